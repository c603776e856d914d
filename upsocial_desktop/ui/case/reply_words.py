"""What the answer box of a case starts with: words kept, words refused, or words prepared."""

from dataclasses import dataclass

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.delivery import Delivery, DeliveryState, Purpose
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.moment import PURPOSES, Moment, waiting_moment
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.drafting import kept_words, reply_key
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.services.replying import prepared_words
from upsocial_desktop.services.suggesting import igrs_says
from upsocial_desktop.ui.case.delivery_bar import newest_on_way
from upsocial_desktop.ui.language import both_names


@dataclass(frozen=True)
class CaseLook:
    """A case's page with what its answer box may hold."""

    page: CasePage
    purpose: Purpose
    prepared: str
    kept: Writing | None
    moment: Moment | None = None
    district: str = ""
    igrs: str = ""

    @property
    def may_speak(self) -> bool:
        """Whether this officer may answer the citizen."""
        return CaseMove.WORDS_QUEUED in self.page.allowed_moves

    @property
    def refused(self) -> Delivery | None:
        """The newest words, if X refused them."""
        newest = newest_on_way(self.page.deliveries)
        is_refused = newest is not None and newest.state is DeliveryState.REFUSED
        return newest if is_refused else None

    @property
    def purposes(self) -> tuple[Purpose, ...]:
        """What words may be for now, the likeliest first."""
        if self.is_answer_on_way:
            return (Purpose.REPLY,)
        waiting = (PURPOSES[self.moment],) if self.moment is not None else ()
        return tuple(dict.fromkeys((self.purpose, Purpose.REPLY, *waiting)))

    @property
    def is_answer_on_way(self) -> bool:
        """Whether a closing answer has been handed over."""
        return self.page.case.answer_delivery_id is not None


def look_at_case(ports: Ports, officer: Officer, case_id: int) -> CaseLook:
    """Read a case for its page. Raises Refused("case.unknown")."""
    page = case_page(ports, officer, case_id)
    purpose, prepared = prepared_words(ports, case_id)
    if page.case.answer_delivery_id is not None:
        purpose, prepared = Purpose.REPLY, ""
    known = ports.gazetteer().districts.get(page.case.district)
    district = both_names(known) if known is not None else ""
    kept = kept_words(ports, reply_key(case_id))
    waiting = waiting_moment(page.history)
    moment = waiting.moment if waiting is not None else None
    igrs = igrs_says(ports, page.case.igrs_no)
    return CaseLook(page, purpose, prepared, kept, moment, district, igrs)
