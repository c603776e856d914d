"""One search over everything, and views under names, by commands."""

from tests.cli.conftest import Command

HIT = ("kind", "id", "case_id", "code", "at", "place", "text", "start", "end")
VIEW = ("name", "view", "words", "topic", "district", "state", "desk_office_id", "is_shared")


def test_words_are_searched_for_everywhere(practise: Command) -> None:
    practise("mention", "take-in", "--as", "1")
    (mention,) = practise("mention", "list", "--as", "1", "--words", "sadak").lines[:1]
    words = ("--summary", "गड्ढा", "--topic", "road", "--as", "1")
    case = practise("mention", "register", str(mention["id"]), *words).lines[0]
    note = ("--text", "अभियंता ने गड्ढा देखा", "--as", "1")
    practise("case", "note", str(case["code"]), *note)
    answer = practise("search", "gaddha", "गड्ढा", "--as", "1")
    assert answer.code == 0
    found = practise("search", "गड्ढा", "--as", "1", "--size", "2")
    assert [tuple(line) for line in found.lines] == [HIT] * 2
    # Both may be of the same moment, so that either is the newest.
    assert {line["place"] for line in found.lines} == {"note", "summary"}
    assert all(
        str(line["text"])[int(str(line["start"])) :].startswith("गड्ढा") for line in found.lines
    )
    assert practise("search", "कहींनहीं", "--as", "1").lines == []


def test_a_view_is_saved_and_used_by_its_name(practise: Command) -> None:
    practise("mention", "take-in", "--as", "1")
    mention = practise("mention", "list", "--as", "1").lines[-1]["id"]
    words = ("--summary", "Road broken", "--topic", "road", "--as", "1")
    practise("mention", "register", str(mention), *words)
    saved = practise("view", "save", "Roads", "--topic", "road", "--home", "office", "--as", "1")
    assert tuple(saved.lines[0]) == VIEW
    practise("view", "save", "Water", "--topic", "water", "--home", "office", "--as", "1")
    assert [line["cases"] for line in practise("view", "list", "--as", "1").lines] == [1, 0]
    assert len(practise("case", "list", "--saved", "roads", "--as", "1").lines) == 1
    assert len(practise("case", "list", "--topic", "water", "--as", "1").lines) == 0
    assert len(practise("case", "list", "--desk", "901", "--as", "1").lines) == 1
    moved = practise("view", "move", "Water", "up", "--as", "1").lines
    assert [line["name"] for line in moved] == ["Water", "Roads"]
    practise("view", "rename", "Water", "पानी", "--as", "1")
    assert practise("view", "delete", "पानी", "--as", "1").lines[0]["place"] == 0
    refused = practise("view", "delete", "पानी", "--as", "1")
    assert (refused.code, refused.trouble) == (3, "view.unknown")
