// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/holding.h"
#include "core/usecases/prompting.h"
#include "core/usecases/recalling.h"
#include "ui/live/live_words.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace hearth::ui {

/// How long the program was not there while a session ran, and where the session was then.
struct Absence
{
    QString stepTitle;
    qint64 leftMs = 0; ///< of the step when the program was last awake
    qint64 awayMs = 0;
    qint64 untilMs = 0; ///< the last sign of life, in the session's time
    bool leftOpen = false; ///< so long that the session was probably forgotten
};

/// A session of another crew that is under way too.
struct OtherSession
{
    SessionId id;
    QString crew; ///< ready to show
    QDateTime since;
};

/// Runs one session for a screen: reads the clock, lets things happen, and keeps what happened
/// while the disk refuses.
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
    /// Now, in the session's own time.
    qint64 nowMs() const { return m_held->clock.nowMs(); }
    session::RunView view() const;
    LiveWords words() const;
    /// What a second changes, at a fraction of the cost of words().
    LiveTime timeWords() const;
    QString nameOf(const PersonId &person) const;
    QList<Person> peopleHere() const;
    /// The notebook's, from which commitments count their days.
    QDate today() const;
    /// Sessions of other crews that are under way too.
    QList<OtherSession> otherSessions() const;
    /// What belongs to the running step from before; when people arrive also what waits for the
    /// crew.
    usecases::Recalled recalled() const;
    /// Ids of what the crew's last sessions held, the latest first.
    QStringList usedLately() const;
    LiveWording wording() const;
    /// Nothing has happened for hours, although the program was there.
    bool seemsForgotten() const;

    /// Failures are told through failed(); true when it happened, if only in memory.
    bool happen(const session::RunAction &what);
    /// The next thing, whatever it is: before the start, the start.
    void next();
    void pauseOrResume();
    /// Takes up the offer to shorten what is ahead, if there is one.
    void shorten();
    /// The answer to an absence: the time counts, or the session goes on where it was.
    void catchUp(const Absence &absence, bool count);
    bool insertPractice(const usecases::PracticeToRun &practice, int position,
                        const practice::Find &find, const practice::PromptsOf &prompts);
    /// Another question for the running step, in place of the one that is there; where everybody
    /// has one of their own, for who has the turn, else for all.
    bool drawAgain(usecases::OldPrompt old, const practice::PromptsOf &prompts);
    /// A role of the session as a whole.
    bool takeRole(const QString &role, const PersonId &person);
    bool welcomeGuest(const PersonName &name);

    /// Why what happened is not on disk yet; nothing when all is.
    const std::optional<Error> &unsavedBecause() const { return m_unsavedBecause; }
    /// Tries at once what is tried every few seconds anyway.
    void saveNow();

public Q_SLOTS:
    /// Reads the clock: what the timer does when a second is over.
    void tick();

Q_SIGNALS:
    void changed(hearth::session::Effects effects); ///< an event happened
    void ticked(); ///< a second went by
    void markReached(hearth::session::Mark mark); ///< of whoever speaks, or of the step; once each
    void wasAway(const hearth::ui::Absence &absence);
    void savingChanged(); ///< unsavedBecause() did
    void ended();
    void gone(); ///< the session is no more: its start was taken back
    void failed(const hearth::Error &error);

private:
    void scheduleTick();
    void reload(const storage::ChangeSet &changes);
    bool told(const Result<session::Effects> &effects);
    void setUnsaved(const Status &saved);
    void keepAlive();
    void noticeAbsence(qint64 untilMs);
    void noticeMark(bool say);

    storage::Notebook &m_notebook;
    std::optional<usecases::HeldSession> m_held;
    QTimer m_tick;
    QTimer m_retry;
    qint64 m_tickedMs = 0; ///< session's time of the last look at the clock
    qint64 m_aliveMs = 0; ///< of the last sign of life
    bool m_writing = false; ///< the change that is announced is our own
    std::optional<Error> m_unsavedBecause;
    // What the words of a second need and only an event changes.
    std::optional<PersonId> m_speaking;
    bool m_inTurns = false;
    // The mark that was told, and of whose time it was.
    session::Mark m_mark = session::Mark::None;
    QPair<int, session::Seat> m_marked{-1, session::nobody};
};

} // namespace hearth::ui

Q_DECLARE_METATYPE(hearth::ui::Absence)
Q_DECLARE_METATYPE(hearth::session::Mark)
