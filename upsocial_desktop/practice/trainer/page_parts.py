"""The parts of the trainer's page that change while a day is played."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from http import HTTPStatus

from upsocial_desktop.practice.meter.bill import Statement
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.trainer.classroom import Member
from upsocial_desktop.practice.trainer.faults import Fault
from upsocial_desktop.practice.trainer.page_words import (
    ENDPOINTS,
    clock_of,
    clock_with_seconds,
    day_of,
    shown,
    words_of,
)
from upsocial_desktop.practice.trainer.requests_log import Seen
from upsocial_desktop.practice.trainer.view import PostRow

SHOWN_REQUESTS = 40
_STRONG = frozenset({"protected", "suspended", "hidden by the office"})
_PACES = ((1, "1×"), (10, "10×"), (60, "60×"), (600, "600×"))
_STEPS = ((60, "+1 min"), (600, "+10 min"), (3600, "+1 hour"))


def button(name: str, words: str, path: str, wish: Mapping[str, object], **more: str) -> str:
    """Return a button that sends a wish; `more` are further attributes."""
    attributes = {
        "id": name,
        "type": "button",
        "data-path": path,
        "data-wish": json.dumps(wish),
        **{key.replace("_", "-"): value for key, value in more.items()},
    }
    told = " ".join(f'{key}="{shown(value)}"' for key, value in attributes.items())
    return f"<button {told}>{shown(words)}</button>"


def clock_part(outlook: Mapping[str, object]) -> str:
    """Return the time of the day, and the buttons that move it."""
    now, coming = _moment(outlook["now"]), outlook["next_event_at"]
    is_held, pace = bool(outlook["is_held"]), float(str(outlook["pace"]))
    following = clock_with_seconds(_moment(coming)) if coming else "nothing more"
    facts = {
        "Now": f"{clock_with_seconds(now)}, {day_of(now)}",
        "Runs": _pace_words(pace, is_held=is_held),
        "Next": f"{following} ({outlook['events_to_come']} to come,"
        f" {outlook['events_waiting_for_an_answer']} wait for an answer)",
    }
    steps = [
        button("step", "Next event", "clock", {"step_to_next": True}),
        *(
            button(f"advance-{seconds}", words, "clock", {"advance_seconds": seconds})
            for seconds, words in _STEPS
        ),
    ]
    held = {"hold": True, "pace": 1}
    paces = [
        button("hold", "Hold", "clock", held, aria_pressed=_truth(is_held)),
        *(
            button(
                f"pace-{factor}",
                words,
                "clock",
                {"hold": False, "pace": factor},
                aria_pressed=_truth(pace == factor and not is_held),
            )
            for factor, words in _PACES
        ),
    ]
    return _facts(facts) + _row(steps) + _row(paces)


def timeline_part(posts: Sequence[PostRow]) -> str:
    """Return the newest posts as citizens see them, and what a trainer may do with each."""
    if not posts:
        return '<p class="empty">Nobody has posted yet.</p>'
    return f"<ol>{''.join(map(_post, posts))}</ol>"


def requests_part(requests: Sequence[Seen], count: int) -> str:
    """Return the latest requests, newest first."""
    if not requests:
        return '<p class="empty">No program has asked anything yet.</p>'
    rows = "".join(map(_request, requests[:SHOWN_REQUESTS]))
    return (
        f'<p class="faint">{count} in all</p><table><thead><tr><th scope="col">At</th>'
        '<th scope="col">Who</th><th scope="col">What</th><th scope="col">Answer</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def bill_part(bills: Sequence[Statement]) -> str:
    """Return what every app would have to pay."""
    told = [_bill(bill) for bill in bills if bill.lines]
    return "".join(told) or '<p class="empty">Nothing has cost anything yet.</p>'


def faults_part(faults: Sequence[Fault]) -> str:
    """Return what goes wrong at present."""
    if not faults:
        return '<p class="empty">Everything goes well.</p>'
    told = "".join(f"<li>{_fault(fault)}</li>" for fault in faults)
    well = button("lift-all", "Let all go well again", "fault", {"lift_all": True})
    return f'<ul class="bad">{told}</ul>{_row([well])}'


def people_part(people: Sequence[User]) -> str:
    """Return the accounts of the offices, and the citizens who are protected or suspended."""
    offices = [_name(user) for user in people if user.is_account]
    shut = [
        f"{_name(user)} ({'suspended' if user.is_suspended else 'protected'})"
        for user in people
        if user.is_protected or user.is_suspended
    ]
    facts = {"Offices": ", ".join(offices) or "none", "People": f"{len(people)} in all"}
    if shut:
        facts["Not open"] = ", ".join(shut)
    return _facts(facts)


def members_part(members: Sequence[Member] | None) -> str:
    """Return who has joined the class; nothing where none has been opened."""
    if members is None:
        return ""
    if not members:
        return '<h2>Class</h2><p class="empty">Nobody has joined yet.</p>'
    rows = "".join(
        f"<tr><td>{shown(one.address)}</td>"
        f'<td class="time">{clock_of(datetime.fromtimestamp(one.joined_at, UTC))}</td>'
        f'<td class="time">{clock_of(datetime.fromtimestamp(one.last_seen_at, UTC))}</td>'
        f'<td class="number">{one.requests}</td></tr>'
        for one in members
    )
    return (
        '<h2>Class</h2><table><thead><tr><th scope="col">Computer</th><th scope="col">Since</th>'
        '<th scope="col">Last</th><th scope="col" class="number">Requests</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _post(row: PostRow) -> str:
    if row.author is None:
        words = f"A post of {clock_of(row.at)} was deleted."
        return f'<li class="post gone">{words}</li>'
    handle = f"@{row.author.username}"
    kinds = ["post", *(["answer"] if row.answers else []), *(["office"] * row.author.is_account)]
    aims = [f"answers {row.answers}"] if row.answers else []
    aims += [f"quotes {row.quotes}"] if row.quotes else []
    to = f'<div class="to">{shown(", ".join(aims))}</div>' if aims else ""
    photos = "".join(f'<span class="photo">{shown(photo)}</span>' for photo in row.photos)
    return (
        f'<li class="{" ".join(kinds)}"><div><bdi class="name">{shown(row.author.name)}</bdi> '
        f'<bdi class="who">{shown(handle)}</bdi> <time datetime="{row.at.isoformat()}">'
        f"{clock_of(row.at)}</time> {''.join(map(_mark, row.marks))}</div>{to}"
        f'<p dir="auto">{shown(row.text)}</p>{photos}{_post_deeds(row, handle)}</li>'
    )


def _post_deeds(row: PostRow, handle: str) -> str:
    answer = (
        f'<button id="answer-{row.id}" type="button" data-answer="{row.id}"'
        f' data-words="an answer to {shown(handle)}" aria-label="Answer {shown(handle)}">'
        "Answer</button>"
    )
    delete = button(
        f"delete-{row.id}",
        "Delete",
        "delete",
        {"post_id": row.id},
        aria_label=f"Delete the post of {handle}",
        data_done="Deleted, as if its author had done it.",
    )
    return f'<div class="row deeds needs-script">{answer}{delete}</div>'


def _mark(mark: str) -> str:
    kind = "mark strong" if mark in _STRONG else "mark"
    return f'<span class="{kind}">{shown(mark)}</span> '


def _request(seen: Seen) -> str:
    who = f"@{seen.username}" if seen.username else "–"
    is_bad = seen.status >= HTTPStatus.BAD_REQUEST
    return (
        f'<tr><td class="time">{clock_with_seconds(seen.at)}</td>'
        f'<td class="handle">{shown(who)}</td>'
        f"<td>{shown(seen.method)} {shown(seen.path)}</td>"
        f'<td class="status {"bad" if is_bad else "good"}">{seen.status}</td></tr>'
    )


def _bill(bill: Statement) -> str:
    rows = "".join(
        f'<tr><td>{shown(line.unit.replace("_", " "))}</td><td class="number">{line.count}</td>'
        f'<td class="number">{line.charged}</td><td class="number">${line.dollars:.3f}</td></tr>'
        for line in bill.lines
    )
    left = "" if bill.terms.credit is None else f" · ${bill.terms.credit:.3f} left"
    return (
        f"<p>App {shown(bill.app_id)}: <strong>${bill.total:.3f}</strong>{left}</p>"
        '<table><thead><tr><th scope="col">Unit</th><th scope="col" class="number">Used</th>'
        '<th scope="col" class="number">Charged</th><th scope="col" class="number">Cost</th></tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _fault(fault: Fault) -> str:
    where = ENDPOINTS.get(fault.endpoint, fault.endpoint)
    times = "until lifted" if fault.times is None else f"{fault.times} ×"
    return f"{shown(words_of(fault.kind))} – {shown(where)}, {times}"


def _name(user: User) -> str:
    return f"{user.name} @{user.username}"


def _pace_words(pace: float, *, is_held: bool) -> str:
    if is_held:
        return "the script is held, events come one by one"
    return f"{pace:g} times as fast as the wall's clock" if pace else "step by step"


def _facts(facts: Mapping[str, str]) -> str:
    rows = (f"<dt>{shown(name)}</dt><dd>{shown(value)}</dd>" for name, value in facts.items())
    return f'<dl class="facts">{"".join(rows)}</dl>'


def _row(buttons: Iterable[str]) -> str:
    return f'<div class="row needs-script">{"".join(buttons)}</div>'


def _truth(holds: bool) -> str:  # noqa: FBT001 - the one thing it says in words
    return "true" if holds else "false"


def _moment(told: object) -> datetime:
    return datetime.fromisoformat(str(told))
