// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/private_round.h"
#include "ui/live/live_presenter.h"

namespace hearth::ui {

using usecases::CaughtId;
using usecases::CaughtKind;

/// A field for what is said in the step that runs: whose and for what, with what it holds so far.
struct NoteSlot
{
    QString key; ///< the same for the same field, whatever it holds
    practice::Capture capture; ///< kind Text and no id for free notes
    std::optional<PersonId> person = {}; ///< whose, or the group's
    QString text = {}; ///< a weather as its code, a number in digits
    Reach reach = Reach::Circle;
    std::optional<Note> note =
        {}; ///< where it is kept, or will be; none for a check-in and for what is caught
    bool isKept = false;
    bool isCovered = false; ///< written alone, and for nobody else
};

/// Something caught along the way, as it is typed and changed.
struct Caught
{
    CaughtKind kind = CaughtKind::Commitment;
    std::optional<CaughtId> id = {}; ///< none: new
    QString text = {};
    std::optional<PersonId> who =
        {}; ///< makes the commitment, receives the thanks, brought the topic
    std::optional<PersonId> from = {}; ///< gives the thanks
    QString concerns = {}; ///< of a decision
    QDate day = {}; ///< a commitment's, or when a decision is looked at again
    Reach reach = Reach::Circle;
};

/// The same in the words of a list.
struct CaughtLine
{
    CaughtId id;
    QString text;
    QString detail;
    Reach reach = Reach::Circle;
    CaughtKind kind() const { return usecases::kindOf(id); }
    friend bool operator==(const CaughtLine &, const CaughtLine &) = default;
};

/// Keeps what is written down while a session runs: the notes of its steps, and what is caught
/// along the way. What cannot be written (a full disk) is held and tried again until it is.
class CapturePresenter : public QObject
{
    Q_OBJECT
public:
    /// Reads the session from `live`, which has to be open whenever anything but the constructor is
    /// called.
    CapturePresenter(storage::Notebook &notebook, const LivePresenter &live,
                     QObject *parent = nullptr);

    const LivePresenter &live() const { return m_live; }
    storage::Notebook &notebook() const { return m_notebook; }

    /// Those of the group, then each person's, then free notes.
    QList<NoteSlot> noteSlots() const;
    void keepNote(const NoteSlot &slot, const QString &text);
    void setReach(const NoteSlot &slot, Reach reach);
    /// How many notes wait to be written because writing failed.
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    void tryAgain();

    QList<CaughtLine> caught() const;
    Caught read(const CaughtId &id) const;
    bool keep(const Caught &thing);
    void remove(const CaughtId &id);
    void turnInto(const CaughtId &id, CaughtKind kind);

    /// Of everybody in the session, as typed, to be offered and recognised; in the order of
    /// people().
    QStringList names() const;
    const QList<Person> &people() const { return m_live.held().people; }
    /// What the line means: who and when are taken out of its words.
    Caught understood(CaughtKind kind, const QString &line) const;
    /// The fields of the running step that people fill each for themselves; one free page where it
    /// has none.
    QList<practice::Capture> personalCaptures() const;
    usecases::CapturePlace place() const;
    /// What a person wrote in a field of the running step, where it is kept. Nothing for an empty
    /// text.
    void addTo(usecases::PrivatePage &page, const practice::Capture &capture,
               const PersonId &person, const QString &text) const;
    /// The same for a field that keeps no names.
    static usecases::AnonymousWords anonymous(const practice::Capture &capture,
                                              const QString &text);
    std::optional<PersonId> host() const;

    static constexpr int retryMilliseconds = 5000;

Q_SIGNALS:
    void notesChanged(); ///< by something other than this presenter
    void caughtChanged();
    void waitingChanged(int count);
    void failed(const hearth::Error &error);

private:
    struct StepNotes;
    NoteSlot slotFor(StepNotes &step, const practice::Capture &capture,
                     const std::optional<PersonId> &person) const;
    NoteSlot checkInSlot(const StepNotes &step, const practice::Capture &capture,
                         const PersonId &person) const;
    /// Where a field of the running step is kept. A map grows through all the steps that ask for it
    /// by the same id, and is kept at the first of them.
    QString homeOf(const StepNotes &step, const practice::Capture &capture) const;
    CheckIn checkInOf(const PersonId &person, CheckInMoment moment) const;
    Status write(const NoteSlot &slot, const QString &text);
    Status writeCheckIn(const NoteSlot &slot, const QString &text, std::optional<Reach> reach);
    QList<PersonId> peopleOfStep() const;
    void reload(const storage::ChangeSet &changes);
    bool report(const Status &status);

    storage::Notebook &m_notebook;
    const LivePresenter &m_live;
    bool m_writing = false; ///< the change that is announced is our own
    mutable QHash<QString, NoteId> m_slotIds; ///< ids for notes that are not written yet
    mutable QHash<QString, CheckInId> m_checkInIds;
    QHash<QString, QPair<NoteSlot, QString>> m_waiting;
    QTimer m_retry;
};

} // namespace hearth::ui
