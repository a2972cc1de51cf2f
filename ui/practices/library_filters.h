// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/practice/outline.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QComboBox;

namespace hearth::ui {

class Chip;

/// What the library shows: chips and lists that each leave less of it. Of chips of one kind any may
/// fit; of different kinds all must.
class LibraryFilters : public QWidget
{
    Q_OBJECT
public:
    /// A crew that a practice may fit now.
    struct ForCrew
    {
        Crew crew;
        int people = 0;
    };
    enum class SortBy { Name, UsedLately };

    explicit LibraryFilters(QWidget *parent = nullptr);

    void setCrews(const QList<ForCrew> &crews);
    /// Offers those purposes that some practice has.
    void setPurposes(const QSet<QString> &purposes);
    /// The crew that is to fit now; empty for anybody.
    QString crew() const;
    /// Whether anything is left out.
    bool isNarrow() const;
    bool passes(const practice::Outline &practice, bool favourite) const;
    SortBy sortBy() const;
    /// Takes every filter back; the order stays.
    void clear();

Q_SIGNALS:
    void changed();

private:
    static constexpr qsizetype mostShown = 7;
    Chip *addChip(const QString &text, const QVariant &value);
    QComboBox *addList(const QString &name);
    void showMore(bool more);
    bool fitsCrew(const practice::Outline &practice) const;

    QList<ForCrew> m_crews;
    Chip *m_favourites;
    QList<Chip *> m_scales;
    QList<Chip *> m_purposes; ///< the first mostShown of them always, the others with the rest
    QSet<QString> m_offered;
    Chip *m_more;
    QComboBox *m_depth;
    QComboBox *m_people;
    QComboBox *m_length;
    QComboBox *m_crew;
    QComboBox *m_sort;
};

} // namespace hearth::ui
