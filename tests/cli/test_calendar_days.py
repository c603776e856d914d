"""The days of the calendar by a command."""

from datetime import timedelta

from tests.cli.conftest import Command
from tests.posts_at_hand import put_posts
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.services.calendar import day_of, start_of
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import HOLIDAYS


def test_a_day_is_told_with_its_posts_clashes_and_holiday(practise: Command, day: Ports) -> None:
    with day.store.read() as tx:
        officer = tx.officers()[0]
    on = day_of(day.clock.now()) + timedelta(days=2)
    with day.store.write() as tx:
        tx.set_option(officer.office_id, HOLIDAYS.key, f"{on} Guru Nanak Jayanti")
    ten = start_of(on) + timedelta(hours=10)
    posts = [(ten, DraftState.SCHEDULED), (ten + timedelta(minutes=9), DraftState.SCHEDULED)]
    ids = put_posts(day, officer, posts)
    until = on + timedelta(days=1)
    words = ("--since", str(on), "--until", str(until), "--as", str(officer.id))
    first, second = practise("post", "days", *words).lines
    assert first == {
        "on": str(on),
        "posts": 2,
        "ids": ids,
        "clashes": 2,
        "is_closed": True,
        "is_holiday": True,
        "holiday": "Guru Nanak Jayanti",
        "held": None,
    }
    assert (second["on"], second["posts"], second["is_holiday"]) == (str(until), 0, False)


def test_without_words_it_is_today_and_the_thirty_days_after(practise: Command, day: Ports) -> None:
    lines = practise("post", "days", "--as", "1").lines
    today = day_of(day.clock.now())
    assert [line["on"] for line in lines] == [str(today + timedelta(days=n)) for n in range(31)]
