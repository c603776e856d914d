"""How often X lets each call be made: its table of limits as of August 2026."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

WINDOW = timedelta(minutes=15)
DAY = timedelta(hours=24)


class Span(Enum):
    """Whose calls a window counts, and for how long.

    The quarter of an hour of an app counts the calls it makes for itself (app-only); its day
    counts all its calls, whoever they are made for.
    """

    USER = "user"
    APP = "app"
    USER_DAY = "user-24hour"
    APP_DAY = "app-24hour"

    @property
    def length(self) -> timedelta:
        """How long such a window stays open after its first call."""
        return DAY if self in (Span.USER_DAY, Span.APP_DAY) else WINDOW

    @property
    def prefix(self) -> str:
        """How the names of its headers begin; both quarters of an hour share theirs."""
        return {
            Span.USER_DAY: "x-user-limit-24hour",
            Span.APP_DAY: "x-app-limit-24hour",
        }.get(self, "x-rate-limit")


@dataclass(frozen=True)
class Quota:
    """Calls allowed in each kind of window; None where X names no limit."""

    user: int | None = None
    app: int | None = None
    user_day: int | None = None
    app_day: int | None = None

    def by_span(self) -> dict[Span, int]:
        """Return the limits that there are."""
        named = {
            Span.USER: self.user,
            Span.APP: self.app,
            Span.USER_DAY: self.user_day,
            Span.APP_DAY: self.app_day,
        }
        return {span: calls for span, calls in named.items() if calls is not None}


_UPLOAD = Quota(user=500, app_day=50_000)
_CHUNK = Quota(user=1_875, app_day=180_000)
_USER_LOOKUP = Quota(user=900, app=300)
_LIKE = Quota(user=50, user_day=1_000)

# X's documents of August 2026. A guide page still names 200 a quarter of an hour for creating
# posts; the header seen in February 2026 said 100.
QUOTAS: Mapping[str, Quota] = {
    "me": Quota(user=75),
    "user": _USER_LOOKUP,
    "users": _USER_LOOKUP,
    "user_by_username": _USER_LOOKUP,
    "users_by_usernames": _USER_LOOKUP,
    "mentions": Quota(user=300, app=450),
    "user_posts": Quota(user=900, app=10_000),
    "posts": Quota(user=5_000, app=3_500),
    "post": Quota(user=900, app=450),
    "search": Quota(user=300, app=450),
    "create": Quota(user=100, app_day=10_000),
    "delete": Quota(user=50),
    "hide": Quota(user=50),
    "like": _LIKE,
    "unlike": _LIKE,
    "media_upload": _UPLOAD,
    "media_initialize": _CHUNK,
    "media_append": _CHUNK,
    "media_finalize": _CHUNK,
    "media_status": Quota(user=1_000, app_day=100_000),
    "media_metadata": _UPLOAD,
    "message": Quota(user=15, user_day=1_440, app_day=1_440),
    # One window for all four ways of reading messages, each of which X allows so often.
    "messages": Quota(user=15),
    "usage": Quota(app=50),
}
