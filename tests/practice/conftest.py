"""A small practice day, a server playing it, and tweepy pointed at the server."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import tweepy

from tests.practice.wire import connect, small_day
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


@pytest.fixture
def world() -> World:
    return World.load(small_day(), OPENS_AT, pace=0)


@pytest.fixture
def server(world: World) -> Iterator[PracticeServer]:
    running = PracticeServer(world)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def pwd(server: PracticeServer, world: World) -> Iterator[tweepy.Client]:
    client = connect(server, world.credentials("UPPWD_Abhyas"))
    yield client
    client.session.close()


@pytest.fixture
def urja(server: PracticeServer, world: World) -> Iterator[tweepy.Client]:
    client = connect(server, world.credentials("UPUrja_Abhyas"))
    yield client
    client.session.close()
