"""Words that must ring: life or safety may be in danger, in Hindi, English or Hinglish."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from upsocial_desktop.domain.language.normal_form import (
    blanked,
    forms_in,
    search_form,
    words_of,
)
from upsocial_desktop.domain.post_text import links, names


class Danger(StrEnum):
    """What may be happening; it decides which numbers are shown first, never any answer."""

    FIRE = "fire"
    SUICIDE = "suicide"
    KIDNAP = "kidnap"
    VIOLENCE = "violence"
    WOMAN = "woman"
    CHILD = "child"
    ACCIDENT = "accident"
    MEDICAL = "medical"
    DISASTER = "disaster"
    HELP = "help"


class Alarm(StrEnum):
    """What became of a mention's critical words."""

    NONE = ""
    RINGING = "ringing"
    SEEN = "seen"
    FALSE = "false"


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


# Whole phrases only; "fire brigade" and the like stand for themselves. Our own list, made from
# how the posts of the practice days and the topic words of this program are written.
_WORDS: dict[Danger, tuple[str, ...]] = {
    Danger.FIRE: _phrases(
        "fire;on fire;fire broke out;aag;aag lagi;aag lag gayi;aag lag gai;aag lagi hai;blast"
        ";explosion;cylinder blast;gas leak;gas leakage;short circuit;jal raha;jal rahi"
        ";आग;आग लगी;आग लग गई;आग लग गयी;अग्निकांड;आगजनी;विस्फोट;धमाका;सिलेंडर फटा;गैस रिसाव;गैस लीक"
        ";शॉर्ट सर्किट;शार्ट सर्किट"
    ),
    Danger.SUICIDE: _phrases(
        "suicide;end my life;kill myself;want to die;aatmahatya;atmahatya;khudkushi;khudkhushi"
        ";jaan de dunga;jaan de dungi;jaan dene;mar jaunga;mar jaungi;marne ja raha;marne ja rahi"
        ";jeena nahi chahta;jeena nahi chahti;zeher kha;jahar kha"
        ";आत्महत्या;खुदकुशी;ख़ुदकुशी;आत्मदाह;जान दे दूंगा;जान दे दूंगी;जान देने;मर जाऊंगा;मर जाऊंगी"
        ";जीना नहीं चाहता;जीना नहीं चाहती;ज़हर खा;जहर खा;फांसी लगा"
    ),
    Danger.KIDNAP: _phrases(
        "kidnap;kidnapped;kidnapping;abducted;abduction;apaharan;apharan;agwa;utha le gaye"
        ";utha ke le gaye;missing child;bandhak"
        ";अपहरण;अगवा;अपहृत;उठा ले गए;उठा ले गये;बंधक;किडनैप"
    ),
    Danger.VIOLENCE: _phrases(
        "murder;attacked;being attacked;stabbed;shot at;gun fire;gunfire;gunshot;lynching;riot"
        ";riots;hatya;goli chal;goli chali;goli mar;goli maar;chaku mar;jaan ka khatra"
        ";jaan se marne;jaan se maarne;maar dalenge;mar dalenge;maar denge;danga;acid attack"
        ";हत्या;गोली चल;गोली चली;गोली मार;चाकू मार;जान का खतरा;जान से मारने;मार डालेंगे;मार देंगे;दंगा"
        ";हमला कर;जानलेवा हमला;तेजाब"
    ),
    Danger.WOMAN: _phrases(
        "rape;raped;gangrape;gang rape;molested;molestation;stalking;balatkar;balatkaar"
        ";chedchad;chhedchhad;chhedkhani;dowry death;ghar mein band"
        ";बलात्कार;दुष्कर्म;छेड़छाड़;छेड़खानी;दहेज हत्या;घरेलू हिंसा"
    ),
    Danger.CHILD: _phrases(
        "child missing;missing girl;missing boy;bachcha gum;bacha gum;bachchi gum;baccha lapata"
        ";child marriage;bal vivah;borewell mein gir;fell in borewell"
        ";बच्चा गुम;बच्ची गुम;बच्चा लापता;बच्ची लापता;नाबालिग लापता;बाल विवाह;बोरवेल में गिर;बोरवेल में गिरा"
    ),
    Danger.ACCIDENT: _phrases(
        "accident;road accident;collision;building collapsed;building collapse;bridge collapsed"
        ";durghatna;takkar;gir gaya pul;malba;drowning;drowned;doob raha;doob rahi;doob gaya"
        ";doob gayi;electrocuted;live wire;nangi taar;current lag gaya;train accident"
        ";दुर्घटना;हादसा;टक्कर;मलबे में;डूब रहा;डूब रही;डूब गया;डूब गई;करंट लग गया;करंट लगा;नंगा तार;नंगे तार"
        ";मकान गिर;इमारत गिर;पुल गिर"
    ),
    Danger.MEDICAL: _phrases(
        "ambulance chahiye;need ambulance;ambulance nahi aayi;heart attack;unconscious;behosh"
        ";bleeding;khoon bah;oxygen nahi;no oxygen;need oxygen;snake bite;snakebite;saanp ne kata"
        ";labour pain;labor pain;prasav"
        ";एम्बुलेंस चाहिए;एंबुलेंस चाहिए;एम्बुलेंस नहीं आई;दिल का दौरा;बेहोश;खून बह;ऑक्सीजन नहीं;सांप ने काटा"
        ";प्रसव पीड़ा;जहरीली शराब"
    ),
    Danger.DISASTER: _phrases(
        "flood;floods;flooded village;earthquake;stampede;baadh;badh mein;bhagdad;bhukamp"
        ";बाढ़;भगदड़;भूकंप;आकाशीय बिजली;बिजली गिरी"
    ),
    Danger.HELP: _phrases(
        "bachao;bachaao;bacha lo;bachaiye;save me;save us;sos;emergency;urgent help;help us please"
        ";please save;jaan bachao;madad karo jaldi"
        ";बचाओ;बचा लो;बचाइए;जान बचाओ;जान बचाइए;आपातकाल;इमरजेंसी;तुरंत मदद"
    ),
}
# What has such a word in it and means no danger; found first and then out of reach.
_HARMLESS = _phrases(
    "fire brigade station;fire station kab;fire safety;fire noc;fire extinguisher;fire department"
    ";fire crackers;firecrackers;ceasefire;fire officer training;accident insurance;flood relief"
    ";badh rahat;save us from corruption;accident compensation;bachao andolan;beti bachao"
    ";paryavaran bachao;emergency ward kab;emergency light;flood light;flood lights"
    ";बेटी बचाओ;पर्यावरण बचाओ;जल बचाओ;बिजली बचाओ;दुर्घटना बीमा;बाढ़ राहत;अग्नि सुरक्षा;आपातकाल 1975"
    ";भ्रष्टाचार से बचाओ;आत्महत्या रोकथाम;suicide prevention;suicide prevention day"
)


Phrases = Mapping[tuple[str, ...], Danger | None]


@dataclass(frozen=True, slots=True)
class CriticalWords:
    """What may be happening, and the words as they were written."""

    danger: Danger
    written: str


def find_critical(text: str) -> tuple[CriticalWords, ...]:
    """The critical words of a text in order, each once; links and @names are not read.

    Spellings are folded first, so that आग, aag, AAG and आग with invisible joiners are one. A word
    inside another (भाग, fired) never counts.
    """
    # Most texts have none, and that is quickly seen.
    if not _may_have_some(forms_in(text)):
        return ()
    words = words_of(blanked(text, (*links(text), *names(text))))
    forms = [word.form for word in words]
    phrases, longest = _known()
    found: dict[str, CriticalWords] = {}
    place = 0
    while place < len(forms):
        length, danger = _longest_at(phrases, forms[place : place + longest])
        if danger is not None:
            written = " ".join(word.written for word in words[place : place + length])
            found.setdefault(search_form(written), CriticalWords(danger, written))
        place += length or 1
    return tuple(found.values())


def _longest_at(phrases: Phrases, forms: Sequence[str]) -> tuple[int, Danger | None]:
    for length in range(len(forms), 0, -1):
        phrase = tuple(forms[:length])
        if phrase in phrases:
            return length, phrases[phrase]
    return 0, None


def _may_have_some(forms: frozenset[str]) -> bool:
    """Whether all words of any phrase stand somewhere among these."""
    begun = _by_first_word()
    return any(phrase <= forms for form in begun.keys() & forms for phrase in begun[form])


@cache
def _by_first_word() -> Mapping[str, Sequence[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for phrase in _known()[0]:
        found.setdefault(phrase[0], []).append(frozenset(phrase))
    return found


@cache
def _known() -> tuple[Phrases, int]:
    phrases: dict[tuple[str, ...], Danger | None] = {
        tuple(search_form(phrase).split()): danger
        for danger, group in _WORDS.items()
        for phrase in group
    }
    phrases |= {tuple(search_form(phrase).split()): None for phrase in _HARMLESS}
    return phrases, max(map(len, phrases))


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number to call; `district` is a district's key or "" for the whole State.

    `source` is what it was checked against, "" where nobody has checked it yet.
    """

    number: str
    name_en: str
    name_hi: str
    dangers: frozenset[Danger]
    district: str
    source: str

    @property
    def is_checked(self) -> bool:
        """Whether it was checked against anything."""
        return bool(self.source)


def helplines_for(
    helplines: Sequence[Helpline], dangers: Sequence[Danger], district: str = ""
) -> tuple[Helpline, ...]:
    """Numbers for these dangers: the district's first, then those for every danger, then the rest.

    Numbers of other districts are left out; a number for every danger always stays.
    """
    wanted = frozenset(dangers)
    here = [each for each in helplines if each.district in {"", district}]
    fitting = [each for each in here if not each.dangers or each.dangers & wanted]

    def order(line: Helpline) -> tuple[bool, bool]:
        return not line.district, bool(line.dangers)

    return tuple(sorted(fitting, key=order))
