// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace hearth::ui {

class DateField;
class WrapLabel;

/// One line to catch something with, and what it says fills the fields below: who, by when. Enter
/// keeps, Escape leaves.
class CatchForm : public QWidget
{
    Q_OBJECT
public:
    explicit CatchForm(CapturePresenter &presenter, QWidget *parent = nullptr);

    /// Shows a thing, or an empty one of a kind, ready to type.
    void begin(const Caught &thing);
    const Caught &thing() const { return m_thing; }

Q_SIGNALS:
    void done(bool kept);

private:
    void fillPeople(QComboBox *box, const QString &nobody);
    void read();
    void finish();

    CapturePresenter &m_presenter;
    Caught m_thing;
    WrapLabel *m_what;
    WrapLabel *m_whoLabel;
    WrapLabel *m_dayLabel;
    QLineEdit *m_line;
    QComboBox *m_from;
    QComboBox *m_who;
    QLineEdit *m_concerns;
    DateField *m_day;
    QWidget *m_fromField;
    QWidget *m_whoField;
    QWidget *m_concernsField;
    QWidget *m_dayField;
    bool m_whoChosen = false; ///< by hand: what the line says no longer changes it
    bool m_fromChosen = false;
    bool m_dayChosen = false;
};

} // namespace hearth::ui
