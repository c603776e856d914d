"""The record of a case as a sheet of paper, in the office's Hindi with English beside it."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.office_hindi import (
    DELIVERY_STATES,
    PURPOSES,
    SLIP_STATES,
    STATES,
    date_and_hour,
    move_in_hindi,
)
from upsocial_desktop.domain.paper import (
    PRACTICE_MARK,
    Gap,
    Pairs,
    Paper,
    Part,
    Place,
    Table,
    Weight,
    Words,
)
from upsocial_desktop.services.case_sheet import (
    CaseRecord,
    OfficeName,
    PostRecord,
    SlipRecord,
    StepRecord,
    as_json,
)
from upsocial_desktop.services.ports import DrawPdf, Ports

_TOPICS = {topic.key: f"{topic.name_hi} / {topic.name_en}" for topic in TOPICS}
_FLAGS = {
    "critical": "अति आवश्यक / critical",
    "sub_judice": "न्यायालय में विचाराधीन / sub judice",
    "press": "प्रेस / press interest",
    "interim_reply": "अन्तरिम उत्तर दिया गया / interim reply sent",
}
_THE_PROGRAM = "प्रोग्राम / program"


def case_paper(record: CaseRecord) -> Paper:
    """The printed sheet of a case: code, clocks, summary, slips, answers, history."""
    made = f"{date_and_hour(record.made_at)} IST"
    foot = f"{record.code} · मुद्रित / printed {made} · {record.made_by}"
    mark = PRACTICE_MARK if record.is_practice else ""
    return Paper(record.code, tuple(_parts(record)), foot, mark)


def save_case(ports: Ports, record: CaseRecord, to: Path, draw: DrawPdf) -> Path:
    """Write a case as .pdf (the printed sheet) or .json (its record), whole.

    Raises Refused("paper.ending") for other endings, Unavailable("paper.…").
    """
    ending = to.suffix.lower()
    if ending == ".pdf":
        content = draw(case_paper(record))
    elif ending == ".json":
        content = as_json(record).encode("utf-8", "replace")
    else:
        raise Refused("paper.ending", ending=to.suffix, endings=".pdf, .json")
    ports.write_paper(to, content)
    return to


def _parts(record: CaseRecord) -> Iterator[Part]:
    yield Words("प्रकरण पत्रक / Case sheet", Weight.SMALL, Place.CENTRE)
    yield Words(record.code, Weight.TITLE, Place.CENTRE)
    yield Pairs(_rows(_about(record)))
    yield Words("सार / Summary", Weight.HEADING)
    yield Words(record.matter.summary)
    yield Words("समय / Clocks", Weight.HEADING)
    yield Pairs(_rows(_times(record)))
    yield Words("कार्यालय / Offices", Weight.HEADING)
    yield Pairs(_rows(_offices(record)))
    yield from _outcome(record)
    yield from _slips(record)
    yield from _thread(record)
    yield from _answers(record)
    yield from _history(record)


def _rows(pairs: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The pairs that say something."""
    return tuple(pair for pair in pairs if pair[1])


def _about(record: CaseRecord) -> list[tuple[str, str]]:
    matter, state = record.matter, CaseState(record.state)
    district = " / ".join(part for part in (matter.district_hi, matter.district_en) if part)
    place = ", ".join(part for part in (matter.place, district) if part)
    return [
        ("स्थिति / State", f"{STATES[state]} / {state.value.replace('_', ' ')}"),
        ("विषय / Topic", _TOPICS.get(matter.topic, matter.topic)),
        ("स्थान / Place", place),
        ("नागरिक / Citizen", f"@{matter.citizen}"),
        ("IGRS / CPGRAMS", matter.igrs_no),
        ("चिह्न / Flags", ", ".join(_FLAGS[flag] for flag in matter.flags)),
        ("वापसी / Times returned", str(record.returns or "")),
        ("पुनः खोली गई / Times reopened", str(record.reopened or "")),
        ("मुझे भी / Me too", str(record.me_too or "")),
    ]


def _times(record: CaseRecord) -> list[tuple[str, str]]:
    clocks = record.clocks
    return [
        ("नागरिक ने लिखा / Citizen wrote", _at(clocks.citizen_wrote_at)),
        ("दर्ज / Registered", _at(clocks.registered_at)),
        ("पुनः खोली / Reopened", _at(clocks.reopened_at)),
        ("प्रथम उत्तर / First reply", _at(clocks.first_reply_at)),
        ("पूर्व वचन तिथि / Promised before", _at(clocks.due_before_interim_at)),
        ("वचन तिथि / Promised by", _at(clocks.due_at)),
        ("डेस्क पर कब से / On desk since", _at(clocks.desk_since_at)),
        ("डेस्क सीमा / Desk timer ends", _at(clocks.desk_due_at)),
        ("आख्या / Reported", _at(clocks.reported_at)),
        ("निस्तारित / Disposed", _at(clocks.closed_at)),
        ("आपत्ति की सीमा / May object until", _at(clocks.reopen_until_at)),
        ("मूल पोस्ट हटी / Post gone from X", _at(clocks.source_gone_at)),
    ]


def _at(moment: datetime | None) -> str:
    return f"{date_and_hour(moment)} IST" if moment is not None else ""


def _offices(record: CaseRecord) -> list[tuple[str, str]]:
    parties = record.parties
    by_letter = " (पत्र द्वारा / by letter)" if parties.is_by_letter else ""
    return [
        ("उत्तर देगा / Answers", f"{_office(parties.home)} · @{parties.speaking_account}"),
        ("कार्यवाही / Acts", _office(parties.working)),
        ("डेस्क / Desk", f"{_office(parties.desk)}{by_letter}"),
        ("हाथ में / In hand of", parties.holder),
    ]


def _office(office: OfficeName) -> str:
    return f"{office.number} {office.name_hi} / {office.name_en}"


def _outcome(record: CaseRecord) -> Iterator[Part]:
    if record.report:
        yield Words("आख्या / Report", Weight.HEADING)
        yield Words(record.report)
    if record.photo:
        yield Words(f"फोटो / Photo: {record.photo}", Weight.SMALL)
    if record.close_reason:
        reason = record.close_reason.replace("_", " ")
        yield Words(f"अन्य कारण / Closed because: {reason}", Weight.SMALL)


def _slips(record: CaseRecord) -> Iterator[Part]:
    if record.slips:
        yield Words("प्रेषण / Slips", Weight.HEADING)
        head = ("कब / When", "से → को / From → to", "कारण / Reason", "स्थिति / State")
        yield Table(head, tuple(_slip_row(slip) for slip in record.slips), (18, 34, 26, 22))
        yield Gap(1)


def _slip_row(slip: SlipRecord) -> tuple[str, ...]:
    settled = f"\n{date_and_hour(slip.settled_at)}" if slip.settled_at is not None else ""
    why = f"\n{slip.return_reason}" if slip.return_reason else ""
    return (
        date_and_hour(slip.sent_at),
        f"{_office(slip.from_office)} →\n{_office(slip.to_office)}",
        slip.reason,
        f"{SLIP_STATES[SlipState(slip.state)]} / {slip.state}{settled}{why}",
    )


def _thread(record: CaseRecord) -> Iterator[Part]:
    if record.posts:
        yield Words("X पर पोस्ट / Posts on X", Weight.HEADING)
        rows = tuple((date_and_hour(p.at), f"@{p.author}", _post_text(p)) for p in record.posts)
        yield Table(("कब / When", "किसने / Who", "शब्द / Words"), rows, (18, 22, 60))
        yield Gap(1)


def _post_text(post: PostRecord) -> str:
    return "(X से हट गई / gone from X)" if post.is_gone else post.text


def _answers(record: CaseRecord) -> Iterator[Part]:
    """Answers that are not on X (yet); those that are stand among the posts."""
    waiting = [each for each in record.answers if each.state != DeliveryState.SENT.value]
    if waiting:
        yield Words("अन्य उत्तर / Answers not on X", Weight.HEADING)
        rows = tuple(
            (
                date_and_hour(each.created_at),
                f"{PURPOSES.get(Purpose(each.purpose), each.purpose)}:"
                f" {DELIVERY_STATES[DeliveryState(each.state)]} / {each.state}",
                each.text,
            )
            for each in waiting
        )
        yield Table(("कब / When", "क्या / What", "शब्द / Words"), rows, (18, 22, 60))
        yield Gap(1)


def _history(record: CaseRecord) -> Iterator[Part]:
    yield Words("इतिहास / History", Weight.HEADING)
    head = ("क्र.", "कब / When", "किसने / Who", "क्या / What", "विवरण / Words")
    rows = tuple(_step_row(number, step) for number, step in enumerate(record.history, 1))
    yield Table(head, rows, (6, 18, 23, 21, 32))


def _step_row(number: int, step: StepRecord) -> tuple[str, ...]:
    who = f"{step.by}\n{step.office}" if step.by else _THE_PROGRAM
    # Words for the citizen stand among the posts and answers already.
    printed = {n: v for n, v in step.facts.items() if n in _FACTS and not _is_answer(step, n)}
    facts = "\n".join(_fact(name, value) for name, value in printed.items())
    return (str(number), date_and_hour(step.at), who, move_in_hindi(step.move), facts)


def _is_answer(step: StepRecord, name: str) -> bool:
    return name == "text" and step.move.startswith("words_")


# Which facts of a line are printed, with the words before them.
_FACTS = {
    "reason": "",
    "action": "",
    "objection": "",
    "text": "",
    "asked": "",
    "to_office": "→ ",
    "suggested_office": "सुझाव / could act: ",
    "due_at": "तक / by ",
    "was_due_at": "पूर्व तिथि / was due ",
    "told_by": "दूरभाष / told by ",
    "told_at": "दूरभाष / told at ",
    "handed_to": "पत्र दिया / handed to ",
    "done_by": "द्वारा / by ",
    "done_on": "तिथि / on ",
    "contact": "वार्ता / spoke: ",
    "no_photo": "फोटो नहीं / no photo: ",
    "photo": "फोटो / photo: ",
    "pointer": "",
}


def _fact(name: str, value: Field) -> str:
    if isinstance(value, datetime):
        shown = date_and_hour(value)
    elif isinstance(value, date):
        shown = f"{value:%d-%m-%Y}"
    else:
        shown = str(value)
    return f"{_FACTS[name]}{shown}"
