"""Many cells, many calls in flight, many trials."""

import itertools

from . import build, cells
from .server import LatencyServer
from .tables import grouped, median, number, table

NAME = "scale"
TITLE = "Scale"
SIZES = {1_000: "Invoices#fixed1000", 10_000: "Invoices#fixed10000",
         100_000: "Invoices#fixed100000"}
SIMULATED = ["safety.models=simulated"]


def options(parser):
    pass


def measure(options):
    class_path = build.class_path()
    rows = list(growth(class_path, options.repetitions))
    for _ in range(options.repetitions):
        rows += [peak(class_path, test, size) for size, test in SIZES.items()]
        rows.append({"what": "cells", "size": 20_000,
                     **cells.once(class_path, ["ManyCells"], SIMULATED)[0]})
        print(rows[-4:], flush=True)
    with LatencyServer(class_path) as server:
        for _ in range(options.repetitions):
            rows.append(in_flight(server, class_path))
            print(rows[-1], flush=True)
    return rows


def growth(class_path, repetitions):
    """What runs of each size cost in the same warm JVM, so that its compiler does not count."""
    runs = cells.warm(class_path, list(SIZES.values()), SIMULATED, times=repetitions, flags=["-Xmn4g"])
    for (cost, _), size in zip(runs, itertools.cycle(SIZES)):
        yield {"what": "growth", "size": size, **cost}


def peak(class_path, test, size):
    """The memory of a whole cold process."""
    whole = cells.once(class_path, [test], SIMULATED, flags=["-Xmx256m", "-Xmn64m"])[0]
    return {"what": "peak", "size": size, **whole}


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
    sizes = sorted(SIZES)
    measured = [("growth", "wallMillis"), ("growth", "cpuMillis"), ("growth", "allocatedBytes"),
                ("peak", "peakMegabytes")]
    of = {size: [median(by[what, size], field) for what, field in measured] for size in sizes}
    lines = [[f"{size:,}", number(wall, 0), number(cpu, 0), number(allocated / 1e6, 1), number(most, 0)]
             for size, (wall, cpu, allocated, most) in of.items()]
    slopes = [[f"from {less:,} to {more:,}",
               *[number((after - before) * unit / (more - less), digits) for before, after, unit, digits
                 in zip(of[less], of[more], (1e3, 1e3, 1e-3, 1e3), (1, 1, 2, 2))]]
              for less, more in zip(sizes, sizes[1:])]
    others = [["100 cells × 200 simulated trials", by["cells", 20_000], "–"],
              ["10,000 calls in flight at 10 s", by["in flight", 10_000],
               f"{median(by['in flight', 10_000], 'mostInFlight'):,.0f}"]]
    return "\n".join([
        table(["simulated trials of one cell", "wall ms", "CPU ms", "allocated MB",
               "peak MB, cold process of 256 MB heap"], lines),
        f"All sizes in turn in one JVM, after {cells.COLD} rounds of them; with the report. Peak: a process of its own.\n",
        table(["a further trial", "wall µs", "CPU µs", "allocated kB", "peak kB"], slopes),
        table(["whole process", "wall s", "CPU s", "peak MB", "most in flight"],
              [[what, number(median(group, "wallSeconds")), number(median(group, "cpuSeconds")),
                number(median(group, "peakMegabytes"), 0), most] for what, group, most in others])])
