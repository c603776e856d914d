"""The cases read last at this desk, as sheets that can be opened while the database is away."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Final

from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.code import last_digits, looked_for
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.paper import plain_text
from upsocial_desktop.services.case_paper import case_paper
from upsocial_desktop.services.case_sheet import case_record
from upsocial_desktop.services.ports import Ports

MOST: Final = 20
# X wants posts that were deleted gone within a day, and while the database is away nobody can look.
KEPT: Final = timedelta(hours=24)
_KEY: Final = "cases_read"


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case as it stood when it was read; its sheet hides private numbers."""

    code: str
    summary: str
    text: str
    office_id: int
    read_at: datetime


def keep_read(ports: Ports, officer: Officer, case_id: int) -> Changes:
    """Keep the sheet of a case that an officer has opened. Raises Refused("case.unknown")."""
    record = case_record(ports, officer, case_id)
    now = ports.clock.now()
    text = plain_text(case_paper(record).parts)
    mine = ReadCase(record.code, record.matter.summary, text, officer.office_id, now)
    others = [each for each in _fresh(ports) if not _is_same(each, mine)]
    _keep(ports, [mine, *others][:MOST])
    return NOTHING


def read_cases(ports: Ports, officer: Officer) -> Sequence[ReadCase]:
    """The cases that somebody of the officer's office read here in the last day, newest first."""
    fresh = _fresh(ports)
    _keep(ports, fresh)
    return [each for each in fresh if each.office_id == officer.office_id]


def read_case(ports: Ports, officer: Officer, words: str) -> ReadCase:
    """One of them by its code or its last digits. Raises Refused("case.unknown")."""
    code = looked_for(words)
    digits = last_digits(code)
    for each in read_cases(ports, officer):
        if each.code == code or (digits and last_digits(each.code) == digits):
            return each
    raise Refused("case.unknown", words=words)


def _is_same(one: ReadCase, other: ReadCase) -> bool:
    return (one.code, one.office_id) == (other.code, other.office_id)


def _fresh(ports: Ports) -> list[ReadCase]:
    """What is not too old; nothing where another version of the program kept it otherwise."""
    since = ports.clock.now() - KEPT
    try:
        kept = [
            ReadCase(**{**row, "read_at": datetime.fromisoformat(row["read_at"])})
            for row in json.loads(ports.desk.recall(_KEY) or "[]")
        ]
    except (ValueError, KeyError, TypeError):
        return []
    return [each for each in kept if each.read_at > since]


def _keep(ports: Ports, cases: Sequence[ReadCase]) -> None:
    rows = [{**asdict(each), "read_at": each.read_at.isoformat()} for each in cases]
    text = json.dumps(rows, ensure_ascii=False)
    if text != (ports.desk.recall(_KEY) or "[]"):
        ports.desk.remember(_KEY, text)
