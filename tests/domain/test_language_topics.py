"""Topics are proposed by the words of a text, and the words are shown."""

import pytest

from upsocial_desktop.domain.language.topics import OTHER, TOPICS, Topic, suggest_topics


def keys(text: str) -> list[str]:
    return [suggestion.key for suggestion in suggest_topics(text)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("चार दिन से ट्रांसफ़ार्मर फुँका है, लाइनमैन फ़ोन नहीं उठाता", "electricity"),
        ("sir subah se light nahi hai, voltage bhi kam", "electricity"),
        ("Smart meter is running fast, bill doubled", "electricity"),
        ("पुलिया के पास बहुत बड़े गड्ढे हो गए हैं", "road"),
        ("Sadak par itne gaddhe hain ki chalna mushkil", "road"),
        ("Potholes on both roads near the bridge", "road"),
        ("गाँव का हैंडपंप ख़राब है, पीने का पानी नहीं", "water"),
        ("paani ki tanki bani par nal me pani nahi", "water"),
        ("नाली चोक है, घर के सामने जलभराव", "drainage"),
        ("Sewer line overflow ho rahi hai, manhole khula hai", "drainage"),
        ("कूड़ा उठाने कोई नहीं आता, बहुत गंदगी है", "cleanliness"),
        ("Garbage not collected, dustbin full, mosquito menace", "cleanliness"),
        ("अस्पताल में डॉक्टर नहीं, दवाइयाँ बाहर से मँगाते हैं", "health"),
        ("CHC me ambulance nahi aayi, mareez pareshan", "health"),
        ("थाने में एफ़आईआर दर्ज नहीं कर रहे, मारपीट हुई थी", "police"),
        ("Cyber fraud hua, police sunti nahi", "police"),
        ("छह माह से वृद्धा पेंशन नहीं आई", "pension"),
        ("vidhwa pension ruk gayi hai", "pension"),
        ("विद्यालय में शिक्षक नहीं आते, मिड डे मील बंद", "education"),
        ("Scholarship not received by students of our college", "education"),
        ("लेखपाल पैमाइश नहीं करता, ज़मीन पर अवैध क़ब्ज़ा", "land"),
        ("dakhil kharij ke liye tehsildar ke chakkar", "land"),
        ("कोटेदार राशन कम तौलता है", "ration"),
        ("ration card me naam nahi jud raha", "ration"),
        ("यूरिया खाद नहीं मिल रही, गन्ने का भुगतान बाक़ी", "agriculture"),
        ("nahar me pani nahi, fasal sookh rahi, kisan pareshan", "agriculture"),
        ("रोडवेज़ बस नहीं रुकती, परिचालक बदतमीज़ी करता है", "transport"),
        ("RTO office me driving licence pending", "transport"),
    ],
)
def test_the_likeliest_topic_comes_first(text: str, key: str) -> None:
    assert keys(text)[0] == key


def test_the_words_are_shown_as_they_were_written() -> None:
    (suggestion,) = suggest_topics("बिजली के ख़म्भे और बिजली का TAAR, smart  meter")
    assert suggestion.matched == ("बिजली", "ख़म्भे", "TAAR", "smart meter")
    assert (suggestion.name_en, suggestion.name_hi) == ("Electricity", "बिजली")


@pytest.mark.parametrize(
    "text",
    ["", "सुप्रभात, आपका दिन शुभ हो", "kab tak intezar karein", "@road_up https://a.in/sadak/pul"],
)
def test_not_sure_is_an_answer(text: str) -> None:
    assert suggest_topics(text) == ()


def test_a_word_inside_another_is_no_word() -> None:
    assert keys("pulse, nalanda, bashir, landlord") == []


def test_two_matters_in_one_post_are_both_proposed() -> None:
    assert set(keys("सड़क चौड़ी हुई लेकिन बिजली के खंभे बीच में रह गए")) == {"road", "electricity"}


def test_no_more_than_three_are_proposed() -> None:
    assert len(keys("सड़क बिजली पेंशन राशन पुलिस अस्पताल नाली")) == 3


def test_an_office_may_bring_its_own_words() -> None:
    own = (Topic("ghat", "Ghats", "घाट", ("ghat",), ("घाट",)),)
    assert suggest_topics("घाटों की सीढ़ी टूटी", own)[0].key == "ghat"


def test_every_topic_has_a_key_and_both_names_once() -> None:
    assert len({topic.key for topic in TOPICS}) == len(TOPICS)
    assert all(topic.name_en and topic.name_hi for topic in TOPICS)
    assert TOPICS[-1].key == OTHER
