"""The closing gate: what a report must say before the citizen can be told that all is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, HistoryLine

# How the key of a kept photo begins; anything else is a link.
KEPT_PHOTO = "sha256-"
_LINKS = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Report:
    """What was done (आख्या): the action, the Indian date it was done on, and by whom.

    `contact` is who spoke to the citizen or tried, and how; `contact_on` the Indian date of it.
    `photo` is the key of a kept file or a link; without one `no_photo` is the reason.
    """

    action: str
    done_on: date
    done_by: str
    contact: str = ""
    contact_on: date | None = None
    photo: str = ""
    no_photo: str = ""


def check_report(report: Report, today: date) -> None:
    """Look whether a report says all that a closing needs; `today` is the Indian date.

    Raises Refused: "report.action_missing", "report.by_missing", "report.in_future",
    "report.contact_missing", "report.contact_day_missing", "report.photo_missing" (neither a
    photo nor the reason for none) and "report.photo_link" (no kept file and no web address).
    """
    for words, code in (
        (report.action, "report.action_missing"),
        (report.done_by, "report.by_missing"),
        (report.contact, "report.contact_missing"),
    ):
        if not words.strip():
            raise Refused(code)
    if report.contact_on is None:
        raise Refused("report.contact_day_missing")
    for day in (report.done_on, report.contact_on):
        if day > today:
            raise Refused("report.in_future", done_on=day.isoformat())
    photo = report.photo.strip()
    if not photo and not report.no_photo.strip():
        raise Refused("report.photo_missing")
    if photo and not photo.startswith((KEPT_PHOTO, *_LINKS)):
        raise Refused("report.photo_link", photo=photo)


def report_facts(report: Report) -> dict[str, Field]:
    """The report as its line of history keeps it."""
    return {
        "action": report.action.strip(),
        "done_on": report.done_on,
        "done_by": report.done_by.strip(),
        "contact": report.contact.strip(),
        "contact_on": report.contact_on,
        "photo": report.photo.strip(),
        "no_photo": report.no_photo.strip(),
    }


def last_report(lines: Iterable[HistoryLine]) -> Report | None:
    """The report that stands last in a story, None where none was handed in."""
    found = [line.facts for line in lines if line.move == "report"]
    return _report_of(found[-1]) if found else None


def _report_of(facts: Mapping[str, Field]) -> Report | None:
    done_on, contact_on = facts.get("done_on"), facts.get("contact_on")
    if not isinstance(done_on, date):
        return None
    return Report(
        str(facts.get("action") or ""),
        done_on,
        str(facts.get("done_by") or ""),
        str(facts.get("contact") or ""),
        contact_on if isinstance(contact_on, date) else None,
        str(facts.get("photo") or ""),
        str(facts.get("no_photo") or ""),
    )
