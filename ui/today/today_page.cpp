// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/base/name_text.h"
#include "core/storage/journal_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/noting.h"
#include "core/usecases/plan_filling.h"
#include "core/usecases/questions.h"
#include "ui/text/excerpt.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/weather_text.h"
#include "ui/theme/space.h"
#include "ui/today/today_words.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtWidgets/QCheckBox>

namespace hearth::ui {

namespace {

/// So much of a page of the journal is a reminder of it.
constexpr qsizetype glimpse = 60;

} // namespace

TodayPage::TodayPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader)
    , m_next(new Card)
    , m_when(smallText({}))
    , m_what(new WrapLabel({}, TypeStyle::CardTitle))
    , m_facts(new FlowLayout)
    , m_reason(smallText({}))
    , m_invite(new Button(tr("Copy invitation…")))
    , m_go(new Button({}, ButtonKind::Primary))
    , m_question(new WrapLabel({}, TypeStyle::Lead))
    , m_edit(new NoteEdit(tr("A moment for yourself")))
    , m_weather(new ChoiceRow(tr("Your inner weather")))
    , m_past(new QWidget)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage;
    outer->addWidget(scroll);
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *journal = new Button(tr("Write in journal"));
    auto *start = new Button(tr("Start a session"), ButtonKind::Primary);
    m_header->addAction(journal);
    m_header->addAction(start);
    body->addWidget(m_header);
    body->addWidget(makeNext());
    auto *columns = new AdaptiveRow;
    Card *waiting = makeWaiting();
    columns->addWidget(waiting, 1);
    columns->wantBesides(waiting, 1);
    columns->addWidget(makeMoment(), 1);
    body->addWidget(columns, 1);
    auto *past = new QHBoxLayout(m_past);
    past->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_past);

    connect(journal, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go({Place::Journal, QStringLiteral("new")});
    });
    connect(start, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go(
            {Place::Start, {}, m_meeting ? m_meeting->crew.id.toString() : QString()});
    });
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const storage::ChangeSet &changes) {
                if (!isVisible())
                    return;
                // A word written here is no reason to build the page anew under the writer.
                if (!changes.touches("journal_entry"))
                    reload();
                else if (changes.way != storage::ChangeSet::Way::Done)
                    readEntryAnew();
            });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    m_minute.start(60'000);
}

Card *TodayPage::makeNext()
{
    m_next->setTone(Tone::Accent);
    auto *row = new AdaptiveRow;
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_when);
    column->addWidget(m_what);
    column->addLayout(m_facts);
    column->addWidget(m_reason);
    row->addWidget(words, 1);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->addWidget(m_invite);
    flow->addWidget(m_go);
    row->addWidget(buttons, 0, Qt::AlignVCenter);
    m_next->body()->addWidget(row);
    connect(m_invite, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go({Place::Plan, m_meeting->session->id.toString(), showInvitation});
    });
    connect(m_go, &QAbstractButton::clicked, this, &TodayPage::goOn);
    return m_next;
}

Card *TodayPage::makeWaiting()
{
    auto *card = new Card(tr("Waiting for you"));
    m_listBox = new QWidget;
    m_list = new QVBoxLayout(m_listBox);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    card->body()->addWidget(m_listBox);
    return card;
}

Card *TodayPage::makeMoment()
{
    auto *card = new Card(tr("A moment for yourself"));
    card->body()->addWidget(m_question);
    m_edit->setVisibleLines(6);
    m_edit->setPlaceholderText(tr("Write here. Only you can read this."));
    m_edit->setSpelling(m_context.spelling);
    card->body()->addWidget(m_edit, 1);
    auto *foot = new AdaptiveRow(space::tight);
    m_weather->setMayBeNone();
    for (const Weather each : {Weather::Clear, Weather::Mixed, Weather::Heavy})
        m_weather->addChoice(code(each), weatherText(each), weatherIcon(each));
    foot->addWidget(m_weather, 1);
    auto *another = new Button(tr("Another question"), ButtonKind::Quiet);
    foot->addWidget(another);
    card->body()->addWidget(foot);
    connect(another, &QAbstractButton::clicked, this, &TodayPage::ask);
    connect(m_edit, &NoteEdit::textEdited, this, [this](const QString &text) {
        beginEntry();
        m_entry->text = text;
        write();
    });
    connect(m_weather, &ChoiceRow::chosen, this, [this](const QString &weather) {
        m_edit->flush();
        beginEntry();
        m_entry->weather = weather;
        write();
    });
    return card;
}

void TodayPage::open(const Route &)
{
    keep();
    if (m_unkept)
        write();
    if (!m_unkept)
        begin(Asking::OnceADay); // what was written the last time is a page of the journal by now
    reload();
}

void TodayPage::begin(Asking asking)
{
    const bool isFresh = !m_entry;
    m_entry.reset();
    m_edit->setText({});
    m_weather->setCurrent({});
    // Whoever comes back to answer it finds the question there.
    const QDate day = localDay(m_context.notebook.clock().now());
    if (asking == Asking::OnceADay && isFresh && m_askedOn == day)
        return;
    m_askedOn = day;
    const auto prompt =
        usecases::questionForOneself(m_context.notebook, m_context.library, m_prompt);
    m_question->setVisible(prompt.has_value());
    m_prompt = prompt ? prompt->id : QString();
    m_question->setText(prompt ? prompt->text : QString());
}

void TodayPage::readEntryAnew()
{
    if (!m_entry)
        return;
    const auto entry = storage::JournalStore(m_context.notebook).get(m_entry->id);
    if (!entry)
        m_entry.reset();
    else
        m_entry = *entry;
    m_edit->setText(entry ? entry->text : QString());
    m_weather->setCurrent(entry ? entry->weather : QString());
}

void TodayPage::keep()
{
    m_edit->flush();
}

void TodayPage::reload()
{
    const auto view = usecases::openToday(m_context.notebook);
    if (!view)
        return m_context.shell.failed(view.error());
    const FocusKeeper keeper(this);
    const QDateTime now = m_context.notebook.clock().now().toLocalTime();
    m_header->setTitle(greeting(now.time(), view->me));
    m_header->setSubtitle(dayText(view->day, view->day));
    showNext(*view);
    showWaiting(*view);
    showPast(*view);
}

void TodayPage::showNext(const usecases::TodayView &view)
{
    m_meeting = view.next;
    m_hasCrews = view.hasCrews;
    emptyLayout(m_facts);
    const bool planned = m_meeting && m_meeting->session;
    const bool runs = planned && m_meeting->session->state == SessionState::Running;
    m_when->setVisible(m_meeting.has_value());
    const QString reason = m_meeting ? hostingReason(*m_meeting) : QString();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_invite->setVisible(planned && !runs);
    if (!m_meeting) {
        m_what->setText(m_hasCrews ? tr("No meeting is planned. That is fine, too.")
                                   : tr("Here your next meeting will be."));
        m_go->setText(m_hasCrews ? tr("Look at your crews") : tr("Call a crew"));
        return;
    }
    m_when->setText(meetingLine(*m_meeting, view.day));
    m_what->setText(meetingTitle(*m_meeting));
    for (const QString &sentence : roleSentences(*m_meeting)) {
        auto *chip = new Chip(sentence);
        chip->setStatic();
        m_facts->addWidget(chip);
    }
    if (const QString filled = filledText(*m_meeting); !filled.isEmpty())
        m_facts->addWidget(smallText(filled));
    m_go->setText(runs          ? tr("Go back to the session")
                      : planned ? tr("Open the plan")
                                : tr("Plan it"));
}

void TodayPage::goOn()
{
    if (!m_meeting) {
        return m_context.shell.go(m_hasCrews ? Route{Place::Crews}
                                             : Route{Place::Crews, QStringLiteral("new")});
    }
    if (m_meeting->session) {
        const bool runs = m_meeting->session->state == SessionState::Running;
        return m_context.shell.go(
            {runs ? Place::Live : Place::Plan, m_meeting->session->id.toString()});
    }
    const auto planned = usecases::planNext(m_context.notebook, m_meeting->crew.id);
    if (!planned)
        return m_context.shell.failed(planned.error());
    m_context.shell.go({Place::Plan, planned->toString()});
}

void TodayPage::showWaiting(const usecases::TodayView &view)
{
    emptyLayout(m_list);
    for (const auto &each : view.leftOpen)
        addLeftOpen(each);
    for (const auto &each : view.promises)
        addPromise(each);
    for (const auto &each : view.reviews)
        addReview(each);
    for (const auto &each : view.cycles)
        addEnding(each);
    if (m_list->count() == 0)
        m_list->addWidget(smallText(tr("Nothing is waiting. Enjoy your day.")));
    m_list->addStretch(); // rows stay at the top of a card that is taller
}

void TodayPage::addToList(ListRow *row)
{
    if (m_list->count() > 0)
        m_list->addWidget(rule());
    m_list->addWidget(row);
}

void TodayPage::addLeftOpen(const usecases::LeftOpen &open)
{
    auto *row = new ListRow(tr("A session was left open"), isolated(open.crew.text()));
    row->setLeading(new IconMark(Icon::Clock));
    auto *look = new Button(tr("Go to it"));
    look->setAccessibleName(
        tr("Go to the session of %1 that was left open").arg(isolated(open.crew.text())));
    setCompact(look);
    row->addTrailing(look);
    addToList(row);
    connect(look, &QAbstractButton::clicked, this, [this, id = open.session.id.toString()] {
        m_context.shell.go({Place::Live, id});
    });
}

void TodayPage::addPromise(const usecases::PromiseWaiting &promise)
{
    const Commitment &commitment = promise.commitment;
    const QString text = isolated(commitment.text);
    const QString crew = isolated(promise.crew.text());
    auto *row = new ListRow(text,
                            promise.who.isEmpty() || beginsWithName(commitment.text, promise.who)
                                ? crew
                                : tr("%1 · %2").arg(isolated(promise.who), crew));
    auto *done = new QCheckBox;
    done->setAccessibleName(tr("Done: %1").arg(text));
    row->setLeading(done);
    if (commitment.due.isValid())
        row->addTrailing(
            new Badge(dueText(commitment.due, usecases::today(m_context.notebook)), Tone::Amber));
    addToList(row);
    connect(done, &QCheckBox::clicked, this, [this, done, commitment] {
        Commitment changed = commitment;
        changed.doneAt = m_context.notebook.clock().now();
        if (const auto kept = usecases::keepCommitment(m_context.notebook, changed); !kept) {
            done->setChecked(false);
            return m_context.shell.failed(kept.error());
        }
        m_context.shell.tellWithUndo(tr("Done. Thank you."));
    });
}

void TodayPage::addReview(const usecases::ReviewWaiting &review)
{
    const bool isAgreement = std::holds_alternative<Agreement>(review.what);
    const QString text =
        isolated(std::visit([](const auto &what) { return what.text; }, review.what));
    const CrewId crew = std::visit([](const auto &what) { return what.crew; }, review.what);
    auto *row = new ListRow(text,
                            (isAgreement ? tr("An agreement to look at again · %1")
                                         : tr("A decision to look at again · %1"))
                                .arg(isolated(review.crew.text())));
    row->setLeading(new IconMark(Icon::Bell));
    auto *look = new Button(tr("Look"));
    look->setAccessibleName(tr("Look at it again: %1").arg(text));
    setCompact(look);
    row->addTrailing(look);
    addToList(row);
    connect(look, &QAbstractButton::clicked, this, [this, id = crew.toString()] {
        m_context.shell.go({Place::Crew, id});
    });
}

void TodayPage::addEnding(const usecases::CycleEnding &ending)
{
    const QString crew = isolated(ending.crew.name.text());
    auto *row = new ListRow(
        ending.left > 0 ? tr("%n session(s) left in this cycle", nullptr, ending.left)
                        : tr("The cycle has come to its end"),
        (ending.left > 0 ? tr("%1 · a look back lets everyone choose to go on or to leave")
                         : tr("%1 · go on, change something, or end with thanks"))
            .arg(crew));
    row->setLeading(new IconMark(Icon::Bell));
    const bool over = ending.left == 0;
    auto *plan = new Button(over ? tr("Look") : tr("Plan it"));
    plan->setAccessibleName(
        (over ? tr("Look at the cycle of %1") : tr("Plan the look back of %1")).arg(crew));
    setCompact(plan);
    row->addTrailing(plan);
    addToList(row);
    connect(plan, &QAbstractButton::clicked, this, [this, ending, over] {
        if (over)
            return m_context.shell.go({Place::Crew, ending.crew.id.toString()});
        const auto planned =
            usecases::planLookBack(m_context.notebook, ending, [this](const QString &id) {
                return m_context.library.find(id);
            });
        if (planned)
            return m_context.shell.go({Place::Plan, planned->toString()});
        // Its day is over, or has no time left: the crew's page has what there is to choose.
        m_context.shell.go({Place::Crew, ending.crew.id.toString()});
    });
}

void TodayPage::showPast(const usecases::TodayView &view)
{
    QLayout *row = m_past->layout();
    emptyLayout(row);
    if (view.last) {
        const Session &session = view.last->session;
        const QString title = session.title.trimmed().isEmpty()
            ? QLocale().createSeparatedList(view.last->practices)
            : isolated(session.title);
        addPast(tr("Last session"), title.isEmpty() ? isolated(view.last->crew.text()) : title,
                tr("%1 · %2").arg(shortDayText(session.startedAt.toLocalTime().date(), view.day),
                                  isolated(view.last->crew.text())),
                {Place::Record, session.id.toString()});
    }
    if (view.onThisDay) {
        const QDate day = view.onThisDay->writtenAt.toLocalTime().date();
        addPast(tr("On this day, %n year(s) ago", nullptr, view.day.year() - day.year()),
                tr("“%1”").arg(isolated(excerpt(firstLine(view.onThisDay->text), glimpse))),
                tr("Journal"), {Place::Journal, view.onThisDay->id.toString()});
    }
    m_past->setVisible(row->count() > 0);
}

void TodayPage::addPast(const QString &when, const QString &what, const QString &where,
                        const Route &route)
{
    auto *card = new Card;
    auto *row = new ListRow(what, where);
    row->setStrong(true);
    card->body()->setSpacing(space::hair);
    card->body()->addWidget(smallText(when));
    auto *open = new Button(tr("Open"), ButtonKind::Quiet);
    open->setAccessibleName(tr("Open: %1").arg(when));
    setCompact(open);
    row->addTrailing(open);
    card->body()->addWidget(row);
    static_cast<QBoxLayout *>(m_past->layout())->addWidget(card, 1);
    connect(open, &QAbstractButton::clicked, this, [this, route] { m_context.shell.go(route); });
}

void TodayPage::ask()
{
    keep();
    if (m_unkept)
        return;
    const bool written = m_entry && !m_entry->text.isEmpty();
    begin(Asking::Anew);
    if (written)
        m_context.shell.tell(tr("What you wrote is a page of your journal."));
}

void TodayPage::beginEntry()
{
    if (!m_entry) {
        m_entry = JournalEntry{usecases::freshId<JournalEntryId>(m_context.notebook),
                               {},
                               m_context.notebook.clock().now(),
                               m_question->text()};
    }
}

void TodayPage::write()
{
    const auto kept = usecases::keepJournal(m_context.notebook, *m_entry);
    m_unkept = !kept;
    if (!kept)
        m_context.shell.failed(kept.error());
}

} // namespace hearth::ui
