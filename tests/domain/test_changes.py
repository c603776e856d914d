from upsocial_desktop.domain.changes import NOTHING, Topic, joined, touched


def test_several_changes_are_joined_as_two_are() -> None:
    several = [touched(Topic.DRAFT, 1), NOTHING, touched(Topic.CASE, 2), touched(Topic.DRAFT, 1, 3)]
    assert joined(several) == several[0] | several[1] | several[2] | several[3]
    assert joined([]) == NOTHING
