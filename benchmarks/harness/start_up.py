"""From the start of the JVM to the first call, beside JUnit alone."""

import re
import tempfile

from . import build, cells, process
from .server import LatencyServer
from .tables import grouped, median, number, table

NAME = "start-up"
TITLE = "Start"


def options(parser):
    pass


def measure(options):
    class_path = build.class_path()
    rows = []
    with LatencyServer(class_path) as server:
        for _ in range(options.repetitions):
            rows.append(empty(class_path))
            for what, test in (("first of 200 calls", "Invoices#fixed200"),):
                server.behave(50)
                cost = cells.once(class_path, [test], cells.local(server, 64))[0]
                rows.append({"what": what,
                             "millis": server.calls()["firstCallMillis"] - cost["begunMillis"],
                             **cost})
            print(rows[-2:], flush=True)
    return rows


def empty(class_path):
    """An empty test, with nothing but JUnit on the class path."""
    module, *others = class_path.split(":")
    junit = [part for part in others if re.search(r"/(junit-|opentest4j|apiguardian|jspecify)", part)]
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out"
        cost = process.cost([build.java(), "-cp", ":".join([module, *junit]),
                             f"{cells.PACKAGE}.RunOnce", folder, "EmptyRun"], stdout=out)
        with open(out) as text:
            reached = int(re.search(r"reached (\d+)", text.read()).group(1))
    return {"what": "an empty test of JUnit's is reached", "millis": reached - cost["begunMillis"],
            **cost}


def describe(rows):
    base = median([row for row in rows if "empty" in row["what"]], "millis")
    lines = [[what, number(median(group, "millis"), 0), number(median(group, "millis") / base),
              number(median(group, "wallSeconds")), number(median(group, "cpuSeconds"))]
             for (what,), group in grouped(rows, "what").items()]
    return table(["from the start of the JVM until", "ms", "÷ empty", "whole process, wall s",
                  "CPU s"], lines)
