// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/audience.h"
#include "core/exchange/record.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

namespace hearth::exchange {

/// How each of a set of people is named for an audience. People whose short names would be equal
/// are told apart: a first name gains the initial of the last, and what is still equal gains a
/// number.
class ShownNames
{
public:
    ShownNames(const QList<PersonRef> &people, Names names, const QString &someone);

    /// The reference as the audience may see it.
    PersonRef of(const PersonRef &person) const;
    /// A text in which whole names of the people are shown as the audience sees them, capital
    /// letters as typed.
    QString in(const QString &text) const;

private:
    void add(const PersonRef &person, const QString &shown);

    Names m_names;
    QString m_someone;
    QHash<QString, QString> m_shown; ///< by id, or by name where there is no id
    QHash<QString, QString> m_spoken; ///< what a text may call someone, and what is written instead
    QRegularExpression m_anyName;
};

} // namespace hearth::exchange
