"""24 cells one after the other, and with JUnit's parallel execution."""

from . import build, cells
from .server import LatencyServer
from .tables import grouped, median, number, table

NAME = "suite"
TITLE = "A suite of 24 cells"
LATENCY, CONCURRENCY = 50, 64
RATE = 0.003  # of the plan of 5 % in 200 trials, about 90 decide then
PARALLEL = ["junit.jupiter.execution.parallel.enabled=true",
            "junit.jupiter.execution.parallel.mode.default=concurrent"]


def options(parser):
    pass


def measure(options):
    class_path = build.class_path()
    rows = []
    with LatencyServer(class_path) as server:
        for mode, parameters in (("sequential", []), ("parallel", PARALLEL)):
            server.behave(LATENCY, rate=RATE, seed=7)
            runs = cells.warm(class_path, ["Suite"],
                              cells.local(server, CONCURRENCY) + parameters,
                              times=options.repetitions)
            asked = server.calls()
            for cost, decided in runs:
                calls = sum(cell["calls"] for cell in decided)
                counted = sum(map(cells.counted, decided))
                rows.append({"mode": mode, "cells": len(decided), "calls": calls,
                             "counted": counted, "wallSeconds": cost["wallMillis"] / 1000,
                             "idealSeconds": counted * LATENCY / 1000 / CONCURRENCY,
                             "mostInFlight": asked["mostInFlight"],
                             "lateMicros": asked["lateMicros"]})
                print(rows[-1], flush=True)
    return rows


def describe(rows):
    lines = [[mode, group[0]["cells"], int(median(group, "counted")), int(median(group, "calls")),
              int(median(group, "mostInFlight")), number(median(group, "wallSeconds")),
              number(median([{"ratio": row["wallSeconds"] / row["idealSeconds"]} for row in group],
                            "ratio"))]
             for (mode,), group in grouped(rows, "mode").items()]
    return (table(["execution", "cells", "trials", "calls", "most in flight", "wall s", "÷ ideal"],
                  lines)
            + f"\nWarm JVM, after {cells.COLD} runs, {LATENCY} ms, concurrency {CONCURRENCY}, true rate {RATE:.1%}. Ideal:"
              " deciding trials × latency ÷ concurrency. \"Parallel\" is JUnit's, with as many"
              " threads as the machine has cores.\n")
