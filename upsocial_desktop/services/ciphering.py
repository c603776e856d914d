"""The files of this PC go into cipher, and the sheet by which their key survives this PC.

No file goes into cipher before somebody has typed the sheet of its key: a sheet that nobody has is
no help on the day on which the keyring has forgotten.
"""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.domain.file_key import KEY_BYTES, FileKey, read_groups
from upsocial_desktop.services.ports import FileForm, Ports


@dataclass(frozen=True, slots=True)
class Turned:
    """What became of a file; `trouble` is the code of why it stayed as it was."""

    path: str
    key: str
    is_new: bool
    trouble: str = ""


def new_key() -> FileKey:
    """A key for a sheet; it is kept nowhere before `encrypt` is told it."""
    return FileKey(secrets.token_bytes(KEY_BYTES))


def keys_in_use(ports: Ports) -> Sequence[FileKey]:
    """The keys of this PC's files, to be written on a sheet.

    Raises Refused: "key.none" where all is plain, "db.key_missing"; Unavailable("vault.…").
    """
    names = {each.key: each for each in ports.file_forms.all() if each.key}
    if not names:
        raise Refused("key.none")
    return [_kept(ports, each) for each in names.values()]


def enter(ports: Ports, typed: str) -> FileKey:
    """Give the keyring the key of a sheet. Raises Refused("key.…"), Unavailable("vault.…")."""
    key = read_groups(typed)
    ports.vault.keep_file_key(key)
    return key


def encrypt(ports: Ports, typed: str) -> Iterator[Turned]:
    """Bring all files of this PC into cipher with the key of a sheet, backups last.

    What is in cipher by another key is written anew with this one, if that is in the keyring.
    Raises Refused: "key.…", "db.practice_stays", "db.in_use", "db.key_missing"; Unavailable:
    "db.…", "vault.…".
    """
    if ports.is_practice:
        raise Refused("db.practice_stays")
    key = enter(ports, typed)
    yield from _turned(ports, key)


def decrypt(ports: Ports) -> Iterator[Turned]:
    """Bring all files of this PC out of cipher; the keyring keeps the key. Raises as `encrypt`."""
    yield from _turned(ports, None)


def _turned(ports: Ports, key: FileKey | None) -> Iterator[Turned]:
    name = key.name if key else ""
    for each in ports.file_forms.all():
        try:
            is_new = ports.file_forms.turn(each.path, key)
        except Told as told:
            if not each.is_copy:
                raise
            # A backup that is damaged, or of another key, keeps no other file from its turn.
            yield Turned(each.path, each.key, is_new=False, trouble=told.code)
        else:
            yield Turned(each.path, name, is_new=is_new)


def _kept(ports: Ports, form: FileForm) -> FileKey:
    key = ports.vault.file_key(form.key)
    if key is None:
        raise Refused("db.key_missing", path=form.path, sheet=form.sheet)
    return key
