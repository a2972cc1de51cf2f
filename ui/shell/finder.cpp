// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finder.h"

#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/storage/practice_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/found_list.h"
#include "ui/widgets/labels.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

using search::Hit;
using search::Kind;

namespace {

/// Fewer letters stand at the beginning of nearly everything.
constexpr qsizetype fewestLetters = 2;
constexpr int pauseMs = 80;
const QString inSession = QStringLiteral("session");
const QString inCrew = QStringLiteral("crew");
const QString anywhere = QStringLiteral("all");

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Person: return Finder::tr("Person");
    case Kind::Crew: return Finder::tr("Crew");
    case Kind::Session: return Finder::tr("Session");
    case Kind::Note: return Finder::tr("Note");
    case Kind::Commitment: return Finder::tr("Commitment");
    case Kind::Decision: return Finder::tr("Decision");
    case Kind::Appreciation: return Finder::tr("Thanks");
    case Kind::ParkedTopic: return Finder::tr("For later");
    case Kind::Agreement: return Finder::tr("Agreement");
    case Kind::CheckIn: return Finder::tr("Check-in");
    case Kind::Practice: return Finder::tr("Practice");
    case Kind::JournalEntry: return Finder::tr("Journal");
    }
    Q_UNREACHABLE();
}

} // namespace

Finder::Finder(UiContext &context, const Route &from, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_from(from)
    , m_field(new QLineEdit)
    , m_where(new ChoiceRow(tr("Where to look")))
    , m_note(smallText({}))
    , m_list(new FoundList(tr("What was found")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find what was written"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::snug);
    m_field->setPlaceholderText(tr("Words, or a \"phrase\""));
    m_field->setAccessibleName(tr("Find what was written"));
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    column->addWidget(m_where);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    readContext();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(m_field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &Finder::look);
    connect(m_where, &ChoiceRow::chosen, this, &Finder::look);
    connect(m_list, &FoundList::opened, this, &Finder::choose);
    look();
    if (parent != nullptr)
        resize(sizeHint().expandedTo(parent->size() * 0.6).boundedTo(parent->size()));
    m_field->setFocus(Qt::OtherFocusReason);
}

void Finder::readContext()
{
    switch (m_from.place) {
    case Place::Live:
    case Place::Close:
    case Place::Record: m_session = SessionId::parse(m_from.id); break;
    case Place::Crew: m_crew = CrewId::parse(m_from.id); break;
    default: break;
    }
    if (m_session) {
        if (const auto session = storage::SessionStore(m_context.notebook).get(*m_session))
            m_crew = session->crew;
        m_where->addChoice(inSession, tr("In this session"));
    }
    if (m_crew)
        m_where->addChoice(inCrew, tr("In this crew"));
    m_where->addChoice(anywhere,
                       m_from.place == Place::Journal ? tr("Everywhere, and in the journal")
                                                      : tr("Everywhere"));
    m_where->setCurrent(m_session ? inSession : m_crew ? inCrew : anywhere);
    m_where->setVisible(m_session || m_crew);
}

bool Finder::maySee(const Hit &hit) const
{
    const storage::NoteStore store(m_context.notebook);
    const auto isOpen = [](const auto &row) {
        return row && !isCovered(row->by, row->reach, std::nullopt);
    };
    if (hit.kind == Kind::Note) {
        const auto id = NoteId::parse(hit.id);
        return id && isOpen(store.get(*id));
    }
    if (hit.kind == Kind::CheckIn) {
        const auto id = CheckInId::parse(hit.id);
        return id && isOpen(store.checkIn(*id));
    }
    return true;
}

void Finder::look()
{
    m_pause.stop();
    const QString text = m_field->text().trimmed();
    m_hits.clear();
    if (text.size() >= fewestLetters) {
        search::Query query{text, m_from.place == Place::Journal};
        if (m_where->current() == inSession)
            query.session = m_session;
        else if (m_where->current() == inCrew)
            query.crew = m_crew;
        auto found = search::find(m_context.notebook, query);
        if (!found)
            return m_context.shell.failed(found.error());
        m_hits = *std::move(found);
        m_hits.removeIf([this](const Hit &each) { return !maySee(each); });
    }
    const QDate today = usecases::today(m_context.notebook);
    QList<FoundList::Found> rows;
    for (const Hit &hit : std::as_const(m_hits)) {
        FoundList::Found row{titleOf(hit),
                             hit.at.isValid() ? shortDayText(hit.at.toLocalTime().date(), today)
                                              : QString(),
                             hit.snippet};
        // A line break is as long as the space that stands for it.
        row.words.replace(QLatin1Char('\n'), QLatin1Char(' '));
        for (const search::Match &match : hit.matches)
            row.matches.append({match.start, match.length});
        rows.append(row);
    }
    m_list->setFound(rows);
    m_list->setEnabled(!rows.isEmpty());
    if (text.size() < fewestLetters)
        m_note->setText(tr(
            "Notes, commitments, decisions, sessions and people. Enter opens, Escape leads back."));
    else if (rows.isEmpty())
        m_note->setText(m_where->current() == anywhere
                            ? tr("Nothing was found.")
                            : tr("Nothing was found here. It may be elsewhere."));
    else
        m_note->setText(tr("%n found, the newest first", nullptr, static_cast<int>(rows.size())));
}

QString Finder::titleOf(const Hit &hit) const
{
    const QString title = hit.title.isEmpty() ? QString() : isolated(hit.title);
    return title.isEmpty()
        ? kindText(hit.kind)
        : tr("%1 · %2", "what kind of thing, and where it is from").arg(kindText(hit.kind), title);
}

Route Finder::routeOf(const Hit &hit) const
{
    switch (hit.kind) {
    case Kind::Person: return {Place::People, hit.id};
    case Kind::Practice: {
        const auto id = OwnPracticeId::parse(hit.id);
        const auto own = id ? storage::PracticeStore(m_context.notebook).get(*id)
                            : Result<OwnPractice>(fail(ErrorCode::NoSuchRow));
        return {Place::Practices, own ? own->practiceId : hit.id};
    }
    case Kind::JournalEntry: return {Place::Journal, hit.id};
    default: break;
    }
    if (hit.session) {
        const QString id = hit.session->toString();
        const auto session = storage::SessionStore(m_context.notebook).get(*hit.session);
        if (session && session->state == SessionState::Running)
            return {Place::Live, id};
        return {session && session->state == SessionState::Planned ? Place::Plan : Place::Record,
                id};
    }
    return {Place::Crew, hit.crew ? hit.crew->toString() : hit.id};
}

void Finder::choose(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const Route to = routeOf(m_hits.at(row));
    accept();
    if (to != m_from)
        m_context.shell.go(to);
}

bool Finder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: m_list->move(1); return true;
    case Qt::Key_Up: m_list->move(-1); return true;
    case Qt::Key_PageDown: m_list->move(5); return true;
    case Qt::Key_PageUp: m_list->move(-5); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause.isActive())
            look(); // for what was typed since the last pause
        choose(m_list->currentIndex().row());
        return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

} // namespace hearth::ui
