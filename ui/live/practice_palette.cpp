// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/practice_palette.h"

#include "core/base/text.h"
#include "core/practice/timing.h"
#include "ui/live/live_presenter.h"
#include "ui/text/formats.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/offer_list.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace hearth::ui {

PracticePalette::PracticePalette(LivePresenter &presenter, const practice::Library &library, QWidget *parent)
    : Card(tr("Add a practice"), parent)
    , m_presenter(presenter)
    , m_library(library)
    , m_field(new QLineEdit(this))
    , m_list(new OfferList(tr("Practices"), this))
    , m_next(new Button(tr("After this one"), ButtonKind::Primary, this))
    , m_end(new Button(tr("At the end"), ButtonKind::Secondary, this))
{
    auto *close = iconButton(Icon::Close, tr("Close the list of practices"), this);
    connect(close, &QToolButton::clicked, this, &PracticePalette::close);
    addTitleWidget(close);
    m_field->setPlaceholderText(tr("Find a practice"));
    m_field->setAccessibleName(tr("Find a practice"));
    m_list->setFixedHeight(fontMetrics().height() * 14);
    body()->addWidget(m_field);
    body()->addWidget(m_list);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    m_next->setKeyHint(Qt::Key_Return);
    flow->addWidget(m_next);
    flow->addWidget(m_end);
    body()->addWidget(buttons);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &PracticePalette::fill);
    connect(m_list, &OfferList::chosen, this, [this] { insert(false); });
    connect(m_next, &Button::clicked, this, [this] { insert(false); });
    connect(m_end, &Button::clicked, this, [this] { insert(true); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PracticePalette::close);
    hide();
}

void PracticePalette::toggle()
{
    if (!isHidden())
        return close();
    m_field->clear();
    show();
    fill();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void PracticePalette::close()
{
    hide();
    Q_EMIT closed();
}

QList<PracticePalette::Candidate> PracticePalette::candidates() const
{
    const auto &facts = m_presenter.held().state.facts();
    const int here = facts.hereCount;
    const qint64 left = (facts.plannedEndMs - m_presenter.nowMs()) / 60'000;
    QList<Candidate> all;
    for (const practice::Practice &practice : m_library.all()) {
        const int minutes = (practice::totalSeconds(practice, qMax(1, here)) + 59) / 60;
        all.append({practice, minutes, here >= practice.people.min && here <= practice.people.max, minutes <= left});
    }
    // Lighter ones first among those that fit as well: in the middle of a meeting people are tired.
    const auto rank = [](const Candidate &each) {
        return std::tuple(!(each.people && each.time), !each.people, !each.time, each.practice.depth, each.minutes);
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Candidate &a, const Candidate &b) { return rank(a) < rank(b); });
    return all;
}

void PracticePalette::fill()
{
    const QString wanted = folded(m_field->text().trimmed());
    QList<OfferList::Offer> offers;
    for (const Candidate &each : candidates()) {
        const practice::Practice &practice = each.practice;
        if (!folded(practice.name + QLatin1Char(' ') + practice.summary).contains(wanted))
            continue;
        const bool fits = each.people && each.time;
        QString reason = fits ? tr("fits the time and who is here") : QString();
        if (!each.people) {
            reason = tr("made for %1 to %2 people")
                         .arg(QLocale().toString(practice.people.min), QLocale().toString(practice.people.max));
        } else if (!each.time) {
            reason = tr("longer than the time that is left");
        }
        offers.append({practice.id, practice.name, practice.summary, reason, minutesText(each.minutes),
                       spokenMinutes(each.minutes)});
    }
    m_list->setOffers(offers);
    m_next->setEnabled(!offers.isEmpty());
    m_end->setEnabled(!offers.isEmpty());
}

void PracticePalette::insert(bool atEnd)
{
    const int row = m_list->currentIndex().row();
    const auto offers = m_list->offers();
    const auto practice = row < 0 || row >= offers.size() ? std::nullopt : m_library.find(offers.at(row).id);
    if (!practice)
        return;
    const auto find = [this](const QString &id) { return m_library.find(id); };
    const int position = atEnd ? -1 : m_presenter.held().state.facts().agendaPlace + 1;
    if (!m_presenter.insertPractice({*practice}, position, find))
        return;
    close();
    Q_EMIT told(atEnd ? tr("%1 comes at the end.").arg(practice->name) : tr("%1 comes next.").arg(practice->name));
}

bool PracticePalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            insert(false);
            return true;
        }
        const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
        if (moves && !m_list->offers().isEmpty()) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            const int last = static_cast<int>(m_list->offers().size()) - 1;
            m_list->setCurrentIndex(m_list->model()->index(qBound(0, m_list->currentIndex().row() + step, last), 0));
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace hearth::ui
