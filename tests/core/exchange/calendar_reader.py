#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the calendars of tests/golden/calendar with python3-icalendar: each comes to the instants in the .txt beside it.

The zone is taken from the file alone, so that its VTIMEZONE is what is tested.
"""
import sys
from datetime import timezone
from pathlib import Path

from dateutil.rrule import rrulestr
from icalendar import Calendar


def instants(calendar, count):
    zones = {str(each["TZID"]): each.to_tz() for each in calendar.walk("VTIMEZONE")}
    event = calendar.walk("VEVENT")[0]
    start = event["DTSTART"]
    name = start.params.get("TZID")
    wall = start.dt.replace(tzinfo=None)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=wall)
    for date in rule[:count]:
        zone = zones[name] if name else timezone.utc
        there = zone.localize(date) if name else date.replace(tzinfo=zone)
        yield there.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def main(folder):
    read = 0
    failed = 0
    for expected in sorted(Path(folder).glob("*.txt")):
        lines = expected.read_text().split()
        calendar = Calendar.from_ical(expected.with_suffix(".ics").read_bytes())
        found = list(instants(calendar, len(lines)))
        read += 1
        if len(lines) != 26 or found != lines:
            failed += 1
            print(f"{expected.stem}: {[pair for pair in zip(found, lines) if pair[0] != pair[1]]}")
    print(f"{read} calendars, {failed} read otherwise")
    return 0 if read > 5 and not failed else 1


sys.exit(main(sys.argv[1]))
