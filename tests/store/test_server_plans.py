"""On the server every list goes by an index through the policies, and asks who is there once.

The tables here are small, so that the planner would read them whole: it is told not to. What it
then cannot do by an index it still does by reading the table, and that is what is looked for.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import product
from typing import Any

import pytest
from sqlalchemy import event

from tests.postgres import TestServer
from tests.store.rights_world import LOGINS, Realm, realm
from tests.store.world import NOW
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.services.ports import ReadTx
from upsocial_desktop.services.records import (
    CaseFilter,
    CaseOrder,
    CaseView,
    DraftFilter,
    MentionFilter,
    MentionView,
)
from upsocial_desktop.store.server import ServerStore

# What grows with the years. The other tables have a row for an office, an officer or an account.
GROWING = frozenset(
    {
        *("cases", "case_lists", "case_words", "mentions", "mention_words", "history", "slips"),
        *("deliveries", "drafts", "story_words", "parties", "audit", "pictures", "achievements"),
    }
)
Plan = Mapping[str, Any]


@pytest.fixture(scope="module")
def people(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


def nodes(plan: Plan) -> Iterator[Plan]:
    """A plan's node and all below it."""
    yield plan
    for each in plan.get("Plans", ()):
        yield from nodes(each)


def plans_of(people: Realm, login: str, ask: Callable[[ReadTx], None]) -> list[tuple[str, Plan]]:
    """The statements that are said to the server by a login, each with its plan."""
    said: list[tuple[str, Any]] = []
    with closing(ServerStore(people.server.address(people.name, login))) as store:

        def listen(_c: object, _k: object, words: str, values: object, *_: object) -> None:
            said.append((words, values))

        event.listen(store._engine, "before_cursor_execute", listen)
        with store.read() as tx:
            ask(tx)
        event.remove(store._engine, "before_cursor_execute", listen)
        found = []
        with store._engine.connect() as connection:
            connection.exec_driver_sql("SET enable_seqscan = off")
            for words, values in said:
                if words.startswith(("SELECT", "WITH")):
                    order = f"EXPLAIN (FORMAT JSON) {words}"
                    told = connection.exec_driver_sql(order, values).scalar_one()
                    plan = json.loads(told) if isinstance(told, str) else told
                    found.append((words, plan[0]["Plan"]))
    assert found, "nothing was asked"
    return found


def read_whole(plans: list[tuple[str, Plan]]) -> list[tuple[str, str]]:
    """Tables that grow and would be read from end to end, with the statement."""
    return [
        (str(node["Relation Name"]), words[:200])
        for words, plan in plans
        for node in nodes(plan)
        if node["Node Type"] == "Seq Scan" and node["Relation Name"] in GROWING
    ]


def asked_for_each_row(plans: list[tuple[str, Plan]]) -> list[tuple[str, str]]:
    """Conditions in which who is there is asked anew for every row (RELIABILITY 6)."""
    return [
        (str(node[place]), words[:200])
        for words, plan in plans
        for node in nodes(plan)
        for place in ("Filter", "Index Cond", "Join Filter", "Recheck Cond")
        if re.search(r"\b(rights|door)\.", str(node.get(place, "")))
    ]


def lists(people: Realm, login: str) -> Callable[[ReadTx], None]:
    """Every list of an officer's screens."""
    person = LOGINS[login]
    office, officer = people.offices[person.office], people.officers[login]
    account = people.accounts[person.office]

    def ask(tx: ReadTx) -> None:
        for view, order, words in product(CaseView, CaseOrder, ("", "पानी")):
            cases = CaseFilter(office, NOW, view, officer, words, order)
            tx.window_cases(cases, 0, 50)
            tx.window_cases(cases, 9_000, 50)
        for look, is_unread, words in product(MentionView, (False, True), ("", "पानी")):
            mentions = MentionFilter(office, look, words, 9, is_unread)
            tx.window_mentions(mentions, 0, 50)
        tx.window_drafts(DraftFilter(office, from_at=NOW, to_at=NOW), 0, 50)
        tx.due_drafts(NOW)
        tx.deliveries_waiting(office)
        tx.deliveries_to_send(account, NOW)
        tx.deliveries_in_doubt(account)
        tx.post_ids_to_recheck(account, 100)
        tx.history(Subject.CASE, people.cases["water"])
        tx.is_adopted(account, "1")

    return ask


@pytest.mark.parametrize("login", ["o_water", "o_cell", "o_auditor"])
def test_no_list_reads_a_growing_table_whole_through_the_policies(
    people: Realm, login: str
) -> None:
    assert read_whole(plans_of(people, login, lists(people, login))) == []


@pytest.mark.parametrize("login", ["o_water", "o_cell", "o_auditor"])
def test_who_is_there_is_asked_once_and_not_for_every_row(people: Realm, login: str) -> None:
    assert asked_for_each_row(plans_of(people, login, lists(people, login))) == []


def test_a_policy_that_asks_for_each_row_and_a_lost_index_would_be_seen(
    postgres: TestServer,
) -> None:
    with realm(postgres) as spoilt:
        with closing(postgres.connect(spoilt.name)) as owner:
            owner.execute(b"DROP POLICY own ON mentions")
            asks = "office_id = ANY (door.my_offices())"
            owner.execute(f"CREATE POLICY own ON mentions FOR SELECT USING ({asks})".encode())
            for name in ("office", "newest", "standing", "to_decide", "unread"):
                owner.execute(f"DROP INDEX ix_mentions_{name}".encode())
        plans = plans_of(spoilt, "o_water", lists(spoilt, "o_water"))
    assert {table for table, _ in read_whole(plans)} == {"mentions"}
    assert any("door.my_offices()" in condition for condition, _ in asked_for_each_row(plans))
