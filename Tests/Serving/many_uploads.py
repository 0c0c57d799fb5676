#!/usr/bin/env python3
"""Drops many workbooks on `rekap serve` at once, and tells what the server held at most.

    many_uploads.py REKAP [--uploads 50] [--megabytes 20] [--most-memory 200]

Half of the uploads are a workbook that is read in the usual way, padded to their size by an entry that
no reader looks at; half are noise of the same size. The memory is that of the server's process
(VmHWM of proc(5), so Linux only). Ends with status 1 where it was more than is permitted, an upload was
refused, or something is left behind.
"""

import argparse
import http.client
import io
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def padded(workbook, size):
    """A workbook with an entry that makes it as large as is wanted."""
    buffer = io.BytesIO(workbook.read_bytes())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_STORED) as archive:
        missing = size - buffer.getbuffer().nbytes
        archive.writestr("xl/media/image1.png", random.Random(1).randbytes(max(0, missing)))
    return buffer.getvalue()


def peak(process):
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rekap")
    parser.add_argument("--uploads", type=int, default=50)
    parser.add_argument("--megabytes", type=int, default=20)
    parser.add_argument("--most-memory", type=int, default=200, help="in megabytes")
    options = parser.parse_args()

    size = options.megabytes << 20
    workbook = padded(ROOT / "Fixtures/submissions/Dishub_LMGI 2023.xlsx", size)
    noise = random.Random(2).randbytes(size)
    folder = tempfile.mkdtemp(prefix="rekap-many-")
    server = subprocess.Popen(
        [options.rekap, "serve", "--port", "0", "--no-open", "--quiet"],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": folder})
    host = server.stdout.readline().strip().removeprefix("http://").rstrip("/")
    headers = {"Origin": f"http://{host}", "Rekap-Page": "1"}

    def ask(method, path, body=None):
        connection = http.client.HTTPConnection(host, timeout=600)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content

    before = peak(server)
    visit = json.loads(ask("POST", "/visits", b"")[1])["visit"]
    statuses = []
    start = time.monotonic()

    def upload(number):
        body = workbook if number % 2 else noise
        statuses.append(ask("POST", f"/visits/{visit}/workbooks?name={number}.xlsx", body)[0])

    threads = [threading.Thread(target=upload, args=(number,)) for number in range(options.uploads)]
    for thread in threads:
        thread.start()
    # The server answers others meanwhile.
    slowest = 0.0
    while any(thread.is_alive() for thread in threads):
        asked = time.monotonic()
        ask("GET", "/")
        slowest = max(slowest, time.monotonic() - asked)
        time.sleep(0.05)
    uploaded = time.monotonic() - start
    states = {}
    for number in range(1, options.uploads + 1):
        while True:
            state = json.loads(ask("GET", f"/visits/{visit}/workbooks/{number}?wait=60")[1])["state"]
            if state not in ("waiting", "checking"):
                break
        states[state] = states.get(state, 0) + 1
    read = time.monotonic() - start
    most = peak(server)
    ask("POST", f"/visits/{visit}/leave", b"")
    left = [name for _, _, names in os.walk(folder) for name in names if name != "lock"]
    server.terminate()
    server.wait()
    left += os.listdir(folder)
    shutil.rmtree(folder)

    print(
        f"{options.uploads} uploads of {options.megabytes} MB at once: "
        f"there in {uploaded:.1f} s, read in {read:.1f} s, {states}")
    print(f"The page answered meanwhile in {slowest * 1000:.0f} ms at most.")
    print(f"Memory: {before:.0f} MB before, {most:.0f} MB at most.")
    faults = []
    if set(statuses) != {201}:
        faults.append(f"uploads were refused: {sorted(set(statuses))}")
    if states.get("read") != options.uploads // 2:
        faults.append("not every workbook was read")
    if most > options.most_memory:
        faults.append(f"more than {options.most_memory} MB")
    if left:
        faults.append(f"left behind: {left[:5]}")
    for fault in faults:
        print("FAULT:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
