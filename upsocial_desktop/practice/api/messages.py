"""Direct messages: writing to somebody, and reading what was written."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.api.json_form import form, json_object, many, text
from upsocial_desktop.practice.api.media_fields import MEDIA_FIELDS
from upsocial_desktop.practice.api.paging import Bounds, cut, read_page_wish
from upsocial_desktop.practice.api.parameters import checked_id
from upsocial_desktop.practice.api.shapes import Json, chosen, stamp
from upsocial_desktop.practice.api.user_fields import USER_FIELDS
from upsocial_desktop.practice.api.wish import Dialect, Wish
from upsocial_desktop.practice.exchange import Answer, Cost, Request, json_answer
from upsocial_desktop.practice.problems import (
    PROBLEMS,
    Refusal,
    forbidden,
    invalid_request,
    not_found,
    wrong_json,
)
from upsocial_desktop.practice.sign_in.caller import Means
from upsocial_desktop.practice.timeline.messages import Message, conversation_of
from upsocial_desktop.practice.timeline.posting_rules import normal_text
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.text_marks import escaped, marks

_WRITE = frozenset({"dm.write", "tweet.read", "users.read"})
_READ = frozenset({"dm.read", "tweet.read", "users.read"})
_PAGES = Bounds(1, 100, 100)
_WINDOW = 10**9  # X sets no end to how far back messages go, but for thirty days in lists
_CONVERSATION = re.compile(r"([0-9]{1,19})-([0-9]{1,19})|[0-9]{15,19}")
_EVENT_TYPES = frozenset({"MessageCreate", "ParticipantsJoin", "ParticipantsLeave"})
_ALWAYS = frozenset({"id", "event_type", "text"})
_ATTACHMENT = form({"media_id": text("[0-9]{1,19}")}, "media_id")
_MESSAGE_FORM = form({"text": text(shortest=1), "attachments": many(_ATTACHMENT)})


def _write_to(call: Call) -> Answer:
    _check_app(call)
    return _written(call, checked_id("participant_id", call.part))


def _write_in(call: Call) -> Answer:
    _check_app(call)
    found = _CONVERSATION.fullmatch(call.part)
    if found is None:
        raise _wrong_conversation("dm_conversation_id", call.part)
    others = set(found.groups()) - {call.caller_id, None}
    if len(others) != 1 or call.caller_id not in found.groups():
        # Groups are not played here, and nobody writes into other people's conversations.
        raise forbidden("You do not have permission to DM one or more participants.")
    return _written(call, others.pop())


def _check_app(call: Call) -> None:
    """Refuse (403) an app whose owner has not let it see and send direct messages."""
    if call.caller.means is Means.OAUTH1 and not call.caller.may_message:
        body = {
            "title": "Forbidden",
            "status": 403,
            "detail": "Your client app is not configured with the appropriate oauth1 app"
            " permissions for this endpoint.",
            "type": f"{PROBLEMS}oauth1-permissions",
        }
        raise Refusal(403, body)


def _written(call: Call, recipient_id: str) -> Answer:
    words, media_ids = _read_message(call.request)
    with call.world.still() as shelf:
        now = call.world.now()
        typed = normal_text(words)
        if not typed and not media_ids:
            raise wrong_json("$.text: must be at least 1 characters long", "$.text")
        shelf.messages.check(call.caller_id, recipient_id, typed, now, shelf.people)
        keys = shelf.media.claim(media_ids, call.caller_id, now, is_for_message=True)
        message = shelf.messages.add(call.caller_id, recipient_id, typed, now, keys)
    told = {"dm_conversation_id": message.conversation_id, "dm_event_id": message.id}
    return _costing(json_answer(201, {"data": told}), Cost("message_create", message.id))


def _read_message(request: Request) -> tuple[str, list[str]]:
    wanted = json_object(request)
    _MESSAGE_FORM("$", wanted)
    if not wanted:
        raise wrong_json("$.text: is missing but it is required", "$.text")
    attachments = wanted.get("attachments", [])
    listed = attachments if isinstance(attachments, list) else []
    media_ids = [str(each["media_id"]) for each in listed]
    if not media_ids and "text" not in wanted:
        raise wrong_json("$.text: is missing but it is required", "$.text")
    return str(wanted.get("text", "")), media_ids


def _events_with(call: Call) -> Answer:
    other_id = checked_id("participant_id", call.part)
    return _page(call, conversation_of(call.caller_id, other_id))


def _events_in(call: Call) -> Answer:
    found = _CONVERSATION.fullmatch(call.part)
    if found is None:
        raise _wrong_conversation("id", call.part)
    if call.caller_id not in found.groups() or None in found.groups():
        return json_answer(200, {"meta": {"result_count": 0}})
    return _page(call, conversation_of(found[1], found[2]))


def _events(call: Call) -> Answer:
    return _page(call, "")


def _event(call: Call) -> Answer:
    _check_app(call)
    wish, fields = call.wish(), _fields(call.request, call.wish())
    event_id = checked_id("event_id", call.part)
    with call.world.still() as shelf:
        message = shelf.messages.message(event_id)
        if message is None or call.caller_id not in message.participant_ids:
            missing = not_found("dm_event", "event_id", event_id, in_posts_dialect=False)
            return json_answer(200, {"errors": [dict(missing)]})
        body: Json = {"data": _event_json(message, fields, shelf, wish.dialect)}
        answer = json_answer(200, body | _includes([message], wish, shelf))
    return _costing(answer, Cost("message_read", event_id))


def _page(call: Call, conversation_id: str) -> Answer:
    """Return a page of one conversation, or of all of the caller's when it has no name."""
    _check_app(call)
    wish, fields = call.wish(), _fields(call.request, call.wish())
    page_wish, has_messages = read_page_wish(call.request, _PAGES), _asks_messages(call.request)
    with call.world.still() as shelf:
        if conversation_id:
            numbers = shelf.messages.numbers_between(conversation_id)
        else:
            numbers = shelf.messages.numbers_of(call.caller_id)
        page = cut(numbers if has_messages else (), _WINDOW, page_wish)
        found = [shelf.messages.message(str(number)) for number in page.numbers]
        messages = [message for message in found if message is not None]
        body: Json = {}
        if messages:
            body["data"] = [
                _event_json(message, fields, shelf, wish.dialect) for message in messages
            ]
        body |= _includes(messages, wish, shelf)
    meta: Json = {"result_count": len(messages)}
    meta |= {"next_token": page.next_token} if page.next_token else {}
    meta |= {"previous_token": page.previous_token} if page.previous_token else {}
    costs = (Cost("message_read", message.id) for message in messages)
    return _costing(json_answer(200, body | {"meta": meta}), *costs)


def _asks_messages(request: Request) -> bool:
    """Whether messages are asked for: nobody joins or leaves a conversation of two."""
    value = request.value("event_types")
    if value is None:
        return True
    names = set(value.split(","))
    if not names <= _EVENT_TYPES:
        listed = ",".join(sorted(_EVENT_TYPES))
        message = f"The `event_types` query parameter value [{value}] is not one of [{listed}]"
        raise invalid_request("event_types", value, message)
    return "MessageCreate" in names


def _fields(request: Request, wish: Wish) -> frozenset[str]:
    """Return the fields to tell; the newer dialect asks for the sender by an expansion."""
    asked = (request.value("dm_event.fields") or "").split(",")
    implied = {"attachments.media_keys": "attachments", "sender_id": "sender_id"}
    return _ALWAYS.union(asked, (implied[name] for name in wish.expansions if name in implied))


def _event_json(message: Message, fields: Iterable[str], shelf: Shelf, dialect: Dialect) -> Json:
    made = chosen(fields, _EVENT_FIELDS, message, shelf, dialect)
    entities = made.pop("entities", None)
    if not isinstance(entities, dict):
        return made
    # The older document (2.166) has the marks beside the text, the newer one under `entities`.
    return made | (entities if dialect is Dialect.CLASSIC else {"entities": entities})


def _includes(messages: Sequence[Message], wish: Wish, shelf: Shelf) -> Json:
    includes: Json = {}
    if "sender_id" in wish.expansions:
        senders = dict.fromkeys(message.sender_id for message in messages)
        users = [user for each in senders if (user := shelf.people.user(each)) is not None]
        made = [chosen(wish.user_fields, USER_FIELDS, user, shelf, wish.dialect) for user in users]
        includes |= {"users": made} if made else {}
    if "attachments.media_keys" in wish.expansions:
        keys = dict.fromkeys(key for message in messages for key in message.media_keys)
        items = [item for key in keys if (item := shelf.media.item(key)) is not None]
        shown = [
            chosen(wish.media_fields, MEDIA_FIELDS, each, None, wish.dialect) for each in items
        ]
        includes |= {"media": shown} if shown else {}
    return {"includes": includes} if includes else {}


def _entities(message: Message, shelf: Shelf) -> Json:
    found = marks(escaped(message.text), message.links, shelf.people.id_of)
    # In messages, other than in posts, a link to a picture does not name it.
    return {
        kind: [
            {name: value for name, value in mark.items() if name != "media_key"} for mark in entries
        ]
        for kind, entries in found.items()
    }


_EVENT_FIELDS: Mapping[str, Callable[[Message, Shelf], object]] = {
    "id": lambda message, _: message.id,
    "event_type": lambda _message, _shelf: "MessageCreate",
    "text": lambda message, _: escaped(message.text),
    "created_at": lambda message, _: stamp(message.created_at),
    "dm_conversation_id": lambda message, _: message.conversation_id,
    "sender_id": lambda message, _: message.sender_id,
    "attachments": lambda message, _: (
        {"media_keys": list(message.media_keys)} if message.media_keys else {}
    ),
    "entities": _entities,
}


def _wrong_conversation(name: str, value: str) -> Exception:
    pattern = "^([0-9]{1,19}-[0-9]{1,19}|[0-9]{15,19})$"
    message = f"The `{name}` query parameter value [{value}] does not match {pattern}"
    return invalid_request(name, value, message)


def _costing(answer: Answer, *costs: Cost) -> Answer:
    return Answer(answer.status, answer.body, answer.headers, answer.content_type, costs=costs)


ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        "message",
        "POST",
        re.compile(r"/2/dm_conversations/with/([^/]+)/messages"),
        _write_to,
        _WRITE,
    ),
    Endpoint(
        "message", "POST", re.compile(r"/2/dm_conversations/([^/]+)/messages"), _write_in, _WRITE
    ),
    Endpoint(
        "messages",
        "GET",
        re.compile(r"/2/dm_conversations/with/([^/]+)/dm_events"),
        _events_with,
        _READ,
    ),
    Endpoint(
        "messages", "GET", re.compile(r"/2/dm_conversations/([^/]+)/dm_events"), _events_in, _READ
    ),
    Endpoint("messages", "GET", re.compile(r"/2/dm_events"), _events, _READ),
    Endpoint("messages", "GET", re.compile(r"/2/dm_events/([^/]+)"), _event, _READ),
)
