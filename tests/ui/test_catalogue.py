"""The catalogue of words for translators holds every sentence of the screens, and no other."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "upsocial_desktop_hi.ts"


def refresh(catalogue: Path) -> None:
    """Bring a catalogue up to date with the sources; what is translated stays."""
    beside = Path(sys.executable).with_name("pyside6-lupdate")
    lupdate = shutil.which(str(beside)) or shutil.which("pyside6-lupdate")
    if lupdate is None:
        pytest.skip("pyside6-lupdate is not installed beside this Python")
    sources = sorted((ROOT / "upsocial_desktop" / "ui").rglob("*.py"))
    options = ("-no-obsolete", "-locations", "none")
    subprocess.run(
        [lupdate, *options, *map(str, sources), "-ts", str(catalogue)],
        check=True,
        capture_output=True,
        timeout=120,
    )


def test_the_catalogue_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / CATALOGUE.name
    shutil.copy(CATALOGUE, fresh)
    refresh(fresh)
    assert fresh.read_text("utf-8") == CATALOGUE.read_text("utf-8"), (
        "run: python -m tests.ui.test_catalogue"
    )


if __name__ == "__main__":
    refresh(CATALOGUE)
