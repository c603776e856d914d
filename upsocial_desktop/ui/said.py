"""What is said about trouble: what happened, what became of the work, what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """Three short sentences; an empty one is left out."""

    what: str
    kept: str
    do: str

    @property
    def sentence(self) -> str:
        """All three in one line."""
        return " ".join(part for part in (self.what, self.kept, self.do) if part)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark a literal for translators; the translation is looked up when the words are shown."""
    return text
