"""What is said when a move of a case is not allowed, or lacks something."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said

CASE_RULES: Final[dict[str, Said]] = {
    "accept.who_said": Said(
        QT_TRANSLATE_NOOP(
            "errors", "Somebody of the other office has to have said that it accepts {code}."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write who said so, and how."),
    ),
    "ask.empty": Said(
        QT_TRANSLATE_NOOP("errors", "The case needs exactly what is asked of the citizen."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write the one thing that is missing."),
    ),
    "ask.no_time_left": Said(
        QT_TRANSLATE_NOOP(
            "errors", "{code} has waited for its citizen as long as a case may: {days} days in all."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Decide with what is known, or write a reply."),
    ),
    "ask.nodal": Said(
        QT_TRANSLATE_NOOP("errors", "A second time, a nodal officer asks the citizen."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask your nodal officer."),
    ),
    "ask.twice": Said(
        QT_TRANSLATE_NOOP("errors", "The citizen of {code} was asked twice already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Decide with what is known, or write a reply."),
    ),
    "check.remark_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A closure goes back with a remark."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write what is not right with it."),
    ),
    "close.master_unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no other case with the code {pointer}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent; the case stays open."),
        QT_TRANSLATE_NOOP("errors", "Write the code of the case in which it is dealt with."),
    ),
    "close.nodal": Said(
        QT_TRANSLATE_NOOP("errors", "An answer of this topic is given by a nodal officer."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Ask your nodal officer to send it."),
    ),
    "close.not_asked_twice": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The citizen of {code} has been asked {asks} times; it takes two."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent; the case stays open."),
        QT_TRANSLATE_NOOP("errors", "Ask the citizen once more, or choose another reason."),
    ),
    "close.pointer_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The citizen has to be told where to turn."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent; the case stays open."),
        QT_TRANSLATE_NOOP("errors", "Write the office, or the code of the other case."),
    ),
    "continue.in_window": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The citizen of {code} wrote in time, so the case itself can be reopened."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Reopen the case."),
    ),
    "forward.state_cell_places": Said(
        QT_TRANSLATE_NOOP(
            "errors", "{code} came back {returns} times; now the State cell places it."
        ),
        QT_TRANSLATE_NOOP("errors", "The case stays where it is."),
        QT_TRANSLATE_NOOP("errors", "Take it in hand after all, or wait for the State cell."),
    ),
    "interim.not_later": Said(
        QT_TRANSLATE_NOOP("errors", "The new day is not later than the one that was promised."),
        QT_TRANSLATE_NOOP("errors", "The promised day stays."),
        QT_TRANSLATE_NOOP("errors", "Choose a later day."),
    ),
    "interim.reason_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A later day needs a reason."),
        QT_TRANSLATE_NOOP("errors", "The promised day stays."),
        QT_TRANSLATE_NOOP("errors", "Write why it takes longer."),
    ),
    "interim.supervisor": Said(
        QT_TRANSLATE_NOOP(
            "errors", "{code} was put off once already; a second time is a supervisor's."
        ),
        QT_TRANSLATE_NOOP("errors", "The promised day stays."),
        QT_TRANSLATE_NOOP("errors", "Ask your supervisor."),
    ),
    "interim.too_far": Said(
        QT_TRANSLATE_NOOP(
            "errors", "No day later than {days} days from the start may be promised."
        ),
        QT_TRANSLATE_NOOP("errors", "The promised day stays."),
        QT_TRANSLATE_NOOP("errors", "Choose an earlier day."),
    ),
    "interim.too_late": Said(
        QT_TRANSLATE_NOOP("errors", "The promised day of {code} is past, so it cannot be put off."),
        QT_TRANSLATE_NOOP("errors", "The promised day stays."),
        QT_TRANSLATE_NOOP("errors", "Settle the case; it counts as overdue."),
    ),
    "merge.has_children": Said(
        QT_TRANSLATE_NOOP(
            "errors", "{code} is a master case itself: {children} others go with it."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was merged."),
        QT_TRANSLATE_NOOP("errors", "Merge the other way about."),
    ),
    "merge.itself": Said(
        QT_TRANSLATE_NOOP("errors", "A case cannot be merged with itself."),
        QT_TRANSLATE_NOOP("errors", "Nothing was merged."),
        QT_TRANSLATE_NOOP("errors", "Choose other cases."),
    ),
    "merge.nothing": Said(
        QT_TRANSLATE_NOOP("errors", "No case was chosen to be merged."),
        QT_TRANSLATE_NOOP("errors", "Nothing was merged."),
        QT_TRANSLATE_NOOP("errors", "Choose the cases of the same cause."),
    ),
    "merge.other_cause": Said(
        QT_TRANSLATE_NOOP("errors", "{code} has another topic or district."),
        QT_TRANSLATE_NOOP("errors", "Nothing was merged."),
        QT_TRANSLATE_NOOP(
            "errors", "Correct what the case is about first, if it is the same cause."
        ),
    ),
    "photo.not_a_picture": Said(
        QT_TRANSLATE_NOOP("errors", "{path} is no picture."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose a JPEG, PNG, WebP or PDF file."),
    ),
    "photo.too_large": Said(
        QT_TRANSLATE_NOOP("errors", "The picture is larger than {most_mb} MB."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose a smaller picture."),
    ),
    "photo.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "{path} cannot be read or kept: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look whether the file is there and the disk has room."),
    ),
    "place.not_needed": Said(
        QT_TRANSLATE_NOOP(
            "errors", "{code} did not come back twice, so there is nothing to place."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Its own office forwards it."),
    ),
    "reopen.no_reply": Said(
        QT_TRANSLATE_NOOP("errors", "The citizen of {code} has not written since it was closed."),
        QT_TRANSLATE_NOOP("errors", "The case stays closed."),
        QT_TRANSLATE_NOOP("errors", "A supervisor can reopen it at any time."),
    ),
    "reopen.window_over": Said(
        QT_TRANSLATE_NOOP("errors", "The citizen of {code} wrote after the time to object."),
        QT_TRANSLATE_NOOP("errors", "The case stays closed."),
        QT_TRANSLATE_NOOP("errors", "Go on in a new case, or ask a supervisor."),
    ),
    "report.contact_day_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The report needs the day on which the citizen was spoken to."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Give the day."),
    ),
    "report.contact_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The report needs who spoke to the citizen, or tried to."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write who, and how."),
    ),
    "report.photo_link": Said(
        QT_TRANSLATE_NOOP(
            "errors", "{photo} is neither a picture kept here nor an address on the web."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose a file, or paste an address."),
    ),
    "report.photo_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The report needs a photo, or the reason for none."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose a photo, or write why there is none."),
    ),
    "return.placed": Said(
        QT_TRANSLATE_NOOP("errors", "The State cell has placed {code} there, so it stays."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Accept it; tell the State cell if that is wrong."),
    ),
    "return.too_late": Said(
        QT_TRANSLATE_NOOP("errors", "The time to return {code} is past."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Accept it, or ask its sender to recall it."),
    ),
    "unmerge.reason_missing": Said(
        QT_TRANSLATE_NOOP("errors", "Taking a case out needs a reason."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write what is different about it."),
    ),
}
