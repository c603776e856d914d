"""Words to citizens by commands: every verb answers, and its lines keep their names."""

from tests.cli.conftest import Command
from tests.cli.test_lines import Sitting, complaint, registers
from upsocial_desktop.cli.words_verbs import WORDS_VERBS
from upsocial_desktop.services.ports import Ports

_TEMPLATE = (
    "id version office_id key title moment text_hi text_en hi_changed_at en_changed_at is_active"
    " warnings sample sample_weight"
)
SCHEMA = {
    "template list": _TEMPLATE,
    "template show": _TEMPLATE,
    "template add": _TEMPLATE,
    "template change": _TEMPLATE,
    "case skip-moment": "code skipped",
    "case ask-kit": "code missing known asked_before text",
    "case ask-once": "code asked text",
    "case answer-all": "case_id version code username text send_at trouble sent",
    "case twins": "code why share_percent me_too summary",
    "alarm list": "mention at author text words numbers",
    "alarm settle": "mention alarm critical",
}
FIRE = "@UPPWD_Abhyas बाज़ार में आग लगी है"


def _register(sit: Sitting, mention: int) -> str:
    words = (mention, "--summary", "Road broken", "--topic", "road", "--as", 1)
    return str(sit.one("mention register", *words)["code"])


def _add(sit: Sitting, number: int, text: str) -> int:
    address = f"https://x.com/a_citizen/status/{1_500_000_000_000_000_000 + number}"
    words = ("--address", address, "--author", f"citizen{number}", "--text", text, "--as", 1)
    return int(sit.one("mention add", *words)["id"])


def test_words_to_citizens_go_by_commands(practise: Command, day: Ports) -> None:
    sit = Sitting(practise, day)
    registers(sit)
    code = complaint(sit)
    assert len(sit.ask("template list", "--as", 1)) == 8
    sit.one("template add", "rain", "--hindi", "वर्षा {code}", "--english", "Rain {code}", "--as", 1)
    sit.later(5)
    changed = sit.one("template change", "rain", "--english", "Rains {code}", "--as", 1)
    assert changed["warnings"] == ["hindi_older"]
    assert sit.one("template show", "rain", "--as", 1)["sample"].endswith("Rains UPX-142-10427-9")
    on_case = practise("template", "show", "rain", "--case", code, "--as", "1").line
    assert code in on_case["text"]
    assert sit.one("case skip-moment", code, "--as", 1)["skipped"] == "registered"
    sit.one("case claim", code, "--as", 1)
    assert "district" in sit.one("case ask-kit", code, "--as", 1)["missing"]
    asked = sit.one("case ask-once", code, "--item", "district,place", "--as", 1)
    assert asked["asked"] == ["district", "place"]
    fire = _add(sit, 1, FIRE)
    assert fire in {line["mention"] for line in sit.ask("alarm list", "--as", 1)}
    settled = sit.one("alarm settle", fire, "--false", "--as", 1)
    assert (settled["alarm"], settled["critical"]) == ("false", False)
    same = [_register(sit, _add(sit, n, f"{FIRE} और सड़क टूटी है")) for n in (2, 3)]
    assert sit.ask("case twins", same[0], "--as", 1)[0]["code"] == same[1]
    sit.ask("case merge", same[1], "--into", same[0], "--as", 2)
    shown = sit.one("case answer-all", same[0], "--as", 1)
    assert (shown["code"], shown["sent"]) == (same[1], False)
    assert sit.one("case answer-all", same[0], "--send", "--as", 1)["sent"] is not None
    assert {name: sit.names[name] for name in SCHEMA} == SCHEMA
    assert {verb.name for verb in WORDS_VERBS} == set(SCHEMA)
