// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/holding.h"
#include "ui/live/live_words.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace hearth::ui {

/// Runs one session for a screen: reads the clock, lets things happen.
class LivePresenter : public QObject
{
    Q_OBJECT
public:
    explicit LivePresenter(storage::Notebook &notebook, QObject *parent = nullptr);

    /// Takes up a session; where the program was away while it ran, `wasAway` follows.
    Status open(const SessionId &id);
    void close();

    bool isOpen() const { return m_held.has_value(); }
    const usecases::HeldSession &held() const { return *m_held; }
    session::RunView view() const;
    LiveWords words() const;
    LiveWording wording() const;
    QString nameOf(const PersonId &person) const;
    QList<Person> peopleHere() const;
    /// The notebook's, from which commitments count their days.
    QDate today() const;

    /// Failures are told through failed(); true when it happened.
    bool happen(const session::RunAction &what);
    void pauseOrResume();

Q_SIGNALS:
    void changed(hearth::session::Effects effects); ///< an event happened
    void ticked(); ///< a second went by
    void wasAway(const QString &stepTitle, qint64 leftMs, qint64 awayMs);
    void ended();
    void failed(const hearth::Error &error);

private:
    void tick();
    void reload(const storage::ChangeSet &changes);
    void report(const Status &status);

    storage::Notebook &m_notebook;
    std::optional<usecases::HeldSession> m_held;
    QTimer m_seconds;
    int m_sinceAlive = 0;
    bool m_writing = false; ///< the change that is announced is our own
};

} // namespace hearth::ui
