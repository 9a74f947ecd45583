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
            server.behave(50)
            cost = junit_alone(class_path, "BareCall", f"-DbaseUrl={server.url}/v1")
            cost.pop("out")
            rows.append({"what": "first call of OkHttp and Jackson in a test of JUnit's",
                         "millis": server.calls()["firstCallMillis"] - cost["begunMillis"], **cost})
            for what, test in (("first of 200 calls", "Invoices#fixed200"),):
                server.behave(50)
                cost = cells.once(class_path, [test], cells.local(server, 64))[0]
                rows.append({"what": what,
                             "millis": server.calls()["firstCallMillis"] - cost["begunMillis"],
                             **cost})
            print(rows[-3:], flush=True)
    return rows


def junit_alone(class_path, test, *flags):
    """A test without a model of ours."""
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out"
        cost = process.cost([build.java(), *flags, "-cp", class_path, f"{cells.PACKAGE}.RunOnce",
                             folder, test], stdout=out)
        with open(out) as text:
            return {**cost, "out": text.read()}


def empty(class_path):
    """An empty test, with nothing but JUnit on the class path."""
    module, *others = class_path.split(":")
    junit = [part for part in others if re.search(r"/(junit-|opentest4j|apiguardian|jspecify)", part)]
    cost = junit_alone(":".join([module, *junit]), "EmptyRun")
    reached = int(re.search(r"reached (\d+)", cost.pop("out")).group(1))
    return {"what": "an empty test of JUnit's is reached", "millis": reached - cost["begunMillis"],
            **cost}


def describe(rows):
    base = median([row for row in rows if "empty" in row["what"]], "millis")
    lines = [[what, number(median(group, "millis"), 0), number(median(group, "millis") / base),
              number(median(group, "wallSeconds")), number(median(group, "cpuSeconds"))]
             for (what,), group in grouped(rows, "what").items()]
    return table(["from the start of the JVM until", "ms", "÷ empty", "whole process, wall s",
                  "CPU s"], lines)
