// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"
#include "tests/ui/live/evening.h"
#include "ui/closing/closing_page.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// What a name with an ampersand turned into: keys that nobody meant, and ampersands that vanish on
/// a push button or in a menu.
QStringList faults(const QWidget &page)
{
    QStringList wrong;
    const auto swallows = [](QString text) {
        return text.contains(s("Tom")) && text.remove(s("&&")).contains(QLatin1Char('&'));
    };
    for (const auto *button : page.findChildren<QAbstractButton *>()) {
        if (button->text().contains(s("Tom")) && !button->shortcut().isEmpty())
            wrong.append(QStringLiteral("keys: %1").arg(button->text()));
        if (qobject_cast<const QPushButton *>(button) && swallows(button->text()))
            wrong.append(QStringLiteral("button: %1").arg(button->text()));
    }
    for (const auto *menu : page.findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (swallows(action->text()))
                wrong.append(QStringLiteral("menu: %1").arg(action->text()));
        }
    }
    return wrong;
}

/// A crew of three, one of whom is called Tom & Jerry, in a practice with a role of that name.
struct Duo : Evening
{
    Duo()
    {
        storage::Notebook &notebook = world.side.notebook();
        usecases::CrewDraft draft{Hearthside::must(CrewName::from(s("Cat & mouse")))};
        for (const char *name : {"Amara", "Tom & Jerry", "Wren"})
            draft.people.append(Hearthside::must(PersonName::from(s(name))));
        crew = Hearthside::must(usecases::callCrew(notebook, draft));
        const auto practice = practice::parse(R"({
          "format": "hearth-practice/1", "id": "duo", "name": "Duo",
          "roles": [{"id": "tj", "name": "Tom & Jerry", "count": 1}],
          "steps": [{"id": "in", "title": "In", "time": {"total": 9},
                     "speaking": {"mode": "round", "order": "circle"},
                     "capture": [{"id": "w", "kind": "text", "per": "person", "label": "W"}]}]})",
                                              s("duo.json"));
        Q_ASSERT(practice);
        QList<PersonId> here;
        for (const storage::Member &each :
             Hearthside::must(storage::CrewStore(notebook).members(*crew)))
            here.append(each.person.id);
        session = Hearthside::must(
            usecases::startSession(notebook, {*crew, {}, {{*practice}}, here, here.last()}));
    }
};

} // namespace

/// Somebody called Tom & Jerry, wherever a name stands on something that is pressed.
class NamesOnButtonsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void theButtonThatGoesOn()
    {
        Duo duo;
        LivePage page(duo.world.context);
        duo.showOn(page);
        const auto *next = buttonWithKeys(page, "Ctrl+Right");
        QVERIFY(next);
        QVERIFY2(next->text().contains(s("Tom && Jerry")), qPrintable(next->text()));
        QCOMPARE(faults(page), QStringList());
    }

    void theListOfPeople()
    {
        Duo duo;
        LivePage page(duo.world.context);
        duo.showOn(page);
        trigger(page, "session.people");
        type(page, "Find somebody, or welcome a guest", "Wren");
        QCOMPARE(faults(page), QStringList());
        const auto *takes = named<QPushButton>(page, "Takes a role…");
        QVERIFY(takes);
        QStringList roles;
        for (const auto *menu : takes->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions())
                roles.append(action->text());
        }
        QVERIFY2(roles.contains(s("Tom && Jerry")), qPrintable(roles.join(QLatin1Char('|'))));
    }

    void theLaptopOnItsWayRound()
    {
        Duo duo;
        LivePage page(duo.world.context);
        duo.showOn(page);
        trigger(page, "session.private");
        click(page, "Skip Amara for now");
        QCoreApplication::processEvents();
        QCOMPARE(faults(page), QStringList());
        QVERIFY2(seen(page).contains(s("I am Tom && Jerry, I have it")), qPrintable(seen(page)));
        QVERIFY(seen(page).contains(s("Hand the laptop to Tom & Jerry")));
    }

    void theCloseOfTheSession()
    {
        Duo duo;
        LivePage page(duo.world.context);
        duo.showOn(page);
        type(page, "Note: Tom & Jerry", "Cheese");
        page.keep();
        trigger(page, "session.end-step");
        ClosingPage closing(duo.world.context);
        closing.open({Place::Close, duo.session->toString()});
        settle(closing, {1280, 800});
        QVERIFY(seen(closing).contains(s("Tom & Jerry")));
        QCOMPARE(faults(closing), QStringList());
    }

    void cleanupTestCase() { wear(allLooks().first()); }
};

QTEST_MAIN(NamesOnButtonsTest)
#include "names_on_buttons_test.moc"
