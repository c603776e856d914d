"""A page of mentions taken in, against the bare inserts it causes."""

import json
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.desks import make_empty, ports_on
from tests.benchmarks.measuring import ROUNDS, Figure, compare
from tests.benchmarks.raw import BareFile, Statement, copy, said
from tests.store.world import FIRST_POST, NOW
from upsocial_desktop.domain.account import Account
from upsocial_desktop.services.intake import take_in_page
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.xapi.convert import body_of, page_of

_TEXTS = (
    "@jal_practice हमारे मोहल्ले में तीन दिन से पानी नहीं आ रहा है, कृपया ध्यान दें। वार्ड {n} 🙏",
    "@jal_practice No water in ward {n} since Monday &amp; the operator does not answer the phone.",
    "@jal_practice UPX-901-10427-9 ka kya hua? ward {n}, school ke paas, sab pareshan hain.",
)


def answer_of_x(first: int, size: int) -> bytes:
    """A page as X answers it, the newest first."""
    posts, users = [], []
    for number in reversed(range(first, first + size)):
        text = _TEXTS[number % 3].format(n=number)
        at = NOW + timedelta(seconds=number)
        posts.append(
            {
                "id": str(FIRST_POST + number),
                "author_id": str(70_000 + number % 400),
                "conversation_id": str(FIRST_POST + number),
                "created_at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
                "edit_history_tweet_ids": [str(FIRST_POST + number)],
                "entities": {
                    "mentions": [{"start": 0, "end": 13, "username": "jal_practice", "id": "5001"}]
                },
                "lang": "hi",
                "text": text,
            }
        )
    for number in range(first, first + size):
        user_id = 70_000 + number % 400
        users.append({"id": str(user_id), "name": f"नागरिक {user_id}", "username": f"c{user_id}"})
    page = {"data": posts, "includes": {"users": users}, "meta": {"result_count": size}}
    return json.dumps(page).encode()


def _account(ports: Ports) -> Account:
    with ports.store.read() as tx:
        return tx.accounts()[0]


def _take(ports: Ports, account: Account, answer: bytes) -> None:
    stored = take_in_page(ports, account, page_of(body_of(answer)))
    assert stored


def measure(folder: Path, size: int = 100, rounds: int = ROUNDS) -> Figure:
    """Parse, decide, find codes, history, commit; against sqlite3 writing the same rows."""
    # Round 0 is for warming up: statements are compiled, pages of the file are read.
    answers = [answer_of_x(1 + round_ * size, size) for round_ in range(rounds + 1)]
    pattern, ours_at, theirs_at = (folder / f"{name}.db" for name in ("told", "ours", "bare"))
    make_empty(pattern)
    copy(pattern, ours_at)
    copy(pattern, theirs_at)
    telling = ports_on(pattern)
    account = _account(telling)
    pages: list[list[Statement]] = []
    for answer in answers:
        with said() as told:
            _take(telling, account, answer)
        pages.append(told)
    telling.close()
    ours, theirs = ports_on(ours_at), BareFile(theirs_at)
    _take(ours, account, answers[0])
    theirs.write(pages[0])
    figure = compare(
        f"A page of {size} mentions taken in, against its bare statements",
        lambda number: _take(ours, account, answers[number + 1]),
        lambda number: theirs.write(pages[number + 1]),
        rounds,
        goal=0.3,
        goal_is_speed=True,
    )
    ours.close()
    theirs.close()
    return figure
