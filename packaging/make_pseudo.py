#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language nobody speaks out of a Qt .ts file, to find words that are cut off or never translated.

    make_pseudo.py x-pseudo|ar-pseudo IN.ts OUT.ts

x-pseudo puts accents on every letter and makes words about 35 % longer; ar-pseudo writes Arabic letters, so that the
layout is mirrored. Both put every text in brackets: what a screen shows without brackets never went through tr().
"""
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

# What a program fills in or reads must stay as it is: %1 and %n, tags, entities, file patterns.
KEPT = re.compile(r"%L?(?:\d+|n)|<[^<>]*>|&(?:[a-z]+|#\d+);|\(\*\.[^)]*\)|;;|\{[^{}]*\}")
SHORTCUT = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)+\S+|F\d\d?|Esc|Del|Return")
ACCENTS = dict(zip("acdeghijlnorstuwyzACDEGHIJLNORSTUWYZ", "åčđéğĥíĵļñöŕšťüŵýžÅČĐÉĞĤÍĴĻÑÖŔŠŤÜŴÝŽ"))
ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابثدعفغهيجكلمنوپقرستئڤوخيز"))
# How many plural forms Qt expects of the language a catalogue says it is in.
FORMS = {"x-pseudo": ("en", 2), "ar-pseudo": ("ar", 6)}


def accented(text):
    """Accents on all letters, and every third letter doubled."""
    letters = []
    seen = 0
    for letter in text:
        letters.append(ACCENTS.get(letter, letter))
        if letter.isalpha():
            seen += 1
            if seen % 3 == 2:
                letters.append(ACCENTS.get(letter, letter).lower())
    return "".join(letters)


def arabic(text):
    """Each Latin letter as an Arabic one; length and punctuation stay."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(ARABIC.get(letter.lower(), letter) for letter in plain)


def pseudo(text, change):
    """The text with everything changed but what has to be kept, in brackets."""
    if not text.strip() or SHORTCUT.fullmatch(text):
        return text
    parts = []
    end = 0
    for kept in KEPT.finditer(text):
        parts += [change(text[end:kept.start()]), kept.group()]
        end = kept.end()
    return "[" + "".join(parts) + change(text[end:]) + "]"


def is_pattern(message):
    """A translator comment with the word "pattern" marks what a program parses, such as the pattern of a date."""
    notes = [message.findtext("comment") or "", message.findtext("extracomment") or ""]
    return any("pattern" in note.lower() for note in notes)


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in FORMS:
        sys.exit(__doc__)
    language, source, target = sys.argv[1:]
    change = accented if language == "x-pseudo" else arabic
    tree = ET.parse(source)
    code, forms = FORMS[language]
    tree.getroot().set("language", code)
    for message in tree.getroot().iter("message"):
        text = message.findtext("source") or ""
        changed = text if is_pattern(message) else pseudo(text, change)
        old = message.find("translation")
        if old is not None:
            message.remove(old)
        translation = ET.SubElement(message, "translation")
        if message.get("numerus") == "yes":
            for _ in range(forms):
                ET.SubElement(translation, "numerusform").text = changed
        else:
            translation.text = changed
    tree.write(target, encoding="utf-8", xml_declaration=True)


main()
