"""Recent search: operators, words of two scripts, the seven days, and refused queries."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from tests.practice.calls import OPENS_AT, ask, call, caller, empty_world, post_at
from upsocial_desktop.practice.api import paging, search
from upsocial_desktop.practice.timeline.writing import write_repost
from upsocial_desktop.practice.world import World


@pytest.fixture
def world() -> World:
    """A small week in which every post has a name."""
    made = empty_world()
    hole = post_at(
        made, "ramesh_ab", "@UPPWD_Abhyas हरदोई में बड़ा गड्ढा है #गड्ढा https://example.org/road", 500
    )
    post_at(made, "sunita_ab", "बिजली नहीं आ रही, ट्रांसफार्मर जल गया।", 400)
    post_at(made, "Arpita_ab", "Street light kharab hai, @UPUrja_Abhyas please repair", 300)
    post_at(made, "sunita_ab", "यही हाल यहाँ भी है", 200, parent=hole)
    post_at(made, "Arpita_ab", "Look at this road", 100, quoted=hole)
    post_at(made, "ramesh_ab", "The road-light $UPPCL is dark", 50, media_keys=("3_5",))
    post_at(made, "ramesh_ab", "एक हफ़्ते पुरानी बात गड्ढा", 8 * 24 * 60)
    post_at(made, "sunita_ab", "गड्ढा अभी अभी", 0.2)
    return made


def found(world: World, query: str, **more: str) -> list[str]:
    """Return how the found posts begin, newest first."""
    extra = "".join(f"&{name}={value}" for name, value in more.items())
    body = ask(world, f"/2/tweets/search/recent?query={quote(query)}{extra}")
    return [post["text"][:8] for post in body.get("data", [])]


HOLE, POWER, LAMP, REPLY, LOOK, DARK = (
    "@UPPWD_A",
    "बिजली नह",
    "Street l",
    "@ramesh_",
    "Look at ",
    "The road",
)


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("गड्ढा", [HOLE]),
        ("गड्ढ", []),
        ("जल गया", [POWER]),
        ('"गया जल"', []),
        ('"जल गया"', [POWER]),
        ("road", [DARK, LOOK]),
        ("ROAD -light", [LOOK]),
        ("road-light", [DARK]),
        ("from:ramesh_ab", [DARK, HOLE]),
        ("from:@RAMESH_ab light", [DARK]),
        ("to:ramesh_ab", [REPLY]),
        ("@UPPWD_Abhyas", [REPLY, HOLE]),
        ("@UPPWD_Abhyas -is:reply", [HOLE]),
        ("#गड्ढा", [HOLE]),
        ("$UPPCL", [DARK]),
        ("is:reply from:sunita_ab", [REPLY]),
        ("is:quote road", [LOOK]),
        ("from:ramesh_ab has:media", [DARK]),
        ("from:ramesh_ab -has:media", [HOLE]),
        ("from:ramesh_ab has:links", [HOLE]),
        ("from:ramesh_ab has:hashtags", [HOLE]),
        ("(from:ramesh_ab OR from:Arpita_ab) has:mentions", [LAMP, HOLE]),
        ('url:"example.org"', [HOLE]),
        ("lang:hi (from:sunita_ab OR from:Arpita_ab) -is:reply", [POWER]),
        ("from:Arpita_ab lang:en", [LOOK, LAMP]),
        ("गड्ढा OR kharab OR (बिजली -ट्रांसफार्मर)", [LAMP, HOLE]),
        ("from:nobody_ab", []),
    ],
)
def test_a_query_finds_what_it_says(world: World, query: str, texts: list[str]) -> None:
    assert found(world, query) == texts


def test_a_thread_is_found_by_its_first_post(world: World) -> None:
    first = ask(world, f"/2/tweets/search/recent?query={quote('#गड्ढा')}")["data"][0]["id"]
    assert found(world, f"conversation_id:{first}") == [REPLY, HOLE]
    assert found(world, f"in_reply_to_tweet_id:{first}") == [REPLY]
    assert found(world, f"quotes_of_tweet_id:{first}") == [LOOK]


def test_words_find_no_reposts_and_operators_do(world: World) -> None:
    with world.still() as shelf:
        original = next(p for p in shelf.newest(10) if p.typed.startswith("Street"))
        again = write_repost(
            shelf.people.known("ramesh_ab"), original, int(original.id) + 10**13, shelf.people
        )
        shelf.add(again)
    assert found(world, "kharab") == [LAMP]
    assert found(world, "from:ramesh_ab is:retweet") == ["RT @Arpi"]


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("is:reply", "is/has/lang cannot be used as a standalone operator (at position 1)"),
        ("lang:hi OR road", "is/has/lang cannot be used as a standalone operator (at position 1)"),
        ("-road", "Rule must contain at least one positive, non-stopword clause (at position 1)"),
        ("(road", "missing ')' at '<EOF>' (at position 6)"),
        ("road)", "missing EOF at ')' (at position 5)"),
        ("road ()", "no viable alternative at input ')' (at position 7)"),
        ("OR road", "no viable alternative at input 'OR' (at position 1)"),
        ("road OR", "no viable alternative at input '<EOF>' (at position 8)"),
        ('road "open', "no viable alternative at character '\"' (at position 6)"),
        ("road is:blue", "no viable alternative at input 'is:blue' (at position 6)"),
        ("conversation_id:x", "no viable alternative at input 'conversation_id:x'"),
        ("near:Lucknow", "Reference to invalid operator 'near'. Operator is not available"),
        ("road or light", "Ambiguous use of or as a keyword. Use OR to logically join"),
        ("road AND light", "Ambiguous use of and as a keyword. Use a space to logically join"),
        ("(" * 100 + "road" + ")" * 100, "no viable alternative at input"),
        ("क" * 513, "Rule must be no longer than 512 characters"),
    ],
)
def test_a_wrong_query_is_refused_in_the_form_of_x(
    world: World, query: str, complaint: str
) -> None:
    answer = call(world, "GET", f"/2/tweets/search/recent?query={quote(query)}")
    body: Any = ask(world, f"/2/tweets/search/recent?query={quote(query)}")
    assert answer.status == 400
    message = body["errors"][0]["message"]
    assert message.startswith(f"There were errors processing your request: {complaint}")
    assert body["errors"][0]["parameters"] == {"query": [query]}


def test_an_enterprise_plan_may_ask_longer_questions(world: World) -> None:
    world.set_plan("enterprise")
    assert found(world, "क" * 513) == []


def test_the_newest_half_minute_is_not_found_yet(world: World) -> None:
    assert found(world, "अभी") == []
    world.advance(30)
    assert found(world, "अभी") == ["गड्ढा अभ"]


def moment(seconds: float) -> str:
    return (OPENS_AT + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.parametrize(
    ("bounds", "complaint"),
    [
        (f"start_time={moment(-8 * 86_400)}", "'start_time' must be on or after 2026-11-16T04:00Z"),
        (f"end_time={moment(-5)}", "'end_time' must be a minimum of 10 seconds prior"),
        ("since_id=5", "'since_id' must be a tweet id created after [2026-11-16T04:00Z]"),
        (f"until_id=9&start_time={moment(-60)}", "Invalid use of 'since_id' or 'until_id' in"),
        ("max_results=9", "value [9] is not between 10 and 100"),
        ("sort_order=age", "value [age] is not one of [recency,relevancy]"),
        ("next_token=xyz", "The `next_token` query parameter value [xyz] is not valid"),
    ],
)
def test_bounds_out_of_reach_are_refused(world: World, bounds: str, complaint: str) -> None:
    body = ask(world, f"/2/tweets/search/recent?query=road&{bounds}")
    assert complaint in body["errors"][0]["message"]


def test_times_bound_a_search(world: World) -> None:
    assert found(world, "road", start_time=moment(-70 * 60)) == [DARK]
    assert found(world, "road", end_time=moment(-70 * 60)) == [LOOK]


def test_a_search_goes_on_over_pages_and_can_sort_by_echo() -> None:
    made = empty_world()
    posts = [post_at(made, "ramesh_ab", f"पानी {n}", n) for n in range(1, 26)]
    with made.still() as shelf:
        shelf.like("1", posts[3].id)
        shelf.remove(posts[5].id)
    address = f"/2/tweets/search/recent?query={quote('पानी')}"
    first = ask(made, address)
    second = ask(made, f"{address}&next_token={first['meta']['next_token']}")
    last = ask(made, f"{address}&next_token={second['meta']['next_token']}")
    ids = [post["id"] for page in (first, second, last) for post in page["data"]]
    assert ids == [post.id for post in posts if post is not posts[5]]
    assert [page["meta"]["result_count"] for page in (first, second, last)] == [10, 10, 4]
    assert "next_token" not in last["meta"]
    assert ask(made, f"{address}&sort_order=relevancy")["data"][0]["id"] == posts[3].id


def test_protected_suspended_and_deleted_posts_are_not_found(world: World) -> None:
    with world.still() as shelf:
        people = shelf.people
        ramesh = people.known("ramesh_ab").id
        people.protect(ramesh, is_protected=True)
        people.follow(caller(world).user_id, ramesh)  # not even followers find them
        people.suspend(people.known("Arpita_ab").id, is_suspended=True)
    assert found(world, "road OR बिजली") == [POWER]


def test_nobody_waits_while_a_rare_word_is_looked_for(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = paging.gather
    was_free: list[object] = []

    def look(numbers: Any, page_wish: Any, is_wanted: Any) -> Any:
        with ThreadPoolExecutor(1) as somebody:
            was_free.append(somebody.submit(world.now).result(timeout=5))
        with world.still() as shelf:  # and what goes away meanwhile is not shown
            shelf.remove(str(shelf.own_numbers(shelf.people.known("sunita_ab").id)[0]))
        return plain(numbers, page_wish, is_wanted)

    monkeypatch.setattr(search, "gather", look)
    assert found(world, "road OR बिजली") == [DARK, LOOK]
    assert was_free == [world.now()]
