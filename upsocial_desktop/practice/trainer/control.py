"""The trainer's own paths: the page at the root, and the wishes under /practice/."""

from collections.abc import Callable, Mapping

from upsocial_desktop.practice.day.scenarios import ScenarioMistakes
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.trainer.deeds import DEEDS
from upsocial_desktop.practice.trainer.desk import Desk
from upsocial_desktop.practice.trainer.gate import is_of_this_page
from upsocial_desktop.practice.trainer.page import page_answer, parts_of
from upsocial_desktop.practice.trainer.portal import app_wished
from upsocial_desktop.practice.trainer.settings import SETTINGS
from upsocial_desktop.practice.trainer.state import bill_of, state_of
from upsocial_desktop.practice.trainer.view import view_of
from upsocial_desktop.practice.trainer.wishes import read_wish

_PREFIX = "/practice/"
_APP = "app"
_WISHES = frozenset({*SETTINGS, *DEEDS, "import", _APP})
_HEADERS = (("cache-control", "no-store"), ("x-content-type-options", "nosniff"))


class Control:
    """Answers GET / with the page, and under /practice/ GET with JSON, POST with the new state.

    Who may come here is settled before, at the gate: `trainer/gate.py`.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._told: Mapping[str, Callable[[], Mapping[str, object]]] = {
            "state": lambda: state_of(desk),
            "bill": lambda: bill_of(desk),
            "view": lambda: parts_of(view_of(desk)),
        }

    def answer(self, request: Request) -> Answer:
        """Carry out a wish and answer with the state; 400 says what was not understood."""
        name = request.path.removeprefix(_PREFIX)
        if request.method == "GET":
            if request.path == "/":
                return page_answer(view_of(self._desk))
            if name == "export":
                return Answer(200, self._desk.snapshot().encode("utf-8", "replace"), _HEADERS)
            if name in self._told:
                return json_answer(200, self._told[name](), *_HEADERS)
        if request.method != "POST" or name not in _WISHES:
            return json_answer(404, {"error": "there is no such path"})
        return self._wished(name, request)

    def _wished(self, name: str, request: Request) -> Answer:
        # A form of a foreign page can neither send this type nor hide where it stands.
        if not request.headers.get("content-type", "").startswith("application/json"):
            return json_answer(415, {"error": "the body must be application/json"})
        if not is_of_this_page(request.headers):
            return json_answer(403, {"error": "only from the page of this server"})
        try:
            told = self._carried_out(name, request.body)
        except ScenarioMistakes as wrong:
            lines = [{"line": m.line, "words": m.words} for m in wrong.mistakes]
            return json_answer(400, {"error": "the scenario has mistakes", "mistakes": lines})
        except Refusal as no:
            detail = (no.body or {}).get("detail", "X refuses it")
            return json_answer(400, {"error": f"X would refuse it: {detail}"})
        except KeyError as missing:
            return json_answer(400, {"error": f"not understood: {missing} is missing or unknown"})
        except (ValueError, TypeError, OverflowError) as wrong:
            return json_answer(400, {"error": f"not understood: {wrong}"})
        return json_answer(200, told, *_HEADERS)

    def _carried_out(self, name: str, body: bytes) -> Mapping[str, object]:
        """Do what is wished and return the new state, or the keys of a new app."""
        if name == _APP:
            return app_wished(self._desk, read_wish(body))
        if name == "import":
            self._desk.restore(body.decode())
        elif name in DEEDS:
            DEEDS[name](self._desk.world, read_wish(body))
        else:
            SETTINGS[name](self._desk, read_wish(body))
        return state_of(self._desk)
