# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person who sees nothing and has a keyboard: hears a program over AT-SPI, and presses keys."""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

ISOLATES = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))
PATIENCE = 15


class Lost(Exception):
    """What was expected did not come; the text says what was heard instead."""


def words(text):
    """As a person hears it: without the marks that isolate names."""
    return (text or "").translate(ISOLATES)


def name_of(thing):
    """What a screen reader calls it: the name of its label, where it has one, before its own."""
    try:
        for relation in thing.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                label = words(relation.get_target(0).get_name())
                if label:
                    return label
        return words(thing.get_name())
    except GLib.Error:
        return ""


def has(thing, state):
    try:
        return thing.get_state_set().contains(state)
    except GLib.Error:
        return False


def shown(thing):
    """The thing and all that is seen in it, in reading order."""
    if not has(thing, Atspi.StateType.SHOWING):
        return
    yield thing
    try:
        count = thing.get_child_count()
    except GLib.Error:
        return
    for index in range(min(count, 500)):
        try:
            child = thing.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is not None:
            yield from shown(child)


def until(expected, heard, patience=PATIENCE):
    """Waits until `expected` answers with something, and gives that."""
    end = time.monotonic() + patience
    while True:
        answer = expected()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(heard())
        time.sleep(0.05)


class Reader:
    """One run of the program."""

    def __init__(self, command):
        self.focus = None
        self.listener = Atspi.EventListener.new(self._focus_moved)
        self.listener.register("object:state-changed:focused")
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.process = subprocess.Popen(command, env=environment)
        self.program = until(self._application, lambda: "the program is not to be heard")
        until(lambda: self.find(lambda thing: has(thing, Atspi.StateType.ACTIVE)),
              lambda: "no window is active")

    def _application(self):
        if self.process.poll() is not None:
            raise Lost(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            each = desktop.get_child_at_index(index)
            try:
                if each is not None and each.get_process_id() == self.process.pid:
                    return each
            except GLib.Error:
                continue
        return None

    def windows(self):
        for index in range(self.program.get_child_count()):
            window = self.program.get_child_at_index(index)
            if window is not None:
                yield window

    def everything(self):
        for window in self.windows():
            yield from shown(window)

    def find(self, wanted):
        return next((each for each in self.everything() if wanted(each)), None)

    def heard(self):
        """All names there are, for telling what went wrong."""
        names = [f"{each.get_role_name()} {name_of(each)!r}" for each in self.everything()]
        return "\n  ".join(["this is what there is:"] + [each for each in names if "''" not in each])

    def hear(self, text):
        """Waits for something whose name or text holds that."""
        return until(lambda: self.find(lambda each: text in name_of(each) or text in written(each)),
                     lambda: f"never heard {text!r}; {self.heard()}")

    def focused(self):
        """Where the keys go, as the last event told; Qt answers "focused" for more than one thing."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        return self.focus

    def _focus_moved(self, event):
        if event.detail1 and event.source.get_process_id() == self.process.pid:
            self.focus = event.source

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)
        time.sleep(0.12)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)
        time.sleep(0.12)

    def tab_to(self, name, key="Tab", most=90):
        """Presses Tab until the thing of that name has the focus."""
        passed = []
        for _ in range(most):
            here = self.focused()
            passed.append(name_of(here) if here else "nothing")
            if here and passed[-1].startswith(name):
                return here
            self.press(key)
        raise Lost(f"{key} does not come to {name!r}, only to: " + " | ".join(passed))

    def unnamed(self):
        """What may have the focus and is called nothing; an empty cell of a table is just that."""
        return [f"{each.get_role_name()} in {name_of(each.get_parent())!r}"
                for each in self.everything()
                if has(each, Atspi.StateType.FOCUSABLE) and each.get_role() not in ROOTS + CELLS
                and not name_of(each) and not each.get_description()]

    def wait(self):
        """Waits for the program's end and gives its exit code."""
        return self.process.wait(PATIENCE)

    def end(self):
        self.listener.deregister("object:state-changed:focused")
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


CELLS = (Atspi.Role.TABLE_CELL,)
ROOTS = (Atspi.Role.FRAME, Atspi.Role.WINDOW, Atspi.Role.APPLICATION)


def written(thing):
    """The text that was typed into it, if it holds any."""
    try:
        text = thing.get_text_iface()
        return words(Atspi.Text.get_text(text, 0, -1)) if text else ""
    except GLib.Error:
        return ""
