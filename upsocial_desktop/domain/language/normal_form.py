"""One form of a text for searching and comparing; what is shown stays as it was written."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from upsocial_desktop.domain.post_text import Span

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_NUKTA = "\u093c"
# Vowels put together by eye from two signs; Unicode has each as one and never joins them itself.
_BY_EYE = {
    "ाे": "ो",
    "ाै": "ौ",
    "ाॅ": "ॉ",
    "अा": "आ",
    "अो": "ओ",
    "अौ": "औ",
    "अॉ": "ऑ",
    "आे": "ओ",
    "आै": "औ",
}
_BY_EYE_SIGNS = re.compile("|".join(_BY_EYE))
# A nasal before a stop of its own class may be written as a dot: हिन्दी and हिंदी.
_OWN_NASAL = re.compile("(?:ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ]))")
_FOREIGN_DIGIT = re.compile("(?![0-9])\\d")
_WORD = re.compile(
    "[A-Za-z\u00c0-\u024f0-9]+|[\u0900-\u0963\u0966-\u097f](?:[\u0900-\u0963\u0966-\u097f\u200b-\u200d]*)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was written, where it begins (in code points), and its form for searching."""

    written: str
    start: int
    form: str

    @property
    def end(self) -> int:
        """Where the word as written ends."""
        return self.start + len(self.written)


def ascii_digits(text: str) -> str:
    """The text with the digits of every script as 0 to 9, all else as it was."""
    return _FOREIGN_DIGIT.sub(lambda match: str(unicodedata.digit(match[0])), text)


def search_form(text: str) -> str:
    """The form under which a text is stored for searching, and a query looked up.

    Drops invisible joiners and nuktas, mends vowels put together by eye, writes nasals as a dot,
    digits as ASCII, letters small, blanks as one. Applying it again changes nothing.
    """
    plain = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    plain = unicodedata.normalize("NFC", plain).replace(_NUKTA, "")
    while (mended := _BY_EYE_SIGNS.sub(lambda match: _BY_EYE[match[0]], plain)) != plain:
        plain = mended
    plain = _OWN_NASAL.sub("ं", plain.replace("ँ", "ं"))
    return " ".join(ascii_digits(plain).casefold().split())


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order: Latin letters and digits, or Devanagari with all its signs.

    A short word inside a longer one (बरेली in रायबरेली) is not a word of its own.
    """
    found = [(match[0], match.start()) for match in _WORD.finditer(text)]
    forms = forms_of([written for written, _ in found])
    return tuple(Word(*each, form) for each, form in zip(found, forms, strict=True))


def forms_of(words: Sequence[str]) -> list[str]:
    """The form of each word for searching."""
    # All at once, which is much quicker; a word of nothing but a nukta has an empty form.
    forms = search_form(" ".join(words)).split()
    return forms if len(forms) == len(words) else [search_form(word) for word in words]


def forms_in(text: str) -> frozenset[str]:
    """The forms of all words of a text; quicker than the words themselves."""
    return frozenset(forms_of(_WORD.findall(text)))


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks where the spans are, every other letter in its place."""
    for span in spans:
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return text
