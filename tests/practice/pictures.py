"""Small true pictures and films, made by hand so that no library is needed."""

import struct
import zlib


def png(width: int = 4, height: int = 3, padding: int = 0) -> bytes:
    """Return a grey PNG; `padding` bytes are put in as a text chunk."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    lines = zlib.compress((b"\0" + b"\x7f" * width) * height) if width * height < 10**6 else b""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    filler = chunk(b"tEXt", b"x" * padding) if padding else b""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + filler
        + chunk(b"IDAT", lines)
        + chunk(b"IEND", b"")
    )


def jpeg(width: int = 640, height: int = 480, padding: int = 0) -> bytes:
    """Return the frame of a JPEG: right headers, no true picture in its scan."""
    frame = struct.pack(">HBHHB", 8 + 3, 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x2a" * (16 + padding)
    thumbnail = b"\xff\xe1" + struct.pack(">H", 10) + b"Exif\0\0\xff\xd9"
    return b"\xff\xd8" + thumbnail + b"\xff\xc0" + frame + scan + b"\xff\xd9"


def gif(frames: int = 2, width: int = 5, height: int = 7, padding: int = 0) -> bytes:
    """Return a GIF whose every frame stands for a tenth of a second."""
    start = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    timing = b"\x21\xf9\x04\x00" + struct.pack("<H", 10) + b"\x00\x00"
    shape = b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x4c\x01\x00"
    comment = b"\x21\xfe" + (b"\xff" + b"c" * 255) * (padding // 256) + b"\0" if padding else b""
    return start + comment + (timing + shape) * frames + b"\x3b"


def webp(width: int = 300, height: int = 200) -> bytes:
    """Return the shell of an extended WEBP picture."""
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + sizes
    return b"RIFF" + struct.pack("<I", len(body)) + body


def film(seconds: int = 12, width: int = 720, height: int = 1280, padding: int = 0) -> bytes:
    """Return the boxes of an MP4 film without its pictures."""

    def box(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", 8 + len(body)) + name + body

    header = struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000) + b"\0" * 80
    track = b"\0" * 76 + struct.pack(">II", width << 16, height << 16)
    inside = box(b"mvhd", header) + box(b"trak", box(b"tkhd", track))
    return (
        box(b"ftyp", b"isom\0\0\2\0isommp42") + box(b"mdat", b"\0" * padding) + box(b"moov", inside)
    )
