"""Strings that were made to do harm, from the collections beside the reference documents."""

import json
import os
from pathlib import Path

import pytest

FOLDER = os.environ.get("UPSOCIAL_SHARED_DATA")
needs_collections = pytest.mark.skipif(
    FOLDER is None, reason="UPSOCIAL_SHARED_DATA does not name the folder with hostile strings"
)
# A few of our own, so that the worst are tried where the collections are not at hand.
OWN = (
    "<script>window.harmed = 1</script>",
    "<img src=x onerror='window.harmed = 1'>",
    '"><svg onload=window.harmed=1>',
    "</p></li></ol></section><h1 id=harm>X</h1>",
    "'; window.harmed = 1; '",
    "{{7*7}} ${7*7} {stamp} %(name)s",
    "<!-- --><![CDATA[",
    "&lt;b&gt; &amp;amp;",
    "\u202egnp.exe\u202c \u2066abc\u2069",
    "क\u200dष\u200cत्र \ufeff",
    "NUL \x00 and BEL \x07 and DEL \x7f",
    "lone \ud83d surrogate",
    "a" * 5_000,
    "\u0915\u0301" * 200,
    "javascript:window.harmed=1",
)


def strings() -> list[str]:
    """Our own, and every string of the two collections."""
    assert FOLDER is not None
    folder = Path(FOLDER) / "hostile"
    lines = (folder / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line)["text"] for line in lines]
    naughty = json.loads((folder / "blns" / "blns.json").read_text(encoding="utf-8"))
    return [*OWN, *found, *naughty]
