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


def keep(name, rows, measured_on):
    """Writes results/<name>-java<version>.json."""
    DIRECTORY.mkdir(exist_ok=True)
    now = datetime.datetime.now(datetime.timezone.utc)
    head = {"benchmark": name, "measured": now.strftime("%Y-%m-%d %H:%M UTC"),
            "machine": measured_on}
    lines = ",\n".join("  " + json.dumps(row) for row in rows)
    text = json.dumps(head, indent=1)[:-2] + f',\n "rows": [\n{lines}\n ]\n}}\n'
    (DIRECTORY / f"{name}-java{measured_on['javaVersion']}.json").write_text(text)


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
