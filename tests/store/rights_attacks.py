"""What somebody with a login and a tool of his own would try; each answers whether it failed."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import psycopg

from tests.store.rights_matrix import Check, is_denied
from tests.store.rights_world import LOGINS, OFFICES, Realm
from tests.store.world import NOW
from upsocial_desktop.store.values import microseconds

_AT = microseconds(NOW)
# Statements that no login may run, whoever it is.
_FORBIDDEN = (
    "SET ROLE up_owner",
    "SET ROLE up_keeper_of_all",
    "SET SESSION AUTHORIZATION office",
    "SET SESSION AUTHORIZATION up_owner",
    "SET session_replication_role = replica",
    "SET row_security = off; TABLE pictures",
    "SELECT pg_advisory_lock(1)",
    "SELECT pg_advisory_xact_lock(1)",
    "SELECT pg_try_advisory_lock_shared(1)",
    "SELECT lo_create(0)",
    "SELECT lo_from_bytea(0, 'x')",
    "SELECT lo_import('/etc/passwd')",
    "CREATE TEMP TABLE x (y int)",
    "CREATE TABLE public.x (y int)",
    "CREATE TABLE rights.x (y int)",
    "CREATE FUNCTION public.x() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION door.my_offices() RETURNS bigint[] LANGUAGE sql AS 'SELECT NULL::bigint[]'",
    "CREATE OPERATOR public.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)",
    "CREATE SCHEMA x",
    "DROP EXTENSION plpgsql",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY (SELECT 1) TO '/dev/null'",
    "CREATE ROLE x",
    "ALTER ROLE office PASSWORD 'x'",
    "ALTER ROLE up_owner LOGIN",
    "GRANT up_state TO o_water",
    "GRANT up_owner TO o_water",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT * FROM pg_authid",
    "SELECT nextval('cases_id_seq')",
    "SELECT last_value FROM cases_id_seq",
    "SELECT rights.note(1, 'x', 'y', 'z')",
    "SELECT rights.me()",
    "SELECT rights.actor(1, 1)",
    "SELECT rights.append_case(NULL, '{}')",
    "INSERT INTO rights.audit DEFAULT VALUES",
    "UPDATE rights.heads SET seq = 0",
    "ALTER FUNCTION door.my_offices() RESET search_path",
    "DO $$ BEGIN EXECUTE 'DELETE FROM cases'; END $$",
)


def statements(realm: Realm) -> Iterator[Check]:
    """None of these is anybody's to run."""
    for login in LOGINS:
        for words in _FORBIDDEN:
            with closing(realm.connect(login)) as connection:
                yield f"{login}: {words}", _fails(connection, words)


def _fails(connection: "psycopg.Connection[Any]", words: str) -> bool:
    if not words.startswith("SET row_security"):
        return is_denied(connection, words.encode()) or "up_keeper_of_all" in words
    try:
        connection.execute(words.encode())
    except psycopg.Error:
        return True
    return False


def settings(realm: Realm) -> Iterator[Check]:
    """What a caller says of himself has no say."""
    for words in ("SET app.office = '3'", "SET search_path = pg_temp, public", "SET ROLE NONE"):
        with closing(realm.connect("o_water")) as connection:
            before = connection.execute(b"SELECT count(*) FROM cases").fetchone()
            connection.execute(words.encode())
            after = connection.execute(b"SELECT count(*) FROM public.cases").fetchone()
            yield f"{words} changes nothing", before == after == (1,)
    with closing(realm.connect("o_water")) as connection:
        leaky = b"SELECT count(*) FROM cases WHERE (summary || 'x')::int = 1"
        try:
            connection.execute(leaky)
        except psycopg.errors.InvalidTextRepresentation as error:
            yield "a fault tells nobody's words", "water" in str(error)


def steps(realm: Realm) -> Iterator[Check]:
    """Steps that the table of moves, the caller's place or the row itself forbid."""
    water, roads, health = (realm.offices[each] for each in ("water", "roads", "health"))
    case, other = (realm.cases["water"], 3), (realm.cases["health"], 1)
    forward = {"state": "forwarded", "desk_office_id": health}
    to_health = {"facts": {"to_office_id": health, "reason": "x", "due_at": {"at": "2026-11-30"}}}
    own = {"by": realm.officers["o_nodal"]}
    school = realm.offices["school"]
    tries: list[tuple[str, str, tuple[int, int], str, dict[str, Any]]] = [
        ("o_water", "case", other, "note", {"summary": "x"}),
        ("o_water", "case", other, "claim", {"state": "in_process"}),
        ("o_roads", "case", case, "claim", {"state": "in_process"}),
        ("o_roads", "case", case, "note", {"summary": "x"}),
        ("o_field", "case", case, "words_queued", {}),
        ("o_field", "case", case, "interim", {}),
        ("o_water", "case", case, "interim", {}),
        ("o_water", "case", case, "close_other", {"state": "closed_other"}),
        ("o_water", "case", case, "close", {"state": "closed_resolved"}),
        ("o_water", "case", case, "report", {"state": "reported"}),
        ("o_water", "case", case, "claim", {"state": "closed_resolved"}),
        ("o_water", "case", case, "note", {"state": "closed_resolved"}),
        ("o_water", "case", case, "note", {"working_office_id": roads}),
        ("o_water", "case", case, "note", {"desk_office_id": health}),
        ("o_water", "case", case, "note", {"home_office_id": health}),
        ("o_water", "case", case, "note", {"code": "UPX-142-1-1"}),
        ("o_water", "case", case, "note", {"account_id": realm.accounts["health"]}),
        ("o_water", "case", case, "note", {"holder_id": realm.officers["o_health"]}),
        ("o_water", "case", case, "forward", forward),
        ("o_water", "case", case, "place", {**forward, **to_health}),
        ("o_water", "case", case, "forward", {"state": "forwarded", "desk_office_id": school,
         "facts": {**to_health["facts"], "to_office_id": school}}),
        ("o_water", "case", case, "note", {"version": 9}),
        ("o_water", "case", case, "note", {"no_such": 9}),
        ("o_water", "case", case, "note", own),
        ("o_water", "case", case, "note", {"by": None}),
        ("o_water", "case", case, "note", {"of": roads}),
        ("o_water", "case", case, "note", {"derived": {"lists": [
         {"office_id": health, "view": "all", "due_at": None}]}}),
        ("o_water", "case", case, "note", {"derived": {"lists": [
         {"office_id": water, "view": "no_such", "due_at": None}]}}),
        ("o_water", "case", case, "note", {"derived": {"lists": [
         {"office_id": water, "view": "all", "due_at": 1}]}}),
        ("o_water", "case", case, "note", {"derived": {"marks": f"tx l{health}all"}}),
        ("o_water", "case", case, "no_such", {}),
        ("o_cell", "case", case, "place", {**forward, **to_health}),
        ("o_cell", "case", case, "claim", {"state": "in_process"}),
        ("o_trainer", "case", case, "note", {}),
        ("o_stray", "case", case, "note", {}),
        ("o_left", "case", case, "note", {}),
        ("o_nobody", "case", case, "note", {"by": realm.officers["o_water"]}),
        ("o_water", "mention", (realm.mentions["health"], 1), "set_aside", {"standing": "aside"}),
        ("o_water", "mention", (realm.mentions["water"], 2), "set_aside", {"text": "else"}),
        ("o_water", "mention", (realm.mentions["water"], 2), "gone", {"text": "else"}),
        ("o_water", "mention", (realm.mentions["water"], 2), "attach", {"case_id": other[0]}),
        ("o_water", "mention", (realm.mentions["water"], 2), "attach", {"office_id_": 1}),
        ("o_water", "draft", (realm.drafts["health"], 1), "revise", {"text": "x"}),
        ("o_water", "draft", (realm.drafts["water"], 1), "publish_now", {}),
        ("o_water", "draft", (realm.drafts["water"], 1), "publish", {"state": "published"}),
        ("o_water", "draft", (realm.drafts["water"], 1), "revise", {"state": "published"}),
        ("o_water", "draft", (realm.drafts["water"], 1), "revise", {"office_id": roads}),
        ("o_water", "draft", (realm.drafts["water"], 1), "revise",
         {"account_id": realm.accounts["health"]}),
        ("o_field", "draft", (realm.drafts["water"], 1), "approve", {"state": "approved"}),
        ("o_water", "delivery", (realm.deliveries["health"], 1), "cancel", {"state": "cancelled"}),
        ("o_water", "delivery", (realm.deliveries["water"], 1), "take",
         {"state": "sending", "token": 99}),
        ("o_water", "delivery", (realm.deliveries["water"], 1), "sent_", {"state": "sent"}),
        ("o_water", "delivery", (realm.deliveries["water"], 1), "cancel",
         {"state": "cancelled", "text": "else"}),
        ("o_water", "delivery", (realm.deliveries["water"], 1), "refuse", {"state": "refused"}),
        ("o_water", "template", (3, 1), "save", {"title": "x"}),
        ("o_field", "template", (1, 1), "save", {"title": "x"}),
        ("o_water", "achievement", (3, 1), "withdraw", {"state": "withdrawn"}),
        ("o_water", "hold", (1, 1), "end", {}),
        ("o_nodal", "hold", (3, 1), "end", {}),
        ("o_nodal", "hold", (0, 0), "declare", {"kind": "mourning", "officer_id": 1}),
        ("o_water", "no_such", (1, 1), "x", {}),
    ]  # fmt: skip
    for login, subject, row, move, told in tries:
        given = dict(told)
        answer = realm.step(login, subject, row, move, **given)
        name = f"{login} {move} {subject} {row} {sorted(told)}"
        yield name, answer == "denied" or "refused" in answer
    yield from _registering(realm)
    yield "whoever makes a step takes his turn", _takes_turn(realm)
    water_case = realm.step("o_water", "case", (realm.cases["health"], 1), "note")
    nothing = realm.step("o_water", "case", (987654, 1), "note")
    alike = {**water_case, "id": 0} == {**nothing, "id": 0}
    yield "what is another's and what is not there are answered alike", alike
    late = realm.step("o_water", "case", (case[0], 1), "note", place="x")
    yield "a lost update is told", late.get("refused") == "stale"
    done = realm.step("o_water", "case", case, "note", op_id="mine", place="Sadar")
    yield "a step that may be made is made", "line" in done
    again = realm.step("o_water", "case", case, "note", op_id="mine", place="Sadar")
    yield "twice is once", again == {"done": done["line"]}
    stolen = realm.step("o_roads", "case", case, "note", op_id="mine")
    yield "another's op_id is not mine", "refused" in stolen
    forged = realm.step("o_water", "case", case, "claim", op_id="mine")
    yield "an op_id is for one thing", "refused" in forged
    yield "health still knows nothing of it", water not in {health} and not _sees(realm, case[0])


def _takes_turn(realm: Realm) -> bool:
    with closing(realm.connect()) as holder, closing(realm.connect("o_water")) as other:
        holder.execute(b"BEGIN")
        holder.execute(b"SELECT 1 FROM public.changes FOR UPDATE")
        other.execute(b"SET lock_timeout = '50ms'")
        step = {"subject": "case", "subject_id": 1, "expected_version": 99, "op_id": "turn"}
        try:
            other.execute(b"SELECT door.append(%s)", (json.dumps(step),))
        except psycopg.errors.LockNotAvailable:
            return True
    return False


def _registering(realm: Realm) -> Iterator[Check]:
    """A case of one's own, but for one thing that is another's or was never minted."""
    office = realm.offices["water"]
    minted = realm.ask("o_water", "mint", office)["serial"]
    moment = {"at": "2026-11-22T00:00:00+00:00"}
    right: dict[str, Any] = {
        "code": f"UPX-142-{minted}-7",
        "office_number": 142,
        "serial": minted,
        "state": "registered",
        "home_office_id": office,
        "working_office_id": office,
        "desk_office_id": office,
        "account_id": realm.accounts["water"],
        "source_mention_id": realm.mentions["water"],
        "source_at": moment,
        "registered_at": moment,
        "due_at": moment,
        "desk_since_at": moment,
    }
    wrong: tuple[dict[str, Any], ...] = (
        {"home_office_id": realm.offices["health"]},
        {"working_office_id": realm.offices["health"]},
        {"desk_office_id": realm.offices["health"]},
        {"office_number": 144},
        {"serial": minted + 1},
        {"serial": minted + 1, "code": f"UPX-142-{minted + 1}-7"},
        {"code": f"UPX-144-{minted}-7"},
        {"account_id": realm.accounts["health"]},
        {"source_mention_id": realm.mentions["health"]},
        {"state": "closed_resolved"},
    )
    for each in wrong:
        answer = realm.step("o_water", "case", (0, 0), "register", **(right | each))
        yield f"no case with {each}", "refused" in answer


def _sees(realm: Realm, case_id: int) -> bool:
    with closing(realm.connect("o_health")) as connection:
        asked = b"SELECT 1 FROM cases WHERE id = %s"
        return connection.execute(asked, (case_id,)).fetchone() is not None


def knocks(realm: Realm) -> Iterator[Check]:
    """Doors besides: what is another office's, another role's, or not as it is said to be."""
    water, health = realm.offices["water"], realm.offices["health"]
    account, other = realm.accounts["water"], realm.accounts["health"]
    page = json.dumps([{"x_post_id": "9", "standing": "new", "told": '{"standing":"new"}'}])
    officer = {"office_id": water, "name": "x", "designation": "", "is_active": True}
    tries: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
        ("o_water", "mint", (health,)),
        ("o_left", "mint", (water,)),
        ("o_stray", "mint", (water,)),
        ("o_nobody", "mint", (water,)),
        ("o_nobody", "mint", (None,)),
        ("o_water", "take_lease", (f"deliver/{other}", "pc", "", _AT, _AT + 10)),
        ("o_water", "take_lease", ("deliver/987654", "pc", "", _AT, _AT + 10)),
        ("o_water", "release_lease", (f"deliver/{other}", "pc")),
        ("o_water", "lease_token", (f"deliver/{other}", "pc", 0)),
        ("o_nobody", "take_lease", ("poll", "pc", "", _AT, _AT + 10)),
        ("o_water", "store_mentions", (other, page, _AT)),
        ("o_left", "store_mentions", (account, page, _AT)),
        ("o_water", "save_intake", (other, "{}")),
        ("o_water", "mark_checked", (other, [], _AT)),
        ("o_water", "keep_unreadable", (other, "", "x", "y", _AT)),
        ("o_water", "blank_unreadable", (other, [], _AT)),
        ("o_water", "blank_nameless", (other, _AT, _AT)),
        ("o_water", "set_option", (health, "accept_days", "1")),
        ("o_water", "set_option", (water, "two_person", "false")),
        ("o_nobody", "set_option", (None, "x", "y")),
        ("o_water", "keep_picture", ("key", b"content", _AT)),
        ("o_nobody", "keep_picture", (hashlib.sha256(b"x").hexdigest(), b"x", _AT)),
        ("o_water", "show_presence", (realm.cases["health"], realm.officers["o_water"], 0, 9)),
        ("o_water", "show_presence", (realm.cases["water"], realm.officers["o_nodal"], 0, 9)),
        ("o_water", "derive_mention", (realm.mentions["water"], "x", "", "")),
        ("o_water", "strike", ("draft", realm.drafts["water"], 1, "{}", "{}")),
        ("o_water", "save_office", (json.dumps({"number": 150, "kind": "district"}),)),
        ("o_water", "save_officer", (json.dumps({**officer, "role": "state_cell"}),)),
        ("o_cell", "save_officer", (json.dumps({**officer, "role": "state_cell"}),)),
        ("o_registrar", "save_officer", (json.dumps({**officer, "role": "state_cell",
         "id": realm.officers["o_registrar"]}),)),
        ("o_water", "save_account", (json.dumps({"office_id": health, "username_key": "a"}),)),
        ("o_water", "save_account", (json.dumps({"office_id": water, "id": other}),)),
        ("o_nobody", "save_account", (json.dumps({"office_id": None, "id": account}),)),
        ("o_nobody", "record_incident", ("{}",)),
    )  # fmt: skip
    for login, door, given in tries:
        answer = realm.ask(login, door, *given)
        said = answer == "denied" or (isinstance(answer, dict) and "refused" in answer)
        yield f"{login} {door} {given}", said
    for login in ("o_left", "o_stray", "o_nobody"):
        yield f"{login} has no pen", realm.ask(login, "take_pen") == "denied"
        yield f"{login} marks nothing", realm.ask(login, "mark_changed") == "denied"
        yield f"{login} gets no picture", realm.ask(login, "picture", "water") is None
        yield f"{login} hears nothing said", realm.ask(login, "spoken", 0, [], 9) is None
    yield (
        "another's chain is not mine to look at",
        realm.ask("o_water", "broken_link", health) == "denied",
    )
    yield from _quiet(realm)
    yield from _clocks(realm)


def _clocks(realm: Realm) -> Iterator[Check]:
    """A lease is had by the server's clock, whatever time it is at a PC."""
    key, now = f"take_in/{realm.accounts['water']}", microseconds(datetime.now(UTC))
    minute, far = 60_000_000, 2**62
    mine = realm.ask("o_nodal", "take_lease", key, "mine", "", now, now + minute)["token"]
    yield "a lease is given", isinstance(mine, int)
    for said, at, until in (
        ("a day ahead", now + 1440 * minute, now + 1441 * minute),
        ("a day behind", now - 1440 * minute, now - 1439 * minute),
        ("for no time", now, now),
        ("backwards", now, 0),
        ("beyond all numbers", -far * 2, far * 2 - 1),
    ):
        taken = realm.ask("o_water", "take_lease", key, "another", "", at, until)
        yield f"a live lease stays whose it is: {said}", taken == {"token": None}
    for at in (0, far):
        held = realm.ask("o_water", "lease_token", key, "mine", at)
        yield f"it is held at {at}", held == {"token": mine}
    realm.ask("o_water", "take_lease", key, "mine", "", now, far)
    with closing(realm.connect()) as owner:
        found = owner.execute("SELECT until_at FROM leases WHERE key = %s", (key,)).fetchone()
        assert found is not None
        yield "and for no longer than a minute", now < found[0] <= now + 10 * minute
        owner.execute("UPDATE leases SET until_at = %s WHERE key = %s", (now, key))
    behind = realm.ask("o_water", "take_lease", key, "another", "", 0, minute)
    yield "a lease that ended is taken by whoever is behind", behind == {"token": mine + 1}
    realm.ask("o_water", "release_lease", key, "another")


def _quiet(realm: Realm) -> Iterator[Check]:
    """What answers nothing must have done nothing."""
    mention = realm.mentions["health"]
    realm.ask("o_water", "mark_read", [mention], True)
    realm.ask("o_water", "blank_media", [mention])
    with closing(realm.connect()) as owner:
        asked = b"SELECT is_read, media_alt FROM mentions WHERE id = %s"
        yield (
            "another's mention stays as it was",
            owner.execute(asked, (mention,)).fetchone()
            == (
                False,
                [],
            ),
        )
    said = _words_said(realm, "o_trainer")
    yield "a class hears nothing of the real", said == {"draft of school", "draft of class"}
    live = {f"draft of {name}" for name, (number, _) in OFFICES.items() if number < 900}
    yield "nor the real of a class", _words_said(realm, "o_water") == live


def _words_said(realm: Realm, login: str) -> set[str]:
    with closing(realm.connect(login)) as connection:
        found = connection.execute(b"SELECT text FROM door.spoken(0, '{}', 99)").fetchall()
    return {text for (text,) in found}


def chains(realm: Realm) -> Iterator[Check]:
    """Every office's record is whole, has the refusals, and any change of it is found."""
    # Whatever else was tried before, or will be: the order of tests is drawn by lot.
    for why in ("office", "role", "state"):
        realm.ask("o_water", "note_refusal", "append", why)
    realm.ask("o_water", "mint", realm.offices["health"])
    yield from _seen(realm)
    with closing(realm.connect()) as owner:
        for name, office_id in realm.offices.items():
            found = owner.execute(
                b"SELECT count(*) FROM rights.audit WHERE office_id = %s", (office_id,)
            )
            yield f"{name} has a record", found.fetchone() != (0,)
            yield f"{name}'s chain is whole", realm.ask("o_cell", "broken_link", office_id) is None
        found = owner.execute(b"SELECT count(*) FROM rights.audit WHERE action = 'refused mint'")
        yield "refusals are on record", (found.fetchone() or (0,))[0] > 0
        water = realm.offices["water"]
        for change in (
            "UPDATE rights.audit SET detail = 'x' WHERE seq = 2",
            "UPDATE rights.audit SET login = 'x' WHERE seq = 2",
            "DELETE FROM rights.audit WHERE seq = 2",
            "DELETE FROM rights.audit WHERE seq = (SELECT max(seq) FROM rights.audit"
            f" WHERE office_id = {water})",
            "UPDATE rights.heads SET seq = seq + 1",
        ):
            with owner.transaction(force_rollback=True):
                joint = "AND" if "WHERE" in change else "WHERE"
                owner.execute(f"{change} {joint} office_id = {water}".encode())
                asked = f"SELECT door.broken_link({water})"
                as_cell = b"SET LOCAL SESSION AUTHORIZATION o_cell"
                owner.execute(as_cell)
                yield f"{change} is found", owner.execute(asked.encode()).fetchone() != (None,)


def _seen(realm: Realm) -> Iterator[Check]:
    """Whoever saw a line of his office's record is told whether it is there, and of no other's."""
    water, health = realm.offices["water"], realm.offices["health"]
    told = realm.ask("o_water", "greet", 0, 0, "")
    seen = (told["seq"], told["hash"])
    realm.ask("o_water", "note_refusal", "append", "office")
    for what, office, line, has in (
        ("what was seen is there", water, seen, True),
        ("another line is not", water, (seen[0], "00"), False),
        ("nor is the same in another place", water, (seen[0] + 1, seen[1]), False),
        ("of another's record nothing is told", health, (1, "00"), True),
    ):
        told = realm.ask("o_water", "greet", office, *line)
        yield what, (told["has"], told["office"], told["known"]) == (has, water, 0)
    for login in ("o_left", "o_first", "o_nobody", "o_stray"):
        yield f"{login} is told nothing", realm.ask(login, "greet", water, *seen) == {}


ATTACKS = {
    "statements": statements,
    "settings": settings,
    "steps": steps,
    "knocks": knocks,
    "chains": chains,
}
