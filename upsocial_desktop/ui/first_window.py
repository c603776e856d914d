"""Only one window a profile: a second launch calls the first and goes away."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1_000
RAISE = "raise"


def call_first(name: str, words: str = RAISE) -> bool:
    """Tell the first window something ("raise", "case CODE"); False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(words.encode())
    socket.flush()
    socket.waitForBytesWritten(_PATIENCE_MS)
    is_heard = socket.waitForReadyRead(_PATIENCE_MS)
    socket.disconnectFromServer()
    return is_heard


class FirstWindow(QObject):
    """Listens for later launches; `called` carries their words."""

    called = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(name):
            # A crash leaves the socket's file behind; nobody answered, so nobody listens.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """Whether later launches can reach this window."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(lambda: self._on_words(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _on_words(self, socket: QLocalSocket) -> None:
        words = bytes(socket.readAll().data()).decode(errors="replace")
        socket.write(b"heard")
        socket.flush()
        self.called.emit(words)
