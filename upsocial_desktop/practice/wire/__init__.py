"""HTTP/1.1 by hand: bytes of a connection become a request, an answer becomes bytes."""
