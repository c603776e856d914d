"""What a complaint may be about and where, proposed from its words; an officer decides."""

from collections.abc import Sequence
from dataclasses import dataclass

from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.language.places import suggest_places
from upsocial_desktop.domain.language.suggestion import Suggestion
from upsocial_desktop.domain.language.topics import TOPICS, Topic, suggest_topics
from upsocial_desktop.domain.reference_numbers import district_of, find_references
from upsocial_desktop.services.ports import Ports


@dataclass(frozen=True, slots=True)
class Proposal:
    """Topics and districts that the words speak for, best first; empty means "not sure"."""

    topics: tuple[Suggestion, ...]
    districts: tuple[Suggestion, ...]


def propose(ports: Ports, text: str) -> Proposal:
    """Read a post's words for its topic and district, from word lists only (X's policy)."""
    return Proposal(suggest_topics(text), suggest_places(text, ports.gazetteer()))


def igrs_says(ports: Ports, number: str) -> str:
    """What an IGRS number says of itself: district and year, "" where it says nothing."""
    for found in find_references(number):
        district = district_of(found, ports.gazetteer().districts)
        name = f"{district.name_en} · {district.name_hi}" if district is not None else ""
        return " · ".join(part for part in (name, str(found.year or "")) if part)
    return ""


def topics() -> Sequence[Topic]:
    """Every topic a case can have."""
    return TOPICS


def districts(ports: Ports) -> Sequence[District]:
    """Every district of the State, by its English name."""
    return sorted(ports.gazetteer().districts.values(), key=lambda each: each.name_en)
