// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closing/closing_page.h"

#include "core/domain/role_holders.h"
#include "core/usecases/calling.h"
#include "ui/closing/voice_card.h"
#include "ui/shell/folders.h"
#include "ui/shell/job.h"
#include "ui/shell/prompter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace hearth::ui {

namespace {

constexpr ActionSpec closingTable[] = {
    {"closing.record", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Open the record"), "Ctrl+Return"},
};

QString nextName(const usecases::Hosting &hosting, const QString &role)
{
    const auto person = hosting.next(role).person;
    for (const usecases::CrewMember &each : hosting.members) {
        if (each.person.id == person)
            return isolated(each.person.name.text());
    }
    return {};
}

} // namespace

std::span<const ActionSpec> closingActions()
{
    return closingTable;
}

ClosingPage::ClosingPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader(tr("Before you part")))
    , m_record(ui::addAction(this, specOf(closingTable, "closing.record"), [this] { goOn(); }))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage;
    outer->addWidget(scroll);
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *record = new Button(tr("Open the record"), ButtonKind::Primary);
    record->setKeyHint(m_record->shortcut());
    m_header->addAction(record);
    body->addWidget(m_header);
    auto *columns = new AdaptiveRow;
    m_said = new QWidget;
    auto *right = new QWidget;
    m_voices = bareColumn(m_said, space::gap);
    m_next = bareColumn(right, space::gap);
    columns->addWidget(m_said, 7);
    columns->addWidget(right, 4);
    body->addWidget(columns);
    body->addStretch();
    setFocusProxy(record);
    connect(record, &QAbstractButton::clicked, this, &ClosingPage::goOn);
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, [this] {
        if (isVisible())
            read();
    });
}

QString ClosingPage::menuTitle() const
{
    return tr("&Closing");
}

void ClosingPage::open(const Route &route)
{
    m_session = SessionId::parse(route.id);
    read();
    setFocus();
}

void ClosingPage::read()
{
    if (!m_session)
        return;
    auto closing = usecases::openClosing(m_context.notebook, *m_session);
    if (!closing) {
        // Undoing the start takes the session away while its page is shown.
        m_session.reset();
        if (closing.error().code != ErrorCode::NoSuchRow)
            m_context.shell.failed(closing.error());
        return m_context.shell.go({Place::Crews});
    }
    m_closing = *std::move(closing);
    const FocusKeeper keeper(this, focusProxy());
    m_header->setSubtitle(tr("%1 · %2").arg(isolated(m_closing->crew.name.text()),
                                            isolated(m_closing->session.title)));
    emptyLayout(m_voices);
    if (m_closing->voices.isEmpty()) {
        m_voices->addWidget(new EmptyState(
            Icon::Check,
            tr("Nothing was written down. What was said stays with those who heard it.")));
    } else {
        m_voices->addWidget(heading(tr("What may leave the room?")));
        m_voices->addWidget(smallText(tr(
            "Ask those who spoke. What they keep has a reach; what they take with them, or burn, "
            "is gone from this notebook for good.")));
    }
    for (const usecases::Voice &voice : std::as_const(m_closing->voices)) {
        auto *card = new VoiceCard(voice);
        m_voices->addWidget(card);
        connect(card, &VoiceCard::kept, this, &ClosingPage::keep);
        connect(card, &VoiceCard::burnWanted, this, &ClosingPage::askToBurn);
        connect(card, &VoiceCard::handOverWanted, this, &ClosingPage::askToHandOver);
    }
    m_voices->addStretch();
    showNext();
}

void ClosingPage::showNext()
{
    emptyLayout(m_next);
    auto *card = new Card(tr("Next time"));
    const QDate today = usecases::today(m_context.notebook);
    const QDateTime at = m_closing->nextAt.toLocalTime();
    card->body()->addWidget(new WrapLabel(
        tr("%1, %2").arg(dayText(at.date(), today), timeText(at.time())), TypeStyle::BodyStrong));
    const usecases::Hosting &hosting = m_closing->hosting;
    const QString host = nextName(hosting, session_role::host);
    const QString understudy = nextName(hosting, session_role::understudy);
    if (!host.isEmpty())
        card->body()->addWidget(new WrapLabel(
            hosting.planned ? tr("%1 hosts.").arg(host) : tr("%1 is invited to host.").arg(host)));
    if (!understudy.isEmpty())
        card->body()->addWidget(
            smallText(tr("%1 stands in if something comes up.").arg(understudy)));
    if (m_closing->planned) {
        card->body()->addWidget(smallText(tr("It is planned.")));
        auto *plan = new Button(tr("Open the plan"));
        card->body()->addWidget(plan, 0, Qt::AlignLeading);
        connect(plan, &QAbstractButton::clicked, this, [this, id = m_closing->planned->toString()] {
            m_context.shell.go({Place::Plan, id});
        });
    } else {
        auto *plan = new Button(tr("Plan it"));
        plan->setAccessibleName(tr("Plan the next session"));
        card->body()->addWidget(plan, 0, Qt::AlignLeading);
        connect(plan, &QAbstractButton::clicked, this, &ClosingPage::planNext);
    }
    m_next->addWidget(card);
    m_next->addStretch();
}

void ClosingPage::goOn()
{
    if (m_session)
        m_context.shell.go({Place::Record, m_session->toString()});
}

/// Rewriting a notebook of many years takes longer than a window may stand still.
void ClosingPage::burn(const std::function<Status()> &burning, const QString &done)
{
    if (m_burning)
        return;
    setFocus(Qt::OtherFocusReason); // or it would go to the message
    m_said->setEnabled(false);
    m_context.shell.tell(tr("Burning…"));
    m_burning = new Job([burning](const Watch &) { return burning(); }, this, Job::Deleted::Waits);
    const auto ended = [this] {
        m_burning->deleteLater();
        m_burning.clear();
        m_said->setEnabled(true);
    };
    connect(m_burning, &Job::done, this, [this, ended, done] {
        ended();
        m_context.shell.tell(done);
    });
    connect(m_burning, &Job::failed, this, [this, ended](const Error &error) {
        ended();
        m_context.shell.failed(error);
    });
}

void ClosingPage::keep(const usecases::ContributionId &id, Reach reach)
{
    if (const auto kept = usecases::keepWithin(m_context.notebook, id, reach); !kept)
        return m_context.shell.failed(kept.error());
    m_context.shell.tellWithUndo(tr("From now on: %1").arg(reachText(reach)));
}

void ClosingPage::askToBurn(const QList<usecases::Contribution> &what)
{
    const int count = static_cast<int>(what.size());
    const Question question{
        count == 1 ? tr("Burn these words?") : tr("Burn %n notes?", nullptr, count),
        tr("They go from this notebook for good: from its file, from what can be undone, and from "
           "the search. Nobody can bring them back."),
        {tr("Keep them"), tr("Burn them")},
        1};
    m_context.prompter.ask(this, question, [this, what](int answer) {
        if (answer != 1)
            return;
        QList<usecases::ContributionId> ids;
        for (const usecases::Contribution &each : what)
            ids.append(each.id);
        burn([&notebook = m_context.notebook,
              ids] { return usecases::burnContributions(notebook, ids); },
             tr("Burned."));
    });
}

void ClosingPage::askToHandOver(const QList<usecases::Contribution> &what, const QString &who)
{
    const QString to = who.isEmpty() ? tr("How shall you have these words?")
                                     : tr("How shall %1 have these words?").arg(isolated(who));
    const Question question{
        to,
        tr("They leave this notebook: once they are handed over they are burned here."),
        {tr("Not now"), tr("As a file…"), tr("On the clipboard")}};
    m_context.prompter.ask(this, question, [this, what, who](int answer) {
        const QDate day = m_closing->session.startedAt.toLocalTime().date();
        const QString title = QStringLiteral("%1, %2").arg(
            m_closing->session.title, QLocale().toString(day, QLocale::LongFormat));
        const QByteArray words = usecases::wordsToHandOver(what, title, exchangeWords());
        if (answer == 1)
            saveAndBurn(what, words, who);
        else if (answer == 2)
            copyAndBurn(what, words);
    });
}

void ClosingPage::saveAndBurn(const QList<usecases::Contribution> &what, const QByteArray &words,
                              const QString &who)
{
    const QDir documents = saveFolder();
    const QString name = who.isEmpty() ? tr("For you") : tr("For %1").arg(shownName(who));
    m_context.prompter.chooseSaveFile(
        this, tr("Hand over as a file"), documents.filePath(fileName(name) + QLatin1String(".md")),
        tr("Markdown (*.md)"), [this, what, words](const QString &path) {
            burn([&notebook = m_context.notebook, what, words,
                  path] { return usecases::handOver(notebook, what, words, path); },
                 tr("Handed over: %1. Here the words are burned.").arg(QFileInfo(path).fileName()));
        });
}

void ClosingPage::copyAndBurn(const QList<usecases::Contribution> &what, const QByteArray &words)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(words));
    QList<usecases::ContributionId> ids;
    for (const usecases::Contribution &each : what)
        ids.append(each.id);
    burn([&notebook = m_context.notebook,
          ids] { return usecases::burnContributions(notebook, ids); },
         tr("The words are on the clipboard. Here they are burned."));
}

void ClosingPage::planNext()
{
    if (const auto planned = usecases::planNext(m_context.notebook, *m_closing); !planned)
        return m_context.shell.failed(planned.error());
    m_context.shell.tellWithUndo(tr("The next session is planned."));
}

} // namespace hearth::ui
