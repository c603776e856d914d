"""The pages of the rail in their order: id, icon, name, keys, and how each is built."""

import importlib
import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.ui.main_window import PageEntry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWizard

    from upsocial_desktop.ui.desktop import Desktop
    from upsocial_desktop.ui.first_run.wizard import FirstRun
    from upsocial_desktop.ui.page import Page


class LatePage:
    """A page that is imported when it is wanted, for the window is painted before any of them."""

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name

    def load(self) -> "type[Page]":
        """Import the page; slow the first time."""
        found = importlib.import_module(f"upsocial_desktop.ui.{self.module}")
        return cast("type[Page]", getattr(found, self.name))

    def __call__(self, desktop: "Desktop") -> "Page":
        return self.load()(desktop)


LATE_PAGES = {
    "inbox": LatePage("inbox.page", "InboxPage"),
    "cases": LatePage("case.page", "CasesPage"),
    "compose": LatePage("compose.page", "ComposePage"),
    "calendar": LatePage("calendar.page", "CalendarPage"),
    "settings": LatePage("settings.page", "SettingsPage"),
}


def entries() -> tuple[PageEntry, ...]:
    """All pages, named in the language of now."""
    # Each call in full: lupdate reads no other.
    words = {
        "inbox": ("inbox", QCoreApplication.translate("pages", "Inbox"), "Alt+1"),
        "cases": ("file-text", QCoreApplication.translate("pages", "Cases"), "Alt+2"),
        "compose": ("square-pen", QCoreApplication.translate("pages", "Compose"), "Alt+3"),
        "calendar": ("calendar", QCoreApplication.translate("pages", "Calendar"), "Alt+4"),
        "settings": ("settings", QCoreApplication.translate("pages", "Settings"), "Alt+7"),
    }
    return tuple(
        PageEntry(page_id, *words[page_id], page, is_last=page_id == "settings")
        for page_id, page in LATE_PAGES.items()
    )


def load(page_id: str) -> None:
    """Import one page; may be called on a worker thread, for nothing of Qt is made by it."""
    if page_id in LATE_PAGES:
        LATE_PAGES[page_id].load()


def load_all() -> None:
    """Import all pages, so that none is slow when it is chosen."""
    for page in LATE_PAGES.values():
        page.load()


def first_run(desktop: "Desktop") -> "QWizard":
    """The wizard for a desk without any office; who would rather practise gets that instead."""
    room = importlib.import_module("upsocial_desktop.ui.first_run.wizard")
    wizard = cast("type[FirstRun]", room.FirstRun)(desktop)
    wizard.practice_wanted.connect(_practise)
    return wizard


def _practise() -> None:
    from PySide6.QtCore import QProcess  # noqa: PLC0415 - nobody waits for it at the start

    # Practice has doors of its own, so it is a program of its own.
    is_frozen = bool(getattr(sys, "frozen", False))
    words = ["--practice"] if is_frozen else ["-m", "upsocial_desktop", "--practice"]
    QProcess.startDetached(sys.executable, words)
