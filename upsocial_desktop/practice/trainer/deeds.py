"""What a trainer lets the people of the pretend world do, here and now."""

from collections.abc import Callable, Mapping

from upsocial_desktop.practice.day.scene import Action
from upsocial_desktop.practice.trainer.wishes import Wish, flag, text
from upsocial_desktop.practice.world import World

Deed = Callable[[World, Wish], None]


def _say(world: World, wish: Wish) -> None:
    """{username, text, post_id?}: a new post, or an answer to one."""
    post_id = text(wish, "post_id", "")
    action = Action.REPLIES if post_id else Action.POSTS
    what = {"text": _words(wish), **({"post_id": post_id} if post_id else {})}
    world.let_happen(text(wish, "username"), action, **what)


def _delete(world: World, wish: Wish) -> None:
    """{post_id}: the post vanishes, as if its author had deleted it."""
    if not world.remove(text(wish, "post_id")):
        raise ValueError("there is no such post")


def _edit(world: World, wish: Wish) -> None:
    """{post_id, text}: its author says it in other words."""
    post_id = text(wish, "post_id")
    author = _author_of(world, post_id)
    world.let_happen(author, Action.EDITS, post_id=post_id, text=_words(wish))


def _protect(world: World, wish: Wish) -> None:
    """{username, is_protected}: only followers see what is posted, or everybody again."""
    is_protected = flag(wish, "is_protected", otherwise=True)
    action = Action.PROTECTS if is_protected else Action.UNPROTECTS
    world.let_happen(text(wish, "username"), action)


def _suspend(world: World, wish: Wish) -> None:
    """{username, is_suspended}: X takes the account away, or gives it back."""
    is_suspended = flag(wish, "is_suspended", otherwise=True)
    action = Action.VANISHES if is_suspended else Action.RETURNS
    world.let_happen(text(wish, "username"), action)


def _rename(world: World, wish: Wish) -> None:
    """{username, to}: another handle from now on."""
    world.let_happen(text(wish, "username"), Action.RENAMES, handle=_handle(wish, "to"))


def _block(world: World, wish: Wish) -> None:
    """{username, whom, is_blocked}: one user blocks another, or lifts the block."""
    is_blocked = flag(wish, "is_blocked", otherwise=True)
    action = Action.BLOCKS if is_blocked else Action.UNBLOCKS
    world.let_happen(text(wish, "username"), action, handle=_handle(wish, "whom"))


def _follow(world: World, wish: Wish) -> None:
    """{username, whom, is_following}: one user follows another, or ceases to."""
    is_following = flag(wish, "is_following", otherwise=True)
    action = Action.FOLLOWS if is_following else Action.UNFOLLOWS
    world.let_happen(text(wish, "username"), action, handle=_handle(wish, "whom"))


def _like(world: World, wish: Wish) -> None:
    """{username, post_id}: somebody likes a post."""
    world.let_happen(text(wish, "username"), Action.LIKES, post_id=text(wish, "post_id"))


def _door(world: World, wish: Wish) -> None:
    """{username, is_open}: whether strangers may send direct messages."""
    is_open = flag(wish, "is_open")
    with world.still() as shelf:
        user_id = world.user_id(text(wish, "username"))
        change = shelf.messages.open_door if is_open else shelf.messages.close_door
        change(user_id)


def _handle(wish: Wish, name: str) -> str:
    return text(wish, name).strip().removeprefix("@")


def _words(wish: Wish) -> str:
    words = text(wish, "text").strip()
    if not words:
        raise ValueError("there are no words")
    return words


def _author_of(world: World, post_id: str) -> str:
    with world.still() as shelf:
        post = shelf.post(post_id)
        author = shelf.people.user(post.author_id) if post else None
    if author is None:
        raise ValueError("there is no such post")
    return author.username


DEEDS: Mapping[str, Deed] = {
    "say": _say,
    "delete": _delete,
    "edit": _edit,
    "protect": _protect,
    "suspend": _suspend,
    "rename": _rename,
    "block": _block,
    "follow": _follow,
    "door": _door,
    "like": _like,
}
