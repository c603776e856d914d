"""Ask a server the same thing again and again on kept lines, and tell how long it took.

Run in a process of its own, so that it does not share a lock with the server:
`python -m tests.benchmarks.practice_client PORT TOKEN PATH CLIENTS EACH`.
"""

import socket
import sys
import threading
import time


def _read(line: socket.socket) -> bytes:
    came = line.recv(1 << 20)
    while b"\r\n\r\n" not in came:
        came += line.recv(1 << 20)
    head, _, body = came.partition(b"\r\n\r\n")
    length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
    while len(body) < length:
        body += line.recv(1 << 20)
    return head


def _ask(port: int, words: bytes, count: int, wrong: list[bytes]) -> None:
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(count):
            line.sendall(words)
            head = _read(line)
            if not head.startswith(b"HTTP/1.1 200"):
                wrong.append(head)


def main() -> int:
    """Print the seconds that all requests took; 1 when one of them was not answered with 200."""
    port, clients, count = int(sys.argv[1]), int(sys.argv[4]), int(sys.argv[5])
    words = (
        f"GET {sys.argv[3]} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: benchmark\r\n"
        f"Accept-Encoding: gzip, deflate\r\nAccept: */*\r\nConnection: keep-alive\r\n"
        f"Authorization: Bearer {sys.argv[2]}\r\n\r\n"
    ).encode()
    wrong: list[bytes] = []
    hands = [
        threading.Thread(target=_ask, args=(port, words, count, wrong)) for _ in range(clients)
    ]
    began = time.perf_counter()
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    sys.stdout.write(f"{time.perf_counter() - began}\n")
    sys.stderr.write("".join(f"{head.decode('latin-1')}\n" for head in wrong[:1]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
