"""Tables for people outside the program: .xlsx and .csv, with no formula in them."""

import csv
import importlib
import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.machine.whole_file import replace_file

Row = Sequence[Field]

# What a spreadsheet takes for a formula at the start of a cell, full-width forms included
# (OWASP, "CSV Injection").
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# A spreadsheet rounds longer numbers: ids of posts, phone numbers of citizens.
_LONG_NUMBER = re.compile(r"\s*[0-9]{11,}\s*|\s*0[0-9]+\s*")
# Letters that XML 1.0 cannot hold.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# Excel's own limits.
_LONGEST_CELL = 32_767
_LONGEST_TITLE = 31


class OpenpyxlSheets:
    """Writes whole tables; the ending of the file's name says how."""

    def write(self, to: Path, title: str, rows: Sequence[Sequence[Field]]) -> None:
        """Write .xlsx or .csv, replacing what was there.

        Raises Refused("sheets.ending") for other endings, Unavailable("sheets.unwritable").
        """
        write = _WRITERS.get(to.suffix.lower())
        if write is None:
            raise Refused("sheets.ending", ending=to.suffix)
        try:
            replace_file(to, lambda fresh: write(fresh, title, rows))
        except OSError as fault:
            raise Unavailable(
                "sheets.unwritable", path=str(to), reason=fault.strerror or ""
            ) from None


def _write_xlsx(to: Path, title: str, rows: Sequence[Row]) -> None:
    # Loaded on the first export: it would cost a third of the program's start.
    openpyxl = importlib.import_module("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = _NOT_IN_TITLE.sub(" ", title).strip("' ")[:_LONGEST_TITLE] or "Sheet"
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            _fill(sheet.cell(row=number, column=place), value)
    sheet.freeze_panes = "A2"
    # Its own writer, on a disk that is full, leaves a file open and tries it again when let go of.
    made = BytesIO()
    book.save(made)
    to.write_bytes(made.getvalue())


def _fill(cell: Any, value: Field) -> None:
    if isinstance(value, str):
        cell.value = _NOT_IN_XML.sub("\ufffd", value)[:_LONGEST_CELL]
        # Otherwise a mention that begins with "=" becomes a live formula.
        cell.data_type = "s"
        cell.number_format = "@"
    else:
        cell.value = _plain_time(value)


def _plain_time(value: Field) -> Field:
    """Spreadsheets know no time zones: UTC stays, its mark goes."""
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def _write_csv(to: Path, _title: str, rows: Sequence[Row]) -> None:
    # With a byte order mark, without which Excel reads Hindi as Latin letters.
    with to.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        csv.writer(file).writerows([_disarmed(value) for value in row] for row in rows)


def _disarmed(value: Field) -> Field:
    if not isinstance(value, str):
        return value
    text = value.replace("\x00", "\ufffd")
    is_risky = text.lstrip(" \u00a0\ufeff\u200b").startswith(_FORMULA_SIGNS)
    return (
        f"'{text}"
        if is_risky or text[:1] in _FORMULA_SIGNS or _LONG_NUMBER.fullmatch(text)
        else text
    )


_WRITERS = {".xlsx": _write_xlsx, ".csv": _write_csv}
