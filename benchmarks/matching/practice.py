"""A practice's database that nobody prepared, made from a plan and a vocabulary, with the truth about it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ivoris.canonical import TABLES, CanonicalColumn, Role
from ivoris.sandbox.load.truth import TrueEntry
from matching.columns import Content, Encoding, Filler, Spec
from matching.names import Names, spelled
from matching.plan import Draw, Plan, Style, Trap, plans
from matching.records import Event, Insurer, Link, Patient, Records, make_records
from matching.vocabulary import CompanyTable, Language, Vocabulary, Words

__all__ = ["Column", "ForeignKey", "Plan", "Practice", "Style", "Table", "Trap", "make", "plans"]


@dataclass(frozen=True)
class Column:
    """``type`` is as T-SQL declares it, such as ``nvarchar(60)``."""

    name: str
    type: str
    nullable: bool = True


@dataclass(frozen=True)
class ForeignKey:
    columns: tuple[str, ...]
    table: str
    referenced: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """``indexed`` names the columns of further indexes, of one column each. A bit is 0 or 1 in ``rows``."""

    name: str
    columns: tuple[Column, ...]
    rows: list[tuple[Any, ...]]
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    indexed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Practice:
    """``tables`` are in an order in which each comes after those that it references.

    ``truth`` has the five canonical tables as ground-truth files do: ``actual_name`` and ``columns``, None for what
    does not exist. ``encodings`` has, for the columns that do, a date encoding, ``{"live": [...]}`` or, for
    ``KASSEN.ART``, the values of ``PKV`` and ``GKV``. ``plan`` is the plan as it was carried out.
    """

    plan: Plan
    schema: str
    tables: list[Table]
    truth: dict[str, dict[str, Any]]
    encodings: dict[str, Any]
    records: Records = dataclasses.field(repr=False)
    number: Any = dataclasses.field(repr=False)
    """How a patient number is written."""

    @property
    def complete(self) -> bool:
        """Whether an extraction is possible: all that it needs exists, soft-delete flags apart."""
        return all(
            self.truth[table.name]["columns"][column.name] is not None
            for table in TABLES.values()
            for column in table.columns
            if column.needed and column.role != "flag"
        )

    def table(self, name: str) -> Table:
        return next(table for table in self.tables if table.name == name)

    def entries(
        self, first: dt.date, last: dt.date | None = None, *, center_id: str = "", center_name: str = ""
    ) -> list[TrueEntry]:
        """What an extraction of these days must find, in order of KARTEI.ID; ValueError where none is possible."""
        if not self.complete:
            raise ValueError(
                f"a practice without {', '.join(sorted(self.plan.missing))} has no chart entries to extract"
            )
        insurers = {insurer.id: insurer for insurer in self.records.insurers if not insurer.deleted}
        newest: dict[int, Insurer] = {}
        for link in sorted(self.records.links, key=lambda link: link.id):
            if not link.deleted and link.insurer in insurers:
                newest[link.patient] = insurers[link.insurer]
        codes: dict[tuple[int, dt.date | None], list[str]] = {}
        for service in sorted(self.records.services, key=lambda service: service.id):
            billed = codes.setdefault((service.patient, service.day), [])
            if not service.deleted and service.text is not None and service.text not in billed:
                billed.append(service.text)
        return [
            TrueEntry(
                center_id=center_id,
                center_name=center_name,
                entry_id=str(entry.id),
                date=entry.day,
                patient_id=str(self.number(entry.patient)),
                insurance_status=_status(newest.get(entry.patient)),
                insurance_name=newest[entry.patient].name if entry.patient in newest else None,
                chart_entry=entry.text or "",
                service_codes=tuple(codes.get((entry.patient, entry.day), [])),
            )
            for entry in sorted(self.records.entries, key=lambda entry: entry.id)
            if not entry.deleted and entry.day is not None and first <= entry.day <= (last or first)
        ]


def _status(insurer: Insurer | None) -> str:
    if insurer is None:
        return "Selbstzahler"
    return "PKV" if insurer.private else "GKV"


def make(plan: Plan, vocabulary: Vocabulary) -> Practice:
    """The same practice for the same plan and vocabulary; without those traps that nobody could see through."""
    unfair: set[Trap] = set()
    if plan.rows == "none":
        unfair |= {"creation_date", "empty_text", "kind_elsewhere"}
    if "KARTEI.BEMERKUNG" in plan.missing:
        unfair.add("empty_text")
    return _Maker(dataclasses.replace(plan, traps=plan.traps - unfair), vocabulary).practice()


@dataclass
class _Layout:
    """What a canonical table is called, and its columns in their order."""

    words: Words
    specs: list[Spec]
    name: str = ""


class _Maker:
    def __init__(self, plan: Plan, vocabulary: Vocabulary) -> None:
        self.plan = plan
        seed = f"{vocabulary.name}/{plan.seed}"
        country = vocabulary.countries[plan.country]
        self.spoken = plan.language if plan.language in country.languages else country.languages[0]
        language = vocabulary.languages[self.spoken]
        if plan.language == "mixed":
            keys = [*country.languages, *(["en"] if "en" not in country.languages else [])]
            self.languages = [vocabulary.languages[key] for key in keys]
        else:
            self.languages = [vocabulary.languages[plan.language]]
        self.draw = Draw(f"{seed}/layout")
        self.words = Draw(f"{seed}/words")
        self.records = make_records(plan, country, language, seed)
        self.encoding = Encoding(plan, self.spoken, language, Draw(f"{seed}/encoding"))
        self.filler = Filler(plan, country, language, self.records, self.encoding, Draw(f"{seed}/values"))
        prefix = self.words.choice(vocabulary.prefixes) if plan.prefix is None else plan.prefix
        self.names = Names(plan, prefix, Draw(f"{seed}/names"))
        self.layouts: dict[str, _Layout] = {}
        self.tables: list[Table] = []
        self._agreed: dict[str, Words] = {}
        self._agrees = self.words.chance(0.75)

    def practice(self) -> Practice:
        for name in TABLES:
            if name not in self.plan.missing or (name == "KARTEI" and "archive" in self.plan.traps):
                self.layouts[name] = self._core_layout(name)
        self._name_core()
        for name, layout in self.layouts.items():
            if name not in self.plan.missing:
                self.tables.append(self._core_table(name, layout))
        self._copies()
        self._company()
        return Practice(
            self.plan,
            self.plan.schema,
            self._shuffled(),
            self._truth(),
            self._encodings(),
            self.records,
            self.encoding.patient,
        )

    # Words

    def _language(self) -> Language:
        return self.words.choice(self.languages)

    def _alternatives(self, canonical: str) -> list[Words]:
        return list(self._language().columns[canonical])

    def _canonical_words(self, table: str, column: CanonicalColumn) -> Words:
        """What this practice calls a canonical column; keys, references and flags mostly alike in all tables."""
        canonical = f"{table}.{column.name}"
        flags = self.plan.flag_encoding
        if column.role == "flag" and flags.startswith("active"):
            return self._agreed.setdefault("active", self.words.choice(self._language().active))
        if self.plan.style == "suffix":
            return (column.name,)
        alternatives = self._alternatives(canonical)
        concept = {"ID": "key", "DELKZ": "flag"}.get(column.name, column.references or "")
        agreed = self._agreed.get(concept) if concept and self._agrees else None
        chosen = agreed if agreed in alternatives else self._free(canonical, alternatives)
        if concept:
            self._agreed.setdefault(concept, chosen)
        if column.role == "flag" and flags == "deleted_at":
            return (*chosen, *self._language().plain_date[0])
        return chosen

    def _free(self, canonical: str, alternatives: list[Words]) -> Words:
        """One of the names that a trap does not use for another column."""
        taken = {spelled(words) for words in self._decoys(canonical)}
        return self.words.choice([words for words in alternatives if spelled(words) not in taken] or alternatives)

    def _decoys(self, canonical: str) -> list[Words]:
        """The names that traps give to the wrong column of a kind: the plainest ones."""
        trap, plainest = {
            "KARTEI.DATUM": ("creation_date", [words for language in self.languages for words in language.plain_date]),
            "KARTEI.BEMERKUNG": ("empty_text", [language.columns[canonical][0] for language in self.languages]),
            "KASSEN.ART": ("kind_elsewhere", [language.columns[canonical][0] for language in self.languages]),
        }.get(canonical, ("", []))
        return plainest if trap in self.plan.traps else []

    def _decoy(self, canonical: str) -> Words:
        if self.plan.style != "suffix":
            return self.words.choice(self._decoys(canonical))
        if canonical == "KARTEI.DATUM":
            return self.words.choice(self._language().created)
        own = canonical.partition(".")[2]
        alternatives = self._alternatives(canonical)
        return self.words.choice([words for words in alternatives if spelled(words) != spelled((own,))])

    # The canonical tables

    def _core_layout(self, table: str) -> _Layout:
        draw = self.draw
        specs: list[Spec] = []
        if table == "PATIENT" and self.plan.patient_number == "own_number":
            specs += self._own_number()
        known = {spec.slot for spec in specs}
        for column in TABLES[table].columns:
            if column.name not in known:
                words = self._canonical_words(table, column)
                specs.append(Spec(words, self._canonical_type(table, column), slot=column.name))
        for spec in specs:
            self._decide_nullable(spec)
        specs = [spec for spec in specs if f"{table}.{spec.slot}" not in self.plan.missing]
        specs += self._trap_specs(table)
        specs += self._extra_specs(table, specs)
        draw.shuffle(specs)
        if draw.chance(0.6):
            specs.sort(key=lambda spec: spec.slot not in {"ID", "+row"})
        words = (table,) if self.plan.style == "suffix" else self.words.choice(self._language().tables[table])
        return _Layout(words, specs)

    def _own_number(self) -> list[Spec]:
        """PATIENT's number, which others refer to, and its primary key, which they do not."""
        if self.plan.style == "suffix":
            return [Spec(("ID",), self.encoding.patient_type, slot="ID"), Spec(("LFDNR",), "int", slot="+row")]
        number = self._agreed.setdefault("PATIENT", self.words.choice(self._alternatives("KARTEI.PATNR")))
        keys = [words for words in self._alternatives("PATIENT.ID") if spelled(words) != spelled(number)]
        key = self._agreed.setdefault("key", self.words.choice(keys))
        return [Spec(number, self.encoding.patient_type, slot="ID"), Spec(key, "int", slot="+row")]

    def _canonical_type(self, table: str, column: CanonicalColumn) -> str:
        draw, encoding = self.draw, self.encoding
        if "PATIENT" in {column.references, table if column.name == "ID" else ""}:
            return encoding.patient_type
        if "KASSEN" in {column.references, table if column.name == "ID" else ""}:
            return encoding.insurer_type
        text = ("nvarchar(max)",) if self.plan.hostile_values else ("nvarchar(max)",) * 4 + ("nvarchar(4000)",)
        types: dict[Role, tuple[str, ...]] = {
            "key": ("int", "int", "int", "bigint"),
            "date": (encoding.date_type,),
            "text": text,
            "flag": (encoding.flag_type,),
            "kind": (encoding.kind_type,),
            "code": ("nvarchar(10)", "nvarchar(20)"),
            "label": ("nvarchar(80)", "nvarchar(100)"),
        }
        return draw.choice(types[column.role])

    def _decide_nullable(self, spec: Spec) -> None:
        if spec.slot in {"ID", "+row"}:
            spec.nullable = self.plan.keys_declared == "none" and self.draw.chance(0.4)
        elif spec.slot in {"PATNR", "PATIENTID", "KASSENID", "DATUM", "ART", "NAME"}:
            spec.nullable = self.draw.chance(0.5)
        elif spec.slot == "DELKZ":
            spec.nullable = None in self.encoding.live or self.draw.chance(0.3)

    def _trap_specs(self, table: str) -> list[Spec]:
        traps, specs = self.plan.traps, []
        if table == "KARTEI" and "creation_date" in traps:
            declared = self.encoding.date_type if self.draw.chance(0.5) else "datetime"
            specs.append(Spec(self._decoy("KARTEI.DATUM"), declared, "stamp", slot="+created"))
        if table == "KARTEI" and "empty_text" in traps:
            specs.append(self.filler.empty_text(self._decoy("KARTEI.BEMERKUNG")))
        if table == "KASSEN" and "kind_elsewhere" in traps:
            specs.append(self.filler.spec(self._decoy("KASSEN.ART"), "status"))
        if "swapped_flag" in traps:
            flags = self._language().flags
            chosen = self.words.sample(flags, min(len(flags), self.words.randint(1, 3)))
            specs += [self.filler.spec(words, "flag") for words in chosen]
        return specs

    def _extra_specs(self, table: str, present: list[Spec]) -> list[Spec]:
        offered = list(self._language().extra[table])
        taken = {spelled(spec.words) for spec in present} | {
            spelled((column.name,)) for column in TABLES[table].columns
        }
        for column in TABLES[table].columns:
            canonical = f"{table}.{column.name}"
            taken |= {spelled(words) for language in self.languages for words in language.columns[canonical]}
            taken |= {spelled(words) for words in self._decoys(canonical)}
        specs = []
        for words, kind in self.draw.sample(offered, min(len(offered), self.draw.randint(3, 15))):
            if spelled(words) not in taken:
                taken.add(spelled(words))
                specs.append(self.filler.spec(words, kind, core=table))
        return specs

    def _name_core(self) -> None:
        for layout in self.layouts.values():
            for spec, name in zip(layout.specs, self.names.columns([spec.words for spec in layout.specs]), strict=True):
                spec.name = name
        for name, layout in self.layouts.items():
            if name not in self.plan.missing:
                layout.name = self.names.table(layout.words)

    def _core_table(self, table: str, layout: _Layout) -> Table:
        foreign = [
            key for spec in layout.specs if (key := self._foreign_key(spec, _goal(table, spec.slot))) is not None
        ]
        primary = self._primary_key(table) if self.plan.keys_declared != "none" else ()
        return Table(
            layout.name,
            tuple(Column(spec.name, spec.type, spec.nullable) for spec in layout.specs),
            self._rows(layout.specs, self._content(table)),
            primary,
            tuple(foreign),
            self._indexed(layout.specs) if self.plan.keys_declared != "none" else (),
        )

    def _primary_key(self, table: str) -> tuple[str, ...]:
        layout = self.layouts.get(table)
        if layout is None or table in self.plan.missing:
            return ()
        wanted = "+row" if table == "PATIENT" and self.plan.patient_number == "own_number" else "ID"
        return tuple(spec.name for spec in layout.specs if spec.slot == wanted)

    def _foreign_key(self, spec: Spec, goal: str | None) -> ForeignKey | None:
        """The declared reference to a canonical table; a number that is no primary key has none."""
        if goal is None or self.plan.keys_declared != "all" or not (key := self._primary_key(goal)):
            return None
        if goal == "PATIENT" and self.plan.patient_number == "own_number" and not spec.pool:
            return None
        return ForeignKey((spec.name,), self.layouts[goal].name, key)

    def _indexed(self, specs: Sequence[Spec]) -> tuple[str, ...]:
        wanted = {"PATNR", "PATIENTID", "KASSENID", "DATUM", "+patient", "+day"}
        return tuple(spec.name for spec in specs if spec.slot in wanted and self.draw.chance(0.6))

    def _rows(self, specs: Sequence[Spec], content: Content) -> list[tuple[Any, ...]]:
        return list(zip(*(self.filler.fill(spec, content) for spec in specs), strict=True))

    def _content(self, table: str) -> Content:
        records = self.records
        match table:
            case "PATIENT":
                return self._patients(records.patients)
            case "KASSEN":
                return self._insurers(records.insurers)
            case "PATKASSE":
                return self._links(records.links)
            case "KARTEI":
                return self._events(records.entries, "PATNR", "BEMERKUNG")
            case _:
                return self._events(records.services, "PATIENTID", "LEISTUNG")

    def _patients(self, patients: Sequence[Patient]) -> Content:
        canonical: dict[str, list[Any]] = {
            "ID": [self.encoding.patient(patient.number) for patient in patients],
            "+row": [patient.row for patient in patients],
            "P_NAME": [patient.name for patient in patients],
            "P_VORNAME": [patient.given for patient in patients],
            "DELKZ": [self.encoding.flag(patient.deleted, patient.written) for patient in patients],
        }
        return Content(len(patients), [row.written for row in patients], canonical=canonical, people=list(patients))

    def _insurers(self, insurers: Sequence[Insurer]) -> Content:
        canonical: dict[str, list[Any]] = {
            "ID": [insurer.id for insurer in insurers],
            "NAME": [insurer.name for insurer in insurers],
            "ART": [self.encoding.kind(insurer) for insurer in insurers],
            "DELKZ": [self.encoding.flag(insurer.deleted, insurer.written) for insurer in insurers],
        }
        return Content(len(insurers), [row.written for row in insurers], canonical=canonical)

    def _links(self, links: Sequence[Link]) -> Content:
        canonical: dict[str, list[Any]] = {
            "ID": [link.id for link in links],
            "PATNR": [self.encoding.patient(link.patient) for link in links],
            "KASSENID": [link.insurer for link in links],
            "DELKZ": [self.encoding.flag(link.deleted, link.written) for link in links],
        }
        return Content(len(links), [row.written for row in links], canonical=canonical)

    def _events(self, events: Sequence[Event], patient: str, text: str) -> Content:
        encoding = self.encoding
        canonical: dict[str, list[Any]] = {
            "ID": [event.id for event in events],
            patient: [encoding.patient(event.patient) for event in events],
            "DATUM": [encoding.date(event.day or event.written.date(), event.at, event.raw) for event in events],
            text: [event.text for event in events],
            "DELKZ": [encoding.flag(event.deleted, event.written) for event in events],
        }
        created = next((spec for spec in self._specs_of(patient) if spec.slot == "+created"), None)
        if created is not None:
            canonical["+created"] = [
                event.written
                if created.type == "datetime"
                else encoding.date(event.written.date(), event.written.time())
                for event in events
            ]
        return Content(len(events), [event.written for event in events], [event.day for event in events], canonical)

    def _specs_of(self, patient: str) -> list[Spec]:
        layout = self.layouts.get("KARTEI") if patient == "PATNR" else None
        return layout.specs if layout else []

    # Copies of canonical tables

    def _copies(self) -> None:
        traps, records, language = self.plan.traps, self.records, self._language()
        if "archive" in traps:
            words = self.words.choice(language.archive)
            content = self._events(records.archived_entries, "PATNR", "BEMERKUNG")
            self._copy("KARTEI", words, content, keys=True)
            if "LEISTUNG" in self.layouts:
                self._copy(
                    "LEISTUNG", words, self._events(records.archived_services, "PATIENTID", "LEISTUNG"), keys=True
                )
        if "backup" in traps and "KARTEI" not in self.plan.missing:
            day = f"{records.last - dt.timedelta(days=self.draw.randint(60, 300)):%Y%m%d}"
            words = self.words.choice([*language.backup, (day,)])
            self._copy("KARTEI", words, self._events(records.backup, "PATNR", "BEMERKUNG"), keys=False)
        if "merged" in traps:
            words, keys = self.words.choice(language.merged), self.draw.chance(0.5)
            if "KARTEI" not in self.plan.missing:
                content = self._events(records.merged_entries, "PATNR", "BEMERKUNG")
                self._copy("KARTEI", words, content, keys=keys)
            if "KASSEN" in self.layouts:
                self._copy("KASSEN", words, self._insurers(records.merged_insurers), keys=keys)

    def _copy(self, table: str, words: Words, content: Content, *, keys: bool) -> None:
        layout = self.layouts[table]
        specs = [dataclasses.replace(spec) for spec in layout.specs]
        if self.plan.style != "natural":
            for spec, name in zip(specs, self.names.columns([spec.words for spec in specs]), strict=True):
                spec.name = name
        declared = keys and self.plan.keys_declared != "none"
        self.tables.append(
            Table(
                self.names.table((*layout.words, *words)),
                tuple(Column(spec.name, spec.type, spec.nullable) for spec in specs),
                self._rows(specs, content),
                tuple(spec.name for spec in specs if spec.slot == "ID") if declared else (),
            )
        )

    # Company

    def _company(self) -> None:
        offered = [
            table
            for language in self.languages
            for table in language.company
            if self.plan.style != "suffix" or spelled(table.name).upper() not in TABLES
        ]
        variants: list[Words] = [(), *((str(year),) for year in range(2012, 2024)), ("Alt",), ("Tmp",), ("2",), ("3",)]
        made, lap = 0, 0
        while made < self.plan.company:
            for table in self.draw.sample(offered, len(offered)):
                words = (*table.name, *variants[lap % len(variants)])
                if made < self.plan.company and not self.names.is_taken(words):
                    self.tables.append(self._company_table(table, words, lap))
                    made += 1
            lap += 1

    def _company_table(self, table: CompanyTable, words: Words, lap: int) -> Table:
        draw, filler = self.draw, self.filler
        columns = list(table.columns)
        if lap:
            kept = sorted(draw.sample(range(len(columns)), draw.randint(min(2, len(columns)), len(columns))))
            columns = [columns[place] for place in kept]
        specs = [filler.spec(self._company_words(name, kind), kind) for name, kind in columns]
        count = self._company_rows(table, lap)
        moments = sorted(draw.choices(range((self.records.last - self.records.first).days * 600), k=count))
        start = dt.datetime.combine(self.records.first, dt.time(8))
        content = Content(count, [start + dt.timedelta(days=at // 600, minutes=at % 600) for at in moments])
        self._relate(table, specs, content)
        for spec, name in zip(specs, self.names.columns([spec.words for spec in specs]), strict=True):
            spec.name = name
        has_key = bool(specs) and specs[0].kind == "id" and self.plan.keys_declared != "none"
        goals = {"patient": "PATIENT", "insurer": "KASSEN"}
        foreign = (self._foreign_key(spec, goals.get(spec.kind or "")) for spec in specs)
        return Table(
            self.names.table(words),
            tuple(Column(spec.name, spec.type, spec.nullable) for spec in specs),
            self._rows(specs, content),
            (specs[0].name,) if has_key else (),
            tuple(key for key in foreign if key is not None and draw.chance(0.6)),
            self._indexed(specs) if has_key else (),
        )

    def _company_words(self, words: Words, kind: str) -> Words:
        """References and flags are mostly called what the canonical tables call them."""
        if kind == "deleted" and (agreed := self._agreed.get("active")):
            return agreed
        concept = {"patient": "PATIENT", "deleted": "flag"}.get(kind)
        if concept is None or not self.draw.chance(0.6):
            return words
        if self.plan.style == "suffix":
            return ("PATNR",) if kind == "patient" else ("DELKZ",)
        return self._agreed.get(concept, words)

    def _company_rows(self, table: CompanyTable, lap: int) -> int:
        if self.plan.rows == "none" or table.rows == "none" or (lap and self.draw.chance(0.5)):
            return 0
        least, most = {"catalog": (5, 40), "few": (1, 30), "many": (60, 400)}[table.rows]
        count = self.draw.randint(least, most)
        return min(count, self.draw.randint(0, 12)) if self.plan.rows == "few" and table.rows != "catalog" else count

    def _relate(self, table: CompanyTable, specs: list[Spec], content: Content) -> None:
        """Some tables follow from the chart: invoices of visits, laboratory orders; a catalog's titles are unique."""
        draw = self.draw
        first = {spec.kind: spec for spec in reversed(specs)}
        if table.rows == "catalog" and "label" in first:
            labels = self.filler.language.labels
            content.count = min(content.count, len(labels))
            content.written = content.written[: content.count]
            first["label"].slot = "+label"
            content.canonical["+label"] = draw.sample(labels, content.count)
        if not {"patient", "day"} <= first.keys() or first["patient"].pool:
            return
        if "remark" in first and draw.chance(0.2):
            first["remark"].pool, first["remark"].empty = self.filler.lab_text(), 0.1
        events = self.records.services if "code" in first else self.records.entries
        if events and draw.chance(0.5):
            chosen = sorted(draw.choices(events, k=content.count), key=lambda event: event.written)
            first["patient"].slot, first["day"].slot = "+patient", "+day"
            content.canonical["+patient"] = [self.encoding.patient(event.patient) for event in chosen]
            content.canonical["+day"] = [
                self.encoding.date(event.day or self.records.last, event.at) for event in chosen
            ]
            if "code" in first and draw.chance(0.5):
                first["code"].slot = "+code"
                content.canonical["+code"] = [event.text for event in chosen]

    # What was made

    def _shuffled(self) -> list[Table]:
        """In an order that tells nothing but that referenced tables come first."""
        waiting = self.draw.sample(self.tables, len(self.tables))
        ordered: list[Table] = []
        there: set[str] = set()
        while waiting:
            ready = [table for table in waiting if all(key.table in there for key in table.foreign_keys)]
            ordered += ready
            there |= {table.name for table in ready}
            waiting = [table for table in waiting if table.name not in there]
        return ordered

    def _truth(self) -> dict[str, dict[str, Any]]:
        truth: dict[str, dict[str, Any]] = {}
        for name, table in TABLES.items():
            layout = self.layouts.get(name) if name not in self.plan.missing else None
            actual = {spec.slot: spec.name for spec in layout.specs} if layout else {}
            truth[name] = {
                "actual_name": layout.name if layout else None,
                "columns": {column.name: actual.get(column.name) for column in table.columns},
            }
        return truth

    def _encodings(self) -> dict[str, Any]:
        truth = self._truth()
        by_role = {
            "date": self.plan.date_encoding,
            "flag": {"live": self.encoding.live},
            "kind": self.encoding.kinds(self.records.insurers),
        }
        return {
            f"{table.name}.{column.name}": by_role[column.role]
            for table in TABLES.values()
            for column in table.columns
            if column.role in by_role and truth[table.name]["columns"][column.name] is not None
        }


def _goal(table: str, slot: str | None) -> str | None:
    """The canonical table that a canonical column refers to."""
    return next((column.references for column in TABLES[table].columns if column.name == slot), None)
