// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/notebook_card.h"

#include "ui/settings/settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QtCore/QDir>

namespace hearth::ui {

NotebookCard::NotebookCard(UiContext &context, const SealActions &seal, QWidget *parent)
    : Card(tr("Your notebook"), parent)
{
    body()->addWidget(new WrapLabel(QDir::toNativeSeparators(context.notebook.path())));
    body()->addWidget(smallText(
        seal.isSealed
            ? tr("Everything is kept in this file and the log beside it, on this laptop alone. It "
                 "is sealed: without its passphrase or its recovery key nobody can read it.")
            : tr("Everything is kept in this one file, on this laptop alone. It is a plain SQLite "
                 "file and not sealed: whoever can open your files can read it.")));
    if (seal.isSealed)
        addIdle(context);
    if (seal.begin)
        addTasks(seal);
}

void NotebookCard::addIdle(UiContext &context)
{
    body()->addWidget(new WrapLabel(tr("Lock it when nobody has typed for a while")));
    auto *after = new ChoiceRow(tr("Lock it when nobody has typed for a while"));
    for (const int minutes : {1, 5, 15, 60})
        after->addChoice(QString::number(minutes), tr("%n minute(s)", nullptr, minutes));
    after->addChoice(QStringLiteral("0"), tr("Only when I say so"));
    after->setCurrent(QString::number(context.settings.get(settings::lockMinutes)));
    connect(after, &ChoiceRow::chosen, this, [&context](const QString &minutes) {
        context.settings.set(settings::lockMinutes, minutes.toInt());
    });
    body()->addWidget(after);
    body()->addWidget(smallText(tr("It stays open while a session runs.")));
}

void NotebookCard::addTasks(const SealActions &seal)
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &words, ButtonKind kind, const std::function<void()> &run) {
        auto *button = new Button(words, kind);
        connect(button, &QAbstractButton::clicked, this, run);
        row->addWidget(button);
    };
    const auto task = [begin = seal.begin](LockTask which) {
        return [begin, which] { begin(which); };
    };
    if (seal.isSealed) {
        add(tr("Lock it now"), ButtonKind::Secondary, seal.lock);
        add(tr("Change the passphrase…"), ButtonKind::Secondary, task(LockTask::ChangePassphrase));
        add(tr("New recovery key…"), ButtonKind::Secondary, task(LockTask::NewRecoveryKey));
        add(tr("Take the seal off…"), ButtonKind::Quiet, task(LockTask::Unseal));
    } else {
        add(tr("Seal it with a passphrase…"), ButtonKind::Secondary, task(LockTask::Seal));
    }
    body()->addWidget(box);
}

} // namespace hearth::ui
