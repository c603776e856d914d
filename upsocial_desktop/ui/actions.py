"""What can be done by keys: a table of ids, words, keys and places, and how it is bound."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP

EVERYWHERE: Final = ""
LISTS: Final = ("inbox", "cases", "calendar")
ALL_LISTS: Final = (*LISTS, "ledger", "approvals")

# The letter that the same key types on an INSCRIPT keyboard (it types no Latin at all).
_TWINS: Final = {
    "J": "र",
    "K": "क",
    "R": "ी",
    "F": "ि",
    "N": "ल",
    "E": "ा",
    "A": "ो",
    "U": "ह",
    "C": "म",
    "M": "स",
    "D": "्",
    "T": "ू",
    "V": "न",
}


@dataclass(frozen=True)
class Action:
    """One thing that keys do. `pages` empty: everywhere; single letters act in lists only."""

    id: str
    words: str
    keys: tuple[str, ...]
    pages: tuple[str, ...] = ()

    @property
    def is_single(self) -> bool:
        """Whether it is a single letter, which can be switched off."""
        return any(len(key) == 1 for key in self.keys)

    @property
    def shown_words(self) -> str:
        """What it does, for people."""
        return QCoreApplication.translate("actions", self.words)

    @property
    def shown_keys(self) -> str:
        """Its keys as they are printed on the keyboard in use."""
        native = QKeySequence.SequenceFormat.NativeText
        return ", ".join(QKeySequence(key).toString(native) for key in self.keys)

    def sequences(self) -> list[QKeySequence]:
        """The keys with their INSCRIPT twins."""
        twins = [_TWINS[key] for key in self.keys if key in _TWINS]
        return [QKeySequence(key) for key in (*self.keys, *twins)]


ACTIONS: Final[tuple[Action, ...]] = (
    Action("go_inbox", QT_TRANSLATE_NOOP("actions", "Inbox"), ("Alt+1",)),
    Action("go_cases", QT_TRANSLATE_NOOP("actions", "Cases"), ("Alt+2",)),
    Action("go_compose", QT_TRANSLATE_NOOP("actions", "Write a post"), ("Alt+3",)),
    Action("go_calendar", QT_TRANSLATE_NOOP("actions", "Calendar"), ("Alt+4",)),
    Action("go_ledger", QT_TRANSLATE_NOOP("actions", "Achievements"), ("Alt+5",)),
    Action("go_desk", QT_TRANSLATE_NOOP("actions", "Waiting here"), ("Alt+6",)),
    Action("go_approvals", QT_TRANSLATE_NOOP("actions", "Approvals"), ("Alt+7",)),
    Action("go_settings", QT_TRANSLATE_NOOP("actions", "Settings"), ("Ctrl+,", "Alt+8")),
    Action("go_anywhere", QT_TRANSLATE_NOOP("actions", "Search, or go to a page"), ("Ctrl+K",)),
    Action("hats", QT_TRANSLATE_NOOP("actions", "Change hats (practice)"), ("Alt+H",)),
    Action("fetch", QT_TRANSLATE_NOOP("actions", "Fetch now"), ("F5",)),
    Action("next_pane", QT_TRANSLATE_NOOP("actions", "Next pane"), ("F6",)),
    Action("previous_pane", QT_TRANSLATE_NOOP("actions", "Previous pane"), ("Shift+F6",)),
    Action("undo", QT_TRANSLATE_NOOP("actions", "Undo the last action"), ("Ctrl+Z",)),
    Action(
        "hear_alarm",
        QT_TRANSLATE_NOOP("actions", "Alarm: I have seen it"),
        ("Ctrl+Shift+A",),
    ),
    Action("false_alarm", QT_TRANSLATE_NOOP("actions", "Alarm: it is none"), ("Ctrl+Shift+X",)),
    Action("larger", QT_TRANSLATE_NOOP("actions", "Larger text"), ("Ctrl++", "Ctrl+=")),
    Action("smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), ("Ctrl+-",)),
    Action("usual_size", QT_TRANSLATE_NOOP("actions", "Usual size of text"), ("Ctrl+0",)),
    Action("help", QT_TRANSLATE_NOOP("actions", "Help for this screen"), ("F1",)),
    Action("keys", QT_TRANSLATE_NOOP("actions", "All keys"), ("?", "Ctrl+/")),
    Action("quit", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",)),
    Action("new_post", QT_TRANSLATE_NOOP("actions", "New post"), ("Ctrl+N",)),
    Action("new_post_here", QT_TRANSLATE_NOOP("actions", "New post"), ("N",), LISTS),
    Action("find", QT_TRANSLATE_NOOP("actions", "Narrow the list"), ("Ctrl+F",), ALL_LISTS),
    Action("next", QT_TRANSLATE_NOOP("actions", "Next"), ("J",), ALL_LISTS),
    Action("previous", QT_TRANSLATE_NOOP("actions", "Previous"), ("K",), ALL_LISTS),
    Action("unread", QT_TRANSLATE_NOOP("actions", "Mark as unread"), ("U",), ("inbox",)),
    Action(
        "set_aside",
        QT_TRANSLATE_NOOP("actions", "Set aside, or put back"),
        ("E",),
        ("inbox",),
    ),
    Action("join", QT_TRANSLATE_NOOP("actions", "Join a case"), ("C",), ("inbox",)),
    Action(
        "read_on",
        QT_TRANSLATE_NOOP("actions", "Scroll, then the next unread"),
        ("Space",),
        ("inbox",),
    ),
    Action("back", QT_TRANSLATE_NOOP("actions", "Back to the list"), ("Backspace",), LISTS),
    Action("take", QT_TRANSLATE_NOOP("actions", "Take in hand"), ("A",), ("inbox", "cases")),
    Action("reply", QT_TRANSLATE_NOOP("actions", "Answer"), ("R",), ("inbox", "cases")),
    Action("forward", QT_TRANSLATE_NOOP("actions", "Forward"), ("F",), ("inbox", "cases")),
    Action("template", QT_TRANSLATE_NOOP("actions", "Insert a template"), ("T",), ("cases",)),
    Action(
        "template_writing",
        QT_TRANSLATE_NOOP("actions", "Insert a template while writing"),
        ("Ctrl+T",),
        ("cases",),
    ),
    Action("resolve", QT_TRANSLATE_NOOP("actions", "Report or settle"), ("E",), ("cases",)),
    Action(
        "print",
        QT_TRANSLATE_NOOP("actions", "Print or save as PDF"),
        ("Ctrl+P",),
        ("cases", "ledger", "desk"),
    ),
    Action("checks", QT_TRANSLATE_NOOP("actions", "Daily checks"), ("D",), ("cases",)),
    Action("move", QT_TRANSLATE_NOOP("actions", "Move to another minute"), ("M",), ("calendar",)),
    Action("today", QT_TRANSLATE_NOOP("actions", "Go to today"), ("T",), ("calendar",)),
    Action(
        "next_view",
        QT_TRANSLATE_NOOP("actions", "Month, week, list"),
        ("V",),
        ("calendar",),
    ),
    Action("more", QT_TRANSLATE_NOOP("actions", "More with this case"), ("M",), ("cases",)),
    Action(
        "enter_achievement",
        QT_TRANSLATE_NOOP("actions", "Enter an achievement"),
        ("N",),
        ("ledger",),
    ),
    Action(
        "correct_achievement",
        QT_TRANSLATE_NOOP("actions", "Correct the achievement"),
        ("E",),
        ("ledger",),
    ),
    Action(
        "post_of_achievement",
        QT_TRANSLATE_NOOP("actions", "Write a post from it"),
        ("R",),
        ("ledger",),
    ),
    Action(
        "thread_of_achievements",
        QT_TRANSLATE_NOOP("actions", "Write a thread from those chosen"),
        ("T",),
        ("ledger",),
    ),
    Action("digest", QT_TRANSLATE_NOOP("actions", "The day's digest"), ("D",), ("ledger",)),
    Action(
        "send",
        QT_TRANSLATE_NOOP("actions", "Send or confirm"),
        ("Ctrl+Return", "Ctrl+Enter"),
        ("inbox", "cases", "compose", "calendar", "approvals"),
    ),
    Action(
        "schedule",
        QT_TRANSLATE_NOOP("actions", "Schedule"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        ("compose",),
    ),
    Action("save", QT_TRANSLATE_NOOP("actions", "Save the draft now"), ("Ctrl+S",), ("compose",)),
)
BY_ID: Final[Mapping[str, Action]] = {action.id: action for action in ACTIONS}


def actions_of(page_id: str) -> tuple[Action, ...]:
    """The actions of one page; "" gives those that hold everywhere."""
    if not page_id:
        return tuple(action for action in ACTIONS if not action.pages)
    return tuple(action for action in ACTIONS if page_id in action.pages)


class Shortcuts(QObject):
    """The keys of the window and of its pages, bound to what they do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._singles: list[QShortcut] = []
        self._are_singles_on = True

    def bind(
        self, place: QWidget, actions: Sequence[Action], commands: Mapping[str, Callable[[], None]]
    ) -> None:
        """Bind those actions that have a command; keys work while the place's window is active."""
        for action in actions:
            command = commands.get(action.id)
            if command is not None:
                self._bind_one(place, action, command)

    def set_single_keys(self, *, are_on: bool) -> None:
        """Let single letters act in lists, or not."""
        self._are_singles_on = are_on
        for shortcut in self._singles:
            shortcut.setEnabled(are_on)

    def _bind_one(self, place: QWidget, action: Action, command: Callable[[], None]) -> None:
        shortcut = QShortcut(place)
        shortcut.setKeys(action.sequences())
        shortcut.setObjectName(f"key_{action.id}")
        is_local = bool(action.pages)
        shortcut.setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
            if is_local
            else Qt.ShortcutContext.WindowShortcut
        )
        needs_list = is_local and (action.is_single or action.id in {"read_on", "back"})

        def run() -> None:
            if not needs_list or isinstance(QApplication.focusWidget(), QAbstractItemView):
                command()

        # With several keyboard layouts Qt may call an unmistakable key ambiguous.
        shortcut.activated.connect(run)
        shortcut.activatedAmbiguously.connect(run)
        if needs_list:
            self._singles.append(shortcut)
            shortcut.setEnabled(self._are_singles_on)
