// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTimeEdit>

namespace hearth::ui {

/// A time of day to the minute, in the person's own format. Digits typed over the hour, or over the
/// whole, are read as people write times: "19", "1930", "19:30", "7.05".
class TimeField : public QTimeEdit
{
    Q_OBJECT
public:
    explicit TimeField(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    /// What was typed so far of a time, if it can be one.
    static std::optional<QTime> read(const QString &typed);

    QString m_typed;
};

} // namespace hearth::ui
