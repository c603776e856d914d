"""What an account may do to posts that stand: delete its own, hide replies, like."""

from upsocial_desktop.practice.problems import forbidden
from upsocial_desktop.practice.timeline.posting_rules import not_permitted
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.shelf import Shelf


def delete_own(author_id: str, post_id: str, shelf: Shelf) -> bool:
    """Delete an account's post with all its versions; False when it is gone.

    X lets nobody delete another's (403).
    """
    post = shelf.post(post_id)
    if post is None:
        return False
    if post.author_id != author_id:
        raise forbidden("You are not authorized to delete this Tweet.")
    return shelf.remove(post_id)


def hide_reply(user_id: str, post_id: str, shelf: Shelf, *, is_hidden: bool) -> bool:
    """Hide a reply, or bring it back; False when the reply is gone or out of sight.

    Only replies can be hidden, and only by the one who started the conversation (403).
    """
    reply = shelf.standing(post_id, user_id)
    if not isinstance(reply, Post):
        return False
    root = shelf.newest_version(reply.conversation_id)
    is_starter = root is not None and root.author_id == user_id
    if not is_starter or not reply.referred("replied_to"):
        raise not_permitted()
    shelf.hide(post_id, is_hidden=is_hidden)
    return True


def like_post(user_id: str, post_id: str, shelf: Shelf, *, is_liked: bool) -> bool:
    """Like a post, or cease to; False when it is gone or out of sight."""
    if not isinstance(shelf.standing(post_id, user_id), Post):
        return False
    shelf.like(user_id, post_id, is_liked=is_liked)
    return True
