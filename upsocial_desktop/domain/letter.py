"""The letter that takes a case to an office nobody of which works with this program.

In the form of a Hindi government letter (संख्या, दिनांक, प्रेषक, सेवा में, विषय, सन्दर्भ, महोदय,
भवदीय), with an English copy and a short text for a message group; all three carry the code.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from upsocial_desktop.domain.figures import day_in_words
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.office_hindi import ROLES, date_and_hour, is_hindi, long_date
from upsocial_desktop.domain.office_hindi import short_date as day
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.paper import (
    PRACTICE_MARK,
    Gap,
    Paper,
    Part,
    Place,
    Sides,
    Weight,
    Words,
)

# The longest own-words summary in a message group; the letter has all of it.
_LONGEST_IN_MESSAGE = 220
_PARAGRAPH_INDENT = 12.0
_BLOCK_INDENT = 12.0


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What a letter is about, read from the case and its newest slip.

    `number` counts the case's slips, so that a second letter has a number of its own. `due_at` is
    the day promised to the citizen, `accept_by` the end of the receiving desk's timer. `summary`,
    `place` and `reason` are the officers' own words with private numbers already covered.
    """

    code: str
    number: int
    written_at: datetime
    sender: Officer
    sending: Office
    receiving: Office
    home: Office
    account_username: str
    complainant_username: str
    source_at: datetime
    topic_hi: str
    topic_en: str
    place: str
    district_hi: str
    district_en: str
    summary: str
    reason: str
    accept_by: datetime
    due_at: datetime
    igrs_no: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class LetterText:
    """One language of a letter, part by part."""

    number: str
    date: str
    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    subject: str
    references: tuple[str, ...]
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in both languages, and the short text to paste into a message group."""

    code: str
    hindi: LetterText
    english: LetterText
    message: str
    is_practice: bool


def write_letter(facts: LetterFacts) -> Letter:
    """Put the letter's facts into words."""
    return Letter(facts.code, _hindi(facts), _english(facts), _message(facts), facts.is_practice)


def report_by(facts: LetterFacts) -> datetime:
    """Until when the report is asked for: a day before the citizen's, but not before accepting.

    The sending office needs a day to check the report and to answer.
    """
    return max(facts.due_at - timedelta(days=1), facts.accept_by)


def is_at_once(facts: LetterFacts) -> bool:
    """Whether the day promised to the citizen is past, or so near that no date can be given."""
    return facts.due_at - timedelta(days=1) < facts.accept_by


# --- Hindi ---


def _hindi(facts: LetterFacts) -> LetterText:
    return LetterText(
        number=f"{facts.code}/प्रेषण-{facts.number}",
        date=long_date(facts.written_at),
        sender=_sender_hi(facts),
        addressee=(_head_of_office(facts.receiving), facts.receiving.name_hi),
        subject=(
            f"सोशल मीडिया (X) पर प्राप्त शिकायत संख्या {facts.code}"
            f"{_about_hi(facts)} के निस्तारण के सम्बन्ध में।"
        ),
        references=_references_hi(facts),
        salutation="महोदय/महोदया,",
        paragraphs=_paragraphs_hi(facts),
        closing="भवदीय/भवदीया,",
        signature=_sender_hi(facts),
    )


def _sender_hi(facts: LetterFacts) -> tuple[str, ...]:
    officer = facts.sender
    post = officer.designation if is_hindi(officer.designation) else ROLES[officer.role]
    return tuple(line for line in (officer.name, post, facts.sending.name_hi) if line)


def _head_of_office(office: Office) -> str:
    return {
        OfficeKind.DISTRICT: "जिलाधिकारी / नोडल अधिकारी (जन शिकायत),",
        OfficeKind.POLICE_STATION: "प्रभारी निरीक्षक / थानाध्यक्ष,",
    }.get(office.kind, "नोडल अधिकारी (जन शिकायत),")


def _about_hi(facts: LetterFacts) -> str:
    about = ", ".join(part for part in (facts.topic_hi, facts.place, facts.district_hi) if part)
    return f" ({about})" if about else ""


def _references_hi(facts: LetterFacts) -> tuple[str, ...]:
    post = (
        f"दिनांक {long_date(facts.source_at)} को X पर @{facts.complainant_username} द्वारा"
        f" @{facts.account_username} को सम्बोधित पोस्ट"
    )
    igrs = f"आई.जी.आर.एस. / सी.पी.ग्राम्स संख्या {facts.igrs_no}" if facts.igrs_no else ""
    return tuple(part for part in (post, igrs) if part)


def _paragraphs_hi(facts: LetterFacts) -> tuple[str, ...]:
    return (
        (
            "उपर्युक्त विषय के सम्बन्ध में अवगत कराना है कि सन्दर्भित पोस्ट के माध्यम से एक नागरिक की"
            f" शिकायत प्राप्त हुई है, जो कोड {facts.code} पर दर्ज है। शिकायत का सार निम्नवत् है :"
        ),
        f"“{facts.summary}”",
        f"प्रकरण आपके कार्यालय को इस कारण प्रेषित है : {_sentence_hi(facts.reason)}",
        (
            f"अतः अनुरोध है कि कृपया दिनांक {date_and_hour(facts.accept_by)} बजे तक प्रकरण की"
            " प्राप्ति स्वीकार करने का कष्ट करें। यदि प्रकरण आपके कार्यालय से सम्बन्धित न हो, तो इसी"
            " अवधि में कारण तथा सम्बन्धित कार्यालय का नाम बताते हुए वापस करने का कष्ट करें।"
        ),
        (
            f"कृपया {_report_by_hi(facts)} कृत कार्यवाही की आख्या उपलब्ध कराने का कष्ट करें, जिसमें"
            " की गई कार्यवाही, उसकी तिथि, कार्यवाही करने वाले का नाम एवं पदनाम, नागरिक से हुई वार्ता"
            " तथा फोटो (अथवा फोटो न होने का कारण) अंकित हो।"
        ),
        (
            f"नागरिक को दिनांक {day(facts.due_at)} तक उत्तर देने का वचन दिया गया है, जो प्रेषण से नहीं"
            f" बदलता। उत्तर इस शिकायत को प्राप्त करने वाले खाते @{facts.account_username}"
            f" ({facts.home.name_hi}) से ही दिया जाएगा। कृपया समस्त पत्राचार एवं दूरभाष वार्ता में कोड"
            f" {facts.code} का उल्लेख अवश्य करें।"
        ),
    )


def _report_by_hi(facts: LetterFacts) -> str:
    return "तत्काल" if is_at_once(facts) else f"दिनांक {day(report_by(facts))} तक"


def _sentence_hi(text: str) -> str:
    """A text that ends as a sentence does."""
    text = text.strip()
    return text if text.endswith(("।", ".", "?", "!")) else f"{text}।"


# --- English ---


def _english(facts: LetterFacts) -> LetterText:
    return LetterText(
        number=f"{facts.code}/forward-{facts.number}",
        date=day_in_words(facts.written_at.astimezone(IST).date(), Language.ENGLISH),
        sender=_sender_en(facts),
        addressee=("The Nodal Officer (Public Grievances),", facts.receiving.name_en),
        subject=f"Complaint {facts.code} received on X{_about_en(facts)}: request for action.",
        references=_references_en(facts),
        salutation="Sir/Madam,",
        paragraphs=_paragraphs_en(facts),
        closing="Yours faithfully,",
        signature=_sender_en(facts),
    )


def _sender_en(facts: LetterFacts) -> tuple[str, ...]:
    officer = facts.sender
    post = officer.designation or officer.role.value.replace("_", " ").capitalize()
    return tuple(line for line in (officer.name, post, facts.sending.name_en) if line)


def _about_en(facts: LetterFacts) -> str:
    about = ", ".join(part for part in (facts.topic_en, facts.place, facts.district_en) if part)
    return f" ({about})" if about else ""


def _references_en(facts: LetterFacts) -> tuple[str, ...]:
    post = (
        f"Post on X by @{facts.complainant_username} to @{facts.account_username},"
        f" {day(facts.source_at)}"
    )
    igrs = f"IGRS / CPGRAMS no. {facts.igrs_no}" if facts.igrs_no else ""
    return tuple(part for part in (post, igrs) if part)


def _paragraphs_en(facts: LetterFacts) -> tuple[str, ...]:
    asked = "at once" if is_at_once(facts) else f"by {day(report_by(facts))}"
    return (
        f"A citizen's complaint was received by the post referred to above and is registered as"
        f" {facts.code}. In our own words:",
        f"“{facts.summary}”",
        f"It is forwarded to your office because: {facts.reason.strip()}",
        f"Kindly acknowledge it by {date_and_hour(facts.accept_by)} IST, or return it by then with"
        " the reason and the name of the office concerned, if it is not for your office.",
        f"Kindly send the report {asked}: what was done, on which day, by whom, what was said to"
        " the citizen, and a photograph or why there is none.",
        f"The citizen has been promised an answer by {day(facts.due_at)}; forwarding does not move"
        f" that day. The answer is given by @{facts.account_username} ({facts.home.name_en})"
        f" only. Kindly quote {facts.code} in all letters and calls.",
    )


# --- The message group ---


def _message(facts: LetterFacts) -> str:
    """The short text: few lines, the code first, nothing that only paper can carry."""
    summary = " ".join(facts.summary.split())
    if len(summary) > _LONGEST_IN_MESSAGE:
        # At a blank, so that no letter is cut from its marks.
        last = summary.rfind(" ", 0, _LONGEST_IN_MESSAGE)
        summary = summary[: last if last > 0 else _LONGEST_IN_MESSAGE].rstrip() + " …"
    where = ", ".join(part for part in (facts.place, facts.district_hi) if part)
    asked = "आख्या तत्काल दें" if is_at_once(facts) else f"आख्या {day(report_by(facts))} तक दें"
    lines = (
        "अभ्यास – वास्तविक शिकायत नहीं" if facts.is_practice else "",
        f"शिकायत {facts.code} → {facts.receiving.name_hi}",
        summary,
        f"स्थान: {where}" if where else "",
        f"कृपया {date_and_hour(facts.accept_by)} तक प्राप्ति स्वीकार करें; {asked}।",
        f"उत्तर में कोड {facts.code} अवश्य लिखें।",
        f"– {', '.join(_sender_hi(facts))}",
    )
    return "\n".join(line for line in lines if line)


# --- On paper ---


def letter_paper(letter: Letter, *, is_hindi_copy: bool = True) -> Paper:
    """A letter as a sheet of paper, in Hindi or as its English copy."""
    text = letter.hindi if is_hindi_copy else letter.english
    labels = _HINDI_LABELS if is_hindi_copy else _ENGLISH_LABELS
    mark = PRACTICE_MARK if letter.is_practice else ""
    return Paper(letter.code, tuple(_parts(text, labels)), text.number, mark)


@dataclass(frozen=True, slots=True)
class _Labels:
    number: str
    date: str
    sender: str
    addressee: str
    subject: str
    references: str


_HINDI_LABELS = _Labels("संख्या", "दिनांक", "प्रेषक,", "सेवा में,", "विषय", "सन्दर्भ")
_ENGLISH_LABELS = _Labels("No.", "Dated", "From,", "To,", "Subject", "Reference")


def _parts(text: LetterText, labels: _Labels) -> list[Part]:
    return [
        Words(text.sender[-1], Weight.HEADING, Place.CENTRE),
        Gap(3),
        Sides(f"{labels.number}: {text.number}", f"{labels.date}: {text.date}"),
        Gap(3),
        Words(labels.sender),
        Words("\n".join(text.sender), indent=_BLOCK_INDENT),
        Gap(2),
        Words(labels.addressee),
        Words("\n".join(text.addressee), indent=_BLOCK_INDENT),
        Gap(3),
        Words(f"{labels.subject}: {text.subject}", Weight.STRONG),
        Words(f"{labels.references}: {_numbered(text.references)}"),
        Gap(3),
        Words(text.salutation),
        *_body(text.paragraphs),
        Gap(8),
        Words(text.closing, place=Place.RIGHT),
        Gap(14),
        Words("\n".join((f"({text.signature[0]})", *text.signature[1:])), place=Place.RIGHT),
    ]


def _numbered(references: tuple[str, ...]) -> str:
    if len(references) == 1:
        return references[0]
    return "; ".join(f"({place}) {each}" for place, each in enumerate(references, 1))


def _body(paragraphs: tuple[str, ...]) -> list[Part]:
    """The first paragraph has no number and the quoted summary none either, as letters have it."""
    first, summary, *others = paragraphs
    parts: list[Part] = [
        Words(first, first_indent=_PARAGRAPH_INDENT),
        Words(summary, Weight.STRONG, indent=_BLOCK_INDENT),
    ]
    numbered = (f"{place}. {each}" for place, each in enumerate(others, 2))
    return [*parts, *(Words(each, first_indent=_PARAGRAPH_INDENT) for each in numbered)]
