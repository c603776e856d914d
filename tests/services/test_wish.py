from itertools import pairwise
from time import sleep

from upsocial_desktop.services.wish import new_op_id


def test_ids_of_wishes_differ_and_stand_in_the_order_of_their_time() -> None:
    """So that what is written together stands together in the index."""
    ids = []
    for _ in range(5):
        ids += [new_op_id(), new_op_id()]
        sleep(0.002)
    assert len(set(ids)) == 10
    assert all(len(each) == 32 for each in ids)
    assert all(earlier[:12] <= later[:12] for earlier, later in pairwise(ids))
    assert ids[0][:12] < ids[-1][:12]
