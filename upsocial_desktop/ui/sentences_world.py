"""What is said when the world does not answer, or the program itself fails."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said
from upsocial_desktop.ui.sentences_db import DATABASES
from upsocial_desktop.ui.sentences_server import SERVER

WORLD: Final[dict[str, Said]] = {
    **DATABASES,
    **SERVER,
    "bug": Said(
        QT_TRANSLATE_NOOP("errors", "Something went wrong in the program itself ({kind})."),
        QT_TRANSLATE_NOOP("errors", "The program goes on; this one wish was not carried out."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Try again; if it happens again, send the details to your support.",
        ),
    ),
    "db.backup_failed": Said(
        QT_TRANSLATE_NOOP("errors", "The backup could not be written."),
        QT_TRANSLATE_NOOP("errors", "The database itself is untouched."),
        QT_TRANSLATE_NOOP("errors", "Check that the folder can be written to and has room."),
    ),
    "db.corrupt": Said(
        QT_TRANSLATE_NOOP("errors", "The database file is damaged."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Nothing was written to it. Drafts on this computer are safe.",
        ),
        QT_TRANSLATE_NOOP("errors", "Restore the last backup, or ask your support."),
    ),
    "db.disk": Said(
        QT_TRANSLATE_NOOP("errors", "The disk did not take what was to be written."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The last wish was not carried out; all before it is safe.",
        ),
        QT_TRANSLATE_NOOP("errors", "Check the disk, then try again."),
    ),
    "db.empty": Said(
        QT_TRANSLATE_NOOP("errors", "The database has nothing in it yet."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written to it."),
        QT_TRANSLATE_NOOP("errors", "Start the program once, or upgrade the database."),
    ),
    "db.full": Said(
        QT_TRANSLATE_NOOP("errors", "The disk is full."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The last wish was not carried out; all before it is safe.",
        ),
        QT_TRANSLATE_NOOP("errors", "Free some room on the disk, then try again."),
    ),
    "db.gone": Said(
        QT_TRANSLATE_NOOP("errors", "The office database does not answer."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Check the network; the program tries again."),
    ),
    "db.locked": Said(
        QT_TRANSLATE_NOOP("errors", "Another program holds the database."),
        QT_TRANSLATE_NOOP("errors", "The last wish was not carried out."),
        QT_TRANSLATE_NOOP("errors", "Try again in a moment."),
    ),
    "db.missing_folder": Said(
        QT_TRANSLATE_NOOP("errors", "The database's folder is not there."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Check the folder in the settings, or plug in its disk."),
    ),
    "db.network_share": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The database lies on a network share, which would damage it in time.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Move it to a disk of this computer, or use the shared database.",
        ),
    ),
    "db.newer": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The database was made by a newer version of this program.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in it."),
        QT_TRANSLATE_NOOP("errors", "Install the newest version of the program."),
    ),
    "db.no_access": Said(
        QT_TRANSLATE_NOOP("errors", "This user may not open the database."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Ask whoever keeps it for the right."),
    ),
    "db.not_ours": Said(
        QT_TRANSLATE_NOOP("errors", "The file is not a database of this program."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written to it."),
        QT_TRANSLATE_NOOP("errors", "Check which file the settings name."),
    ),
    "db.older": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The database was made by an older version of this program.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in it."),
        QT_TRANSLATE_NOOP("errors", "Upgrade the database; a backup is made first."),
    ),
    "db.read_only": Said(
        QT_TRANSLATE_NOOP("errors", "The database can only be read."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Ask for the right to write in its folder."),
    ),
    "db.refused": Said(
        QT_TRANSLATE_NOOP("errors", "The database does not allow this."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask whoever keeps the office database."),
    ),
    "db.unreachable": Said(
        QT_TRANSLATE_NOOP("errors", "The office database cannot be reached."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Check the network; the program tries again."),
    ),
    "desk.cannot_wait": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The office database is away, and this cannot wait at this desk."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed; what you wrote is kept."),
        QT_TRANSLATE_NOOP(
            "errors", "Do it when the database is back: others may have acted meanwhile."
        ),
    ),
    "desk.fault": Said(
        QT_TRANSLATE_NOOP("errors", "A fault of the program kept this wish from being delivered."),
        QT_TRANSLATE_NOOP("errors", "Its words are kept here; what waited behind it went on."),
        QT_TRANSLATE_NOOP("errors", "Try again, or wish it anew."),
    ),
    "desk.unwritable": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "Words being written cannot be kept on this computer's disk.",
        ),
        QT_TRANSLATE_NOOP("errors", "They are still on the screen."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Free some room on the disk, and copy the words to be safe.",
        ),
    ),
    "folders.no_resources": Said(
        QT_TRANSLATE_NOOP("errors", "A part of the program is missing: {path}."),
        QT_TRANSLATE_NOOP("errors", "Your work is untouched."),
        QT_TRANSLATE_NOOP("errors", "Install the program again."),
    ),
    "folders.unwritable": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The program's folder on this computer cannot be written.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was opened."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the rights of the folder and the room on the disk.",
        ),
    ),
    "helplines.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "The office's own list of numbers cannot be read."),
        QT_TRANSLATE_NOOP("errors", "The alarm goes on; no numbers are shown."),
        QT_TRANSLATE_NOOP("errors", "Mend the file office_helplines.csv in the data folder."),
    ),
    "practice.gone": Said(
        QT_TRANSLATE_NOOP("errors", "The practice day has ended."),
        QT_TRANSLATE_NOOP("errors", "What was done in it is kept."),
        QT_TRANSLATE_NOOP("errors", "Start practice again."),
    ),
    "settings.broken": Said(
        QT_TRANSLATE_NOOP("errors", "The settings file is damaged."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The usual settings are in force; the file is left as it is.",
        ),
        QT_TRANSLATE_NOOP("errors", "Mend or delete the file."),
    ),
    "settings.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "The settings file cannot be read."),
        QT_TRANSLATE_NOOP("errors", "The usual settings are in force."),
        QT_TRANSLATE_NOOP("errors", "Mend or delete the file."),
    ),
    "paper.no_qt": Said(
        QT_TRANSLATE_NOOP("errors", "Pages cannot be drawn on this computer."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Copy the text instead, and tell your support."),
    ),
    "paper.unwritable": Said(
        QT_TRANSLATE_NOOP("errors", "The file {path} cannot be written."),
        QT_TRANSLATE_NOOP("errors", "An older file of that name is as it was."),
        QT_TRANSLATE_NOOP("errors", "Close it in other programs, or choose another folder."),
    ),
    "settings.unwritable": Said(
        QT_TRANSLATE_NOOP("errors", "The settings file cannot be written."),
        QT_TRANSLATE_NOOP("errors", "The settings hold until the program ends."),
        QT_TRANSLATE_NOOP("errors", "Check the rights of the settings folder."),
    ),
    "sheets.unwritable": Said(
        QT_TRANSLATE_NOOP("errors", "The file cannot be written."),
        QT_TRANSLATE_NOOP("errors", "Nothing was exported."),
        QT_TRANSLATE_NOOP("errors", "Close it in other programs, or choose another folder."),
    ),
    "vault.locked": Said(
        QT_TRANSLATE_NOOP("errors", "The keyring is locked."),
        QT_TRANSLATE_NOOP("errors", "Nothing was kept in it."),
        QT_TRANSLATE_NOOP("errors", "Unlock it and try again."),
    ),
    "vault.missing": Said(
        QT_TRANSLATE_NOOP("errors", "This computer has no keyring."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Keys hold for this session only; nothing was written to disk.",
        ),
        QT_TRANSLATE_NOOP("errors", "Install a keyring to keep them."),
    ),
    "vault.refused": Said(
        QT_TRANSLATE_NOOP("errors", "The keyring did not take the key."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written to disk."),
        QT_TRANSLATE_NOOP("errors", "Unlock the keyring and try again."),
    ),
    "vault.this_run": Said(
        QT_TRANSLATE_NOOP("errors", "Keys are kept for this run only, as in every practice."),
        QT_TRANSLATE_NOOP("errors", "Nothing is written to disk."),
        "",
    ),
    "vault.timed_out": Said(
        QT_TRANSLATE_NOOP("errors", "The keyring does not answer."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Keys hold for this session only; nothing was written to disk.",
        ),
        QT_TRANSLATE_NOOP("errors", "Look for a window that asks for its password."),
    ),
    "vault.too_long": Said(
        QT_TRANSLATE_NOOP("errors", "The key is too long for this computer's keyring."),
        QT_TRANSLATE_NOOP("errors", "Nothing was kept."),
        QT_TRANSLATE_NOOP("errors", "Check that only the key was pasted."),
    ),
    "vault.unsafe_backend": Said(
        QT_TRANSLATE_NOOP("errors", "The keyring found here would keep keys in plain sight."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Keys hold for this session only; nothing was written to disk.",
        ),
        QT_TRANSLATE_NOOP("errors", "Install the system's own keyring to keep them."),
    ),
    "walk.stuck": Said(
        QT_TRANSLATE_NOOP("errors", "Something that had to come did not come."),
        QT_TRANSLATE_NOOP("errors", "What was done so far is kept."),
        QT_TRANSLATE_NOOP("errors", "Start the walk again."),
    ),
    "x.app_rights": Said(
        QT_TRANSLATE_NOOP("errors", "X says this app may not write."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Give the app read and write rights at X, then make new keys.",
        ),
    ),
    "x.bad_media": Said(
        QT_TRANSLATE_NOOP("errors", "X did not take the picture."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent. What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Add the picture again."),
    ),
    "x.bad_request": Said(
        QT_TRANSLATE_NOOP("errors", "X did not understand the request."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Try again; if it happens again, tell your support."),
    ),
    "x.clock": Said(
        QT_TRANSLATE_NOOP("errors", "This computer's clock is wrong, so X refuses it."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Set the clock and try again."),
    ),
    "x.down": Said(
        QT_TRANSLATE_NOOP("errors", "X is out of order."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "The program tries again by itself."),
    ),
    "x.duplicate": Said(
        QT_TRANSLATE_NOOP("errors", "X says these words have been posted already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent. What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Change the words if they are to go out again."),
    ),
    "x.html_page": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "Something other than X answered, perhaps the office network's own page.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "Sign in to the network, then try again."),
    ),
    "x.interrupted": Said(
        QT_TRANSLATE_NOOP("errors", "The program ended while these words were on their way."),
        QT_TRANSLATE_NOOP("errors", "They may or may not have gone out."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The program reads our own posts before anything is sent again.",
        ),
    ),
    "x.no_credits": Said(
        QT_TRANSLATE_NOOP("errors", "The account's credits at X are used up."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Tell the account's owner to buy credits."),
    ),
    "x.not_an_address": Said(
        QT_TRANSLATE_NOOP("errors", "That is not the address of a post on X."),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken in."),
        QT_TRANSLATE_NOOP("errors", "Copy the address from the post itself."),
    ),
    "x.not_found": Said(
        QT_TRANSLATE_NOOP("errors", "X does not know this."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Check the name or address."),
    ),
    "x.not_permitted": Said(
        QT_TRANSLATE_NOOP("errors", "X does not allow this for the account."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent. What you wrote is kept."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The text may be too long for the account, or X holds it back: try on X itself.",
        ),
    ),
    "x.not_summoned": Said(
        QT_TRANSLATE_NOOP("errors", "X lets this account answer only posts that mention it."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent. What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Let the account that the citizen mentioned answer."),
    ),
    "x.parent_gone": Said(
        QT_TRANSLATE_NOOP("errors", "The citizen's post is deleted or hidden."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent. What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Answer by another way, and note it in the case."),
    ),
    "x.proxy": Said(
        QT_TRANSLATE_NOOP("errors", "The office's proxy did not let the program through."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the proxy's name and password with the network's keeper.",
        ),
    ),
    "x.rate_limited": Said(
        QT_TRANSLATE_NOOP("errors", "X asks for a pause."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "The program goes on by itself when the pause is over."),
    ),
    "x.redirected": Said(
        QT_TRANSLATE_NOOP("errors", "X sent the program elsewhere, which is not followed."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "Tell your support if it stays so."),
    ),
    "x.refused_here": Said(
        QT_TRANSLATE_NOOP("errors", "This computer may not reach that address."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "In practice mode nothing leaves the computer."),
    ),
    "x.sign_in_again": Said(
        QT_TRANSLATE_NOOP("errors", "X no longer accepts the account's keys."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent. Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "Connect the account again under Settings, Accounts."),
    ),
    "x.suspended": Said(
        QT_TRANSLATE_NOOP("errors", "X has suspended the account."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Sign in at X and see what it asks for."),
    ),
    "x.timeout": Said(
        QT_TRANSLATE_NOOP("errors", "X did not answer in time."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "The program tries again by itself."),
    ),
    "x.host_not_allowed": Said(
        QT_TRANSLATE_NOOP("errors", "The program was about to call a computer other than X's."),
        QT_TRANSLATE_NOOP("errors", "It did not; nothing left this computer."),
        QT_TRANSLATE_NOOP("errors", "Tell the program's keeper, and name this code."),
    ),
    "x.tls": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The connection to X is not safe: its certificate does not fit.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the date of the computer, and ask the network's keeper about inspection.",
        ),
    ),
    "x.unknown_outcome": Said(
        QT_TRANSLATE_NOOP("errors", "It is not certain whether the words went out."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The program reads our own posts before anything is sent again.",
        ),
    ),
    "x.unreachable": Said(
        QT_TRANSLATE_NOOP("errors", "X cannot be reached."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "Check the network; the program tries again by itself."),
    ),
    "x.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "X's answer could not be read."),
        QT_TRANSLATE_NOOP("errors", "It is kept as it came, so nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "Tell your support if it stays so."),
    ),
    "x.usage_capped": Said(
        QT_TRANSLATE_NOOP("errors", "The month's allowance at X is used up."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Wait for the new month, or raise the allowance at X."),
    ),
}

GENERAL: Final = Said(
    QT_TRANSLATE_NOOP("errors", "This could not be done ({code_of_error})."),
    QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "errors", "Try again; tell your support the word in brackets if it stays so."
    ),
)
