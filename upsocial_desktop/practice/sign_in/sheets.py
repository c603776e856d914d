"""The sign-in pages as HTML: plain, for the keyboard too, and marked as practice."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.sign_in.visit import Account

_FRAME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Practice X</title>
<style>
body {{ font: 18px/1.5 sans-serif; margin: 2rem auto; max-width: 36rem; padding: 0 1rem; }}
.practice {{ background: #fde68a; color: #422006; padding: .5rem 1rem; font-weight: bold; }}
fieldset {{ border: 1px solid #666; margin: 1rem 0; }}
label {{ display: block; padding: .3rem; }}
kbd {{ font-size: 2.5rem; letter-spacing: .3rem; }}
button {{ font: inherit; padding: .5rem 1rem; margin-right: 1rem; }}
:focus-visible {{ outline: 3px solid #1d4ed8; outline-offset: 2px; }}
</style></head><body>
<p class="practice">अभ्यास · Practice — this is not X</p>
<main><h1>{title}</h1>
{content}</main></body></html>
"""
_FORM = """<p><span lang="hi">ऐप को ये अधिकार मिलेंगे:</span> It will be able to:</p>
<ul>{rights}</ul>
<form method="post" action="{action}">
{hidden}<fieldset><legend><span lang="hi">कौन सा खाता?</span> Which training account?</legend>
{choices}</fieldset>
<p><button type="submit" name="decision" value="allow"><span lang="hi">अनुमति दें</span> ·
Authorize app</button>
<button type="submit" name="decision" value="refuse"><span lang="hi">मना करें</span> ·
Cancel</button></p>
</form>
"""
_HEADERS = (
    (
        "content-security-policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
)


def consent_sheet(
    app_name: str,
    rights: Iterable[str],
    accounts: Sequence[Account],
    chosen: str,
    hidden: Mapping[str, str],
    action: str,
) -> str:
    """Return the page that asks for consent; `chosen` is the handle that is marked beforehand."""
    handles = [username.lower() for _, username, _ in accounts]
    marked = handles.index(chosen.lower()) if chosen.lower() in handles else 0
    content = _FORM.format(
        rights="".join(f"<li>{escape(right)}</li>" for right in rights),
        action=escape(action),
        hidden="".join(_hidden(*field) for field in hidden.items()),
        choices="".join(
            _choice(account, is_marked=place == marked) for place, account in enumerate(accounts)
        ),
    )
    return _framed(f"Authorize {app_name} to use your practice account?", content)


def pin_sheet(app_name: str, pin: str) -> str:
    """Return the page that shows the PIN."""
    content = (
        '<p id="hint"><span lang="hi">यह पिन ऐप में लिखें।</span>'
        f" Go back to {escape(app_name)} and enter this PIN:</p>\n"
        f'<p id="oauth_pin"><kbd aria-labelledby="hint"><code>{escape(pin)}</code></kbd></p>\n'
    )
    return _framed("Practice PIN", content)


def word_sheet(title: str, words: str) -> str:
    """Return a page that only says something."""
    return _framed(title, f"<p>{escape(words)}</p>\n")


def page(status: int, sheet: str, *headers: tuple[str, str]) -> Answer:
    """Return an answer with a page that no other site can frame or add scripts to."""
    kind = "text/html; charset=utf-8"
    return Answer(status, sheet.encode("utf-8", "replace"), (*_HEADERS, *headers), kind)


def _framed(title: str, content: str) -> str:
    return _FRAME.format(title=escape(title), content=content)


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">\n'


def _choice(account: Account, *, is_marked: bool) -> str:
    user_id, username, name = map(escape, account)
    marks = " checked autofocus" if is_marked else ""
    return (
        f'<label><input type="radio" name="account" value="{user_id}" required{marks}>'
        f" {name} <span>@{username}</span></label>\n"
    )
