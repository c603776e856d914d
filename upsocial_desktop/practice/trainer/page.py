"""The page at the server's root: the timeline, the requests, the bill, and the trainer's hand."""

import base64
import hashlib
from collections.abc import Sequence

from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.trainer.page_forms import forms_of
from upsocial_desktop.practice.trainer.page_parts import (
    bill_part,
    clock_part,
    faults_part,
    members_part,
    people_part,
    requests_part,
    timeline_part,
)
from upsocial_desktop.practice.trainer.page_script import SCRIPT
from upsocial_desktop.practice.trainer.page_style import STYLE
from upsocial_desktop.practice.trainer.page_words import shown
from upsocial_desktop.practice.trainer.view import View

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>अभ्यास · Practice X – {name}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
<noscript><meta http-equiv="refresh" content="5"></noscript>
</head><body data-stamp="{stamp}">
<header><h1><span lang="hi">अभ्यास</span> · Practice — this is not X</h1>
<p>{name}. People and words are invented; nothing leaves this computer.</p>
<p id="said" role="status"></p></header>
<noscript><p>This page is for reading only while JavaScript is switched off.</p></noscript>
<main>
<section id="timeline-section" tabindex="0" aria-labelledby="timeline-title">
<h2 id="timeline-title">What citizens see</h2><div id="timeline">{timeline}</div></section>
<div class="column" id="hand">
<section aria-labelledby="clock-title"><h2 id="clock-title">The day's time</h2>
<div id="clock">{clock}</div></section>
{forms}
</div>
<div class="column" id="eyes">
<section aria-labelledby="requests-title"><h2 id="requests-title">Requests</h2>
<div id="requests">{requests}</div></section>
<section aria-labelledby="bill-title"><h2 id="bill-title">The bill</h2>
<div id="bill">{bill}</div></section>
<section aria-label="People"><h2>People</h2><div id="people">{people}</div>
<div id="members">{members}</div></section>
</div>
</main>
<script>{script}</script>
</body></html>
"""


def _allowed(text: str) -> str:
    """Return the source expression that lets a browser run just this text (CSP level 2)."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


_HEADERS = (
    (
        "content-security-policy",
        f"default-src 'none'; script-src {_allowed(SCRIPT)}; style-src {_allowed(STYLE)};"
        " connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
        " frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-store"),
)


def page_answer(view: View) -> Answer:
    """Return the whole page; everything from outside is escaped."""
    page = _PAGE.format(
        name=shown(view.outlook["scenario"]),
        style=STYLE,
        script=SCRIPT,
        stamp=_stamp(view.people),
        forms=forms_of(view, _parts(view)["faults"]),
        **{name: html for name, html in _parts(view).items() if name != "faults"},
    )
    return Answer(200, page.encode(), _HEADERS, "text/html; charset=utf-8")


def parts_of(view: View) -> dict[str, object]:
    """Return the parts that change, as HTML by their place, ready for JSON.

    With another `stamp` the whole page must be read anew: other people are in the world.
    """
    return {"stamp": _stamp(view.people), "parts": _parts(view)}


def _parts(view: View) -> dict[str, str]:
    return {
        "clock": clock_part(view.outlook),
        "timeline": timeline_part(view.posts),
        "requests": requests_part(view.requests, view.requests_count),
        "bill": bill_part(view.bills),
        "faults": faults_part(view.faults),
        "people": people_part(view.people),
        "members": members_part(view.members),
    }


def _stamp(people: Sequence[User]) -> str:
    handles = "\n".join(user.username for user in people)
    return hashlib.sha256(handles.encode("utf-8", "replace")).hexdigest()[:16]
