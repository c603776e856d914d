"""One case as a record for people and programs outside: what stands in it, and as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.delivery import Delivery, DeliveryState
from upsocial_desktop.domain.forward_slip import Slip
from upsocial_desktop.domain.history import Field, HistoryLine
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.private_numbers import masked
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CasePage, ThreadItem

# Programs rely on the names in the JSON; a change that would break them has a new number here.
SCHEMA = "upsocial.case/1"


@dataclass(frozen=True, slots=True)
class OfficeName:
    """An office by its number and both its names."""

    number: int
    name_en: str
    name_hi: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What the case is about, in the officers' own words; the citizen by the public name only."""

    summary: str
    topic: str
    district: str
    district_en: str
    district_hi: str
    place: str
    citizen: str
    igrs_no: str
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clocks:
    """Every time of the case. The clock started at `citizen_wrote_at`, or at `reopened_at`."""

    citizen_wrote_at: datetime
    registered_at: datetime
    due_at: datetime
    due_before_interim_at: datetime | None
    desk_since_at: datetime
    desk_due_at: datetime | None
    first_reply_at: datetime | None
    reported_at: datetime | None
    closed_at: datetime | None
    reopen_until_at: datetime | None
    reopened_at: datetime | None
    source_gone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Parties:
    """Whose case it is: who answers, who acts, on whose desk it lies, who has it in hand."""

    home: OfficeName
    working: OfficeName
    desk: OfficeName
    speaking_account: str
    holder: str
    is_by_letter: bool


@dataclass(frozen=True, slots=True)
class SlipRecord:
    """One forwarding."""

    from_office: OfficeName
    to_office: OfficeName
    reason: str
    sent_at: datetime
    due_at: datetime
    state: str
    settled_at: datetime | None
    return_reason: str


@dataclass(frozen=True, slots=True)
class PostRecord:
    """A published post of the thread; the words of one that is gone are gone here too."""

    at: datetime
    author: str
    text: str
    is_ours: bool
    is_gone: bool
    post_id: str


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """Words for the citizen and what became of them."""

    created_at: datetime
    purpose: str
    state: str
    text: str
    post_id: str


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One line of the history. `by` is "" where the program itself acted."""

    version: int
    at: datetime
    move: str
    by: str
    office: str
    facts: Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """Everything of a case that may leave the program; private numbers are already covered."""

    schema: str
    made_at: datetime
    made_by: str
    is_practice: bool
    code: str
    state: str
    version: int
    matter: Matter
    clocks: Clocks
    parties: Parties
    returns: int
    reopened: int
    me_too: int
    report: str
    photo: str
    close_reason: str
    slips: tuple[SlipRecord, ...]
    posts: tuple[PostRecord, ...]
    answers: tuple[AnswerRecord, ...]
    history: tuple[StepRecord, ...]


def case_record(ports: Ports, officer: Officer, case_id: int) -> CaseRecord:
    """A case as a record. Raises Refused("case.unknown")."""
    page = case_page(ports, officer, case_id)
    with ports.store.read() as tx:
        offices = {office.id: _named(office) for office in tx.offices()}
    case = page.case
    return CaseRecord(
        schema=SCHEMA,
        made_at=ports.clock.now(),
        made_by=officer.name,
        is_practice=page.home.is_training,
        code=case.code,
        state=case.state.value,
        version=case.version,
        matter=_matter(ports, case),
        clocks=_clocks(case),
        parties=_parties(page),
        returns=case.bounces,
        reopened=case.reopened,
        me_too=case.me_too,
        report=masked(case.report),
        photo=case.photo,
        close_reason=case.close_reason,
        slips=tuple(_slip(slip, offices) for slip in page.slips),
        posts=tuple(_post(item) for item in page.thread),
        answers=tuple(_answer(each) for each in page.deliveries),
        history=tuple(_step(line, offices) for line in page.history),
    )


def as_json(record: CaseRecord) -> str:
    """A record as JSON, readable by people too: times in ISO form and UTC, names as above."""
    return json.dumps(asdict(record), ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _named(office: Office) -> OfficeName:
    return OfficeName(office.number, office.name_en, office.name_hi)


def _matter(ports: Ports, case: Case) -> Matter:
    district = ports.gazetteer().districts.get(case.district)
    flags = {
        "critical": case.is_critical,
        "sub_judice": case.is_sub_judice,
        "press": case.is_press,
        "interim_reply": case.interims > 0,
    }
    return Matter(
        summary=masked(case.summary),
        topic=case.topic,
        district=case.district,
        district_en=district.name_en if district is not None else "",
        district_hi=district.name_hi if district is not None else "",
        place=masked(case.place),
        citizen=case.complainant_username,
        igrs_no=case.igrs_no,
        flags=tuple(name for name, is_set in flags.items() if is_set),
    )


def _clocks(case: Case) -> Clocks:
    return Clocks(
        citizen_wrote_at=case.source_at,
        registered_at=case.registered_at,
        due_at=case.due_at,
        due_before_interim_at=case.due_before_interim_at,
        desk_since_at=case.desk_since_at,
        desk_due_at=case.desk_due_at,
        first_reply_at=case.first_reply_at,
        reported_at=case.reported_at,
        closed_at=case.closed_at,
        reopen_until_at=case.reopen_until_at,
        reopened_at=case.reopened_at,
        source_gone_at=case.source_gone_at,
    )


def _parties(page: CasePage) -> Parties:
    return Parties(
        home=_named(page.home),
        working=_named(page.working),
        desk=_named(page.desk),
        speaking_account=page.account.username,
        holder=page.holder_name,
        is_by_letter=page.case.is_by_letter,
    )


def _slip(slip: Slip, offices: Mapping[int, OfficeName]) -> SlipRecord:
    return SlipRecord(
        from_office=offices[slip.from_office_id],
        to_office=offices[slip.to_office_id],
        reason=masked(slip.reason),
        sent_at=slip.sent_at,
        due_at=slip.due_at,
        state=slip.state.value,
        settled_at=slip.settled_at,
        return_reason=masked(slip.return_reason),
    )


def _post(item: ThreadItem) -> PostRecord:
    text = "" if item.is_gone else masked(item.text)
    author = item.author_username
    return PostRecord(item.at, author, text, item.is_ours, item.is_gone, item.post_id)


def _answer(delivery: Delivery) -> AnswerRecord:
    return AnswerRecord(
        delivery.created_at,
        delivery.purpose.value,
        delivery.state.value,
        masked(delivery.text),
        delivery.x_post_id if delivery.state is DeliveryState.SENT else "",
    )


# What a line knows of that means something only inside this database.
_INNER_FACTS = ("mention_id", "delivery_id")


def _step(line: HistoryLine, offices: Mapping[int, OfficeName]) -> StepRecord:
    facts = {
        name: masked(value) if isinstance(value, str) else value
        for name, value in line.facts.items()
        if value is not None and value != "" and name not in _INNER_FACTS
    }
    # An office is known outside by its number, not by this database's id of it.
    for name in [name for name in facts if name.endswith("office_id")]:
        known = offices.get(_whole(facts.pop(name)))
        if known is not None:
            facts[name.removesuffix("_id")] = known.number
    return StepRecord(line.version, line.at, line.move, line.officer_name, line.office_name, facts)


def _whole(value: Field) -> int:
    return value if isinstance(value, int) else 0
