"""What an app has used, as it may ask itself with its own token.

X documents `/2/usage/credits` too, and answered it with an empty 404 in September 2026: so does
this world, where it is one of the paths that do not exist.
"""

import re
from collections.abc import Iterable
from datetime import date

from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.meter.bill import Usage
from upsocial_desktop.practice.problems import invalid_request
from upsocial_desktop.practice.timeline.snowflake import settled_number

_USUAL_DAYS, _MOST_DAYS = 7, 90
_ALWAYS = ("cap_reset_day", "project_cap", "project_id", "project_usage")
_PROJECT_IDS = 10**18


def _usage(call: Call) -> Answer:
    app_id = call.caller.app_id
    days = _days(call.request)
    usage = call.bill.usage(app_id, call.world.now(), days)
    known = _told(usage, app_id)
    wanted = _fields(call.request)
    return json_answer(200, {"data": {name: known[name] for name in known if name in wanted}})


def _told(usage: Usage, app_id: str) -> dict[str, object]:
    """Return everything there is to tell; X writes these numbers as strings (OpenAPI 2.167)."""
    project_id = str(settled_number("project", app_id) % _PROJECT_IDS)
    by_day = list(_by_day(usage.days))
    by_app = {"client_app_id": app_id, "usage": by_day, "usage_result_count": len(by_day)}
    return {
        "cap_reset_day": usage.reset_day,
        "project_cap": str(usage.post_cap),
        "project_id": project_id,
        "project_usage": str(usage.month_posts),
    } | (
        {
            "daily_client_app_usage": [by_app],
            "daily_project_usage": {"project_id": project_id, "usage": by_day},
        }
        if by_day
        else {}
    )


def _by_day(days: Iterable[tuple[date, int]]) -> Iterable[dict[str, object]]:
    for day, posts in days:
        yield {"date": f"{day.isoformat()}T00:00:00.000Z", "usage": str(posts)}


def _days(request: Request) -> int:
    value = request.value("days")
    if value is None:
        return _USUAL_DAYS
    if not re.fullmatch(r"[0-9]{1,3}", value) or not 1 <= int(value) <= _MOST_DAYS:
        words = f"The `days` query parameter value [{value}] is not between 1 and {_MOST_DAYS}"
        raise invalid_request("days", value, words)
    return int(value)


def _fields(request: Request) -> frozenset[str]:
    asked = request.value("usage.fields")
    return frozenset(asked.split(",") if asked else _ALWAYS)


ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        "usage",
        "GET",
        re.compile(r"/2/usage/tweets"),
        _usage,
        takes_app_only=True,
        takes_users=False,
    ),
)
