"""One delivery after another is sent to X, each with its intent written down before X is asked."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.delivery import Delivery, DeliveryMove, DeliveryState, Purpose
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.domain.post_text import canonical
from upsocial_desktop.services.attaching import uploads_of
from upsocial_desktop.services.holding import hold_over
from upsocial_desktop.services.lease import Lease, give_up
from upsocial_desktop.services.outcome import (
    about,
    doubt,
    move_delivery,
    note_later,
    note_refusal,
    put_off,
    refuse,
    sent,
)
from upsocial_desktop.services.ports import Outgoing, Ports, ReadTx, Seal, WriteTx, XClient
from upsocial_desktop.services.settling import SKEW

# What X did not take at all, so that the same words may go later without doubt.
_NOT_TAKEN = frozenset(
    {"x.unreachable", "x.rate_limited", "x.tls", "x.proxy", "x.usage_capped", "x.clock"}
)


@dataclass(frozen=True, slots=True)
class _Answer:
    """X has taken words and said which post they are."""

    words: Delivery
    post_id: str
    at: datetime


class Sending:
    """Words are sent one after another by the holder of a lease.

    What X said of the last is written down while X is about the next: an office waits for a disk
    and for X at once. Whoever goes over to something else calls `write_down` first.
    """

    def __init__(self, ports: Ports, client: XClient, lease: Lease) -> None:
        self._ports, self._client, self._lease = ports, client, lease
        self._answers: list[_Answer] = []
        # What was written down and not yet told.
        self._noted = NOTHING

    def write_down(self) -> Changes:
        """Write down what X has said, where that has not been done; answers what that touched."""
        while self._answers:
            said = self._answers.pop(0)
            self._noted |= sent(self._ports, said.words, said.post_id, said.at)
        changes, self._noted = self._noted, NOTHING
        return changes

    def _note(self) -> None:
        """The same between X's being asked and its answer, which nothing may keep from being read.

        What is not written down now is when X has answered, or the words after these are sent.
        """
        known = list(self._answers)
        self._ports.at_step("waiting.begun")
        try:
            self._noted = self.write_down()
        except Told:
            self._answers = known
        self._ports.at_step("waiting.over")

    def send(self, delivery: Delivery, *, has_pictures: bool) -> Changes:
        """Send words, unless another PC took over or something has come between.

        Raises Unavailable("x.clock") where X takes nothing that is signed by this PC's clock.
        """
        changes = self.write_down() if has_pictures else NOTHING
        try:
            media_ids = self._upload(delivery) if has_pictures else ()
        except Told as bar:
            return changes | self._barred(delivery, bar)
        if media_ids is None:
            return changes
        # Before the intent: a PC that falls asleep from here on wakes with a request too old for X.
        seal = self._seal()
        taken = self._begin(delivery, seal)
        if taken is None:
            return changes
        outgoing = Outgoing(taken.text, taken.parent_post_id, seal, media_ids)
        return changes | self._ask(taken, outgoing)

    def _seal(self) -> Seal:
        return self._client.seal(self._ports.office_now() - self._ports.clock.now())

    def _upload(self, delivery: Delivery) -> tuple[str, ...] | None:
        """Give X the pictures, answering its ids; None where another PC took over.

        Nothing is public by that, so that it comes before the intent and again after a crash. The
        lease is renewed before each: on a slow line four take longer than it lasts.
        """
        ports = self._ports
        media_ids: list[str] = []
        for upload in uploads_of(ports, self._client, delivery):
            with ports.store.write() as tx:
                if not self._lease.is_ours(ports, tx):
                    return None
            ports.at_step("upload.asking")
            media_ids.append(upload())
            ports.at_step("upload.answered")
        return tuple(media_ids)

    def _barred(self, delivery: Delivery, bar: Told) -> Changes:
        """Pictures that X did not take are an attempt that ends before it asks for the post."""
        ports = self._ports
        ports.at_step("upload.failed")
        with ports.store.write() as tx:
            taken = self._take(tx, delivery, self._seal())
            if taken is None:
                return NOTHING
            if isinstance(bar, Refused):
                note_refusal(tx, taken, bar, ports.office_now())
            elif isinstance(bar, Unavailable):
                note_later(tx, taken, bar, ports.office_now())
            ports.at_step("bar.writing")
        ports.at_step("bar.written")
        if bar.code == "x.clock":
            give_up(ports, self._lease)
            raise bar
        return about(taken)

    def _begin(self, delivery: Delivery, seal: Seal) -> Delivery | None:
        ports = self._ports
        with ports.store.write() as tx:
            taken = self._take(tx, delivery, seal)
            if taken is None:
                return None
            ports.at_step("intent.writing")
        ports.at_step("intent.written")
        return taken

    def _take(self, tx: WriteTx, delivery: Delivery, seal: Seal) -> Delivery | None:
        """Write the intent down before X is asked, so that a crash leaves a question, not a guess.

        The lease is looked at in the same transaction: who slept through a take-over sends nothing.
        """
        ports, now = self._ports, self._ports.office_now()
        # Words that X has taken are in no doubt, though that is not written down yet.
        known = {each.words.id for each in self._answers}
        if not self._lease.is_ours(ports, tx) or _must_wait(tx, delivery, now, known):
            return None
        fields: dict[str, Field] = {
            "attempt": delivery.attempt + 1,
            "intent_at": now,
            "baseline_post_id": id_at(now - SKEW),
            "trouble": "",
            "trouble_detail": "",
            "looks": 0,
            "looked_at": None,
            "token": self._lease.token,
        }
        if delivery.after_id is not None:
            fields["parent_post_id"] = tx.delivery(delivery.after_id).x_post_id
        facts: dict[str, Field] = {
            "text_hash": sha256(canonical(delivery.text).encode()).hexdigest(),
            "token": self._lease.token,
            "pc": ports.desk.pc_id,
            "sealed_at": seal.at,
        }
        try:
            move_delivery(tx, delivery, DeliveryMove.TAKE, now, fields, facts)
        except Refused as refused:
            if refused.code != "stale":
                raise
            # Something was done about the words since they were found ready: called back, perhaps.
            return None
        given: dict[str, Any] = fields
        version, state = delivery.version + 1, DeliveryState.SENDING
        return replace(delivery, **given, version=version, state=state)

    def _ask(self, taken: Delivery, outgoing: Outgoing) -> Changes:
        ports = self._ports
        try:
            post_id = self._client.create(outgoing, self._note)
        except Unavailable as trouble:
            return self._did_not_go(taken, trouble)
        except Refused as refusal:
            ports.at_step("asked.refused")
            if refusal.code == "x.duplicate":
                # The words are on X already: ours, perhaps. Evidence to look for, no reason to
                # fail.
                return doubt(ports, taken, refusal.code)
            return refuse(ports, taken, refusal)
        ports.at_step("asked.answered")
        self._answers.append(_Answer(taken, post_id, ports.office_now()))
        return NOTHING

    def _did_not_go(self, taken: Delivery, trouble: Unavailable) -> Changes:
        ports = self._ports
        ports.at_step("asked.failed")
        if trouble.code not in _NOT_TAKEN:
            return doubt(ports, taken, trouble.code)
        changes = put_off(ports, taken, trouble)
        if trouble.code == "x.clock":
            # X takes nothing that is signed by this PC's clock; another PC may have a better one.
            give_up(ports, self._lease)
            raise trouble
        return changes


def _must_wait(tx: ReadTx, delivery: Delivery, now: datetime, known: Collection[int]) -> bool:
    """Whether a hold has begun since these words were handed over, or equal ones are in doubt.

    A thread that is begun is not broken off by a hold.
    """
    is_post = delivery.purpose is Purpose.POST and delivery.after_id is None
    if is_post and hold_over(tx, delivery.office_id, now, now) is not None:
        return True
    return _is_like_one_in_doubt(tx, delivery, known)


def _is_like_one_in_doubt(tx: ReadTx, delivery: Delivery, known: Collection[int]) -> bool:
    """Whether the same words are being looked for: of two equal posts none could be told ours."""
    doubts = tx.deliveries_in_doubt(delivery.account_id)
    others = [other for other in doubts if other.id != delivery.id and other.id not in known]
    if not others:
        return False
    words = canonical(delivery.text)
    return any(canonical(other.text) == words for other in others)
