"""A whole world as plain values for a file, and back: its people, posts, time and script."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from upsocial_desktop.practice.day.kept_script import fault_of_form, script_form, script_of_form
from upsocial_desktop.practice.day.pace import in_utc
from upsocial_desktop.practice.day.story import StoryTime
from upsocial_desktop.practice.timeline.kept_forms import span_form, span_of_form
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.world_events import Stage

_FORM = 1


@dataclass(frozen=True)
class WorldState:
    """What makes one world: put it in the place of another, and that one goes on as this would.

    `written` is how many posts came in by the API; `now` and `factor` are those of its clock.
    """

    name: str
    written: int
    now: datetime
    factor: float
    story: StoryTime
    stage: Stage


def form_of_world(state: WorldState) -> dict[str, object]:
    """Return a world as plain values ready for JSON; keys and tokens are not among them."""
    behind, held_at = state.story.state()
    return {
        "form": _FORM,
        "scenario": state.name,
        "seed": state.stage.seed,
        "now": state.now.isoformat(),
        "pace": state.factor,
        "written": state.written,
        "behind": span_form(behind),
        "held_at": held_at.isoformat() if held_at else None,
        "cast": dict(state.stage.cast),
        "script": script_form(state.stage.script),
        "due_faults": [asdict(order) for order in state.stage.due_faults],
        "shelf": state.stage.shelf.export_state(),
    }


def world_of_form(form: Mapping[str, Any]) -> WorldState:
    """Return the world of a form; raises ValueError with the reason for any other."""
    if form.get("form") != _FORM:
        raise ValueError("this is no state of a practice world of this version")
    try:
        return _world_of_form(form)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as problem:
        raise ValueError(f"this is no state of a practice world: {problem}") from None


def _world_of_form(form: Mapping[str, Any]) -> WorldState:
    held_at = datetime.fromisoformat(form["held_at"]) if form["held_at"] else None
    stage = Stage(
        Shelf.of_state(form["shelf"]),
        script_of_form(form["script"]),
        dict(form["cast"]),
        int(form["seed"]),
        [fault_of_form(each) for each in form["due_faults"]],
    )
    return WorldState(
        str(form["scenario"]),
        int(form["written"]),
        in_utc(datetime.fromisoformat(form["now"])),
        float(form["pace"]),
        StoryTime.of_state(span_of_form(form["behind"]), held_at),
        stage,
    )
