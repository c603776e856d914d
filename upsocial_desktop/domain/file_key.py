"""The key of this PC's files in cipher, and the digits by which people keep it on paper."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from upsocial_desktop.domain.errors import Refused

KEY_BYTES: Final = 32
# Sixteen groups for the key, and one that is right only if all the others are.
GROUPS: Final = KEY_BYTES // 2 + 1
_FIGURES: Final = 5
# Any single wrong figure changes the sum, for none of these shares a factor with ten.
_WEIGHTS: Final = (3, 7, 9, 1, 3)
_NAME_BYTES: Final = 10
_SHORT: Final = 4


@dataclass(frozen=True, slots=True)
class FileKey:
    """A key, which never shows itself; its name says nothing of it and stands in every file."""

    raw: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """Twenty hexadecimal figures by which a file says which key it wants."""
        return sha256(b"upsocial file key " + self.raw).digest()[:_NAME_BYTES].hex()

    def groups(self) -> tuple[str, ...]:
        """The key as groups of six figures, the last of each a check."""
        whole = self.raw + sha256(b"upsocial sheet " + self.raw).digest()[:2]
        pairs = [int.from_bytes(whole[at : at + 2]) for at in range(0, len(whole), 2)]
        return tuple(_checked(f"{pair:0{_FIGURES}}", place) for place, pair in enumerate(pairs))


def short_name(name: str) -> str:
    """A key's name as people compare it: eight figures in two groups."""
    words = name[: _SHORT * 2].upper()
    return f"{words[:_SHORT]}-{words[_SHORT:]}"


def read_groups(typed: str) -> FileKey:
    """The key of a sheet as somebody typed it, in figures of any script, with any signs between.

    Raises Refused: "key.not_whole" with how many figures there are, "key.mistyped" with the number
    of the first group that is wrong (0: each is right and they do not belong together).
    """
    figures = "".join(str(int(each)) for each in typed if each.isdecimal())
    size = _FIGURES + 1
    if len(figures) != GROUPS * size:
        raise Refused("key.not_whole", have=len(figures), need=GROUPS * size)
    groups = [figures[at : at + size] for at in range(0, len(figures), size)]
    for place, group in enumerate(groups):
        plain = group[:_FIGURES]
        if group != _checked(plain, place) or int(plain) >= 1 << 16:
            raise Refused("key.mistyped", group=place + 1)
    whole = b"".join(int(group[:_FIGURES]).to_bytes(2) for group in groups)
    key = FileKey(whole[:KEY_BYTES])
    if key.groups() != tuple(groups):
        raise Refused("key.mistyped", group=0)
    return key


def _checked(figures: str, place: int) -> str:
    """The figures with their check, which is another at another place."""
    summed = sum(int(each) * weight for each, weight in zip(figures, _WEIGHTS, strict=True))
    return f"{figures}{(summed + place) % 10}"
