#!/usr/bin/python3
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches every system call that has to do with a network, and allows none but those to this machine's own sockets.

no_network.py HEARTH BUSY_HOST: a whole `hearth demo`, the window for a while, and somebody who hosts in it. Ends with
77, saying why, where nobody may look at a process's calls.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WATCHED_SECONDS = 4
FAMILY = re.compile(r"\b(?:AF|PF)_[A-Z0-9]+")
# The only family that never leaves the machine: the X server and D-Bus are reached by it.
OWN = "AF_UNIX"


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def strace(log):
    return ["strace", "-f", "-qq", "-e", "trace=network", "-o", log]


def calls(log):
    with open(log, encoding="utf-8", errors="replace") as lines:
        return [line.rstrip() for line in lines]


def outside(log):
    """The calls that name a family of addresses other than the machine's own."""
    return [line for line in calls(log) if set(FAMILY.findall(line)) - {OWN, "AF_UNSPEC"}]


def run(log, command, for_ever):
    """Runs a command, or lets one that would go on for ever live for a while."""
    process = subprocess.Popen(strace(log) + command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               start_new_session=True)
    if for_ever:
        time.sleep(WATCHED_SECONDS)
        if process.poll() is not None:
            return f"ended by itself: {process.stderr.read().decode()}"
        os.killpg(process.pid, signal.SIGTERM)  # strace itself does not listen
    _, errors = process.communicate(timeout=120)
    if not for_ever and process.returncode != 0:
        return f"ended with {process.returncode}: {errors.decode()}"
    return None


def main():
    program, host = sys.argv[1:3]
    if not shutil.which("strace"):
        skip("there is no strace")
    probe = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True, check=False)
    if probe.returncode != 0:
        skip(f"calls may not be watched here: {probe.stderr.decode().strip()}")

    failed = False
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = os.path.join(folder, kind.lower())
        notebook = os.path.join(folder, "notebook.hearth-db")
        subprocess.run([program, "new", notebook, "--sample"], check=True, stdout=subprocess.DEVNULL)
        for name, command, for_ever in (
                ("hearth demo", [program, "demo", "--out", os.path.join(folder, "demo")], False),
                ("the window", [program, notebook], True),
                ("hosting in the window", [host, notebook, "1"], True)):
            log = os.path.join(folder, "calls.log")
            trouble = run(log, command, for_ever)
            found = outside(log)
            print(f"{name}: {len(calls(log))} calls, {len(found)} of them to the outside")
            for line in ([trouble] if trouble else []) + found:
                print("  " + line, file=sys.stderr)
            failed = failed or bool(trouble) or bool(found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
