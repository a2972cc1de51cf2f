// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/practice_palette.h"

#include "core/base/minutes.h"
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

PracticePalette::PracticePalette(LivePresenter &presenter, const practice::Library &library,
                                 QWidget *parent)
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
    m_candidates = candidates();
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
    const usecases::HeldSession &held = m_presenter.held();
    const session::RunFacts &facts = held.state.facts();
    practice::SuggestFor wanted;
    wanted.minutesLeft = static_cast<int>((facts.plannedEndMs - m_presenter.nowMs()) / 60'000);
    wanted.people = facts.hereCount;
    wanted.depthAgreed = held.crew.depth;
    wanted.familiarity = held.crew.familiarity;
    wanted.usedLately = m_presenter.usedLately();
    for (const AgendaItem &item : held.agenda)
        wanted.planned.append(item.practiceId);
    const QList<practice::Practice> all = m_library.all();
    QList<Candidate> ordered;
    QStringList known;
    for (const practice::Suggestion &each : practice::suggest(wanted, all)) {
        if (const auto practice = m_library.find(each.practice)) {
            known.append(each.practice);
            ordered.append({*practice, each.preset, each.minutes, reasonText(each.reason), true});
        }
    }
    for (const practice::Practice &practice : all) {
        if (known.contains(practice.id))
            continue;
        const int minutes =
            minutesTaken(practice::totalSeconds(m_library.whole(practice), qMax(1, wanted.people)));
        QString reason;
        if (wanted.people < practice.people.min || wanted.people > practice.people.max) {
            reason = tr("made for %1 to %2 people")
                         .arg(QLocale().toString(practice.people.min),
                              QLocale().toString(practice.people.max));
        } else if (minutes > wanted.minutesLeft) {
            reason = tr("longer than the time that is left");
        } else if (wanted.planned.contains(practice.id)) {
            reason = tr("on the agenda already");
        } else {
            reason = tr("deeper than this crew goes for now");
        }
        ordered.append({practice, {}, minutes, reason, false});
    }
    return ordered;
}

QString PracticePalette::reasonText(practice::SuggestReason reason)
{
    switch (reason) {
    case practice::SuggestReason::NotUsedLately:
        return tr("fits the time and who is here, and was not done lately");
    case practice::SuggestReason::FitsMinutes: return tr("fits the time and who is here");
    case practice::SuggestReason::FitsShorter: return tr("fits in its short form");
    case practice::SuggestReason::Lighter: return tr("fits, and is lighter");
    }
    Q_UNREACHABLE();
}

void PracticePalette::fill()
{
    const QString wanted = folded(m_field->text().trimmed());
    QList<OfferList::Offer> offers;
    for (const Candidate &each : std::as_const(m_candidates)) {
        const practice::Practice &practice = each.practice;
        if (!folded(practice.name + QLatin1Char(' ') + practice.summary).contains(wanted))
            continue;
        offers.append({practice.id, practice.name, practice.summary, each.reason,
                       minutesText(each.minutes), spokenMinutes(each.minutes)});
    }
    m_list->setOffers(offers);
    m_next->setEnabled(!offers.isEmpty());
    m_end->setEnabled(!offers.isEmpty());
}

void PracticePalette::insert(bool atEnd)
{
    const int row = m_list->currentIndex().row();
    const auto offers = m_list->offers();
    if (row < 0 || row >= offers.size())
        return;
    const auto chosen =
        std::find_if(m_candidates.cbegin(), m_candidates.cend(),
                     [&](const Candidate &each) { return each.practice.id == offers.at(row).id; });
    const auto find = [this](const QString &id) { return m_library.find(id); };
    const int position = atEnd ? -1 : m_presenter.held().state.facts().agendaPlace + 1;
    const QString name = chosen->practice.name;
    const auto prompts = [this](const QString &bank) { return m_library.prompts(bank); };
    if (!m_presenter.insertPractice({chosen->practice, chosen->preset}, position, find, prompts))
        return;
    close();
    Q_EMIT told(atEnd ? tr("%1 comes at the end.").arg(name) : tr("%1 comes next.").arg(name));
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
            m_list->setCurrentIndex(
                m_list->model()->index(qBound(0, m_list->currentIndex().row() + step, last), 0));
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace hearth::ui
