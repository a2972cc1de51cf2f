// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_editor.h"
#include "ui/live/private_round.h"

class QVBoxLayout;

namespace hearth::ui {

class Button;
class ScrollPage;

/// The cover that goes round with the laptop: whose turn it is, a page for each alone, and at the
/// end the way back. What one person typed is gone from the screen, and from the widgets behind it,
/// before the next cover is shown.
class PrivatePage : public QWidget
{
    Q_OBJECT
public:
    PrivatePage(PrivateRound &round, CapturePresenter &capture, const EditorKit &kit,
                QWidget *parent = nullptr);

private:
    void show();
    void showHanding(QVBoxLayout *column);
    void showWriting(QVBoxLayout *column);
    void showReturning(QVBoxLayout *column);
    QString promise() const;
    QString nameOf(const PersonId &person) const;
    Button *button(const QString &text, bool isFirst, const std::function<void()> &run,
                   QVBoxLayout *column);

    PrivateRound &m_round;
    CapturePresenter &m_capture;
    EditorKit m_kit;
    ScrollPage *m_sheet;
    QHash<QString, CaptureEditor *> m_editors;
};

} // namespace hearth::ui
