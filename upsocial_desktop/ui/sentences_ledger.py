"""What is said when a rule of the achievement ledger says no."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said

LEDGER_RULES: Final[dict[str, Said]] = {
    "achievement.claim_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The claim is empty."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP("errors", "Say in Hindi or in English what was achieved."),
    ),
    "achievement.consent_missing": Said(
        QT_TRANSLATE_NOOP("errors", "It is not said who agreed to the picture."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP(
            "errors", "Name who agreed, and how; or say that nobody can be recognised in it."
        ),
    ),
    "achievement.district": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such district."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP(
            "errors", "Choose a district from the list, or leave it empty for the whole State."
        ),
    ),
    "achievement.figure": Said(
        QT_TRANSLATE_NOOP("errors", "“{figure}” cannot be read as a figure."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Write digits, such as 1,23,456 or 12.5 लाख, with three decimal places at most.",
        ),
    ),
    "achievement.figure_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The claim has a place for a figure, but there is none."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP("errors", "Enter the figure, or take {figure} out of the claim."),
    ),
    "achievement.figure_too_large": Said(
        QT_TRANSLATE_NOOP("errors", "The figure is larger than anything that can be counted here."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP("errors", "Look at the figure and at lakh and crore in its unit."),
    ),
    "achievement.flagged": Said(
        QT_TRANSLATE_NOOP("errors", "Another figure contradicts this one."),
        QT_TRANSLATE_NOOP("errors", "Nothing was made of it."),
        QT_TRANSLATE_NOOP(
            "errors", "Look at both sources; correct the wrong one, or go on if both are right."
        ),
    ),
    "achievement.in_future": Said(
        QT_TRANSLATE_NOOP("errors", "The figure is dated later than today."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP("errors", "Give the day up to which it was counted."),
    ),
    "achievement.no_hindi": Said(
        QT_TRANSLATE_NOOP("errors", "One of the achievements has no claim in Hindi."),
        QT_TRANSLATE_NOOP("errors", "No press note was made."),
        QT_TRANSLATE_NOOP("errors", "Correct it and write its claim in Hindi."),
    ),
    "achievement.none": Said(
        QT_TRANSLATE_NOOP("errors", "No achievement is chosen."),
        QT_TRANSLATE_NOOP("errors", "Nothing was made."),
        QT_TRANSLATE_NOOP("errors", "Choose one or several in the list."),
    ),
    "achievement.not_yours": Said(
        QT_TRANSLATE_NOOP("errors", "This achievement belongs to another office."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask that office; its name stands beside the figure."),
    ),
    "achievement.reason_missing": Said(
        QT_TRANSLATE_NOOP("errors", "It is not said why the figure changes."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP(
            "errors", "Say why, so that whoever compares the figures later understands."
        ),
    ),
    "achievement.role": Said(
        QT_TRANSLATE_NOOP("errors", "Your role may not keep the ledger."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask an officer who speaks for the office."),
    ),
    "achievement.scheme_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The scheme is not named."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP("errors", "Name the scheme in Hindi or in English."),
    ),
    "achievement.source_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The source document is not named."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP(
            "errors", "Name the letter, report or register in which the figure stands."
        ),
    ),
    "achievement.standing": Said(
        QT_TRANSLATE_NOOP("errors", "This achievement is in use already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at it again."),
    ),
    "achievement.too_many": Said(
        QT_TRANSLATE_NOOP("errors", "Those are too many achievements for one text."),
        QT_TRANSLATE_NOOP("errors", "Nothing was made."),
        QT_TRANSLATE_NOOP("errors", "Choose {most} or fewer."),
    ),
    "achievement.unit_missing": Said(
        QT_TRANSLATE_NOOP("errors", "It is not said what the figure counts."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP("errors", "Enter the unit, such as आवास पूर्ण or km of road."),
    ),
    "achievement.units_differ": Said(
        QT_TRANSLATE_NOOP("errors", "“{hindi}” and “{english}” are not the same unit."),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered; what you wrote is still in the form."),
        QT_TRANSLATE_NOOP("errors", "Write thousand, lakh or crore in both units, or in neither."),
    ),
    "achievement.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "This achievement is no longer in the ledger."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at the list again."),
    ),
    "achievement.withdrawn": Said(
        QT_TRANSLATE_NOOP("errors", "This achievement has been withdrawn."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Put it back first."),
    ),
}
