"""The achievement ledger: a line is entered, corrected, withdrawn and put back, and looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from upsocial_desktop.domain.achievement import (
    FIGURE_PLACE,
    SERIOUS,
    Achievement,
    AchievementMove,
    AchievementState,
    flags_of,
    name_key,
)
from upsocial_desktop.domain.amount import (
    LARGEST_MEASURED,
    amount_grouped,
    measured,
    read_amount,
    sizes_in,
    unit_key,
)
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.normal_form import search_form
from upsocial_desktop.domain.officer import SPEAKERS, Officer
from upsocial_desktop.services.ledger_records import (
    AchievementFilter,
    AchievementPage,
    AchievementRow,
    Scheme,
    Watch,
)
from upsocial_desktop.services.photos import photo_of
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.wish import Wish, step_for


@dataclass(frozen=True, slots=True)
class AchievementWords:
    """An achievement as an officer writes it.

    `figure` is text ("1.77 लाख"), "" for none; `district` an LGD code, "" the whole State;
    `picture` a file's path, a link, or the key of a picture kept already.
    """

    scheme_hi: str
    scheme_en: str
    district: str
    claim_hi: str
    claim_en: str
    figure: str
    unit_hi: str
    unit_en: str
    as_of_on: date
    source: str
    picture: str = ""
    consent: str = ""


def words_of(one: Achievement) -> AchievementWords:
    """An achievement as it is written into a form, every digit of its figure in it."""
    return AchievementWords(
        one.scheme_hi,
        one.scheme_en,
        one.district,
        one.claim_hi,
        one.claim_en,
        "" if one.figure is None else amount_grouped(one.figure),
        one.unit_hi,
        one.unit_en,
        one.as_of_on,
        one.source,
        one.picture,
        one.consent,
    )


def enter_achievement(ports: Ports, wish: Wish, words: AchievementWords) -> Changes:
    """Enter a new line (`wish` with id and version 0).

    Raises Refused: "achievement.role", what is missing or wrong in the words ("achievement.…",
    see `_fields`), "photo.…"; Unavailable("photo.unreadable").
    """
    _check_role(wish.officer)
    now = ports.clock.now()
    fields = _fields(ports, words, now.astimezone(IST).date())
    first: dict[str, Field] = {
        "office_id": wish.officer.office_id,
        "officer_id": wish.officer.id,
        "state": AchievementState.STANDING.value,
        "entered_at": now,
    }
    with ports.store.write() as tx:
        earlier = tx.line_of(wish.op_id)
        if earlier is not None:
            return touched(Topic.ACHIEVEMENT, earlier.subject_id)
        fields |= {**first, "changed_at": now}
        move = AchievementMove.ENTER.value
        line = tx.append(step_for(wish, Subject.ACHIEVEMENT, move, now, fields))
    return touched(Topic.ACHIEVEMENT, line.subject_id)


def correct_achievement(
    ports: Ports, wish: Wish, words: AchievementWords, reason: str = ""
) -> Changes:
    """Write a line anew; what stood there before stays in its history, with the reason.

    Raises Refused as `enter_achievement`, and "achievement.reason_missing" where the figure, its
    unit, its day, the scheme or the district changes without a reason, "achievement.not_yours",
    "achievement.withdrawn", "stale".
    """
    _check_role(wish.officer)
    now = ports.clock.now()
    fields = _fields(ports, words, now.astimezone(IST).date())
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.ACHIEVEMENT, wish.id)
        before = _own(tx, wish)
        if before.state is AchievementState.WITHDRAWN:
            raise Refused("achievement.withdrawn", id=wish.id)
        if _counts_anew(before, fields) and not reason.strip():
            raise Refused("achievement.reason_missing")
        _append(tx, wish, AchievementMove.CORRECT, {**fields, "changed_at": now}, reason, ports)
    return touched(Topic.ACHIEVEMENT, wish.id)


def withdraw_achievement(ports: Ports, wish: Wish, reason: str = "") -> Changes:
    """Take a line out of use; it stays in the ledger and can be put back.

    Raises Refused: "achievement.role", "achievement.not_yours", "achievement.withdrawn", "stale".
    """
    return _turn(ports, wish, AchievementState.WITHDRAWN, reason)


def restore_achievement(ports: Ports, wish: Wish) -> Changes:
    """Put a withdrawn line back into use.

    Raises Refused: "achievement.role", "achievement.not_yours", "achievement.standing", "stale".
    """
    return _turn(ports, wish, AchievementState.STANDING, "")


def _turn(ports: Ports, wish: Wish, to: AchievementState, reason: str) -> Changes:
    _check_role(wish.officer)
    is_withdrawal = to is AchievementState.WITHDRAWN
    move = AchievementMove.WITHDRAW if is_withdrawal else AchievementMove.RESTORE
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.ACHIEVEMENT, wish.id)
        if _own(tx, wish).state is to:
            code = "achievement.withdrawn" if is_withdrawal else "achievement.standing"
            raise Refused(code, id=wish.id)
        fields: dict[str, Field] = {"state": to.value, "changed_at": ports.clock.now()}
        _append(tx, wish, move, fields, reason, ports)
    return touched(Topic.ACHIEVEMENT, wish.id)


def _append(
    tx: WriteTx,
    wish: Wish,
    move: AchievementMove,
    fields: dict[str, Field],
    reason: str,
    ports: Ports,
) -> None:
    facts: dict[str, Field] = {"reason": reason.strip()} if reason.strip() else {}
    at = ports.clock.now()
    tx.append(step_for(wish, Subject.ACHIEVEMENT, move.value, at, fields, facts))


def _check_role(officer: Officer) -> None:
    if officer.role not in SPEAKERS:
        raise Refused("achievement.role", role=officer.role.value)


def _own(tx: ReadTx, wish: Wish) -> Achievement:
    found = tx.achievement(wish.id)
    if found.office_id != wish.officer.office_id:
        raise Refused("achievement.not_yours", id=wish.id)
    return found


def _counts_anew(before: Achievement, fields: dict[str, Field]) -> bool:
    """Whether a correction changes what was counted, where, or of which day."""
    old: dict[str, Field] = {
        "measured": before.measured,
        "as_of_on": before.as_of_on,
        "district": before.district,
    }
    keys = (*before.scheme_keys, *before.unit_keys)
    names = ("scheme_key_hi", "scheme_key_en", "unit_key_hi", "unit_key_en")
    old |= dict(zip(names, keys, strict=True))
    return any(fields[name] != value for name, value in old.items())


def _fields(ports: Ports, words: AchievementWords, today: date) -> dict[str, Field]:
    """The fields of a row, checked.

    Raises Refused: "achievement.scheme_missing", "achievement.claim_missing",
    "achievement.district", "achievement.figure", "achievement.figure_missing",
    "achievement.figure_too_large", "achievement.unit_missing", "achievement.units_differ",
    "achievement.in_future", "achievement.source_missing", "achievement.consent_missing".
    """
    texts = {
        name: " ".join(str(getattr(words, name)).split())
        for name in (
            *("scheme_hi", "scheme_en", "claim_hi", "claim_en", "unit_hi", "unit_en"),
            *("source", "consent"),
        )
    }
    if not texts["scheme_hi"] and not texts["scheme_en"]:
        raise Refused("achievement.scheme_missing")
    if not texts["claim_hi"] and not texts["claim_en"]:
        raise Refused("achievement.claim_missing")
    _check_district(ports, words.district)
    figure = _figure(words.figure, texts)
    if words.as_of_on > today:
        raise Refused("achievement.in_future", as_of=f"{words.as_of_on:%d-%m-%Y}")
    if not texts["source"]:
        raise Refused("achievement.source_missing")
    picture = words.picture.strip()
    if picture and not texts["consent"]:
        raise Refused("achievement.consent_missing")
    return {
        **texts,
        **figure,
        "district": words.district,
        "as_of_on": words.as_of_on,
        "picture": photo_of(ports, picture),
        "scheme_key_hi": name_key(texts["scheme_hi"]),
        "scheme_key_en": name_key(texts["scheme_en"]),
        "searched": search_form(" ".join((*texts.values(), _places(ports, words.district)))),
    }


def _check_district(ports: Ports, written: str) -> None:
    gazetteer = ports.gazetteer()
    if not written or written in gazetteer.districts:
        return
    nearest = gazetteer.nearest(written)
    code, name = (nearest.code, nearest.name_en) if nearest else ("", "")
    raise Refused("achievement.district", district=written, nearest=name, lgd_code=code)


def _figure(written: str, texts: dict[str, str]) -> dict[str, Field]:
    hindi, english = texts["unit_hi"], texts["unit_en"]
    keys: dict[str, Field] = {
        "unit_key_hi": unit_key(hindi) if hindi else "",
        "unit_key_en": unit_key(english) if english else "",
    }
    if not written.strip():
        if any(FIGURE_PLACE in texts[name] for name in ("claim_hi", "claim_en")):
            raise Refused("achievement.figure_missing")
        return {**keys, "figure": "", "measured": None}
    amount = read_amount(written)
    if amount is None:
        raise Refused("achievement.figure", figure=written)
    if not hindi and not english:
        raise Refused("achievement.unit_missing")
    if hindi and english and sizes_in(hindi) != sizes_in(english):
        raise Refused("achievement.units_differ", hindi=hindi, english=english)
    counted = measured(amount, hindi or english)
    if counted > LARGEST_MEASURED:
        raise Refused("achievement.figure_too_large", figure=written)
    return {**keys, "figure": f"{amount:f}", "measured": counted}


def _places(ports: Ports, district: str) -> str:
    found = ports.gazetteer().districts.get(district)
    return f"{found.name_hi} {found.name_en}" if found is not None else "उत्तर प्रदेश Uttar Pradesh"


# --- Looking ---


def achievement_page(ports: Ports, achievement_id: int) -> AchievementPage:
    """One achievement with its history and all that contradicts it.

    Raises Refused("achievement.unknown").
    """
    with ports.store.read() as tx:
        one = tx.achievement(achievement_id)
        officer = tx.officer(one.officer_id)
        lines = tuple(tx.history(Subject.ACHIEVEMENT, achievement_id))
        office = tx.office(one.office_id)
        return AchievementPage(one, office, officer.name, watches_in(tx, one), lines)


def watches_in(tx: ReadTx, one: Achievement) -> tuple[Watch, ...]:
    """All that contradicts an achievement, with the offices that say so."""
    flags = flags_of(one, tx.achievements_beside(one))
    return tuple(Watch(flag.kind, flag.other, tx.office(flag.other.office_id)) for flag in flags)


def is_contradicted(watches: Sequence[Watch]) -> bool:
    """Whether something must be seen before anything is made of the figure."""
    return any(watch.kind in SERIOUS for watch in watches)


def count_achievements(ports: Ports, where: AchievementFilter) -> int:
    """How many achievements a filter finds."""
    with ports.store.read() as tx:
        return tx.count_achievements(where)


def window_achievements(
    ports: Ports, where: AchievementFilter, first: int, size: int
) -> Sequence[AchievementRow]:
    """Rows `first` to `first + size` of the ledger."""
    with ports.store.read() as tx:
        return tx.window_achievements(where, first, size)


def known_schemes(ports: Ports) -> Sequence[Scheme]:
    """The schemes that any office has entered, so that a name is chosen and not typed anew."""
    with ports.store.read() as tx:
        return tx.schemes()


def small_picture(ports: Ports, one: Achievement) -> bytes:
    """The kept picture as a small PNG, for a screen; empty where there is none on this PC."""
    path = ports.photos.path_of(one.picture) if one.picture else None
    if path is None:
        return b""
    try:
        return ports.pictures.small(ports.pictures.read_file(path))
    except (Refused, Unavailable):
        return b""
