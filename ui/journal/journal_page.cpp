// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_page.h"

#include "core/practice/editing.h"
#include "core/practice/library.h"
#include "core/storage/journal_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/noting.h"
#include "core/usecases/questions.h"
#include "ui/journal/page_list.h"
#include "ui/print/preview.h"
#include "ui/text/formats.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/ring_writing.h"
#include "ui/widgets/scroll_page.h"

#include <QtWidgets/QHBoxLayout>

#include <utility>

namespace hearth::ui {

namespace {

/// What is read aloud in the step that draws a map; empty where none does.
QString mapQuestion(const practice::Practice &practice)
{
    for (const practice::Step &step : practice.steps) {
        if (std::any_of(step.captures.cbegin(), step.captures.cend(), practice::isMap))
            return step.say;
    }
    return {};
}

} // namespace

JournalPage::JournalPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader)
    , m_list(new PageList)
    , m_question(new Card)
    , m_prompt(new WrapLabel({}, TypeStyle::CardTitle))
    , m_mapCard(new Card)
    , m_map(new RingMap)
    , m_edit(new NoteEdit(tr("This page of your journal")))
    , m_words(smallText({}))
    , m_pages(new Button(tr("All pages")))
    , m_remove(new Button(tr("Remove this page"), ButtonKind::Quiet))
    , m_shelf(makeShelf())
    , m_sheet(makeSheet())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_shelf);
    m_edge = rule(Qt::Vertical);
    row->addWidget(m_edge);
    row->addWidget(m_sheet, 1);

    connect(m_pages, &Button::clicked, this, [this] { browse(true); });
    connect(m_remove, &Button::clicked, this, &JournalPage::remove);
    connect(m_edit, &NoteEdit::textEdited, this, [this](const QString &text) {
        m_entry->text = text;
        write();
    });
    connect(m_edit, &NoteEdit::textChanged, this, &JournalPage::countWords);
    connect(m_edit, &NoteEdit::textChanged, this, &JournalPage::showMap);
    // What is moved in the picture is a change of its own, whatever was typed before.
    connect(m_map, &RingMap::changed, this, [this] {
        m_edit->flush();
        m_write = usecases::JournalWrite::OneChange;
    });
    follow(m_map, m_edit);
    showMap();
    connect(m_list, &PageList::opened, this, [this] { browse(false); });
    connect(m_list, &PageList::looked, this, [this](const JournalEntryId &id) {
        if (m_entry && m_entry->id == id)
            return;
        keep();
        if (const auto entry = storage::JournalStore(m_context.notebook).get(id))
            show(*entry);
    });
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const storage::ChangeSet &changes) {
                if (!changes.touches("journal_entry"))
                    return;
                list();
                if (changes.way == storage::ChangeSet::Way::Done || !m_entry)
                    return;
                const auto entry = storage::JournalStore(m_context.notebook).get(m_entry->id);
                if (entry)
                    show(*entry);
                else
                    begin();
            });
}

JournalPage::~JournalPage()
{
    // A page that loses the focus on the way out would speak to what is gone already.
    keep();
    m_edit->disconnect(this);
}

QWidget *JournalPage::makeShelf()
{
    auto *shelf = new QWidget;
    auto *column = new QVBoxLayout(shelf);
    column->setContentsMargins(space::gap + 2, space::wide, space::gap + 2, space::wide);
    column->setSpacing(space::gap);
    column->addWidget(new WrapLabel(tr("Journal"), TypeStyle::Title));
    auto *fresh = new Button(tr("New page"), ButtonKind::Primary);
    connect(fresh, &Button::clicked, this, [this] {
        browse(false);
        begin();
    });
    column->addWidget(fresh, 0, Qt::AlignLeading);
    column->addWidget(m_list, 1);
    return shelf;
}

QWidget *JournalPage::makeSheet()
{
    auto *sheet =
        new ScrollPage; // with large text the paper keeps its lines, and the sheet scrolls
    QVBoxLayout *column = sheet->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::gap);
    m_header->addAction(m_pages);
    const exchange::Words words = exchangeWords();
    addWeather(QStringLiteral("clear"), words.clear, Icon::Sun);
    addWeather(QStringLiteral("mixed"), words.mixed, Icon::CloudSun);
    addWeather(QStringLiteral("heavy"), words.heavy, Icon::Rain);
    column->addWidget(m_header);

    m_question->setTone(Tone::Plum);
    auto *whence = smallText(tr("A question for you"));
    setMuted(whence, false);
    setInk(whence, Tone::Plum);
    m_question->body()->setSpacing(space::hair);
    m_question->body()->addWidget(whence);
    m_question->body()->addWidget(m_prompt);
    column->addWidget(m_question);

    auto *map = new AdaptiveRow(space::gap);
    m_map->setCentre(tr("Me"));
    map->addWidget(m_map, 3);
    auto *how = new QWidget;
    auto *beside = new QVBoxLayout(how);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(smallText(
        tr("Write a name a line below; the picture follows. Drag a name to another ring, or choose "
           "it with the left and right keys and move it with up and down. Delete takes it out.")));
    auto *print = new Button(tr("Print the map…"));
    setCompact(print);
    beside->addWidget(print, 0, Qt::AlignLeading);
    beside->addStretch(1);
    map->addWidget(how, 2);
    m_mapCard->body()->addWidget(map);
    connect(print, &Button::clicked, this, &JournalPage::printMap);
    column->addWidget(m_mapCard);

    auto *paper = new Card;
    paper->body()->setContentsMargins(space::page, space::wide + space::hair, space::wide,
                                      space::wide);
    m_edit->setFrameless();
    setTypeStyle(m_edit, TypeStyle::Writing);
    m_edit->setVisibleLines(5);
    m_edit->setPlaceholderText(tr("Write here. Only you can read this."));
    paper->body()->addWidget(m_edit);
    column->addWidget(paper, 1);

    auto *foot = new AdaptiveRow(space::tight);
    foot->addWidget(m_words, 1, Qt::AlignVCenter);
    auto *question = new Button(tr("A question, please"), ButtonKind::Quiet);
    connect(question, &Button::clicked, this, &JournalPage::ask);
    foot->addWidget(question);
    auto *draw = new Button(tr("Draw a map"), ButtonKind::Quiet);
    connect(draw, &Button::clicked, this, &JournalPage::drawMap);
    foot->addWidget(draw);
    foot->addWidget(m_remove);
    column->addWidget(foot);
    return sheet;
}

void JournalPage::addWeather(const QString &code, const QString &text, Icon sign)
{
    auto *chip = new Chip(text);
    chip->setSign(sign);
    m_header->addAction(chip);
    m_weather.insert(code, chip);
    connect(chip, &Chip::clicked, this, [this, code, chip] {
        m_edit->flush();
        m_entry->weather = chip->isChecked() ? code : QString();
        showWeather();
        write();
        countWords();
    });
}

void JournalPage::showWeather()
{
    for (auto each = m_weather.cbegin(); each != m_weather.cend(); ++each)
        each.value()->setChecked(each.key() == m_entry->weather);
}

void JournalPage::open(const Route &route)
{
    m_browsing = false;
    list();
    const auto newest = storage::JournalStore(m_context.notebook).page(1);
    const auto asked = JournalEntryId::parse(route.id);
    const auto page = asked ? storage::JournalStore(m_context.notebook).get(*asked)
                            : Result<JournalEntry>(fail(ErrorCode::NoSuchRow));
    if (page)
        show(*page);
    else if (route.id == QLatin1String("alone"))
        beginAlone(route.about);
    else if (route.id == QLatin1String("new") || !newest || newest->isEmpty())
        begin();
    else if (!m_entry)
        show(newest->constFirst());
    arrange();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void JournalPage::keep()
{
    m_edit->flush();
}

void JournalPage::list()
{
    const auto pages = storage::JournalStore(m_context.notebook).page(200);
    if (!pages)
        return m_context.shell.failed(pages.error());
    m_list->setPages(*pages, usecases::today(m_context.notebook));
    m_list->setCurrent(m_entry ? std::optional(m_entry->id) : std::nullopt);
}

void JournalPage::begin()
{
    keep();
    show(JournalEntry{usecases::freshId<JournalEntryId>(m_context.notebook),
                      {},
                      m_context.notebook.clock().now()});
    m_edit->setFocus(Qt::OtherFocusReason);
}

void JournalPage::show(const JournalEntry &entry)
{
    m_entry = entry;
    const QDateTime written = entry.writtenAt.toLocalTime();
    m_header->setTitle(dayText(written.date(), usecases::today(m_context.notebook)));
    m_header->setSubtitle(
        tr("%1 · only on this laptop, only for you").arg(timeText(written.time())));
    m_prompt->setText(entry.prompt);
    m_question->setVisible(!entry.prompt.isEmpty());
    showWeather();
    if (m_edit->text() != entry.text)
        m_edit->setText(entry.text);
    countWords();
    m_list->setCurrent(entry.id);
}

void JournalPage::write()
{
    const auto way = std::exchange(m_write, usecases::JournalWrite::Typing);
    if (const auto kept = usecases::keepJournal(m_context.notebook, *m_entry, way); !kept)
        m_context.shell.failed(kept.error());
}

void JournalPage::countWords()
{
    const QString text = m_edit->text();
    const auto words = QStringView(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    qsizetype count = 0;
    for (const QStringView word : words)
        count += word.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size();
    m_words->setText(tr("Kept as you type · %n words", nullptr, static_cast<int>(count)));
    m_remove->setEnabled(count > 0 || (m_entry && !m_entry->weather.isEmpty()));
}

void JournalPage::ask()
{
    const auto prompt = usecases::questionForOneself(m_context.notebook, m_context.library);
    if (!prompt)
        return;
    keep();
    m_entry->prompt = prompt->text;
    m_prompt->setText(prompt->text);
    m_question->show();
    if (!m_entry->text.isEmpty() || !m_entry->weather.isEmpty())
        write();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void JournalPage::drawMap()
{
    const QString practice = QStringLiteral("pod-mapping");
    const auto found = m_context.library.find(practice);
    if (!found)
        return;
    keep();
    const auto open = usecases::pageOfToday(m_context.notebook, mapQuestion(*found));
    if (!open)
        return m_context.shell.failed(open.error());
    // Whoever has it before them wishes for another one.
    if (!*open || (m_entry && m_entry->id == (*open)->id) || !isRings((*open)->text))
        return beginAlone(practice);
    show(**open);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_context.shell.tell(tr("This is your map from today. For another one, choose it again."));
}

void JournalPage::beginAlone(const QString &practice)
{
    begin();
    const auto found = m_context.library.find(practice);
    if (!found)
        return;
    m_entry->prompt = found->name;
    QStringList parts;
    for (const practice::Step &step : found->steps) {
        for (const practice::Capture &capture : step.captures) {
            if (!practice::isMap(capture))
                continue;
            m_entry->prompt = step.say;
            m_entry->text = textOf(ringsOf({}, capture.options));
            return show(*m_entry);
        }
        QStringList lines{QStringLiteral("## ") + step.title, QStringLiteral("> ") + step.say};
        if (step.prompt) {
            for (const QString &question : step.prompt->fixed)
                lines.append(QStringLiteral("> ") + question);
        }
        for (const practice::Capture &capture : step.captures)
            lines.append(QStringLiteral("\n**%1**\n").arg(capture.label));
        parts.append(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    }
    m_entry->text = parts.join(QLatin1Char('\n'));
    show(*m_entry);
}

void JournalPage::showMap()
{
    m_mapCard->setVisible(isRings(m_edit->text()));
}

void JournalPage::printMap()
{
    openPrintPreview(this, m_prompt->text().isEmpty() ? tr("Map") : m_prompt->text(),
                     [map = m_map](QPainter &painter, const QRectF &room) {
                         map->paintOn(&painter, room, lightTokens());
                     });
}

void JournalPage::remove()
{
    keep();
    const auto isKept = storage::JournalStore(m_context.notebook).get(m_entry->id);
    if (!isKept && isKept.error().code == ErrorCode::NoSuchRow)
        return begin(); // nothing but what the page began with
    if (const auto removed = usecases::removeJournal(m_context.notebook, m_entry->id); !removed)
        return m_context.shell.failed(removed.error());
    begin();
    m_context.shell.tellWithUndo(tr("The page is removed."));
}

void JournalPage::browse(bool browsing)
{
    m_browsing = browsing;
    arrange();
    if (m_narrow || !browsing)
        browsing ? m_list->setFocus(Qt::OtherFocusReason) : m_edit->setFocus(Qt::OtherFocusReason);
}

void JournalPage::arrange()
{
    const int letter = fontMetrics().averageCharWidth();
    m_narrow = width() < letter * 95;
    m_pages->setVisible(m_narrow);
    m_shelf->setVisible(!m_narrow || m_browsing);
    m_edge->setVisible(!m_narrow);
    m_sheet->setVisible(!m_narrow || !m_browsing);
    m_shelf->setFixedWidth(m_narrow ? width() : qMax(letter * 34, 260));
}

void JournalPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace hearth::ui
