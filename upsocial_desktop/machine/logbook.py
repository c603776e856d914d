"""The program's log: JSON lines in five files of two megabytes, without secrets."""

import json
import logging
import sys
from datetime import UTC, datetime, timedelta, timezone
from logging.handlers import RotatingFileHandler
from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.machine.redaction import Redactor

_FILE_BYTES = 2_000_000
_FILES = 5
# Whoever logs more has logged a page of somebody else's words.
_LONGEST_SAID = 8_000
_LONGEST_TRACE = 20_000
_INDIA = timezone(timedelta(hours=5, minutes=30))
# At DEBUG they write keys, signatures and the texts of citizens.
_QUIET = ("tweepy", "requests_oauthlib", "oauthlib", "urllib3", "keyring", "sqlalchemy")


class _Line(logging.Formatter):
    """One JSON object a line: no text can forge a second line or colour a terminal."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        line = {
            "at": at.isoformat(timespec="milliseconds"),
            "at_ist": at.astimezone(_INDIA).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "room": record.name,
            "said": self._redactor.clean(record.getMessage())[:_LONGEST_SAID],
        }
        if record.exc_info:
            trace = self._redactor.clean(self.formatException(record.exc_info))
            line["trace"] = trace[-_LONGEST_TRACE:]
        # ASCII only: control and direction marks in a citizen's text come out as escapes.
        return json.dumps(line)


class Logbook:
    """The root logger writing to files; `close` gives it back as it was."""

    def __init__(self, folder: Path, level: str = "INFO", file_bytes: int = _FILE_BYTES) -> None:
        self.redactor = Redactor()
        self.path = folder / "upsocial-desktop.log"
        self._handler = _file_handler(self.path, file_bytes)
        self._handler.setFormatter(_Line(self.redactor))
        root = logging.getLogger()
        self._level_before = root.level
        root.addHandler(self._handler)
        root.setLevel(level)
        for name in _QUIET:
            logging.getLogger(name).setLevel(logging.WARNING)
        # A full disk must not print tracebacks, with the record in them, on a terminal.
        logging.raiseExceptions = False

    def close(self) -> None:
        """Stop writing."""
        root = logging.getLogger()
        root.removeHandler(self._handler)
        self._handler.close()
        root.setLevel(self._level_before)
        logging.raiseExceptions = True


def _file_handler(path: Path, file_bytes: int) -> logging.Handler:
    try:
        handler = RotatingFileHandler(
            path, maxBytes=file_bytes, backupCount=_FILES - 1, encoding="utf-8"
        )
        if sys.platform != "win32":
            path.chmod(0o600)
    except OSError as fault:
        raise Unavailable(
            "folders.unwritable", path=str(path), reason=fault.strerror or ""
        ) from None
    return handler
