"""Addresses of the State's database as officers type them."""

import pytest

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.server_address import Server, read_address


def test_servers_are_named_between_commas_each_perhaps_with_its_port() -> None:
    typed = " db1.up.example,db2.up.example:5433 , [::1]:6000, /run/postgresql,"
    address = read_address(typed, " upsocial ", "o_asha", "/etc/ca.pem")
    assert address.servers == (
        Server("db1.up.example"),
        Server("db2.up.example", 5433),
        Server("::1", 6000),
        Server("/run/postgresql"),
    )
    assert (address.database, address.login) == ("upsocial", "o_asha")
    again = ", ".join(map(str, address.servers))
    assert read_address(again, "upsocial", "o_asha", "/etc/ca.pem") == address


@pytest.mark.parametrize(
    ("servers", "database", "login", "code"),
    [
        ("", "upsocial", "asha", "address.servers"),
        (" , ", "upsocial", "asha", "address.servers"),
        ("db1:0", "upsocial", "asha", "address.servers"),
        ("db1:65536", "upsocial", "asha", "address.servers"),
        ("db1:x", "upsocial", "asha", "address.servers"),
        ("db1:", "upsocial", "asha", ""),
        ("db1:65535", "upsocial", "asha", ""),
        ("-db1", "upsocial", "asha", "address.servers"),
        ("db1 port=1", "upsocial", "asha", "address.servers"),
        ("asha:secret@db1", "upsocial", "asha", "address.servers"),
        ("[::1", "upsocial", "asha", "address.servers"),
        ("[1.2:3]", "upsocial", "asha", "address.servers"),
        ("/run/a\nb", "upsocial", "asha", "address.servers"),
        ("db1", "", "asha", "address.database"),
        ("db1", "up social", "asha", "address.database"),
        ("db1", "x" * 64, "asha", "address.database"),
        ("db1", "x" * 63, "asha", ""),
        ("db1", "upsocial", "", "address.login"),
        ("db1", "upsocial", "asha@x", "address.login"),
    ],
)
def test_what_is_no_address_is_refused(servers: str, database: str, login: str, code: str) -> None:
    if not code:
        read_address(servers, database, login, "/etc/ca.pem")
        return
    with pytest.raises(Refused) as refused:
        read_address(servers, database, login, "/etc/ca.pem")
    assert refused.value.code == code


@pytest.mark.parametrize("servers", ["db1.up.example", "127.0.0.1", "/run/postgresql, db1"])
def test_whoever_is_met_over_a_network_must_prove_who_he_is(servers: str) -> None:
    with pytest.raises(Refused, match=r"^address.no_certificate"):
        read_address(servers, "upsocial", "asha")
    assert read_address("/run/postgresql", "upsocial", "asha").is_local


def test_what_this_pc_keeps_of_two_databases_lies_in_two_folders() -> None:
    one = read_address("/run/postgresql", "upsocial", "asha")
    other = read_address("db1.up.example", "upsocial", "asha", "/ca.pem")
    assert (one.folder, other.folder) == (
        "at-run-postgresql-upsocial",
        "at-db1.up.example-upsocial",
    )
