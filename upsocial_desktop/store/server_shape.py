"""What PostgreSQL needs beside the tables: the indexes of words, and what keeps the counts."""

from collections.abc import Mapping, Sequence

# Words are cut by our own code and stored between blanks, so that no setting of a server's language
# has a say; w, s and m before them keep apart what people wrote, how it sounds, and our marks.
_TOKENS = "array_to_tsvector(string_to_array({}, ' '))"


def _marked(letter: str, column: str) -> str:
    return f"'{letter}' || replace({column}, ' ', ' {letter}')"


def search_tables(columns: Mapping[str, str]) -> Sequence[str]:
    """The tables of words, with the columns that those of FTS5 have, and an index on each."""
    made = []
    for name, listed in columns.items():
        named = listed.split(", ")
        letters = {"sounds": "s", "marks": "m"}
        parts = [_marked(letters.get(each, "w"), each) for each in named]
        words = " || ' ' || ".join(parts)
        texts = ", ".join(f"{each} text COLLATE \"C\" NOT NULL DEFAULT ''" for each in named)
        tokens = f"tokens tsvector GENERATED ALWAYS AS ({_TOKENS.format(words)}) STORED"
        made += [
            f"CREATE TABLE {name} (rowid bigint PRIMARY KEY, {texts}, {tokens})",
            f"CREATE INDEX ix_{name} ON {name} USING gin (tokens)",
        ]
    return made


def counters(day: int, stretch: int) -> Sequence[str]:
    """Triggers that keep the counts, once for each statement however many rows it changed."""
    scales = {"due": f"due_at / {day}", "id": f"case_id / {stretch}"}
    slots = " UNION ALL ".join(
        f"SELECT office_id, view, '{scale}', {slot}, {{by}} FROM {{rows}}"
        for scale, slot in scales.items()
    )
    listed = (
        "INSERT INTO case_counts (office_id, view, scale, slot, count)"
        " SELECT office_id, view, scale, slot, sum(by) FROM ({slots})"
        " AS changed (office_id, view, scale, slot, by)"
        " GROUP BY office_id, view, scale, slot HAVING sum(by) <> 0"
        " ON CONFLICT (office_id, view, scale, slot)"
        " DO UPDATE SET count = case_counts.count + excluded.count"
    )
    entered = listed.format(slots=slots.format(by="1", rows="added"))
    left = listed.format(slots=slots.format(by="-1", rows="removed"))
    came, went = _mention_rows("added", day, "1"), _mention_rows("removed", day, "-1")
    return [
        *_counter("case_lists_entered", "INSERT ON case_lists", entered),
        *_counter("case_lists_left", "DELETE ON case_lists", left),
        *_counter("mentions_entered", "INSERT ON mentions", _mentions(came)),
        *_counter("mentions_left", "DELETE ON mentions", _mentions(went)),
        *_counter("mentions_changed", "UPDATE ON mentions", _mentions(f"{came} UNION ALL {went}")),
    ]


def _mention_rows(rows: str, day: int, by: str) -> str:
    return f"SELECT office_id, standing, doubt <> '', is_read, created_at / {day}, {by} FROM {rows}"


def _mentions(rows: str) -> str:
    return (
        "INSERT INTO mention_counts (office_id, standing, is_doubtful, is_read, day, count)"
        " SELECT office_id, standing, is_doubtful, is_read, day, sum(by)"
        f" FROM ({rows}) AS changed (office_id, standing, is_doubtful, is_read, day, by)"
        " GROUP BY office_id, standing, is_doubtful, is_read, day HAVING sum(by) <> 0"
        " ON CONFLICT (office_id, standing, is_doubtful, is_read, day)"
        " DO UPDATE SET count = mention_counts.count + excluded.count"
    )


_SEEN = {
    "INSERT": "NEW TABLE AS added",
    "DELETE": "OLD TABLE AS removed",
    "UPDATE": "NEW TABLE AS added OLD TABLE AS removed",
}


def _counter(name: str, when: str, change: str) -> Sequence[str]:
    seen = _SEEN[when.split(maxsplit=1)[0]]
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {change}; RETURN NULL; END $$",
        f"CREATE TRIGGER {name} AFTER {when} REFERENCING {seen}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {name}()",
    )
