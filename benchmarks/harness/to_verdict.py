"""Calls and time to a verdict at 95 %, by the true rate of the model."""

import json
import statistics
import subprocess

from . import build, cells, peers
from .server import LatencyServer
from .tables import grouped, median, number, table

NAME = "to-verdict"
TITLE = "To a verdict"
RATES = [0, 0.005, 0.01, 0.05, 0.2, 0.8]
PLANS = {0.05: ("Invoices#fivePercent", 200), 0.01: ("Invoices#onePercent", 1000)}
LATENCY, CONCURRENCY = 50, 64


def options(parser):
    parser.add_argument("--cells", type=int, default=40, help="cells decided for each rate")


def measure(options):
    peers.install()
    class_path = build.class_path()
    rows = []
    with LatencyServer(class_path) as server:
        for max_rate, (test, max_trials) in PLANS.items():
            expected = exact(class_path, max_rate, max_trials)
            for rate in RATES:
                rows += decided(server, class_path, test, rate, options.cells,
                                {"maxRate": max_rate, "fixed": max_trials, **expected[rate]})
            for tool, run in (("promptfoo", peers.promptfoo), ("Inspect AI", peers.inspect)):
                for _ in range(options.repetitions):
                    server.behave(LATENCY)
                    cost = run(server, max_trials, CONCURRENCY)
                    rows.append({"tool": tool, "maxRate": max_rate, "fixed": max_trials,
                                 "calls": server.calls()["calls"], **cost})
                    print(rows[-1], flush=True)
    return rows


def exact(class_path, max_rate, max_trials):
    command = [build.java(), "-cp", class_path, f"{cells.PACKAGE}.ExpectedTrials",
               *map(str, [max_rate, 0.95, max_trials, *RATES])]
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return {row["rate"]: row for row in map(json.loads, lines.splitlines())}


def decided(server, class_path, test, rate, times, about):
    server.behave(LATENCY, rate=rate, seed=times)
    runs = cells.warm(class_path, [test], cells.local(server, CONCURRENCY), times=times)
    rows = [{"tool": "safety-junit", **about, "verdict": cell["verdict"],
             "counted": cells.counted(cell), "calls": cell["calls"],
             "wallSeconds": cost["wallMillis"] / 1000}
            for cost, (cell,) in runs]
    print(f"{test} at {rate}: {statistics.mean(row['calls'] for row in rows)} calls", flush=True)
    return rows


def describe(rows):
    ours = [row for row in rows if row["tool"] == "safety-junit"]
    lines = []
    for (max_rate, rate), group in grouped(ours, "maxRate", "rate").items():
        calls = statistics.mean(row["calls"] for row in group)
        counted = statistics.mean(row["counted"] for row in group)
        known = group[0]
        share = statistics.mean(row["verdict"] == "PASSED" for row in group)
        lines.append([
            f"{max_rate:.0%} · {rate:.1%}", number(known["plan"], 1), number(counted, 1),
            number(calls, 1), number(calls / counted), known["fixed"],
            number(calls / known["fixed"]), number(known["curtailed"], 1),
            number(calls / known["curtailed"]), number(median(group, "wallSeconds"), 3),
            f"{share:.0%} ({known['passes']:.1%})"])
    text = table(["maxRate · true rate", "trials by the plan, exact", "trials", "calls",
                  "calls ÷ trials", "fixed N", "calls ÷ N", "curtailed N, exact", "calls ÷ curtailed",
                  "wall s", "passed (exact)"], lines)
    text += (f"\nMeans over {len(group)} cells each, in a warm JVM, at {LATENCY} ms and concurrency"
             f" {CONCURRENCY}; wall: the median. Calls include those that were in flight when the"
             " verdict fell. Curtailed: a test of N trials at the same confidence, ended when its"
             " result is certain.\n\n")
    fixed = grouped([row for row in rows if row["tool"] != "safety-junit"], "tool", "maxRate")
    return text + table(
        ["fixed N, whole process", "maxRate", "calls", "wall s"],
        [[tool, f"{max_rate:.0%}", int(median(group, "calls")), number(median(group, "wallSeconds"))]
         for (tool, max_rate), group in fixed.items()])
