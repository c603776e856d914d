"""The trainer's own paths under /practice/: time, faults, deletions, another day."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import urlsplit

from upsocial_desktop.practice.day.scenarios import ScenarioMistakes, parse_scenario
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.meter.limits import PER_USER, Limits
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind, Faults
from upsocial_desktop.practice.trainer.requests_log import RequestsLog
from upsocial_desktop.practice.world import World

_HERE = {"127.0.0.1", "localhost", "::1"}


class Control:
    """Answers GET /practice/state and the POST paths below /practice/ in JSON."""

    def __init__(self, world: World, faults: Faults, limits: Limits, requests: RequestsLog) -> None:
        self._world = world
        self._faults = faults
        self._limits = limits
        self._requests = requests
        self._wishes: dict[str, Callable[[Mapping[str, object]], None]] = {
            "/practice/clock": self._clock,
            "/practice/fault": self._fault,
            "/practice/delete": self._delete,
            "/practice/plan": self._plan,
            "/practice/limit": self._limit,
            "/practice/load": self._load,
        }

    def answer(self, request: Request) -> Answer:
        """Carry out a wish and answer with the state; 400 says what was not understood."""
        host = urlsplit("//" + request.headers.get("host", "")).hostname
        if host not in _HERE:  # a page of the open web must not steer it through a name of its own
            return json_answer(403, {"error": "only from this computer, by its loopback address"})
        if (request.method, request.path) == ("GET", "/practice/state"):
            return json_answer(200, self._state())
        wish = self._wishes.get(request.path)
        if wish is None or request.method != "POST":
            return json_answer(404, {"error": "there is no such path"})
        if not request.headers.get("content-type", "").startswith("application/json"):
            return json_answer(415, {"error": "the body must be application/json"})
        try:
            wish(_read(request.body))
        except ScenarioMistakes as wrong:
            told = [{"line": m.line, "words": m.words} for m in wrong.mistakes]
            return json_answer(400, {"error": "the scenario has mistakes", "mistakes": told})
        except (ValueError, KeyError, TypeError) as wrong:
            return json_answer(400, {"error": f"not understood: {wrong}"})
        return json_answer(200, self._state())

    def _state(self) -> dict[str, object]:
        return {
            **self._world.outlook(),
            "faults": [
                {
                    "kind": fault.kind.value,
                    "endpoint": fault.endpoint,
                    "times": fault.times,
                    "seconds": fault.seconds,
                }
                for fault in self._faults.active()
            ],
            "requests": [
                {
                    "at": seen.at.isoformat(),
                    "method": seen.method,
                    "path": seen.path,
                    "status": seen.status,
                    "username": seen.username,
                }
                for seen in self._requests.latest()
            ],
        }

    def _clock(self, wish: Mapping[str, object]) -> None:
        if "pace" in wish:
            self._world.set_pace(_number(wish, "pace"))
        if "advance_seconds" in wish:
            self._world.advance(_number(wish, "advance_seconds"))
        if wish.get("hold") is not None:
            hold = self._world.hold_script if wish["hold"] else self._world.release_script
            hold()
        if wish.get("step_to_next"):
            self._world.step_to_next()

    def _fault(self, wish: Mapping[str, object]) -> None:
        if wish.get("lift_all"):
            self._faults.lift_all()
            return
        endpoint = str(wish.get("endpoint", "*"))
        if endpoint != "*" and endpoint not in PER_USER:
            raise ValueError(f"endpoint is one of {', '.join(PER_USER)}, *")
        times = None if wish.get("times", 1) is None else int(_number(wish, "times", 1))
        fault = Fault(FaultKind(wish["kind"]), endpoint, times, _number(wish, "seconds", 30.0))
        self._faults.switch_on(fault)

    def _delete(self, wish: Mapping[str, object]) -> None:
        if not self._world.remove(str(wish["post_id"])):
            raise ValueError("there is no such post")

    def _plan(self, wish: Mapping[str, object]) -> None:
        self._world.set_plan(str(wish["plan"]))

    def _limit(self, wish: Mapping[str, object]) -> None:
        self._limits.set_limit(str(wish["endpoint"]), int(_number(wish, "calls")))

    def _load(self, wish: Mapping[str, object]) -> None:
        scenario = parse_scenario(str(wish["text"]))
        asked = wish.get("opens_at")
        opens_at = datetime.fromisoformat(str(asked)) if asked else self._world.now()
        if opens_at.tzinfo is None:
            raise ValueError("opens_at needs a time zone, as in 2026-11-23T09:30:00+05:30")
        self._world.reload(scenario, opens_at, int(_number(wish, "seed", 1)))


def _read(body: bytes) -> Mapping[str, object]:
    wish = json.loads(body)
    if not isinstance(wish, dict):
        raise TypeError("the body must be a JSON object")
    return wish


def _number(wish: Mapping[str, object], name: str, otherwise: float | None = None) -> float:
    value = wish.get(name, otherwise)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number")
    return float(value)
