// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search.h"
#include "ui/shell/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QLineEdit;

namespace hearth::ui {

class ChoiceRow;
class FoundList;
class WrapLabel;

/// Finds what was written down, in the session or crew that the page before it shows, or anywhere;
/// by keys alone. The journal is looked through only from the journal, and what somebody wrote
/// alone for no other eyes is never shown.
class Finder : public QDialog
{
    Q_OBJECT
public:
    /// `from`: the page that it is opened over.
    Finder(UiContext &context, const Route &from, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readContext();
    void look();
    void choose(int row);
    bool maySee(const search::Hit &hit) const;
    Route routeOf(const search::Hit &hit) const;
    QString titleOf(const search::Hit &hit) const;

    UiContext &m_context;
    Route m_from;
    std::optional<SessionId> m_session; ///< that the page shows
    std::optional<CrewId> m_crew;
    QList<search::Hit> m_hits;
    QLineEdit *m_field;
    ChoiceRow *m_where;
    WrapLabel *m_note;
    FoundList *m_list;
    QTimer m_pause;
};

} // namespace hearth::ui
