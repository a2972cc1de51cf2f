#!/usr/bin/python3
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through Hearth by ear and keyboard alone, from a new notebook to an exported session and back on the next day.

walk.py HEARTH: needs an X server, a D-Bus session and at-spi; ends with 77, saying why, where there is none.
"""

import os
import shutil
import subprocess
import sys
import tempfile

CREW = "Tuesday Lanterns"
PEOPLE = ("Amara", "Jonas", "Lucia", "Tomek", "Wren")
NOTE = "a door that opens by itself"
PROMISE = "Jonas writes the letter"


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


for variable in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
    if not os.environ.get(variable):
        skip(f"{variable} is not set")
for tool in ("xdotool", "openbox"):
    if not shutil.which(tool):
        skip(f"there is no {tool}")
try:
    from reader import Lost, Reader, until
except (ImportError, ValueError) as missing:
    skip(f"{missing}")


def screen(reader, what):
    """Says where the walk is, and that everything there has a name."""
    unnamed = reader.unnamed()
    if unnamed:
        raise Lost(f"{what}: without a name: " + "; ".join(unnamed))
    print(f"  {what}", flush=True)


def calls_a_crew(reader):
    reader.tab_to("Call a crew")
    screen(reader, "welcome")
    reader.press("space")
    reader.hear("Why you meet")
    reader.tab_to("Name of the crew")
    reader.type(CREW)
    reader.tab_to("Intention")
    reader.type("We keep each other company in work that matters.")
    reader.tab_to("Name of a person")
    for person in PEOPLE:
        reader.type(person)
        reader.press("Return")
    screen(reader, "the form that calls a crew")
    reader.press("ctrl+Return")
    reader.hear("Hosting goes round")
    screen(reader, "the crew")


def starts_a_clinic(reader):
    reader.tab_to("Start a session")
    reader.press("space")
    reader.hear("Who is here")
    reader.tab_to("Add")
    reader.press("alt+Down")
    reader.type("Case")
    reader.press("Return")
    reader.hear("Take out Case Clinic")
    screen(reader, "who is here, and what we do")
    reader.tab_to("Start")
    reader.press("space")
    reader.hear("The session ends at")
    screen(reader, "the session")


def goes_through_it(reader):
    # Two steps on by the keys, a note and a promise, and on to the end.
    reader.press("ctrl+Right")
    reader.press("ctrl+1")
    reader.type(NOTE)
    reader.press("ctrl+2")
    reader.type(PROMISE)
    reader.press("Return")
    reader.hear(PROMISE)
    screen(reader, "the session, with a note and a commitment")
    for _ in range(3):
        reader.press("ctrl+shift+Right")
    reader.press("ctrl+shift+e")
    reader.hear("End this session?")
    reader.tab_to("End the session")
    screen(reader, "the question before the end")
    reader.press("space")
    reader.hear("Open the record")
    screen(reader, "what may leave the room")
    reader.tab_to("Open the record")
    reader.press("space")


def exports_it(reader, folder):
    reader.hear("Export session notes")
    reader.hear(NOTE)
    screen(reader, "the record")
    reader.tab_to("PDF")
    file = os.path.join(folder, "evening.md")
    reader.press("Right")
    reader.tab_to("Save Markdown")
    reader.press("space")
    reader.hear("File name:")
    screen(reader, "the file dialog")
    reader.press("ctrl+a")
    reader.type(file)
    reader.press("Return")
    return file


def finds_it_all_again(reader):
    reader.hear("Waiting for you")
    screen(reader, "today, on the next day")
    reader.press("alt+2")
    reader.tab_to("Open " + CREW)
    screen(reader, "the crews, on the next day")
    reader.press("space")
    reader.hear("Hosting goes round")
    reader.hear(PROMISE)
    reader.tab_to("Overview")
    reader.press("Right")
    reader.tab_to("Open the record of Case Clinic")
    screen(reader, "the crew's sessions")
    reader.press("space")
    reader.hear(NOTE)
    screen(reader, "the record, on the next day")


def manages():
    """Whether there is a window manager by now: without one no window becomes the active one."""
    return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True, check=False).returncode == 0


def walk(program, folder):
    notebook = os.path.join(folder, "notebook.hearth-db")
    reader = Reader([program, notebook])
    try:
        calls_a_crew(reader)
        starts_a_clinic(reader)
        goes_through_it(reader)
        file = exports_it(reader, folder)
        until(lambda: os.path.exists(file) and os.path.getsize(file), lambda: "no file was written")
        with open(file, encoding="utf-8") as exported:
            text = exported.read()
        for expected in (NOTE, PROMISE, CREW):
            if expected not in text:
                raise Lost(f"{expected!r} is not in the exported file:\n{text}")
        reader.press("ctrl+q")
        if reader.wait() != 0:
            raise Lost(f"quitting ended with {reader.process.returncode}")
    finally:
        reader.end()
    reader = Reader([program, notebook])
    try:
        finds_it_all_again(reader)
        reader.press("ctrl+q")
        if reader.wait() != 0:
            raise Lost(f"quitting ended with {reader.process.returncode}")
    finally:
        reader.end()


def main():
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = os.path.join(folder, kind.lower())
        manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
        try:
            until(manages, lambda: "openbox does not manage windows")
            walk(sys.argv[1], folder)
        except Lost as lost:
            print(lost, file=sys.stderr)
            return 1
        finally:
            manager.terminate()
            manager.wait()
    print("walked through by ear and keyboard alone")
    return 0


if __name__ == "__main__":
    sys.exit(main())
