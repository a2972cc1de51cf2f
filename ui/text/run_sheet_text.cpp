// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/run_sheet_text.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

namespace {

struct RunSheetWording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RunSheetWords)
};

} // namespace

exchange::RunSheetWords runSheetWords()
{
    exchange::RunSheetWords words;
    words.locale = QLocale();
    words.timeFormat = QLocale().timeFormat(QLocale::ShortFormat);
    words.time = RunSheetWording::tr("Time");
    words.minutesHead = RunSheetWording::tr("Min", "minutes, above a column");
    words.step = RunSheetWording::tr("Step");
    words.speaks = RunSheetWording::tr("Who speaks");
    words.say = RunSheetWording::tr("What to say");
    words.minutes = RunSheetWording::tr("%1 min");
    words.people = RunSheetWording::tr("for %1 to %2 people");
    words.before = RunSheetWording::tr("Before you begin");
    words.notFor = RunSheetWording::tr("Not for");
    words.after = RunSheetWording::tr("Afterwards");
    words.sources = RunSheetWording::tr("Sources");
    words.perPerson = RunSheetWording::tr("%1 each", "minutes for each person");
    words.times = RunSheetWording::tr("%1 × %2", "turns of so many minutes");
    words.host = RunSheetWording::tr("host");
    words.round = RunSheetWording::tr("everyone in turn");
    words.roundBut = RunSheetWording::tr("everyone but %1, in turn");
    words.roundOf = RunSheetWording::tr("%1, in turn");
    words.then = RunSheetWording::tr("%1, then %2");
    words.popcorn = RunSheetWording::tr("whoever is ready");
    words.pairs = RunSheetWording::tr("in pairs");
    words.trios = RunSheetWording::tr("in threes");
    words.groups = RunSheetWording::tr("in groups of %1");
    words.all = RunSheetWording::tr("everyone");
    words.allButOne = RunSheetWording::tr("all but %1, who listens");
    words.silence = RunSheetWording::tr("silence");
    return words;
}

} // namespace hearth::ui
