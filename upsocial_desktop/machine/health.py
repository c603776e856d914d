"""What `doctor` asks of this PC: libraries, display, C library, proxy."""

import os
import sys
from collections.abc import Mapping, Sequence

from upsocial_desktop.machine.display import has_display
from upsocial_desktop.machine.system_parts import System, missing_parts, this_system
from upsocial_desktop.services.records import Finding, Verdict

_PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")


def examine_machine(
    environment: Mapping[str, str] = os.environ, system: System | None = None
) -> Sequence[Finding]:
    """Look at this PC; changes nothing and asks nobody outside."""
    missing = missing_parts(system or this_system(), environment)
    parts = Verdict.BAD if missing else Verdict.GOOD
    facts = (
        ("missing", ", ".join(missing.libraries)),
        ("install", missing.install_line),
        ("glibc_needed", missing.glibc_needed),
        ("unfit_pyside", missing.unfit_pyside),
    )
    display = Verdict.GOOD if has_display(environment) else Verdict.WARNING
    # A proxy's address may hold a password, so only that there is one is told.
    has_proxy = any(environment.get(name) for name in _PROXIES)
    return (
        Finding("doctor.system_parts", parts, facts),
        Finding("doctor.display", display, (("platform", sys.platform),)),
        Finding("doctor.proxy", Verdict.GOOD, (("is_set", has_proxy),)),
    )
