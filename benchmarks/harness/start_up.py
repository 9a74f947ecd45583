"""From the start of the JVM to the first call, beside JUnit alone."""

import re
import tempfile

from . import build, cells, process
from .server import LatencyServer
from .tables import grouped, median, number, table

NAME = "start-up"
TITLE = "Start"
ONE_COMPILER = "-XX:TieredStopAtLevel=1"


def options(parser):
    pass


def measure(options):
    class_path = build.class_path()
    rows = []
    with LatencyServer(class_path) as server:
        for _ in range(options.repetitions):
            rows.append(empty(class_path))
            rows.append(first_call(server, "first call of OkHttp and Jackson in a test of JUnit's",
                                   lambda: junit_alone(class_path, "BareCall", f"-DbaseUrl={server.url}/v1")[0]))
            for what, flags in [("", []), (f", `{ONE_COMPILER}`", [ONE_COMPILER])]:
                rows.append(first_call(server, f"first of 200 calls{what}",
                                       lambda: cells.once(class_path, ["Invoices#fixed200"],
                                                          cells.local(server, 64), flags=flags)[0]))
            print(rows[-4:], flush=True)
    return rows


def first_call(server, what, run):
    """When the first call of a process reached the server."""
    server.behave(50)
    cost = run()
    return {"what": what, "millis": server.calls()["firstCallMillis"] - cost["begunMillis"], **cost}


def junit_alone(class_path, test, *flags):
    """What a process costs with a test that is not one of ours, and what it printed."""
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out"
        cost = process.cost([build.java(), *flags, "-cp", class_path, f"{cells.PACKAGE}.RunOnce",
                             folder, test], stdout=out)
        with open(out) as text:
            return cost, text.read()


def empty(class_path):
    """An empty test, with nothing but JUnit on the class path."""
    module, *others = class_path.split(":")
    junit = [part for part in others if re.search(r"/(junit-|opentest4j|apiguardian|jspecify)", part)]
    cost, printed = junit_alone(":".join([module, *junit]), "EmptyRun")
    reached = int(re.search(r"reached (\d+)", printed).group(1))
    return {"what": "an empty test of JUnit's is reached", "millis": reached - cost["begunMillis"],
            **cost}


def describe(rows):
    base = median([row for row in rows if "empty" in row["what"]], "millis")
    lines = [[what, number(median(group, "millis"), 0), number(median(group, "millis") / base),
              number(median(group, "wallSeconds")), number(median(group, "cpuSeconds"))]
             for (what,), group in grouped(rows, "what").items()]
    return table(["from the start of the JVM until", "ms", "÷ empty", "whole process, wall s",
                  "CPU s"], lines)
