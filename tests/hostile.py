"""Hostile words for every field: some of our own, and those of the collections where at hand."""

import json
import os
from pathlib import Path

from tests.practice.hostile import OWN
from tests.whole.campaigns import IS_FULL

_FOLDER = os.environ.get("UPSOCIAL_SHARED_DATA")
# The short form tries one of each kind, and one in so many of the list without kinds.
_FIRST, _EVERY = (10_000, 1) if IS_FULL else (1, 60)


def hostile_words() -> list[str]:
    """Each once; the short form has some of every kind."""
    found = list(OWN)
    if _FOLDER is not None:
        folder = Path(_FOLDER) / "hostile"
        lines = (folder / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        for kind in dict.fromkeys(row["cat"] for row in rows):
            found += [row["text"] for row in rows if row["cat"] == kind][:_FIRST]
        found += json.loads((folder / "blns" / "blns.json").read_text(encoding="utf-8"))[::_EVERY]
    return list(dict.fromkeys(found))
