"""Faults, kills, rate limits and many calls in flight: figures that tests print and bound."""

import re
import subprocess
import xml.etree.ElementTree as xml

from . import build
from .tables import number, table

NAME = "real-conditions"
TITLE = "Real conditions"
MODULES = ("safety-core", "safety-junit-extension")
TESTS = {
    "faults": ["AnthropicProviderTest", "GeminiProviderTest", "OpenAiProviderTest",
               "OpenAiResponsesProviderTest", "TransientFaultsTest"],
    "kills": ["KillTest", "FullDiskTest"],
    "rates": ["RateLimitTest"],
    "scale": ["ScaleTest"],
    "secrets": ["SecretsTest"],
}
FAULTY = re.compile(r"1 in (\d+) harmful: (\w+) after (\d+) trials, (\d+) calls without faults, (\d+) with")
KILLS = re.compile(r"\[kill test\] (\d+) kills .*: (\d+) of (\d+) replies .*, (\d+) were asked for again")
RATES = re.compile(r"(\w+PerMinute) = (\d+) for (\d+) s: Share\[used=([\d.]+), refused=([\d.]+)\]")
SCALE = re.compile(r"(\d+) trials, (\d+) in flight, (\w+) JVM, Java (\d+), heap (\d+) MB: ([\d.]+) s, ([\d.]+) times the"
                   r" ideal; CPU ([\d.]+) s .*, of the server ([\d.]+) s; (\d+) threads")


def options(parser):
    parser.add_argument("--only", choices=TESTS, help="leaves out the other tests")
    parser.add_argument("--log", help="takes the figures from what the tests printed in a build that has ended")
    parser.add_argument("--note", help="a remark to stand under the figures")


def measure(options):
    """Runs the tests with those that take long; one that fails ends the benchmark."""
    note = [{"what": "note", "values": [options.note]}] if options.note else []
    if options.log:
        with open(options.log, encoding="utf-8") as log:
            return list(rows(log.read())) + note
    chosen = [options.only] if options.only else list(TESTS)
    names = [name for each in chosen for name in TESTS[each]]
    done = subprocess.run(
        ["mvn", "-B", "-ntp", "verify", "-Pthorough", "-pl", ",".join(MODULES), "-am",
         "-Dspotless.check.skip", "-Dsurefire.failIfNoSpecifiedTests=false",
         f"-Dtest={','.join(names)}"],
        cwd=build.ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise SystemExit(done.stdout[-4000:])
    return list(rows(done.stdout)) + [counted(name) for name in names] + note


def rows(output):
    for what, pattern in (("faulty", FAULTY), ("kills", KILLS), ("rate", RATES), ("scale", SCALE)):
        for found in pattern.finditer(output):
            yield {"what": what, "values": list(found.groups())}


def counted(name):
    """How many tests of a class ran, by Surefire's report."""
    [report] = [file for module in MODULES
                for file in (build.ROOT / module / "target" / "surefire-reports").glob(f"TEST-*.{name}.xml")]
    suite = xml.parse(report).getroot()
    faults = sum("fault" in case.get("name").lower() for case in suite.iter("testcase"))
    return {"what": "tests", "values": [name, suite.get("tests"), suite.get("skipped"), str(faults)]}


def describe(measured):
    of = {what: [row["values"] for row in measured if row["what"] == what]
          for what in ("faulty", "kills", "rate", "scale", "tests", "note")}
    parts = []
    if of["scale"]:
        parts.append(table(
            ["trials of one call to a server that takes 1 or 3 s", "in flight", "heap MB", "wall s", "÷ ideal",
             "CPU s", "µs CPU a trial", "server's CPU s", "threads"],
            [[f"{int(trials):,}, Java {java}, {jvm}", f"{int(flight):,}", heap, wall, ideal, cpu,
              number(float(cpu) * 1e6 / int(trials), 0), server, threads]
             for trials, flight, jvm, java, heap, wall, ideal, cpu, server, threads in of["scale"]])
            + "\nIdeal: trials × latency ÷ concurrency. CPU is the process's, with its compiler. Cold: the"
            " first cell of its JVM; warm: the second; the server's CPU is that since its start. Client and"
            " server share the machine; each trial has a socket, retries, limits and a journal. JAVA_HOME says which Java.\n")
    if of["faulty"]:
        parts.append(table(
            ["3 calls in 10 fail for a while · harmful trials", "verdict, with and without", "trials", "calls without",
             "calls with", "ratio"],
            [[f"1 in {harmful}", verdict, trials, clean, faulty, number(int(faulty) / int(clean))]
             for harmful, verdict, trials, clean, faulty in of["faulty"]]))
    if of["rate"]:
        parts.append(table(
            ["server that enforces a limit a minute", "seconds", "share of it used", "share refused"],
            [[f"{int(limit):,} {key.removesuffix('PerMinute')}", seconds, f"{float(used):.1%}", f"{float(refused):.2%}"]
             for key, limit, seconds, used, refused in of["rate"]]))
    if of["kills"]:
        kills = sum(int(row[0]) for row in of["kills"])
        again = sum(int(row[3]) for row in of["kills"])
        parts.append(
            f"Killed with SIGKILL at random instants of runs of more than 2,000 trials: {kills} kills, {again} finished"
            " calls asked for again; verdicts and counts are those of the run that was not killed.\n")
    if of["tests"]:
        parts.append(table(
            ["what holds, by test", "tests", "of them of faults", "skipped"],
            [[f"`{name}`", tests, faults, skipped] for name, tests, skipped, faults in of["tests"]]))
    parts += [note + "\n" for [note] in of["note"]]
    return "\n".join(parts)
