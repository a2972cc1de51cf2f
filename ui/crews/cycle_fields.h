// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rhythm.h"

#include <QtWidgets/QWidget>

#include <optional>

class QDateEdit;
class QSpinBox;

namespace hearth::ui {

class FormField;

/// How long a cycle is: until when, and in how many sessions. With a rhythm one follows from the
/// other.
class CycleFields : public QWidget
{
    Q_OBJECT
public:
    explicit CycleFields(QWidget *parent = nullptr);

    /// The rhythm that sessions are counted by, and the day they are counted from; keeps how many
    /// there are.
    void follow(const std::optional<Rhythm> &rhythm, const QDate &from);
    void set(const QDate &until, int sessions);
    QDate until() const;
    int sessions() const;
    void setError(const QString &sentence);

    static constexpr int usualSessions = 6;

private:
    QDate dayOf(int session) const;
    void countSessions();

    std::optional<Rhythm> m_rhythm;
    QDate m_from;
    QSpinBox *m_sessions;
    QDateEdit *m_until;
    FormField *m_untilField;
};

} // namespace hearth::ui
