"""Our count of a post against `twitter-text-parser` on the same strings, where that is installed.

It is no requirement: it wants a part of setuptools that is gone by now, for which a stand-in serves
here. `pip install --no-deps twitter-text-parser==3.0.0` in an environment to throw away is enough.
"""

import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from types import ModuleType

from tests.benchmarks.composer import text_of
from tests.benchmarks.measuring import Figure, Side, compare
from upsocial_desktop.domain.post_text import measure as ours

THEIRS = "twitter_text"
GOAL_SPEED = 10.0
HINDI = "बाराबंकी में १२ किमी सड़क का काम पूरा हुआ। अब ४८ गाँवों के लोग सीधे शहर जा सकते हैं। "
ENGLISH = "The road through Zaidpur is repaired and 48 villages reach the town again. "
# Name, how often in a round, the strings.
TEXTS = {
    "posts in two scripts with links": (20, [text_of(280), text_of(140), text_of(60)]),
    "posts in Hindi": (20, [(HINDI * 4)[:280], HINDI]),
    "posts in English": (20, [(ENGLISH * 4)[:280], ENGLISH]),
    "a text of 25,000 characters": (1, [text_of(25_000)]),
}

Count = Callable[[str], int]


def is_there() -> bool:
    """Whether the other counter is installed."""
    return importlib.util.find_spec(THEIRS) is not None


def measure(*, rounds: int) -> Sequence[Figure]:
    """Both counters over the same strings; nothing where the other one is not installed.

    Raises ValueError where they do not count alike: then nothing is compared.
    """
    if not is_there():
        return ()
    with _gone_part():
        theirs = _their_count()
    for _, texts in TEXTS.values():
        for text in texts:
            if ours(text).weight != theirs(text):
                raise ValueError(text[:60])
    return [
        compare(
            f"Counting {name}",
            _counting(lambda text: ours(text).weight, texts, times),
            _counting(theirs, texts, times),
            rounds,
            goal=GOAL_SPEED,
            goal_is_speed=True,
        )
        for name, (times, texts) in TEXTS.items()
    ]


def _counting(count: Count, texts: Sequence[str], times: int) -> Side:
    def counted(_: int) -> None:
        for _time in range(times):
            for text in texts:
                count(text)

    return counted


def _their_count() -> Count:
    parse = importlib.import_module(THEIRS).parse_tweet

    def count(text: str) -> int:
        return int(parse(text).weightedLength)

    return count


@contextmanager
def _gone_part() -> Iterator[None]:
    """As much of `pkg_resources` as the other counter asks for."""
    if "pkg_resources" in sys.modules:
        yield
        return
    stand_in = ModuleType("pkg_resources")

    def resource_string(module: str, name: str) -> bytes:
        return files(module.rpartition(".")[0]).joinpath(name).read_bytes()

    vars(stand_in)["resource_string"] = resource_string
    sys.modules["pkg_resources"] = stand_in
    try:
        yield
    finally:
        del sys.modules["pkg_resources"]
