"""The reply templates of an office: its own over those of the program, and what fills them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.gazetteer import Gazetteer
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.moment import Happening, Moment
from upsocial_desktop.domain.officer import SPEAKERS, Officer
from upsocial_desktop.domain.template import (
    Both,
    Template,
    Value,
    Values,
    Variable,
    filled_halves,
    filled_text,
    halves_of,
    is_key,
    matching,
)
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.settings import (
    ACKNOWLEDGEMENT,
    CLOSING_ANSWER,
    HINDI_DIGITS,
    REOPEN_DAYS,
    Text,
)
from upsocial_desktop.services.wish import Wish, step_for

_SAVED = "save"
_TOPIC_NAMES: Final = {topic.key: Both(topic.name_hi, topic.name_en) for topic in TOPICS}
# The settings that held these words before there were templates.
_OLD_SETTINGS: Final[dict[str, Text]] = {
    Moment.REGISTERED.value: ACKNOWLEDGEMENT,
    Moment.DONE.value: CLOSING_ANSWER,
}


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """A template as an officer writes it."""

    key: str
    title: str
    text_hi: str
    text_en: str
    is_active: bool = True


def _own(key: str, title: str, hindi: str, english: str, moment: Moment | None = None) -> Template:
    return Template(0, 0, 0, key, title, moment, hindi, english)


def _of_setting(moment: Moment, title: str, setting: Text) -> Template:
    return _own(moment.value, title, *halves_of(setting.default), moment)


# The words for a case that is promised for a later day; a moment of its own it is not.
INTERIM: Final = "interim"
# Those of the four moments first; measured with X's own counting on the longest office name of the
# register that PRODUCT 3.6 counts with.
PROGRAM_TEMPLATES: Final[tuple[Template, ...]] = (
    _of_setting(Moment.REGISTERED, "Registered · दर्ज", ACKNOWLEDGEMENT),
    _own(
        Moment.MOVED.value,
        "Moved or delayed · अग्रसारित",
        "आपकी शिकायत {code} पर अब {working_office} कार्यवाही कर रहा है। {due_on} तक उत्तर देंगे।",
        "{code} is now with {working_office}. We will reply by {due_on}.",
        Moment.MOVED,
    ),
    _own(
        INTERIM,
        "A later day · अंतरिम उत्तर",
        "आपकी शिकायत {code} पर कार्यवाही चल रही है। {reason} अब {due_on} तक उत्तर देंगे।",
        "{code} is being worked on. We will now reply by {due_on}.",
    ),
    _of_setting(Moment.DONE, "Done · निस्तारित", CLOSING_ANSWER),
    _own(
        Moment.REOPENED.value,
        "Reopened · पुनः खोली गई",
        "आपकी शिकायत {code} पुनः खोल दी गई है। वरिष्ठ अधिकारी देखेंगे; {due_on} तक उत्तर देंगे।",
        "{code} is open again. A senior officer will look at it; we will reply by {due_on}.",
        Moment.REOPENED,
    ),
    _own(
        "thanks",
        "Thanks · धन्यवाद",
        "धन्यवाद। आपके सहयोग के लिए आभार।",
        "Thank you for writing back.",
    ),
    _own(
        "working",
        "Being worked on · कार्यवाही जारी",
        "आपकी शिकायत {code} पर कार्यवाही जारी है। {due_on} तक उत्तर देंगे।",
        "{code} is being worked on. We will reply by {due_on}.",
    ),
    _own(
        "elsewhere",
        "Write to this thread · इसी थ्रेड में लिखें",
        "कृपया इसी थ्रेड में लिखें, ताकि {code} की सारी बात एक जगह रहे।",
        "Please write in this thread, so that all of {code} stays together.",
    ),
)
_BY_KEY: Final = {template.key: template for template in PROGRAM_TEMPLATES}


def templates_in(tx: ReadTx, office_id: int) -> tuple[Template, ...]:
    """Every template of an office: the program's, or what it made of them, then its own.

    A setting of old that was changed stands in the place of the program's words until the template
    itself is changed.
    """
    changed = {template.key: template for template in tx.templates(office_id)}
    options = tx.options(office_id)
    first = (_adopted(own, office_id, options) for own in PROGRAM_TEMPLATES)
    ours = [changed.pop(own.key, own) for own in first]
    return (*ours, *changed.values())


def _adopted(own: Template, office_id: int, options: Mapping[str, str]) -> Template:
    setting = _OLD_SETTINGS.get(own.key)
    kept = options.get(setting.key) if setting is not None else None
    if setting is None or kept is None or kept == setting.default:
        return replace(own, office_id=office_id)
    hindi, english = halves_of(kept)
    return replace(own, office_id=office_id, text_hi=hindi, text_en=english)


def office_templates(ports: Ports, office_id: int) -> tuple[Template, ...]:
    """The same, read in a transaction of its own."""
    with ports.store.read() as tx:
        return templates_in(tx, office_id)


def template_named(ports: Ports, office_id: int, key: str) -> Template:
    """One template by its short name. Raises Refused("template.unknown")."""
    for template in office_templates(ports, office_id):
        if template.key == key:
            return template
    raise Refused("template.unknown", key=key)


def usual_words(key: str) -> tuple[str, str] | None:
    """What the program itself says under a short name; None for an office's own template."""
    own = _BY_KEY.get(key)
    return (own.text_hi, own.text_en) if own is not None else None


def template_for(tx: ReadTx, office_id: int, waiting: Happening) -> Template:
    """The template of a moment that waits to be told."""
    known = templates_in(tx, office_id)
    if waiting.reason:
        return next(each for each in known if each.key == INTERIM)
    return next(each for each in known if each.moment is waiting.moment)


def save_template(ports: Ports, wish: Wish, words: TemplateWords) -> Changes:
    """Keep a changed template (`wish.id`, 0 with version 0 for one not yet kept) or a new one.

    A half that changed is dated now; where both change, or none, both count as looked at together.
    A template that the program itself proposes cannot be put away.
    Raises Refused: "template.role", "template.key", "template.empty", "template.taken",
    "template.needed", "template.not_yours", "stale".
    """
    _check(wish.officer, words)
    now = ports.clock.now()
    with ports.store.write() as tx:
        earlier = tx.line_of(wish.op_id)
        if earlier is not None:
            return touched(Topic.TEMPLATE, earlier.subject_id)
        before = _before(tx, wish, words.key)
        line = tx.append(
            step_for(wish, Subject.TEMPLATE, _SAVED, now, _fields(before, wish, words, now))
        )
    return touched(Topic.TEMPLATE, line.subject_id)


def _check(officer: Officer, words: TemplateWords) -> None:
    if officer.role not in SPEAKERS:
        raise Refused("template.role", role=officer.role.value)
    if not is_key(words.key):
        raise Refused("template.key", key=words.key)
    if not words.text_hi.strip() and not words.text_en.strip():
        raise Refused("template.empty")
    own = _BY_KEY.get(words.key)
    is_needed = own is not None and (own.moment is not None or own.key == INTERIM)
    if is_needed and not words.is_active:
        raise Refused("template.needed", key=words.key)


def _before(tx: ReadTx, wish: Wish, key: str) -> Template | None:
    """The template as it stands, where it is one already."""
    known = {template.key: template for template in templates_in(tx, wish.officer.office_id)}
    if not wish.id:
        same = known.get(key)
        if same is not None and same.id:
            raise Refused("template.taken", key=key)
        return same
    before = tx.template(wish.id)
    if before.office_id != wish.officer.office_id:
        raise Refused("template.not_yours", key=before.key)
    taken = known.get(key)
    is_moments_other = before.moment is not None and key != before.key
    if (taken is not None and taken.id != before.id) or is_moments_other:
        raise Refused("template.taken", key=key)
    return before


def _fields(
    before: Template | None, wish: Wish, words: TemplateWords, now: datetime
) -> dict[str, Field]:
    hindi, english = words.text_hi.strip(), words.text_en.strip()
    is_hindi_new = before is None or hindi != before.text_hi
    is_english_new = before is None or english != before.text_en
    are_alike = is_hindi_new is is_english_new
    fields: dict[str, Field] = {
        "office_id": wish.officer.office_id,
        "key": words.key,
        "title": words.title.strip() or words.key,
        "moment": before.moment.value if before is not None and before.moment else None,
        "text_hi": hindi,
        "text_en": english,
        "is_active": words.is_active,
        # A half never dated was there from the first, before anything could be changed.
        "hi_changed_at": now if is_hindi_new or are_alike else _dated(before, now, is_hindi=True),
        "en_changed_at": now
        if is_english_new or are_alike
        else _dated(before, now, is_hindi=False),
    }
    return fields


def _dated(before: Template | None, now: datetime, *, is_hindi: bool) -> datetime:
    if before is None:
        return now
    kept = before.hi_changed_at if is_hindi else before.en_changed_at
    return kept or _FIRST_DAY


# Before any office had this program: what the program brought counts as of then.
_FIRST_DAY: Final = datetime(2017, 6, 1, tzinfo=IST)


def values_for(tx: ReadTx, case: Case, gazetteer: Gazetteer | None = None) -> Values:
    """What fills the variables of a template on a case.

    The name is the citizen's as X shows it, "" once the post is gone; the sentence must read
    without it.
    """
    home, working = tx.office(case.home_office_id), tx.office(case.working_office_id)
    mention = tx.mention(case.source_mention_id)
    options = tx.options(home.id)
    found = gazetteer.districts.get(case.district) if gazetteer is not None else None
    district: Value = Both(found.name_hi, found.name_en) if found is not None else ""
    name = mention.post.author_name or case.complainant_username
    values: dict[str, Value] = {
        Variable.CODE: case.code,
        Variable.NAME: "" if mention.gone_at is not None else name,
        Variable.OFFICE: Both(home.name_hi, home.name_en),
        Variable.OFFICE_HI: home.name_hi,
        Variable.OFFICE_EN: home.name_en,
        Variable.WORKING_OFFICE: Both(working.name_hi, working.name_en),
        Variable.DUE_ON: case.due_at.astimezone(IST).date(),
        Variable.SENT_ON: case.source_at.astimezone(IST).date(),
        Variable.REPORT: case.report,
        Variable.REOPEN_DAYS: REOPEN_DAYS.read(options),
        Variable.TOPIC: _TOPIC_NAMES.get(case.topic, ""),
        Variable.PLACE: case.place,
        Variable.DISTRICT: district,
        Variable.OTHERS: case.me_too,
    }
    return values


def has_hindi_digits(tx: ReadTx, office_id: int) -> bool:
    """Whether an office writes Devanagari digits in Hindi."""
    return HINDI_DIGITS.read(tx.options(office_id))


def filled_for(ports: Ports, case_id: int, key: str) -> str:
    """A template filled in for a case. Raises Refused("template.unknown")."""
    gazetteer = ports.gazetteer()
    with ports.store.read() as tx:
        case = tx.case(case_id)
        for template in templates_in(tx, case.home_office_id):
            if template.key == key:
                digits = has_hindi_digits(tx, case.home_office_id)
                values = values_for(tx, case, gazetteer)
                return filled_text(template, values, hindi_digits=digits)
    raise Refused("template.unknown", key=key)


@dataclass(frozen=True, slots=True)
class Offer:
    """A template with what it says on a case, for choosing by key."""

    template: Template
    halves: tuple[str, str]
    text: str


def offers_for(ports: Ports, case_id: int) -> tuple[Offer, ...]:
    """Every template in use, filled in for a case."""
    gazetteer = ports.gazetteer()
    with ports.store.read() as tx:
        case = tx.case(case_id)
        values = values_for(tx, case, gazetteer)
        digits = has_hindi_digits(tx, case.home_office_id)
        found = [each for each in templates_in(tx, case.home_office_id) if each.is_active]
    return tuple(
        Offer(
            each,
            filled_halves(each, values, hindi_digits=digits),
            filled_text(each, values, hindi_digits=digits),
        )
        for each in found
    )


def narrowed(offers: tuple[Offer, ...], typed: str) -> tuple[Offer, ...]:
    """The offers that have every word typed, the likeliest first."""
    by_key = {offer.template.key: offer for offer in offers}
    return tuple(by_key[each.key] for each in matching([o.template for o in offers], typed))


def sample_values(day: datetime) -> Values:
    """Invented values of usual length, for looking at a template without a case."""
    later = day.astimezone(IST).date()
    return {
        Variable.CODE: "UPX-142-10427-9",
        Variable.NAME: "Asha",
        Variable.OFFICE: Both("लोक निर्माण, बाराबंकी", "PWD Barabanki"),
        Variable.OFFICE_HI: "लोक निर्माण, बाराबंकी",
        Variable.OFFICE_EN: "PWD Barabanki",
        Variable.WORKING_OFFICE: Both("जिलाधिकारी, बाराबंकी", "DM Barabanki"),
        Variable.DUE_ON: later,
        Variable.SENT_ON: later,
        Variable.REPORT: "सड़क की मरम्मत 20-11-2026 को कर दी गई।",
        Variable.REOPEN_DAYS: REOPEN_DAYS.default,
        Variable.TOPIC: _TOPIC_NAMES["road"],
        Variable.PLACE: "Zaidpur",
        Variable.DISTRICT: Both("बाराबंकी", "Barabanki"),
        Variable.OTHERS: 200,
    }


def new_wish(officer: Officer, template: Template) -> Wish:
    """A wish about a template as it was seen."""
    return Wish(officer, template.id, template.version)
