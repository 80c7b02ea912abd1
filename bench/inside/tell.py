"""How a measured process tells what happened: a line on the pipe it was given."""

import os
import time

PIPE = "BENCH_PIPE"
"""The variable of the environment that holds the pipe's descriptor."""


def tell(event: str, *said: object, pipe: int | None = None) -> None:
    """Write the event, the monotonic time in seconds, and what else there is to say."""
    line = " ".join(str(each) for each in (event, time.monotonic(), *said))
    os.write(int(os.environ[PIPE]) if pipe is None else pipe, f"{line}\n".encode())
