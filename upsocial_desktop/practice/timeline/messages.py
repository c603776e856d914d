"""Direct messages: who may write to whom, and what was written."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from upsocial_desktop.practice.problems import forbidden, invalid_request
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posts import Link, User
from upsocial_desktop.practice.timeline.snowflake import id_at, settled_number
from upsocial_desktop.practice.timeline.text_marks import short_address, shortened

LONGEST_MESSAGE = 10_000
MOST_A_DAY = 500
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Message:
    """A direct message; `typed` is what was written, `text` has its links shortened."""

    id: str
    conversation_id: str
    sender_id: str
    typed: str
    text: str
    created_at: datetime
    links: tuple[Link, ...] = ()
    media_keys: tuple[str, ...] = ()

    @property
    def participant_ids(self) -> tuple[str, ...]:
        """The two between whom it passed, in the order of the conversation's name."""
        return tuple(self.conversation_id.split("-"))


def conversation_of(one_id: str, other_id: str) -> str:
    """Return the name X gives to the conversation of two users: both ids, the smaller first."""
    first, second = sorted((one_id, other_id), key=int)
    return f"{first}-{second}"


class Messages:
    """The messages of the pretend world, by conversation and by user.

    Everybody may be written to, except who has blocked the writer, is protected or has closed
    the door to strangers; the latter two can be written to by whom they follow or have written
    to themselves. Not thread-safe by itself: `World` hands it out under its lock.
    """

    def __init__(self, seed: int = 1) -> None:
        self._seed = seed
        self._closed: set[str] = set()
        self._forget()

    def _forget(self) -> None:
        self._messages: dict[str, Message] = {}
        self._conversations: defaultdict[str, list[int]] = defaultdict(list)
        self._of_user: defaultdict[str, list[int]] = defaultdict(list)
        self._sent_at: defaultdict[str, list[datetime]] = defaultdict(list)

    def close_door(self, user_id: str) -> None:
        """Let only those write to a user whom the user follows or has written to."""
        self._closed.add(user_id)

    def open_door(self, user_id: str) -> None:
        """Let everybody write to a user again."""
        self._closed.discard(user_id)

    def check(
        self, sender_id: str, recipient_id: str, typed: str, now: datetime, people: People
    ) -> None:
        """Refuse a message as X does: 400 when nobody has the id or it is over 10,000, else 403.

        403 stands for a closed door, a message to oneself, the 501st of a day, and the very
        words last written in the same conversation within a day (X's guard against pressing
        twice; its look-back is not documented).
        """
        if len(typed) > LONGEST_MESSAGE:
            message = f"The text of your message is longer than {LONGEST_MESSAGE} characters."
            raise invalid_request("text", typed[:50], message)
        recipient = people.user(recipient_id)
        if recipient is None:
            message = f"The `participant_id` path parameter value [{recipient_id}] is not valid"
            raise invalid_request("participant_id", recipient_id, message)
        if not self._is_open(sender_id, recipient, people):
            raise forbidden("You do not have permission to DM one or more participants.")
        if self._sent_within_a_day(sender_id, now) >= MOST_A_DAY:
            raise forbidden("You are not permitted to perform this action.")
        last = self._last_sent(sender_id, conversation_of(sender_id, recipient_id))
        if typed and last is not None and last.typed == typed and now - last.created_at < _DAY:
            raise forbidden("This operation is not permitted.")

    def add(
        self,
        sender_id: str,
        recipient_id: str,
        typed: str,
        now: datetime,
        media_keys: tuple[str, ...] = (),
    ) -> Message:
        """Write a message into the conversation of two users, without any check."""
        low_bits = settled_number(self._seed, "message", len(self._messages))
        while str(number := id_at(now, low_bits)) in self._messages:
            low_bits += 1
        text, links = shortened(typed, self._seed, number)
        for place, media_key in enumerate(media_keys):
            link = _media_link(number, place, media_key, self._seed)
            text, links = f"{text} {link.url}".strip(), (*links, link)
        conversation = conversation_of(sender_id, recipient_id)
        message = Message(str(number), conversation, sender_id, typed, text, now, links, media_keys)
        self._put(message)
        return message

    def message(self, event_id: str) -> Message | None:
        """Return a message by the id of its event, or None."""
        return self._messages.get(event_id)

    def numbers_between(self, conversation_id: str) -> Sequence[int]:
        """Return the ids of a conversation's messages, oldest first."""
        return self._conversations.get(conversation_id, [])

    def numbers_of(self, user_id: str) -> Sequence[int]:
        """Return the ids of all messages a user has sent or received, oldest first."""
        return self._of_user.get(user_id, [])

    def export_state(self) -> dict[str, object]:
        """Return all of it ready for JSON."""
        messages = [
            asdict(each)
            | {
                "created_at": each.created_at.isoformat(),
                "links": [asdict(link) for link in each.links],
                "media_keys": list(each.media_keys),
            }
            for each in self._messages.values()
        ]
        return {"seed": self._seed, "closed": sorted(self._closed), "messages": messages}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Put an exported state in the place of this one; raises ValueError on any other form."""
        try:
            seed, closed = int(str(state["seed"])), {str(each) for each in _listed(state["closed"])}
            messages = [_message_from_json(each) for each in _listed(state["messages"])]
        except (KeyError, TypeError) as problem:
            raise ValueError(f"no state of messages: {problem}") from None
        self._seed, self._closed = seed, closed
        self._forget()
        for message in messages:
            self._put(message)

    def _put(self, message: Message) -> None:
        number = int(message.id)
        self._messages[message.id] = message
        _insert(self._conversations[message.conversation_id], number)
        for user_id in message.participant_ids:
            _insert(self._of_user[user_id], number)
        self._sent_at[message.sender_id].append(message.created_at)

    def _is_open(self, sender_id: str, recipient: User, people: People) -> bool:
        """Whether the recipient may be written to: X's rules for strangers, blocks and ghosts."""
        if sender_id == recipient.id or recipient.is_suspended:
            return False
        if people.blocks(recipient.id, sender_id) or people.blocks(sender_id, recipient.id):
            return False
        if recipient.id not in self._closed and not recipient.is_protected:
            return True
        conversation = conversation_of(sender_id, recipient.id)
        return (
            people.follows(recipient.id, sender_id)
            or self._last_sent(recipient.id, conversation) is not None
        )

    def _sent_within_a_day(self, sender_id: str, now: datetime) -> int:
        times = self._sent_at.get(sender_id, [])
        return len(times) - bisect_left(times, now - _DAY)

    def _last_sent(self, sender_id: str, conversation_id: str) -> Message | None:
        for number in reversed(self._conversations.get(conversation_id, [])):
            message = self._messages[str(number)]
            if message.sender_id == sender_id:
                return message
        return None


def _media_link(number: int, place: int, media_key: str, seed: int) -> Link:
    url = short_address(seed, number, "media", place)
    return Link(url, f"https://twitter.com/messages/media/{number}", media_key)


def _insert(numbers: list[int], number: int) -> None:
    numbers.insert(bisect_left(numbers, number), number)


def _message_from_json(value: object) -> Message:
    if not isinstance(value, dict):
        raise TypeError("a message")
    put_right = {
        "created_at": datetime.fromisoformat(value["created_at"]),
        "links": tuple(Link(**each) for each in value["links"]),
        "media_keys": tuple(value["media_keys"]),
    }
    return Message(**(value | put_right))


def _listed(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("a list")
    return value
