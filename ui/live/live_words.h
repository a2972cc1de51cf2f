// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_view.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace hearth::ui {

/// How people are called on screen, ready to show.
using Names = QHash<PersonId, QString>;

/// A running session as the live screen words it: every text of one moment, and no more.
struct LiveWords
{
    struct Step
    {
        QString title;
        QString minutes;
        session::StepPlace place = session::StepPlace::Ahead;
        QString id;
    };
    struct Speaker
    {
        PersonId person;
        QString text; ///< a name, or "Lucía reflects" for who closes the round
        session::TurnStatus status = session::TurnStatus::Waiting;
    };

    QString itemTitle;
    QList<Step> steps;
    QString then; ///< the practices after this one, or empty
    QString overline; ///< "Step 4 of 6 · everyone but Lucía in turn, then Lucía"
    QString title;
    session::ClockView clock; ///< what the ring shows
    QString caption; ///< "of 2:00 for Tomek"
    QString say;
    QString guide;
    QStringList questions;
    QString turnLine; ///< "Turn 2 of 3: Jonas is client", or empty
    QList<Speaker> speakers;
    QStringList groups; ///< "Amara (client), Jonas and Wren"
    QString minutesEach; ///< "2:00 each for who is left", or empty
    QString next; ///< on the one button that goes on
    bool canPass = false;
    QString endsAt; ///< clock time
    QString endsNote; ///< "on time", "3 minutes late"
    QString replan; ///< the offer in words, or empty
};

/// Words for the live screen and the stage.
class LiveWording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::LiveWording)
public:
    LiveWording(Names names, QLocale locale, QTimeZone zone);
    LiveWords of(const session::RunView &view, const session::RunPlan &plan) const;
    /// "mm:ss", with hours where there are any; the sign of a time that is over is not shown.
    static QString clock(qint64 ms);
    QString nameOf(const PersonId &person) const;
    /// The names in a breakout; behind who holds the moving role stands its name.
    QStringList namesIn(const session::GroupView &group, const session::RunView &view, const session::RunPlan &plan) const;
    /// How late or early the end will be, in words.
    static QString lateness(qint64 ms);

private:
    QString whoSpeaks(const session::RunView &view, const session::RunPlan &plan) const;
    QString nextText(const session::RunView &view) const;
    QString captionOf(const session::RunView &view) const;
    QString list(const QStringList &names) const;

    Names m_names;
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace hearth::ui
