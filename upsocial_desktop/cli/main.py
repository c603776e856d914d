"""Parse, run, answer: the headless face."""

import logging
import os
import sys
from collections.abc import Callable

from upsocial_desktop.cli.order import Order
from upsocial_desktop.cli.output import (
    BUG,
    INTERRUPTED,
    OK,
    exit_code,
    say,
    show,
    show_trouble,
)
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.ports import Ports

__all__ = ["run_command", "say", "tell"]

_log = logging.getLogger(__name__)


def run_command(order: Order, open_ports: Callable[[], Ports]) -> int:
    """Run an order's verb and answer the exit code.

    One of the three doors of the house that catch everything.
    """
    if order.verb is None:
        raise ValueError("an order without a verb wants the window")
    # One step of the walk is one JSON line, whoever reads it.
    is_json = order.is_json or order.verb.name == "practice"
    ports: Ports | None = None
    try:
        ports = open_ports()
        for line in order.verb.run(ports, order.arguments):
            show(line, is_json=is_json)
    except Told as told:
        return _told(told, is_json=is_json)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _write_nowhere()
        return OK
    except Exception:  # noqa: BLE001 - the command line's door: a log line, exit 70
        _log.exception("A command failed")
        say("This is a fault of the program; nothing was lost. The log has the details.")
        return BUG
    finally:
        if ports is not None:
            ports.close()
    return OK


def tell(told: Told, *, is_json: bool) -> int:
    """Say a trouble met before there was a command to run; answers the exit code."""
    return _told(told, is_json=is_json)


def _told(told: Told, *, is_json: bool) -> int:
    show_trouble(told, is_json=is_json)
    return exit_code(told)


def _write_nowhere() -> None:
    """The reader of our answer has gone: what Python still has to write must not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
