// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace hearth::ui {

class Button;
class ScrollPage;

/// Commitments, decisions and thanks of the session, and a line to catch another with.
class CaughtPanel : public Card
{
    Q_OBJECT
public:
    explicit CaughtPanel(CapturePresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    /// Opens the line for one kind, ready to type.
    void begin(CaughtLine::Kind kind);

Q_SIGNALS:
    void removed(const QString &what);

private:
    void finish();
    void cancel();

    CapturePresenter &m_presenter;
    ScrollPage *m_list;
    QWidget *m_form;
    QLabel *m_what;
    QLineEdit *m_text;
    QLabel *m_whoLabel;
    QComboBox *m_who;
    QLabel *m_dueLabel;
    QLineEdit *m_due;
    CaughtLine::Kind m_kind = CaughtLine::Kind::Commitment;
};

} // namespace hearth::ui
