"""What X refuses, and in which words; bodies as observed (X's API, documents of August 2026)."""

from collections.abc import Mapping

Body = Mapping[str, object]

PROBLEMS = "https://api.twitter.com/2/problems/"
NEW_PROBLEMS = "https://api.x.com/2/problems/"


class Refusal(Exception):  # noqa: N818 - X's own "no": it has a status and a body, and is no fault
    """X says no: the HTTP status and the JSON body it says it with."""

    def __init__(self, status: int, body: Body | None) -> None:
        super().__init__(str(status))
        self.status = status
        self.body = body


def plain_problem(status: int, title: str, detail: str) -> Refusal:
    """Return a refusal in the common form with `type: about:blank`."""
    body = {"title": title, "type": "about:blank", "status": status, "detail": detail}
    return Refusal(status, body)


def forbidden(detail: str) -> Refusal:
    """Return a 403 in X's common form."""
    return plain_problem(403, "Forbidden", detail)


def unauthorized() -> Refusal:
    """Return the 401 X gives to a missing, unknown or wrongly signed request."""
    return plain_problem(401, "Unauthorized", "Unauthorized")


def invalid_request(name: str, value: str, message: str) -> Refusal:
    """Return the 400 X gives to a parameter it cannot take."""
    body = {
        "errors": [{"parameters": {name: [value]}, "message": message}],
        "title": "Invalid Request",
        "detail": "One or more parameters to your request was invalid.",
        "type": f"{PROBLEMS}invalid-request",
    }
    return Refusal(400, body)


def wrong_json(message: str, name: str = "$", value: str = "") -> Refusal:
    """Return the 400 X gives to a JSON body of the wrong form."""
    return Refusal(400, {"errors": [{"parameters": {name: [value]}, "message": message}]})


def not_found(resource: str, parameter: str, value: str, *, in_posts_dialect: bool) -> Body:
    """Return the partial error that X lists under `errors` with HTTP 200."""
    named = "ids" if parameter == "ids" else parameter
    return {
        "value": value,
        "detail": f"Could not find {resource} with {named}: [{value}].",
        "title": "Not Found Error",
        "resource_type": resource,
        "parameter": parameter,
        "resource_id": value,
        "type": f"{NEW_PROBLEMS if in_posts_dialect else PROBLEMS}resource-not-found",
    }
