"""Health and care of what this PC and this office keep."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.services.ports import Ports, Revision
from upsocial_desktop.services.records import Finding, Verdict

# Below this, in bytes, a day's work may no longer fit on the disk.
LITTLE_ROOM = 200 * 1024 * 1024


def examine(ports: Ports) -> list[Finding]:
    """Look at this PC, the database, the keyring, the disk and the accounts; changes nothing."""
    return [
        *ports.examine_machine(),
        *_database(ports),
        _keyring(ports),
        _room(ports.folders.data),
        _fonts(ports.folders.resources),
        *_accounts(ports),
    ]


def _database(ports: Ports) -> Sequence[Finding]:
    try:
        revision = ports.keeper.revision()
        damage = ports.keeper.check()
    except Told as told:
        return [Finding(told.code, Verdict.BAD)]
    where = (("where", revision.where), ("have", revision.have), ("need", revision.need))
    shape = Verdict.GOOD if revision.have == revision.need else Verdict.BAD
    findings = [Finding("doctor.database_shape", shape, where)]
    sound = Verdict.BAD if damage else Verdict.GOOD
    return [*findings, Finding("doctor.database_sound", sound, (("detail", damage),))]


def _keyring(ports: Ports) -> Finding:
    vault = ports.vault.state()
    facts = (("name", vault.keyring_name), ("trouble", vault.trouble))
    verdict = Verdict.GOOD if vault.is_lasting else Verdict.WARNING
    return Finding("doctor.keyring", verdict, facts)


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    verdict = Verdict.GOOD if free > LITTLE_ROOM else Verdict.WARNING
    facts = (("free_mib", free // (1024 * 1024)), ("folder", str(folder)))
    return Finding("doctor.disk", verdict, facts)


def _fonts(resources: Path) -> Finding:
    is_there = (resources / "fonts" / "NotoSansDevanagari-Regular.ttf").is_file()
    return Finding("doctor.hindi_font", Verdict.GOOD if is_there else Verdict.BAD)


def _accounts(ports: Ports) -> Sequence[Finding]:
    try:
        with ports.store.read() as tx:
            accounts = tx.accounts()
    except Told as told:
        return [Finding(told.code, Verdict.BAD)]
    return [
        Finding(
            "doctor.account",
            Verdict.GOOD if account.state.value == "connected" else Verdict.WARNING,
            (("username", account.username), ("state", account.state.value)),
        )
        for account in accounts
    ]


def revision(ports: Ports) -> Revision:
    """Which shape the database has and which this program needs."""
    return ports.keeper.revision()


def upgrade(ports: Ports) -> Revision:
    """Bring the database to this program's shape, after a backup."""
    return ports.keeper.upgrade()


def why_read_only(ports: Ports) -> Refused | None:
    """Why nobody may write at this desk though the database is there; None where all may."""
    found = ports.keeper.revision()
    if found.have <= found.need:
        return None
    return Refused("db.newer", path=found.where, have=found.have, need=found.need)
