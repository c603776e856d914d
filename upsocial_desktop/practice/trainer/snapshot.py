"""The whole state of a practice X as one JSON text, to be put away and taken up again.

In it are the world, what has been counted and charged, and the faults that are switched on. There
is no token, key or secret in it, and not the log of requests: whoever was signed in stays so, and
an account that the text brings along signs in anew.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from upsocial_desktop.practice.api.wish import Dialect, Manners
from upsocial_desktop.practice.meter.bill import Bill
from upsocial_desktop.practice.meter.limits import Limits
from upsocial_desktop.practice.meter.trace import Trace
from upsocial_desktop.practice.trainer.faults import Faults
from upsocial_desktop.practice.world import World

FORMAT = 1


@dataclass(frozen=True)
class Playing:
    """Everything that changes while a practice X is played."""

    world: World
    limits: Limits
    bill: Bill
    faults: Faults
    trace: Trace


def export_text(playing: Playing, manners: Manners) -> str:
    """Return the state as JSON; the same state gives the same text."""
    state = {
        "format": FORMAT,
        "world": playing.world.export_state(),
        "limits": playing.limits.export_state(),
        "bill": playing.bill.export_state(),
        "faults": playing.faults.export_state(),
        "answers_given": playing.trace.given,
        "manners": _manners_told(manners),
    }
    return json.dumps(state, ensure_ascii=False, indent=1) + "\n"


def import_text(playing: Playing, text: str) -> Manners:
    """Put an exported state in the place of this one, and return the manners that were in it.

    Raises ValueError, and changes nothing, for a text that is not such a state.
    """
    try:
        state = json.loads(text)
        if not isinstance(state, Mapping) or state.get("format") != FORMAT:
            raise ValueError(f"the text is no state of format {FORMAT}")
        return _taken_over(playing, state)
    except (KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as wrong:
        raise ValueError(f"the state is not whole: {wrong}") from wrong


def _taken_over(playing: Playing, state: Mapping[str, object]) -> Manners:
    limits, bill, trace, manners = Limits(), Bill(), Trace(), _manners(state["manners"])
    limits.import_state(_part(state, "limits"))
    bill.import_state(_part(state, "bill"))
    Faults().import_state(state["faults"])
    trace.begin_after(int(str(state["answers_given"])))
    # Everything else has been read to its end by now, and the world takes all or nothing.
    playing.world.import_state(_part(state, "world"))
    playing.limits.import_state(_part(state, "limits"))
    playing.bill.import_state(_part(state, "bill"))
    playing.faults.import_state(state["faults"])
    playing.trace.begin_after(trace.given)
    return manners


def _part(state: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = state[name]
    if not isinstance(part, Mapping):
        raise TypeError(f"{name} must be an object")
    return part


def _manners_told(manners: Manners) -> dict[str, object]:
    return {
        "dialect": manners.dialect.value if manners.dialect else None,
        "refuses_unknown_fields": manners.refuses_unknown_fields,
        "bills_includes": manners.bills_includes,
        "bills_links_in_answers": manners.bills_links_in_answers,
    }


def _manners(told: object) -> Manners:
    if not isinstance(told, Mapping):
        raise TypeError("manners must be an object")
    dialect = told["dialect"]
    return Manners(
        Dialect(dialect) if dialect is not None else None,
        bool(told["refuses_unknown_fields"]),
        bool(told["bills_includes"]),
        bool(told["bills_links_in_answers"]),
    )
