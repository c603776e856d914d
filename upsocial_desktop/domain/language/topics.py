"""What a complaint is about: a short fixed list of topics, proposed by the words of the text."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache

from upsocial_desktop.domain.language.normal_form import Word, blanked, search_form, words_of
from upsocial_desktop.domain.language.suggestion import Suggestion
from upsocial_desktop.domain.post_text import links, names

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of complaints; a phrase among its words counts where its words stand together."""

    key: str
    name_en: str
    name_hi: str
    words_en: tuple[str, ...] = ()
    words_hi: tuple[str, ...] = ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


TOPICS: tuple[Topic, ...] = (
    Topic(
        "electricity",
        "Electricity",
        "बिजली",
        _words(
            "bijli;bijlee;electricity;electric;power cut;power supply;light nahi;light nhi"
            ";light cut;transformer;voltage;meter;smart meter;feeder;katauti;lineman;current"
            ";bijli bill;electricity bill;power backup;uppcl;1912;taar"
            ";khamba;electric pole;light gayi;no power;power failure;substation;bill"
        ),
        _words(
            "बिजली;विद्युत;लाइट नहीं;ट्रांसफार्मर;ट्रांसफॉर्मर;वोल्टेज;मीटर;मीटर रीडर;कटौती;लाइनमैन"
            ";फीडर;खंभा;तार;करंट;बिजली बिल;नया कनेक्शन;लो वोल्टेज;बत्ती गुल"
            ";बिजली गुल;सबस्टेशन;बिल"
        ),
    ),
    Topic(
        "road",
        "Roads and bridges",
        "सड़क और पुल",
        _words(
            "sadak;sarak;road;roads;pothole;gaddha;gadda;gadhe;gaddhe;pul;puliya;bridge;divider"
            ";bypass;highway;khadanja;kharanja;rasta kharab;lane"
        ),
        _words("सड़क;रोड;गड्ढा;पुल;पुलिया;मार्ग;डिवाइडर;बाइपास;हाईवे;खड़ंजा;इंटरलॉकिंग;गिट्टी;रास्ता खराब"),
    ),
    Topic(
        "water",
        "Drinking water",
        "पेयजल",
        _words(
            "drinking water;water supply;peyjal;paani nahi;pani nahi;handpump;hand pump;jal nigam"
            ";har ghar jal;paani ki tanki;pani ki tanki;nal;tap water;ganda paani;ganda pani"
            ";dirty water;water tanker;boring"
        ),
        _words(
            "पेयजल;पानी नहीं;हैंडपंप;हैंडपम्प;जल निगम;हर घर जल;पानी की टंकी;नल;गंदा पानी;दूषित पानी"
            ";जलापूर्ति;पीने का पानी;टैंकर"
        ),
    ),
    Topic(
        "drainage",
        "Drains and waterlogging",
        "नाली और जलभराव",
        _words(
            "drain;drainage;sewer;sewage;sewer line;nali;nala;naali;waterlogging;water logging"
            ";jalbharav;pani bhara;paani bhara;manhole;overflow"
        ),
        _words("नाली;नाला;सीवर;जलभराव;पानी भरा;जल निकासी;मैनहोल;पानी भर"),
    ),
    Topic(
        "cleanliness",
        "Cleanliness",
        "सफाई",
        _words(
            "garbage;kuda;kooda;kachra;safai;dirt;gandagi;dustbin;sweeper;safai karmi;machhar"
            ";mosquito;fogging;stray cattle;awara pashu;chutta pashu;street light"
        ),
        _words(
            "कूड़ा;कचरा;सफाई;गंदगी;सफाई कर्मी;कूड़ेदान;मच्छर;फॉगिंग;आवारा पशु;छुट्टा पशु;स्ट्रीट लाइट;शौचालय;बदबू"
        ),
    ),
    Topic(
        "health",
        "Health",
        "स्वास्थ्य",
        _words(
            "hospital;doctor;dawai;dawa;medicine;ambulance;ayushman;phc;chc;cmo;aspatal;ilaj;treatment"
            ";dengue;vaccine;patient;mareez"
        ),
        _words("अस्पताल;डॉक्टर;दवा;दवाई;एम्बुलेंस;एंबुलेंस;आयुष्मान;पीएचसी;सीएचसी;सीएमओ;इलाज;मरीज;डेंगू;टीका"),
    ),
    Topic(
        "police",
        "Police and crime",
        "पुलिस",
        _words(
            "police;thana;fir;chori;theft;marpit;maarpeet;daroga;chauki;sho;cyber;dhamki;threat"
            ";fraud;loot;harassment;kotwali"
        ),
        _words("पुलिस;थाना;एफआईआर;चोरी;मारपीट;हत्या;दरोगा;चौकी;धमकी;लूट;छेड़छाड़;साइबर;ठगी;कोतवाली"),
    ),
    Topic(
        "pension",
        "Pensions and welfare",
        "पेंशन और समाज कल्याण",
        _words(
            "pension;vridha pension;vriddha pension;vidhwa pension;widow pension;old age pension"
            ";viklang pension;kanya sumangala;divyang;pm awas;awas yojana;shadi anudan"
        ),
        _words(
            "पेंशन;वृद्धा पेंशन;विधवा पेंशन;दिव्यांग;विकलांग;कन्या सुमंगला;प्रधानमंत्री आवास;आवास योजना"
            ";सामूहिक विवाह;अनुदान"
        ),
    ),
    Topic(
        "education",
        "Education",
        "शिक्षा",
        _words(
            "school;teacher;college;university;scholarship;chhatravritti;mid day meal;bsa;dios;rte"
            ";exam result;marksheet;shikshak;vidyalaya;anganwadi;fees"
        ),
        _words(
            "स्कूल;विद्यालय;शिक्षक;अध्यापक;कॉलेज;महाविद्यालय;विश्वविद्यालय;छात्रवृत्ति;मिड डे मील;बीएसए;आरटीई"
            ";अंकपत्र;आंगनबाड़ी;फीस;परीक्षाफल"
        ),
    ),
    Topic(
        "land",
        "Land and revenue",
        "भूमि और राजस्व",
        _words(
            "zameen;jameen;land;kabza;kabja;encroachment;lekhpal;tehsil;tahsil;khatauni;paimaish"
            ";dakhil kharij;mutation;sdm;tehsildar;chakbandi;varasat;atikraman;income certificate"
        ),
        _words(
            "जमीन;भूमि;कब्जा;अतिक्रमण;लेखपाल;तहसीलदार;खतौनी;पैमाइश;दाखिल खारिज;चकबंदी;वरासत;चकमार्ग"
            ";आय प्रमाण पत्र;जाति प्रमाण पत्र"
        ),
    ),
    Topic(
        "ration",
        "Ration and food supplies",
        "राशन",
        _words(
            "ration;rashan;ration card;kotedar;ration dealer;gehu;chawal;ghattauli;free ration"
            ";fair price shop"
        ),
        _words("राशन;राशन कार्ड;कोटेदार;घटतौली;गेहूं चावल;खाद्यान्न;सस्ता गल्ला"),
    ),
    Topic(
        "agriculture",
        "Farming and irrigation",
        "कृषि और सिंचाई",
        _words(
            "kisan;farmer;khad;urea;dap;beej;ganna;sugar mill;mandi;nahar;canal;nalkoop;tubewell"
            ";pm kisan;fasal bima;crop"
        ),
        _words(
            "किसान;खाद;यूरिया;डीएपी;बीज;गन्ना;चीनी मिल;मंडी;नहर;नलकूप;सिंचाई;फसल;फसल बीमा"
            ";किसान सम्मान निधि"
        ),
    ),
    Topic(
        "transport",
        "Transport",
        "परिवहन",
        _words(
            "bus;roadways;upsrtc;rto;driving licence;driving license;overload;traffic"
            ";traffic jam;jaam;auto;e rickshaw;conductor"
        ),
        _words("बस;रोडवेज;परिवहन;आरटीओ;ड्राइविंग लाइसेंस;ओवरलोड;यातायात;जाम लग;ट्रैफिक;परिचालक;बस अड्डा"),
    ),
    Topic(OTHER, "Other", "अन्य"),
)

_HINDI_ENDING = re.compile("(?:ियों|ियां|ियाँ|ाओं|ुओं|ओं|ों|ें|ां|ीं|ें|ा|ी|े|ो|ि)$")
_SHORTEST_STEM = 2
_MOST_SUGGESTED = 3


def suggest_topics(text: str, topics: Sequence[Topic] = TOPICS) -> tuple[Suggestion, ...]:
    """Topics that the words of a text speak for, the likeliest first, three at most.

    No suggestion is an answer too: nothing in the text says what it is about. The topic with most
    different phrases comes first, of equals the one with the longer phrases. Links and @names
    are not read.
    """
    words = words_of(blanked(text, (*links(text), *names(text))))
    stems = [_stem(word.form) for word in words]
    weighed = [
        (weight, Suggestion(topic.key, topic.name_en, topic.name_hi, matched))
        for topic in topics
        for weight, matched in [_matched(words, stems, _phrases(topic))]
        if matched
    ]
    weighed.sort(key=lambda one: one[0], reverse=True)
    return tuple(suggestion for _, suggestion in weighed[:_MOST_SUGGESTED])


def _matched(
    words: Sequence[Word], stems: Sequence[str], phrases: Set[tuple[str, ...]]
) -> tuple[tuple[int, int], tuple[str, ...]]:
    """How many different phrases of a topic stand in a text, of how many words; as written."""
    longest = max(map(len, phrases), default=0)
    found: dict[tuple[str, ...], str] = {}
    place = 0
    while place < len(words):
        ahead = min(longest, len(words) - place)
        length = next(
            (n for n in range(ahead, 0, -1) if tuple(stems[place : place + n]) in phrases), 0
        )
        if length:
            written = " ".join(word.written for word in words[place : place + length])
            found.setdefault(tuple(stems[place : place + length]), written)
        place += length or 1
    return (len(found), sum(map(len, found))), tuple(found.values())


@cache
def _phrases(topic: Topic) -> frozenset[tuple[str, ...]]:
    """The phrases of a topic, each as the stems of its words."""
    return frozenset(
        tuple(_stem(form) for form in search_form(phrase).split())
        for phrase in (*topic.words_en, *topic.words_hi)
    )


def _stem(form: str) -> str:
    """A word without the ending that Hindi or English puts to it: सड़कों, गड्ढे, roads."""
    if form.isascii():
        return form[:-1] if form.endswith("s") and not form.endswith("ss") else form
    stem = _HINDI_ENDING.sub("", form)
    return stem if len(stem) >= _SHORTEST_STEM else form
