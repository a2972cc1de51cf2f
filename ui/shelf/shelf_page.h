// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace hearth::ui {

class PageHeader;
class ScrollPage;

/// A shelf of the library beside the practices: what stands on it as a list, or one thing of it in
/// full.
class ShelfPage : public Page
{
    Q_OBJECT
public:
    /// `id` what to show in full, or empty for the list.
    void open(const Route &route) override;

protected:
    /// What the list says of one thing.
    struct Entry
    {
        QString id;
        QString title;
        QString summary;
        QString facts = {};
    };

    ShelfPage(Place place, const QString &title, const QString &subtitle, UiContext &context,
              QWidget *parent);

    virtual QList<Entry> entries() const = 0;
    /// Adds all of one thing to a column; `about` as in the route. False where there is no such
    /// thing.
    virtual bool fill(const QString &id, const QString &about, QVBoxLayout *column) = 0;

    /// Lines are no longer than so many characters.
    void setLongestLine(int characters);
    /// Adds whom it is owed to, as a card.
    static void addCredits(const QList<practice::Credit> &credits, QVBoxLayout *column);

    UiContext &m_context;

private:
    void list();

    Place m_place;
    QString m_title;
    QString m_subtitle;
    ScrollPage *m_scroll;
};

} // namespace hearth::ui
