"""Takes a request in: who is it, may they, what goes wrong, and what is answered."""

import secrets
from dataclasses import replace
from email.utils import format_datetime

from upsocial_desktop.practice.api.endpoints import Call, Endpoint, find_endpoint
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.meter.limits import Limits, too_many
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.oauth import signer_of
from upsocial_desktop.practice.trainer.control import Control
from upsocial_desktop.practice.trainer.faults import Faults, instead, spoiled
from upsocial_desktop.practice.trainer.page import trainer_page
from upsocial_desktop.practice.trainer.requests_log import RequestsLog, Seen
from upsocial_desktop.practice.world import World


class Front:
    """One practice X without its socket; thread-safe."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.limits = Limits()
        self.faults = Faults()
        self.requests = RequestsLog()
        self._control = Control(world, self.faults, self.limits, self.requests)

    def answer(self, request: Request, local_base: str) -> Answer:
        """Answer a request; `local_base` is the address the server listens on."""
        if request.path.startswith("/practice/"):
            return self._control.answer(request)
        if request.path == "/" and request.method == "GET":
            page = trainer_page(self.world.outlook(), self.requests.latest())
            return Answer(200, page.encode(), content_type="text/html; charset=utf-8")
        found = find_endpoint(request)
        if found is None:
            return self._noted(request, json_answer(404, None))
        return self._through_faults(request, *found, local_base)

    def _through_faults(
        self, request: Request, endpoint: Endpoint, part: str, local_base: str
    ) -> Answer:
        fault = self.faults.take(endpoint.name)
        if fault is not None:
            spoilt = instead(fault, self.world.now())
            if spoilt is not None:
                return self._noted(request, spoilt)
        answer = self._served(request, endpoint, part, local_base)
        return spoiled(fault, answer) if fault is not None else answer

    def _served(self, request: Request, endpoint: Endpoint, part: str, local_base: str) -> Answer:
        user_id = ""
        allowance: tuple[tuple[str, str], ...] = ()
        try:
            user_id = signer_of(request, self.world.keys, local_base)
            left, is_within = self.limits.count(endpoint.name, user_id, self.world.now())
            allowance = left.headers()
            if not is_within:
                raise too_many()
            answer = endpoint.answer(Call(self.world, request, user_id, part))
        except Refusal as no:
            answer = json_answer(no.status, no.body)
        return self._noted(request, answer, allowance, user_id)

    def _noted(
        self,
        request: Request,
        answer: Answer,
        allowance: tuple[tuple[str, str], ...] = (),
        user_id: str = "",
    ) -> Answer:
        with self.world.still() as shelf:
            user = shelf.people.user(user_id)
            now = self.world.now()
        name = user.username if user else ""
        self.requests.note(Seen(now, request.method, request.path, answer.status, name))
        headers = (
            ("date", format_datetime(now, usegmt=True)),
            ("api-version", "2.166"),
            ("x-access-level", "read-write"),
            ("x-transaction-id", secrets.token_hex(8)),
            ("cache-control", "no-cache, no-store, max-age=0"),
            *allowance,
        )
        return replace(answer, headers=(*headers, *answer.headers))
