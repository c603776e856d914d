"""How a word sounds, so that "bijli" finds बिजली: one rough key for both scripts."""

import re
from functools import lru_cache

# Aspirates, long vowels and letters that officers and citizens spell either way are one; a is
# dropped inside a word, for nobody can tell where it is written there. Tried on the words of
# complaints: the key keeps i and u apart, unlike a skeleton of consonants alone, so that पानी does
# not sound like पिन.
_DEVANAGARI = {
    **dict.fromkeys("कख", "k"),
    **dict.fromkeys("गघ", "g"),
    **dict.fromkeys("चछ", "c"),
    **dict.fromkeys("जझ", "j"),
    **dict.fromkeys("टठतथ", "t"),
    **dict.fromkeys("डढदध", "d"),
    **dict.fromkeys("णनङञं", "n"),
    **dict.fromkeys("पफ", "p"),
    **dict.fromkeys("बभ", "b"),
    **dict.fromkeys("शषस", "s"),
    **dict.fromkeys("इईएऐिीेै", "i"),
    **dict.fromkeys("उऊओऔऑुूोौॉ", "u"),
    **dict.fromkeys("ऋृ", "ri"),
    **dict.fromkeys("अआ", "a"),
    "म": "m",
    "य": "y",
    "र": "r",
    "ल": "l",
    "व": "v",
    "ह": "h",
}
_GYA = re.compile("ज्ञ")
_ROMAN = (
    (re.compile("chh?"), "q"),
    (re.compile("([kgtdpbjs])h"), r"\1"),
    (re.compile("[fw]"), lambda found: {"f": "p", "w": "v"}[found[0]]),
    (re.compile("ck?"), "k"),
    (re.compile("q"), "c"),
    (re.compile("x"), "ks"),
    (re.compile("z"), "j"),
    (re.compile("e|y$"), "i"),
    (re.compile("o"), "u"),
    (re.compile("(?<!^)a"), ""),
)
_NASAL = re.compile("m(?=[bcdgjklprstvhy])")
_TWICE = re.compile(r"(.)\1+")
_LEAST = 3


@lru_cache(maxsize=20_000)
def sounds_of(word: str) -> tuple[str, ...]:
    """The keys of one word in its form for searching; none for one too short or in neither script.

    A nasal at the end has two keys, for it is left out as often as it is written (nahi, nahin).
    """
    if word.isascii():
        key = _of_roman(word) if word.isalpha() else ""
    else:
        key = "".join(_DEVANAGARI.get(mark, "") for mark in _GYA.sub("गय", word))
        key = key[:1] + key[1:].replace("a", "")
    key = _TWICE.sub(r"\1", _NASAL.sub("n", key))
    if key.endswith(("in", "un")) and len(key) > _LEAST:
        return key, key[:-1]
    return (key,) if len(key) >= _LEAST else ()


def _of_roman(word: str) -> str:
    key = word.casefold()
    for found, instead in _ROMAN:
        key = found.sub(instead, key)
    return key
