"""A picture of a post: what X takes, what was made of it, and its description."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from upsocial_desktop.domain.errors import Refused

# X: four pictures, 5 MB each, a description of 1,000 characters (docs.x.com, media).
MOST_PICTURES = 4
MOST_BYTES = 5_000_000
MOST_ALT = 1_000


class PictureKind(StrEnum):
    """How the bytes are written."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    GIF = "image/gif"
    WEBP = "image/webp"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in dots, and bytes."""

    width: int
    height: int
    weight: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready for X. `key` is the hash of its bytes; `alt` says what is to be seen."""

    key: str
    kind: PictureKind
    before: Size
    after: Size
    alt: str = ""


def pictures_as_text(pictures: Sequence[Picture]) -> str:
    """Pictures as one text, for a field; "" for none."""
    return json.dumps([asdict(one) for one in pictures], ensure_ascii=False) if pictures else ""


def pictures_from_text(kept: str) -> tuple[Picture, ...]:
    """The pictures of such a text."""
    return tuple(_picture(one) for one in json.loads(kept)) if kept else ()


def _picture(kept: Mapping[str, object]) -> Picture:
    before, after = (Size(**_mapping(kept[name])) for name in ("before", "after"))
    return Picture(
        str(kept["key"]), PictureKind(str(kept["kind"])), before, after, str(kept["alt"])
    )


def _mapping(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return {str(name): int(number) for name, number in value.items()}


def check_pictures(pictures: Sequence[Picture]) -> None:
    """Raises Refused: "picture.too_many", "picture.too_heavy", "picture.alt_too_long"."""
    if len(pictures) > MOST_PICTURES:
        raise Refused("picture.too_many", most=MOST_PICTURES)
    for place, one in enumerate(pictures, 1):
        if one.after.weight > MOST_BYTES:
            raise Refused("picture.too_heavy", place=place, most_mb=MOST_BYTES // 1_000_000)
        if len(one.alt) > MOST_ALT:
            raise Refused("picture.alt_too_long", place=place, most=MOST_ALT)
