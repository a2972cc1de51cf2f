// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/notice_stack.h"

#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <algorithm>

namespace hearth::ui {

NoticeStack::NoticeStack(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::tight);
    hide();
}

QList<NoticeStack::Notice>::iterator NoticeStack::find(const QString &id)
{
    return std::find_if(m_notices.begin(), m_notices.end(),
                        [&](const Notice &each) { return each.id == id; });
}

void NoticeStack::show(const QString &id, Tone tone, const QString &text,
                       const QList<Answer> &answers)
{
    QStringList words;
    for (const Answer &each : answers)
        words.append(each.text);
    const auto known = find(id);
    if (known != m_notices.end()) {
        if (known->answers == words) {
            known->label->setText(text);
            known->card->setTone(tone);
            return;
        }
        clear(id);
    }
    auto *card = new Card(this);
    card->setTone(tone);
    card->body()->setContentsMargins(space::cardPadding, space::snug, space::snug, space::snug);
    constexpr qsizetype besideText = 2; // more answers than these stand below it
    auto *row = new AdaptiveRow(space::gap, card);
    auto *label = new WrapLabel(text, TypeStyle::Body, card);
    row->addWidget(label, 1);
    row->wantBesides(label, 0.5); // rather above its answers than in a narrow column
    card->body()->addWidget(row);
    if (!answers.isEmpty()) {
        auto *buttons = new QWidget(card);
        auto *flow = new FlowLayout(buttons);
        for (const Answer &each : answers) {
            auto *button = new Button(onButton(each.text), ButtonKind::Secondary, buttons);
            button->setKeyHint(each.keys);
            button->setElides(); // an answer may be a name
            setCompact(button);
            connect(button, &Button::clicked, this, [run = each.run] { run(); });
            flow->addWidget(button);
        }
        answers.size() <= besideText ? row->addWidget(buttons) : card->body()->addWidget(buttons);
    }
    m_column->addWidget(card);
    m_notices.append({id, card, label, words});
    setVisible(true);
    Q_EMIT appeared(text);
}

void NoticeStack::clear(const QString &id)
{
    const auto known = find(id);
    if (known == m_notices.end())
        return;
    known->card->hide();
    known->card->deleteLater();
    m_notices.erase(known);
    setVisible(!m_notices.isEmpty());
}

void NoticeStack::clearAll()
{
    while (!m_notices.isEmpty())
        clear(m_notices.constFirst().id);
}

bool NoticeStack::has(const QString &id) const
{
    return std::any_of(m_notices.begin(), m_notices.end(),
                       [&](const Notice &each) { return each.id == id; });
}

QString NoticeStack::text(const QString &id) const
{
    const auto known = std::find_if(m_notices.begin(), m_notices.end(),
                                    [&](const Notice &each) { return each.id == id; });
    return known == m_notices.end() ? QString() : known->label->text();
}

} // namespace hearth::ui
