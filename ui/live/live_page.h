// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QLabel;

namespace hearth::ui {

class Button;
class Card;
class CaughtPanel;
class FlowLayout;
class NotesPanel;
class PageHeader;
class StageLink;
class StepList;
class TimerRing;
class WrapLabel;

/// The running session: time, turns, the words to read aloud, notes, and the one button that goes on.
class LivePage : public Page
{
    Q_OBJECT
public:
    explicit LivePage(UiContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    void keep() override;
    bool wantsWholeWindow() const override { return true; }
    QList<QAction *> menuActions() const override { return actions(); }
    QString menuTitle() const override { return tr("&Session"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSide();
    void buildStep();
    void buildActions();
    void refresh();
    void refreshTime();
    void refreshSpeakers(const LiveWords &words);
    void next();
    void askHowToResume(const QString &stepTitle, qint64 leftMs, qint64 awayMs);
    void askToEnd();

    UiContext &m_context;
    LivePresenter m_presenter;
    CapturePresenter m_capture;
    QWidget *m_side;
    WrapLabel *m_where;
    WrapLabel *m_item;
    StepList *m_steps;
    WrapLabel *m_then;
    WrapLabel *m_endsAt;
    WrapLabel *m_endsNote;
    PageHeader *m_header;
    StageLink *m_stage;
    Card *m_stepCard;
    TimerRing *m_ring;
    WrapLabel *m_say;
    WrapLabel *m_questions;
    WrapLabel *m_turn;
    QWidget *m_speakerRow;
    FlowLayout *m_speakers;
    WrapLabel *m_each;
    WrapLabel *m_guide;
    Card *m_replanCard;
    WrapLabel *m_replan;
    Button *m_pause;
    Button *m_pass;
    Button *m_next;
    QBoxLayout *m_panels;
    NotesPanel *m_notes;
    CaughtPanel *m_caught;
};

} // namespace hearth::ui
