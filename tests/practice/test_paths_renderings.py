"""Ready JSON that is kept says the same as JSON made afresh, whatever has happened since."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.practice.calls import empty_world, post_at
from upsocial_desktop.practice.api.renderings import Renderings, renderings_of
from upsocial_desktop.practice.api.vocabulary import FIELDS
from upsocial_desktop.practice.api.wish import Dialect, Wish
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.snowflake import id_at
from upsocial_desktop.practice.timeline.writing import Wording, write, write_repost
from upsocial_desktop.practice.world import World

WISHES = [
    Wish(
        dialect,
        frozenset(FIELDS[dialect][f"{kind}.fields"]) | {"username", "note_tweet"},
        frozenset(FIELDS[dialect]["user.fields"]) | {"most_recent_tweet_id"},
        frozenset(),
    )
    for dialect, kind in ((Dialect.CLASSIC, "tweet"), (Dialect.POSTS, "post"))
]
DEEDS = st.tuples(
    st.sampled_from(["reply", "quote", "repost", "like", "unlike", "delete", "edit", "rename"]),
    st.integers(0, 30),
    st.sampled_from(["ramesh", "sunita", "Arpita"]),
)


class Town:
    """Three people who do things to each other's posts."""

    def __init__(self) -> None:
        self.world: World = empty_world()
        self.turn = 0
        with self.world.still() as shelf:
            self.ids = {n: shelf.people.known(f"{n}_ab").id for n in ("ramesh", "sunita", "Arpita")}
        self.posts = [post_at(self.world, f"{n}_ab", f"@{n}_ab नमस्ते", 900) for n in self.ids]

    def does(self, deed: str, which: int, who: str) -> None:
        self.turn += 1
        aim = self.posts[which % len(self.posts)]
        with self.world.still() as shelf:
            actor = shelf.people.user(self.ids[who])
            assert actor is not None
            number = id_at(aim.created_at, self.turn) + (self.turn << 24)
            if deed in ("like", "unlike"):
                shelf.like(actor.id, aim.id, is_liked=deed == "like")
            elif deed == "rename":
                shelf.people.rename(actor.id, f"{who}{self.turn}_ab")
            elif shelf.post(aim.id) is None:
                return
            elif deed == "delete":
                shelf.remove(aim.id)
            elif deed == "edit":
                self.edit(aim, number)
            elif deed == "repost":
                self.keep(write_repost(actor, aim, number, shelf.people))
            else:
                wording = replace(
                    Wording(actor, f"{self.turn}"),
                    parent=aim if deed == "reply" else None,
                    quoted=aim if deed == "quote" else None,
                )
                self.keep(write(wording, number, shelf.people, 1))

    def edit(self, aim: Post, number: int) -> None:
        with self.world.still() as shelf:
            author = shelf.people.user(aim.author_id)
            if author is None or shelf.edit_history(aim.id)[-1] != aim.id:
                return
            post = write(Wording(author, "neu", previous=aim), number, shelf.people, 1)
            shelf.add_version(aim, post)
            self.posts.append(post)

    def keep(self, post: Post) -> None:
        with self.world.still() as shelf:
            shelf.add(post)
            self.posts.append(post)

    def shown(self, renderings: Renderings) -> list[bytes]:
        with self.world.still() as shelf:
            standing = [post for post in self.posts if shelf.post(post.id) is not None]
            users = shelf.people.all()
            return [
                piece
                for wish in WISHES
                for piece in (
                    *renderings.posts(standing, wish, shelf),
                    *renderings.users(users, wish, shelf),
                )
            ]


@settings(max_examples=40, deadline=None)
@given(st.lists(DEEDS, max_size=20))
def test_what_is_kept_is_what_would_be_made(deeds: list[tuple[str, int, str]]) -> None:
    town = Town()
    with town.world.still() as shelf:
        kept = renderings_of(shelf)
    for deed in deeds:
        town.shown(kept)
        town.does(*deed)
        assert town.shown(kept) == town.shown(Renderings())


def test_a_page_asked_for_again_is_made_of_the_same_pieces() -> None:
    town = Town()
    with town.world.still() as shelf:
        kept = renderings_of(shelf)
        assert renderings_of(shelf) is kept
    first, second = town.shown(kept), town.shown(kept)
    assert all(one is other for one, other in zip(first, second, strict=True))
