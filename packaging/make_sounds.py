#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the two sounds of Hearth, resources/sounds/*.wav, out of nothing but sines.

A singing bowl rings in partials that are not multiples of each other, each as a pair of nearly equal tones, which
beat slowly; the high ones die first. A soft beginning takes away the strike. Run it from the project's root after a
change here: python3 packaging/make_sounds.py
"""
import math
import pathlib
import struct
import wave

RATE = 22050  # Hz; the highest partial lies below a quarter of it
PEAK = 0.5  # of full scale, so that no mixer has to cut
ATTACK = 0.07  # seconds until it is there
RELEASE = 0.35  # seconds in which the end fades to nothing

# frequency as a multiple of the bowl's lowest, share of the whole, seconds until a third is left, beats a second
PARTIALS = [
    (1.0, 1.0, 1.15, 0.9),
    (2.71, 0.42, 0.7, 1.4),
    (5.15, 0.13, 0.32, 2.1),
    (8.43, 0.04, 0.14, 0.0),
]

SOUNDS = {
    "soft": {"lowest": 392.0, "seconds": 2.0},  # a fifth of the time is left
    "hard": {"lowest": 261.6, "seconds": 2.8},  # the time is over
}


def envelope(at, seconds):
    """From nothing to the whole and back to nothing, without a corner."""
    rise = 0.5 - 0.5 * math.cos(math.pi * min(1.0, at / ATTACK))
    fall = 0.5 - 0.5 * math.cos(math.pi * min(1.0, (seconds - at) / RELEASE))
    return rise * fall


def bowl(lowest, seconds):
    samples = []
    for number in range(int(RATE * seconds)):
        at = number / RATE
        value = 0.0
        for multiple, share, decay, beats in PARTIALS:
            tone = 2 * math.pi * lowest * multiple * at
            pair = 2 * math.pi * (lowest * multiple + beats) * at
            value += share * math.exp(-at / decay) * (0.6 * math.sin(tone) + 0.4 * math.sin(pair))
        samples.append(value * envelope(at, seconds))
    loudest = max(abs(value) for value in samples)
    return [round(value / loudest * PEAK * 32767) for value in samples]


def main():
    folder = pathlib.Path("resources/sounds")
    folder.mkdir(parents=True, exist_ok=True)
    for name, shape in SOUNDS.items():
        samples = bowl(shape["lowest"], shape["seconds"])
        with wave.open(str(folder / f"{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(struct.pack(f"<{len(samples)}h", *samples))


if __name__ == "__main__":
    main()
