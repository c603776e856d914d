"""Every state against every command of a case: what is not allowed is told, and nothing changes."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.services.case_deeds import by_role, case_of, full_world
from tests.services.conftest import World, empty_database
from tests.services.every_row import changed_tables, every_row
from tests.services.test_case_matrix import MAY_START, WAYS
from upsocial_desktop.cli.main import run_command
from upsocial_desktop.cli.order import read_order
from upsocial_desktop.cli.output import REFUSED
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.cli.verbs import VERBS
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.officer import Officer, Role

__all__ = ["empty_database"]

# The verb of the services that a command makes, and its words behind the case.
BY_REASON = ("--reason", "in a sentence")
BY_PHONE = ("--spoken-to", "Head clerk")
COMMANDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "case claim": ("claim", ()),
    "case release": ("release", ()),
    "case forward": ("forward", ("--to", "902", *BY_REASON)),
    "case recall": ("recall", ()),
    "case accept": ("accept", ()),
    "case return": ("return", BY_REASON),
    "case place": ("place", ("--to", "902", *BY_REASON)),
    "case report": ("report", ("Pole changed", "--contact", "JE rang", "--no-photo", "dark")),
    "case object": ("object", BY_REASON),
    "case answer": ("close", ("--purpose", "closing", "--text", "निस्तारित {code}")),
    "case close-other": ("close_other", ("--why", "rti")),
    "case reopen": ("reopen", BY_REASON),
    "case continue": ("continue", BY_REASON),
    "case ask": ("ask_citizen", ("--text", "which ward?")),
    "case ask-once": ("ask_once", ("--item", "place")),
    "case resume": ("resume", ()),
    "case interim": ("interim", ("--due", "2026-12-09", *BY_REASON)),
    "case merge": ("merge", ("--into", "{other}")),
    "case unmerge": ("unmerge", BY_REASON),
    "case flag": ("flag", ("critical",)),
    "case check-accept": ("check_pass", ()),
    "case check-back": ("check_back", BY_REASON),
    "case note": ("note", ("--text", "rang")),
    "case show-numbers": ("show_numbers", ()),
    "case skip-moment": ("note", ()),
    "case hand-letter": ("hand_letter", ("--way", "paper")),
    "case accept-by-phone": ("accept_by_phone", BY_PHONE),
    "case return-by-phone": ("return_by_phone", (*BY_PHONE, *BY_REASON)),
    "case report-by-phone": ("report_by_phone", ("Done", *BY_PHONE, "--contact", "JE")),
    "case answer-all": ("answer_all", ("--send",)),
}
# Commands that change no case whatever its state, and those about words under way, by their id.
READING = {
    *("case list", "case show", "case deliveries", "case slips", "case checks", "case ask-kit"),
    *("case twins", "case letter", "case export", "case attempts"),
}
ABOUT_WORDS = {"case cancel-words", "case send-again"}


def _actor(world: World, command: str) -> Officer:
    """Who could do it, were the state another: only the state stands in the way."""
    if command == "case place":
        return world.officer(904)
    if command in {"case accept", "case return"}:
        return world.officer(902)
    if command.startswith("case check"):
        return by_role(world, Role.SUPERVISOR)
    return by_role(world, Role.NODAL_OFFICER)


def _run(world: World, *words: str) -> int:
    return run_command(read_order(list(words)), lambda: world.ports)


def test_the_matrix_knows_every_command_of_a_case() -> None:
    names = {verb.name for verb in VERBS if verb.name.startswith("case ")}
    assert names == set(COMMANDS) | READING | ABOUT_WORDS
    assert {deed for deed, _ in COMMANDS.values()} <= set(MAY_START)


@pytest.mark.parametrize("state", CaseState)
def test_what_a_state_does_not_allow_is_told_on_the_command_line_and_changes_nothing(
    state: CaseState,
    tmp_path: Path,
    empty_database: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    world = full_world(tmp_path, empty_database)
    with closing(world.ports.store):
        other = case_of(world, "other", 900)
        case = case_of(world)
        WAYS[state](world, case)
        assert world.case(case.id).state is state
        rows = every_row(world.ports.store)
        tried = 0
        for command, (deed, more) in COMMANDS.items():
            if state in MAY_START[deed]:
                continue
            actor = _actor(world, command)
            behind = [word.format(code=case.code, other=other.code) for word in more]
            named = case.code if actor.office_id == case.home_office_id else str(case.id)
            code = _run(world, *command.split(), named, *behind, "--as", str(actor.id))
            said = capsys.readouterr()
            assert (code, said.out) == (REFUSED, ""), (command, said)
            sentence, _, trouble = said.err.partition(" [")
            assert sentence == SENTENCES[trouble.partition(";")[0].rstrip("]\n")], command
            tried += 1
        assert tried > len(COMMANDS) / 3
        assert changed_tables(rows, every_row(world.ports.store)) == []


@pytest.mark.parametrize("state", CaseState)
def test_words_that_have_left_or_never_were_are_neither_called_back_nor_sent_again(
    state: CaseState,
    tmp_path: Path,
    empty_database: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    world = full_world(tmp_path, empty_database)
    with closing(world.ports.store):
        case_of(world, "other", 900)
        case = case_of(world)
        WAYS[state](world, case)
        with world.ports.store.read() as tx:
            words = [each.id for each in tx.deliveries_of_case(case.id)]
        rows = every_row(world.ports.store)
        actor = str(by_role(world, Role.NODAL_OFFICER).id)
        for delivery_id in (*words, 999):
            for command in sorted(ABOUT_WORDS):
                assert _run(world, *command.split(), str(delivery_id), "--as", actor) == REFUSED
                assert capsys.readouterr().out == ""
        assert changed_tables(rows, every_row(world.ports.store)) == []
