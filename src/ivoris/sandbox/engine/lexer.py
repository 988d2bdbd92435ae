"""T-SQL in tokens, and a reader that walks over them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ivoris.sandbox.engine.errors import syntax_error
from ivoris.sandbox.results import SqlServerError

_TOKEN: Final = re.compile(
    r"""
      (?P<space>\s+|--[^\n]*)
    | (?P<comment>/\*)
    | (?P<string>[Nn]?'(?:[^']|'')*')
    | (?P<bracket>\[(?:[^\]]|\]\])*\])
    | (?P<quoted>"(?:[^"]|"")*")
    | (?P<number>0[xX][0-9a-fA-F]*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d*)?)
    | (?P<variable>@@?[\w@$\#]+)
    | (?P<word>[^\W\d][\w@$\#]*|[\#_][\w@$\#]*)
    | (?P<operator><>|!=|>=|<=|!<|!>|::|[-+*/%&|^]=|[-+*/%&|^~=<>(),.;:{}?$\\!])
    """,
    re.VERBOSE,
)
_COMMENT_EDGE: Final = re.compile(r"/\*|\*/")


class Token(NamedTuple):
    """``value`` is an identifier without its brackets, a string without its quotes, the upper-case word otherwise."""

    kind: str
    text: str
    value: str
    start: int
    end: int


def tokenize(sql: str) -> list[Token]:
    tokens = []
    position = 0
    while position < len(sql):
        token, position = next_token(sql, position)
        if token is not None:
            tokens.append(token)
    return tokens


def next_token(sql: str, position: int) -> tuple[Token | None, int]:
    """The token at a position, None for space and comments, and where the next one begins."""
    found = _TOKEN.match(sql, position)
    if found is None:
        raise _lexical_error(sql, position)
    kind, text = str(found.lastgroup), found[0]
    if kind == "space":
        return None, found.end()
    if kind == "comment":
        return None, _comment_end(sql, position)
    return Token(kind, text, _value(kind, text), position, found.end()), found.end()


def _value(kind: str, text: str) -> str:
    match kind:
        case "bracket":
            return text[1:-1].replace("]]", "]")
        case "quoted":
            return text[1:-1].replace('""', '"')
        case "string":
            return text[text.index("'") + 1 : -1].replace("''", "'")
        case _:
            return text.upper()


def _comment_end(sql: str, position: int) -> int:
    """Comments nest."""
    depth = 0
    for edge in _COMMENT_EDGE.finditer(sql, position):
        depth += 1 if edge[0] == "/*" else -1
        if depth == 0:
            return edge.end()
    raise SqlServerError(113, "Missing end comment mark '*/'.", severity=15)


def _lexical_error(sql: str, position: int) -> SqlServerError:
    if sql[position] in "'\"[" or sql[position : position + 2].upper() == "N'":
        quoted = sql[position + 1 : position + 101]
        return SqlServerError(105, f"Unclosed quotation mark after the character string '{quoted}'.", severity=15)
    return syntax_error(sql[position])


class Reader:
    """A position in a list of tokens."""

    def __init__(self, sql: str, tokens: list[Token]) -> None:
        self.sql = sql
        self.tokens = tokens
        self.position = 0

    @property
    def at_end(self) -> bool:
        return self.position >= len(self.tokens)

    def peek(self, ahead: int = 0) -> Token | None:
        index = self.position + ahead
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def word(self, ahead: int = 0) -> str:
        """The upper-case keyword at the position, or ''."""
        token = self.peek(ahead)
        return token.value if token is not None and token.kind == "word" else ""

    def operator(self, ahead: int = 0) -> str:
        token = self.peek(ahead)
        return token.text if token is not None and token.kind == "operator" else ""

    def take(self) -> Token:
        token = self.peek()
        if token is None:
            raise syntax_error(self.tokens[-1].text if self.tokens else "")
        self.position += 1
        return token

    def accept(self, *words: str) -> bool:
        """Step over these words or operators if they all follow."""
        for offset, wanted in enumerate(words):
            if wanted not in (self.word(offset), self.operator(offset)) or not wanted:
                return False
        self.position += len(words)
        return True

    def expect(self, *words: str) -> None:
        for wanted in words:
            if not self.accept(wanted):
                raise self.error()

    def identifier(self) -> str:
        token = self.take()
        if token.kind in {"bracket", "quoted"}:
            return token.value
        if token.kind == "word":
            return token.text
        raise syntax_error(token.text)

    def dotted(self) -> tuple[str, ...]:
        """One to four parts of a name; an omitted one (``db..table``) is ''."""
        parts = [self.identifier()]
        while self.accept("."):
            parts.append("" if self.operator() == "." else self.identifier())
        return tuple(parts)

    def variable(self) -> str:
        token = self.take()
        if token.kind != "variable":
            raise syntax_error(token.text)
        return token.text

    def string(self) -> str:
        token = self.take()
        if token.kind != "string":
            raise syntax_error(token.text)
        return token.value

    def integer(self) -> int:
        sign = -1 if self.accept("-") else 1
        token = self.take()
        if not token.text.isdigit():
            raise syntax_error(token.text)
        return sign * int(token.text)

    def skip_parenthesis(self) -> None:
        """Step over ``( … )``, standing at its opening."""
        self.expect("(")
        depth = 1
        while depth:
            text = self.take()
            if text.kind == "operator":
                depth += {"(": 1, ")": -1}.get(text.text, 0)

    def text(self, start: int, end: int) -> str:
        """The source of the tokens from index ``start`` up to ``end``."""
        if start >= end:
            return ""
        return self.sql[self.tokens[start].start : self.tokens[end - 1].end]

    def error(self) -> SqlServerError:
        token = self.peek() or (self.tokens[-1] if self.tokens else None)
        return syntax_error(token.text if token else "")
