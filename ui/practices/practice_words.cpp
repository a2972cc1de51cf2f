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

struct Meaning
{
    const char *code; ///< in a practice file
    Purpose purpose;
};
constexpr Meaning meanings[] = {
    {"arrive", Purpose::Arrive},  {"check-in", Purpose::Arrive}, {"listen", Purpose::Listen},
    {"coaching", Purpose::Coach}, {"reflect", Purpose::Reflect}, {"check-out", Purpose::Reflect},
    {"learn", Purpose::Reflect},  {"begin", Purpose::Agree},     {"agree", Purpose::Agree},
    {"decide", Purpose::Agree},   {"hosting", Purpose::Host},
};

} // namespace

std::optional<Purpose> purposeOf(const practice::Outline &practice)
{
    for (const QString &code : practice.purposes) {
        for (const Meaning &each : meanings) {
            if (code == QLatin1String(each.code))
                return each.purpose;
        }
    }
    return {};
}

bool serves(const practice::Outline &practice, Purpose purpose)
{
    return std::any_of(std::begin(meanings), std::end(meanings), [&](const Meaning &each) {
        return each.purpose == purpose && practice.purposes.contains(QLatin1String(each.code));
    });
}

QString purposeText(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Arrive: return PracticeWords::tr("Check in");
    case Purpose::Listen: return PracticeWords::tr("Listen");
    case Purpose::Coach: return PracticeWords::tr("Coach");
    case Purpose::Reflect: return PracticeWords::tr("Reflect");
    case Purpose::Agree: return PracticeWords::tr("Agree");
    case Purpose::Host: return PracticeWords::tr("Host");
    }
    Q_UNREACHABLE();
}

Tone purposeTone(std::optional<Purpose> purpose)
{
    if (!purpose)
        return Tone::Neutral;
    switch (*purpose) {
    case Purpose::Arrive: return Tone::Sky;
    case Purpose::Listen: return Tone::Plum;
    case Purpose::Coach: return Tone::Accent;
    case Purpose::Reflect: return Tone::Sage;
    case Purpose::Agree:
    case Purpose::Host: return Tone::Amber;
    }
    Q_UNREACHABLE();
}

QString scaleText(Scale scale)
{
    switch (scale) {
    case Scale::Self: return PracticeWords::tr("Self");
    case Scale::Dyad: return PracticeWords::tr("Dyad");
    case Scale::Crew: return PracticeWords::tr("Crew");
    case Scale::Congregation: return PracticeWords::tr("Congregation");
    case Scale::Network: return PracticeWords::tr("Network");
    }
    Q_UNREACHABLE();
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
