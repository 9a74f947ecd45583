#!/usr/bin/env python3
"""Hands calls on to a model, and writes a line for each.

    proxy.py URL LOG        listens at a free port of 127.0.0.1, and prints it
"""

import hashlib
import http.server
import sys
import urllib.error
import urllib.request

PASSED_ON = ("content-type", "authorization", "x-api-key", "anthropic-version", "x-goog-api-key")
SECONDS = 120


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.log.write(hashlib.sha256(body).hexdigest() + "\n")
        headers = {name: self.headers[name] for name in PASSED_ON if name in self.headers}
        request = urllib.request.Request(self.server.url + self.path, data=body, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as reply:
                self.answer(reply.status, reply.headers, reply.read())
        except urllib.error.HTTPError as error:
            self.answer(error.code, error.headers, error.read())

    def answer(self, status, headers, reply):
        try:
            self.send_response(status)
            self.send_header("content-type", headers.get("content-type", "application/json"))
            self.send_header("content-length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)
        except ConnectionError:
            self.close_connection = True  # whoever asked has been killed

    def log_message(self, *_):
        pass


def main(url, log):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    server.url = url.rstrip("/")
    server.log = open(log, "a", buffering=1, encoding="ascii")
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
