// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/practices_page.h"

#include "core/base/text.h"
#include "core/practice/library.h"
#include "ui/practices/practice_detail.h"
#include "ui/practices/practice_tiles.h"
#include "ui/practices/practice_words.h"
#include "ui/shell/own_practice.h"
#include "ui/shell/run_sheets.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace hearth::ui {

using practice::Practice;

namespace {

constexpr const char *valueProperty = "hearthFilter";
/// The tiles begin with half the air between them; their cards stand in line with the title.
constexpr int tileAir = 7;

QList<int> chosen(const QList<Chip *> &chips)
{
    QList<int> values;
    for (const Chip *chip : chips) {
        if (chip->isChecked())
            values.append(chip->property(valueProperty).toInt());
    }
    return values;
}

} // namespace

PracticesPage::PracticesPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_all(context.library.all())
    , m_search(new QLineEdit)
    , m_length(new QComboBox)
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
    auto *header = new PageHeader(tr("Practices"),
                                  tr("%n in the library", nullptr, static_cast<int>(m_all.size())));
    buildSearch(header);
    lines->addWidget(header);
    lines->addWidget(makeFilters());
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
    connect(m_detail, &PracticeDetail::runWanted, this, [this](const QString &id) {
        m_context.shell.go({Place::Start, id});
    });
    connect(m_detail, &PracticeDetail::adaptWanted, this,
            [this](const Practice &practice) { changePractice(m_context, practice); });
    connect(m_none, &EmptyState::actionChosen, this, [this] {
        m_search->clear();
        m_length->setCurrentIndex(0);
        for (Chip *chip : m_scales + m_purposes)
            chip->setChecked(false);
        m_search->setFocus(Qt::OtherFocusReason);
    });
}

void PracticesPage::buildSearch(PageHeader *header)
{
    m_search->setPlaceholderText(tr("Search practices"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    header->addAction(m_search);
    auto *length = new QWidget;
    auto *both = new QHBoxLayout(length);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(space::tight);
    auto *label = smallText(tr("How long"));
    label->setBuddy(m_length);
    m_length->addItem(tr("any length"), 0);
    for (const int minutes : {15, 30, 60, 90})
        m_length->addItem(tr("up to %1 min").arg(QLocale().toString(minutes)), minutes);
    both->addWidget(label);
    both->addWidget(m_length);
    header->addAction(length);
    auto *own = new Button(tr("Your own"));
    own->setAccessibleName(tr("Your own practices"));
    header->addAction(own);
    connect(own, &Button::clicked, this, [this] { m_context.shell.go({Place::OwnPractices}); });
    connect(m_search, &QLineEdit::textChanged, this, &PracticesPage::list);
    connect(m_length, &QComboBox::currentIndexChanged, this, &PracticesPage::list);
}

QWidget *PracticesPage::makeFilters()
{
    auto *filters = new QWidget;
    new FlowLayout(filters, space::tight);
    filters->setAccessibleName(tr("Filters"));
    for (const Scale scale : {Scale::Self, Scale::Dyad, Scale::Crew, Scale::Congregation})
        m_scales.append(addFilter(filters, scaleText(scale), static_cast<int>(scale)));
    for (const Purpose purpose : {Purpose::Arrive, Purpose::Listen, Purpose::Coach,
                                  Purpose::Reflect, Purpose::Agree, Purpose::Host})
        m_purposes.append(addFilter(filters, purposeText(purpose), static_cast<int>(purpose)));
    return filters;
}

Chip *PracticesPage::addFilter(QWidget *among, const QString &text, int value)
{
    auto *chip = new Chip(text, among);
    chip->setProperty(valueProperty, value);
    among->layout()->addWidget(chip);
    connect(chip, &Chip::toggled, this, &PracticesPage::list);
    return chip;
}

bool PracticesPage::fits(const Practice &practice) const
{
    const QList<int> scales = chosen(m_scales);
    const QList<int> purposes = chosen(m_purposes);
    const int longest = m_length->currentData().toInt();
    if (longest > 0 && practiceMinutes(practice) > longest)
        return false;
    if (!scales.isEmpty() && std::none_of(scales.cbegin(), scales.cend(), [&](int scale) {
            return practice.scales.contains(static_cast<Scale>(scale));
        }))
        return false;
    if (!purposes.isEmpty() && std::none_of(purposes.cbegin(), purposes.cend(), [&](int purpose) {
            return serves(practice, static_cast<Purpose>(purpose));
        }))
        return false;
    const QString text = folded(practice.name + QLatin1Char(' ') + practice.summary);
    const auto words = folded(m_search->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word); });
}

void PracticesPage::open(const Route &route)
{
    m_all = m_context.library.all();
    list();
    m_reading = !route.id.isEmpty();
    if (m_reading)
        m_tiles->setCurrent(route.id);
    look(m_tiles->current());
    arrange();
}

void PracticesPage::list()
{
    QList<Practice> shown;
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(shown),
                 [this](const Practice &practice) { return fits(practice); });
    m_tiles->setPractices(shown);
    if (m_tiles->current().isEmpty() && !shown.isEmpty())
        m_tiles->setCurrent(shown.constFirst().id);
    look(m_tiles->current());
    arrange();
}

void PracticesPage::look(const QString &id)
{
    if (const auto practice = m_context.library.find(id))
        m_detail->show(*practice);
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
    m_reader->setVisible(!m_narrow || m_reading);
    m_detail->setAlone(m_narrow);
}

void PracticesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace hearth::ui
