"""What waits at this desk as a sheet of paper and as text, in Hindi with English beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from upsocial_desktop.domain.desk_wish import DeskWish, WishKind, WishState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.office_hindi import date_and_hour
from upsocial_desktop.domain.paper import (
    PRACTICE_MARK,
    Gap,
    Paper,
    Part,
    Place,
    Table,
    Weight,
    Words,
    plain_text,
    printable,
)
from upsocial_desktop.services.desk_queue import DeskList, desk_list
from upsocial_desktop.services.ports import DrawPdf, Ports

_KINDS: Final = {
    WishKind.SCHEDULE: "पोस्ट / Post",
    WishKind.MOVE: "पोस्ट का समय बदलना / Move a post",
    WishKind.REVISE: "पोस्ट बदलना / Change a post",
    WishKind.REGISTER: "पंजीकरण / Register",
    WishKind.CLAIM: "कार्यवाही में लेना / Take in hand",
    WishKind.ACCEPT: "स्वीकार / Accept",
    WishKind.NOTE: "टिप्पणी / Note",
    WishKind.FORWARD: "अग्रसारित / Forward",
    WishKind.ANSWER: "उत्तर / Answer",
    WishKind.UNREADABLE: "पढ़ा नहीं जा सकता / Cannot be read",
}
_STATES: Final = {
    WishState.REFUSED: "वापस – अस्वीकृत / Came back: refused",
    WishState.WAITING: "प्रतीक्षा में / Waiting",
}
_HEAD: Final = ("क्र. / No.", "क्या / What", "विषय / About", "पाठ / Words", "समय / Made")
_SHARES: Final = (8, 20, 18, 36, 18)


def desk_paper(ports: Ports) -> Paper:
    """What came back and what waits, in this order, as it can be printed and signed."""
    made = f"{date_and_hour(ports.clock.now())} IST"
    foot = f"इस कार्यालय-पटल पर प्रतीक्षारत / Waiting at this desk · मुद्रित / printed {made}"
    mark = PRACTICE_MARK if ports.is_practice else ""
    return Paper("Waiting at this desk", tuple(_parts(desk_list(ports))), foot, mark)


def _parts(found: DeskList) -> Iterator[Part]:
    yield Words("भेजे जाने की प्रतीक्षा में / Waiting to be sent", Weight.TITLE, Place.CENTRE)
    for state, wishes in (
        (WishState.REFUSED, found.refused),
        (WishState.WAITING, found.waiting),
    ):
        if wishes:
            yield Words(f"{_STATES[state]} ({len(wishes)})", Weight.HEADING)
            yield Table(_HEAD, tuple(_row(each) for each in wishes), _SHARES)
            yield Gap(4)
    if not found.refused and not found.waiting:
        yield Words("कुछ प्रतीक्षा में नहीं है। / Nothing waits.")


def _row(wish: DeskWish) -> tuple[str, ...]:
    about = wish.about or (f"#{wish.subject_id}" if wish.subject_id else "–")
    return (
        str(wish.number),
        _KINDS[wish.kind],
        printable(about),
        printable(wish.words) or "–",
        date_and_hour(wish.made_at),
    )


def save_desk(ports: Ports, to: Path, draw: DrawPdf) -> Path:
    """Write the list as .pdf (the printed sheet) or .txt, whole.

    Raises Refused("paper.ending") for other endings, Unavailable("paper.…").
    """
    paper = desk_paper(ports)
    ending = to.suffix.lower()
    if ending == ".pdf":
        content = draw(paper)
    elif ending == ".txt":
        content = plain_text(paper.parts).encode("utf-8", "replace")
    else:
        raise Refused("paper.ending", ending=to.suffix, endings=".pdf, .txt")
    ports.write_paper(to, content)
    return to
