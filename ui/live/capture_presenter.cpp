// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/capture_presenter.h"

#include "core/storage/caught_store.h"
#include "core/storage/note_store.h"
#include "core/usecases/noting.h"

#include <QtCore/QScopedValueRollback>

namespace hearth::ui {

using namespace session;

CapturePresenter::CapturePresenter(storage::Notebook &notebook, const LivePresenter &live, QObject *parent)
    : QObject(parent)
    , m_notebook(notebook)
    , m_live(live)
{
    connect(&notebook.changes(), &storage::ChangeHub::committed, this, &CapturePresenter::reload);
}

void CapturePresenter::reload(const storage::ChangeSet &changes)
{
    if (!m_live.isOpen() || m_writing)
        return;
    if (changes.touches("note"))
        Q_EMIT notesChanged();
    if (changes.touches("commitment") || changes.touches("decision") || changes.touches("appreciation"))
        Q_EMIT caughtChanged();
}

void CapturePresenter::report(const Status &status)
{
    if (!status)
        Q_EMIT failed(status.error());
}

QList<NoteSlot> CapturePresenter::noteSlots() const
{
    using practice::CaptureKind;
    QList<NoteSlot> made;
    const RunView now = m_live.view();
    if (now.step == nullptr)
        return made;
    const auto kept = storage::NoteStore(m_notebook).ofSession(m_live.held().session.id);
    const int turn = qMax(0, now.loopTurn - 1);
    const auto slot = [&](const QString &field, const std::optional<PersonId> &about, Reach reach) {
        NoteSlot out{{}, CaptureKind::Text, {}, 1, 10, Note{usecases::freshId<NoteId>(m_notebook), m_live.held().session.id}};
        if (kept) {
            for (const Note &note : *kept) {
                if (note.item == now.item && note.step == now.stepId && note.turn == turn && note.field == field
                    && note.about == about) {
                    out.note = note;
                    return out;
                }
            }
        }
        const QString key = QStringLiteral("%1/%2/%3/%4/%5").arg(now.item->toString(), now.stepId).arg(turn)
                                .arg(field, about ? about->toString() : QString());
        out.note.id = m_slotIds.contains(key) ? m_slotIds.value(key, out.note.id) : out.note.id;
        m_slotIds.insert(key, out.note.id);
        out.note.item = now.item;
        out.note.step = now.stepId;
        out.note.turn = turn;
        out.note.field = field;
        out.note.about = about;
        out.note.reach = reach;
        return out;
    };
    const auto perPerson = [](const practice::Capture &capture) { return capture.per == practice::CapturePer::Person; };
    const bool several = std::count_if(now.step->captures.cbegin(), now.step->captures.cend(), perPerson) > 1;
    for (const practice::Capture &capture : now.step->captures) {
        if (capture.kind == CaptureKind::Commitment || capture.kind == CaptureKind::Decision
            || capture.kind == CaptureKind::Appreciation)
            continue;
        const auto add = [&](const std::optional<PersonId> &about, const QString &label) {
            NoteSlot out = slot(capture.id, about, capture.reach);
            out.label = label;
            out.kind = capture.kind;
            out.options = capture.options;
            out.from = capture.from;
            out.to = capture.to;
            made.append(out);
        };
        if (capture.per == practice::CapturePer::Group) {
            add(std::nullopt, capture.label);
            continue;
        }
        QList<PersonId> people;
        for (const SpeakerView &speaker : now.speakers) {
            if (!speaker.closing)
                people.append(speaker.person);
        }
        if (people.isEmpty()) {
            for (const PresenceView &each : now.people) {
                if (each.here)
                    people.append(each.person);
            }
        }
        for (const PersonId &person : people)
            add(person, several ? tr("%1: %2", "a person: what is noted")
                                      .arg(m_live.nameOf(person), capture.label)
                                : m_live.nameOf(person));
    }
    NoteSlot free = slot({}, std::nullopt, Reach::Circle);
    free.label = made.isEmpty() ? tr("Notes") : tr("Anything else");
    made.append(free);
    return made;
}

QList<CaughtLine> CapturePresenter::caught() const
{
    QList<CaughtLine> lines;
    const storage::CaughtStore store(m_notebook);
    const SessionId &id = m_live.held().session.id;
    if (const auto all = store.commitments(id)) {
        for (const Commitment &each : *all) {
            const QString who = each.person ? tr("%1: %2").arg(m_live.nameOf(*each.person), each.text) : each.text;
            const QString due = each.due.isValid()
                ? tr("%1, by %2").arg(who, QLocale().toString(each.due, QLocale::ShortFormat)) : who;
            lines.append({CaughtLine::Kind::Commitment, due, each.id.toString()});
        }
    }
    if (const auto all = store.decisions(id)) {
        for (const Decision &each : *all)
            lines.append({CaughtLine::Kind::Decision, each.text, each.id.toString()});
    }
    if (const auto all = store.appreciations(id)) {
        for (const Appreciation &each : *all)
            lines.append({CaughtLine::Kind::Thanks, each.to ? tr("To %1: %2").arg(m_live.nameOf(*each.to), each.text) : each.text,
                          each.id.toString()});
    }
    return lines;
}

void CapturePresenter::keepNote(const Note &note)
{
    const QScopedValueRollback own(m_writing, true);
    Note kept = note;
    if (!kept.writtenAt.isValid())
        kept.writtenAt = m_notebook.clock().now();
    report(usecases::keepNote(m_notebook, kept));
}

void CapturePresenter::setReach(const Note &note, Reach reach)
{
    const QScopedValueRollback own(m_writing, true);
    report(usecases::setReach(m_notebook, note.id, reach));
}

void CapturePresenter::catchCommitment(const QString &text, std::optional<PersonId> who, const QDate &due)
{
    report(usecases::keepCommitment(m_notebook, {usecases::freshId<CommitmentId>(m_notebook), m_live.held().crew.id,
                                                 m_live.held().session.id, who, text, due}));
}

void CapturePresenter::catchDecision(const QString &text)
{
    report(usecases::keepDecision(m_notebook, {usecases::freshId<DecisionId>(m_notebook), m_live.held().crew.id,
                                               m_live.held().session.id, text}));
}

void CapturePresenter::catchThanks(const QString &text, std::optional<PersonId> to)
{
    report(usecases::keepAppreciation(m_notebook, {usecases::freshId<AppreciationId>(m_notebook), m_live.held().crew.id,
                                                   m_live.held().session.id, std::nullopt, to, text}));
}

void CapturePresenter::removeCaught(const CaughtLine &line)
{
    switch (line.kind) {
    case CaughtLine::Kind::Commitment:
        return report(usecases::removeCommitment(m_notebook, *CommitmentId::parse(line.id)));
    case CaughtLine::Kind::Decision:
        return report(usecases::removeDecision(m_notebook, *DecisionId::parse(line.id)));
    case CaughtLine::Kind::Thanks:
        return report(usecases::removeAppreciation(m_notebook, *AppreciationId::parse(line.id)));
    }
}

} // namespace hearth::ui
