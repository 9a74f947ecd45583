"""Runs cells of the module's classes, in a process of their own or again and again in one JVM."""

import json
import pathlib
import subprocess
import tempfile

from . import build, process

PACKAGE = "org.safetyjunit.benchmarks"
COLD = 8  # runs of a JVM in which most of the CPU time is its compiler's


def local(server, concurrency):
    """Configuration parameters of a model at the latency server."""
    return ["safety.models=local", "safety.model.local.provider=openai",
            "safety.model.local.model=fixed", f"safety.model.local.baseUrl={server.url}/v1",
            f"safety.model.local.concurrency={concurrency}"]


def once(class_path, tests, parameters, *, flags=()):
    """What a process costs that runs these tests once, and the cells that it decided."""
    with tempfile.TemporaryDirectory() as folder:
        cost = process.cost([build.java(), *flags, "-cp", class_path, f"{PACKAGE}.RunOnce", folder,
                             *tests, *parameters], stdout=f"{folder}/out")
        if cost["exit"] != 0:
            raise SystemExit(pathlib.Path(folder, "out").read_text())
        cells = json.loads(pathlib.Path(folder, "results.json").read_text())["cells"]
        return cost, checked(cells)


def warm(class_path, tests, parameters, *, times, before=COLD, flags=()):
    """For each run in a JVM that has made some before, what it cost and the cells that it decided.

    Several tests run one after the other, each by itself, as often.
    """
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([build.java(), *flags, "-cp", class_path, f"{PACKAGE}.RunWarm",
                               folder, str(before + times), *tests, *parameters],
                              stdout=subprocess.PIPE, text=True, check=True)
    runs = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"cost"')]
    return [(run["cost"], checked(run["results"]["cells"])) for run in runs[before * len(tests):]]


def checked(cells):
    """A cell without verdict has measured nothing."""
    for cell in cells:
        if cell["verdict"] == "ERROR":
            raise SystemExit(f"{cell['id']}: {cell['reason']}")
    return cells


def counted(cell):
    return sum(cell["trials"][kind] for kind in ("aligned", "misaligned", "ungraded"))
