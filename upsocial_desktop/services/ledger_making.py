"""Out of the ledger: a post, a thread, the press note (विज्ञप्ति) and the day's digest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from upsocial_desktop.domain.achievement import SERIOUS, Achievement, AchievementState
from upsocial_desktop.domain.achievement_words import (
    DigestFacts,
    PressFacts,
    Told,
    digest_paper,
    halves_of_post,
    press_paper,
    thread_parts,
)
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.gazetteer import Gazetteer
from upsocial_desktop.domain.officer import SPEAKERS, Officer
from upsocial_desktop.domain.paper import Paper, plain_text
from upsocial_desktop.domain.picture import Picture
from upsocial_desktop.domain.post_text import MAX_WEIGHT
from upsocial_desktop.domain.post_thread import MOST_PARTS, joined
from upsocial_desktop.services.drafting import Words, keep_words, kept_words, new_post_key
from upsocial_desktop.services.ledger import watches_in
from upsocial_desktop.services.ledger_records import AchievementFilter
from upsocial_desktop.services.ports import DrawPdf, Ports, ReadTx
from upsocial_desktop.services.templates import has_hindi_digits

MOST_AT_ONCE = 25
_MOST_IN_DIGEST = 2_000


@dataclass(frozen=True, slots=True)
class Begun:
    """Words begun on this PC; `left_out` is the code of why a picture could not go along, or ""."""

    writing: Writing
    left_out: str = ""


def write_post(
    ports: Ports, officer: Officer, achievement_id: int, *, flags_seen: bool = False
) -> Begun:
    """Begin a post about an achievement on this PC, with its picture; the composer goes on.

    Raises Refused: "achievement.role", "achievement.not_yours", "achievement.withdrawn",
    "achievement.flagged" unless somebody has seen the contradiction; Unavailable("desk.…").
    """
    (told,), digits, _ = _gathered(ports, officer, (achievement_id,), flags_seen=flags_seen)
    hindi, english = halves_of_post(told, hindi_digits=digits)
    pictures, left_out = _pictures_of(ports, told.achievement)
    text = hindi or english
    words = Words(text, len(text), english=english if hindi else "", pictures=pictures)
    return Begun(_kept(ports, officer, words), left_out)


def write_thread(
    ports: Ports, officer: Officer, achievement_ids: Sequence[int], *, flags_seen: bool = False
) -> Begun:
    """Begin a thread about achievements, in their order. Raises what `write_post` raises, and
    Refused("achievement.none"), Refused("achievement.too_many").
    """
    items, digits, limit = _gathered(ports, officer, achievement_ids, flags_seen=flags_seen)
    parts = thread_parts(items, limit, hindi_digits=digits)
    if len(parts) > MOST_PARTS:
        # Each takes two parts where its halves do not fit into one.
        raise Refused("achievement.too_many", most=MOST_PARTS // 2)
    text = joined(parts)
    return Begun(_kept(ports, officer, Words(text, len(text))))


def press_note(
    ports: Ports,
    officer: Officer,
    achievement_ids: Sequence[int],
    headline: str = "",
    *,
    flags_seen: bool = False,
) -> Paper:
    """The press note about achievements. Raises what `write_thread` raises but Unavailable, and
    Refused("achievement.no_hindi") where one is not claimed in Hindi.
    """
    items, digits, _ = _gathered(ports, officer, achievement_ids, flags_seen=flags_seen)
    if any(not told.achievement.claim_hi for told in items):
        raise Refused("achievement.no_hindi")
    office, now = items[0].office, ports.clock.now()
    return press_paper(PressFacts(office, officer, now, items, headline, digits))


def digest(ports: Ports, officer: Officer, on: date, *, of_all: bool = False) -> Paper:
    """What was entered or corrected on an Indian day, by this office or by all of the State.

    Contradicted figures are marked in it, for it is read before anything is published.
    """
    gazetteer, now = ports.gazetteer(), ports.clock.now()
    begins = datetime.combine(on, time(), IST)
    with ports.store.read() as tx:
        office = tx.office(officer.office_id)
        where = AchievementFilter(
            None if of_all else office.id,
            changed_from_at=begins,
            changed_to_at=begins + timedelta(days=1),
        )
        rows = tx.window_achievements(where, 0, _MOST_IN_DIGEST)
        offices = {each.id: each for each in tx.offices()}
        items = tuple(
            replace(
                _told(tx, row.achievement, gazetteer),
                office=offices[row.achievement.office_id],
                is_flagged=row.is_flagged,
            )
            for row in rows
        )
        digits = has_hindi_digits(tx, office.id)
    ordered = tuple(sorted(items, key=lambda told: told.office.number))
    return digest_paper(
        DigestFacts(
            on, None if of_all else office, now, officer.name, ordered, office.is_training, digits
        )
    )


def save_paper(ports: Ports, paper: Paper, to: Path, draw: DrawPdf) -> Path:
    """Write a press note or a digest as .pdf, or as plain text (.txt).

    Raises Refused("paper.ending") for other endings, Unavailable("paper.…").
    """
    ending = to.suffix.lower()
    if ending == ".pdf":
        content = draw(paper)
    elif ending == ".txt":
        content = paper_text(paper).encode("utf-8", "replace")
    else:
        raise Refused("paper.ending", ending=to.suffix, endings=".pdf, .txt")
    ports.write_paper(to, content)
    return to


def paper_text(paper: Paper) -> str:
    """A sheet as plain text, with the mark of practice that it bears on paper."""
    text = plain_text(paper.parts)
    return f"{paper.mark}\n\n{text}" if paper.mark else text


def _gathered(
    ports: Ports, officer: Officer, ids: Sequence[int], *, flags_seen: bool
) -> tuple[tuple[Told, ...], bool, int]:
    """The achievements with their names, whether the office writes Hindi digits, X's limit."""
    if officer.role not in SPEAKERS:
        raise Refused("achievement.role", role=officer.role.value)
    wanted = tuple(dict.fromkeys(ids))
    if not wanted:
        raise Refused("achievement.none")
    if len(wanted) > MOST_AT_ONCE:
        raise Refused("achievement.too_many", most=MOST_AT_ONCE)
    gazetteer = ports.gazetteer()
    with ports.store.read() as tx:
        items = tuple(_usable(tx, officer, each, gazetteer) for each in wanted)
        if not flags_seen and any(told.is_flagged for told in items):
            first = next(told.achievement for told in items if told.is_flagged)
            raise Refused("achievement.flagged", id=first.id)
        weights = [account.max_weight for account in tx.accounts(officer.office_id)]
        return items, has_hindi_digits(tx, officer.office_id), min(weights, default=MAX_WEIGHT)


def _usable(tx: ReadTx, officer: Officer, achievement_id: int, gazetteer: Gazetteer) -> Told:
    one = tx.achievement(achievement_id)
    if one.office_id != officer.office_id:
        raise Refused("achievement.not_yours", id=achievement_id)
    if one.state is AchievementState.WITHDRAWN:
        raise Refused("achievement.withdrawn", id=achievement_id)
    is_flagged = any(watch.kind in SERIOUS for watch in watches_in(tx, one))
    return replace(_told(tx, one, gazetteer), is_flagged=is_flagged)


def _told(tx: ReadTx, one: Achievement, gazetteer: Gazetteer) -> Told:
    district = gazetteer.districts.get(one.district)
    names = (district.name_hi, district.name_en) if district is not None else ("", "")
    return Told(one, tx.office(one.office_id), *names)


def _pictures_of(ports: Ports, one: Achievement) -> tuple[tuple[Picture, ...], str]:
    """The kept picture made ready for X; without it, why it stays behind ("" where there is none).

    A link is no picture, and one kept on another PC of the office is not here.
    """
    path = ports.photos.path_of(one.picture) if one.picture else None
    if path is None:
        return (), "photo.unreadable" if one.picture else ""
    try:
        return (ports.pictures.take_in(ports.pictures.read_file(path)),), ""
    except (Refused, Unavailable) as trouble:
        return (), trouble.code


def _kept(ports: Ports, officer: Officer, words: Words) -> Writing:
    key = new_post_key()
    with ports.store.read() as tx:
        accounts = tx.accounts(officer.office_id)
    account_id = accounts[0].id if len(accounts) == 1 else 0
    keep_words(ports, key, (officer.office_id, account_id), words)
    kept = kept_words(ports, key)
    if kept is None:
        # Words that were empty: no claim is.
        raise LookupError(key)
    return kept
