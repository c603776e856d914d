"""Many answers to one cause, each worded on its own: greetings, openings, endings, order."""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.likeness import Pairs, share_of, word_pairs
from upsocial_desktop.domain.post_text import measure

# X forbids identical and "substantially similar" posts and names no figure (its rules on platform
# manipulation; PRODUCT 9). Ours: of all pairs of neighbouring words in two answers, at most so
# large a share may be in both. Codes, names, links and figures do not count: they differ in any
# two answers and make nobody's words different.
MOST_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom an answer goes to, and what makes it theirs. `seed` chooses, the same each time."""

    seed: int
    code: str
    language: Language
    place: str = ""


@dataclass(frozen=True, slots=True)
class Core:
    """What all of them are told, a whole sentence in each language; the English one may miss."""

    hindi: str
    english: str = ""


@dataclass(frozen=True, slots=True)
class Worded:
    """An answer in its own words; "" with a trouble where none could be found."""

    text: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class _Parts:
    greetings: tuple[str, ...]
    # May stand at the end too.
    thanks: tuple[str, ...]
    openings: tuple[str, ...]
    openings_with_place: tuple[str, ...]
    endings: tuple[str, ...]


_HINDI = _Parts(
    (
        "नमस्ते।",
        "नमस्कार।",
        "आदरणीय नागरिक,",
    ),
    (
        "सूचना देने के लिए धन्यवाद।",
        "आपने ध्यान दिलाया, आभार।",
        "आपके धैर्य के लिए धन्यवाद।",
        "हमें लिखने के लिए आपका आभार।",
        "आपकी जागरूकता सराहनीय है।",
        "प्रतीक्षा के लिए खेद है।",
        "हुई असुविधा के लिए खेद है।",
    ),
    (
        "आपकी शिकायत {code}:",
        "संदर्भ {code} पर सूचना:",
        "{code} पर की गई कार्यवाही:",
        "आपके संदर्भ {code} का उत्तर:",
        "{code} के विषय में अवगत कराना है:",
        "शिकायत संख्या {code} की स्थिति:",
        "आपने जो {code} पर लिखा था:",
    ),
    (
        "{place} की आपकी शिकायत {code}:",
        "{place} से मिली सूचना, संदर्भ {code}:",
        "{place} के लिए {code} पर उत्तर:",
        "संदर्भ {code}, स्थान {place}:",
        "आपके {place} की समस्या ({code}):",
    ),
    (
        "असंतुष्ट हों तो इसी थ्रेड में लिखें।",
        "समस्या बनी रहे तो कृपया यहीं बताएँ।",
        "कोई कमी हो तो इसी जगह उत्तर दें।",
        "अब भी कठिनाई हो तो हमें यहीं सूचित करें।",
        "कुछ छूट गया हो तो इस थ्रेड में अवश्य लिखें।",
        "आपकी राय का यहीं स्वागत है।",
        "ठीक न हुआ हो तो हम फिर देखेंगे, यहीं लिखें।",
        "आगे भी कोई बात हो तो इसी पोस्ट पर लिखें।",
        "",
    ),
)
_ENGLISH = _Parts(
    (
        "Namaste.",
        "Good day.",
        "Dear citizen,",
    ),
    (
        "Thank you for telling us.",
        "Thank you for your patience.",
        "We are grateful that you wrote.",
        "We regret the trouble you had.",
        "Sorry that you had to wait.",
        "Your report helped.",
        "Thanks for bringing it to our notice.",
    ),
    (
        "Your complaint {code}:",
        "On your reference {code}:",
        "About {code}:",
        "This is the reply to {code}:",
        "Where {code} stands now:",
        "News of your complaint {code}:",
        "To what you wrote under {code}:",
    ),
    (
        "Your complaint {code} from {place}:",
        "For {place}, reference {code}:",
        "On the trouble at {place} ({code}):",
        "About {place}, which you reported as {code}:",
        "{code}, {place}:",
    ),
    (
        "Not satisfied? Write in this thread.",
        "If it goes on, please tell us here.",
        "Should anything be missing, answer this post.",
        "If you still have difficulty, let us know right here.",
        "Is it not so at your place? Reply and we look again.",
        "Your view is welcome below.",
        "Please write here if it comes back.",
        "For anything more, keep to this thread.",
        "",
    ),
)
_PARTS = {Language.HINDI: _HINDI, Language.ENGLISH: _ENGLISH}
# Order, greeting, opening, ending.
_Choice = tuple[tuple[str, ...], str, str, str]
_ORDERS = (
    ("greeting", "opening", "core", "ending"),
    ("opening", "core", "greeting", "ending"),
    ("opening", "core", "ending", "greeting"),
)


def word_each(
    core: Core, addressees: Sequence[Addressee], limit: int, taken: Sequence[str] = ()
) -> tuple[Worded, ...]:
    """An answer for each addressee, in their order; no two are more alike than MOST_ALIKE allows.

    Each fits `limit` by X's counting and carries its code. `taken` are texts they must differ from
    too. Where no wording is left or none fits, the answer is empty and says why: "mass.too_long",
    "mass.no_words_left". The same addressees get the same words each time.
    """
    used = _Used([word_pairs(text) for text in taken])
    return tuple(_word_one(core, addressee, limit, used) for addressee in addressees)


def alike(texts: Sequence[str]) -> tuple[int, int] | None:
    """The places of the first two texts that are more alike than X would take well, else None."""
    pairs = [word_pairs(text) for text in texts]
    for later, one in enumerate(pairs):
        for earlier in range(later):
            if share_of(one, pairs[earlier]) > MOST_ALIKE:
                return earlier, later
    return None


class _Used:
    """The pairs of words of every text given out."""

    def __init__(self, pairs: list[Pairs]) -> None:
        self._pairs = pairs

    def take(self, text: str) -> bool:
        """Keep a text unless it is too much like another."""
        pairs = word_pairs(text)
        if any(share_of(pairs, other) > MOST_ALIKE for other in self._pairs):
            return False
        self._pairs.append(pairs)
        return True


def _word_one(core: Core, addressee: Addressee, limit: int, used: _Used) -> Worded:
    fits_any = False
    for text in _wordings(core, addressee):
        if not measure(text, limit).is_valid:
            continue
        fits_any = True
        if used.take(text):
            return Worded(text)
    return Worded("", "mass.no_words_left" if fits_any else "mass.too_long")


def _wordings(core: Core, addressee: Addressee) -> Iterator[str]:
    """Every wording for one addressee, in an order of its own."""
    is_english = addressee.language is Language.ENGLISH and bool(core.english)
    language = Language.ENGLISH if is_english else Language.HINDI
    told = core.english if is_english else core.hindi or core.english
    filled = {"code": addressee.code, "place": addressee.place}
    # No secret and no lottery: an order that is the same whenever the list is made again.
    shuffled = random.Random(addressee.seed)  # noqa: S311
    choices = list(_choices(language, bool(addressee.place)))
    shuffled.shuffle(choices)
    for order, greeting, opening, ending in choices:
        piece: Mapping[str, str] = {
            "greeting": greeting,
            "opening": _put(opening, filled),
            "core": told.strip(),
            "ending": ending,
        }
        yield " ".join(piece[name] for name in order if piece[name])


@cache
def _choices(language: Language, has_place: bool) -> tuple[_Choice, ...]:  # noqa: FBT001 - a cache's key
    parts = _PARTS[language]
    openings = parts.openings + (parts.openings_with_place if has_place else ())
    first = itertools.product(_ORDERS[:1], parts.greetings + parts.thanks, openings, parts.endings)
    later = itertools.product(_ORDERS[1:], parts.thanks, openings, parts.endings)
    return (*first, *later)


def _put(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text
