"""The two errors a person can be told about: a rule says no, or the world did not answer."""

from collections.abc import Mapping

Fact = str | int | float | None


class Told(Exception):  # noqa: N818 - never raised itself; its two children read as sentences
    """Something that can be told to a person by a code and its facts; words stand in the faces."""

    def __init__(self, code: str, /, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Fact] = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in sorted(self.facts.items()))
        return f"{self.code} ({facts})" if facts else self.code


class Refused(Told):
    """A rule says no; trying again unchanged will be refused again."""


class Unavailable(Told):
    """The world did not answer; nothing is wrong with the wish.

    `retry_after` is in seconds, None where nobody can say.
    """

    def __init__(self, code: str, /, retry_after: float | None = None, **facts: Fact) -> None:
        super().__init__(code, **facts)
        self.retry_after = retry_after
