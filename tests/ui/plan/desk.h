// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/looks.h"
#include "tests/ui/plan/evening.h"
#include "ui/plan/plan_page.h"
#include "ui/widgets/agenda_list.h"

#include <QtWidgets/QtWidgets>

namespace hearth::test {

using namespace hearth::ui;

/// The page in a window of the picture's size, shown and ready for keys.
struct Desk : Evening
{
    Desk()
        : page(world.context)
    {
        page.open({Place::Plan, session->toString()});
        settle(page, {1072, 776});
        page.activateWindow();
        QCoreApplication::processEvents();
    }

    /// Whatever is done, everything that follows from it has happened afterwards.
    void done()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, key,
                        with);
        done();
    }

    void type(const char *text)
    {
        for (const QChar letter : s(text))
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
                                QString(letter), {});
        done();
    }

    void click(const char *name)
    {
        auto *button = named<QAbstractButton>(page, name);
        QVERIFY2(button, name);
        QVERIFY2(button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        done();
    }

    /// Chooses an entry of the menu that is open.
    void choose(const char *text)
    {
        for (QMenu *menu : page.findChildren<QMenu *>()) {
            auto *above = qobject_cast<QMenu *>(menu->parentWidget());
            if (!menu->isVisible() && !(above && above->isVisible()))
                continue;
            for (QAction *action : menu->actions()) {
                QString words = action->text().section(QLatin1Char('\t'), 0, 0);
                words.remove(QChar(0x2068)).remove(QChar(0x2069));
                if (words == s(text)) {
                    action->trigger();
                    (above ? above : menu)->close();
                    done();
                    return;
                }
            }
        }
        QFAIL(text);
    }

    void act(const char *id)
    {
        auto *action = page.findChild<QAction *>(QLatin1String(id));
        QVERIFY2(action, id);
        action->trigger();
        done();
    }

    QString seen() { return seenTexts(page).join(QLatin1Char('\n')); }
    AgendaList *list() { return page.findChild<AgendaList *>(); }
    int errors() { return static_cast<int>(world.shell.errors.size()); }

    PlanPage page;
};

} // namespace hearth::test
