// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"

#include <QtWidgets/QListView>

namespace hearth::ui {

/// The pages of a journal, newest first: the day and the first words of each. It paints no ground.
class PageList : public QListView
{
    Q_OBJECT
public:
    explicit PageList(QWidget *parent = nullptr);

    /// `today` decides how a day is said.
    void setPages(const QList<JournalEntry> &pages, QDate today);
    /// Marks a page as the one shown, without saying so; an unknown one marks none.
    void setCurrent(const std::optional<JournalEntryId> &id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person moved to a page.
    void looked(const hearth::JournalEntryId &id);
    /// The person clicked it, or pressed Enter on it.
    void opened();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool m_quiet = false;
};

} // namespace hearth::ui
