// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QSpinBox;
class QTimeEdit;

namespace hearth::ui {

class Button;
class PlanPresenter;
class WrapLabel;

/// One item of the agenda in full: its timing, its minutes, whether it begins at a fixed time, and
/// what to mind.
class ItemPanel : public Card
{
    Q_OBJECT
public:
    explicit ItemPanel(PlanPresenter &presenter, QWidget *parent = nullptr);

    /// -1 shows none.
    void show(int row);
    using QWidget::show;
    int row() const { return m_row; }
    void focusFirst();
    /// Lets the item begin at a fixed time, to be said next.
    void pin();

Q_SIGNALS:
    void closed();
    void practiceWanted(const QString &id);
    void takeWanted(int row);

private:
    void fillTimings();
    void setPinned(bool pinned);

    PlanPresenter &m_presenter;
    int m_row = -1;
    WrapLabel *m_summary;
    QWidget *m_timingField;
    QComboBox *m_timing;
    QSpinBox *m_minutes;
    Button *m_usual;
    QCheckBox *m_pinned;
    QTimeEdit *m_time;
    WrapLabel *m_note;
    Card *m_care;
    WrapLabel *m_careText;
    Button *m_look;
};

} // namespace hearth::ui
