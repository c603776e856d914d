"""What `doctor` says of a PC."""

from upsocial_desktop.machine.health import examine_machine
from upsocial_desktop.machine.system_parts import this_system
from upsocial_desktop.services.records import Verdict


def test_a_missing_library_is_named_with_the_line_that_brings_it() -> None:
    system = this_system()._replace(
        platform="linux", can_load=lambda library: library != "libEGL.so.1"
    )
    parts = examine_machine({"QT_QPA_PLATFORM": "offscreen"}, system)[0]
    facts = dict(parts.facts)
    assert parts.verdict is Verdict.BAD
    assert facts["missing"] == "libEGL.so.1"
    assert str(facts["install"]).endswith("libegl1")


def test_a_proxy_is_noticed_and_its_password_is_not_told() -> None:
    findings = examine_machine({"HTTPS_PROXY": "http://officer:geheim@proxy:3128"})
    assert "geheim" not in repr(findings)
    assert dict(findings[2].facts) == {"is_set": True}


def test_without_a_display_doctor_warns_and_does_not_call_it_broken() -> None:
    if this_system().platform == "linux":
        assert examine_machine({})[1].verdict is Verdict.WARNING
