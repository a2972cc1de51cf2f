// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"
#include "ui/widgets/card.h"

#include <QtCore/QPointer>

class QScrollBar;
class QToolButton;

namespace hearth::ui {

class CatchForm;
class ListRow;
class ScrollPage;

/// What was caught along the way, each to be changed where it stands, and a line to catch another
/// with.
class CaughtPanel : public Card
{
    Q_OBJECT
public:
    explicit CaughtPanel(CapturePresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    /// Opens the line for one kind, ready to type; the focus returns to where it is now.
    void begin(CaughtKind kind);
    /// While covered it shows nothing of what was caught.
    void setCovered(bool covered);

Q_SIGNALS:
    void removed(const QString &what);

private:
    void showForm();
    void rememberPlace();
    void returnToPlace();
    void edit(const CaughtId &id);
    void remove(const CaughtLine &line);
    void finish(bool kept);
    void putFormAside();
    ListRow *rowFor(const CaughtLine &line);
    QToolButton *menuFor(const CaughtLine &line, QWidget *parent);

    CapturePresenter &m_presenter;
    ScrollPage *m_list;
    CatchForm *m_form;
    QPointer<QWidget> m_before;
    QList<std::pair<QPointer<QScrollBar>, int>> m_places; ///< of the page before the form came
    std::optional<CaughtId> m_editing;
    QList<CaughtLine> m_shown; ///< those whose rows may stay, from the first on
    bool m_isCovered = false;
};

} // namespace hearth::ui
