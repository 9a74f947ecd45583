"""What happens once a trial, once a call or once a cell, by JMH."""

import json
import pathlib
import subprocess
import tempfile

from . import build
from .tables import number, table

NAME = "hot-paths"
TITLE = "Hot paths"


def options(parser):
    parser.add_argument("--only", default="", help="a part of a benchmark's name")


def measure(options):
    class_path = build.class_path()
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "jmh.json")
        subprocess.run([build.java(), "-cp", class_path, "org.openjdk.jmh.Main", "-f", "1",
                        "-wi", "10", "-w", "3", "-i", str(options.repetitions), "-r", "2",
                        "-jvmArgsAppend", "-Xmn512m", "-foe", "true",
                        "-prof", "gc", "-prof", "org.safetyjunit.benchmarks.hot.CpuTime",
                        "-rf", "json", "-rff", str(out), options.only], check=True)
        return [row(each) for each in json.loads(out.read_text())]


def row(result):
    main, further = result["primaryMetric"], result["secondaryMetrics"]

    def of(name):
        return next((metric["score"] for key, metric in further.items() if key.endswith(name)), 0)

    return {"what": result["benchmark"].rsplit(".", 1)[1], "score": main["score"],
            "error": main["scoreError"], "unit": main["scoreUnit"], "cpuMicros": of("cpu"),
            "allocatedBytes": of("gc.alloc.rate.norm"), **cells(of), "raw": main["rawData"]}


TRIALS = 10_000


def cells(of):
    """Of a benchmark of whole cells: what a trial costs until the verdict, without the report."""
    if not of("cells"):
        return {}
    return {"trialCpuMicros": of("cellMicros") / of("cells") / TRIALS,
            "trialBytes": of("cellBytes") / of("uncollected") / TRIALS if of("uncollected") else 0}


def describe(rows):
    whole = table(["operation", "time", "± (99.9 %)", "unit", "CPU of the process, µs",
                   "bytes allocated by its threads"],
                  [[row["what"], number(row["score"]), number(float(row["error"])), row["unit"],
                    number(row["cpuMicros"], 1), number(row["allocatedBytes"], 0)] for row in rows])
    trials = table(["until the verdict, without the report", "CPU of the process for a trial, µs",
                    "bytes allocated for a trial"],
                   [[row["what"], number(row["trialCpuMicros"], 1), number(row["trialBytes"], 0)]
                    for row in rows if "trialCpuMicros" in row])
    return whole + "\n" + trials
