"""The password of a login of the State's database, which its officer alone knows."""

from typing import Final

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.sound_text import sound

LEAST: Final = 12
# As long as any keyring takes one.
LONGEST: Final = 1_200


def check_password(password: str, before: str = "") -> None:
    """Raises Refused: "login.password" for its length or broken letters, "login.same_password"."""
    if not LEAST <= len(password) <= LONGEST or sound(password) != password:
        raise Refused("login.password", least=LEAST)
    if password == before:
        raise Refused("login.same_password")


def check_again(password: str, again: str) -> None:
    """What was typed unseen is typed twice. Raises Refused("login.not_the_same")."""
    if password != again:
        raise Refused("login.not_the_same")
