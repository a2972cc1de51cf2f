// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "ui/live/live_presenter.h"

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

/// Keeps what is written down while a session runs: the notes of its steps, and what is caught along the way.
class CapturePresenter : public QObject
{
    Q_OBJECT
public:
    /// Reads the session from `live`, which has to be open whenever anything but the constructor is called.
    CapturePresenter(storage::Notebook &notebook, const LivePresenter &live, QObject *parent = nullptr);

    const LivePresenter &live() const { return m_live; }
    QList<NoteSlot> noteSlots() const;
    QList<CaughtLine> caught() const;

    void keepNote(const Note &note);
    void setReach(const Note &note, Reach reach);
    void catchCommitment(const QString &text, std::optional<PersonId> who, const QDate &due);
    void catchDecision(const QString &text);
    void catchThanks(const QString &text, std::optional<PersonId> to);
    void removeCaught(const CaughtLine &line);

Q_SIGNALS:
    void notesChanged(); ///< by something other than this presenter
    void caughtChanged();
    void failed(const hearth::Error &error);

private:
    void reload(const storage::ChangeSet &changes);
    void report(const Status &status);

    storage::Notebook &m_notebook;
    const LivePresenter &m_live;
    bool m_writing = false; ///< the change that is announced is our own
    mutable QHash<QString, NoteId> m_slotIds; ///< ids for notes that are not written yet
};

} // namespace hearth::ui
