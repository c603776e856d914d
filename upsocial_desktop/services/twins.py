"""Cases and posts that are likely about the same trouble: offered with the reason, never joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.likeness import Pairs, share_of, word_pairs
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.records import NearCase, NearMention
from upsocial_desktop.services.suggesting import Proposal, propose

# So far apart two posts of one trouble are at most looked for.
NEAR = timedelta(hours=24)
HOUR = timedelta(hours=1)
# So many are compared: the nearest in time; a flood is found by any of its first hundred.
MOST_COMPARED = 200
MOST_OFFERED = 5
# From so large a share of the pairs of words on two posts are called the same words.
SAME_WORDS_FROM = 0.5


class Why(StrEnum):
    """What makes two of them likely twins."""

    SAME_WORDS = "same_words"
    SAME_PLACE_AND_HOUR = "same_place_and_hour"


@dataclass(frozen=True, slots=True)
class TwinCase:
    """A case that is likely about the same, and why; `share` of the words is the same."""

    case: NearCase
    why: Why
    share: float


@dataclass(frozen=True, slots=True)
class Twins:
    """What is likely the same: cases, the best first, and how many undecided posts say it too."""

    cases: tuple[TwinCase, ...]
    mentions: tuple[NearMention, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cases or self.mentions)


@dataclass(frozen=True, slots=True)
class _Likened:
    """What others are compared with."""

    pairs: Pairs
    topic: str
    district: str
    place: str
    at: datetime


def twins_of_case(ports: Ports, case_id: int) -> Twins:
    """Likely twins of a case among the open cases of its home office, masters before others."""
    with ports.store.read() as tx:
        case = tx.case(case_id)
        if case.state is CaseState.MERGED:
            return Twins(())
        about = _about_case(tx, case)
        near = _near_cases(tx, case.home_office_id, case.source_at)
        near = [each for each in near if case.id not in {each.id, each.master_case_id}]
        posts = _near_mentions(tx, case.home_office_id, case.source_at)
    found = _twin_cases(about, near)
    return Twins(found, _twin_mentions(about.pairs, posts))


def twins_of_mention(ports: Ports, mention_id: int) -> Twins:
    """Likely twins of an undecided mention: open cases, and other undecided mentions."""
    with ports.store.read() as tx:
        mention = tx.mention(mention_id)
        post = mention.post
        near = _near_cases(tx, mention.office_id, post.created_at)
        posts = _near_mentions(tx, mention.office_id, post.created_at)
    # Reading the words for topic and place is work, and needs no transaction.
    about = _about_mention(mention, propose(ports, post.text))
    others = [each for each in posts if each.id != mention_id]
    return Twins(_twin_cases(about, near), _twin_mentions(about.pairs, others))


def _about_case(tx: ReadTx, case: Case) -> _Likened:
    text = tx.mention(case.source_mention_id).post.text or case.summary
    return _Likened(word_pairs(text), case.topic, case.district, case.place, case.source_at)


def _about_mention(mention: Mention, proposal: Proposal) -> _Likened:
    topic = proposal.topics[0].key if proposal.topics else ""
    district = proposal.districts[0].key if len(proposal.districts) == 1 else ""
    post = mention.post
    return _Likened(word_pairs(post.text), topic, district, "", post.created_at)


def _near_cases(tx: ReadTx, office_id: int, at: datetime) -> Sequence[NearCase]:
    return tx.cases_near(office_id, at - NEAR, at + NEAR, MOST_COMPARED)


def _near_mentions(tx: ReadTx, office_id: int, at: datetime) -> Sequence[NearMention]:
    return tx.mentions_near(office_id, at - NEAR, at + NEAR, MOST_COMPARED)


def _twin_cases(about: _Likened, near: Sequence[NearCase]) -> tuple[TwinCase, ...]:
    found = []
    for case in near:
        share = share_of(about.pairs, word_pairs(case.text or case.summary)) if about.pairs else 0.0
        if share >= SAME_WORDS_FROM:
            found.append(TwinCase(case, Why.SAME_WORDS, share))
        elif _is_same_place_and_hour(about, case):
            found.append(TwinCase(case, Why.SAME_PLACE_AND_HOUR, share))
    # A master gathers the others; of equals the earliest case is the natural one to lead.
    found.sort(key=lambda twin: (-twin.case.me_too, -twin.share, twin.case.id))
    return tuple(found[:MOST_OFFERED])


def _is_same_place_and_hour(about: _Likened, case: NearCase) -> bool:
    if not about.topic or about.topic != case.topic or abs(about.at - case.source_at) > HOUR:
        return False
    if about.district in {"", "unknown"} or about.district != case.district:
        return False
    # A place is finer than a district; where only one of the two names it, nothing contradicts.
    places = {place.casefold() for place in (about.place, case.place) if place}
    return len(places) < 2  # noqa: PLR2004 - one place, or none


def _twin_mentions(pairs: Pairs, near: Sequence[NearMention]) -> tuple[NearMention, ...]:
    if not pairs:
        return ()
    return tuple(each for each in near if share_of(pairs, word_pairs(each.text)) >= SAME_WORDS_FROM)
