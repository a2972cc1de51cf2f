// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/add_panel.h"

#include "core/base/text.h"
#include "ui/plan/plan_presenter.h"
#include "ui/text/formats.h"
#include "ui/text/practice_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace hearth::ui {

using practice::Practice;

namespace {

/// A line in which Up, Down and Enter reach the list below it, so that a practice is added without
/// leaving the line.
class SearchLine : public QLineEdit
{
public:
    explicit SearchLine(OfferList *list)
        : m_list(list)
    {
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
        case Qt::Key_Return:
        case Qt::Key_Enter: QCoreApplication::sendEvent(m_list, event); return;
        case Qt::Key_Escape:
            if (!text().isEmpty()) {
                clear();
                return;
            }
            break;
        default: break;
        }
        QLineEdit::keyPressEvent(event);
    }

private:
    OfferList *m_list;
};

QString whoText(Scale scale)
{
    switch (scale) {
    case Scale::Self: return AddPanel::tr("self");
    case Scale::Dyad: return AddPanel::tr("dyad");
    case Scale::Crew: return AddPanel::tr("crew");
    case Scale::Congregation: return AddPanel::tr("congregation");
    case Scale::Network: return AddPanel::tr("network");
    }
    Q_UNREACHABLE();
}

} // namespace

AddPanel::AddPanel(PlanPresenter &presenter, QWidget *parent)
    : Card(tr("Add a practice"), parent)
    , m_presenter(presenter)
    , m_fits(new Chip({}))
    , m_people(new Chip({}))
    , m_scale(new Chip({}))
    , m_place(smallText({}))
    , m_nothing(smallText(
          tr("No practice has these words. For a break of your own, type “%1” before its name.")
              .arg(tr("break"))))
    , m_offers(new OfferList(tr("Practices")))
{
    m_search = new SearchLine(m_offers);
    m_search->setAccessibleName(tr("Search practices"));
    m_search->setClearButtonEnabled(true);
    body()->addWidget(m_search);
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(chips, space::tight - 2);
    m_people->setChecked(true);
    m_scale->setChecked(true);
    for (Chip *chip : {m_fits, m_people, m_scale})
        flow->addWidget(chip);
    for (const Depth depth : {Depth::Light, Depth::Medium, Depth::Deep}) {
        auto *chip = new Chip(depthName(depth));
        flow->addWidget(chip);
        m_depths.append(chip);
    }
    body()->addWidget(chips);
    body()->addWidget(m_place);
    body()->addWidget(m_nothing);
    body()->addWidget(m_offers, 1);
    m_nothing->hide();
    connect(m_search, &QLineEdit::textChanged, this, &AddPanel::list);
    for (Chip *chip : chips->findChildren<Chip *>())
        connect(chip, &QAbstractButton::toggled, this, &AddPanel::list);
    connect(m_offers, &OfferList::chosen, this, &AddPanel::wanted);
}

void AddPanel::refresh()
{
    setEnabled(m_presenter.canBeChanged());
    const auto count = static_cast<int>(m_presenter.library().outlines().size());
    m_search->setPlaceholderText(tr("Search %n practice(s)", nullptr, count));
    const int spare = m_presenter.schedule().spareMinutes;
    m_fits->setVisible(spare > 0);
    m_fits->setText(tr("fits %n min", nullptr, spare));
    if (spare <= 0)
        m_fits->setChecked(false);
    m_people->setText(tr("for %n people", nullptr, m_presenter.peopleCounted()));
    m_scale->setText(whoText(m_presenter.plan().crew.scale));
    list();
}

void AddPanel::setPlace(const QString &place)
{
    m_place->setText(place);
}

void AddPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void AddPanel::offerBreaks()
{
    m_search->setText(tr("break"));
    focusSearch();
}

bool AddPanel::matches(const Practice &practice) const
{
    const QString text = folded(practice.name + QLatin1Char(' ') + practice.summary);
    const auto words = folded(m_search->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word); });
}

bool AddPanel::passes(const Practice &practice) const
{
    const int people = m_presenter.peopleCounted();
    if (m_fits->isChecked()
        && m_presenter.minutesOf(practice) > m_presenter.schedule().spareMinutes)
        return false;
    if (m_people->isChecked() && (people < practice.people.min || people > practice.people.max))
        return false;
    if (m_scale->isChecked() && !practice.scales.contains(m_presenter.plan().crew.scale))
        return false;
    const bool anyDepth = std::none_of(m_depths.cbegin(), m_depths.cend(),
                                       [](Chip *chip) { return chip->isChecked(); });
    return anyDepth || m_depths[static_cast<int>(practice.depth)]->isChecked();
}

OfferList::Offer AddPanel::offerOf(const Practice &practice, const QString &reason) const
{
    const int minutes = m_presenter.minutesOf(practice);
    return {practice.id, practice.name,        practice.summary,
            reason,      minutesText(minutes), spokenMinutes(minutes)};
}

void AddPanel::addSuggestions(QList<OfferList::Offer> &offers) const
{
    if (!m_search->text().trimmed().isEmpty())
        return;
    const int spare = m_presenter.schedule().spareMinutes;
    const auto before = offers.size();
    for (const Suggested &each : m_presenter.suggestions()) {
        OfferList::Offer offer = offerOf(each.practice, each.reason);
        offer.minutes = minutesText(each.minutes);
        offer.spokenMinutes = spokenMinutes(each.minutes);
        if (!each.preset.isEmpty())
            offer.id += presetMark + each.preset;
        offers.append(offer);
    }
    if (offers.size() > before)
        offers[before].heading =
            spare > 0 ? tr("Suggested for the %n minute(s) left", nullptr, spare) : tr("Suggested");
}

void AddPanel::addPractices(QList<OfferList::Offer> &offers) const
{
    const bool searching = !m_search->text().trimmed().isEmpty();
    QList<Practice> others;
    auto first = offers.size();
    const auto known = offers;
    const auto isOffered = [&](const Practice &practice) {
        return std::any_of(known.cbegin(), known.cend(), [&](const auto &each) {
            return each.id.section(presetMark, 0, 0) == practice.id;
        });
    };
    for (const Practice &practice : m_presenter.library().all()) {
        if (isOffered(practice) || !matches(practice))
            continue;
        if (passes(practice))
            offers.append(offerOf(practice, {}));
        else if (searching)
            others.append(practice);
    }
    if (!searching && first > 0 && offers.size() > first)
        offers[first].heading = tr("More practices");
    // Whoever looks for a word finds it, whatever the filters say.
    first = offers.size();
    for (const Practice &practice : std::as_const(others))
        offers.append(offerOf(practice, {}));
    if (offers.size() > first)
        offers[first].heading = tr("Outside the filters");
}

void AddPanel::addBreaks(QList<OfferList::Offer> &offers) const
{
    const QString typed = m_search->text().trimmed();
    QStringList titles{tr("Stretch"), tr("Tea break"), tr("Open time")};
    const bool wanted = folded(tr("break")).startsWith(folded(typed));
    if (!typed.isEmpty() && !wanted) {
        titles = titles.filter(typed, Qt::CaseInsensitive);
        const QString own = typed.section(QLatin1Char(' '), 1).trimmed();
        if (!own.isEmpty() && folded(typed.section(QLatin1Char(' '), 0, 0)) == folded(tr("break")))
            titles.append(own);
    }
    const auto first = offers.size();
    for (const QString &title : std::as_const(titles)) {
        offers.append({breakPrefix + title,
                       title,
                       tr("time for a break, or for what comes up"),
                       {},
                       minutesText(breakMinutes),
                       spokenMinutes(breakMinutes)});
    }
    if (offers.size() > first)
        offers[first].heading = tr("Breaks");
}

void AddPanel::list()
{
    if (!m_presenter.isOpen())
        return;
    QList<OfferList::Offer> offers;
    addSuggestions(offers);
    addPractices(offers);
    addBreaks(offers);
    m_nothing->setVisible(offers.isEmpty() && !m_search->text().trimmed().isEmpty());
    m_offers->setOffers(offers);
}

} // namespace hearth::ui
