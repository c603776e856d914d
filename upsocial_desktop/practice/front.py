"""Takes a request in: who is it, may they, what goes wrong, and what is answered."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from http import HTTPStatus

from upsocial_desktop.practice.api.call import Call, Endpoint, check_may
from upsocial_desktop.practice.api.endpoints import ENDPOINTS, find_endpoint
from upsocial_desktop.practice.api.wish import Dialect, Manners, dialect_of
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.meter.bill import Bill
from upsocial_desktop.practice.meter.limits import Limits
from upsocial_desktop.practice.meter.refusals import too_many
from upsocial_desktop.practice.meter.trace import Trace
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.caller import Caller, Means
from upsocial_desktop.practice.sign_in.oauth import caller_of
from upsocial_desktop.practice.sign_in.pages import answer_sign_in
from upsocial_desktop.practice.trainer.classroom import Classroom
from upsocial_desktop.practice.trainer.control import Control
from upsocial_desktop.practice.trainer.desk import settle_owner
from upsocial_desktop.practice.trainer.faults import SIGN_IN, FaultKind, Faults
from upsocial_desktop.practice.trainer.gate import is_trainers
from upsocial_desktop.practice.trainer.requests_log import RequestsLog, Seen
from upsocial_desktop.practice.trainer.snapshot import Playing, export_text, import_text
from upsocial_desktop.practice.trainer.spoiling import instead, spoiled
from upsocial_desktop.practice.world import World

_SIGN_IN_PATH = re.compile(r"(?:/1\.1|/2|/i)?/oauth2?/")
_VERSIONS = {Dialect.CLASSIC: "2.166", Dialect.POSTS: "2.167"}
_OTHER = {Dialect.CLASSIC: Dialect.POSTS, Dialect.POSTS: Dialect.CLASSIC}


@dataclass(frozen=True)
class _Visit:
    """A request that has found its endpoint; `now` is the moment by X's own, perhaps wrong, clock.

    `who` is how X refuses it where nobody was recognised.
    """

    request: Request
    endpoint: Endpoint
    parts: tuple[str, ...]
    now: datetime
    manners: Manners
    who: Caller | Refusal

    @property
    def caller(self) -> Caller | None:
        """Who asks, as far as anybody was recognised."""
        return self.who if isinstance(self.who, Caller) else None


class Front:
    """One practice X without its socket; thread-safe."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.limits = Limits()
        self.bill = Bill()
        self.faults = Faults()
        self.trace = Trace()
        self.requests = RequestsLog()
        self.manners = Manners()
        self.classroom: Classroom | None = None
        self._playing = Playing(world, self.limits, self.bill, self.faults, self.trace)
        self._control = Control(self)
        settle_owner(self)

    def answer(self, request: Request, local_base: str) -> Answer:
        """Answer a request; `local_base` is the address the server listens on."""
        if is_trainers(request.path):
            return self._control.answer(request)
        self.faults.obey(self.world.take_due_faults())
        found = find_endpoint(request)
        if found is not None:
            return self._through_faults(self._received(request, *found, local_base))
        if _SIGN_IN_PATH.match(request.path):
            return self._signed_in(request, local_base)
        return self._noted(request, _nowhere(request), None, self.world.now())

    def snapshot(self) -> str:
        """Return the whole state as JSON text, without any token or secret."""
        return export_text(self._playing, self.manners)

    def restore(self, text: str) -> None:
        """Go on from a snapshot; raises ValueError, and changes nothing, for any other text."""
        self.manners = import_text(self._playing, text)

    def _signed_in(self, request: Request, local_base: str) -> Answer:
        skew = self.faults.take_skew(SIGN_IN)
        now = self.world.now() + skew
        fault = self.faults.take(SIGN_IN)
        answer = instead(fault, now) if fault else None
        if answer is not None:
            return self._noted(request, answer, None, now)
        accounts = self.world.accounts()
        answer = answer_sign_in(request, self.world.keys, accounts, now, local_base, skew)
        noted = self._noted(request, answer or _nowhere(request), None, now)
        return spoiled(fault, noted) if fault else noted

    def _received(
        self, request: Request, endpoint: Endpoint, parts: tuple[str, ...], local_base: str
    ) -> _Visit:
        skew = self.faults.take_skew(endpoint.name)
        now = self.world.now() + skew
        who: Caller | Refusal
        try:
            who = caller_of(request, self.world.keys, local_base, now, skew)
        except Refusal as no:
            who = no
        return _Visit(request, endpoint, parts, now, self.manners, who)

    def _through_faults(self, visit: _Visit) -> Answer:
        who = (visit.caller.user_id, visit.caller.app_id) if visit.caller else ("", "")
        fault = self.faults.take(visit.endpoint.name, *who)
        if fault is None:
            return self._marked(visit, self._served(visit))
        instead_of_x = instead(fault, visit.now)
        if instead_of_x is not None:
            return self._marked(visit, instead_of_x)
        if fault.kind is FaultKind.OTHER_DIALECT:
            visit = _turned(visit)
        return spoiled(fault, self._marked(visit, self._served(visit)))

    def _served(self, visit: _Visit) -> Answer:
        """Return X's answer, with the headers that tell of limits once a call is counted."""
        allowance: tuple[tuple[str, str], ...] = ()
        try:
            if isinstance(visit.who, Refusal):
                raise visit.who
            caller = visit.who
            check_may(visit.endpoint, caller)
            tally = self.limits.count(visit.endpoint.name, caller, self.world.now())
            allowance = tally.headers()
            if not tally.is_within:
                raise too_many()
            answer = self._carried_out(visit, caller)
        except Refusal as no:
            answer = json_answer(no.status, no.body)
        return replace(answer, headers=(*allowance, *answer.headers))

    def _carried_out(self, visit: _Visit, caller: Caller) -> Answer:
        is_new = dialect_of(visit.request, visit.manners) is Dialect.POSTS
        now, name = self.world.now(), visit.endpoint.name
        self.bill.check(name, caller, now, in_posts_dialect=is_new)
        part, second, *_ = (*visit.parts, "", "")
        answer = visit.endpoint.answer(
            Call(self.world, visit.request, caller, part, second, self.bill, visit.manners)
        )
        if answer.status < HTTPStatus.BAD_REQUEST:
            self.bill.charge(caller, answer.costs, now)
        return answer

    def _marked(self, visit: _Visit, answer: Answer) -> Answer:
        version = _VERSIONS[dialect_of(visit.request, visit.manners)]
        headers: tuple[tuple[str, str], ...] = (("api-version", version),)
        if visit.caller is not None:
            headers = (*headers, ("x-access-level", _access_level(visit.caller)))
        marked = replace(answer, headers=(*headers, *answer.headers))
        return self._noted(visit.request, marked, visit.caller, visit.now)

    def _noted(
        self, request: Request, answer: Answer, caller: Caller | None, now: datetime
    ) -> Answer:
        """Keep a request in the log, and put on its answer the headers that all answers have."""
        with self.world.still() as shelf:
            user = shelf.people.user(caller.user_id) if caller else None
            at = self.world.now()
        name = user.username if user else ""
        seen = Seen(at, request.method, request.path, answer.status, name, request.peer)
        self.requests.note(seen)
        headers = (
            ("date", format_datetime(now, usegmt=True)),
            ("cache-control", "no-cache, no-store, max-age=0"),
            *self.trace.next_marks(self.world.seed),
        )
        return replace(answer, headers=(*headers, *answer.headers))


def _turned(visit: _Visit) -> _Visit:
    """Return the visit as it goes when X answers in the dialect that was not asked for."""
    other = _OTHER[dialect_of(visit.request, visit.manners)]
    return replace(visit, manners=replace(visit.manners, dialect=other))


def _nowhere(request: Request) -> Answer:
    """Return X's answer to a path it does not have, or has for other methods only.

    An unknown path is an empty 404 (seen in September 2026). For a method that a path does not
    know X was recorded with this 405, which names those it knows and comes as plain JSON
    (github.com/plhery/node-twitter-api-v2, number 147, January 2022).
    """
    known = {one.method for one in ENDPOINTS if one.path.fullmatch(request.path)}
    if not known:
        return json_answer(404, None)
    body = {
        "title": "Method Not Allowed",
        "detail": "Method Not Allowed",
        "type": "about:blank",
        "status": 405,
    }
    told = json_answer(405, body, ("allow", ", ".join(sorted(known))))
    return replace(told, content_type="application/json; charset=utf-8")


def _access_level(caller: Caller) -> str:
    """Return what X lets this token do; an OAuth 2.0 token is known by its scopes."""
    if caller.means is Means.OAUTH1:
        return caller.access_level
    if "tweet.write" not in caller.scopes:
        return "read"
    return "read-write-directmessages" if "dm.write" in caller.scopes else "read-write"
