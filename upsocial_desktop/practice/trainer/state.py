"""How the practice X stands, ready for JSON and free of secrets."""

from upsocial_desktop.practice.trainer.desk import Desk, obey_script
from upsocial_desktop.practice.trainer.requests_log import Seen


def state_of(desk: Desk) -> dict[str, object]:
    """Return the outlook of the world, the faults, the last requests, and who has joined."""
    obey_script(desk)
    dialect = desk.manners.dialect
    told: dict[str, object] = {
        **desk.world.outlook(),
        "faults": desk.faults.export_state(),
        "requests": [_seen(seen) for seen in desk.requests.latest()],
        "requests_in_all": desk.requests.count,
        "dialect": dialect.value if dialect else None,
    }
    if desk.classroom is not None:
        told["joined"] = [
            {"address": member.address, "requests": member.requests}
            for member in desk.classroom.members()
        ]
    return told


def bill_of(desk: Desk) -> dict[str, object]:
    """Return the bill of every app and the prices in force; dollars are decimal numbers."""
    prices = desk.bill.prices.dollars
    return {
        "prices": {unit: str(dollars) for unit, dollars in prices.items()},
        "apps": [desk.bill.statement(app_id).told() for app_id in desk.bill.apps()],
    }


def _seen(seen: Seen) -> dict[str, object]:
    return {
        "at": seen.at.isoformat(),
        "method": seen.method,
        "path": seen.path,
        "status": seen.status,
        "username": seen.username,
        "peer": seen.peer,
    }
