"""Many cells, many calls in flight, many trials."""

from . import build, cells
from .server import LatencyServer
from .tables import grouped, median, number, table

NAME = "scale"
TITLE = "Scale"
SIZES = {1_000: "Invoices#fixed1000", 10_000: "Invoices#fixed10000",
         100_000: "Invoices#fixed100000"}
SIMULATED = ["safety.models=simulated"]
WARM_UP = "Invoices#fixed10000"


def options(parser):
    pass


def measure(options):
    class_path = build.class_path()
    rows = []
    for _ in range(options.repetitions):
        for size, test in SIZES.items():
            rows.append({"what": "growth", "size": size, **grown(class_path, test, size)})
            print(rows[-1], flush=True)
        rows.append({"what": "cells", "size": 20_000,
                     **cells.once(class_path, ["ManyCells"], SIMULATED)[0]})
        print(rows[-1], flush=True)
    with LatencyServer(class_path) as server:
        for _ in range(options.repetitions):
            rows.append(in_flight(server, class_path))
            print(rows[-1], flush=True)
    return rows


def grown(class_path, test, size):
    """One process each: the peak of a whole cold one, the time and allocation of a warm run."""
    whole = cells.once(class_path, [test], SIMULATED, flags=["-Xmx256m", "-Xmn64m"])[0]
    times = max(4, min(40, 40_000 // size))
    runs = cells.warm(class_path, [test], SIMULATED, times=times // 2, cold=times // 2,
                      flags=["-Xmn4g"])
    cost = min((cost for cost, _ in runs), key=lambda cost: cost["cpuMillis"])
    return {"wallMicros": cost["wallMillis"] * 1000 / size,
            "cpuMicros": cost["cpuMillis"] * 1000 / size,
            "allocated": cost["allocatedBytes"] / size,
            "peakMegabytes": whole["peakMegabytes"], "coldWallSeconds": whole["wallSeconds"]}


def in_flight(server, class_path):
    """A reply takes longer than it takes to ask for all, so that all are in flight at once."""
    server.behave(10_000)
    cost, _ = cells.once(class_path, ["Invoices#fixed10000"],
                         cells.local(server, 10_000) + ["safety.model.local.timeout=2m"],
                         flags=["-Xmx2g"])
    asked = server.calls()
    return {"what": "in flight", "size": 10_000, "mostInFlight": asked["mostInFlight"],
            "lateMicros": asked["lateMicros"], **cost}


def describe(rows):
    by = grouped(rows, "what", "size")
    growth = {size: group for (what, size), group in by.items() if what == "growth"}
    per_trial = {size: median(group, "cpuMicros") for size, group in growth.items()}
    base = per_trial[min(per_trial)]
    text = table(
        ["simulated trials of one cell", "wall µs a trial", "CPU µs a trial", "÷ 1,000 trials",
         "bytes allocated a trial", "peak MB, cold process of 256 MB heap"],
        [[f"{size:,}", number(median(group, "wallMicros"), 1), number(per_trial[size], 1),
          number(per_trial[size] / base), number(median(group, "allocated"), 0),
          number(median(group, "peakMegabytes"), 0)] for size, group in growth.items()])
    others = [["100 cells × 200 simulated trials", by["cells", 20_000], "–"],
              ["10,000 calls in flight at 10 s", by["in flight", 10_000],
               f"{median(by['in flight', 10_000], 'mostInFlight'):,.0f}"]]
    return text + "\n" + table(
        ["whole process", "wall s", "CPU s", "peak MB", "most in flight"],
        [[what, number(median(group, "wallSeconds")), number(median(group, "cpuSeconds")),
          number(median(group, "peakMegabytes"), 0), most] for what, group, most in others])
