"""A use case that is one step: it keeps others from writing only while the step is written."""

from collections.abc import Callable
from typing import TypeVar

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import Store, WriteTx

T = TypeVar("T")


def make_step(store: Store, work: Callable[[WriteTx], T]) -> T:
    """Do work that reads, judges and appends one step; it may be done twice.

    What it reads may be a moment older than what it writes. The step itself is written only at the
    version that was read; whatever is refused is asked again with everybody else kept waiting, and
    only that answer counts. What the database's own rights refuse, they refuse for good.
    """
    try:
        with store.stepping() as tx:
            return work(tx)
    except Refused as refused:
        if refused.code == "rights.refused":
            raise
    with store.write() as tx:
        return work(tx)
