"""The scopes an app may ask for, in the words of X's API documents (2.166 and 2.167)."""

SCOPES: dict[str, str] = {
    "tweet.read": "View all Posts you can see, including those from protected accounts.",
    "tweet.write": "Post and repost on your behalf.",
    "tweet.moderate.write": "Hide and unhide replies to your Posts.",
    "users.read": "View any account you can see, including protected accounts.",
    "users.email": "View the email address of your account.",
    "offline.access": "Request a refresh token for the app.",
    "media.write": "Upload media, such as photos and videos, on your behalf.",
    "like.read": "View Posts you have liked and likes you can see.",
    "like.write": "Like and unlike Posts on your behalf.",
    "dm.read": "Read all your Direct Messages.",
    "dm.write": "Send and manage your Direct Messages.",
    "follows.read": "View accounts you follow and accounts following you.",
    "follows.write": "Follow and unfollow accounts on your behalf.",
    "block.read": "View accounts you have blocked.",
    "block.write": "Block and unblock accounts on your behalf.",
    "mute.read": "View accounts you have muted.",
    "mute.write": "Mute and unmute accounts on your behalf.",
    "list.read": "View Lists, members, and followers of Lists you created or are a member of.",
    "list.write": "Create and manage Lists on your behalf.",
    "bookmark.read": "Read your bookmarked Posts.",
    "bookmark.write": "Create and delete your bookmarks.",
    "space.read": "View all Spaces you have access to.",
    "timeline.read": "View all Custom Timelines you can see.",
    "broadcast.read": "View your live broadcasts and their chat.",
    "broadcast.write": "Manage your live broadcasts and send chat messages on your behalf.",
}


def read_scopes(words: str) -> tuple[str, ...] | None:
    """Return the scopes asked for, each once and in their order; None for an unknown one."""
    asked = tuple(dict.fromkeys(words.split()))
    return asked if asked and all(scope in SCOPES for scope in asked) else None
