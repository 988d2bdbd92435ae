"""How words become the names of tables and columns, in the manner of one practice."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Callable

from matching.plan import Draw, Plan
from matching.vocabulary import Words

LONGEST = 128
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_MISLEADING = ("ID", "NR", "ART", "NAME", "DAT", "PAT", "KASS", "LEIS", "DEL", "KZ", "TEXT")
_OPAQUE = (("T{:04}", "F{:04}"), ("TAB{}", "COL{}"), ("t{:03}", "c{:03}"), ("DB{:05}", "X{:02}"), ("A{:04}", "A{:04}"))


def plain(text: str) -> str:
    """Without accents and case: two names for which this is equal may be one name to a server."""
    bare = unicodedata.normalize("NFKD", text.translate(_GERMAN))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold()


def spelled(words: Words) -> str:
    """The words as one, to tell whether two names say the same."""
    return plain("".join(words))


class Taken:
    """Names that are in use somewhere; ``unique`` changes one that is."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def unique(self, name: str) -> str:
        number, made = 1, name[:LONGEST].rstrip()
        while plain(made) in self._names:
            number += 1
            made = f"{name[: LONGEST - 4].rstrip()}{number}"
        self._names.add(plain(made))
        return made

    def has(self, name: str) -> bool:
        return plain(name) in self._names


class Names:
    """One practice's manner of naming. Columns are named in the order in which they stand in their table."""

    def __init__(self, plan: Plan, prefix: str, draw: Draw) -> None:
        self.plan = plan
        self._prefix = prefix
        self._draw = draw
        self._tables = Taken()
        self._accents = draw.chance(0.12)
        self._table_pattern, self._column_pattern = draw.choice(_OPAQUE)
        self._numbers = iter(draw.sample(range(1, 9_000), 1_200))
        self._columns_count_on = draw.chance(0.3)
        self._column_number = 0

    def table(self, words: Words) -> str:
        if self.plan.style == "opaque":
            name = self._table_pattern.format(next(self._numbers))
        else:
            name = self._with_prefix(self._styled(words))
        return self._tables.unique(self._hostile(name, self._tables, 0.3 if self.plan.hostile_names else 0))

    def is_taken(self, words: Words) -> bool:
        return self.plan.style == "natural" and self._tables.has(self._with_prefix(self._styled(words)))

    def columns(self, wanted: list[Words]) -> list[str]:
        """The names of one table's columns."""
        taken = Taken()
        if not self._columns_count_on:
            self._column_number = 0
        return [self._column(words, taken) for words in wanted]

    def _column(self, words: Words, taken: Taken) -> str:
        self._column_number += 1
        name = self._column_pattern.format(self._column_number)
        if self.plan.style != "opaque":
            name = self._styled(words)
        return taken.unique(self._hostile(name, taken, 0.6 if self.plan.hostile_names else 0))

    def _styled(self, words: Words) -> str:
        parts = [part if self._accents and self.plan.style == "natural" else _ascii(part) for part in words]
        if self.plan.style == "suffix":
            return f"{'_'.join(parts).upper()}_{self._suffix()}"
        if self.plan.shortened:
            parts = [part[:4] if len(part) > 6 else part for part in parts]
        match self.plan.casing:
            case "UPPER_SNAKE":
                return "_".join(parts).upper()
            case "lower_snake":
                return "_".join(parts).lower()
            case "UPPERCONCAT":
                return "".join(parts).upper()
            case _:
                return "".join(part[:1].upper() + part[1:] for part in parts)

    def _with_prefix(self, name: str) -> str:
        match self.plan.casing:
            case "lower_snake":
                return self._prefix.lower() + name
            case "CamelCase":
                return self._prefix.strip("_").lower() + name
            case _:
                return self._prefix + name

    def _suffix(self) -> str:
        if self._draw.chance(0.05):
            return self._draw.choice(_MISLEADING)
        return "".join(self._draw.choices(string.ascii_uppercase + string.digits, k=self._draw.randint(2, 4)))

    def _hostile(self, name: str, taken: Taken, share: float) -> str:
        """``name`` as no sensible person would write it, though a server takes it."""
        if not self._draw.chance(share):
            return name
        made = self._draw.choice(_HOSTILE)(name)[:LONGEST].rstrip()
        return name if taken.has(made) else made


def _ascii(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.translate(_GERMAN))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


_HOSTILE: tuple[Callable[[str], str], ...] = (
    lambda name: name.replace("_", " "),
    lambda name: f"{name} (alt / neu)",
    lambda name: f" {name}",
    lambda name: f"[{name}]",
    lambda name: f"{name}]",
    lambda name: f'"{name}"',
    lambda name: f"{name}'s",
    lambda name: f"x]; DROP TABLE {name};--",
    lambda name: f"{name}'; SHUTDOWN;--",
    lambda name: f"ck].[{name}",
    lambda name: f"{name}/*",
    lambda name: f"-- {name}",
    lambda name: f"{name}%s{{0}}{{KARTEI}}",
    lambda name: f"{name}.{name}",
    lambda name: f"{name}\\",
    lambda name: f"{name} Ωä€",
    lambda name: f"<b>{name}</b>",
    lambda name: f"={name}",
    lambda name: (f"{name}_" + "lang_" * 40)[:LONGEST],
    lambda _: "SELECT",
    lambda _: "Order",
    lambda _: "from",
    lambda _: "KEY",
    lambda _: "User",
    lambda _: "NULL",
)
