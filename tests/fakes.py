"""Small stand-ins for the doors, for screens over a real temporary database."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from upsocial_desktop.domain.desk_wish import DeskWish, WishState
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import Decision, Post, Standing
from upsocial_desktop.domain.picture import pictures_from_text
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.services.alarms import dangers_in
from upsocial_desktop.services.ports import (
    Amend,
    Arrival,
    Outgoing,
    Ports,
    PostPage,
    PracticeAccount,
    PracticeState,
    ReadTx,
    Revision,
    Seal,
    Secret,
    VaultState,
    WriteTx,
    XUser,
    do_nothing,
)
from upsocial_desktop.services.upkeep_records import Progress

MORNING = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
ACCOUNTS = (("1001", "UPPWD_Abhyas"), ("1002", "UPUrja_Abhyas"))


@dataclass
class StoppedClock:
    """Time that moves only when told."""

    at: datetime = MORNING

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def go_on(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class MemoryVault:
    """Secrets for as long as the test lasts."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Secret], str] = {}
        self.passwords: dict[str, str] = {}
        self.file_keys: dict[str, FileKey] = {}

    def state(self) -> VaultState:
        return VaultState(True, "memory", "")

    def keep(self, account_id: int, secret: Secret, value: str) -> None:
        self._kept[account_id, secret] = value

    def fetch(self, account_id: int, secret: Secret) -> str | None:
        return self._kept.get((account_id, secret))

    def keep_password(self, address: ServerAddress, value: str) -> None:
        self.passwords[str(address)] = value

    def password(self, address: ServerAddress) -> str | None:
        return self.passwords.get(str(address))

    def forget_password(self, address: ServerAddress) -> None:
        self.passwords.pop(str(address), None)

    def forget(self, account_id: int) -> None:
        for secret in Secret:
            self._kept.pop((account_id, secret), None)

    def keep_file_key(self, key: FileKey) -> None:
        self.file_keys[key.name] = key

    def file_key(self, name: str) -> FileKey | None:
        return self.file_keys.get(name)


class MemoryDesk:
    """Words being written, kept for as long as the test lasts."""

    def __init__(self) -> None:
        self._kept: dict[str, Writing] = {}
        self._wishes: dict[str, DeskWish] = {}
        self._numbers = 0
        self._facts: dict[str, str] = {}

    @property
    def pc_id(self) -> str:
        return "pc-of-the-test"

    def keep_writing(self, writing: Writing) -> None:
        self._kept[writing.key] = writing

    def writing(self, key: str) -> Writing | None:
        return self._kept.get(key)

    def writings(self, office_id: int) -> Sequence[Writing]:
        return [one for one in self._kept.values() if one.office_id == office_id]

    def all_writings(self) -> Sequence[Writing]:
        return list(self._kept.values())

    def renumber(
        self, writings: Mapping[str, Writing], wishes: Sequence[DeskWish], done: tuple[str, str]
    ) -> None:
        for key in writings:
            del self._kept[key]
        self._kept |= {one.key: one for one in writings.values()}
        self._wishes |= {one.op_id: one for one in wishes}
        self._facts.pop("office", None)
        self._facts[done[0]] = done[1]

    def forget_writing(self, key: str) -> None:
        self._kept.pop(key, None)

    def keep_wish(self, wish: DeskWish, instead_of: str = "") -> int:
        self._kept.pop(instead_of, None)
        if wish.op_id not in self._wishes:
            self._numbers += 1
            kept = replace(wish, number=wish.number or self._numbers)
            self._wishes[wish.op_id] = kept
        return self._wishes[wish.op_id].number

    def wishes(self, *states: WishState) -> Sequence[DeskWish]:
        wanted = states or tuple(WishState)
        found = [one for one in self._wishes.values() if one.state in wanted]
        return sorted(found, key=lambda one: one.number)

    def settle_wish(
        self, op_id: str, state: WishState, at: datetime, trouble: Told | None = None
    ) -> None:
        wish = self._wishes.get(op_id)
        if wish is not None:
            self._wishes[op_id] = replace(
                wish,
                state=state,
                settled_at=at,
                trouble=trouble.code if trouble else "",
                trouble_facts=trouble.facts if trouble else {},
                said={} if state is WishState.DELIVERED else wish.said,
            )

    def forget_wishes(self, *op_ids: str) -> None:
        for op_id in op_ids:
            self._wishes.pop(op_id, None)

    def pictures_in_use(self) -> frozenset[str]:
        writings = [one.key for kept in self._kept.values() for one in kept.pictures]
        said = [
            str(wish.said.get("pictures") or "")
            for wish in self._wishes.values()
            if wish.state is not WishState.DELIVERED
        ]
        return frozenset(writings) | {one.key for text in said for one in pictures_from_text(text)}

    def remember(self, key: str, text: str) -> None:
        self._facts[key] = text

    def recall(self, key: str) -> str:
        return self._facts.get(key, "")


@dataclass
class MemoryPreferences:
    """This desk's settings, kept for as long as the test lasts."""

    values: dict[str, Field] = field(default_factory=dict)

    def load(self) -> Mapping[str, Field]:
        return dict(self.values)

    def save(self, values: Mapping[str, Field]) -> None:
        self.values = dict(values)


@dataclass
class QuietX:
    """An X on which nothing happens but what is posted."""

    user: XUser
    posted: list[Outgoing] = field(default_factory=list)
    uploaded: list[tuple[bytes, str, str]] = field(default_factory=list)

    def me(self) -> XUser:
        return self.user

    def mentions(self, user_id: str, since_id: str, page_token: str) -> PostPage:
        return PostPage((), "")

    def own_posts(self, user_id: str, since_id: str, page_token: str) -> PostPage:
        return PostPage((), "")

    def missing(self, post_ids: Sequence[str]) -> frozenset[str]:
        return frozenset()

    def seal(self, correction: timedelta) -> Seal:
        return Seal("once", int((MORNING + correction).timestamp()))

    def create(self, outgoing: Outgoing, meanwhile: Callable[[], None] = do_nothing) -> str:
        self.posted.append(outgoing)
        meanwhile()
        return str(9_000_000 + len(self.posted))

    def upload(self, content: bytes, kind: str, alt: str) -> str:
        self.uploaded.append((content, kind, alt))
        return str(7_000_000 + len(self.uploaded))

    def delete(self, post_id: str) -> None:
        return None


@dataclass
class StillPractice:
    """A pretend day that moves one minute a step."""

    now: datetime = MORNING
    pace: float = 1.0
    steps: int = 0

    def accounts(self) -> Sequence[PracticeAccount]:
        return [
            PracticeAccount(XUser(id_, username, username), dict.fromkeys(Secret, "practice"))
            for id_, username in ACCOUNTS
        ]

    def state(self) -> PracticeState:
        next_at = self.now + timedelta(minutes=1)
        return PracticeState(self.now, self.pace, next_at, 60 - self.steps, "127.0.0.1:0")

    def step(self) -> PracticeState:
        self.steps += 1
        return self.advance(60)

    def advance(self, seconds: float) -> PracticeState:
        self.now += timedelta(seconds=seconds)
        return self.state()

    def set_pace(self, pace: float) -> PracticeState:
        self.pace = pace
        return self.state()


class NoKeeper:
    """A database that needs no upkeep."""

    is_file = False

    def revision(self) -> Revision:
        return Revision("1", "1", "memory")

    def upgrade(self) -> Revision:
        return self.revision()

    def backup(self, to: Path) -> Path:
        return to

    def archive(self, to: Path, now: datetime, *, in_plain: bool = False) -> Iterator[Progress]:
        yield Progress("done", path=str(to))

    def restore(self, source: Path, now: datetime, amend: Amend) -> Iterator[Progress]:
        yield Progress("done", path=str(source))

    def check(self) -> str:
        return ""


class NoSheets:
    """Tables that are written nowhere."""

    def write(self, to: Path, title: str, rows: Sequence[Sequence[Field]]) -> None:
        return None


@dataclass
class BrokenStore:
    """A database whose every transaction raises what it was given."""

    error: Exception

    def read(self) -> AbstractContextManager[ReadTx]:
        raise self.error

    def write(self) -> AbstractContextManager[WriteTx]:
        raise self.error

    def stepping(self) -> AbstractContextManager[WriteTx]:
        raise self.error

    def change_mark(self) -> str:
        return ""

    def whoami(self) -> int | None:
        raise self.error

    def listen(self, office_id: int, heard: Callable[[], None]) -> Callable[[], None]:
        return lambda: None

    def is_in_transaction(self) -> bool:
        return False

    def close(self) -> None:
        return None


def arrive(ports: Ports, office_number: int, *texts: str, author: str = "citizen42") -> list[int]:
    """Store new mentions for the first account of an office, a minute apart; answers their ids."""
    with ports.store.write() as tx:
        office = next(one for one in tx.offices() if one.number == office_number)
        account = tx.accounts(office.id)[0]
        first = tx.newest_mention_id(office.id) + 1
        ids: list[int] = []
        for place, text in enumerate(texts, first):
            post_id = str(10**17 + office.id * 10**9 + place)
            post = _post(post_id, author, account.username, text, place)
            arrival = Arrival(post, Decision(Standing.NEW, dangers=dangers_in(text)))
            stored = tx.store_mentions(account, [arrival], ports.clock.now())
            ids += [one.mention_id for one in stored]
    return ids


def _post(id_: str, author: str, addressee: str, text: str, minutes: int) -> Post:
    return Post(
        id=id_,
        author_id="7" + "".join(str(ord(letter)) for letter in author[:4]),
        author_username=author,
        author_name=author.title(),
        text=text,
        created_at=MORNING - timedelta(hours=1) + timedelta(minutes=minutes),
        conversation_id=id_,
        first_id=id_,
        named=(addressee.lower(),),
    )
