"""What is said about backups, restoring and moving a database."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said

DATABASES: Final[dict[str, Said]] = {
    "archive.damaged": Said(
        QT_TRANSLATE_NOOP("errors", "The backup is damaged or was changed after it was made."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in the database."),
        QT_TRANSLATE_NOOP("errors", "Take another backup."),
    ),
    "archive.newer": Said(
        QT_TRANSLATE_NOOP("errors", "The backup was made by a newer version of this program."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in the database."),
        QT_TRANSLATE_NOOP(
            "errors", "Install the newest version of the program, then restore again."
        ),
    ),
    "archive.not_ours": Said(
        QT_TRANSLATE_NOOP("errors", "The file is no backup of this program."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in the database."),
        QT_TRANSLATE_NOOP("errors", "Choose a file from the folder “backups”."),
    ),
    "archive.older": Said(
        QT_TRANSLATE_NOOP("errors", "The archive was made by an older version of this program."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in the database."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Restore it with that version, upgrade the database, and make an archive of that.",
        ),
    ),
    "archive.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "The backup cannot be read."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in the database."),
        QT_TRANSLATE_NOOP("errors", "Check that the file is there and may be read."),
    ),
    "db.closed": Said(
        QT_TRANSLATE_NOOP(
            "errors", "A restore or a move of this database has begun and is not finished."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was written; all cases can be read."),
        QT_TRANSLATE_NOOP("errors", "Run it once more, or ask your support."),
    ),
    "db.moved": Said(
        QT_TRANSLATE_NOOP("errors", "The cases of this office have moved to the State's database."),
        QT_TRANSLATE_NOOP("errors", "This file can only be read now."),
        QT_TRANSLATE_NOOP("errors", "Work with the State's database: {place}"),
    ),
    "db.not_empty": Said(
        QT_TRANSLATE_NOOP("errors", "There is work in that database already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in it."),
        QT_TRANSLATE_NOOP("errors", "Restore into an empty database."),
    ),
    "db.not_owner": Said(
        QT_TRANSLATE_NOOP("errors", "This login may not do that with the whole database."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask the administrator of the database."),
    ),
    "db.restored": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The database was restored from a backup; these words may have gone out since.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing is sent twice."),
        QT_TRANSLATE_NOOP("errors", "Look on X whether they are there, then decide."),
    ),
    "move.account_at_work": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The account @{username} is at work in the State's database already."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP(
            "errors", "Move the office before its accounts work there, or ask the State cell."
        ),
    ),
    "move.account_taken": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The account @{username} belongs to another office in the State's database."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP("errors", "Have the State cell set right whose account it is."),
    ),
    "move.already_there": Said(
        QT_TRANSLATE_NOOP("errors", "The State's database has steps of this file already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP("errors", "A copy of this office has moved before; ask the State cell."),
    ),
    "move.arrived": Said(
        QT_TRANSLATE_NOOP("errors", "The State's database has the cases already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Run the move once more; it ends what is left to do."),
    ),
    "move.begun_elsewhere": Said(
        QT_TRANSLATE_NOOP("errors", "A move to another database, {place}, was begun before."),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved."),
        QT_TRANSLATE_NOOP("errors", "Run that one to its end, or call it off."),
    ),
    "move.codes_taken": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The State's database has a case with the code {code} already."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP("errors", "Ask the State cell; no two cases may have the same code."),
    ),
    "address.not_read": Said(
        QT_TRANSLATE_NOOP("errors", "That is no address of a PostgreSQL database."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write it as postgresql://LOGIN@HOST/DATABASE."),
    ),
    "move.no_file": Said(
        QT_TRANSLATE_NOOP("errors", "This desk does not work on a file of its own."),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved."),
        QT_TRANSLATE_NOOP("errors", "Only an office that began alone moves in."),
    ),
    "move.not_moved": Said(
        QT_TRANSLATE_NOOP("errors", "The State's database does not know of that move."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed at this desk."),
        QT_TRANSLATE_NOOP("errors", "Give the address to which the office has moved."),
    ),
    "move.not_proved": Said(
        QT_TRANSLATE_NOOP(
            "errors", "What arrived in the State's database was not what left ({table})."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP("errors", "Send the details to your support."),
    ),
    "move.office_number_taken": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The number {number} belongs to another office in the State's database: {there}.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP(
            "errors", "Ask the State cell for a number, or have the two names made the same."
        ),
    ),
    "address.with_password": Said(
        QT_TRANSLATE_NOOP("errors", "A password must not stand in an address."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Put it into the file .pgpass of this user, where only PostgreSQL reads it."
        ),
    ),
    "move.state_hold": Said(
        QT_TRANSLATE_NOOP(
            "errors", "An order for the whole State is in force in this file ({order_no})."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP("errors", "End it here first; declare it in the State's database."),
    ),
    "move.template_taken": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The office has a template “{key}” in the State's database already."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was moved; the office works on as before."),
        QT_TRANSLATE_NOOP("errors", "Give one of the two another short name."),
    ),
    "folders.open_to_others": Said(
        QT_TRANSLATE_NOOP("errors", "Others can write where this program keeps its things."),
        QT_TRANSLATE_NOOP("errors", "Nothing was opened, for nobody knows who has written there."),
        QT_TRANSLATE_NOOP("errors", "Take the right to write away from all but yourself: {path}"),
    ),
    "archive.in_cipher": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The backup is in cipher, and the file of this office is plain."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in the database."),
        QT_TRANSLATE_NOOP("errors", "Bring this office's file into cipher first, then restore."),
    ),
    "archive.would_be_plain": Said(
        QT_TRANSLATE_NOOP("errors", "This office's file is in cipher, and an archive never is."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Make a backup instead; it is in cipher, too."),
    ),
    "db.in_use": Said(
        QT_TRANSLATE_NOOP("errors", "A window or a command on this PC has the file open."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in it."),
        QT_TRANSLATE_NOOP("errors", "Close the program everywhere on this PC, then try once more."),
    ),
    "db.foreign_log": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "Beside the database lay a log of another state of it.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing of it came into the database. It was put aside, not deleted."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Start again if you copied the file there by hand; if not, call who looks after this"
            " PC. The log is now {aside}.",
        ),
    ),
    "db.foreign_log_held": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The file of the database was exchanged while another window or command has it open.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was done. What the others write now may be lost."),
        QT_TRANSLATE_NOOP(
            "errors", "Close the program everywhere on this PC and then start it again."
        ),
    ),
    "db.key_missing": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The file is in cipher, and the keyring of this user does not have its key."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost; without the key nobody can read it."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Take the paper of sheet {sheet}; give its figures to the command “db key-enter”.",
        ),
    ),
    "db.no_cipher": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The file is in cipher, and the part of the program that reads such files is missing.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask your support to install the part “sqlcipher3”."),
    ),
    "db.turn_failed": Said(
        QT_TRANSLATE_NOOP("errors", "The file could not be written anew."),
        QT_TRANSLATE_NOOP("errors", "It is as it was."),
        QT_TRANSLATE_NOOP("errors", "Look whether the disk has room, then try once more."),
    ),
    "key.mistyped": Said(
        QT_TRANSLATE_NOOP("errors", "A group of the figures is not right: {group}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at the paper and type the figures once more."),
    ),
    "key.none": Said(
        QT_TRANSLATE_NOOP("errors", "No database of this PC is in cipher."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Make a key first."),
    ),
    "key.not_whole": Said(
        QT_TRANSLATE_NOOP("errors", "A key has {need} figures; these are {have}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Type all groups of the paper, without the name of the sheet."),
    ),
}
