// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace hearth::ui {

/// The day people mean, as they say or write it: "tomorrow", "Thursday", "next Thursday", "in 2
/// weeks", "the end of the month", "12 May", "12/5", "2026-05-12". In the person's language, and in
/// English. A day without its year is the next one that comes; a weekday is never today, and "next"
/// is the one of the week after this. Invalid where the phrase is none of these, or names a day
/// that is not in the calendar.
QDate dateFromPhrase(const QString &phrase, QDate today, const QLocale &locale = QLocale());

/// One line as it is typed in a hurry, taken apart: "@Jonas sends the template by Thursday".
struct QuickEntry
{
    int who = -1; ///< index of the name the line begins with, or -1
    int second = -1; ///< of a second name right behind it ("@Jonas thanks @Amara …"), or -1
    QString text; ///< what is left
    QDate day; ///< from the end of the line
    friend bool operator==(const QuickEntry &, const QuickEntry &) = default;
};

/// Takes a line apart. A name counts where it is one of `names` behind an @ at the very beginning;
/// a day where it ends the line behind "by", "until" or "on", or says it by itself ("tomorrow", "in
/// 2 weeks"). A line that would have no words left is kept whole.
QuickEntry quickEntry(const QString &line, const QStringList &names, QDate today,
                      const QLocale &locale = QLocale());

} // namespace hearth::ui
