"""A transaction as the doors ask for it, put together from the groups of tables."""

from upsocial_desktop.store.accounts import AccountReads, AccountWrites
from upsocial_desktop.store.achievements import AchievementReads
from upsocial_desktop.store.alarms import AlarmReads
from upsocial_desktop.store.case_windows import CaseWindows
from upsocial_desktop.store.cases import CaseReads
from upsocial_desktop.store.counters import CounterWrites
from upsocial_desktop.store.deliveries import DeliveryReads
from upsocial_desktop.store.drafts import DraftReads
from upsocial_desktop.store.everywhere import EverywhereReads
from upsocial_desktop.store.history import HistoryReads
from upsocial_desktop.store.holds import HoldReads
from upsocial_desktop.store.incidents import IncidentReads, IncidentWrites
from upsocial_desktop.store.leases import LeaseWrites
from upsocial_desktop.store.mention_lists import MentionLists
from upsocial_desktop.store.mentions import MentionReads, MentionWrites
from upsocial_desktop.store.news import NewsReads
from upsocial_desktop.store.officers import OfficerReads, OfficerWrites
from upsocial_desktop.store.offices import OfficeReads, OfficeWrites
from upsocial_desktop.store.options import OptionReads, OptionWrites
from upsocial_desktop.store.pictures import PictureReads, PictureWrites
from upsocial_desktop.store.presences import PresenceReads, PresenceWrites
from upsocial_desktop.store.slips import SlipReads
from upsocial_desktop.store.spoken import SpokenReads
from upsocial_desktop.store.striking import StrikeWrites
from upsocial_desktop.store.templates import TemplateReads
from upsocial_desktop.store.twins import TwinReads
from upsocial_desktop.store.unreadable import UnreadableWrites


class SqlReadTx(
    OfficeReads,
    OfficerReads,
    AccountReads,
    OptionReads,
    MentionReads,
    MentionLists,
    CaseReads,
    CaseWindows,
    EverywhereReads,
    SlipReads,
    HistoryReads,
    NewsReads,
    DraftReads,
    DeliveryReads,
    HoldReads,
    IncidentReads,
    PresenceReads,
    TemplateReads,
    AchievementReads,
    AlarmReads,
    TwinReads,
    PictureReads,
    SpokenReads,
):
    """Reading inside one transaction."""


class SqlWriteTx(
    SqlReadTx,
    OfficeWrites,
    OfficerWrites,
    AccountWrites,
    OptionWrites,
    MentionWrites,
    CounterWrites,
    LeaseWrites,
    IncidentWrites,
    PresenceWrites,
    StrikeWrites,
    UnreadableWrites,
    PictureWrites,
):
    """Reading and writing inside one transaction."""
