// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/notebook.h"
#include "ui/shell/route.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace hearth::ui {

class Announcer;
class Settings;
class WrapLabel;

/// Offers to start a planned session whose time has come and that nobody has started: people who
/// talk already forget the laptop. A quiet line above the page, hidden while there is nothing to
/// offer; a session that was answered for is never offered again.
class StartReminder : public QWidget
{
    Q_OBJECT
public:
    StartReminder(storage::Notebook &notebook, Settings &settings, QWidget *parent = nullptr);

    /// What the timer does now and then.
    void look();
    /// Nothing is offered while a page has the window alone.
    void setHeld(bool held);

    /// So late, a start is forgotten rather than slow.
    static constexpr qint64 afterMs = 60'000;
    /// Later than this the meeting has probably not taken place.
    static constexpr qint64 untilMs = 2 * 3'600'000;
    static constexpr int everyMs = 15'000;

Q_SIGNALS:
    void startWanted(const hearth::ui::Route &route);

private:
    struct Late
    {
        QString session; ///< its id
        QString words;
    };
    Result<std::optional<Late>> late() const;
    void answer();

    storage::Notebook &m_notebook;
    Settings &m_settings;
    WrapLabel *m_words;
    Announcer *m_announcer;
    QTimer m_timer;
    QString m_offered; ///< id of the session that is offered, or empty
    bool m_held = false;
};

} // namespace hearth::ui
