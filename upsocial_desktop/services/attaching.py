"""Pictures are put to a post being written, and go with it into the office's database."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from upsocial_desktop.domain.delivery import Delivery
from upsocial_desktop.domain.draft import Draft
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.picture import (
    MOST_PICTURES,
    Picture,
    check_pictures,
    pictures_as_text,
    pictures_from_text,
)
from upsocial_desktop.services.ports import Ports, WriteTx, XClient

Content = Path | bytes


def attach(ports: Ports, there: Sequence[Picture], given: Content) -> tuple[Picture, ...]:
    """The pictures of a sheet with one more, made ready for X and kept on this PC.

    The same picture twice is one. Raises Refused("picture.too_many"), for a file
    "picture.file_not_a_picture", and what the Pictures door raises.
    """
    if len(there) >= MOST_PICTURES:
        raise Refused("picture.too_many", most=MOST_PICTURES)
    picture = _taken_in(ports, given)
    if any(one.key == picture.key for one in there):
        return tuple(there)
    return (*there, picture)


def _taken_in(ports: Ports, given: Content) -> Picture:
    if not isinstance(given, Path):
        return ports.pictures.take_in(given)
    try:
        return ports.pictures.take_in(ports.pictures.read_file(given))
    except Refused as refusal:
        if refusal.code != "picture.not_a_picture":
            raise
        # Of several files chosen at once it is told which one it was.
        raise Refused("picture.file_not_a_picture", name=given.name) from refusal


def describe(there: Sequence[Picture], key: str, alt: str) -> tuple[Picture, ...]:
    """The pictures with another description (alt text) on one of them."""
    return tuple(replace(one, alt=alt) if one.key == key else one for one in there)


def move(there: Sequence[Picture], key: str, place: int) -> tuple[Picture, ...]:
    """The pictures with one at another place, from 0; X shows them in this order."""
    others = [one for one in there if one.key != key]
    return (*others[:place], *(one for one in there if one.key == key), *others[place:])


def put_back(there: Sequence[Picture], picture: Picture, place: int) -> tuple[Picture, ...]:
    """The pictures with one that was taken away at its old place, whatever came meanwhile.

    Raises Refused("picture.too_many").
    """
    if any(one.key == picture.key for one in there):
        return tuple(there)
    if len(there) >= MOST_PICTURES:
        raise Refused("picture.too_many", most=MOST_PICTURES)
    return (*there[:place], picture, *there[place:])


def detach(there: Sequence[Picture], key: str) -> tuple[Picture, ...]:
    """The pictures without one; its file stays for undo."""
    return tuple(one for one in there if one.key != key)


def picture_bytes(ports: Ports, key: str) -> bytes:
    """A picture's bytes from this PC, else from the office. Raises Refused("picture.unknown")."""
    content = ports.pictures.fetch(key)
    if content is not None:
        return content
    with ports.store.read() as tx:
        content = tx.picture(key)
    ports.pictures.keep(key, content)
    return content


def hand_in(ports: Ports, tx: WriteTx, pictures: Sequence[Picture]) -> str:
    """Put the pictures of a post into the office's database; answers the draft's field.

    Raises Refused: "picture.unknown" where a file is gone from this PC, and as `check_pictures`.
    """
    check_pictures(pictures)
    now = ports.clock.now()
    for one in pictures:
        content = ports.pictures.fetch(one.key)
        if content is None:
            content = tx.picture(one.key)
        tx.keep_picture(one.key, content, now)
    return pictures_as_text(pictures)


def uploads_of(ports: Ports, client: XClient, delivery: Delivery) -> list[Callable[[], str]]:
    """The uploads that give X the pictures of a post, one for each, answering X's id for it.

    Raises Refused("picture.unknown"); an upload raises what the X door raises.
    """
    if delivery.draft_id is None:
        return []
    with ports.store.read() as tx:
        pictures = pictures_of(tx.draft(delivery.draft_id))
        contents = [tx.picture(one.key) for one in pictures]
    return [
        partial(client.upload, content, one.kind.value, one.alt)
        for one, content in zip(pictures, contents, strict=True)
    ]


def pictures_of(draft: Draft) -> tuple[Picture, ...]:
    """The pictures of a planned post."""
    return pictures_from_text(draft.pictures)
