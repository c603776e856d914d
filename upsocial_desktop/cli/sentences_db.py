"""What is said on the command line about backups, restoring and moving a database."""

from typing import Final

DATABASES: Final[dict[str, str]] = {
    "archive.damaged": "The backup is damaged or was changed after it was made. Nothing "
    "was changed in the database. Take another one.",
    "archive.newer": "The backup was made by a newer version of this program. Nothing "
    "was changed in the database. Install the newest version.",
    "archive.not_ours": "The file is no backup of this program. Nothing was changed in the "
    "database.",
    "archive.older": "The archive was made by an older version. Nothing was changed in "
    "the database. Restore it with that version, upgrade, and make an "
    "archive of that.",
    "archive.unreadable": "The backup cannot be read. Nothing was changed in the database. "
    "Look whether the file is there.",
    "db.closed": "A restore or a move of this database has begun and is not "
    "finished. It can be read only. Run it once more; a move is called "
    "off by `db move-in --call-off`.",
    "db.moved": "The cases of this office have moved to the State's database. This "
    "file can only be read.",
    "db.not_empty": "There is work in that database already. Nothing was changed in it. "
    "Restore into an empty one.",
    "db.not_owner": "This login may not do that with the whole database. Nothing was "
    "changed. Ask its administrator.",
    "db.restore_unasked": "A restore puts a backup in the place of what is there now. Nothing "
    "was done. Say --yes to do it.",
    "db.restored": "The database was restored from a backup; these words may have gone "
    "out since. Look on X first.",
    "move.account_at_work": "The account is at work in the State's database already. Nothing "
    "was moved; the office works on as before.",
    "move.account_taken": "The account belongs to another office in the State's database. "
    "Nothing was moved; the office works on as before.",
    "move.already_there": "The State's database has steps of this file already: a copy of it "
    "has moved before. Nothing was moved; the office works on as "
    "before.",
    "move.arrived": "The State's database has the cases already. Run `db move-in` once "
    "more; it ends what is left to do.",
    "move.begun_elsewhere": "A move to another database was begun. Nothing was moved. Run that "
    "one to its end, or call it off.",
    "move.codes_taken": "The State's database has a case with this code already. Nothing "
    "was moved; the office works on as before.",
    "address.not_read": "That is no address of a PostgreSQL database. Write it as "
    "postgresql://LOGIN@HOST/DATABASE.",
    "move.no_file": "This desk does not work on a file of its own, so there is nothing to move.",
    "move.not_moved": "The State's database at this address does not know of the move. "
    "Nothing was changed at this desk.",
    "move.not_proved": "What arrived was not what left; the server was told to forget it. "
    "Nothing was moved; the office works on as before.",
    "move.office_number_taken": "The number belongs to another office in the State's database. "
    "Nothing was moved; the office works on as before. Ask the State "
    "cell for a number, or have the two names made the same.",
    "address.with_password": "A password must not stand in an address. Nothing was changed."
    " Put it into ~/.pgpass, where only PostgreSQL reads it.",
    "move.state_hold": "An order for the whole State is in force in this file. Nothing was "
    "moved; the office works on as before. End it here first.",
    "move.template_taken": "The office has a template of this short name in the State's "
    "database already. Nothing was moved; the office works on as "
    "before.",
    "folders.open_to_others": "Others can write where this program keeps its things, or it"
    " belongs to somebody else. Nothing was opened. `chmod go-w` it, if you trust what is there.",
    "archive.in_cipher": "The backup is in cipher, and the file of this office is plain."
    " Nothing was changed in the database. `db encrypt` first, with the figures of the backup's"
    " key or of a new one; then restore.",
    "archive.would_be_plain": "This office's file is in cipher, and an archive never is."
    " Nothing was written. `db backup` makes a copy in cipher; say --plain if anybody may read"
    " it.",
    "db.decrypt_unasked": "Out of cipher, anybody who gets hold of this PC's disk can read all"
    " of it. Nothing was done. Say --yes to do it.",
    "db.in_use": "A window or another command has this file open. Nothing was changed in it."
    " Close the program everywhere on this PC and run the command once more.",
    "db.foreign_log": "Beside the database lay a log that is not its own, as after the file was"
    " copied back by hand. Nothing of it came in; it was put aside as `aside` says. Run the command"
    " once more to go on with the file as it is.",
    "db.foreign_log_held": "The file of the database was exchanged while another window or command"
    " has it open. Nothing was done. Close the program everywhere on this PC and run the command"
    " once more.",
    "db.key_missing": "The file is in cipher, and the keyring of this user does not have its"
    " key. Nothing is lost. Take the paper of this sheet and run `db key-enter`.",
    "db.no_cipher": "The file is in cipher or shall be, and the part of the program that can do"
    " it, sqlcipher3, is not installed. Nothing was changed. Install the program with its extra"
    " `cipher`.",
    "db.turn_failed": "The file could not be written anew, or what was written was not the"
    " same. It is as it was.",
    "key.mistyped": "A group of the figures is not right; the groups are counted from 1, and 0"
    " means that all are right by themselves but not together. Nothing was changed. Look at the"
    " paper and type them once more.",
    "key.none": "No database of this PC is in cipher, so no key is in use. `db key-new` makes one.",
    "key.not_whole": "These are not as many figures as a key has. Nothing was changed. Type all"
    " groups of the paper, without the sheet's name.",
}
