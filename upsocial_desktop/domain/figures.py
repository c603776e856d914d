"""Days, counts and digits as they are written in Hindi and in English."""

from datetime import date

from upsocial_desktop.domain.language.script import Language

_MONTHS = {
    Language.HINDI: (
        *("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून"),
        *("जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
    ),
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_LAKH, _CRORE = 1_00_000, 1_00_00_000
_LARGE = {
    Language.HINDI: ((_CRORE, "करोड़"), (_LAKH, "लाख")),
    Language.ENGLISH: ((_CRORE, "crore"), (_LAKH, "lakh")),
}
_DEVANAGARI_DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")


def day_in_figures(day: date) -> str:
    """A day as both languages write it in figures: 06-12-2017."""
    return f"{day:%d-%m-%Y}"


def day_in_words(day: date, language: Language) -> str:
    """A day with the name of its month: 6 दिसंबर 2017, 6 December 2017."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def grouped(number: int) -> str:
    """A whole number with Indian commas: 1,77,000."""
    sign, digits = ("-" if number < 0 else ""), str(abs(number))
    head, tail = digits[:-3], digits[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return sign + ",".join([*groups, tail])


def count_in_words(number: int, language: Language) -> str:
    """A number by lakh and crore, two places at most: 1.77 लाख, 2.3 crore; smaller ones grouped."""
    for size, name in _LARGE[language]:
        if abs(number) >= size:
            # Cut, never rounded up: an office must not claim more than there is.
            share = f"{abs(number) * 100 // size / 100:.2f}".rstrip("0").rstrip(".")
            return f"{'-' if number < 0 else ''}{share} {name}"
    return grouped(number)


def devanagari_digits(text: str) -> str:
    """The text with its ASCII digits as Devanagari ones."""
    return text.translate(_DEVANAGARI_DIGITS)
