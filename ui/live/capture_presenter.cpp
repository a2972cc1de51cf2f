// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/capture_presenter.h"

#include "core/practice/editing.h"
#include "core/storage/note_store.h"
#include "core/usecases/noting.h"
#include "ui/text/weather_text.h"

#include <QtCore/QScopedValueRollback>

#include <algorithm>

namespace hearth::ui {

using namespace session;
using practice::Capture;
using practice::CaptureKind;
using practice::CapturePer;
using practice::isMap;

/// What is kept of the running step, and what of it has found its field.
struct CapturePresenter::StepNotes
{
    AgendaItemId item;
    QString step;
    int turn = 0;
    QList<Note> notes;
    QList<CheckIn> checkIns;

    std::optional<Note> take(const QString &field, const std::optional<PersonId> &person)
    {
        const auto found = std::find_if(notes.begin(), notes.end(), [&](const Note &note) {
            return note.field == field && note.about == person && !(note.by && note.by != person);
        });
        if (found == notes.end())
            return std::nullopt;
        const Note note = *found;
        notes.erase(found);
        return note;
    }
};

namespace {

bool isCaught(CaptureKind kind)
{
    return kind == CaptureKind::Commitment || kind == CaptureKind::Decision
        || kind == CaptureKind::Appreciation;
}

/// A weather is kept in a note as its word, since a note is read as it stands.
QString asNote(const Capture &capture, const QString &text)
{
    const auto weather =
        capture.kind == CaptureKind::Weather ? parseCode<Weather>(text) : std::nullopt;
    return weather ? weatherText(*weather) : text;
}

QString fromNote(const Capture &capture, const QString &text)
{
    if (capture.kind == CaptureKind::Weather) {
        for (const auto &[weather, word] : Codes<Weather>::all) {
            if (weatherText(weather) == text)
                return QLatin1String(word);
        }
    }
    return text;
}

QString fieldOf(const CheckIn &checkIn, CaptureKind kind)
{
    switch (kind) {
    case CaptureKind::Weather: return checkIn.weather;
    case CaptureKind::Scale: return checkIn.scale > 0 ? QString::number(checkIn.scale) : QString();
    default: return checkIn.word;
    }
}

void setField(CheckIn &checkIn, CaptureKind kind, const QString &text)
{
    if (kind == CaptureKind::Weather)
        checkIn.weather = text;
    else if (kind == CaptureKind::Scale)
        checkIn.scale = text.toInt();
    else
        checkIn.word = text;
}

} // namespace

CapturePresenter::CapturePresenter(storage::Notebook &notebook, const LivePresenter &live,
                                   QObject *parent)
    : QObject(parent)
    , m_notebook(notebook)
    , m_live(live)
{
    m_retry.setInterval(retryMilliseconds);
    connect(&m_retry, &QTimer::timeout, this, &CapturePresenter::tryAgain);
    connect(&notebook.changes(), &storage::ChangeHub::committed, this, &CapturePresenter::reload);
}

void CapturePresenter::reload(const storage::ChangeSet &changes)
{
    if (!m_live.isOpen() || m_writing)
        return;
    if (changes.touches("note") || changes.touches("check_in"))
        Q_EMIT notesChanged();
    if (changes.touches("commitment") || changes.touches("decision")
        || changes.touches("appreciation") || changes.touches("parked_topic"))
        Q_EMIT caughtChanged();
}

bool CapturePresenter::report(const Status &status)
{
    if (!status)
        Q_EMIT failed(status.error());
    return status.has_value();
}

QStringList CapturePresenter::names() const
{
    QStringList names;
    for (const Person &person : people())
        names.append(person.name.text());
    return names;
}

usecases::CapturePlace CapturePresenter::place() const
{
    const RunView now = m_live.view();
    return {m_live.held().session.id, now.item, now.stepId, qMax(0, now.loopTurn - 1)};
}

QList<PersonId> CapturePresenter::peopleOfStep() const
{
    QList<PersonId> people;
    const RunView now = m_live.view();
    for (const SpeakerView &speaker : now.speakers) {
        if (!speaker.closing)
            people.append(speaker.person);
    }
    for (const PresenceView &each : now.people) {
        if (now.speakers.isEmpty() && each.here)
            people.append(each.person);
    }
    return people;
}

std::optional<PersonId> CapturePresenter::host() const
{
    for (const PresenceView &each : m_live.view().people) {
        if (each.host)
            return each.person;
    }
    return std::nullopt;
}

NoteSlot CapturePresenter::slotFor(StepNotes &step, const Capture &capture,
                                   const std::optional<PersonId> &person) const
{
    const QString home = homeOf(step, capture);
    const int turn = isMap(capture) ? 0 : step.turn;
    NoteSlot slot{QStringLiteral("%1/%2/%3/%4/%5")
                      .arg(step.item.toString(), home)
                      .arg(turn)
                      .arg(capture.id, person ? person->toString() : QString()),
                  capture, person};
    slot.reach = capture.reach;
    if (isCaught(capture.kind))
        return slot;
    slot.note = step.take(capture.id, person);
    slot.isKept = slot.note.has_value();
    if (!slot.note) {
        auto id = m_slotIds.constFind(slot.key);
        if (id == m_slotIds.cend())
            id = m_slotIds.insert(slot.key, usecases::freshId<NoteId>(m_notebook));
        slot.note = Note{*id, m_live.held().session.id, step.item, home, turn, capture.id, person};
        slot.note->reach = capture.reach;
    }
    slot.text = fromNote(capture, slot.note->text);
    slot.reach = slot.note->reach;
    slot.isCovered = hearth::isCovered(slot.note->by, slot.reach, host());
    return slot;
}

QString CapturePresenter::homeOf(const StepNotes &step, const Capture &capture) const
{
    if (!isMap(capture))
        return step.step;
    for (const session::PlanItem &item : m_live.held().state.plan().items()) {
        if (item.id != step.item)
            continue;
        for (const session::PlanStep &each : item.steps) {
            const auto &fields = each.text->captures;
            if (std::any_of(fields.cbegin(), fields.cend(), [&](const Capture &field) {
                    return isMap(field) && field.id == capture.id;
                }))
                return each.id;
        }
    }
    return step.step;
}

NoteSlot CapturePresenter::checkInSlot(const StepNotes &step, const Capture &capture,
                                       const PersonId &person) const
{
    NoteSlot slot{QStringLiteral("%1/%2/%3/%4")
                      .arg(step.item.toString(), step.step, capture.id, person.toString()),
                  capture, person};
    slot.reach = capture.reach;
    for (const CheckIn &each : step.checkIns) {
        if (each.person != person || each.moment != *capture.checkIn)
            continue;
        slot.text = fieldOf(each, capture.kind);
        slot.reach = each.reach;
        slot.isKept = true;
        slot.isCovered = hearth::isCovered(each.by, each.reach, host());
    }
    return slot;
}

QList<NoteSlot> CapturePresenter::noteSlots() const
{
    QList<NoteSlot> ofGroup;
    QList<NoteSlot> ofPeople;
    QList<NoteSlot> others;
    const RunView now = m_live.view();
    if (now.step == nullptr || !now.item)
        return ofGroup;
    StepNotes step{*now.item, now.stepId, qMax(0, now.loopTurn - 1), {}, {}};
    if (const auto kept = storage::NoteStore(m_notebook).ofSession(m_live.held().session.id)) {
        const auto belongs = [&](const Note &note) {
            if (note.step == step.step && note.turn == step.turn)
                return true;
            return std::any_of(
                now.step->captures.cbegin(), now.step->captures.cend(), [&](const Capture &each) {
                    return isMap(each) && note.field == each.id && note.step == homeOf(step, each);
                });
        };
        for (const Note &note : *kept) {
            if (note.item == step.item && belongs(note))
                step.notes.append(note);
        }
    }
    if (const auto kept = storage::NoteStore(m_notebook).checkIns(m_live.held().session.id))
        step.checkIns = *kept;
    for (const Capture &capture : now.step->captures) {
        if (capture.per == CapturePer::Group && !capture.anonymous)
            ofGroup.append(slotFor(step, capture, std::nullopt));
    }
    for (const PersonId &person : peopleOfStep()) {
        for (const Capture &capture : now.step->captures) {
            if (capture.per != CapturePer::Person || capture.anonymous)
                continue;
            ofPeople.append(capture.checkIn ? checkInSlot(step, capture, person)
                                            : slotFor(step, capture, person));
        }
    }
    const NoteSlot free = slotFor(step, Capture{}, std::nullopt);
    // Notes without a field of their own: of who left, of a round without names, turned into a
    // note.
    for (const Note &note : std::as_const(step.notes)) {
        NoteSlot slot{note.id.toString(),
                      Capture{},
                      note.about ? note.about : note.by,
                      note.text,
                      note.reach,
                      note,
                      true};
        for (const Capture &capture : now.step->captures) {
            if (capture.id == note.field)
                slot.capture = capture;
        }
        slot.text = fromNote(slot.capture, note.text);
        slot.isCovered = hearth::isCovered(note.by, note.reach, host());
        others.append(slot);
    }
    return ofGroup + ofPeople + others + QList<NoteSlot>{free};
}

CheckIn CapturePresenter::checkInOf(const PersonId &person, CheckInMoment moment) const
{
    const SessionId &session = m_live.held().session.id;
    if (const auto kept = storage::NoteStore(m_notebook).checkIns(session)) {
        for (const CheckIn &each : *kept) {
            if (each.person == person && each.moment == moment)
                return each;
        }
    }
    const QString key = session.toString() + person.toString() + code(moment);
    auto id = m_checkInIds.constFind(key);
    if (id == m_checkInIds.cend())
        id = m_checkInIds.insert(key, usecases::freshId<CheckInId>(m_notebook));
    return {*id, session, person, moment};
}

Status CapturePresenter::writeCheckIn(const NoteSlot &slot, const QString &text,
                                      std::optional<Reach> reach)
{
    CheckIn checkIn = checkInOf(*slot.person, *slot.capture.checkIn);
    if (checkIn.isEmpty())
        checkIn.reach = slot.reach;
    setField(checkIn, slot.capture.kind, text);
    checkIn.reach = reach.value_or(checkIn.reach);
    return usecases::keepCheckIn(m_notebook, checkIn);
}

Status CapturePresenter::write(const NoteSlot &slot, const QString &text)
{
    const QScopedValueRollback own(m_writing, true);
    if (slot.capture.checkIn)
        return writeCheckIn(slot, text, std::nullopt);
    Note note = *slot.note;
    note.text = asNote(slot.capture, text);
    note.reach = slot.reach;
    if (!note.writtenAt.isValid())
        note.writtenAt = m_notebook.clock().now();
    return usecases::keepNote(m_notebook, note);
}

void CapturePresenter::keepNote(const NoteSlot &slot, const QString &text)
{
    const Status written = write(slot, text);
    const bool waited = m_waiting.contains(slot.key);
    if (written) {
        m_waiting.remove(slot.key);
    } else {
        m_waiting.insert(slot.key, {slot, text});
        m_retry.start();
        if (!waited)
            Q_EMIT failed(written.error());
    }
    if (waited == written.has_value())
        Q_EMIT waitingChanged(waiting());
}

void CapturePresenter::tryAgain()
{
    const auto waitingNow = m_waiting;
    for (auto each = waitingNow.cbegin(); each != waitingNow.cend(); ++each) {
        if (!write(each->first, each->second))
            break; // the others would fail for the same reason
        m_waiting.remove(each.key());
    }
    if (m_waiting.isEmpty())
        m_retry.stop();
    if (m_waiting.size() != waitingNow.size())
        Q_EMIT waitingChanged(waiting());
}

void CapturePresenter::setReach(const NoteSlot &slot, Reach reach)
{
    if (!slot.isKept)
        return; // goes along when the first word is written
    const QScopedValueRollback own(m_writing, true);
    report(slot.capture.checkIn ? writeCheckIn(slot, slot.text, reach)
                                : usecases::setReach(m_notebook, slot.note->id, reach));
}

QList<Capture> CapturePresenter::personalCaptures() const
{
    QList<Capture> captures;
    const RunView now = m_live.view();
    if (now.step == nullptr)
        return captures;
    for (const Capture &capture : now.step->captures) {
        if (capture.per == CapturePer::Person)
            captures.append(capture);
    }
    if (captures.isEmpty()) {
        Capture page;
        page.per = CapturePer::Person;
        page.label = tr("Your words");
        captures.append(page);
    }
    return captures;
}

usecases::AnonymousWords CapturePresenter::anonymous(const Capture &capture, const QString &text)
{
    return {capture.id, asNote(capture, text.trimmed()), capture.reach};
}

void CapturePresenter::addTo(usecases::PrivatePage &page, const Capture &capture,
                             const PersonId &person, const QString &text) const
{
    if (text.trimmed().isEmpty())
        return;
    const auto &held = m_live.held();
    if (capture.checkIn) {
        const CheckIn fresh = checkInOf(person, *capture.checkIn);
        auto known = std::find_if(page.checkIns.begin(), page.checkIns.end(),
                                  [&](const CheckIn &each) { return each.id == fresh.id; });
        if (known == page.checkIns.end()) {
            page.checkIns.append(fresh);
            known = page.checkIns.end() - 1;
            known->reach = capture.reach;
            known->by = person;
        }
        setField(*known, capture.kind, text.trimmed());
        return;
    }
    // What is for the writer's own eyes stays a covered note: what is caught is there for all.
    if (isCaught(capture.kind) && capture.reach != Reach::Mine) {
        const CaughtKind kind = capture.kind == CaptureKind::Commitment ? CaughtKind::Commitment
            : capture.kind == CaptureKind::Decision                     ? CaughtKind::Decision
                                                                        : CaughtKind::Appreciation;
        const Caught thing = understood(kind, text);
        if (kind == CaughtKind::Commitment)
            page.commitments.append({usecases::freshId<CommitmentId>(m_notebook),
                                     held.crew.id,
                                     held.session.id,
                                     thing.who.value_or(person),
                                     thing.text,
                                     thing.day,
                                     {},
                                     {},
                                     capture.reach});
        else if (kind == CaughtKind::Decision)
            page.decisions.append({usecases::freshId<DecisionId>(m_notebook),
                                   held.crew.id,
                                   held.session.id,
                                   thing.text,
                                   {},
                                   thing.day,
                                   capture.reach});
        else
            page.appreciations.append({usecases::freshId<AppreciationId>(m_notebook), held.crew.id,
                                       held.session.id, person, thing.who, thing.text,
                                       capture.reach});
        return;
    }
    const usecases::CapturePlace here = place();
    Note note{usecases::freshId<NoteId>(m_notebook),
              here.session,
              here.item,
              here.step,
              here.turn,
              capture.id,
              person,
              person,
              asNote(capture, text),
              capture.reach};
    // Who writes a second time writes on in the same place.
    if (const auto kept = storage::NoteStore(m_notebook).ofSession(here.session)) {
        for (const Note &each : *kept) {
            if (each.item == note.item && each.step == note.step && each.turn == note.turn
                && each.field == note.field && each.about == note.about) {
                note.id = each.id;
                note.text =
                    each.text.isEmpty() ? note.text : each.text + QLatin1String("\n\n") + note.text;
            }
        }
    }
    note.writtenAt = m_notebook.clock().now();
    page.notes.append(note);
}

} // namespace hearth::ui
