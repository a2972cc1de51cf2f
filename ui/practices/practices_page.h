// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/outline.h"
#include "core/storage/favourite_store.h"
#include "ui/shell/page.h"

class QLineEdit;

namespace hearth::ui {

class EmptyState;
class LibraryFilters;
class PageHeader;
class PracticeDetail;
class PracticeTiles;

/// The library: practices to look through, and one of them in full. In a narrow window the one
/// that is read takes the place of the others.
class PracticesPage : public Page
{
    Q_OBJECT
public:
    explicit PracticesPage(UiContext &context, QWidget *parent = nullptr);
    /// `id` a practice, or empty.
    void open(const Route &route) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSearch(PageHeader *header);
    /// Reads anew what there is: practices, favourites, when each was used, the crews.
    void readLibrary();
    void list();
    /// Takes the search and the filters back.
    void showAll();
    void look(const QString &id);
    void read(const QString &id);
    void leave();
    void arrange();
    bool fits(qsizetype index, const QStringList &words) const;
    void mark(const practice::Practice &practice, bool favourite);
    void offerPlans(const practice::Practice &practice, QWidget *from);
    void addToPlan(const practice::Practice &practice, const SessionId &session,
                   const QString &crew);

    UiContext &m_context;
    QList<practice::Outline> m_all; ///< by name
    QStringList m_folded; ///< name and summary of each, as they are searched
    QSet<QString> m_favourites;
    QHash<QString, QDateTime> m_used;
    PageHeader *m_title;
    QLineEdit *m_search;
    LibraryFilters *m_filters;
    QWidget *m_head; ///< title, search and filters
    QWidget *m_browse; ///< the tiles, or that there are none
    QWidget *m_reader; ///< the one that is read, with the air round it
    PracticeTiles *m_tiles;
    EmptyState *m_none;
    PracticeDetail *m_detail;
    bool m_narrow = false;
    bool m_reading = false;
};

} // namespace hearth::ui
