"""What was acknowledged is there after the server was killed; `make soak` does it with more of both."""

import pytest

from web.killing import kill_while_saving

pytestmark = pytest.mark.slow


def test_every_acknowledged_save_is_there_after_kills_and_the_chains_hold() -> None:
    outcome = kill_while_saving(writers=4, kills=3)

    assert outcome.kills == 3
    assert outcome.promised > 4
    assert outcome.lost == []
    assert outcome.wrong_links == 0
