// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/run_sheet_text.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RunSheetWords)
};

} // namespace

exchange::RunSheetWords runSheetWords()
{
    exchange::RunSheetWords words;
    words.locale = QLocale();
    words.timeFormat = QLocale().timeFormat(QLocale::ShortFormat);
    words.time = Wording::tr("Time");
    words.minutesHead = Wording::tr("Min", "minutes, above a column");
    words.step = Wording::tr("Step");
    words.speaks = Wording::tr("Who speaks");
    words.say = Wording::tr("What to say");
    words.minutes = Wording::tr("%1 min");
    words.people = Wording::tr("for %1 to %2 people");
    words.before = Wording::tr("Before you begin");
    words.notFor = Wording::tr("Not for");
    words.after = Wording::tr("Afterwards");
    words.sources = Wording::tr("Sources");
    words.perPerson = Wording::tr("%1 each", "minutes for each person");
    words.times = Wording::tr("%1 × %2", "turns of so many minutes");
    words.host = Wording::tr("host");
    words.round = Wording::tr("everyone in turn");
    words.roundBut = Wording::tr("everyone but %1, in turn");
    words.roundOf = Wording::tr("%1, in turn");
    words.then = Wording::tr("%1, then %2");
    words.popcorn = Wording::tr("whoever is ready");
    words.pairs = Wording::tr("in pairs");
    words.trios = Wording::tr("in threes");
    words.groups = Wording::tr("in groups of %1");
    words.all = Wording::tr("everyone");
    words.allButOne = Wording::tr("all but %1, who listens");
    words.silence = Wording::tr("silence");
    return words;
}

} // namespace hearth::ui
