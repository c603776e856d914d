"""A post is looked at, cut, illustrated and sent by commands."""

from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Command
from upsocial_desktop.services.ports import Ports

LONG = "बाराबंकी में सड़क का काम पूरा हुआ। " * 12
DRAFT = "key office_id account_id text cursor when_at kept_at english pictures"
VERDICT = "parts reasons may_go cost_rupees cost_of_links_rupees link_makes_dearer_by prices_of"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "road.jpg"
    Image.new("RGB", (60, 40), "green").save(path, "JPEG", comment=b"SECRETCOMMENT")
    return path


def begun(practise: Command, text: str) -> str:
    line = practise("draft", "add", "--as", "1", "--text", text).line
    return str(line["key"])


def test_a_check_tells_all_reasons_and_the_cost_and_sends_nothing(
    practise: Command, day: Ports
) -> None:
    text = "{जिला} में देश का पहला पुल $ABC $DEF https://up.gov.in/pul"
    line = practise("post", "check", "--as", "1", "--text", text).line
    assert " ".join(line) == VERDICT
    codes = [one["code"] for one in line["reasons"]]
    assert codes == ["draft.unfilled", "draft.cashtags"]
    assert all(one["message"] != one["code"] for one in line["reasons"])
    assert line["may_go"] is False
    assert line["cost_rupees"] == "17.60"
    assert practise("post", "list", "--as", "1").lines == []


def test_praise_is_advice_and_lets_the_post_go(practise: Command, day: Ports) -> None:
    line = practise("post", "check", "--as", "1", "--text", "देश का पहला पुल").line
    assert [one["code"] for one in line["reasons"]] == ["praise.superlative"]
    assert line["may_go"] is True


def test_a_long_draft_is_cut_and_sent_as_a_thread(practise: Command, day: Ports) -> None:
    key = begun(practise, LONG)
    assert practise("draft", "send", key, "--as", "1").trouble == "draft.too_long"
    cut = practise("draft", "split", key, "--numbered").line
    assert " ".join(cut) == DRAFT
    assert cut["text"].count("\n---\n") == 1
    sent = practise("draft", "send", key, "--as", "1").line
    assert sent["text"] == cut["text"]
    assert practise("draft", "show", key).trouble == "draft.unknown"


def test_a_draft_with_pictures_and_two_versions_is_sent(
    practise: Command, day: Ports, picture: Path
) -> None:
    key = begun(practise, "सड़क खुली")
    practise("draft", "english", key, "--text", "Road open")
    line = practise("draft", "picture", key, str(picture)).line
    assert len(line["pictures"]) == 1
    assert practise("draft", "send", key, "--as", "1").trouble == "picture.no_alt"
    described = practise("draft", "alt", key, "1", "--alt", "बनी सड़क").line
    assert described["pictures"][0]["alt"] == "बनी सड़क"
    assert practise("draft", "alt", key, "2", "--alt", "x").trouble == "picture.unknown"
    sent = practise("draft", "send", key, "--as", "1").line
    assert sent["text"] == "सड़क खुली\n\nRoad open"
    assert described["pictures"][0]["key"] in sent["pictures"]


def test_a_picture_is_taken_out_and_a_question_is_passed_over(
    practise: Command, day: Ports, picture: Path
) -> None:
    key = begun(practise, "सड़क खुली")
    practise("draft", "picture", key, str(picture))
    assert practise("draft", "unpicture", key, "1").line["pictures"] == []
    practise("draft", "picture", key, str(picture))
    assert practise("draft", "send", key, "--as", "1", "--anyway").line["pictures"]


def test_pictures_are_put_in_another_order(practise: Command, day: Ports, tmp_path: Path) -> None:
    key = begun(practise, "सड़क खुली")
    for name in ("red", "green", "blue"):
        file = tmp_path / f"{name}.png"
        Image.new("RGB", (20, 20), name).save(file)
        practise("draft", "picture", key, str(file), "--alt", name)
    line = practise("draft", "move-picture", key, "3", "1").line
    assert [one["alt"] for one in line["pictures"]] == ["blue", "red", "green"]
    assert practise("draft", "move-picture", key, "1", "4").trouble == "picture.unknown"


def test_what_is_no_picture_is_refused(practise: Command, day: Ports, tmp_path: Path) -> None:
    key = begun(practise, "सड़क खुली")
    (tmp_path / "x.png").write_bytes(b"no picture")
    assert practise("draft", "picture", key, str(tmp_path / "x.png")).trouble == (
        "picture.file_not_a_picture"
    )
    assert practise("draft", "picture", key, str(tmp_path / "y.png")).trouble == "photo.unreadable"
