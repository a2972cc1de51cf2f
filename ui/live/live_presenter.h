// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/caught_store.h"
#include "core/usecases/holding.h"
#include "ui/live/live_words.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace hearth::ui {

/// A field for notes in the step that runs: whose and for what, with the note it holds so far.
struct NoteSlot
{
    QString label; ///< a name, or the capture's label
    practice::CaptureKind kind = practice::CaptureKind::Text;
    QStringList options;
    int from = 1;
    int to = 10;
    Note note; ///< with an empty text when nothing was written yet
};

/// Something caught along the way, in the words of a list.
struct CaughtLine
{
    enum class Kind { Commitment, Decision, Thanks };
    Kind kind;
    QString text;
    QString id;
};

/// Runs one session for a screen: reads the clock, lets things happen, keeps notes.
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
    QList<NoteSlot> noteSlots() const;
    QList<CaughtLine> caught() const;
    QString nameOf(const PersonId &person) const;
    QList<Person> peopleHere() const;
    /// The notebook's, from which commitments count their days.
    QDate today() const;

    /// Failures are told through failed(); true when it happened.
    bool happen(const session::RunAction &what);
    void pauseOrResume();
    void keepNote(const Note &note);
    void setReach(const Note &note, Reach reach);
    void catchCommitment(const QString &text, std::optional<PersonId> who, const QDate &due);
    void catchDecision(const QString &text);
    void catchThanks(const QString &text, std::optional<PersonId> to);
    void removeCaught(const CaughtLine &line);

Q_SIGNALS:
    void changed(hearth::session::Effects effects); ///< an event happened
    void ticked(); ///< a second went by
    void caughtChanged();
    void wasAway(const QString &stepTitle, qint64 leftMs, qint64 awayMs);
    void ended();
    void failed(const hearth::Error &error);

private:
    void tick();
    void reload(const storage::ChangeSet &changes);
    void report(const Status &status);
    LiveWording wording() const;

    storage::Notebook &m_notebook;
    std::optional<usecases::HeldSession> m_held;
    QTimer m_seconds;
    int m_sinceAlive = 0;
    bool m_writing = false; ///< the change that is announced is our own
    mutable QHash<QString, NoteId> m_slotIds; ///< ids for notes that are not written yet
};

} // namespace hearth::ui
