# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""At a terminal a passphrase is asked for, and never shown; the terminal shows what is typed again afterwards.

    passphrase_prompt.py HEARTH
"""
import os
import pty
import select
import sys
import tempfile
import termios

program = sys.argv[1]
SECRET = "amber kettle"


def at_terminal(answers, *arguments):
    """Everything the terminal showed, the exit code, and whether it shows typing again."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program, [program, *arguments])
    shown = b""
    left = list(answers)
    while True:
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, shown
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
        if left and shown.rstrip(b" ").endswith(b":"):
            os.write(terminal, left.pop(0).encode())
            shown += b"\n--\n"
    echoes = None
    try:
        echoes = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
    except termios.error:
        pass
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return shown.decode(), os.waitstatus_to_exitcode(status), echoes


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "notebook.hearth-sealed")
    shown, code, echoes = at_terminal([SECRET + "\n", "another\n"], "new", path, "--seal")
    assert code == 2 and "not the same" in shown and not os.path.exists(path), shown
    shown, code, echoes = at_terminal([SECRET + "\n", SECRET + "\n"], "new", path, "--seal")
    assert code == 0 and "Recovery key: " in shown, shown
    assert SECRET not in shown and echoes is not False, shown
    shown, code, echoes = at_terminal([SECRET + "\n"], "check", path)
    assert code == 0 and "sound" in shown and SECRET not in shown, shown
    shown, code, echoes = at_terminal(["half\x03\n"], "check", path)
    assert code == 1 and "stopped" in shown and "half" not in shown and echoes is not False, shown
