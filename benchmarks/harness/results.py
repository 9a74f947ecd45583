"""Raw data on disk, and the page that is made of it."""

import datetime
import json

from . import build, machine, page

DIRECTORY = build.MODULE / "results"


def keep(name, rows, **about):
    """Writes results/<name>.json, and RESULTS.md from all that lies there."""
    DIRECTORY.mkdir(exist_ok=True)
    raw = {
        "benchmark": name,
        "measured": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "machine": machine.describe(),
        **about,
        "rows": rows,
    }
    lines = ",\n".join("  " + json.dumps(row) for row in raw.pop("rows"))
    head = json.dumps(raw, indent=1)[:-2]
    (DIRECTORY / f"{name}.json").write_text(f"{head},\n \"rows\": [\n{lines}\n ]\n}}\n")
    page.write()
