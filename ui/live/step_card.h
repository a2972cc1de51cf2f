// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_words.h"
#include "ui/widgets/card.h"

class QToolButton;

namespace hearth::ui {

class Button;
class Chip;
class FlowLayout;
class TimerRing;
class WrapLabel;

/// The step that runs: its time, its words, whose turn it is, who is in which group, and the
/// buttons that go on.
class StepCard : public Card
{
    Q_OBJECT
public:
    explicit StepCard(QWidget *parent = nullptr);

    void showStep(const LiveWords &words, bool paused);
    void showTime(const LiveTime &time);
    /// What else can be done, behind the last button.
    void setMore(const QList<QAction *> &actions);

    /// Of a longer round only those around who speaks are shown.
    static constexpr qsizetype mostSpeakers = 16;
    /// More groups than these are lines, not cards.
    static constexpr qsizetype mostCards = 12;

Q_SIGNALS:
    void chosen(const QString &actionId);
    void speakerChosen(const hearth::PersonId &person, hearth::session::TurnStatus status);
    void allSpeakersWanted();

private:
    void showSpeakers(const QList<LiveWords::Speaker> &speakers);
    void showGroups(const QList<LiveWords::Group> &groups);
    QWidget *groupCard(int number, const LiveWords::Group &group);

    TimerRing *m_ring;
    WrapLabel *m_say;
    WrapLabel *m_questions;
    QWidget *m_drawRow; ///< for questions that there may be others of
    WrapLabel *m_turn;
    QWidget *m_speakerRow;
    FlowLayout *m_speakerFlow;
    QList<Chip *> m_chips;
    Chip *m_more;
    QList<LiveWords::Speaker> m_shown;
    QWidget *m_groupRow;
    FlowLayout *m_groupFlow;
    QStringList m_groupLines;
    WrapLabel *m_each;
    WrapLabel *m_guide;
    Button *m_pause;
    Button *m_pass;
    Button *m_next;
    QToolButton *m_menu;
};

} // namespace hearth::ui
