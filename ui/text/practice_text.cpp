// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/practice_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

struct PracticeText
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::PracticeText)
};

} // namespace

QString depthName(Depth depth)
{
    switch (depth) {
    case Depth::Light: return PracticeText::tr("light");
    case Depth::Medium: return PracticeText::tr("medium");
    case Depth::Deep: return PracticeText::tr("deep");
    }
    Q_UNREACHABLE();
}

QString scaleName(Scale scale)
{
    switch (scale) {
    case Scale::Self: return PracticeText::tr("Alone");
    case Scale::Dyad: return PracticeText::tr("Dyad");
    case Scale::Crew: return PracticeText::tr("Crew");
    case Scale::Congregation: return PracticeText::tr("Congregation");
    case Scale::Network: return PracticeText::tr("Network");
    }
    Q_UNREACHABLE();
}

QList<QPair<QString, QString>> purposeNames()
{
    return {{QStringLiteral("check-in"), PracticeText::tr("Check in")},
            {QStringLiteral("listen"), PracticeText::tr("Listen")},
            {QStringLiteral("coaching"), PracticeText::tr("Coach")},
            {QStringLiteral("reflect"), PracticeText::tr("Reflect")},
            {QStringLiteral("learn"), PracticeText::tr("Learn")},
            {QStringLiteral("agree"), PracticeText::tr("Agree")},
            {QStringLiteral("hosting"), PracticeText::tr("Host")},
            {QStringLiteral("arrive"), PracticeText::tr("Arrive")},
            {QStringLiteral("begin"), PracticeText::tr("Begin")},
            {QStringLiteral("decide"), PracticeText::tr("Decide")},
            {QStringLiteral("planning"), PracticeText::tr("Plan")},
            {QStringLiteral("belonging"), PracticeText::tr("Belong")},
            {QStringLiteral("feedback"), PracticeText::tr("Give feedback")},
            {QStringLiteral("giving"), PracticeText::tr("Give")},
            {QStringLiteral("play"), PracticeText::tr("Play")},
            {QStringLiteral("rest"), PracticeText::tr("Rest")},
            {QStringLiteral("check-out"), PracticeText::tr("Check out")}};
}

QString peopleText(const practice::People &people)
{
    if (people.min == people.max)
        return PracticeText::tr("%n people", nullptr, people.min);
    return PracticeText::tr("%1 to %2 people")
        .arg(QLocale().toString(people.min), QLocale().toString(people.max));
}

} // namespace hearth::ui
