"""The trainer's hand on the page: forms whose wishes are sent as JSON."""

import json
from collections.abc import Iterable, Mapping

from upsocial_desktop.practice.trainer.faults import FaultKind
from upsocial_desktop.practice.trainer.page_parts import button
from upsocial_desktop.practice.trainer.page_words import ENDPOINTS, KINDS, shown, words_of
from upsocial_desktop.practice.trainer.view import View

_FAULTS = """<section aria-labelledby="faults-title">
<h2 id="faults-title">What goes wrong</h2><div id="faults">{active}</div>
<div class="needs-script"><div class="row">{quick}</div>
<details><summary>Something else</summary>
<form data-path="fault" data-done="It will go wrong.">
<label>What <select name="kind">{kinds}</select></label>
<label>With which request <select name="endpoint">{endpoints}</select></label>
<div class="pair"><label>How often <select name="times" data-kind="json">{times}</select></label>
<label>Seconds <input name="seconds" type="number" data-kind="number" value="30" step="any">
</label></div>
<button type="submit">Let it go wrong</button></form></details></div></section>
"""
_SAY = """<section class="needs-script" aria-labelledby="say-title">
<h2 id="say-title">Say something as a citizen</h2>
<form id="say-form" data-path="say" data-done="It has been said.">
<label>Who <select name="username">{citizens}</select></label>
<input type="hidden" name="post_id" value="">
<label>Words <textarea name="text" required dir="auto"></textarea></label>
<div class="row"><button type="submit">Say it</button><span class="faint">as
<span id="say-to">a new post</span></span>
<button type="button" id="say-fresh" data-fresh="1" hidden>Rather as a new post</button></div>
</form></section>
"""
_PEOPLE = """<section class="needs-script"><details>
<summary>Something happens to a citizen</summary>
<form data-path="suspend"><label>Who <select name="username">{people}</select></label>
<label>What <select name="deed" data-kind="json">{deeds}</select></label>
<button type="submit">Let it happen</button></form>
<form data-path="rename"><label>Who <select name="username">{people}</select></label>
<label>New handle <input name="to" required pattern="@?[A-Za-z0-9_]{{1,15}}"></label>
<button type="submit">Take another handle</button></form>
<form data-path="block"><label>Who <select name="username">{citizens}</select></label>
<label>Whom <select name="whom">{accounts}</select></label>
<label>What <select name="blocking" data-kind="json">{blocking}</select></label>
<button type="submit">Let it happen</button></form>
</details></section>
"""
_RULES = """<section class="needs-script"><details><summary>X's rules and prices</summary>
<form data-path="plan"><label>Plan of the apps <select name="plan">{plans}</select></label>
<button type="submit">Set the plan</button></form>
<form data-path="dialect"><label>Dialect of the answers
<select name="dialects" data-kind="json">{dialects}</select></label>
<button type="submit">Set the dialect</button></form>
<form data-path="skew"><label>X's clock is ahead by so many seconds
<input name="seconds" type="number" data-kind="number" value="0" required></label>
<button type="submit">Set X's clock</button></form>
<form data-path="credit"><label>Money left, in dollars
<input name="dollars" type="number" data-kind="number" min="0" step="any" value="5" required>
</label><button type="submit">Set the money left</button></form>
</details></section>
"""
_QUICK = (
    (FaultKind.LOST_AFTER, "create", 1, 30),
    (FaultKind.UNAVAILABLE, "*", 3, 0),
    (FaultKind.RATE_LIMITED, "*", 1, 0),
    (FaultKind.CREDITS_DEPLETED, "*", 1, 0),
    (FaultKind.SLOW, "*", 1, 5),
)
_TIMES = {"once": 1, "3 times": 3, "10 times": 10, "until lifted": None}
_DEEDS = {
    "X suspends the account": {"path": "suspend", "is_suspended": True},
    "X gives the account back": {"path": "suspend", "is_suspended": False},
    "Shows posts to followers only": {"path": "protect", "is_protected": True},
    "Shows posts to everybody again": {"path": "protect", "is_protected": False},
}


def forms_of(view: View, active_faults: str) -> str:
    """Return all forms; `active_faults` is the part that tells what goes wrong now."""
    citizens = {user.username: user.name for user in view.people if not user.is_account}
    accounts = {user.username: user.name for user in view.people if user.is_account}
    return "".join(
        (
            _faults(active_faults),
            _SAY.format(citizens=_handles(citizens)),
            _PEOPLE.format(
                people=_handles({**citizens, **accounts}),
                citizens=_handles(citizens),
                accounts=_handles(accounts),
                deeds=_wishes(_DEEDS),
                blocking=_wishes(
                    {"blocks": {"is_blocked": True}, "lifts the block": {"is_blocked": False}}
                ),
            ),
            _rules(view),
        )
    )


def _faults(active: str) -> str:
    quick = (
        button(
            f"fault-{kind.value}",
            words_of(kind),
            "fault",
            {"kind": kind.value, "endpoint": endpoint, "times": times, "seconds": seconds},
            data_done="It will go wrong.",
        )
        for kind, endpoint, times, seconds in _QUICK
    )
    return _FAULTS.format(
        active=active,
        quick="".join(quick),
        kinds=_options((kind.value, words_of(kind)) for kind in KINDS),
        endpoints=_options(ENDPOINTS.items()),
        times=_wishes({words: {"times": times} for words, times in _TIMES.items()}),
    )


def _rules(view: View) -> str:
    plan = str(view.outlook["plan"])
    dialects: dict[str, dict[str, str | None]] = {
        "that of the request": {"dialect": None},
        "the older one (tweets)": {"dialect": "classic"},
        "the newer one (posts)": {"dialect": "posts"},
    }
    chosen = [told["dialect"] or "" for told in dialects.values()].index(view.dialect)
    return _RULES.format(
        plans=_options(((name, name) for name in ("self-serve", "enterprise")), plan),
        dialects=_wishes(dialects, chosen),
    )


def _handles(names: Mapping[str, str]) -> str:
    return _options((handle, f"{name} @{handle}") for handle, name in names.items())


def _wishes(wishes: Mapping[str, Mapping[str, object]], chosen: int = 0) -> str:
    """Return options whose values are pieces of a wish in JSON."""
    told = [(json.dumps(wish), words) for words, wish in wishes.items()]
    return _options(told, told[chosen][0])


def _options(choices: Iterable[tuple[str, str]], chosen: str = "") -> str:
    return "".join(
        f'<option value="{shown(value)}"{" selected" if value == chosen else ""}>'
        f"{shown(words)}</option>"
        for value, words in choices
    )
