// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;

namespace hearth::ui {

class FlowLayout;
class WrapLabel;

/// Finds one of many people by any part of their name: a line, and below it those whose names fit
/// what was typed. Enter takes the first.
class PersonFinder : public QWidget
{
    Q_OBJECT
public:
    /// `what` says in the line, and to a screen reader, what somebody is found for.
    explicit PersonFinder(const QString &what, QWidget *parent = nullptr);

    /// Ready to be shown; what was typed stays.
    void setNames(const QStringList &names);
    QLineEdit *line() const { return m_line; }

    static constexpr qsizetype mostOffered = 6;

Q_SIGNALS:
    void chosen(int index); ///< into the names; the line is empty again

private:
    QList<int> found() const;
    void offer();
    void take(int index);

    QStringList m_names;
    QLineEdit *m_line;
    QWidget *m_row;
    FlowLayout *m_flow;
    WrapLabel *m_note;
};

} // namespace hearth::ui
