// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcer.h"

#include <QtWidgets/QAccessibleWidget>

namespace hearth::ui {

namespace {

QAccessibleInterface *makeInterface(const QString &name, QObject *object)
{
    auto *announcer =
        name == QLatin1String("hearth::ui::Announcer") ? qobject_cast<QWidget *>(object) : nullptr;
    return announcer != nullptr ? new QAccessibleWidget(announcer, QAccessible::Notification)
                                : nullptr;
}

} // namespace

Announcer::Announcer(QWidget *parent)
    : QWidget(parent)
{
    static const bool known = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(known);
    setFixedSize(1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Announcer::say(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    setAccessibleName(sentence);
    for (const auto kind : {QAccessible::ObjectHide, QAccessible::ObjectShow}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT said(sentence);
}

} // namespace hearth::ui
