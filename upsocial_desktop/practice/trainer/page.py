"""The page at the server's root: it says that this is a practice X, and what was asked of it."""

from collections.abc import Mapping, Sequence
from html import escape

from upsocial_desktop.practice.trainer.requests_log import Seen

_FRAME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Practice X</title>
<style>
body {{ font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }}
h1 {{ background: #fde68a; color: #422006; padding: .5rem 1rem; }}
table {{ border-collapse: collapse; width: 100%; }}
td, th {{ border-bottom: 1px solid #999; padding: .2rem .6rem; text-align: left; }}
</style></head><body>
<h1>अभ्यास · Practice — this is not X</h1>
<p>A pretend X on this computer, for training. Its people and their words are invented; nothing
that is written here leaves the computer.</p>
<p><strong>{name}</strong> · now {now} · pace {pace} · {posts} posts · {to_come} still to come</p>
<h2>Last requests</h2>
<table><tr><th>at</th><th>who</th><th>method</th><th>path</th><th>answer</th></tr>
{rows}</table></body></html>
"""


def trainer_page(outlook: Mapping[str, object], requests: Sequence[Seen]) -> str:
    """Return the page as HTML; everything from outside is escaped."""
    rows = "".join(_row(seen) for seen in reversed(requests))
    return _FRAME.format(
        name=escape(str(outlook["scenario"])),
        now=escape(str(outlook["now"])),
        pace=escape(str(outlook["pace"])),
        posts=escape(str(outlook["posts"])),
        to_come=escape(str(outlook["events_to_come"])),
        rows=rows,
    )


def _row(seen: Seen) -> str:
    cells = (
        seen.at.strftime("%H:%M:%S"),
        f"@{seen.username}" if seen.username else "–",
        seen.method,
        seen.path,
        str(seen.status),
    )
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>\n"
