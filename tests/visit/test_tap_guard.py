"""Two taps in quick succession."""

from kiosk.visit import TapGuard


def test_a_second_tap_within_300_ms_does_not_act_and_does_not_prolong_the_wait() -> None:
    times = iter((1.0, 1.1, 1.29, 1.31, 1.7))
    guard = TapGuard(lambda: next(times))
    assert [guard.accept() for _ in range(5)] == [True, False, False, True, True]


def test_a_clock_that_goes_back_locks_nobody_out() -> None:
    now = 100.0
    guard = TapGuard(lambda: now)
    assert guard.accept()
    now = 5.0
    assert guard.accept()
