"""What each page is for and how it is worked, in a few sentences for F1."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP

_HELP: Final[dict[str, str]] = {
    "inbox": QT_TRANSLATE_NOOP(
        "help",
        "The inbox shows every post that names your account. Read it, then decide: register a"
        " complaint and it gets a code, let it join a case, or put it aside as no complaint."
        " Nothing here is ever deleted; what you put aside stays under its own view.",
    ),
    "cases": QT_TRANSLATE_NOOP(
        "help",
        "Cases are complaints with a code and a due date. Take one in hand, forward it to the"
        " office that can act, and answer the citizen when the report is there. A case closes"
        " only when the answer is published. Forwarding never changes the due date.",
    ),
    "compose": QT_TRANSLATE_NOOP(
        "help",
        "Write a post here. It is counted as X counts, kept within two seconds of typing, and goes"
        " out at the time you choose. Nothing leaves before you send or schedule it.",
    ),
    "calendar": QT_TRANSLATE_NOOP(
        "help",
        "The calendar shows what is scheduled and what became of it, by month, by week or as a"
        " list. Arrows go from day to day and over the posts of a day; drag a post to another day,"
        " or move it by Alt with an arrow; Ctrl+Z takes it back. A post that was missed while the"
        " computer was off waits here for your decision; it is never sent late by itself.",
    ),
    "ledger": QT_TRANSLATE_NOOP(
        "help",
        "Each achievement is entered once, with its figure, its day and the document in which it"
        " stands. Posts, threads, press notes and the day's digest are made from it, so that all of"
        " them tell the same figure. A figure that falls, or that differs from another of the same"
        " day, is marked, and you see both sources before anything is made of it.",
    ),
    "settings": QT_TRANSLATE_NOOP(
        "help",
        "Settings of this computer and of your office. Accounts are connected here; their keys are"
        " kept in this computer's keyring and are never shown again.",
    ),
}
_GENERAL: Final = QT_TRANSLATE_NOOP("help", "Press ? for all keys, or Ctrl+K to search everything.")


def of_page(page_id: str) -> str:
    """The help of a page, then the way to all keys."""
    text = _HELP.get(page_id)
    parts = [QCoreApplication.translate("help", text)] if text else []
    return "\n\n".join((*parts, QCoreApplication.translate("help", _GENERAL)))
