"""Paging loses nothing and repeats nothing, whatever comes and goes meanwhile."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.practice.calls import ask, caller, empty_world, post_at
from upsocial_desktop.practice.world import World

# Between two pages: a new post, a late one, an old or a new one deleted, seconds going by.
HAPPENINGS = st.lists(st.tuples(st.sampled_from("nldes"), st.integers(0, 10_000)), max_size=6)
LISTS = {
    "mentions": "/2/users/{id}/mentions?max_results={size}",
    "posts": "/2/users/{writer}/tweets?max_results={size}",
    "search": "/2/tweets/search/recent?query=@UPPWD_Abhyas&max_results={size}",
}


class Crowd:
    """A world in which one citizen names one office again and again."""

    def __init__(self, posts: int) -> None:
        self.world: World = empty_world()
        self.latest = 100_000.0
        self.standing = [self.write(self.latest - 5 * n) for n in range(posts)]
        self.latest -= 5 * posts
        self.deleted: set[str] = set()
        self.later: set[str] = set()
        self.later_between: set[str] = set()

    def write(self, minutes_ago: float) -> str:
        text = f"@UPPWD_Abhyas गड्ढा {minutes_ago}"
        # All within the seven days of a search.
        return post_at(self.world, "ramesh_ab", text, minutes_ago / 20).id

    def happens(self, kind: str, number: int) -> None:
        if kind == "n":
            self.latest -= 5
            self.later.add(self.write(self.latest))
        elif kind == "l":
            self.later_between.add(self.write(100_000 - number % 997 - 0.5))
        elif kind == "d" and self.standing:
            self.delete(self.standing[number % len(self.standing)])
        elif kind == "e" and self.later:
            self.delete(sorted(self.later)[number % len(self.later)])
        elif kind == "s":
            self.world.advance(number % 60)

    def delete(self, post_id: str) -> None:
        self.world.remove(post_id)
        self.deleted.add(post_id)

    def page(self, which: str, size: int, token: str = "") -> Any:
        people = {"id": caller(self.world).user_id}
        with self.world.still() as shelf:
            people["writer"] = shelf.people.known("ramesh_ab").id
        name = "next_token" if which == "search" else "pagination_token"
        address = LISTS[which].format(size=size, **people)
        return ask(self.world, address + (f"&{name}={token}" if token else ""))


def ids(page: Any) -> list[str]:
    return [post["id"] for post in page.get("data", [])]


@settings(max_examples=60, deadline=None)
@given(
    which=st.sampled_from(sorted(LISTS)),
    posts=st.integers(0, 70),
    size=st.integers(10, 25),
    between=st.lists(HAPPENINGS, max_size=8),
)
def test_going_back_in_time_meets_every_post_once(
    which: str, posts: int, size: int, between: list[list[tuple[str, int]]]
) -> None:
    crowd = Crowd(posts)
    met: list[str] = []
    token, turn = "", 0
    while True:
        page = crowd.page(which, size, token)
        assert len(ids(page)) <= size
        assert page["meta"]["result_count"] == len(ids(page))
        assert not set(ids(page)) & crowd.deleted
        met += ids(page)
        token = page["meta"].get("next_token", "")
        if not token:
            break
        for kind, number in between[turn] if turn < len(between) else ():
            crowd.happens(kind, number)
        turn += 1
    assert len(met) == len(set(met))
    assert met == sorted(met, key=int, reverse=True)
    assert set(crowd.standing) - crowd.deleted <= set(met)


@settings(max_examples=60, deadline=None)
@given(
    which=st.sampled_from(["mentions", "posts"]),
    posts=st.integers(11, 70),
    size=st.integers(5, 25),
    between=st.lists(HAPPENINGS, max_size=8),
)
def test_coming_forward_again_meets_every_post_once_and_the_new_ones_too(
    which: str, posts: int, size: int, between: list[list[tuple[str, int]]]
) -> None:
    crowd = Crowd(posts)
    last = page = crowd.page(which, size)
    while "next_token" in page["meta"]:
        last = page = crowd.page(which, size, page["meta"]["next_token"])
    met = list(reversed(ids(last)))
    token, turn = last["meta"].get("previous_token", ""), 0
    while token:
        for kind, number in between[turn] if turn < len(between) else ():
            crowd.happens(kind, number)
        turn += 1
        page = crowd.page(which, size, token)
        met += reversed(ids(page))
        token = page["meta"].get("previous_token", "")
    assert len(met) == len(set(met))
    assert met == sorted(met, key=int)
    assert set(crowd.standing) - crowd.deleted <= set(met)
    if len(between) == 0 and posts > size:
        assert met == crowd.standing


def test_a_page_of_nothing_but_deleted_posts_still_leads_on() -> None:
    crowd = Crowd(30)
    for post_id in crowd.standing[10:20]:
        crowd.delete(post_id)
    first = crowd.page("mentions", 10)
    second = crowd.page("mentions", 10, first["meta"]["next_token"])
    assert second.keys() == {"meta"}
    assert second["meta"].keys() == {"result_count", "next_token", "previous_token"}
    third = crowd.page("mentions", 10, second["meta"]["next_token"])
    assert len(ids(third)) == 10


def test_windows_end_at_800_and_3200_posts() -> None:
    crowd = Crowd(3_300)

    def all_ids(which: str) -> int:
        found, token = 0, ""
        while True:
            page = crowd.page(which, 100, token)
            found += len(ids(page))
            token = page["meta"].get("next_token", "")
            if not token:
                return found

    assert all_ids("mentions") == 800
    assert all_ids("posts") == 3_200


def test_without_replies_only_800_posts_can_be_reached() -> None:
    crowd = Crowd(900)
    with crowd.world.still() as shelf:
        writer = shelf.people.known("ramesh_ab").id
    address = f"/2/users/{writer}/tweets?max_results=100&exclude=replies"
    found, token = 0, ""
    while True:
        more = f"&pagination_token={token}" if token else ""
        page = ask(crowd.world, address + more)
        found += page["meta"]["result_count"]
        token = page["meta"].get("next_token", "")
        if not token:
            break
    assert found == 800
