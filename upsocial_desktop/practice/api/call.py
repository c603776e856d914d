"""One request on its way to an endpoint, and whether its caller may take that way."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from upsocial_desktop.practice.api.answers import Sight
from upsocial_desktop.practice.api.wish import Manners, Wish, read_wish
from upsocial_desktop.practice.exchange import Answer, Request
from upsocial_desktop.practice.meter.bill import Bill
from upsocial_desktop.practice.problems import PROBLEMS, Refusal, forbidden
from upsocial_desktop.practice.sign_in.caller import Caller, Means
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.world import World

USUAL_MANNERS = Manners()
_USER_MEANS = (Means.OAUTH1, Means.OAUTH2)
_READS = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Call:
    """One request: who asks, in which world, and the variable parts of the path.

    `part` is the first variable part of the path and `second` the other one, if there is one.
    `manners` are those of the X that is asked, `bill` is what it charges.
    """

    world: World
    request: Request
    caller: Caller
    part: str = ""
    second: str = ""
    bill: Bill = field(default_factory=Bill)
    manners: Manners = USUAL_MANNERS

    @property
    def caller_id(self) -> str:
        """The id of the user it is asked for; empty for an app alone."""
        return self.caller.user_id

    def wish(self) -> Wish:
        """Return what the request asks to see."""
        return read_wish(self.request, self.manners)

    def sight(self, wish: Wish, shelf: Shelf) -> Sight:
        """Return what the caller wishes to see of a world that is held still."""
        return Sight(wish, shelf, self.caller_id, self.manners.bills_includes)

    def read_unit(self, owner_id: str) -> str:
        """Return how the posts of a user's list are billed; one's own lists cost less."""
        return "owned_read" if owner_id and owner_id == self.caller_id else "post_read"


@dataclass(frozen=True)
class Endpoint:
    """A method and path of X under a name of our own, who may use it, and what answers it.

    `scopes` are what an OAuth 2.0 user token must hold, all of them. `parameters` are all that
    its query may hold; None leaves the query unchecked.
    """

    name: str
    method: str
    path: re.Pattern[str]
    answer: Callable[[Call], Answer]
    scopes: frozenset[str] = frozenset()
    takes_app_only: bool = False
    takes_users: bool = True
    parameters: tuple[str, ...] | None = None

    @property
    def means(self) -> tuple[Means, ...]:
        """The kinds of token it takes, in the order X lists them."""
        users = _USER_MEANS if self.takes_users else ()
        return (*users, Means.APP_ONLY) if self.takes_app_only else users


def check_may(endpoint: Endpoint, caller: Caller) -> None:
    """Refuse (403) a caller whose token is of a wrong kind, read-only, or short of a scope.

    The three bodies are those observed; front calls this once for every request.
    """
    if caller.means not in endpoint.means:
        raise _unsupported(endpoint, caller.means)
    if caller.means is Means.OAUTH2 and not endpoint.scopes <= caller.scopes:
        raise forbidden("Forbidden")
    if not caller.may_write and endpoint.method not in _READS:
        raise _read_only(caller.means)


def _unsupported(endpoint: Endpoint, means: Means) -> Refusal:
    supported = ", ".join(kind.value for kind in endpoint.means)
    body = {
        "title": "Unsupported Authentication",
        # The two blanks between the sentences are X's.
        "detail": f"Authenticating with {means.value} is forbidden for this endpoint.  "
        f"Supported authentication types are [{supported}].",
        "type": f"{PROBLEMS}unsupported-authentication",
        "status": 403,
    }
    return Refusal(403, body)


def _read_only(means: Means) -> Refusal:
    if means is not Means.OAUTH1:
        return forbidden("You are not permitted to perform this action.")
    body = {
        "title": "Forbidden",
        "status": 403,
        "detail": "Your client app is not configured with the appropriate oauth1 app permissions"
        " for this endpoint.",
        "type": f"{PROBLEMS}oauth1-permissions",
    }
    return Refusal(403, body)
