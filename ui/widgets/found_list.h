// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

namespace hearth::ui {

/// What a search found: where, when, and some words around what was looked for, which stands out.
/// Enter or a click opens a row.
class FoundList : public QListView
{
    Q_OBJECT
public:
    struct Found
    {
        QString title;
        QString when;
        QString words;
        QList<std::pair<qsizetype, qsizetype>> matches = {}; ///< start and length within the words
    };

    explicit FoundList(const QString &accessibleName, QWidget *parent = nullptr);

    /// The first is chosen.
    void setFound(const QList<Found> &found);
    /// Moves what is chosen, from a field above that keeps the focus.
    void move(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int row);
};

} // namespace hearth::ui
