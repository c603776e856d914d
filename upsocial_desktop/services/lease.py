"""Who of several PCs does a job: a lease in the database, and the token that fences its holder."""

from dataclasses import dataclass

from upsocial_desktop.services.ports import Ports, WriteTx

LEASE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Lease:
    """A lease as this run of the program took it.

    The token grows at every take-over. Whoever slept through one has an old token and finds it out
    in the same transaction in which it wants to write.
    """

    key: str
    token: int

    def is_ours(self, ports: Ports, tx: WriteTx) -> bool:
        """Whether nobody has taken over since; renews the lease while it is so."""
        return take_lease(ports, tx, self.key) == self


def take_lease(ports: Ports, tx: WriteTx, key: str) -> Lease | None:
    """The lease while this run of the program has it, None while another has."""
    token = tx.take_lease(key, ports.desk.pc_id, ports.office_now(), LEASE_SECONDS, ports.run_id)
    return None if token is None else Lease(key, token)


def give_up(ports: Ports, lease: Lease) -> None:
    """Let another go on at once."""
    with ports.store.write() as tx:
        if lease.is_ours(ports, tx):
            tx.release_lease(lease.key, ports.desk.pc_id)
