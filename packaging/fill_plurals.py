#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills in the English plural forms that follow from the text itself: "%n note(s)" is "%n note" and "%n notes".

    fill_plurals.py TRANSLATIONS/hearth_en.ts

Forms that are already there stay as they are; a text without "(s)" is left for a person, and a test finds it.
"""
import re
import sys

MESSAGE = re.compile(r"<message numerus=\"yes\">.*?</message>", re.DOTALL)
EMPTY = re.compile(r"<translation type=\"unfinished\">\s*<numerusform></numerusform>\s*"
                   r"<numerusform></numerusform>\s*</translation>")


def filled(message):
    text = message.group()
    source = re.search(r"<source>(.*?)</source>", text, re.DOTALL).group(1)
    if "(s)" not in source:
        return text
    forms = [source.replace("(s)", ""), source.replace("(s)", "s")]
    lines = "\n".join(f"            <numerusform>{form}</numerusform>" for form in forms)
    return EMPTY.sub(lambda _: f"<translation>\n{lines}\n        </translation>", text)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        catalogue = file.read()
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(MESSAGE.sub(filled, catalogue))


main()
