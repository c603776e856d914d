"""Ready questions for what a case still lacks, asked once and in both languages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from upsocial_desktop.domain.language.normal_form import ascii_digits, search_form
from upsocial_desktop.domain.template import JOINT


class Item(StrEnum):
    """One thing a case may lack."""

    DISTRICT = "district"
    POLICE_STATION = "police_station"
    PLACE = "place"
    CONNECTION = "connection"
    PNR = "pnr"
    DATE = "date"
    PHOTO = "photo"
    RATION_CARD = "ration_card"
    APPLICATION = "application"


@dataclass(frozen=True, slots=True)
class Question:
    """How a thing is asked for. A private one is asked for by message only, never in public."""

    item: Item
    hindi: str
    english: str
    is_private: bool = False


QUESTIONS: dict[Item, Question] = {
    question.item: question
    for question in (
        Question(Item.DISTRICT, "जनपद", "district"),
        Question(Item.POLICE_STATION, "थाना", "police station"),
        Question(Item.PLACE, "मोहल्ला/गाँव", "locality or village"),
        Question(Item.CONNECTION, "कनेक्शन संख्या", "connection no.", is_private=True),
        Question(Item.PNR, "पीएनआर या बस/ट्रेन संख्या", "PNR or bus/train no.", is_private=True),
        Question(Item.DATE, "घटना की तिथि व समय", "date and time"),
        Question(Item.PHOTO, "स्थल का फ़ोटो", "photo of the spot"),
        Question(Item.RATION_CARD, "राशन कार्ड संख्या", "ration card no.", is_private=True),
        Question(Item.APPLICATION, "आवेदन संख्या", "application no.", is_private=True),
    )
}
# What a complaint of a topic cannot be settled without, the likeliest first.
_NEEDED: dict[str, tuple[Item, ...]] = {
    "electricity": (Item.DISTRICT, Item.PLACE, Item.CONNECTION),
    "police": (Item.DISTRICT, Item.POLICE_STATION, Item.DATE),
    "transport": (Item.DISTRICT, Item.PNR, Item.DATE),
    "road": (Item.DISTRICT, Item.PLACE, Item.PHOTO),
    "ration": (Item.DISTRICT, Item.PLACE, Item.RATION_CARD),
    "pension": (Item.DISTRICT, Item.APPLICATION),
}
_USUALLY_NEEDED = (Item.DISTRICT, Item.PLACE)
_STATION = re.compile(r"(?:\bthana\b|\bkotwali\b|police station|थाना|थाने|कोतवाली|चौकी)\s+\S+")
_DAY = re.compile(r"\b\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b|\b(?:aaj|kal|today|yesterday)\b|आज|कल")
_PNR = re.compile(r"(?:pnr|पीएनआर)\D{0,6}\d{10}(?!\d)")
_CONNECTION = re.compile(
    r"(?:connection|account|consumer|a/c|कनेक्शन|खाता|संयोजन|उपभोक्ता)\D{0,16}\d{8,12}(?!\d)"
)
_RATION = re.compile(r"(?:ration card|राशन कार्ड)\D{0,16}\d{8,14}(?!\d)")
_APPLICATION = re.compile(r"(?:application|registration|आवेदन|पंजीकरण)\D{0,16}[a-z]*\d{6,18}")
_SIGNS: dict[Item, re.Pattern[str]] = {
    Item.POLICE_STATION: _STATION,
    Item.CONNECTION: _CONNECTION,
    Item.PNR: _PNR,
    Item.DATE: _DAY,
    Item.RATION_CARD: _RATION,
    Item.APPLICATION: _APPLICATION,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What a case says already. `texts` are the citizen's own posts on it."""

    topic: str
    district: str
    place: str
    texts: tuple[str, ...] = ()
    has_picture: bool = False


def is_known(item: Item, known: Known) -> bool:
    """Whether a case says a thing already: in its fields, or in what the citizen wrote."""
    if item is Item.DISTRICT:
        return known.district not in {"", "unknown"}
    if item is Item.PLACE:
        return bool(known.place)
    if item is Item.PHOTO:
        return known.has_picture
    sign = _SIGNS[item]
    return any(sign.search(search_form(ascii_digits(text))) for text in known.texts)


def missing(known: Known) -> tuple[Item, ...]:
    """What a complaint of this topic needs and does not say, the likeliest first."""
    needed = _NEEDED.get(known.topic, _USUALLY_NEEDED)
    return tuple(item for item in needed if not is_known(item, known))


def question_text(code: str, items: Sequence[Item]) -> str:
    """One question for several things, in both languages, with the code.

    Private things are asked for by direct message, the others in the thread.
    """
    asked = [QUESTIONS[item] for item in items]
    public = [each for each in asked if not each.is_private]
    private = [each for each in asked if each.is_private]
    hindi, english = [], []
    if public:
        hindi.append(f"{_listed([q.hindi for q in public], 'व')} इसी थ्रेड में दें")
        english.append(f"give the {_listed([q.english for q in public], 'and')} in this thread")
    if private:
        hindi.append(f"{_listed([q.hindi for q in private], 'व')} केवल DM में भेजें")
        english.append(f"send the {_listed([q.english for q in private], 'and')} by DM only")
    return (
        f"{code} पर कार्यवाही के लिए कृपया {', '.join(hindi)}।"
        f"{JOINT}For {code} please {', and '.join(english)}."
    )


def free_question(code: str, asked: str) -> str:
    """The question for something asked in an officer's own words."""
    return f"{code} पर कार्यवाही के लिए कृपया बताएँ: {asked}{JOINT}For {code} please tell us this."


def _listed(parts: Sequence[str], word: str) -> str:
    return f" {word} ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)


def asked_line(items: Sequence[Item]) -> str:
    """What is asked, in a line for the case's story."""
    return ", ".join(QUESTIONS[item].english for item in items)
