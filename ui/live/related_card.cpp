// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/related_card.h"

#include "core/base/name_text.h"
#include "ui/text/excerpt.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"

namespace hearth::ui {

namespace {

/// The beginning of a note, on one line.
QString glance(const QString &text)
{
    return excerpt(text, 140);
}

} // namespace

RelatedCard::RelatedCard(QWidget *parent)
    : Card(parent)
{
    setInset(true);
    setAccessibleName(tr("From before"));
    body()->setContentsMargins(space::snug, space::snug, space::snug, space::snug);
    hide();
}

void RelatedCard::addLine(const QString &text, const QString &badge, Tone tone)
{
    if (!badge.isEmpty())
        body()->addWidget(new Badge(badge, tone, this), 0, Qt::AlignLeft);
    body()->addWidget(smallText(text, this));
}

void RelatedCard::showRecalled(const usecases::Recalled &recalled, const LiveWording &wording,
                               QDate today)
{
    emptyLayout(body());
    if (!recalled.lastNotes.isEmpty()) {
        body()->addWidget(new WrapLabel(
            tr("Last time, %1").arg(shortDayText(recalled.lastAt.toLocalTime().date(), today)),
            TypeStyle::SmallStrong, this));
        for (const Note &note : recalled.lastNotes) {
            const QString text = glance(note.text);
            addLine(note.about ? tr("%1: %2").arg(wording.nameOf(*note.about), text) : text, {},
                    Tone::Neutral);
        }
    }
    for (const Commitment &each : recalled.open) {
        const QString text = each.person && !beginsWithName(each.text, wording.nameOf(*each.person))
            ? tr("%1: %2").arg(wording.nameOf(*each.person), glance(each.text))
            : glance(each.text);
        addLine(text, each.due.isValid() ? dueText(each.due, today) : tr("commitment"),
                Tone::Amber);
    }
    for (const BoardCard &each : recalled.testsDue)
        addLine(glance(each.text), tr("test to look at"), Tone::Plum);
    for (const Agreement &each : recalled.agreementsDue)
        addLine(glance(each.text), tr("agreement to look at again"), Tone::Sage);
    for (const Decision &each : recalled.decisionsDue)
        addLine(glance(each.text), tr("decision to look at again"), Tone::Sage);
    setVisible(!recalled.isEmpty());
}

} // namespace hearth::ui
