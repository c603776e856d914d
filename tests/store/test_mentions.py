from dataclasses import replace

from tests.store.world import DAY, NOW, Seeded, arrive, post, register
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Aside, Decision, Doubt, Standing
from upsocial_desktop.services.ports import Store


def test_a_page_is_stored_once_however_often_it_comes(store: Store, world: Seeded) -> None:
    posts = [post(number) for number in range(100)]
    with store.write() as tx:
        first = arrive(tx, world.water_account, posts[:60])
    with store.write() as tx:
        second = arrive(tx, world.water_account, [*posts, posts[99]])
    mark = store.change_mark()
    with store.write() as tx:
        assert list(arrive(tx, world.water_account, posts)) == []
    assert store.change_mark() == mark
    assert [each.arrival.post for each in first] == posts[:60]
    assert [each.arrival.post for each in second] == posts[60:]
    assert len({each.mention_id for each in (*first, *second)}) == 100


def test_two_accounts_each_take_in_the_same_post(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        (ours,) = arrive(tx, world.water_account, [post(1)])
        (theirs,) = arrive(tx, world.roads_account, [post(1)])
        assert tx.mention(theirs.mention_id).office_id == world.roads.id
        assert tx.newest_mention_id(world.water.id) == ours.mention_id


def test_a_mention_comes_back_whole(store: Store, world: Seeded) -> None:
    full = post(
        7,
        "क्‍या \U0001f600 #पानी",
        replied_to_id="1",
        quoted_id="2",
        reposted_id="3",
        first_id="4",
        lang="hi",
        named=("a", "b"),
        media_alt=("नल",),
        expanded_text="long",
    )
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        decision = Decision(Standing.NEW, None, None, case_id, Doubt.OTHER_AUTHOR)
        (stored,) = arrive(tx, world.water_account, [full], decision)
    with store.read() as tx:
        mention = tx.mention(stored.mention_id)
        (line,) = tx.history(Subject.MENTION, mention.id)
    assert mention.post == full
    assert (mention.doubt, mention.suggested_case_id) == (Doubt.OTHER_AUTHOR, case_id)
    assert (mention.version, mention.is_read, mention.taken_in_at) == (1, False, NOW)
    assert (line.move, line.version, line.officer_id) == ("arrived", 1, None)
    assert line.facts["standing"] == "new"
    assert line.facts["suggested_case_id"] == case_id


def test_a_thread_and_a_case_are_read_oldest_first(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        attached = Decision(Standing.ATTACHED, case_id=case_id)
        posts = [post(number, conversation_id="t") for number in (30, 10, 20)]
        arrive(tx, world.water_account, posts, attached)
        arrive(tx, world.water_account, [post(40, conversation_id="other")])
        thread = tx.conversation(world.water_account.id, "t")
        of_case = tx.mentions_of_case(case_id)
        assert list(tx.conversation(world.roads_account.id, "t")) == []
    assert [each.post.id for each in thread] == [posts[1].id, posts[2].id, posts[0].id]
    assert list(of_case) == list(thread)


def test_what_is_gone_is_blanked_with_a_line_and_not_asked_again(
    store: Store, world: Seeded
) -> None:
    account_id = world.water_account.id
    posts = [post(number, media_alt=("नल",)) for number in range(3)]
    with store.write() as tx:
        stored = arrive(tx, world.water_account, posts)
        ids = [each.id for each in posts]
        assert tx.last_recheck_at(account_id) is None
        tx.mark_checked(account_id, [ids[0]], NOW + DAY)
        assert tx.last_recheck_at(account_id) == NOW + DAY
        assert list(tx.post_ids_to_recheck(account_id, 9)) == [ids[1], ids[2], ids[0]]
        gone = tx.mark_gone(account_id, [ids[1], "404"], NOW + DAY)
        assert list(tx.mark_gone(account_id, [ids[1]], NOW + 2 * DAY)) == []
        assert list(tx.post_ids_to_recheck(account_id, 1)) == [ids[2]]
    assert list(gone) == [stored[1].mention_id]
    with store.read() as tx:
        mention = tx.mention(gone[0])
        lines = tx.history(Subject.MENTION, gone[0])
    assert mention.gone_at == NOW + DAY
    assert mention.post == replace(posts[1], text="", media_alt=())
    assert [line.move for line in lines] == ["arrived", "gone"]


def test_the_read_mark_is_set_and_taken_away(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        stored = arrive(tx, world.water_account, [post(1), post(2)])
        ids = [each.mention_id for each in stored]
        tx.mark_read(ids, is_read=True)
        tx.mark_read(ids[:1], is_read=False)
        assert [tx.mention(each).is_read for each in ids] == [False, True]


def test_an_aside_is_kept_with_its_reason(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        decision = Decision(Standing.ASIDE, Aside.REPOST)
        (stored,) = arrive(tx, world.water_account, [post(1)], decision)
        assert tx.mention(stored.mention_id).aside is Aside.REPOST
