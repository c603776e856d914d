"""What is said of the State's database on its servers."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said

SERVER: Final[dict[str, Said]] = {
    "address.database": Said(
        QT_TRANSLATE_NOOP("errors", "This is no name of a database."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "It has letters, digits, _ and - only."),
    ),
    "address.login": Said(
        QT_TRANSLATE_NOOP("errors", "This is no login."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "It has letters, digits, _, . and - only."),
    ),
    "address.no_certificate": Said(
        QT_TRANSLATE_NOOP("errors", "Over a network the servers must prove who they are."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Choose the file with their certificate; whoever keeps the server has it."
        ),
    ),
    "address.servers": Said(
        QT_TRANSLATE_NOOP("errors", "These are no names of servers."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Write them between commas, like db1.up.example, db2.up.example:5433."
        ),
    ),
    "db.certificate": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The server could not prove that it is the State's database server."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent to it; what you wrote is kept."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the names of the servers and the file of the certificate in the settings, or"
            " ask whoever keeps the server.",
        ),
    ),
    "db.no_server": Said(
        QT_TRANSLATE_NOOP("errors", "This desk works with a file of its own."),
        QT_TRANSLATE_NOOP("errors", "It has no password; nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Connect the State's database first."),
    ),
    "db.not_from_here": Said(
        QT_TRANSLATE_NOOP("errors", "The State's database is not backed up from an office's PC."),
        QT_TRANSLATE_NOOP("errors", "Nothing was done."),
        QT_TRANSLATE_NOOP("errors", "Whoever keeps the server makes its backups."),
    ),
    "db.not_safe": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server does not speak in a way that nobody can listen to or forge.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent to it; what you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Ask whoever keeps the server."),
    ),
    "db.old_server": Said(
        QT_TRANSLATE_NOOP("errors", "Only a server answers that another one has replaced."),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was written to it, for that would be lost; what you wrote is kept."
        ),
        QT_TRANSLATE_NOOP("errors", "Tell whoever keeps the servers; the program tries again."),
    ),
    "db.other_record": Said(
        QT_TRANSLATE_NOOP("errors", "The State's database lacks work that this PC has seen in it."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written to it; what you wrote is kept."),
        QT_TRANSLATE_NOOP(
            "errors", "Tell whoever keeps it: it was restored, and that has to be said, or altered."
        ),
    ),
    "db.password": Said(
        QT_TRANSLATE_NOOP("errors", "The server does not know this login with this password."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written; what you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Enter the login and its password again."),
    ),
    "db.practice_stays": Said(
        QT_TRANSLATE_NOOP("errors", "Practice has a database of its own."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Connect the desk where real work is done."),
    ),
    "db.unknown_outcome": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The line to the office database was cut while the last step was being kept."
        ),
        QT_TRANSLATE_NOOP("errors", "Whether it was kept is not known yet."),
        QT_TRANSLATE_NOOP(
            "errors", "When the database is back, look whether it is there before doing it again."
        ),
    ),
}
