"""A command in another terminal reaches the day that runs in its profile, or none of its keys."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command, place
from tests.vault.backends import Memory
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.machine.practice_line import FILE, PracticeLine, running_day
from upsocial_desktop.services import practising
from upsocial_desktop.services.ports import Ports, Secret


def address_file(ports: Ports) -> Path:
    return ports.folders.data / FILE


def account_of(ports: Ports) -> Account:
    with ports.store.read() as tx:
        return tx.accounts()[0]


def joined(day: Ports, folder: Path) -> Ports:
    """The doors that a second process of the profile opens."""
    return open_house(place(folder, fresh_day=False))


def test_a_running_day_tells_where_it_is_and_takes_the_word_back(tmp_path: Path) -> None:
    ports = open_house(place(tmp_path))
    with closing(ports):
        said = address_file(ports).read_text(encoding="ascii")
        assert said.strip() == practising.state(ports).address
        assert address_file(ports).stat().st_mode & 0o077 == 0
    assert not address_file(ports).exists()


def test_a_second_process_has_the_same_day_clock_and_keys(day: Ports, tmp_path: Path) -> None:
    with closing(joined(day, tmp_path)) as ports:
        assert practising.state(ports).address == practising.state(day).address
        assert ports.clock.now() == day.clock.now()
        account = account_of(ports)
        assert ports.x_for(account).me().username == account.username
        moment = practising.advance(ports, 90).now
        assert ports.clock.now() == day.clock.now() == moment
        before = practising.state(day).events_left
        assert practising.step(ports).events_left < before
        assert practising.set_pace(ports, 60).pace == practising.state(day).pace == 60
        assert practising.set_pace(ports, 0).pace == practising.state(day).pace == 0


def test_what_one_process_publishes_the_other_takes_in(practise: Command, day: Ports) -> None:
    practise("post", "add", "--text", "The bridge is open", "--as", "1")
    practising.advance(day, 60)
    assert practise("agent", "--once").line["troubles"] == []
    post_id = practise("post", "show", "1").line["x_post_id"]
    account = account_of(day)
    assert day.x_for(account).own_posts(account.x_user_id, "", "").posts[0].id == post_id


def test_without_a_lasting_keyring_a_second_process_says_so_and_harms_nothing(
    tmp_path: Path, practise: Command
) -> None:
    with closing(open_house(place(tmp_path))) as day:
        assert not day.vault.state().is_lasting
        for words in (("mention", "take-in", "--as", "1"), ("agent", "--once")):
            answer = practise(*words)
            assert (answer.code, answer.trouble) == (4, "account.no_keys")
        assert account_of(day).state.value == "connected"
        assert practise("mention", "list", "--as", "1").code == 0
        account = account_of(day)
        assert day.x_for(account).me().username == account.username


def test_a_command_without_a_running_day_leaves_the_keyring_alone(
    practise: Command, tmp_path: Path, lasting_keyring: Memory
) -> None:
    with closing(open_house(place(tmp_path))):
        pass
    kept = dict(lasting_keyring.kept)
    assert practise("mention", "take-in", "--as", "1").lines[0]["new"] > 0
    assert lasting_keyring.kept == kept
    assert not (tmp_path / "practice" / FILE).exists()


@pytest.mark.parametrize(
    "left_over",
    ["http://127.0.0.1:9\n", "http://example.org:80\n", "http://127.0.0.1@example.org:80", "", "ü"],
)
def test_a_leftover_of_a_crash_is_no_day(practise: Command, tmp_path: Path, left_over: str) -> None:
    practise("office", "list")
    (tmp_path / "practice" / FILE).write_text(left_over, encoding="utf-8")
    assert running_day(tmp_path / "practice") is None
    assert practise("office", "list").code == 0


def test_when_the_day_ends_work_under_way_is_told_and_its_clock_goes_on(tmp_path: Path) -> None:
    ticks = [0.0]
    with closing(open_house(place(tmp_path, pace=60.0))) as day:
        line = PracticeLine(practising.state(day).address, lambda: ticks[0])
        before = line.now()
    ticks[0] = 10
    with pytest.raises(Unavailable) as told:
        line.state()
    assert told.value.code == "practice.gone"
    assert (line.now() - before).total_seconds() == 600


def test_an_answer_that_is_no_day_s_is_not_taken_for_one(day: Ports, tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        PracticeLine(practising.state(day).address + "/2/users/me")


def test_new_keys_are_used_at_once(day: Ports) -> None:
    account = account_of(day)
    right = day.vault.fetch(account.id, Secret.ACCESS_SECRET)
    assert right is not None
    first = day.x_for(account)
    assert day.x_for(account) is first
    day.vault.keep(account.id, Secret.ACCESS_SECRET, "wrong")
    with pytest.raises(Refused) as told:
        day.x_for(account).me()
    assert told.value.code == "x.sign_in_again"
    day.vault.keep(account.id, Secret.ACCESS_SECRET, right)
    assert day.x_for(account).me().username == account.username


def test_a_port_that_is_taken_is_told(day: Ports, run: Command) -> None:
    port = practising.state(day).address.rpartition(":")[2]
    answer = run("--json", "--profile", "other", "practice-server", "--port", port)
    assert (answer.code, answer.trouble) == (4, "practice.port")


def test_an_account_of_another_day_s_scenario_gets_no_keys(
    practise: Command, tmp_path: Path
) -> None:
    practise("account", "add", "UPElsewhere", "--way", "api", "--as", "1")
    answer = practise("account", "check", "3")
    assert (answer.code, answer.trouble) == (4, "account.no_keys")
