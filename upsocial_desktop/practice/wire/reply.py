"""An answer as the bytes of HTTP/1.1."""

import re
from http import HTTPStatus

from upsocial_desktop.practice.exchange import Answer

_PHRASES = {status.value: status.phrase for status in HTTPStatus}
_WITHOUT_BODY = frozenset({204, 304})
# A value that came from a request must not end its line and begin another one.
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
# Clients do not look at it, and whoever reads an answer by eye shall not take it for X's.
_NAME = "Practice-X"
GO_AHEAD = b"HTTP/1.1 100 Continue\r\n\r\n"


def head_of(answer: Answer, *, keeps_line: bool) -> bytes:
    """Return the status line and the headers, with the blank line behind them."""
    lines = [f"HTTP/1.1 {answer.status} {_PHRASES.get(answer.status, '')}"]
    lines.append(f"server: {_NAME}")
    lines += [f"{name}: {value}" for name, value in answer.headers]
    if answer.body:
        lines.append(f"content-type: {answer.content_type}")
    if answer.status not in _WITHOUT_BODY:
        lines.append(f"content-length: {len(answer.body)}")
    if not keeps_line:
        lines.append("connection: close")
    text = "\r\n".join(map(_one_line, lines))
    return text.encode("latin-1", "replace") + b"\r\n\r\n"


def body_of(answer: Answer, method: str) -> bytes:
    """Return the bytes that follow the head: none to HEAD and after a status without a body."""
    if method == "HEAD" or answer.status in _WITHOUT_BODY:
        return b""
    return answer.body


def _one_line(text: str) -> str:
    return _CONTROLS.sub(" ", text)
