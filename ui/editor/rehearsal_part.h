// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/rehearsal.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace hearth::ui {

class Button;
class ChoiceRow;
class EditorPresenter;
class StepList;
class WrapLabel;

/// Plays the practice at speed: what the host would see at the moment, and the whole timeline
/// beside it.
class RehearsalPart : public QWidget
{
    Q_OBJECT
public:
    explicit RehearsalPart(EditorPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void play();
    void stop();
    void tick();
    void goTo(int line);
    void showLine();
    QString speakerText(const session::RehearsalLine &line) const;

    EditorPresenter &m_presenter;
    WrapLabel *m_clock;
    WrapLabel *m_title;
    WrapLabel *m_speaker;
    WrapLabel *m_say;
    WrapLabel *m_guide;
    WrapLabel *m_length;
    ChoiceRow *m_speed;
    Button *m_play;
    StepList *m_timeline;
    QTimer m_timer;
    QList<session::RehearsalLine> m_lines;
    QHash<PersonId, int> m_places;
    qint64 m_lengthMs = 0;
    qint64 m_atMs = 0;
    int m_line = 0;
};

} // namespace hearth::ui
