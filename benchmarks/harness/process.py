"""Runs a program to its end and says what it cost as a whole."""

import os
import subprocess
import time


def cost(command, *, env=None, cwd=None, stdout=None):
    """Wall and CPU seconds and peak memory of a program and the children that it waited for.

    Peak memory is that of its largest process. A program that fails ends the benchmark.
    """
    whole = {**os.environ, **(env or {})}
    begun_at = time.time()
    begun = time.monotonic()
    with open(stdout or os.devnull, "ab") as out:
        child = subprocess.Popen(command, env=whole, cwd=cwd, stdin=subprocess.DEVNULL,
                                 stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - begun
    return {
        "wallSeconds": round(wall, 4),
        "cpuSeconds": round(usage.ru_utime + usage.ru_stime, 4),
        "peakMegabytes": round(usage.ru_maxrss / 1024, 1),
        "begunMillis": round(begun_at * 1000, 1),
        "exit": child.returncode,
    }
