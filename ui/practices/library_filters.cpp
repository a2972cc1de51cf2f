// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/library_filters.h"

#include "core/practice/suggest.h"
#include "ui/practices/practice_words.h"
#include "ui/text/names.h"
#include "ui/text/practice_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace hearth::ui {

using practice::Outline;

namespace {

constexpr const char *valueProperty = "hearthFilter";

/// Whether a value of the practice is among the chips that are on; none on leaves everything.
template <class Fits>
bool anyFits(const QList<Chip *> &chips, Fits fits)
{
    bool any = false;
    for (const Chip *chip : chips) {
        if (!chip->isChecked())
            continue;
        any = true;
        if (fits(chip->property(valueProperty)))
            return true;
    }
    return !any;
}

} // namespace

LibraryFilters::LibraryFilters(QWidget *parent)
    : QWidget(parent)
    , m_favourites(new Chip(tr("Favourites")))
{
    setAccessibleName(tr("Filters"));
    auto *flow = new FlowLayout(this, space::tight);
    m_favourites->setSign(Icon::Heart);
    m_favourites->setCheckable(true);
    flow->addWidget(m_favourites);
    connect(m_favourites, &Chip::toggled, this, &LibraryFilters::changed);
    for (const auto &[scale, word] : Codes<Scale>::all)
        m_scales.append(addChip(scaleName(scale), static_cast<int>(scale)));
    const auto purposes = purposeNames();
    for (const auto &[purpose, name] : purposes.first(mostShown))
        m_purposes.append(addChip(name, purpose));
    const QLocale locale;
    m_length = addList(tr("How long"));
    m_length->addItem(tr("any length"), 0);
    for (const int minutes : {15, 30, 60, 90})
        m_length->addItem(tr("up to %1 min").arg(locale.toString(minutes)), minutes);
    m_more = new Chip(tr("More filters"));
    m_more->setCheckable(true);
    flow->addWidget(m_more);
    for (const auto &[purpose, name] : purposes.sliced(mostShown))
        m_purposes.append(addChip(name, purpose));
    m_people = addList(tr("How many"));
    m_people->addItem(tr("any number"), 0);
    for (const int people : {1, 2, 3, 4, 5, 6, 8, 12, 20, 50})
        m_people->addItem(tr("%n people", nullptr, people), people);
    m_depth = addList(tr("How deep"));
    m_depth->addItem(tr("any depth"), static_cast<int>(Depth::Deep));
    m_depth->addItem(tr("light only"), static_cast<int>(Depth::Light));
    m_depth->addItem(tr("light and medium"), static_cast<int>(Depth::Medium));
    m_crew = addList(tr("Fits now"));
    m_sort = addList(tr("Order"));
    m_sort->addItem(tr("by name"), static_cast<int>(SortBy::Name));
    m_sort->addItem(tr("used lately first"), static_cast<int>(SortBy::UsedLately));
    setCrews({});
    showMore(false);
    connect(m_more, &Chip::toggled, this, &LibraryFilters::showMore);
    for (QComboBox *list : {m_length, m_people, m_depth, m_crew, m_sort})
        connect(list, &QComboBox::currentIndexChanged, this, &LibraryFilters::changed);
}

Chip *LibraryFilters::addChip(const QString &text, const QVariant &value)
{
    auto *chip = new Chip(text, this);
    chip->setProperty(valueProperty, value);
    layout()->addWidget(chip);
    connect(chip, &Chip::toggled, this, &LibraryFilters::changed);
    return chip;
}

QComboBox *LibraryFilters::addList(const QString &name)
{
    auto *box = new QWidget;
    auto *both = new QHBoxLayout(box);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(space::tight);
    auto *label = smallText(name);
    auto *list = new QComboBox;
    label->setBuddy(list);
    both->addWidget(label);
    both->addWidget(list);
    layout()->addWidget(box);
    return list;
}

void LibraryFilters::setCrews(const QList<ForCrew> &crews)
{
    const QSignalBlocker quiet(m_crew);
    const QString before = m_crew->currentData().toString();
    m_crews = crews;
    m_crew->clear();
    m_crew->addItem(tr("anybody"), QString());
    for (const ForCrew &each : crews)
        m_crew->addItem(tr("%1 (%2)", "Tuesday Lanterns (5)")
                            .arg(isolated(each.crew.name.text()), QLocale().toString(each.people)),
                        each.crew.id.toString());
    m_crew->setCurrentIndex(qMax(0, m_crew->findData(before)));
    showMore(m_more->isChecked());
}

void LibraryFilters::setPurposes(const QSet<QString> &purposes)
{
    m_offered = purposes;
    showMore(m_more->isChecked());
}

void LibraryFilters::showMore(bool more)
{
    for (qsizetype i = 0; i < m_purposes.size(); ++i) {
        Chip *chip = m_purposes.at(i);
        const bool any = m_offered.contains(chip->property(valueProperty).toString());
        chip->setVisible(chip->isChecked() || (any && (more || i < mostShown)));
    }
    for (QComboBox *list : {m_people, m_depth, m_sort})
        list->parentWidget()->setVisible(more);
    m_crew->parentWidget()->setVisible(more && !m_crews.isEmpty());
}

bool LibraryFilters::fitsCrew(const Outline &practice) const
{
    const QString id = crew();
    const auto found = std::find_if(m_crews.cbegin(), m_crews.cend(), [&](const ForCrew &each) {
        return each.crew.id.toString() == id;
    });
    if (found == m_crews.cend())
        return true;
    return practice.scales.contains(found->crew.scale) && practice.people.min <= found->people
        && found->people <= practice.people.max
        && practice.depth <= practice::deepest(found->crew.depth, found->crew.familiarity);
}

bool LibraryFilters::passes(const Outline &practice, bool favourite) const
{
    if (m_favourites->isChecked() && !favourite)
        return false;
    if (static_cast<int>(practice.depth) > m_depth->currentData().toInt())
        return false;
    const int people = m_people->currentData().toInt();
    if (people > 0 && (people < practice.people.min || people > practice.people.max))
        return false;
    if (!anyFits(m_scales, [&](const QVariant &scale) {
            return practice.scales.contains(static_cast<Scale>(scale.toInt()));
        }))
        return false;
    if (!anyFits(m_purposes, [&](const QVariant &purpose) {
            return practice.purposes.contains(purpose.toString());
        }))
        return false;
    const int longest = m_length->currentData().toInt();
    return (longest == 0 || practiceMinutes(practice) <= longest) && fitsCrew(practice);
}

QString LibraryFilters::crew() const
{
    return m_crew->currentData().toString();
}

bool LibraryFilters::isNarrow() const
{
    const auto isOn = [](const Chip *chip) { return chip->isChecked(); };
    const QList<QComboBox *> lists{m_length, m_people, m_depth, m_crew};
    return m_favourites->isChecked() || std::any_of(m_scales.cbegin(), m_scales.cend(), isOn)
        || std::any_of(m_purposes.cbegin(), m_purposes.cend(), isOn)
        || std::any_of(lists.cbegin(), lists.cend(),
                       [](const QComboBox *list) { return list->currentIndex() > 0; });
}

LibraryFilters::SortBy LibraryFilters::sortBy() const
{
    return static_cast<SortBy>(m_sort->currentData().toInt());
}

void LibraryFilters::clear()
{
    const QSignalBlocker quiet(this);
    for (Chip *chip : m_scales + m_purposes + QList<Chip *>{m_favourites})
        chip->setChecked(false);
    for (QComboBox *list : {m_length, m_people, m_depth, m_crew})
        list->setCurrentIndex(0);
}

} // namespace hearth::ui
