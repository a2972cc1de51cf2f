// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/practices_page.h"

#include "core/base/text.h"
#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/storage/practice_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/agenda.h"
#include "core/usecases/favourites.h"
#include "ui/practices/library_filters.h"
#include "ui/practices/practice_detail.h"
#include "ui/practices/practice_tiles.h"
#include "ui/practices/practice_words.h"
#include "ui/shell/own_practice.h"
#include "ui/shell/run_sheets.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

#include <QtCore/QCollator>
#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <vector>

namespace hearth::ui {

using practice::Outline;
using practice::Practice;

namespace {

/// The tiles begin with half the air between them; their cards stand in line with the title.
constexpr int tileAir = 7;
/// As many planned meetings are offered for a practice.
constexpr int mostPlans = 8;

/// In the order of the language; each name is looked at once.
QList<Outline> byName(const QList<Outline> &practices)
{
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, qsizetype>> keys;
    keys.reserve(static_cast<size_t>(practices.size()));
    for (qsizetype i = 0; i < practices.size(); ++i)
        keys.emplace_back(collator.sortKey(practices[i].name), i);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Outline> sorted;
    sorted.reserve(practices.size());
    for (const auto &[key, index] : keys)
        sorted.append(practices[index]);
    return sorted;
}

} // namespace

PracticesPage::PracticesPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_title(new PageHeader(tr("Practices")))
    , m_search(new QLineEdit)
    , m_filters(new LibraryFilters)
    , m_head(new QWidget)
    , m_browse(new QWidget)
    , m_reader(new QWidget)
    , m_tiles(new PracticeTiles)
    , m_none(new EmptyState(Icon::Practices, tr("No practice is like that."), tr("Show all again")))
    , m_detail(new PracticeDetail)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - tileAir, space::wide, space::page - tileAir,
                               space::wide);
    column->setSpacing(space::tight);
    auto *lines = new QVBoxLayout(m_head);
    lines->setContentsMargins(tileAir, 0, tileAir, 0);
    lines->setSpacing(space::snug);
    buildSearch(m_title);
    lines->addWidget(m_title);
    lines->addWidget(m_filters);
    column->addWidget(m_head);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::tight);
    auto *tiles = new QVBoxLayout(m_browse);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->addWidget(m_tiles, 1);
    tiles->addWidget(m_none, 1);
    row->addWidget(m_browse, 8);
    auto *detail = new QVBoxLayout(m_reader); // level with the first tile's card
    detail->setContentsMargins(tileAir, tileAir, tileAir, 0);
    detail->addWidget(m_detail);
    row->addWidget(m_reader, 5);
    column->addLayout(row, 1);

    connect(m_tiles, &PracticeTiles::looked, this, &PracticesPage::look);
    connect(m_tiles, &PracticeTiles::opened, this, &PracticesPage::read);
    connect(m_detail, &PracticeDetail::left, this, &PracticesPage::leave);
    connect(m_detail, &PracticeDetail::sheetWanted, this, [this](const Practice &practice) {
        saveRunSheet(m_context, this, exchange::runSheetOf(practice));
    });
    connect(m_detail, &PracticeDetail::printWanted, this, [this](const Practice &practice) {
        printRunSheet(this, exchange::runSheetOf(practice));
    });
    connect(m_detail, &PracticeDetail::aloneWanted, this, [this](const QString &id) {
        m_context.shell.go({Place::Journal, QStringLiteral("alone"), id});
    });
    connect(m_detail, &PracticeDetail::runWanted, this, [this](const QString &id) {
        m_context.shell.go({Place::Start, id, m_filters->crew()});
    });
    connect(m_detail, &PracticeDetail::adaptWanted, this,
            [this](const Practice &practice) { changePractice(m_context, practice); });
    connect(m_none, &EmptyState::actionChosen, this, [this] {
        showAll();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(m_filters, &LibraryFilters::changed, this, &PracticesPage::list);
    connect(m_detail, &PracticeDetail::favouriteChanged, this, &PracticesPage::mark);
    connect(m_detail, &PracticeDetail::planWanted, this, &PracticesPage::offerPlans);
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const storage::ChangeSet &changes) {
                if (!isVisible() || !(changes.touches("favourite") || changes.touches("practice")))
                    return;
                readLibrary();
                list();
            });
}

void PracticesPage::buildSearch(PageHeader *header)
{
    m_search->setPlaceholderText(tr("Search practices"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    header->addAction(m_search);
    for (const auto &[text, place] : {std::pair{tr("Programmes"), Place::Programmes},
                                      {tr("Questions"), Place::Questions},
                                      {tr("Reading"), Place::Reading}}) {
        auto *shelf = new Button(text);
        header->addAction(shelf);
        connect(shelf, &Button::clicked, this, [this, to = place] { m_context.shell.go({to}); });
    }
    auto *own = new Button(tr("Your own"));
    own->setAccessibleName(tr("Your own practices"));
    header->addAction(own);
    connect(own, &Button::clicked, this, [this] { m_context.shell.go({Place::OwnPractices}); });
    connect(m_search, &QLineEdit::textChanged, this, &PracticesPage::list);
}

void PracticesPage::readLibrary()
{
    const storage::FavouriteStore marks(m_context.notebook);
    const auto favourites = marks.all();
    const auto used = marks.lastUsed();
    const auto listed = storage::PracticeStore(m_context.notebook).listed();
    const storage::CrewStore store(m_context.notebook);
    const auto crews = store.allWithCounts();
    if (const auto *failed = firstError(favourites, used, crews, listed))
        return m_context.shell.failed(*failed);
    m_favourites = *favourites;
    m_used = *used;
    QList<LibraryFilters::ForCrew> fitting;
    for (const auto &each : *crews) {
        if (each.crew.state != CrewState::Ended)
            fitting.append({each.crew, each.people});
    }
    m_filters->setCrews(fitting);
    m_all = byName(m_context.library.outlines());
    m_folded.clear();
    m_folded.reserve(m_all.size());
    for (const Outline &each : std::as_const(m_all))
        m_folded.append(folded(each.name + QLatin1Char(' ') + each.summary));
    QSet<QString> purposes;
    for (const Outline &each : std::as_const(m_all)) {
        for (const QString &purpose : each.purposes)
            purposes.insert(purpose);
    }
    m_filters->setPurposes(purposes);
    QSet<QString> own;
    for (const storage::PracticeStore::Listed &each : *listed)
        own.insert(each.practiceId);
    m_tiles->setPractices(m_all, own);
}

bool PracticesPage::fits(qsizetype index, const QStringList &words) const
{
    const QString &text = m_folded.at(index);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word); })
        && m_filters->passes(m_all.at(index), m_favourites.contains(m_all.at(index).id));
}

void PracticesPage::mark(const Practice &practice, bool favourite)
{
    if (const auto marked = usecases::markFavourite(m_context.notebook, practice.id, favourite);
        !marked)
        return m_context.shell.failed(marked.error());
    m_context.shell.tellWithUndo(
        favourite ? tr("%1 is among your favourites.").arg(isolated(practice.name))
                  : tr("%1 is a favourite no longer.").arg(isolated(practice.name)));
}

void PracticesPage::offerPlans(const Practice &practice, QWidget *from)
{
    const QDateTime now = m_context.notebook.clock().now();
    const auto planned = storage::SessionStore(m_context.notebook).plannedFrom(now, mostPlans);
    if (!planned)
        return m_context.shell.failed(planned.error());
    auto *menu = new QMenu(from);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Session &session : *planned) {
        const auto crew = storage::CrewStore(m_context.notebook).get(session.crew);
        if (!crew)
            continue;
        const QString name = crew->name.text();
        const QString day =
            shortDayText(session.plannedAt.toLocalTime().date(), now.toLocalTime().date());
        menu->addAction(tr("%1, %2", "a crew and a day").arg(isolatedOnButton(name), day), this,
                        [this, practice, id = session.id, name] { addToPlan(practice, id, name); });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("Nothing is planned yet: choose a crew"), this,
                        [this] { m_context.shell.go({Place::Crews}); });
    }
    menu->popup(from->mapToGlobal(QPoint(0, from->height())));
}

void PracticesPage::addToPlan(const Practice &practice, const SessionId &session,
                              const QString &crew)
{
    const auto added =
        usecases::addPractice(m_context.notebook, session, practice, {}, -1,
                              [this](const QString &id) { return m_context.library.find(id); });
    if (!added)
        return m_context.shell.failed(added.error());
    m_context.shell.tellWithUndo(
        tr("%1 is in the plan of %2.").arg(isolated(practice.name), isolated(crew)));
}

void PracticesPage::open(const Route &route)
{
    readLibrary();
    list();
    m_reading = !route.id.isEmpty();
    if (m_reading) {
        m_tiles->setCurrent(route.id);
        if (m_tiles->current() != route.id) { // a filter hides what is asked for
            showAll();
            m_tiles->setCurrent(route.id);
        }
    }
    look(m_tiles->current());
    arrange();
}

void PracticesPage::showAll()
{
    m_filters->clear();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    list();
}

void PracticesPage::list()
{
    const auto words = folded(m_search->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (fits(i, words))
            shown.append(i);
    }
    if (m_filters->sortBy() == LibraryFilters::SortBy::UsedLately) {
        std::stable_sort(shown.begin(), shown.end(), [this](qsizetype a, qsizetype b) {
            return m_used.value(m_all.at(a).id) > m_used.value(m_all.at(b).id);
        });
    }
    const auto all = static_cast<int>(m_all.size());
    m_title->setSubtitle(
        words.isEmpty() && !m_filters->isNarrow()
            ? tr("%n in the library", nullptr, all)
            : tr("%1 of %n in the library", nullptr, all).arg(QLocale().toString(shown.size())));
    m_tiles->showOnly(shown);
    if (m_tiles->current().isEmpty() && !shown.isEmpty())
        m_tiles->setCurrent(m_all.at(shown.constFirst()).id);
    look(m_tiles->current());
    arrange();
}

void PracticesPage::look(const QString &id)
{
    const auto practice = m_context.library.find(id);
    if (!practice)
        return;
    const QDateTime used = m_used.value(id);
    const QDate today = m_context.notebook.clock().now().toLocalTime().date();
    QStringList about;
    if (used.isValid())
        about.append(tr("used last on %1").arg(shortDayText(used.toLocalTime().date(), today)));
    if (practice::languageOf(practice->language) != m_context.library.language())
        about.append(tr("only in %1 so far").arg(QLocale(practice->language).nativeLanguageName()));
    m_detail->show(*practice, m_context.library.whole(*practice), m_favourites.contains(id), about);
}

void PracticesPage::read(const QString &id)
{
    look(id);
    if (!m_narrow)
        return;
    m_reading = true;
    arrange();
    m_detail->beginReading();
}

void PracticesPage::leave()
{
    m_reading = false;
    arrange();
    m_tiles->setFocus(Qt::OtherFocusReason);
}

void PracticesPage::arrange()
{
    m_narrow = width() < fontMetrics().averageCharWidth() * 90;
    const bool browsing = !m_narrow || !m_reading;
    const bool any = m_tiles->model()->rowCount() > 0;
    m_head->setVisible(browsing);
    m_browse->setVisible(browsing);
    m_tiles->setVisible(any);
    m_none->setVisible(!any);
    m_reader->setVisible(m_narrow ? m_reading : any);
    m_detail->setAlone(m_narrow);
}

void PracticesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace hearth::ui
