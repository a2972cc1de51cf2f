// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"
#include "ui/live/live_presenter.h"
#include "ui/shell/page.h"

#include <QtCore/QPointer>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace hearth::ui {

class AgendaSide;
class Announcer;
class Button;
class CaughtPanel;
class NotesPanel;
class NoticeStack;
class PageHeader;
class RoomPanel;
class PracticePalette;
class PrivateCover;
class RelatedCard;
class ScrollPage;
class StageLink;
class StepCard;

/// The running session: time, turns, the words to read aloud, notes, and the one button that goes
/// on.
class LivePage : public Page
{
    Q_OBJECT
public:
    explicit LivePage(UiContext &context, QWidget *parent = nullptr);
    ~LivePage() override;

    void open(const Route &route) override;
    void keep() override;
    bool wantsWholeWindow() const override { return true; }
    QList<QAction *> menuActions() const override { return actions(); }
    QString menuTitle() const override { return tr("&Session"); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    /// Who types means the note, wherever on the page the focus rests.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHeader();
    void buildActions();
    void connectPresenter();
    void connectPanels();
    void run(const QString &actionId);
    /// Before a panel takes the focus for a while.
    void rememberFocus();
    void giveFocusBack();
    void drawAgain(usecases::OldPrompt old);
    void refresh(session::Effects effects);
    void refreshTime();
    void announce(session::Effects effects, const LiveWords &words);
    void announceMark(session::Mark mark);
    /// While the laptop goes round nothing of the host's page can be seen or reached.
    void setCovered(bool covered);
    void jumpTo(const AgendaItemId &item);
    // live_notices.cpp: what the host should know and may answer
    void refreshNotices(const LiveWords &words);
    void showMissingRole(const LiveWords &words);
    void showSaving();
    void showReplan(const QString &offer);
    void showOthers();
    void offerLateStart();
    void askWhenItBegan();
    void nudge();
    void askHowToResume(const Absence &absence);
    void askToEnd();

    UiContext &m_context;
    LivePresenter m_presenter;
    CapturePresenter m_capture;
    AgendaSide *m_side;
    PageHeader *m_header;
    StageLink *m_stage;
    NoticeStack *m_notices;
    RoomPanel *m_people;
    PracticePalette *m_palette;
    StepCard *m_step;
    RelatedCard *m_related;
    QHBoxLayout *m_row;
    ScrollPage *m_scroll;
    QVBoxLayout *m_main;
    QBoxLayout *m_panels;
    NotesPanel *m_notes;
    CaughtPanel *m_caught;
    PrivateCover *m_cover;
    Announcer *m_announcer;
    Button *m_peopleButton;
    QPointer<QWidget> m_before; ///< had the focus before a panel took it
    qint64 m_openedMs = 0; ///< in the session's time
    qint64 m_replanAskedMs = 0;
    int m_notSaid = 0; ///< how many were here when what fits was told last
    QString m_missingRole; ///< that is asked for
    QString m_relatedTo; ///< the step whose past is shown
};

} // namespace hearth::ui
