import csv
import os
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.machine.sheets import OpenpyxlSheets
from upsocial_desktop.services.ports import Sheets

SHEETS: Sheets = OpenpyxlSheets()
FORMULAS = [
    "=1+1",
    '=HYPERLINK("http://evil.example","x")',
    "+91 522 2236181",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\u00a0=cmd|'/C calc'!A0",
]


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    SHEETS.write(tmp_path / "a.xlsx", "Cases", [[text]])
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]["A1"]
    assert cell.data_type == "s"
    SHEETS.write(tmp_path / "a.csv", "Cases", [[text]])
    assert read_csv(tmp_path / "a.csv") == [[f"'{text}"]]


@pytest.mark.parametrize(
    "text", ["1950000000000000001", "05222236181", "09", " 1950000000000000001"]
)
def test_a_long_number_is_not_rounded(tmp_path: Path, text: str) -> None:
    SHEETS.write(tmp_path / "a.csv", "", [[text]])
    assert read_csv(tmp_path / "a.csv") == [[f"'{text}"]]
    SHEETS.write(tmp_path / "a.xlsx", "", [[text]])
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]["A1"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_hindi_numbers_times_and_gaps_come_out_as_they_are(tmp_path: Path) -> None:
    rows: list[list[Field]] = [
        ["कोड", "number", "when", "day", "is late", "gap"],
        [
            "JAL-26-000123",
            -5,
            datetime(2026, 8, 1, 6, 30, tzinfo=UTC),
            date(2026, 8, 2),
            True,
            None,
        ],
    ]
    SHEETS.write(tmp_path / "a.xlsx", "शिकायतें", rows)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet.title == "शिकायतें"
    assert [cell.value for cell in sheet[1]] == rows[0]
    assert [cell.value for cell in sheet[2]] == [
        "JAL-26-000123",
        -5,
        datetime(2026, 8, 1, 6, 30),  # noqa: DTZ001 - a spreadsheet knows no zones
        datetime(2026, 8, 2),  # noqa: DTZ001 - nor dates without a time
        True,
        None,
    ]
    SHEETS.write(tmp_path / "a.csv", "", rows)
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_csv(tmp_path / "a.csv")[1][:2] == ["JAL-26-000123", "-5"]


@pytest.mark.parametrize(
    "text",
    ["a\x00b", "a\x0bb", "a\ud83db", "a\ufffeb", "🙏🏽", "a\u202eb", "x" * 40_000, "\x1b[31m"],
)
def test_no_text_breaks_the_file(tmp_path: Path, text: str) -> None:
    for name in ("a.xlsx", "a.csv"):
        SHEETS.write(tmp_path / name, "t", [[text]])
    shown = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]["A1"].value
    assert str(shown)[0] == text[0] if text[0].isprintable() else "\ufffd"
    assert len(read_csv(tmp_path / "a.csv")) == 1


@pytest.mark.parametrize("title", ["", "a/b:c*d?[e]\\f", "x" * 99, "'", "\x00"])
def test_any_title_will_do(tmp_path: Path, title: str) -> None:
    SHEETS.write(tmp_path / "a.xlsx", title, [])
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames[0]


def test_the_ending_may_be_in_capitals_and_must_be_known(tmp_path: Path) -> None:
    SHEETS.write(tmp_path / "A.CSV", "", [["a"]])
    with pytest.raises(Refused) as told:
        SHEETS.write(tmp_path / "a.xls", "", [["a"]])
    assert told.value.code == "sheets.ending"
    assert os.listdir(tmp_path) == ["A.CSV"]  # noqa: PTH208 - the bare names are compared


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    for place in (tmp_path / name, tmp_path / "gone" / name):
        with pytest.raises(Unavailable) as told:
            SHEETS.write(place, "", [["a"]])
        assert told.value.code == "sheets.unwritable"
    assert [entry.name for entry in tmp_path.iterdir()] == [name]
