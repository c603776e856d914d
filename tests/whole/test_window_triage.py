"""Twenty mentions decided by keys alone; one of them goes to its end and comes back."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.whole import fingers
from tests.whole.at_spi import Bus
from tests.whole.program import ROOT, Window, picture

pytestmark = [pytest.mark.screen, pytest.mark.keyring]

# What the digits of the menu of reasons mean, as they stand on the screen.
REASONS = {"query": "1", "praise": "2", "news": "3", "campaign": "4", "abuse": "5", "spam": "6"}
REGISTER, JOIN = "register", "join"


@dataclass(frozen=True)
class Mention:
    """What a citizen wrote, a word that is in no other, what becomes of it; a case's topic."""

    username: str
    words: str
    mark: str
    deed: str
    summary: str = ""
    topic: str = "road"


# The newest first, as the list shows them. The last one stays in the officer's hands.
MENTIONS = (
    Mention("ritu_fzb_ab", "फ़िरोज़ाबाद में स्टेशन रोड की मरम्मत के लिए आभार।", "फ़िरोज़ाबाद", "praise"),
    Mention(
        "ramesh_hrd_ab",
        "हरदोई में बिलग्राम रोड की पुलिया पर बड़ा गड्ढा है, रोज़ जाम लगता है।",
        "पुलिया",
        REGISTER,
        "Pothole on Bilgram road",
    ),
    Mention("vivek_gkp_ab", "गोरखपुर-देवरिया सड़क कब तक चौड़ी होगी?", "देवरिया", "query"),
    Mention("imran_bly_ab", "बिलग्राम वाला गड्ढा हमने भी देखा, अब तक नहीं भरा।", "हमने", JOIN),
    Mention(
        "khabar_lko_ab", "लखनऊ: चारबाग़ में सड़क चौड़ीकरण शुरू। https://example.org/1", "चारबाग़", "news"
    ),
    Mention("sadak_ek_ab", "आइए, साफ़ सड़क का संकल्प लें! #साफ़_सड़क", "संकल्प", "campaign"),
    Mention("shyam_bnd_ab", "निकम्मे लोग हैं ये, किसी काम के नहीं।", "निकम्मे", "abuse"),
    Mention("sasta_plot_ab", "सस्ते प्लॉट, आज ही बुक करें! https://example.org/2", "प्लॉट", "spam"),
    Mention(
        "poonam_jns_ab",
        "झाँसी के सीपरी बाज़ार में नई सड़क पर नाली का पानी भर रहा है।",
        "सीपरी",
        REGISTER,
        "Drain water on the new road",
        "drainage",
    ),
    Mention("neha_mrt_ab", "मेरठ में सड़क की शिकायत किस नंबर पर करें?", "नंबर", "query"),
    Mention("deepak_agr_ab", "आगरा में फ़तेहाबाद रोड समय से बन गई, धन्यवाद।", "फ़तेहाबाद", "praise"),
    Mention("plot_do_ab", "घर बैठे कमाएँ, लिंक खोलें https://example.org/3", "कमाएँ", "spam"),
    Mention(
        "alok_bla_ab",
        "बलिया में बाँसडीह जाने वाली सड़क की गिट्टी उखड़ गई है।",
        "बाँसडीह",
        REGISTER,
        "Gravel loose on the Bansdih road",
    ),
    Mention(
        "purvi_vns_ab",
        "Varanasi: new flyover opened today. https://example.org/4",
        "flyover",
        "news",
    ),
    Mention("sadak_do_ab", "सड़क सबकी है, नियम सबके हैं! #नियम", "नियम", "campaign"),
    Mention("geeta_dor_ab", "सलेमपुर में पुल की रंगाई बहुत सुंदर हुई।", "रंगाई", "praise"),
    Mention("om_ayd_ab", "अयोध्या बाइपास पर भारी वाहन कब से चलेंगे?", "बाइपास", "query"),
    Mention("lalji_jnp_ab", "सब के सब आलसी और बेकार हैं।", "आलसी", "abuse"),
    Mention("sadak_teen_ab", "पेड़ लगाओ, सड़क को छाया दो! #छाया", "छाया", "campaign"),
    Mention(
        "kavita_vns_ab",
        "वाराणसी के लहरतारा में सड़क के बीच बिजली का खंभा झुका है, रास्ता बंद है।",
        "लहरतारा",
        REGISTER,
        "Leaning pole in the middle of the road",
        "electricity",
    ),
)
MAIN = MENTIONS[-1]
AGAIN = "खंभा फिर झुक गया है, काम अधूरा है।"
HOME_HAT, ENERGY_HAT = 0, 2
HOME, ENERGY = "Public Works (practice)", "Energy (practice)"
REASON, DONE = "The pole is theirs", "The pole stands upright again."
SPOKEN_BY, WHY = "Junior engineer, by telephone", "The citizen says it leans again"
# Words for X are held for some seconds, in which they can be called back.
SENDING_SECONDS, TAKING_IN_SECONDS = 60.0, 30.0


def test_twenty_mentions_and_the_whole_life_of_one_case_by_keys_alone(
    bus: Bus, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.png"
    shutil.copyfile(ROOT / "resources" / "pictures" / "case.png", photo)
    with Window(bus, tmp_path / "triage", scenario=written_day(tmp_path)) as window:
        codes = triage(window)
        acknowledge(window)
        forward(window)
        change_hat(window, ENERGY_HAT, ENERGY)
        report(window, photo)
        change_hat(window, HOME_HAT, HOME)
        answer(window)
        the_citizen_writes_again(window)
        reopen(window)
        mentions_decided(window, codes)
        case_told_in_full(window, codes[MAIN.username])
        assert '"ERROR"' not in window.log()


def written_day(folder: Path) -> Path:
    """A day with these mentions before the office opens, and one reply half an hour after."""
    lines = ["scenario Twenty mentions", "opens 2026-11-23 09:30 IST", "plan self-serve", ""]
    lines += [
        "account @UPPWD_Abhyas PWD UP (practice) | office 901",
        "account @UPUrja_Abhyas Energy UP (practice) | office 902",
    ]
    lines += [f"citizen @{each.username} {each.username}" for each in MENTIONS]
    for minutes, each in enumerate(MENTIONS, start=5):
        label = " as first" if each is MAIN else ""
        lines += ["", f"at -0:{minutes:02} @{each.username} posts (other){label}"]
        lines.append(f"  @UPPWD_Abhyas {each.words}")
    lines += ["", f"at +0:30 @{MAIN.username} replies to first (follow-up)"]
    lines.append(f"  @UPPWD_Abhyas {AGAIN}")
    path = folder / "twenty.scenario"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def triage(window: Window) -> dict[str, str]:
    """Decide one mention after the other, as they come; the codes of the cases by citizen."""
    codes: dict[str, str] = {}
    for each in MENTIONS:
        window.find("mention_text", each.mark)
        if each.deed == REGISTER:
            codes[each.username] = register(window, each, len(codes))
            if each is not MAIN:
                fingers.key("Escape")
        elif each.deed == JOIN:
            join(window, codes["ramesh_hrd_ab"])
        else:
            fingers.key("e", REASONS[each.deed])
    return codes


def register(window: Window, mention: Mention, before: int) -> str:
    """A case is opened with what the program proposes; its code."""
    fingers.key("Return")
    window.focused("summary")
    window.find("topic_proposed")
    fingers.write(mention.summary)
    fingers.key("ctrl+Return")
    code = window.find("code", f"UPX-901-{10001 + before}-").text
    window.focused("timeline")
    return code


def join(window: Window, code: str) -> None:
    """The mention belongs to a case, found by the last digits of its code."""
    fingers.key("c")
    window.find("cases_found")
    fingers.write(code.replace("-", "")[-5:])
    window.find_row("cases_found", code)
    picture("triage-join")
    fingers.key("ctrl+Return")


def acknowledge(window: Window) -> None:
    """The prepared acknowledgement is handed over, and the case taken in hand meanwhile."""
    fingers.key("r")
    window.focused("words")
    fingers.key("ctrl+Return")
    window.find_row("timeline", "handed over")
    window.go_round_to("timeline")
    fingers.key("a")
    window.find("move_release")


def forward(window: Window) -> None:
    """To the office that can act."""
    fingers.key("f")
    window.focused("office_sought")
    fingers.write("ener")
    window.find("about_office", "by")
    fingers.key("alt+r")
    window.focused("reason")
    fingers.write(REASON)
    fingers.key("ctrl+Return")
    window.find("move_recall")
    window.focused("timeline")


def change_hat(window: Window, place: int, office: str) -> None:
    """Act as another officer."""
    fingers.key("alt+h", "Home", *("Down",) * place, "Return")
    window.find("status_who", office)


def report(window: Window, photo: Path) -> None:
    """The other office accepts and reports; the gate leads to what is missing."""
    window.find("move_accept")
    window.go_round_to("timeline")
    fingers.key("a")
    window.find("move_report")
    fingers.key("e")
    window.focused("action")
    fingers.write(DONE)
    fingers.key("ctrl+Return")
    window.focused("contact")
    fingers.write(SPOKEN_BY)
    fingers.key("ctrl+Return")
    window.focused("no_photo")
    fingers.key("alt+h")
    window.focused("photo")
    fingers.write(str(photo))
    picture("triage-report")
    fingers.key("ctrl+Return")
    window.find("move_withdraw_report")
    window.focused("timeline")


def answer(window: Window) -> None:
    """The home office answers; only the published answer closes the case."""
    window.find("move_object")
    window.go_round_to("timeline")
    fingers.key("r")
    window.focused("words")
    fingers.key("ctrl+Return")
    window.find_row("timeline", "Disposed", SENDING_SECONDS)
    picture("triage-closed")


def the_citizen_writes_again(window: Window) -> None:
    """The next event of the day: the reply to the citizen's own post joins the closed case."""
    fingers.key("alt+h", "Escape")
    window.focused("hats")
    window.tab_to("practice_step")
    fingers.key("space")
    window.find("move_reopen", seconds=TAKING_IN_SECONDS)
    picture("triage-again")


def reopen(window: Window) -> None:
    """The officer confirms that it is dissatisfaction."""
    window.go_round_to("timeline")
    window.press_until_in("shift+Tab", "move_reopen")
    fingers.key("space")
    window.focused("reason")
    fingers.write(WHY)
    fingers.key("ctrl+Return")
    window.find_row("timeline", "Reopened")
    picture("triage-reopened")


def mentions_decided(window: Window, codes: dict[str, str]) -> None:
    """Each mention is where it was put, and none is left to decide."""
    assert window.ask_all("mention", "list", "--as", "1") == []
    lines = window.ask_all("mention", "list", "--view", "all", "--as", "1")
    assert len(lines) == len(MENTIONS) + len([AGAIN])
    for each in MENTIONS:
        (line,) = [line for line in lines if each.mark in line["text"]]
        if each.deed in REASONS:
            assert (line["standing"], line["aside"]) == ("aside", each.deed), each.words
            continue
        code = codes.get(each.username, codes["ramesh_hrd_ab"])
        case = window.ask("case", "show", code, "--as", "1")
        assert line["case_id"] == case["id"], each.words
        if each.deed == REGISTER:
            assert (case["summary"], case["topic"]) == (each.summary, each.topic)
    assert len(window.ask_all("case", "list", "--view", "all", "--as", "1")) == len(codes)


def case_told_in_full(window: Window, code: str) -> None:
    """The command line tells the story of the one case, with its proof."""
    case = window.ask("case", "show", code, "--as", "1")
    lines = case["history"]
    assert [line["move"] for line in lines if line["move"] != "words_sent"] == [
        "register", "words_queued", "claim", "forward", "accept", "report",
        "words_queued", "close", "citizen_wrote", "reopen",
    ]  # fmt: skip
    assert [line["facts"]["purpose"] for line in lines if line["move"] == "words_sent"] == [
        "acknowledge",
        "closing",
    ]
    told = {line["move"]: line["facts"] for line in lines}
    assert told["report"]["action"] == DONE
    assert told["report"]["contact"] == SPOKEN_BY
    assert (window.data / "photos" / told["report"]["photo"]).is_file()
    assert told["reopen"]["reason"] == WHY
    assert (case["state"], case["reopened"]) == ("reopened", 1)
    assert case["first_reply_at"]
