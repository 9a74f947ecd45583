"""Raw data on disk, and the page that is made of it."""

import datetime
import json

from . import build, machine

DIRECTORY = build.MODULE / "results"
PAGE = build.MODULE / "RESULTS.md"

HEAD = """# Results

Written by `benchmarks/run`; the raw data is in [results](results). Each figure is a median; how
many repetitions and what machine stand under each title. [README](README.md) says what is measured
and how.
"""


def keep(name, rows, measured_on):
    """Writes results/<name>.json."""
    DIRECTORY.mkdir(exist_ok=True)
    now = datetime.datetime.now(datetime.timezone.utc)
    head = {"benchmark": name, "measured": now.strftime("%Y-%m-%d %H:%M UTC"),
            "machine": measured_on}
    lines = ",\n".join("  " + json.dumps(row) for row in rows)
    text = json.dumps(head, indent=1)[:-2] + f',\n "rows": [\n{lines}\n ]\n}}\n'
    (DIRECTORY / f"{name}.json").write_text(text)


def rows(name):
    """Those of results/<name>.json."""
    return json.loads((DIRECTORY / f"{name}.json").read_text())["rows"]


def write_page(benchmarks):
    """Writes RESULTS.md from all raw data that there is."""
    parts = [HEAD]
    for benchmark in benchmarks:
        file = DIRECTORY / f"{benchmark.NAME}.json"
        if file.exists():
            raw = json.loads(file.read_text())
            parts.append(f"## {benchmark.TITLE}\n\n{on(raw)}\n\n{benchmark.describe(raw['rows'])}")
    PAGE.write_text("\n".join(parts))


def on(raw):
    about = raw["machine"]
    return (f"`benchmarks/run {raw['benchmark']}` · {raw['measured']} · {about['processor']},"
            f" {about['cores']} cores, {about['memoryGigabytes']} GB · {about['java']}"
            f" · commit {about['commit']} · load before: {about['loadBefore']}")
