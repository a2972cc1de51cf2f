# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""unseal.py opens the published vectors, refuses them spoilt, and opens what the program itself seals.

    unseal_test.py UNSEAL.PY VECTORS HEARTH BUSY_WRITER
"""
import importlib.util
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

try:
    import nacl  # noqa: F401
except ImportError:
    print("PyNaCl is not there")
    sys.exit(77)

spec = importlib.util.spec_from_file_location("unseal", sys.argv[1])
reader = importlib.util.module_from_spec(spec)
spec.loader.exec_module(reader)
vectors = sys.argv[2]
ROWS = """SELECT group_concat(id || '=' || text || '=' || ifnull(mood, 'none'), char(10))
    FROM (SELECT * FROM page ORDER BY id)"""


def refused(path, passphrase):
    try:
        reader.unseal(path, passphrase)
    except reader.Refused:
        return True
    return False


def check_vector(vector, folder):
    path = os.path.join(vectors, vector["name"] + ".hearth-sealed")
    for secret in ("passphrase", "recoveryKey"):
        out = os.path.join(folder, f"{vector['name']} {secret}.sqlite")
        reader.write(*reader.unseal(path, vector[secret]), out)
        database = sqlite3.connect(out)
        (rows,) = database.execute(ROWS).fetchone()
        assert (rows or "") == vector["rows"], vector["name"]
        database.close()
    assert refused(path, "no")
    with open(path, "rb") as file:
        snapshot = file.read()
    with open(path + "-log", "rb") as file:
        log = file.read()
    spoilt = os.path.join(folder, "spoilt")
    chance = random.Random(20261124)
    for _ in range(100):
        at = chance.randrange(len(snapshot) + len(log))
        raw = bytearray(snapshot + log)
        raw[at] ^= 1 << chance.randrange(8)
        if 32 <= at < 40:
            continue  # what a passphrase costs: other numbers may be dear, and open nothing
        with open(spoilt, "wb") as file:
            file.write(raw[:len(snapshot)])
        with open(spoilt + "-log", "wb") as file:
            file.write(raw[len(snapshot):])
        torn = vector["name"] == "torn-log" and at >= len(snapshot) + len(log) - 30
        assert refused(spoilt, vector["passphrase"]) != torn, (vector["name"], at)


def hearth(program, *arguments):
    """Runs the program with the passphrase on a descriptor of its own."""
    reading, writing = os.pipe()
    os.write(writing, "amber kettle\n".encode())
    os.close(writing)
    done = subprocess.run([program, *arguments, "--passphrase-fd", str(reading)], pass_fds=[reading],
                          capture_output=True, check=True, text=True)
    os.close(reading)
    return done.stdout


def check_program(program, folder):
    path = os.path.join(folder, "notebook.hearth-sealed")
    made = json.loads(hearth(program, "new", path, "--seal", "--sample", "--json"))
    crews = json.loads(hearth(program, "crews", path, "--json"))["crews"]
    for number, secret in enumerate(("amber kettle", made["recoveryKey"])):
        out = os.path.join(folder, f"own {number}.sqlite")
        reader.write(*reader.unseal(path, secret), out)
        database = sqlite3.connect(out)
        names = {row[0] for row in database.execute("SELECT name FROM crew WHERE life & 1")}
        assert names == {crew["name"] for crew in crews} and names, names
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.close()
    assert refused(path, "amber kettl")
    return path


def check_killed(writer, path, folder):
    """A writer that is killed leaves a log: everything it acknowledged is read from it."""
    running = subprocess.Popen([writer, path, "1"], stdout=subprocess.PIPE)
    told = running.stdout.readline()
    time.sleep(0.5)
    running.kill()
    told += running.stdout.read()
    running.wait()
    notes = {}
    for line in told.decode().splitlines():
        words = line.split(" ", 2)
        if words[0] == "note" and len(words) == 3:
            notes[words[1]] = words[2]
    out = os.path.join(folder, "killed.sqlite")
    plain, messages = reader.unseal(path, "amber kettle")
    assert notes and messages, (len(notes), len(messages))
    reader.write(plain, messages, out)
    database = sqlite3.connect(out)
    kept = dict(database.execute("SELECT id, text FROM note"))
    # The last line may have been cut off, and one more may have been kept than was told.
    last = list(notes)[-1]
    for note, text in notes.items():
        assert kept[note] == text or note == last, (note, text, kept[note])
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


with tempfile.TemporaryDirectory() as home:
    with open(os.path.join(vectors, "vectors.json"), encoding="utf-8") as listed:
        every = json.load(listed)["vectors"]
    assert len(every) >= 5
    for each in every:
        check_vector(each, home)
    check_killed(sys.argv[4], check_program(sys.argv[3], home), home)
