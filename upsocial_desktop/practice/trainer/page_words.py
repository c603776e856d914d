"""Plain words for the trainer's page, and text from outside made fit to be shown."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from html import escape

from upsocial_desktop.practice.trainer.faults import FaultKind

# India has one time and no summer time; the program must run where no time zones are installed.
INDIA = timezone(timedelta(hours=5, minutes=30), "IST")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_PICTURES = 0x2400
_LAST_PICTURED = 0x1F

KINDS: Mapping[FaultKind, str] = {
    FaultKind.LOST_AFTER: "Carried out, but the answer never comes",
    FaultKind.RESET_AFTER: "Carried out, then the line breaks",
    FaultKind.UNAVAILABLE_AFTER: "Carried out, but X says 503",
    FaultKind.SLOW: "The answer is slow",
    FaultKind.DRIPPING: "The answer drips in slowly",
    FaultKind.HANG_BEFORE: "Nothing happens, and no answer comes",
    FaultKind.RESET_BEFORE: "Nothing happens, and the line breaks",
    FaultKind.UNAVAILABLE: "X is down (503)",
    FaultKind.BROKEN: "X has a fault (500)",
    FaultKind.BAD_GATEWAY: "X is out of reach (502)",
    FaultKind.GATEWAY_TIMEOUT: "X takes too long (504)",
    FaultKind.HTML_PAGE: "X shows an error page (503)",
    FaultKind.PORTAL_PAGE: "The network's own page comes instead",
    FaultKind.EMPTY_404: "Not found, without a word (404)",
    FaultKind.RATE_LIMITED: "Too many requests (429)",
    FaultKind.RATE_LIMITED_UNTOLD: "Too many requests, no word until when (429)",
    FaultKind.USAGE_CAPPED: "The month's posts are used up (429)",
    FaultKind.CREDITS_DEPLETED: "No money left (402)",
    FaultKind.PAYMENT_REQUIRED: "No money left, in newer words (402)",
    FaultKind.UNAUTHORIZED: "Sign-in refused (401)",
    FaultKind.CLIENT_FORBIDDEN: "The app is not allowed (403)",
    FaultKind.NOT_PERMITTED: "Not permitted (403)",
    FaultKind.PARENT_NOT_VISIBLE: "The post answered to is gone (403)",
    FaultKind.FALSE_DUPLICATE: "Refused as said before, though it was not (403)",
    FaultKind.MALFORMED: "The answer cannot be read",
    FaultKind.TRUNCATED: "The answer breaks off",
    FaultKind.NO_RATE_HEADERS: "Nothing is said about limits",
    FaultKind.WRONG_CONTENT_TYPE: "The answer is marked as something else",
    FaultKind.REPEATED_ITEMS: "Posts come twice",
    FaultKind.OTHER_DIALECT: "X answers in its other dialect",
    FaultKind.CLOCK_SKEW: "X's clock is wrong",
}
ENDPOINTS: Mapping[str, str] = {
    "*": "any request",
    "create": "posting",
    "mentions": "reading mentions",
    "user_posts": "reading one's own posts",
    "posts": "looking posts up",
    "post": "looking one post up",
    "search": "searching",
    "delete": "deleting",
    "me": "asking who one is",
    "media_upload": "sending a picture",
    "media_append": "sending a piece of a picture",
    "message": "sending a message",
    "hide": "hiding an answer",
}


def shown(text: object) -> str:
    """Return text from outside, escaped, with what cannot be seen replaced by a picture of it."""
    return escape(_CONTROLS.sub(_picture, str(text)))


def words_of(kind: FaultKind) -> str:
    """Return what a fault is called on the page."""
    return KINDS.get(kind, kind.value.replace("_", " "))


def clock_of(moment: datetime) -> str:
    """Return hour and minute in India."""
    return moment.astimezone(INDIA).strftime("%H:%M")


def clock_with_seconds(moment: datetime) -> str:
    """Return hour, minute and second in India."""
    return moment.astimezone(INDIA).strftime("%H:%M:%S")


def day_of(moment: datetime) -> str:
    """Return the day in India, as in `23 Nov 2026`."""
    return moment.astimezone(INDIA).strftime("%d %b %Y").lstrip("0")


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_PICTURES + code) if code <= _LAST_PICTURED else "\ufffd"
