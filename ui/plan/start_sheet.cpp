// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/start_sheet.h"

#include "core/domain/role_holders.h"
#include "ui/plan/plan_presenter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int longestName = 30; ///< average characters

} // namespace

StartSheet::StartSheet(PlanPresenter &presenter, QWidget *parent)
    : Sheet(tr("Who is here?"), presenter, parent)
    , m_people(new QWidget)
    , m_boxes(new FlowLayout(m_people, space::gap))
    , m_host(new QComboBox)
    , m_proposed(smallText({}))
    , m_sentence(new WrapLabel)
    , m_misfitBox(new QWidget)
    , m_misfits(bareColumn(m_misfitBox, space::hair))
    , m_start(new Button(tr("Start"), ButtonKind::Primary))
{
    body()->addWidget(m_people);
    m_host->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *hostRow = new QWidget;
    auto *hostFlow = new FlowLayout(hostRow);
    hostFlow->addWidget(new FormField(tr("Who hosts"), m_host));
    body()->addWidget(hostRow);
    body()->addWidget(m_proposed);
    connect(m_host, &QComboBox::currentIndexChanged, this, &StartSheet::sayProposed);
    body()->addWidget(m_sentence);
    body()->addWidget(m_misfitBox);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    auto *later = new Button(tr("Not yet"), ButtonKind::Quiet);
    flow->addWidget(m_start);
    flow->addWidget(later);
    body()->addWidget(buttons);
    connect(m_start, &QAbstractButton::clicked, this, &StartSheet::start);
    // From wherever in the sheet somebody was seen off or brought in last.
    const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    m_start->setKeyHint(keys);
    auto *begin = new QShortcut(keys, this);
    begin->setContext(Qt::WidgetWithChildrenShortcut);
    connect(begin, &QShortcut::activated, m_start, &QAbstractButton::click);
    connect(later, &QAbstractButton::clicked, this, &Sheet::closed);
}

void StartSheet::begin()
{
    m_shown.clear();
    m_leaveOut.clear();
    listPeople();
    refresh();
}

void StartSheet::listPeople()
{
    const auto words = m_presenter.words();
    const auto people = words.people();
    QList<PersonId> ids;
    for (const Person &person : people)
        ids.append(person.id);
    if (ids == m_shown)
        return;
    const QList<PersonId> before = here();
    emptyLayout(m_boxes);
    m_here.clear();
    for (const Person &person : people) {
        // A box is one line: a very long name is cut, and whole in its tooltip and for screen
        // readers.
        const QString name = isolated(person.name.text());
        const QString cut =
            fontMetrics().elidedText(isolatedOnButton(person.name.text()), Qt::ElideRight,
                                     fontMetrics().averageCharWidth() * longestName);
        auto *box = new QCheckBox(cut);
        box->setAccessibleName(name);
        box->setToolTip(cut.contains(QChar(0x2026)) ? name.toHtmlEscaped() : QString());
        const bool known = m_shown.contains(person.id);
        box->setChecked(known ? before.contains(person.id)
                              : m_presenter.plan().expected.contains(person.id));
        connect(box, &QCheckBox::toggled, this, &StartSheet::refresh);
        m_boxes->addWidget(box);
        m_here.append({person.id, box});
    }
    m_shown = ids;
}

QList<PersonId> StartSheet::here() const
{
    QList<PersonId> people;
    for (const auto &[id, box] : m_here) {
        if (box->isChecked())
            people.append(id);
    }
    return people;
}

void StartSheet::refresh()
{
    listPeople();
    fillHosts();
    listMisfits();
}

void StartSheet::fillHosts()
{
    const auto words = m_presenter.words();
    const auto &roles = m_presenter.plan().roles;
    const QString before = m_host->currentData().toString();
    const auto room = here();
    const QSignalBlocker quiet(m_host);
    m_host->clear();
    for (const PersonId &person : room)
        m_host->addItem(words.nameOf(person), person.toString());
    int chosen = m_host->findData(before);
    for (const QString &role : {session_role::host, session_role::understudy}) {
        if (const auto holder = roles.constFind(role); chosen < 0 && holder != roles.cend())
            chosen = m_host->findData(holder->toString());
    }
    if (const auto next = proposed(); chosen < 0 && next)
        chosen = m_host->findData(next->toString());
    m_host->setCurrentIndex(qMax(0, chosen));
    sayProposed();
}

std::optional<PersonId> StartSheet::proposed() const
{
    const auto lines = m_presenter.words().roles();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto &offer = m_presenter.offers().at(i);
        if (!lines[i].item && lines[i].role == session_role::host && !lines[i].holder && offer
            && here().contains(offer->person))
            return offer->person;
    }
    return {};
}

void StartSheet::sayProposed()
{
    const auto next = proposed();
    const bool isChosen = next && m_host->currentData().toString() == next->toString();
    m_proposed->setVisible(isChosen);
    if (isChosen)
        m_proposed->setText(tr("%1 hosts, proposed by the rota. If they would rather not, choose "
                               "somebody else above.")
                                .arg(m_presenter.words().nameOf(*next)));
}

void StartSheet::listMisfits()
{
    const auto &plan = m_presenter.plan();
    const int people = static_cast<int>(here().size());
    const auto fits = usecases::fitTo(plan, people);
    QList<AgendaItemId> before;
    for (const auto &[id, box] : std::as_const(m_leaveOut)) {
        if (!box->isChecked())
            before.append(id); // somebody wants it all the same
    }
    const FocusKeeper keeper(m_misfitBox, m_start);
    emptyLayout(m_misfits);
    m_leaveOut.clear();
    int minutes = 0;
    bool hindered = false;
    for (qsizetype i = 0; i < fits.size(); ++i) {
        minutes += fits[i].minutes;
        if (!fits[i].misfit)
            continue;
        const practice::Practice &practice = plan.practices[i];
        m_misfits->addWidget(
            new WrapLabel(tr("%1 %2.", "a practice, and why it does not fit")
                              .arg(practice.name, PlanWording::misfit(practice, *fits[i].misfit))));
        auto *leave = new QCheckBox(tr("Leave out %1 today").arg(practice.name));
        const bool must = *fits[i].misfit != ErrorCode::TooManyPeople;
        leave->setChecked(must && !before.contains(fits[i].item));
        hindered = hindered || (must && !leave->isChecked());
        connect(leave, &QCheckBox::clicked, this, &StartSheet::refresh);
        m_misfits->addWidget(leave, 0, Qt::AlignLeading);
        m_leaveOut.append({fits[i].item, leave});
        if (leave->isChecked())
            minutes -= fits[i].minutes;
        if (const auto instead = m_presenter.insteadOf(i, people)) {
            auto *take = new Button(tr("Take %1 instead").arg(onButton(instead->practice.name)));
            setCompact(take);
            connect(take, &QAbstractButton::clicked, this,
                    [this, i, other = instead->practice] { m_presenter.replace(i, other); });
            m_misfits->addWidget(take, 0, Qt::AlignLeading);
        }
    }
    m_sentence->setText(people == 0
                            ? tr("Nobody is here yet.")
                            : tr("With %n people here the plan takes %1 of %2.", nullptr, people)
                                  .arg(minutesText(minutes), minutesText(plan.session.minutes)));
    m_start->setEnabled(
        people > 0 && !hindered && fits.size() > 0
        && std::any_of(fits.cbegin(), fits.cend(), [&](const usecases::ItemFit &fit) {
               return std::none_of(m_leaveOut.cbegin(), m_leaveOut.cend(), [&](const auto &each) {
                   return each.first == fit.item && each.second->isChecked();
               });
           }));
}

void StartSheet::focusFirst()
{
    if (!m_here.isEmpty())
        m_here.constFirst().second->setFocus();
}

void StartSheet::start()
{
    usecases::StartChoices choices;
    choices.host = PersonId::parse(m_host->currentData().toString());
    for (const auto &[id, box] : std::as_const(m_leaveOut)) {
        if (box->isChecked())
            choices.leaveOut.append(id);
    }
    Q_EMIT startWanted(here(), choices);
}

} // namespace hearth::ui
