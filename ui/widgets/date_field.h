// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

class QLineEdit;

namespace hearth::ui {

class WrapLabel;

/// A line for a day, typed as people say it ("Thursday", "in 2 weeks", "12 May"), with the day it
/// means below.
class DateField : public QWidget
{
    Q_OBJECT
public:
    explicit DateField(const QString &accessibleName, QWidget *parent = nullptr);

    /// The day that phrases are counted from.
    void setToday(QDate today);
    void setDate(QDate date);
    /// Invalid where the line is empty or means no day.
    QDate date() const;
    /// False where something is written that means no day; it says so, too.
    bool isUnderstood() const;
    void clear() { setDate({}); }
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited();

private:
    void explain();

    QDate m_today;
    QLineEdit *m_line;
    WrapLabel *m_meaning;
};

} // namespace hearth::ui
