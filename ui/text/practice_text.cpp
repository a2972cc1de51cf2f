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

QString peopleText(const practice::People &people)
{
    if (people.min == people.max)
        return PracticeText::tr("%n people", nullptr, people.min);
    return PracticeText::tr("%1 to %2 people")
        .arg(QLocale().toString(people.min), QLocale().toString(people.max));
}

} // namespace hearth::ui
