"""The script's own time: the clock's, less what the trainer has held it back."""

from datetime import datetime, timedelta


class StoryTime:
    """Turns moments of the world into moments of the script and back.

    While held, the script stands still and the clock of the world goes on; afterwards the script
    runs again, so much later.
    """

    def __init__(self) -> None:
        self._behind = timedelta(0)
        self._held_at: datetime | None = None

    @property
    def is_held(self) -> bool:
        """Whether the script stands still."""
        return self._held_at is not None

    def hold(self, now: datetime) -> None:
        """Stand still from this moment of the world on."""
        if self._held_at is None:
            self._held_at = now

    def release(self, now: datetime) -> None:
        """Go on; does nothing where nothing was held."""
        if self._held_at is not None:
            self._behind += now - self._held_at
            self._held_at = None

    def told_at(self, now: datetime) -> datetime:
        """The script's moment at a moment of the world."""
        return (self._held_at or now) - self._behind

    def moment_of(self, told: datetime, now: datetime) -> datetime:
        """The moment of the world at which a moment of the script comes, as things stand now."""
        held = now - self._held_at if self._held_at is not None else timedelta(0)
        return told + self._behind + held

    def come_to(self, told: datetime, now: datetime) -> datetime:
        """Bring the script to one of its moments; answers when that is in the world.

        While held it comes at once, otherwise the world has to go there.
        """
        if self._held_at is None:
            return self.moment_of(told, now)
        self._held_at = now
        self._behind = now - told
        return now

    def state(self) -> tuple[timedelta, datetime | None]:
        """How far behind the world's clock the script is, and since when it is held."""
        return self._behind, self._held_at

    @classmethod
    def of_state(cls, behind: timedelta, held_at: datetime | None) -> "StoryTime":
        """Return a time of the script that stands where another one stood."""
        story = cls()
        story._behind, story._held_at = behind, held_at
        return story
