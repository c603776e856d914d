"""The language of the program: English as it is written in the sources, or the Hindi of `i18n`."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from upsocial_desktop.services.settings import ENGLISH, HINDI

# The second has Qt's own words, which are in none of our sources and for which Qt has no Hindi.
CATALOGUES: Final = ("upsocial_desktop_hi.ts", "qtbase_hi.ts")

_Forms = Sequence[str]


class Named(Protocol):
    """What has a name in each language; one of them may be empty."""

    @property
    def name_en(self) -> str: ...
    @property
    def name_hi(self) -> str: ...


_spoken: list[QTranslator] = []


class HindiWords(QTranslator):
    """The words of translators' catalogues, read as they are: nothing has to be compiled.

    What is not translated stays English. Of two plural forms the first is for one alone, as Qt
    Linguist has it for Hindi.
    """

    def __init__(self, catalogues: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[tuple[str, str], _Forms] = {}
        for catalogue in catalogues:
            self._words.update(words_of(catalogue))

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Whether there is nothing to say."""
        return not self._words

    def translate(
        self,
        context: str,
        source: str,
        _disambiguation: str | None = None,
        number: int = -1,
    ) -> str | None:
        """The Hindi of a text, None where there is none."""
        forms = self._words.get((context, source))
        if forms is None:
            return None
        return forms[0] if number in (-1, 1) else forms[-1]


def words_of(catalogue: Path) -> Mapping[tuple[str, str], _Forms]:
    """What is translated in a catalogue: context and source, and the forms of it."""
    # They are the program's own files, as its sources are.
    return dict(_found(ElementTree.fromstring(catalogue.read_bytes())))  # noqa: S314


def _found(catalogue: ElementTree.Element) -> Iterator[tuple[tuple[str, str], _Forms]]:
    for context in catalogue.iterfind("context"):
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            told = message.find("translation")
            if told is not None and told.get("type") is None:
                many = [form.text or "" for form in told.iterfind("numerusform")]
                yield (name, message.findtext("source", "")), many or [told.text or ""]


def use_language(resources: Path, choice: str) -> None:
    """Let the program speak a language from now on, for what is not on the screen yet.

    `choice` is that of the setting; anything but Hindi or English is as the system has it.
    """
    while _spoken:
        QCoreApplication.removeTranslator(_spoken.pop())
    if is_hindi(choice):
        words = HindiWords([resources / "i18n" / name for name in CATALOGUES])
        QCoreApplication.installTranslator(words)
        _spoken.append(words)


def is_hindi(choice: str) -> bool:
    """Whether a choice of the setting comes to Hindi on this PC."""
    if choice in (HINDI, ENGLISH):
        return choice == HINDI
    return QLocale.system().language() == QLocale.Language.Hindi


def is_hindi_spoken() -> bool:
    """Whether the program speaks Hindi now."""
    return bool(_spoken)


def name_of(one: Named) -> str:
    """The name in the language that is spoken now, the other where there is none in it."""
    return of_two(one.name_en, one.name_hi)


def both_names(one: Named) -> str:
    """Both, the one of the language that is spoken first: neither script keeps anybody from it."""
    first, second = name_of(one), one.name_en if is_hindi_spoken() else one.name_hi
    return f"{first} · {second}" if second and second != first else first


def of_two(english: str, hindi: str) -> str:
    """The same of two names that stand by themselves."""
    names = (hindi, english) if is_hindi_spoken() else (english, hindi)
    return names[0] or names[1]
