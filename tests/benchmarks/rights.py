"""What row security costs: the same questions by an officer's login and by the tables' owner."""

import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace

from tests.benchmarks import forwards
from tests.benchmarks.measuring import ROUNDS, Figure, compare
from tests.postgres import TestServer, running
from tests.store.world import NOW
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseView
from upsocial_desktop.store.server import ServerStore, open_server
from upsocial_desktop.store.server_people import ServerLogins
from upsocial_desktop.store.server_rights import secure
from upsocial_desktop.store.server_steps import first_values
from upsocial_desktop.store.tables import cases
from upsocial_desktop.store.values import microseconds

OFFICES = 159
GOAL = 1.5
_DUE = microseconds(NOW)
# Few offices have most of the cases: the share of an office is one through its rank.
_FILL = """
INSERT INTO offices (number, kind, name_en, name_hi, is_on_system)
  SELECT 101 + r, 'department', 'Office ' || r, '', true FROM generate_series(1, {offices}) r;
INSERT INTO officers (office_id, name, designation, role, is_active)
  SELECT id, 'Officer', '', 'information_officer', true FROM offices;
INSERT INTO accounts (office_id, username, username_key, name, x_user_id, way, state, plan,
  max_weight) SELECT id, 'a' || id, 'a' || id, '', 'x' || id, 'practice', 'connected',
  'self_serve', 280 FROM offices;
CREATE TEMP TABLE plan AS SELECT row_number() OVER (ORDER BY random()) AS id, o AS office_id
  FROM generate_series(1, {offices}) o, generate_series(1, ({size} / o
    / (SELECT sum(1.0 / r) FROM generate_series(1, {offices}) r))::int);
INSERT INTO mentions (id, version, account_id, office_id, x_post_id, author_id, author_username,
    author_name, text, created_at, conversation_id, replied_to_id, quoted_id, reposted_id, first_id,
    lang, named, media_alt, expanded_text, standing, doubt, is_read, taken_in_at, checked_at,
    is_critical, dangers, alarm)
  SELECT id, 1, office_id, office_id, id::text, 'c' || id, 'c', 'c', 'no water', {due} - id * 1000,
    id::text, '', '', '', '', '', '[]', '[]', '', 'attached', '', true, 0, 0, false, '', ''
  FROM plan;
INSERT INTO cases SELECT (jsonb_populate_record(NULL::cases, d.first || jsonb_build_object(
    'id', p.id, 'code', 'UPX-' || 101 + p.office_id || '-' || 10000 + p.id || '-1', 'office_number',
    101 + p.office_id, 'serial', 10000 + p.id, 'state', 'registered', 'home_office_id', p.office_id,
    'working_office_id', p.office_id, 'desk_office_id', p.office_id, 'account_id', p.office_id,
    'source_mention_id', p.id, 'source_at', {due} - p.id, 'registered_at', {due} - p.id,
    'due_at', {due} + p.id * 1000, 'desk_since_at', 0, 'changed_at', 0,
    'summary', 'no water'))).*
  FROM plan p, (SELECT '{first}'::jsonb AS first) d;
INSERT INTO case_lists (office_id, view, case_id, due_at)
  SELECT office_id, view, id, {due} + id * 1000 FROM plan, unnest(ARRAY['all', 'open', 'untaken'])
  AS view;
INSERT INTO case_words (rowid, summary, marks) SELECT id, 'no water in ward' || id % 997,
  'l' || office_id || 'all l' || office_id || 'open' FROM plan;
SELECT setval('cases_id_seq', max(id)), setval('mentions_id_seq', max(id)) FROM plan;
"""


def _filled(server: TestServer, size: int) -> str:
    name = "measured"
    server.do(f"CREATE DATABASE {name} TEMPLATE shape STRATEGY file_copy")
    told = {"offices": OFFICES, "size": size, "due": _DUE, "first": first_values(cases)}
    with closing(server.connect(name)) as owner:
        for words in _FILL.format(**told).split(";\n"):
            if words.strip():
                owner.execute(words.encode())
    engine = open_server(server.address(name))
    with engine.begin() as connection:
        secure(connection)
    engine.dispose()
    with closing(server.connect(name)) as owner:
        owner.execute(b"VACUUM ANALYZE")
    return name


def measure(
    size: int,
    rounds: int = ROUNDS,
    hands: Sequence[int] = (1, 2, forwards.HANDS),
    many: int = forwards.MANY,
) -> list[Figure]:
    """Pages, a search and a count of the largest and the median office, then forwards."""
    # As every server does; without it a table that was empty is read whole for ever.
    with running({"autovacuum": "on", "autovacuum_naptime": "1s"}) as server:
        name = _filled(server, size)
        people = ServerLogins(server.address(name))
        figures = []
        with closing(ServerStore(server.address(name))) as owner:
            for office in (1, OFFICES // 2):
                login = f"o_measured{office}"
                people.add(login, office, "measured and thrown away")
                server.do("UPDATE rights.logins SET is_first = false", name)
                with closing(ServerStore(server.address(name, login))) as store:
                    figures += [
                        _figure(f"{what}, office {office}", ask, store, owner, office, rounds)
                        for what, ask in _QUESTIONS.items()
                    ]
        for each in hands:
            pace = forwards.measure(server, name, each, many)
            sys.stdout.write(f"{pace.told()}\n")
    return figures


_ALL = CaseFilter(0, NOW, CaseView.OPEN, order=CaseOrder.DUE)
_QUESTIONS: dict[str, CaseFilter] = {
    "page of 50, by date": _ALL,
    "page of 50, newest": replace(_ALL, order=CaseOrder.NEWEST),
    "page of 50, a word": replace(_ALL, words="water", order=CaseOrder.NEWEST),
}
_TIMES = 20


def _figure(
    name: str, wanted: CaseFilter, ours: ServerStore, theirs: ServerStore, office: int, rounds: int
) -> Figure:
    where = replace(wanted, office_id=office)

    def side(store: ServerStore) -> Callable[[int], None]:
        def ask(_round: int) -> None:
            for _ in range(_TIMES):
                with store.read() as tx:
                    assert len(tx.window_cases(where, 0, 50)) > 0

        return ask

    figure = compare(name, side(ours), side(theirs), rounds)
    each = min(sample.wall for sample in figure.ours) / _TIMES * 1000
    return replace(figure, goal=GOAL, note=f"{each:.2f} ms a page")
