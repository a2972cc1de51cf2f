// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/practice_words.h"

#include "core/base/minutes.h"
#include "ui/text/formats.h"
#include "ui/text/practice_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

struct PracticeWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::PracticeWords)
};

struct PurposeTone
{
    const char *code; ///< in a practice file
    Tone tone;
};
constexpr PurposeTone purposeTones[] = {
    {"arrive", Tone::Sky},      {"check-in", Tone::Sky},   {"play", Tone::Sky},
    {"listen", Tone::Plum},     {"belonging", Tone::Plum}, {"coaching", Tone::Accent},
    {"feedback", Tone::Accent}, {"giving", Tone::Accent},  {"reflect", Tone::Sage},
    {"check-out", Tone::Sage},  {"learn", Tone::Sage},     {"rest", Tone::Sage},
    {"begin", Tone::Amber},     {"agree", Tone::Amber},    {"decide", Tone::Amber},
    {"hosting", Tone::Amber},   {"planning", Tone::Amber},
};

} // namespace

Tone purposeTone(const practice::Outline &practice)
{
    for (const QString &code : practice.purposes) {
        for (const PurposeTone &each : purposeTones) {
            if (code == QLatin1String(each.code))
                return each.tone;
        }
    }
    return Tone::Neutral;
}

int practiceMinutes(const practice::Outline &practice)
{
    return minutesTaken(practice.seconds);
}

QString practiceFacts(const practice::Outline &practice)
{
    return PracticeWords::tr("%1 · %2", "55 min · 3 to 6 people")
        .arg(minutesText(practiceMinutes(practice)), peopleText(practice.people));
}

QString stepTimeText(const practice::Step &step)
{
    const auto text = [](int seconds) {
        return seconds % 60 == 0 ? minutesText(seconds / 60) : clockText(seconds);
    };
    if (step.time.perPerson > 0)
        return PracticeWords::tr("%1 each").arg(text(step.time.perPerson));
    if (!step.loop.isEmpty())
        return PracticeWords::tr("%1 a turn").arg(text(qMax(step.time.perTurn, step.time.total)));
    return text(qMax(step.time.perTurn, step.time.total));
}

QString creditText(const practice::Credit &credit)
{
    QString text = credit.title;
    if (!credit.author.isEmpty())
        text = PracticeWords::tr("%1, %2", "title, author").arg(text, credit.author);
    if (!credit.licence.isEmpty())
        text = PracticeWords::tr("%1 (%2)", "title, licence").arg(text, credit.licence);
    return text;
}

} // namespace hearth::ui
