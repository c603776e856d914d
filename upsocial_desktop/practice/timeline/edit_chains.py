"""Posts and their later versions: every edit is a post with an id of its own."""

from itertools import pairwise


class EditChains:
    """Which ids are versions of one post; a post that was never edited is in no chain."""

    def __init__(self) -> None:
        self._chains: dict[str, list[str]] = {}

    def append(self, previous_id: str, new_id: str) -> None:
        """Note that `new_id` is the next version behind `previous_id`."""
        chain = self._chains.setdefault(previous_id, [previous_id])
        chain.append(new_id)
        self._chains[new_id] = chain

    def versions(self, post_id: str) -> tuple[str, ...]:
        """Return the ids of all versions of a post, the first one first."""
        return tuple(self._chains.get(post_id, (post_id,)))

    def export_state(self) -> list[list[str]]:
        """Return every chain once, in a settled order."""
        return [list(chain) for chain in sorted({tuple(each) for each in self._chains.values()})]

    @classmethod
    def of_state(cls, state: list[list[str]]) -> "EditChains":
        """Return the chains of an exported state."""
        chains = cls()
        for chain in state:
            for previous_id, new_id in pairwise(chain):
                chains.append(previous_id, new_id)
        return chains
