"""How X refuses to sign somebody in: the numbered errors of OAuth 1.0a, the named ones of 2.0.

Numbers 32, 89, 135 and the missing grant_type are as observed in recordings; the rest is what
client authors have reported, and X's own table of response codes.
"""

from enum import Enum

from upsocial_desktop.practice.problems import Refusal, forbidden

SUSPENDED = "Your account is suspended and is not permitted to access this feature."
_PROJECTS = "https://developer.twitter.com/en/docs/projects/overview"


class Flaw(Enum):
    """What is wrong with a signed request; the value is X's number for it."""

    SIGNATURE = 32
    TOKEN = 89
    CLOCK = 135


_FLAWS = {
    Flaw.SIGNATURE: "Could not authenticate you.",
    Flaw.TOKEN: "Invalid or expired token.",
    Flaw.CLOCK: "Timestamp out of bounds.",
}


def numbered(status: int, code: int, message: str, label: str = "") -> Refusal:
    """Return a refusal in the form of version 1.1."""
    error: dict[str, object] = {"code": code, "message": message}
    if label:
        error["label"] = label
    return Refusal(status, {"errors": [error]})


def flawed(flaw: Flaw) -> Refusal:
    """Return the 401 of the OAuth 1.0a endpoints."""
    return numbered(401, flaw.value, _FLAWS[flaw])


def suspended_1() -> Refusal:
    """Return the 403 of the OAuth 1.0a endpoints to a suspended account (number 64)."""
    return numbered(403, 64, SUSPENDED)


def suspended_2() -> Refusal:
    """Return the 403 of the endpoints of version 2 to a suspended account.

    No recording is known: the words are those of number 64 in the common form of version 2.
    """
    return forbidden(SUSPENDED)


def named(status: int, error: str, description: str) -> Refusal:
    """Return a refusal in the form of OAuth 2.0 (RFC 6749, section 5.2)."""
    return Refusal(status, {"error": error, "error_description": description})


def missing(name: str) -> Refusal:
    """Return the 400 for a parameter that is not there."""
    return named(400, "invalid_request", f"Missing required parameter [{name}].")


def invalid(what: str) -> Refusal:
    """Return the 400 for a value that is not, or no longer, good."""
    return named(400, "invalid_request", f"Value passed for the {what} was invalid.")


def mismatched(what: str, other: str) -> Refusal:
    """Return the 400 for a value that is not the one that was announced."""
    words = f"Value passed for the {what} did not match the {other}."
    return named(400, "invalid_request", words)


def client_forbidden(app_id: str) -> Refusal:
    """Return the 403 to an app that is not attached to a project."""
    body = {
        "client_id": app_id,
        "detail": "When authenticating requests to the Twitter API v2 endpoints, you must use keys"
        " and tokens from a Twitter developer App that is attached to a Project. You can create a"
        " project via the developer portal.",
        "registration_url": _PROJECTS,
        "title": "Client Forbidden",
        "required_enrollment": "Appropriate Level of API Access",
        "reason": "client-not-enrolled",
        "type": "https://api.twitter.com/2/problems/client-forbidden",
    }
    return Refusal(403, body)
