"""The achievement ledger by commands: every verb answers, and its lines keep their names."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command
from tests.cli.test_lines import Sitting
from upsocial_desktop.cli.ledger_verbs import LEDGER_VERBS
from upsocial_desktop.services.ports import Ports

ROOT = Path(__file__).resolve().parents[2]
_ONE = (
    "id version office_id officer_id state scheme_hi scheme_en district claim_hi claim_en figure"
    " unit_hi unit_en as_of_on source picture consent entered_at changed_at"
)
_WRITING = "key office_id account_id text cursor when_at kept_at english pictures"
SCHEMA = {
    "achievement enter": f"{_ONE} flags",
    "achievement correct": f"{_ONE} flags",
    "achievement withdraw": f"{_ONE} flags",
    "achievement restore": f"{_ONE} flags",
    "achievement list": f"{_ONE} office_name is_flagged",
    "achievement show": f"{_ONE} office_name officer_name flags history",
    "achievement post": f"{_WRITING} picture_left_out",
    "achievement thread": _WRITING,
    "achievement press-note": "text written",
    "achievement digest": "on text written",
}
ROADS = (
    *("--scheme-hi", "ग्राम सड़क योजना", "--scheme-en", "Village Roads"),
    *("--claim-hi", "{figure} बनाए गए", "--claim-en", "{figure} built"),
    *("--unit-hi", "मार्ग", "--unit-en", "roads", "--source", "मासिक आख्या"),
)


def test_the_ledger_is_kept_by_commands(practise: Command, day: Ports, tmp_path: Path) -> None:
    sit = Sitting(practise, day)
    today = sit.day.clock.now().date()
    first = sit.one("achievement enter", *ROADS, "--figure", "1.77 लाख", "--as", 1)
    assert (first["figure"], first["as_of_on"], first["flags"]) == ("177000", str(today), [])
    theirs = sit.one("achievement enter", *ROADS, "--figure", "1,76,999", "--as", 3)
    (flag,) = theirs["flags"]
    assert (flag["kind"], flag["office"], flag["source"]) == ("differs", 901, "मासिक आख्या")
    assert sit.one("achievement list", "--as", 1)["is_flagged"] is True
    both = sit.ask("achievement list", "--all-offices", "--flagged", "--as", 1)
    assert {line["id"] for line in both} == {first["id"], theirs["id"]}
    fixed = sit.one(
        "achievement correct", first["id"],
        *("--figure", "1,76,999", "--reason", "Counted twice", "--as", 1),
    )  # fmt: skip
    assert (fixed["figure"], fixed["scheme_en"], fixed["flags"]) == ("176999", "Village Roads", [])
    shown = sit.one("achievement show", first["id"])
    assert [line["move"] for line in shown["history"]] == ["enter", "correct"]
    assert shown["history"][1]["facts"] == {"reason": "Counted twice"}
    post = sit.one("achievement post", first["id"], "--as", 1)
    assert "1,76,999 मार्ग बनाए गए" in post["text"]
    assert post["key"] in {line["key"] for line in sit.ask("draft list", "--as", 1)}
    assert "---" in sit.one("achievement thread", first["id"], "--as", 1)["text"]
    plain = tmp_path / "note.txt"
    note = sit.one("achievement press-note", first["id"], "--to", plain, "--as", 1)
    assert "प्रेस विज्ञप्ति" in note["text"]
    assert plain.read_text("utf-8") == note["text"]
    digest = sit.one("achievement digest", "--all-offices", "--as", 1)
    assert "1,76,999" in digest["text"]
    assert sit.one("achievement withdraw", first["id"], "--as", 1)["state"] == "withdrawn"
    assert sit.one("achievement list", "--withdrawn", "--as", 1)["id"] == first["id"]
    assert sit.one("achievement restore", first["id"], "--as", 1)["state"] == "standing"
    del sit.names["draft list"]
    assert set(sit.names) == {verb.name for verb in LEDGER_VERBS}
    assert sit.names == SCHEMA


@pytest.mark.usefixtures("day")
def test_a_press_note_is_drawn_as_pdf(practise: Command, tmp_path: Path) -> None:
    """In a process of its own: an application of Qt would outlive this test."""
    entered = practise("achievement", "enter", *ROADS, "--figure", "5", "--as", "1").line
    paper = tmp_path / "note.pdf"
    words = ["--data-dir", str(tmp_path), "--practice", "--json", "achievement", "press-note"]
    words += [str(entered["id"]), "--to", str(paper), "--as", "1"]
    program = [sys.executable, "-m", "upsocial_desktop", *words]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["written"] == str(paper)
    assert paper.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("enter", *ROADS, "--figure", "viele"), "achievement.figure"),
        (("enter", *ROADS), "achievement.figure_missing"),
        (("enter", *ROADS, "--figure", "5", "--district", "Barabanki"), "achievement.district"),
        (("enter", *ROADS, "--figure", "5", "--as-of", "2199-01-01"), "achievement.in_future"),
        (("show", "77"), "achievement.unknown"),
        (("post", "77"), "achievement.unknown"),
    ],
)
@pytest.mark.usefixtures("day")
def test_a_refusal_is_told_with_its_code(
    practise: Command, words: tuple[str, ...], code: str
) -> None:
    who = () if words[0] == "show" else ("--as", "1")
    answer = practise("achievement", *words, *who)
    assert (answer.code, answer.trouble) == (3, code)


@pytest.mark.usefixtures("day")
@pytest.mark.parametrize("written", ["Hardoi", "hardoy", "हरदोई"])
def test_a_district_by_its_name_is_told_its_code(practise: Command, written: str) -> None:
    words = ("enter", *ROADS, "--figure", "5", "--as", "1", "--district")
    refused = practise("achievement", *words, written)
    told = {"district": written, "nearest": "Hardoi", "lgd_code": "150"}
    assert json.loads(refused.err) == {"error": "achievement.district", "facts": told}
    assert practise("achievement", *words, "150").line["district"] == "150"


@pytest.mark.usefixtures("day")
def test_a_contradicted_figure_needs_a_word_more(practise: Command) -> None:
    entered: list[Any] = [
        practise("achievement", "enter", *ROADS, "--figure", figure, "--as", officer).line
        for figure, officer in (("5", "1"), ("6", "3"))
    ]
    words = ("achievement", "post", str(entered[0]["id"]), "--as", "1")
    refused = practise(*words)
    assert (refused.code, json.loads(refused.err)["error"]) == (3, "achievement.flagged")
    assert "5 मार्ग" in practise(*words, "--anyway").line["text"]
