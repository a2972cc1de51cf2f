// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/ui_world.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QLabel>

namespace hearth::test {

namespace {

QString withoutMarks(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

void ScriptedPrompter::ask(QWidget *, const ui::Question &question,
                           const std::function<void(int)> &answered)
{
    asked.append(question);
    answered(answers.isEmpty() ? -1 : answers.takeFirst());
}

void ScriptedPrompter::chooseSaveFile(QWidget *, const QString &, const QString &, const QString &,
                                      const std::function<void(const QString &)> &chosen)
{
    if (!files.isEmpty())
        chosen(files.takeFirst());
}

void ScriptedPrompter::chooseOpenFile(QWidget *, const QString &, const QString &,
                                      const std::function<void(const QString &)> &chosen)
{
    if (!files.isEmpty())
        chosen(files.takeFirst());
}

UiWorld::UiWorld()
    : settings(side.file(QStringLiteral("settings.ini")))
    , context{side.notebook(), library, settings, prompter, shell}
{
}

QWidget *namedWidget(const QWidget &root, const QString &name)
{
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken && withoutMarks(spoken->text(QAccessible::Name)) == name)
            return widget;
    }
    return nullptr;
}

QStringList seenTexts(const QWidget &root)
{
    QStringList texts;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(withoutMarks(label->text()));
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(withoutMarks(button->text()));
    }
    return texts;
}

void click(const QWidget &root, const char *name)
{
    auto *found = named<QAbstractButton>(root, name);
    if (!found)
        qFatal("there is no button \"%s\"", name);
    QTest::mouseClick(found, Qt::LeftButton);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace hearth::test
