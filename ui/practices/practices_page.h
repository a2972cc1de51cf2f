// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "ui/shell/page.h"

class QComboBox;
class QLineEdit;

namespace hearth::ui {

class Chip;
class EmptyState;
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
    QWidget *makeFilters();
    Chip *addFilter(QWidget *among, const QString &text, int value);
    void list();
    void look(const QString &id);
    void read(const QString &id);
    void leave();
    void arrange();
    bool fits(const practice::Practice &practice) const;

    UiContext &m_context;
    QList<practice::Practice> m_all;
    QLineEdit *m_search;
    QComboBox *m_length;
    QList<Chip *> m_scales;
    QList<Chip *> m_purposes;
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
