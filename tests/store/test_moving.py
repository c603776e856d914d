"""An office's file moves into a server's database on which others are at work."""

import ast
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from tests.postgres import TestServer
from tests.store.moved_world import digests, fill
from tests.store.world import NOW, Seeded, arrive, make_store, post, register, seed
from upsocial_desktop import services
from upsocial_desktop.domain.draft import seal_of
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Step, Subject
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.services.upkeep_records import Moved
from upsocial_desktop.store import moving
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.moving import FileMover
from upsocial_desktop.store.moving_ids import IdMap, linked_by_name
from upsocial_desktop.store.moving_rows import carry as real_carry
from upsocial_desktop.store.server import ServerStore, place_of
from upsocial_desktop.store.sqlite_file import CLOSED, MOVED, OPEN, open_file, standing_of

STATE = "offices officers accounts mentions cases slips drafts deliveries history templates"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def here(path: Path) -> Iterator[OfficeStore]:
    """An office that began alone."""
    with closing(make_store(path)) as made:
        fill(made)
        _approve(made)
        yield made


def _approve(store: OfficeStore) -> None:
    with store.write() as tx:
        draft = replace(tx.draft(2), approver_id=2, approved_at=NOW)
        approved: dict[str, Field] = {
            "approver_id": 2,
            "approved_at": NOW,
            "approved_seal": seal_of(draft),
        }
        tx.append(Step("ok", Subject.DRAFT, 2, 1, "approve", NOW, 2, 1, approved))
        assert tx.draft(2).is_approved


@pytest.fixture
def address(postgres: TestServer) -> Iterator[str]:
    """A server on which another office has been at work for long: all ids are taken."""
    with postgres.database() as made:
        with closing(ServerStore(made)) as store:
            world = _others(store)
            with store.write() as tx:
                for number in range(20001, 20006):
                    register(tx, world, number, {"code": f"UPX-777-{number}", "office_number": 777})
        yield made


def _others(store: ServerStore) -> Seeded:
    world = seed(store)
    with store.write() as tx:
        for office, number, name in ((world.water, 777, "Others"), (world.roads, 778, "Others 2")):
            tx.save_office(replace(office, number=number, name_en=name))
        for account, name in ((world.water_account, "others"), (world.roads_account, "others2")):
            tx.save_account(replace(account, username=name))
    return world


@pytest.fixture
def there(address: str) -> Iterator[ServerStore]:
    with closing(ServerStore(address)) as made:
        yield made


def _move(path: Path, address: str) -> list[Moved]:
    return list(FileMover(path).move(address, NOW))


def _standing(path: Path) -> int:
    with closing(open_file(path)) as file:
        return standing_of(file)


def _ids(there: ServerStore) -> IdMap:
    with there.read() as tx:
        (kept,) = [value for key, value in tx.options(0).items() if key.startswith("moved_in/")]
    return IdMap.from_text(kept)


def test_everything_is_there_under_other_ids_and_is_proved(
    here: OfficeStore, there: ServerStore, path: Path, address: str
) -> None:
    before, others = digests(here), digests(there)
    mark = there.change_mark()
    told = {each.what: each for each in _move(path, address)}
    assert there.change_mark() != mark
    after = digests(there)
    for name in STATE.split():
        assert after[name][0] == before[name][0] + others[name][0], name
        assert told[f"proof.{name}"].done == told[name].done == before[name][0]
        assert told[f"proof.{name}"].note
    assert told["proof.stories"].done > 5
    ids = _ids(there)
    with here.read() as old, there.read() as new:
        for case_id in (1, 2):
            was, now = old.case(case_id), new.case(ids.of("cases", case_id))
            assert now.id != was.id
            assert (now.code, now.summary, now.due_at) == (was.code, was.summary, was.due_at)
            assert [slip.reason for slip in new.slips(now.id)] == [
                slip.reason for slip in old.slips(was.id)
            ]
        _check_links(new, ids)
        _check_search(old, new, ids)
        draft = new.draft(ids.of("drafts", 2))
        assert draft.is_approved, "an approval holds though it is sealed with ids"
    with there.write() as tx:
        assert tx.mint(ids.of("offices", 1)) == 10003
        again = arrive(tx, tx.account(ids.of("accounts", 1)), [post(50)])
        assert not again, "a mention taken in before is known again"


def _check_links(new: Any, ids: IdMap) -> None:
    first = new.case(ids.of("cases", 1))
    second = new.case(ids.of("cases", 2))
    assert second.master_case_id == first.id
    assert first.home_office_id == ids.of("offices", 1)
    assert first.desk_office_id == ids.of("offices", 2)
    assert first.answer_delivery_id == ids.of("deliveries", 2)
    assert new.delivery(first.answer_delivery_id).after_id == ids.of("deliveries", 1)
    wrote = next(each for each in new.history(Subject.CASE, first.id) if "mention_id" in each.facts)
    assert new.mention(wrote.facts["mention_id"]).post.id == wrote.facts["post_id"]
    sent = next(each for each in new.history(Subject.CASE, first.id) if each.move == "forward")
    assert sent.facts["to_office_id"] == first.desk_office_id
    assert sent.fields["desk_office_id"] == first.desk_office_id
    assert sent.officer_name == "Asha"
    arrived = new.history(Subject.MENTION, first.source_mention_id)[0]
    assert arrived.op_id == f"arrived:{first.account_id}:{post(10001).id}"


def _check_search(old: Any, new: Any, ids: IdMap) -> None:
    for view in CaseView:
        for words in ("", "पानी", "pani", "citizen1"):
            was = CaseFilter(1, NOW, view, words=words)
            now = CaseFilter(ids.of("offices", 1), NOW, view, words=words)
            assert new.count_cases(now) == old.count_cases(was)


def test_the_file_can_be_read_afterwards_and_says_where_the_office_is(
    here: OfficeStore, path: Path, address: str
) -> None:
    _move(path, address)
    assert _standing(path) == MOVED
    with here.read() as tx:
        assert tx.case(1).code
    with pytest.raises(Refused, match=r"^db.moved") as caught, here.write():
        pass
    assert caught.value.facts["place"] == place_of(address)
    with pytest.raises(Refused, match=r"^db.moved"):
        _move(path, address)


def test_a_dry_run_says_what_would_move_and_writes_nothing(
    here: OfficeStore, there: ServerStore, path: Path, address: str
) -> None:
    before, others = digests(here), digests(there)
    told = {each.what: each.done for each in FileMover(path).look(address, NOW)}
    assert told["cases"] == 2
    assert told["leases"] == told["incidents"] == 0
    assert (digests(here), digests(there)) == (before, others)
    with here.write() as tx:
        tx.mint(1)


def test_an_office_of_the_register_is_found_again_with_its_officers(
    here: OfficeStore, there: ServerStore, path: Path, address: str
) -> None:
    with there.write() as tx, here.read() as old:
        office_id = tx.save_office(replace(old.office(1), id=0))
        officer_id = tx.save_officer(replace(old.officer(1), id=0, office_id=office_id))
        tx.set_option(office_id, "days", "9")
        for _ in range(7):
            tx.mint(office_id)
    _move(path, address)
    ids = _ids(there)
    assert ids.of("offices", 1) == office_id
    assert ids.of("officers", 1) == officer_id
    with there.write() as tx:
        assert tx.options(office_id)["days"] == "9", "what the State has set stays"
        assert tx.mint(office_id) == 10008
        assert len([each for each in tx.officers(office_id) if each.name == "Asha"]) == 1


Prepare = Callable[[OfficeStore, ServerStore], None]


def _number(here: OfficeStore, there: ServerStore) -> None:
    with there.write() as tx, here.read() as old:
        tx.save_office(replace(old.office(1), id=0, name_en="Another"))


def _account(here: OfficeStore, there: ServerStore) -> None:
    with there.write() as tx, here.read() as old:
        account = old.account(1)
        tx.save_account(replace(account, id=0, office_id=1))


def _working(here: OfficeStore, there: ServerStore) -> None:
    with there.write() as tx, here.read() as old:
        office_id = tx.save_office(replace(old.office(1), id=0))
        account = replace(old.account(1), id=0, office_id=office_id)
        arrive(tx, tx.account(tx.save_account(account)), [post(900)])


def _code(here: OfficeStore, there: ServerStore) -> None:
    with there.write() as tx, here.read() as old:
        people = [tx.officer(number) for number in (1, 2, 3)]
        accounts = [tx.account(number) for number in (1, 2)]
        world = Seeded(tx.office(1), tx.office(2), *people[:3], *accounts[:2])  # type: ignore[arg-type]  # five of them
        register(tx, world, 30001, {"code": old.case(1).code, "office_number": 779})


def _template(here: OfficeStore, there: ServerStore) -> None:
    with there.write() as tx, here.read() as old:
        office_id = tx.save_office(replace(old.office(1), id=0))
        words: dict[str, Field] = {"office_id": office_id, "key": "ack"}
        tx.append(Step("t", Subject.TEMPLATE, 0, 0, "make", NOW, None, office_id, words))


def _hold(here: OfficeStore, _there: ServerStore) -> None:
    with here.write() as tx:
        order: dict[str, Field] = {
            "officer_id": 1,
            "kind": "mourning",
            "order_no": "7",
            "from_at": NOW,
            "declared_at": NOW,
        }
        tx.append(Step("h", Subject.HOLD, 0, 0, "declare", NOW, None, 1, order))


@pytest.mark.parametrize(
    ("prepare", "code"),
    [
        (_number, "move.office_number_taken"),
        (_account, "move.account_taken"),
        (_working, "move.account_at_work"),
        (_code, "move.codes_taken"),
        (_template, "move.template_taken"),
        (_hold, "move.state_hold"),
    ],
)
def test_what_collides_is_refused_before_anything_is_written(
    here: OfficeStore, there: ServerStore, path: Path, address: str, prepare: Prepare, code: str
) -> None:
    prepare(here, there)
    before, others = digests(here, "options"), digests(there)
    for job in (FileMover(path).look, FileMover(path).move):
        with pytest.raises(Refused) as caught:
            list(job(address, NOW))
        assert caught.value.code == code
    assert (digests(here, "options"), digests(there)) == (before, others)
    with here.write() as tx:
        tx.mint(1)


def test_a_copy_of_a_file_that_moved_moves_no_second_time(
    here: OfficeStore, path: Path, address: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    with closing(open_file(path)) as file:
        file.execute("VACUUM INTO ?", (str(copy),))
    _move(path, address)
    with pytest.raises(Refused, match=r"^move.(account_at_work|codes_taken|already_there)"):
        _move(copy, address)


def _die_at(path: str, address: str, name: str) -> None:
    """Move until a function is called, and be gone."""

    def die(*_words: object, **_named: object) -> Any:
        os._exit(9)

    if name == "commit":
        real = moving._remember

        def remember_and_die_later(*words: Any) -> None:
            real(*words)
            setattr(FileMover, "_mark", die)  # noqa: B010 - a process of its own, about to end

        setattr(moving, "_remember", remember_and_die_later)  # noqa: B010 - the same
    else:
        setattr(moving, name, die)
    list(FileMover(Path(path)).move(address, NOW))


def _refuses(store: OfficeStore) -> None:
    with pytest.raises(Refused, match=r"^db.closed"), store.write():
        pass


def _is_closed(path: Path) -> None:
    with closing(OfficeStore(path)) as made:
        _refuses(made)


_STEPS = ("plan", "carry", "index_words", "proof_of", "check_story", "_remember", "commit")


@pytest.mark.parametrize("step", _STEPS)
def test_a_move_that_is_killed_goes_on_when_it_is_run_again(
    here: OfficeStore, there: ServerStore, path: Path, address: str, step: str
) -> None:
    before, others = digests(here, "options"), digests(there)
    here.close()
    killed = multiprocessing.get_context("spawn").Process(
        target=_die_at, args=(str(path), address, step)
    )
    killed.start()
    killed.join(60)
    assert killed.exitcode == 9
    assert _standing(path) == CLOSED
    _is_closed(path)
    arrived = FileMover(path).has_arrived(address)
    assert arrived is (step == "commit")
    if not arrived:
        assert digests(there) == others
    _move(path, address)
    after = digests(there)
    for name in STATE.split():
        assert after[name][0] == before[name][0] + others[name][0], name


def test_a_move_begun_elsewhere_is_not_made_twice_and_can_be_called_off(
    here: OfficeStore, path: Path, address: str
) -> None:
    FileMover(path)._close("postgresql+psycopg://elsewhere/db")
    with pytest.raises(Refused, match=r"^move.begun_elsewhere"):
        _move(path, address)
    assert _standing(path) == CLOSED
    FileMover(path).call_off()
    assert _standing(path) == OPEN
    _move(path, address)


def test_what_arrives_otherwise_than_it_left_is_not_kept(
    here: OfficeStore,
    there: ServerStore,
    path: Path,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    others = digests(there)
    bends = {
        "mentions": "UPDATE mentions SET author_name = 'x' WHERE author_name = 'Citizen1'",
        "options": "DELETE FROM options WHERE key = 'days'",
        "cases": "UPDATE cases SET summary = 'x' WHERE code LIKE 'UPX-901%'",
        "serials": "UPDATE serials SET next = 3",
    }
    for name, bend in bends.items():

        def carry(file: Connection, server: Connection, ids: IdMap, bend: str = bend) -> Any:
            yield from real_carry(file, server, ids)
            server.execute(text(bend))

        monkeypatch.setattr(moving, "carry", carry)
        with pytest.raises(Refused, match=r"^move.not_proved") as caught:
            _move(path, address)
        assert caught.value.facts["table"] == name
        assert digests(there) == others
        assert _standing(path) == OPEN


def test_every_fact_that_names_a_row_is_known_as_such() -> None:
    """X's own ids are texts and stay; whatever else ends in _id is an id of ours."""
    of_x = {
        *("post_id", "parted_post_id", "x_post_id", "user_id", "x_user_id", "author_id"),
        *("complainant_id", "conversation_id", "source_post_id", "parent_post_id"),
        *("baseline_post_id", "answer_post_id", "replied_to_id", "quoted_id", "reposted_id"),
        *("first_id", "newest_post_id", "op_id", "subject_id", "media_id", "run_id", "pc_id"),
    }
    named: dict[str, str] = {}
    for file in Path(services.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Dict):
                for key in node.keys:
                    if isinstance(key, ast.Constant) and str(key.value).endswith("_id"):
                        named[str(key.value)] = file.name
    assert len(named) > 20
    unknown: Mapping[str, str] = {
        name: at for name, at in named.items() if name not in {*linked_by_name(), *of_x}
    }
    assert unknown == {}


def test_a_fact_nobody_knows_stops_the_move() -> None:
    with pytest.raises(RuntimeError, match="riddle_id"):
        IdMap().told('{"riddle_id":4}')
    assert IdMap().told('{"riddle_id":"4","is_set":true}') == '{"riddle_id":"4","is_set":true}'
