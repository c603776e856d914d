"""The words of a window are read quickly, and as the command line itself would read them."""

import subprocess
import sys
from pathlib import Path

import pytest

from upsocial_desktop.cli.order import read_order
from upsocial_desktop.cli.window_words import WindowWish, read_window_words

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "--practice",
        "practice",
        "--data-dir /d",
        "--profile night --data-dir /d",
        "--practice --profile night",
        "--open 10427",
        "--practice --open UPX-901-10427-9",
        "practice --data-dir /d",
        "--data-dir /d practice --profile night",
    ],
)
def test_what_opens_a_window_is_read_as_the_command_line_reads_it(words: str) -> None:
    order = read_order(words.split())
    assert order.wants_window
    assert read_window_words(words.split()) == WindowWish(order.where(), order.case_words)


@pytest.mark.parametrize(
    "words",
    [
        "--help",
        "case list",
        "--json",
        "practice --walk",
        "practice practice",
        "practice --open 10427",
        "--practice case list",
        "--profile",
        "--data-dir --practice",
        "--profile=night",
        "--log-level DEBUG",
        "Practice",
    ],
)
def test_all_other_words_are_left_to_the_command_line(words: str) -> None:
    assert read_window_words(words.split()) is None


def test_a_window_imports_no_command_and_a_command_no_window() -> None:
    code = (
        "import sys, upsocial_desktop.__main__\n"
        "late = ('argparse', 'upsocial_desktop.cli.verbs', 'sqlalchemy', 'PySide6')\n"
        "print([name for name in late if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
