"""Which runs of characters are one emoji, so that X counts them as one."""

import re

_VS = "\ufe0f"
_JOIN = "\u200d"
_TONE = "[\U0001f3fb-\U0001f3ff]"
_PERSON = "[\U0001f468\U0001f469\U0001f9d1]"

# Emoji_Modifier_Base of Unicode 16: what may carry a skin tone.
_TONED = (
    "\u261d\u26f9\u270a-\u270d\U0001f385\U0001f3c2-\U0001f3c4\U0001f3c7\U0001f3ca-\U0001f3cc"
    "\U0001f442\U0001f443\U0001f446-\U0001f450\U0001f466-\U0001f478\U0001f47c"
    "\U0001f481-\U0001f483\U0001f485-\U0001f487\U0001f48f\U0001f491\U0001f4aa\U0001f574\U0001f575"
    "\U0001f57a\U0001f590\U0001f595\U0001f596\U0001f645-\U0001f647\U0001f64b-\U0001f64f\U0001f6a3"
    "\U0001f6b4-\U0001f6b6\U0001f6c0\U0001f6cc\U0001f90c\U0001f90f\U0001f918-\U0001f91f\U0001f926"
    "\U0001f930-\U0001f939\U0001f93c-\U0001f93e\U0001f977\U0001f9b5\U0001f9b6\U0001f9b8\U0001f9b9"
    "\U0001f9bb\U0001f9cd-\U0001f9cf\U0001f9d1-\U0001f9dd\U0001fac3-\U0001fac5"
    "\U0001faf0-\U0001faf8"
)
# People at an activity, made a woman or a man by a joined sign.
_ACTIVE = (
    "\u26f9\U0001f3c3\U0001f3c4\U0001f3ca-\U0001f3cc\U0001f46e-\U0001f471\U0001f473\U0001f477"
    "\U0001f481\U0001f482\U0001f486\U0001f487\U0001f575\U0001f645-\U0001f647\U0001f64b\U0001f64d"
    "\U0001f64e\U0001f6a3\U0001f6b4-\U0001f6b6\U0001f926\U0001f935\U0001f937-\U0001f939"
    "\U0001f93c-\U0001f93e\U0001f9b8\U0001f9b9\U0001f9cd-\U0001f9cf\U0001f9d4\U0001f9d6-\U0001f9df"
)
# What a person may be joined to: a trade, a cane, a wheelchair, hair.
_TRADE = (
    "\u2695\u2696\u2708\U0001f33e\U0001f373\U0001f37c\U0001f384\U0001f393\U0001f3a4\U0001f3a8"
    "\U0001f3eb\U0001f3ed\U0001f4bb\U0001f4bc\U0001f527\U0001f52c\U0001f680\U0001f692"
    "\U0001f9af-\U0001f9b3\U0001f9bc\U0001f9bd"
)
# Signs with a text form and a picture form (Unicode's emoji-variation-sequences): FE0F asks for
# the picture. Any other emoji that stands alone needs no rule, it weighs two as it is.
_PICTURED = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf"
    "\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe"
    "\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f"
    "\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u267f"
    "\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be"
    "\u26c4\u26c5\u26c8\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702"
    "\u2708\u2709\u270c\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2757"
    "\u2763\u2764\u27a1\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f004\U0001f170\U0001f171\U0001f17e\U0001f17f\U0001f202\U0001f21a\U0001f22f\U0001f237"
    "\U0001f321\U0001f324-\U0001f32c\U0001f336\U0001f37d\U0001f396\U0001f397\U0001f399-\U0001f39b"
    "\U0001f39e\U0001f39f\U0001f3cb-\U0001f3ce\U0001f3d4-\U0001f3df\U0001f3f3\U0001f3f5\U0001f3f7"
    "\U0001f43f\U0001f441\U0001f4fd\U0001f549\U0001f54a\U0001f56f\U0001f570\U0001f573-\U0001f579"
    "\U0001f587\U0001f58a-\U0001f58d\U0001f590\U0001f5a5\U0001f5a8\U0001f5b1\U0001f5b2\U0001f5bc"
    "\U0001f5c2-\U0001f5c4\U0001f5d1-\U0001f5d3\U0001f5dc-\U0001f5de\U0001f5e1\U0001f5e3"
    "\U0001f5e8\U0001f5ef\U0001f5f3\U0001f5fa\U0001f6cb\U0001f6cd-\U0001f6cf\U0001f6e0-\U0001f6e5"
    "\U0001f6e9\U0001f6f0\U0001f6f3"
)

_JOINED_THINGS = (
    ("\U0001f3f3", "\U0001f308"),  # rainbow flag
    ("\U0001f3f3", "\u26a7"),  # transgender flag
    ("\U0001f3f4", "\u2620"),  # pirate flag
    ("\U0001f441", "\U0001f5e8"),  # eye in speech bubble
    ("\U0001f415", "\U0001f9ba"),  # service dog
    ("\U0001f408", "\u2b1b"),  # black cat
    ("\U0001f426", "\u2b1b"),  # black bird
    ("\U0001f426", "\U0001f525"),  # phoenix
    ("\U0001f43b", "\u2744"),  # polar bear
    ("\u2764", "\U0001f525"),  # heart on fire
    ("\u2764", "\U0001fa79"),  # mending heart
    ("\U0001f62e", "\U0001f4a8"),  # face exhaling
    ("\U0001f635", "\U0001f4ab"),  # face with spiral eyes
    ("\U0001f636", "\U0001f32b"),  # face in clouds
    ("\U0001f642", "\u2194"),  # head shaking
    ("\U0001f642", "\u2195"),  # head nodding
    ("\U0001f34b", "\U0001f7e9"),  # lime
    ("\U0001f344", "\U0001f7eb"),  # brown mushroom
    ("\u26d3", "\U0001f4a5"),  # broken chain
)


def _sequences() -> tuple[str, ...]:
    """Patterns of emoji that are joined from several characters, longest kinds first."""
    rightward = f"(?:{_JOIN}\u27a1{_VS}?)?"
    heart = f"{_JOIN}\u2764{_VS}?{_JOIN}(?:\U0001f48b{_JOIN})?"
    hands = f"{_JOIN}\U0001f91d{_JOIN}"
    return (
        f"{_PERSON}{_TONE}?(?:{heart}|{hands}){_PERSON}{_TONE}?",
        f"[\U0001f468\U0001f469](?:{_JOIN}[\U0001f468\U0001f469])?"
        f"(?:{_JOIN}[\U0001f466\U0001f467]){{1,2}}",
        f"\U0001f9d1(?:{_JOIN}\U0001f9d1)?(?:{_JOIN}\U0001f9d2){{1,2}}",
        f"{_PERSON}{_TONE}?{_JOIN}[{_TRADE}]{_VS}?{rightward}",
        f"[{_ACTIVE}](?:{_TONE}|{_VS})?{_JOIN}[\u2640\u2642]{_VS}?{rightward}",
        f"\U0001f6b6{_TONE}?{_JOIN}\u27a1{_VS}?|\U0001f3c3{_TONE}?{_JOIN}\u27a1{_VS}?",
        f"\U0001f9ce{_TONE}?{_JOIN}\u27a1{_VS}?",
        f"\U0001faf1{_TONE}?{_JOIN}\U0001faf2{_TONE}?",
        *(f"{first}{_VS}?{_JOIN}{second}{_VS}?" for first, second in _JOINED_THINGS),
        "\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067"
        "|\U000e0073\U000e0063\U000e0074|\U000e0077\U000e006c\U000e0073)\U000e007f",
        "[\U0001f1e6-\U0001f1ff]{2}",
    )


def _singles() -> tuple[str, ...]:
    """Patterns of one emoji with a skin tone, a key's frame or the sign that asks for a picture."""
    return (f"[{_TONED}]{_TONE}", f"[0-9#*]{_VS}?\u20e3", f"[{_PICTURED}]{_VS}")


# Unicode's sets of emoji, later than the Unicode 12 of X's own library on purpose: X's page on
# counting says that every emoji weighs two, and X's site keeps up with new ones.
_FIRST = "[0-9#*\u00a9\u00ae\u203c-\u3299\U0001f004-\U0001faff]"
EMOJI = re.compile(f"(?={_FIRST})(?:{'|'.join((*_sequences(), *_singles()))})")
