"""Sheets of paper are drawn alike as PDF, on a printer, and as a preview."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from upsocial_desktop.domain.paper import Gap, Pairs, Paper, Sides, Table, Weight, Words, printable
from upsocial_desktop.services.ports import DrawPdf
from upsocial_desktop.ui.paper_layout import (
    BODY,
    DPI,
    PER_MM,
    TALL_MM,
    WIDE_MM,
    Pages,
    font_of,
    lay_out,
    pen_of,
)

_INK: Final = QColor("#000000")
_PALE: Final = QColor("#444444")
_RULE: Final = QColor("#999999")
_MARK: Final = QRectF(BODY.left(), 7 * PER_MM, BODY.width(), 9 * PER_MM)
_FOOT: Final = QRectF(BODY.left(), BODY.bottom() + 3 * PER_MM, BODY.width(), 8 * PER_MM)
# Has every part there is.
_FIRST: Final = Paper(
    "",
    (
        Words("क", Weight.TITLE),
        Pairs((("a", "b"),)),
        Table(("a", "b"), (("a", "b"),), (50, 50)),
        Sides("a", "b"),
        Gap(400),
        Words("a"),
    ),
    "a",
    mark="a",
)


def draw_pdf(paper: Paper) -> bytes:
    """A sheet as a PDF file, A4; a worker gets it by `ready_press`.

    The bundled fonts must have been loaded (ui/theme.py).
    """
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(printable(paper.title))
    writer.setCreator("upsocial_desktop")
    pages = lay_out(paper)
    painter = QPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        _draw_page(painter, paper, pages, number)
    painter.end()
    buffer.close()
    return bytes(held.data())


def ready_press() -> DrawPdf:
    """`draw_pdf` for a worker; to be called on the main thread.

    A first sheet is drawn here, so that no class of Qt is made on the worker (technote "threads").
    """
    draw_pdf(_FIRST)
    return draw_pdf


def draw_pages(paper: Paper, wide: int) -> tuple[QImage, ...]:
    """The pages as pictures so many pixels wide, the same as those of the PDF."""
    pages = lay_out(paper)
    return tuple(_picture(paper, pages, number, wide) for number in range(pages.count))


def print_out(paper: Paper, printer: QPrinter) -> int:
    """Print a sheet on A4; answers how many pages went out."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    pages = lay_out(paper)
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    scale = printer.resolution() / DPI
    for number in range(pages.count):
        if number:
            printer.newPage()
        painter.save()
        painter.scale(scale, scale)
        _draw_page(painter, paper, pages, number)
        painter.restore()
    painter.end()
    return pages.count


def _picture(paper: Paper, pages: Pages, number: int, wide: int) -> QImage:
    scale = wide / (WIDE_MM * PER_MM)
    page = QImage(wide, round(TALL_MM * PER_MM * scale), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    _draw_page(painter, paper, pages, number)
    painter.end()
    return page


def _draw_page(painter: QPainter, paper: Paper, pages: Pages, number: int) -> None:
    """One page, counted from 0, with its head and its foot."""
    painter.save()
    painter.translate(BODY.topLeft())
    pages.draw(painter, number)
    painter.restore()
    if paper.mark:
        painter.setPen(pen_of(_INK))
        painter.drawRect(_MARK)
        painter.setFont(font_of(Weight.STRONG))
        painter.drawText(_MARK, Qt.AlignmentFlag.AlignCenter, paper.mark)
    painter.setPen(pen_of(_RULE))
    painter.drawLine(_FOOT.topLeft(), _FOOT.topRight())
    painter.setPen(pen_of(_PALE))
    painter.setFont(font_of(Weight.SMALL))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(_FOOT, middle | Qt.AlignmentFlag.AlignLeft, printable(paper.foot))
    page = f"पृष्ठ {number + 1} / {pages.count}"
    painter.drawText(_FOOT, middle | Qt.AlignmentFlag.AlignRight, page)
