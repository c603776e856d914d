"""Who is told by a server that there is something to look at: the offices that were touched."""

from collections.abc import Sequence

# What concerns all of the State is said here, what concerns an office on a channel of its own:
# with 1,700 desks, each write would otherwise have each desk look. Nothing else is said: anybody
# may listen, and anybody may say it.
CHANNEL = "upsocial"


def channels_of(office_id: int) -> Sequence[str]:
    """Where an office's desks listen."""
    return (CHANNEL, f"{CHANNEL}_{office_id}")


# Every hold is told to all, as `lines_since` in store/news.py shows it to all; of a case all
# hear through whose hands it has gone.
_HISTORY = """DECLARE each bigint; BEGIN
  IF EXISTS (SELECT 1 FROM added
    WHERE subject = 'hold' OR (office_id IS NULL AND subject <> 'case')) THEN
    PERFORM pg_notify('upsocial', '');
  END IF;
  FOR each IN SELECT office_id FROM added WHERE office_id IS NOT NULL
    UNION SELECT unnest(ARRAY[c.home_office_id, c.working_office_id, c.desk_office_id])
      FROM added a JOIN cases c ON a.subject = 'case' AND c.id = a.subject_id
    UNION SELECT unnest(ARRAY[s.from_office_id, s.to_office_id])
      FROM added a JOIN slips s ON a.subject = 'case' AND s.case_id = a.subject_id
  LOOP
    PERFORM pg_notify('upsocial_' || each, '');
  END LOOP;
  RETURN NULL;
END"""
# What has no history: an office concerns all, its people, accounts and options itself.
_REGISTER = """DECLARE each text; BEGIN
  IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'offices' THEN PERFORM pg_notify('upsocial', ''); RETURN NULL; END IF;
  FOR each IN SELECT DISTINCT told->>'office_id'
    FROM unnest(ARRAY[to_jsonb(OLD), to_jsonb(NEW)]) AS told WHERE told IS NOT NULL
  LOOP
    PERFORM pg_notify(CASE each WHEN '0' THEN 'upsocial' ELSE 'upsocial_' || each END, '');
  END LOOP;
  RETURN NULL;
END"""
HINTS: Sequence[str] = (
    f"CREATE FUNCTION history_told() RETURNS trigger LANGUAGE plpgsql AS $$ {_HISTORY} $$",
    "CREATE TRIGGER history_told AFTER INSERT ON history REFERENCING NEW TABLE AS added"
    " FOR EACH STATEMENT EXECUTE FUNCTION history_told()",
    f"CREATE FUNCTION register_told() RETURNS trigger LANGUAGE plpgsql AS $$ {_REGISTER} $$",
    *(
        f"CREATE TRIGGER register_told AFTER INSERT OR UPDATE OR DELETE ON {name}"
        " FOR EACH ROW EXECUTE FUNCTION register_told()"
        for name in ("offices", "officers", "accounts", "options")
    ),
)
