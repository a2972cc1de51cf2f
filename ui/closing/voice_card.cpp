// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closing/voice_card.h"

#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"

namespace hearth::ui {

namespace {

/// The first words, to tell one thing from another by ear.
constexpr qsizetype spokenWords = 40;

QString wordsOf(const usecases::Contribution &what)
{
    QStringList words{what.text, exchangeWords().weather(what.weather)};
    if (what.scale > 0)
        words.append(VoiceCard::tr("%1 of 10").arg(what.scale));
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

/// What was caught along the way says what it is; a note has its step.
QString kindOf(const usecases::Contribution &what)
{
    struct Kind
    {
        QString operator()(const NoteId &) const { return {}; }
        QString operator()(const CommitmentId &) const { return VoiceCard::tr("Commitment"); }
        QString operator()(const DecisionId &) const { return VoiceCard::tr("Decision"); }
        QString operator()(const AppreciationId &) const { return VoiceCard::tr("Thanks"); }
        QString operator()(const ParkedTopicId &) const { return VoiceCard::tr("For later"); }
        QString operator()(const CheckInId &) const { return VoiceCard::tr("Check-in"); }
    };
    return std::visit(Kind{}, what.id);
}

Button *compact(const QString &text, const QString &spoken)
{
    auto *button = new Button(text);
    setCompact(button);
    button->setAccessibleName(spoken);
    return button;
}

} // namespace

VoiceCard::VoiceCard(const usecases::Voice &voice, QWidget *parent)
    : Card(voice.who ? isolated(voice.who->name) : tr("What belongs to all of you"), parent)
{
    const QString who = voice.who ? voice.who->name : QString();
    if (voice.received)
        addTitleWidget(new Badge(tr("received today"), Tone::Plum));
    for (qsizetype i = 0; i < voice.contributions.size(); ++i) {
        if (i > 0)
            body()->addWidget(rule());
        add(voice.contributions[i], who);
    }
    if (voice.contributions.size() < 2)
        return;
    body()->addWidget(rule());
    auto *all = new FlowLayout;
    auto *handOver = compact(tr("Hand over all of it…"),
                             who.isEmpty() ? tr("Hand over all of it…")
                                           : tr("Hand over all that %1 said…").arg(isolated(who)));
    auto *burn = compact(tr("Burn all of it…"),
                         who.isEmpty() ? tr("Burn all of it…")
                                       : tr("Burn all that %1 said…").arg(isolated(who)));
    all->addWidget(handOver);
    all->addWidget(burn);
    body()->addLayout(all);
    connect(handOver, &QAbstractButton::clicked, this,
            [this, voice, who] { Q_EMIT handOverWanted(voice.contributions, who); });
    connect(burn, &QAbstractButton::clicked, this,
            [this, voice] { Q_EMIT burnWanted(voice.contributions); });
}

void VoiceCard::add(const usecases::Contribution &what, const QString &who)
{
    QStringList where{kindOf(what), what.place,
                      what.label.isEmpty() ? QString() : isolated(what.label)};
    where.removeAll(QString());
    if (!where.isEmpty())
        body()->addWidget(smallText(where.join(QStringLiteral(" · "))));
    const QString words =
        what.covered ? tr("Written in private; covered here, as it was promised.") : wordsOf(what);
    body()->addWidget(new WrapLabel(isolated(words)));
    if (what.heldBackBy)
        body()->addWidget(smallText(tr("held back by %1").arg(isolated(what.heldBackBy->name))));

    const QString spoken = isolated(words.simplified().left(spokenWords));
    auto *row = new FlowLayout;
    auto *reach = new ChoiceRow(tr("How far this may travel: %1").arg(spoken));
    for (const Reach each : {Reach::Mine, Reach::Circle, Reach::Open})
        reach->addChoice(code(each), reachText(each));
    reach->setCurrent(code(what.reach));
    auto *handOver = compact(tr("Hand over…"), tr("Hand over: %1").arg(spoken));
    auto *burn = compact(tr("Burn…"), tr("Burn: %1").arg(spoken));
    row->addWidget(reach);
    row->addWidget(handOver);
    row->addWidget(burn);
    body()->addLayout(row);
    connect(reach, &ChoiceRow::chosen, this, [this, id = what.id](const QString &chosen) {
        if (const auto wanted = parseCode<Reach>(chosen))
            Q_EMIT kept(id, *wanted);
    });
    connect(handOver, &QAbstractButton::clicked, this,
            [this, what, who] { Q_EMIT handOverWanted({what}, who); });
    connect(burn, &QAbstractButton::clicked, this, [this, what] { Q_EMIT burnWanted({what}); });
}

} // namespace hearth::ui
