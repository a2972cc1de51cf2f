// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Burns one note of a notebook, for burn_kill_test: `burner NOTEBOOK NOTE`. It says "ready" on
// standard output when the notebook is open, and "burned" when the note is gone.
#include "core/storage/burn.h"
#include "core/storage/notebook.h"

#include <cstdio>

using namespace hearth;

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const SystemClock clock;
    QRandomGenerator chance(1);
    const auto notebook = storage::Notebook::open(QString::fromLocal8Bit(argv[1]), clock, chance);
    if (!notebook)
        return 1;
    std::fputs("ready\n", stdout);
    std::fflush(stdout);
    if (!storage::burn(**notebook, {{"note", QString::fromLatin1(argv[2])}}))
        return 1;
    std::fputs("burned\n", stdout);
    std::fflush(stdout);
    return 0;
}
