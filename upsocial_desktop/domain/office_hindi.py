"""What stands on paper in the office's own Hindi: dates, states, moves, roles, purposes."""

from datetime import datetime

from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.figures import day_in_figures, day_in_words
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.officer import Role

# The labels of PRODUCT 3.2.
STATES: dict[CaseState, str] = {
    CaseState.REGISTERED: "दर्ज",
    CaseState.FORWARDED: "प्रेषित (प्राप्ति शेष)",
    CaseState.IN_PROCESS: "कार्यवाही में",
    CaseState.WAITING_CITIZEN: "जानकारी अपेक्षित",
    CaseState.REPORTED: "आख्या प्राप्त",
    CaseState.CLOSED_RESOLVED: "निस्तारित",
    CaseState.CLOSED_OTHER: "निस्तारित (अन्य)",
    CaseState.REOPENED: "पुनः खोली गई",
    CaseState.MERGED: "संयुक्त",
}
SLIP_STATES: dict[SlipState, str] = {
    SlipState.SENT: "प्राप्ति शेष",
    SlipState.ACCEPTED: "स्वीकृत",
    SlipState.RETURNED: "वापस",
    SlipState.RECALLED: "वापस ली गई",
}
ROLES: dict[Role, str] = {
    Role.INFORMATION_OFFICER: "सूचना अधिकारी",
    Role.NODAL_OFFICER: "नोडल अधिकारी",
    Role.FIELD_OFFICER: "क्षेत्रीय अधिकारी",
    Role.SUPERVISOR: "पर्यवेक्षक अधिकारी",
    Role.STATE_CELL: "राज्य प्रकोष्ठ",
    Role.REGISTER_KEEPER: "पंजिका अधिकारी",
    Role.AUDITOR: "लेखा परीक्षक",
    Role.TRAINER: "प्रशिक्षक",
    Role.TRAINEE: "प्रशिक्षु",
}


MOVES: dict[CaseMove, str] = {
    CaseMove.REGISTER: "शिकायत दर्ज की गई",
    CaseMove.SORT: "विवरण सुधारा गया",
    CaseMove.CLAIM: "कार्यवाही हेतु ली गई",
    CaseMove.RELEASE: "सहकर्मियों हेतु छोड़ी गई",
    CaseMove.FORWARD: "प्रेषित",
    CaseMove.RECALL: "प्रेषण वापस लिया गया",
    CaseMove.ACCEPT: "स्वीकृत",
    CaseMove.RETURN: "वापस की गई",
    CaseMove.REPORT: "आख्या दी गई",
    CaseMove.WITHDRAW_REPORT: "आख्या वापस ली गई",
    CaseMove.OBJECT: "आख्या पर आपत्ति",
    CaseMove.CLOSE: "निस्तारित",
    CaseMove.REOPEN: "पुनः खोली गई",
    CaseMove.ASK_CITIZEN: "नागरिक से जानकारी माँगी गई",
    CaseMove.RESUME: "कार्यवाही पुनः आरम्भ",
    CaseMove.INTERIM: "अन्तरिम उत्तर, नई तिथि",
    CaseMove.CLOSE_OTHER: "निस्तारित (अन्य)",
    CaseMove.MERGE: "मुख्य प्रकरण में संयुक्त",
    CaseMove.UNMERGE: "मुख्य प्रकरण से पृथक",
    CaseMove.TAKE_IN: "अन्य प्रकरण इसमें संयुक्त",
    CaseMove.LET_GO: "अन्य प्रकरण इससे पृथक",
    CaseMove.ANSWERED_TOO: "मुख्य प्रकरण के साथ उत्तर दिया गया",
    CaseMove.PLACE: "राज्य प्रकोष्ठ द्वारा प्रेषित",
    CaseMove.LETTER: "पत्र दिया गया",
    CaseMove.FLAG: "चिह्न बदला गया",
    CaseMove.CONTINUE: "नये प्रकरण में जारी",
    CaseMove.CHECK_PASS: "जाँच में सही पाया गया",
    CaseMove.CHECK_BACK: "जाँच के बाद वापस",
    CaseMove.NOTE: "आन्तरिक टिप्पणी",
    CaseMove.CITIZEN_WROTE: "नागरिक ने पुनः लिखा",
    CaseMove.CITIZEN_READ: "नागरिक का लेख पढ़ा गया",
    CaseMove.NUMBERS_SHOWN: "निजी संख्या देखी गई",
    CaseMove.WORDS_QUEUED: "उत्तर भेजने हेतु सौंपा गया",
    CaseMove.WORDS_CANCELLED: "उत्तर रोका गया",
    CaseMove.WORDS_SENT: "उत्तर प्रकाशित",
    CaseMove.WORDS_REFUSED: "उत्तर X ने अस्वीकार किया",
    CaseMove.WORDS_IN_DOUBT: "उत्तर का प्रकाशन अनिश्चित",
    CaseMove.SOURCE_GONE: "मूल पोस्ट X से हट गई",
}
PURPOSES: dict[Purpose, str] = {
    Purpose.ACKNOWLEDGE: "पावती",
    Purpose.REPLY: "उत्तर",
    Purpose.CLOSING: "अन्तिम उत्तर",
    Purpose.MOVED: "स्थानान्तरण सूचना",
    Purpose.REOPENED: "पुनः खोलने की सूचना",
    Purpose.ASK: "जानकारी का अनुरोध",
    Purpose.POST: "पोस्ट",
}
DELIVERY_STATES: dict[DeliveryState, str] = {
    DeliveryState.READY: "प्रतीक्षा में",
    DeliveryState.SENDING: "भेजा जा रहा है",
    DeliveryState.SENT: "प्रकाशित",
    DeliveryState.REFUSED: "X ने अस्वीकार किया",
    DeliveryState.UNKNOWN: "अनिश्चित",
    DeliveryState.CANCELLED: "रोका गया",
}


def move_in_hindi(move: str) -> str:
    """A line of history by its move; a move that is not known here is shown as it is kept."""
    try:
        return MOVES[CaseMove(move)]
    except (ValueError, KeyError):
        return move.replace("_", " ")


def long_date(moment: datetime) -> str:
    """The Indian day of a moment as a Hindi letter dates it: "6 दिसंबर 2017"."""
    return day_in_words(moment.astimezone(IST).date(), Language.HINDI)


def short_date(moment: datetime) -> str:
    """The Indian day of a moment in figures: "06-12-2017"."""
    return day_in_figures(moment.astimezone(IST).date())


def date_and_hour(moment: datetime) -> str:
    """The Indian day and hour: "06-12-2017 11:40"."""
    return f"{moment.astimezone(IST):%d-%m-%Y %H:%M}"


def is_hindi(text: str) -> bool:
    """Whether a text has Devanagari letters in it."""
    return any("\u0900" <= letter <= "\u097f" for letter in text)
