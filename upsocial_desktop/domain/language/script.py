"""Which language a post is written in: Hindi, English, or Hindi in Latin letters."""

from enum import StrEnum

from upsocial_desktop.domain.language.normal_form import blanked, words_of
from upsocial_desktop.domain.post_text import links, lists, names, tags


class Language(StrEnum):
    """The languages an office answers in; MIXED and UNKNOWN are honest answers too."""

    HINDI = "hi"
    ENGLISH = "en"
    HINGLISH = "hinglish"
    MIXED = "mixed"
    UNKNOWN = "unknown"


# Small words that stand in nearly every sentence. Those that mean something in both languages
# (is, to, me, par, the, so, in, hi, do, us) are left out: they tell nothing.
_HINGLISH_WORDS = """
    aa aap aapka aapke aapko aapse aaj ab abhi agar aise andar apna apne apni aur baar baat bahut
    bas bataye batao bhai bhi bina bola bolte chahiye dekhe dekho diya din dijiye diye gaya gaye
    gayi ghante ghar haal hai hain har ho hota hoti hua hue hui hum humare humara isko iska iske
    isse jab jabki jaldi ji jo ka kab kabhi kahan kaise kal kar karo karte karwaye karwaiye
    karwayein kaun ke ki kisi ko koi kripya kuch kya kyu kyun lag laga liye log mahine main
    maine matlab mein mera mere meri mujhe na nahi nahin ne nhi paas raha rahe rahi raat roj roz
    sabhi sahab sakta sakte se sunte tak tarah theek thik toh turant unka uska waha wahi wala
    wale wali woh yaar yaha yahan yahi ye yeh
"""
_ENGLISH_WORDS = """
    a about after again all also am an and any are as at be because been before being but by can
    cannot could did does doing for from get getting had has have help here how i if into it its
    just kindly last many more my need no not now of on one only or our out over please regarding
    request resolve should since some still such take than thank that their them then there
    these they this those through until was we were what when where which who why will with
    without would years you your
"""
_HINGLISH = frozenset(_HINGLISH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_MOST = 0.7
_FEW = 0.3


def language_of(text: str) -> Language:
    """The language of a post, by its letters and small words; links, names and tags are left out.

    UNKNOWN where there are no letters, MIXED where two languages share the post evenly.
    """
    written = blanked(text, (*links(text), *names(text), *lists(text), *tags(text)))
    devanagari = sum("\u0900" <= mark <= "\u097f" for mark in written)
    latin = sum(mark.isascii() and mark.isalpha() for mark in written)
    if not devanagari + latin:
        return Language.UNKNOWN
    share = devanagari / (devanagari + latin)
    if share >= _MOST:
        return Language.HINDI
    return Language.MIXED if share > _FEW else _latin_language(written)


def _latin_language(written: str) -> Language:
    forms = [word.form for word in words_of(written)]
    hindi = sum(form in _HINGLISH for form in forms)
    english = sum(form in _ENGLISH for form in forms)
    if hindi == english:
        return Language.MIXED if hindi else Language.ENGLISH
    return Language.HINGLISH if hindi > english else Language.ENGLISH
