"""The latency server, started for one script and ended with it."""

import json
import subprocess
import urllib.request

from . import build


class LatencyServer:
    """Use it in a with statement; it ends with its standard input, hence with this process."""

    def __init__(self, class_path):
        self._command = [build.java(), "-Xmx2g", "-Dsun.net.httpserver.nodelay=true",
                         "-Dsun.net.httpserver.maxIdleConnections=20000", "-cp", class_path,
                         "org.safetyjunit.benchmarks.server.LatencyServer"]

    def __enter__(self):
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, text=True)
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait(timeout=30)

    def behave(self, latency_millis, *, tail=0, rate=0, seed=1):
        """Tells it how to answer from now on, and begins a new count of calls."""
        wish = f"latencyMillis={latency_millis}&tail={tail}&rate={rate}&seed={seed}"
        request = urllib.request.Request(f"{self.url}/behave?{wish}", data=b"", method="POST")
        urllib.request.urlopen(request).read()

    def calls(self):
        """What was asked of it since, and how late its replies went."""
        with urllib.request.urlopen(f"{self.url}/calls") as reply:
            return json.load(reply)
