import pytest

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.post_address import address_of, post_id_of

ID = "1950000000000000001"


@pytest.mark.parametrize(
    "address",
    [
        f"https://x.com/UPGovt/status/{ID}",
        f"https://twitter.com/UPGovt/status/{ID}",
        f"http://www.twitter.com/UPGovt/status/{ID}/",
        f"https://mobile.twitter.com/UPGovt/status/{ID}?s=20&t=abc",
        f"https://mobile.x.com/UPGovt/status/{ID}/photo/1",
        f"https://m.twitter.com/UPGovt/statuses/{ID}#top",
        f"https://x.com/i/web/status/{ID}",
        f"https://x.com/i/status/{ID}",
        f"  x.com/UPGovt/status/{ID}\n",
        f"HTTPS://X.COM/UPGovt/status/{ID}",
    ],
)
def test_the_id_is_found_in_every_form_that_x_gives(address: str) -> None:
    assert post_id_of(address) == ID


@pytest.mark.parametrize(
    "address",
    [
        "",
        ID,
        "https://x.com/UPGovt",
        "https://x.com/UPGovt/status/",
        "https://x.com/UPGovt/status/abc",
        "https://x.com/UPGovt/status/१२३",
        "https://x.com/UPGovt/status/0123",
        f"https://x.com/UPGovt/status/{ID}99",
        f"https://x.com/UPGovt/status/{ID}abc",
        f"https://x.com/name_that_is_far_too_long/status/{ID}",
        f"https://x.com.evil.example/UPGovt/status/{ID}",
        f"https://evil.example/x.com/status/{ID}",
        f"https://x.com@evil.example/UPGovt/status/{ID}",
        f"ftp://x.com/UPGovt/status/{ID}",
        f"javascript://x.com/UPGovt/status/{ID}",
        "https://[x.com/UPGovt/status/1",
        "मेरी शिकायत",
    ],
)
def test_what_is_no_address_of_a_post_is_refused(address: str) -> None:
    with pytest.raises(Refused) as told:
        post_id_of(address)
    assert told.value.code == "x.not_an_address"


@pytest.mark.parametrize("username", ["UPGovt", ""])
def test_an_address_made_here_is_understood_here(username: str) -> None:
    assert post_id_of(address_of(username, ID)) == ID
