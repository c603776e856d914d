"""What is proposed to an officer, always with the words of the text that led to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed topic or district; `matched` holds the words as they were written."""

    key: str
    name_en: str
    name_hi: str
    matched: tuple[str, ...]
