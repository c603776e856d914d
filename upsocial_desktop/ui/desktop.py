"""What every page and dialog is given, and nothing else."""

from dataclasses import dataclass, field

from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui.fetching import Fetching
from upsocial_desktop.ui.news import News
from upsocial_desktop.ui.seat import Seat
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.undo import UndoStack


@dataclass(frozen=True)
class Desktop:
    """The doors, the bridge, the news, the seat, the look, what can be undone, what is fetched."""

    ports: Ports
    tasks: Tasks
    news: News
    seat: Seat
    theme: Theme
    undo: UndoStack
    fetching: Fetching = field(default_factory=Fetching)
