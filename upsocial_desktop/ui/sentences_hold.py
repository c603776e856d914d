"""What is said about approvals, holds on publicity, and words that are posted by hand."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
_STILL_WAITING = QT_TRANSLATE_NOOP("errors", "The words still wait for their address.")

HOLD_RULES: Final[dict[str, Said]] = {
    "draft.own": Said(
        QT_TRANSLATE_NOOP("errors", "You wrote this post, so somebody else approves it."),
        QT_TRANSLATE_NOOP("errors", "It still waits for an approval."),
        QT_TRANSLATE_NOOP("errors", "Ask a colleague of your office to look at it."),
    ),
    "draft.remarks_missing": Said(
        QT_TRANSLATE_NOOP("errors", "Nothing says what is to be changed."),
        QT_TRANSLATE_NOOP("errors", "The post was not sent back."),
        QT_TRANSLATE_NOOP("errors", "Write your remarks."),
    ),
    "draft.not_approved": Said(
        QT_TRANSLATE_NOOP("errors", "Nobody has approved the post as it stands."),
        QT_TRANSLATE_NOOP("errors", "It was not sent and waits for an approval."),
        QT_TRANSLATE_NOOP("errors", "Somebody who did not write it approves it."),
    ),
    "draft.held": Said(
        QT_TRANSLATE_NOOP("errors", "The post was held back: publicity was on hold at its minute."),
        QT_TRANSLATE_NOOP("errors", "It was not sent; the words are kept."),
        QT_TRANSLATE_NOOP("errors", "When the hold is over, send it, move it or withdraw it."),
    ),
    "hold.in_force": Said(
        QT_TRANSLATE_NOOP("errors", "Publicity is on hold."),
        QT_TRANSLATE_NOOP("errors", "The post waits here."),
        QT_TRANSLATE_NOOP("errors", "Post it when the hold is over."),
    ),
    "hold.state_only": Said(
        QT_TRANSLATE_NOOP("errors", "Only the State cell holds the publicity of other offices."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("errors", "Hold your own office's, or ask the State cell."),
    ),
    "hold.unsigned": Said(
        QT_TRANSLATE_NOOP("errors", "The order names nobody who signed it."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("errors", "Write who signed it, by name and post."),
    ),
    "hold.no_order": Said(
        QT_TRANSLATE_NOOP("errors", "The order has no number."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("errors", "Write the number of the order."),
    ),
    "hold.span": Said(
        QT_TRANSLATE_NOOP("errors", "The hold would end before it begins."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("errors", "Choose a later end."),
    ),
    "hold.over": Said(
        QT_TRANSLATE_NOOP("errors", "This hold has ended already."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("errors", "Declare a new one by its own order."),
    ),
    "hold.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such hold any more."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("errors", "Choose one from the list of holds."),
    ),
    "hand.not_by_hand": Said(
        QT_TRANSLATE_NOOP("errors", "@{username} is not worked by hand."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("errors", "The program sends its words by itself."),
    ),
    "hand.begun": Said(
        QT_TRANSLATE_NOOP("errors", "{name} has taken these words to the browser already."),
        QT_TRANSLATE_NOOP("errors", "They were not opened here, so that they go out once."),
        QT_TRANSLATE_NOOP("errors", "Ask {name}, or paste the address of the post."),
    ),
    "hand.two_addresses": Said(
        QT_TRANSLATE_NOOP("errors", "These are the addresses of two posts."),
        _STILL_WAITING,
        QT_TRANSLATE_NOOP("errors", "Paste the address of the one post alone."),
    ),
    "hand.other_account": Said(
        QT_TRANSLATE_NOOP("errors", "That is a post of @{found}, not of @{username}."),
        _STILL_WAITING,
        QT_TRANSLATE_NOOP("errors", "Open your own post on X and copy its address."),
    ),
    "hand.parent": Said(
        QT_TRANSLATE_NOOP("errors", "That is the post that was answered, not the answer."),
        _STILL_WAITING,
        QT_TRANSLATE_NOOP("errors", "Open the answer on X and copy its address."),
    ),
    "hand.other_time": Said(
        QT_TRANSLATE_NOOP("errors", "That post is of {at}: it cannot be these words."),
        _STILL_WAITING,
        QT_TRANSLATE_NOOP("errors", "Copy the address of the post that was just made."),
    ),
    "hand.other_words": Said(
        QT_TRANSLATE_NOOP("errors", "The words pasted are not those that were to be posted."),
        _STILL_WAITING,
        QT_TRANSLATE_NOOP("errors", "Look whether it is the right post; if so, say that it is."),
    ),
    "hand.known": Said(
        QT_TRANSLATE_NOOP("errors", "That post belongs to other words already."),
        _STILL_WAITING,
        QT_TRANSLATE_NOOP("errors", "Copy the address of the post that these words became."),
    ),
}
