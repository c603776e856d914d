"""A script's place in its day as plain values for a file, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from upsocial_desktop.practice.day.scene import (
    Action,
    AfterAnswer,
    At,
    Event,
    FaultOrder,
    Kind,
)
from upsocial_desktop.practice.day.script import Coming, Landmark, Script, ScriptState
from upsocial_desktop.practice.timeline.kept_forms import Form, span_form, span_of_form


def script_form(script: Script) -> Form:
    """Return where a script stands as plain values."""
    state = script.state()
    return {
        "coming": [_coming_form(coming) for coming in state.coming],
        "waiting": [_event_form(event) for event in state.waiting],
        "labelled": {label: [mark.post_id, mark.conversation_id] for label, mark in state.labelled},
        "order": state.order,
    }


def script_of_form(form: Mapping[str, Any]) -> Script:
    """Return the script of a form; raises KeyError, TypeError or ValueError for any other."""
    labelled = {label: Landmark(*ids) for label, ids in form["labelled"].items()}
    state = ScriptState(
        tuple(sorted(_coming_of_form(coming) for coming in form["coming"])),
        tuple(_event_of_form(event) for event in form["waiting"]),
        tuple(sorted(labelled.items())),
        int(form["order"]),
    )
    return Script.going_on(state)


def fault_of_form(form: Mapping[str, Any]) -> FaultOrder:
    """Return an ordered fault; raises KeyError, TypeError or ValueError for any other form."""
    return FaultOrder(**form)


def _coming_form(coming: Coming) -> Form:
    return {
        "at": coming.at.isoformat(),
        "order": coming.order,
        "event": _event_form(coming.event) if coming.event else None,
        "answer_id": coming.answer_id,
        "surfacing_id": coming.surfacing_id,
    }


def _coming_of_form(form: Mapping[str, Any]) -> Coming:
    event = _event_of_form(form["event"]) if form["event"] else None
    at = datetime.fromisoformat(form["at"])
    return Coming(at, int(form["order"]), event, form["answer_id"], form["surfacing_id"])


def _event_form(event: Event) -> Form:
    when = event.when
    if isinstance(when, At):
        told: list[object] = [span_form(when.offset)]
    else:
        told = [when.office, when.label, span_form(when.delay)]
    return asdict(event) | {
        "when": told,
        "action": event.action.value,
        "kind": event.kind.value,
        "late": span_form(event.late),
    }


def _event_of_form(form: Mapping[str, Any]) -> Event:
    settled = {
        "when": _when_of_form(form["when"]),
        "action": Action(form["action"]),
        "kind": Kind(form["kind"]),
        "late": span_of_form(form["late"]),
        "fault": fault_of_form(form["fault"]) if form["fault"] else None,
    }
    return Event(**{**form, **settled})


def _when_of_form(form: list[Any]) -> At | AfterAnswer:
    if len(form) == 1:
        return At(span_of_form(form[0]))
    office, label, delay = form
    return AfterAnswer(office, label, span_of_form(delay))
