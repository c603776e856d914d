"""Forms of several parts: as clients send them, and as nobody should."""

import contextlib

import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from upsocial_desktop.practice.api.multipart import MOST_PARTS, read_multipart
from upsocial_desktop.practice.problems import Refusal

TYPE = "multipart/form-data; boundary=cut"


def body_of(*parts: tuple[str, bytes], mark: bytes = b"--cut") -> bytes:
    pieces = [mark + b"\r\n" + head.encode() + b"\r\n\r\n" + body for head, body in parts]
    return b"\r\n".join([*pieces, mark + b"--\r\n"])


def named(name: str) -> str:
    return f'Content-Disposition: form-data; name="{name}"'


def test_the_fields_of_a_real_client_are_read() -> None:
    asked = requests.Request(
        "POST",
        "http://x.invalid",
        files={"media": ("सड़क गड्ढा.jpg", b"\xff\xd8\r\n--\r\n", "image/jpeg")},
        data={"segment_index": "3"},
    ).prepare()
    assert isinstance(asked.body, bytes)
    found = read_multipart(asked.headers["content-type"], asked.body)
    assert found["segment_index"].body == b"3"
    assert found["media"].body == b"\xff\xd8\r\n--\r\n"
    assert found["media"].file_name == "सड़क गड्ढा.jpg"
    assert found["media"].media_type == "image/jpeg"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('form-data; name="media"; filename="सड़क.png"', "सड़क.png"),
        ("form-data; name=media; filename*=UTF-8''%E0%A4%B8%E0%A4%A1.png", "सड.png"),
        (r'form-data; name="media"; filename="a\"b;c.png"', 'a"b;c.png'),
        ('form-data; name="media"; filename=""', ""),
        ("form-data; name=media; filename*=UTF-8''%FF%FE", "��"),
    ],
)
def test_file_names_come_in_several_writings(head: str, name: str) -> None:
    found = read_multipart(TYPE, body_of((f"Content-Disposition: {head}", b"1")))
    assert found["media"].file_name == name
    assert found["media"].body == b"1"


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", body_of((named("a"), b"1"))),
        ("multipart/form-data; boundary=", body_of((named("a"), b"1"))),
        (f"multipart/form-data; boundary={'x' * 71}", body_of((named("a"), b"1"))),
        ("multipart/form-data; boundary=छेद", body_of((named("a"), b"1"))),
        ("multipart/form-data; boundary=other", body_of((named("a"), b"1"))),
        ("text/plain; boundary=cut", body_of((named("a"), b"1"))),
        (TYPE, b""),
        (TYPE, b"--cut"),
        (TYPE, b"--cut\r\n"),
        (TYPE, b"--cutter\r\n"),
        (TYPE, body_of((named("a"), b"1"))[:-6]),
        (TYPE, body_of((named("a"), b"1"), (named("a"), b"2"))),
        (TYPE, body_of(("Content-Type: text/plain", b"1"))),
        (TYPE, body_of(("Content-Disposition: form-data", b"1"))),
        (TYPE, body_of(("Content-Disposition: attachment; name=a", b"1"))),
        (TYPE, body_of(("no colon", b"1"))),
        (TYPE, body_of((named("a") + "\r\nX-Long: " + "y" * 9_000, b"1"))),
        (TYPE, b'--cut\r\nContent-Disposition: form-data; name="\xff"\r\n\r\n1\r\n--cut--'),
        (TYPE, body_of(*((named(f"f{n}"), b"1") for n in range(MOST_PARTS + 1)))),
        (TYPE, body_of(*((named(f"f{n}"), b"") for n in range(1_000)))),
        (TYPE, b"--cut\r\n\r\n--cut--"),
    ],
)
def test_a_form_that_is_none_is_refused(content_type: str, body: bytes) -> None:
    with pytest.raises(Refusal) as no:
        read_multipart(content_type, body)
    assert no.value.status == 400


def test_an_empty_form_and_an_empty_field_are_none_the_worse() -> None:
    assert read_multipart(TYPE, b"--cut--\r\n") == {}
    assert read_multipart(TYPE, body_of((named("a"), b"")))["a"].body == b""


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300).filter(lambda body: b"\r\n--cut" not in body))
def test_any_bytes_come_through_as_they_are(body: bytes) -> None:
    assert read_multipart(TYPE, body_of((named("media"), body)))["media"].body == body


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80), st.data())
def test_noise_is_read_or_refused_and_nothing_else(words: str, data: st.DataObject) -> None:
    whole = bytearray(body_of((named("media"), b"12345"), (named("b"), b"2")))
    for _ in range(data.draw(st.integers(0, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    content_type = data.draw(st.sampled_from([TYPE, "multipart/form-data; boundary=" + words]))
    with contextlib.suppress(Refusal):
        read_multipart(content_type, bytes(whole[: data.draw(st.integers(0, len(whole)))]))
