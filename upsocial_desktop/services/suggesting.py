"""What a complaint may be about and where, proposed from its words; an officer decides."""

from collections.abc import Sequence
from dataclasses import dataclass

from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.language.places import suggest_places
from upsocial_desktop.domain.language.suggestion import Suggestion
from upsocial_desktop.domain.language.topics import TOPICS, Topic, suggest_topics
from upsocial_desktop.services.ports import Ports


@dataclass(frozen=True, slots=True)
class Proposal:
    """Topics and districts that the words speak for, best first; empty means "not sure"."""

    topics: tuple[Suggestion, ...]
    districts: tuple[Suggestion, ...]


def propose(ports: Ports, text: str) -> Proposal:
    """Read a post's words for its topic and district, from word lists only (X's policy)."""
    return Proposal(suggest_topics(text), suggest_places(text, ports.gazetteer()))


def topics() -> Sequence[Topic]:
    """Every topic a case can have."""
    return TOPICS


def districts(ports: Ports) -> Sequence[District]:
    """Every district of the State, by its English name."""
    return sorted(ports.gazetteer().districts.values(), key=lambda each: each.name_en)
