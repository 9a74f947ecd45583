"""Raw data on disk, and the page that is made of it."""

import datetime
import json

from . import build, machine

DIRECTORY = build.MODULE / "results"
PAGE = build.MODULE / "RESULTS.md"

HEAD = """# Results

Written by `benchmarks/run`; the raw data is in [results](results). Each figure is a median; how
many repetitions, what machine and which Java stand under each title. [README](README.md) says what is measured
and how.
"""


def keep(benchmark, rows, measured_on):
    """Writes results/<name>-java<version>.json.

    What of a benchmark's PARTS was not chosen this time stays as it was measured, with its
    commit: the longest can run while nobody waits for it.
    """
    DIRECTORY.mkdir(exist_ok=True)
    name = benchmark.NAME
    file = DIRECTORY / f"{name}-java{measured_on['javaVersion']}.json"
    if hasattr(benchmark, "PARTS"):
        rows = [{**row, "commit": measured_on["commit"]} for row in rows]
        rows = others(file, rows, benchmark.PARTS) + rows
    now = datetime.datetime.now(datetime.timezone.utc)
    head = {"benchmark": name, "measured": now.strftime("%Y-%m-%d %H:%M UTC"),
            "machine": measured_on}
    lines = ",\n".join("  " + json.dumps(row) for row in rows)
    text = json.dumps(head, indent=1)[:-2] + f',\n "rows": [\n{lines}\n ]\n}}\n'
    file.write_text(text)


def others(file, rows, parts):
    """Rows that were measured before, of parts that none of these rows belongs to."""
    if not file.exists():
        return []
    measured = {tuple(row[part] for part in parts) for row in rows}
    return [row for row in json.loads(file.read_text())["rows"]
            if tuple(row[part] for part in parts) not in measured]


def write_page(benchmarks):
    """Writes RESULTS.md from all raw data that there is."""
    parts = [HEAD]
    for benchmark in benchmarks:
        measured = [json.loads(file.read_text())
                    for file in sorted(DIRECTORY.glob(f"{benchmark.NAME}-java*.json"))]
        if measured:
            parts.append(f"## {benchmark.TITLE}\n")
        parts += [f"{on(raw)}\n\n{benchmark.describe(raw['rows'])}" for raw in measured]
    PAGE.write_text("\n".join(parts))


def on(raw):
    about = raw["machine"]
    return (f"`benchmarks/run {raw['benchmark']}` · {raw['measured']} · {about['processor']},"
            f" {about['cores']} cores, {about['memoryGigabytes']} GB · {about['java']}"
            f" · commit {about['commit']} · load before: {about['loadBefore']}")
