// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/live/live_page.h"
#include "ui/practices/start_page.h"
#include "ui/widgets/button.h"

#include <QtWidgets/QtWidgets>

/// An evening of a crew around the live page: how it begins, what is typed and clicked, what is in
/// the notebook then.
namespace hearth::test {

using namespace hearth::ui;

inline void click(QAbstractButton *button)
{
    QVERIFY(button);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    // What the click made is shown by an event, and what it replaced goes by another.
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// The button that does the same as the keys; its words change with what it would do.
inline Button *buttonWithKeys(const QWidget &root, const char *keys)
{
    for (auto *button : root.findChildren<Button *>()) {
        if (button->isVisibleTo(&root) && button->keyHint() == QKeySequence(QLatin1String(keys)))
            return button;
    }
    return nullptr;
}

inline void type(const QWidget &root, const char *field, const char *text)
{
    QWidget *found = namedWidget(root, s(field));
    QVERIFY2(found, field);
    found->setFocus();
    for (const QChar letter : s(text))
        QTest::sendKeyEvent(QTest::Click, found, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    // What typing made is shown by an event.
    QCoreApplication::processEvents();
}

inline void trigger(const QWidget &page, const char *action)
{
    auto *found = page.findChild<QAction *>(QLatin1String(action));
    QVERIFY2(found, action);
    found->trigger();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// By its label: what a screen reader calls a combo box is, on Unix, the choice it holds.
inline QComboBox *comboWithLabel(const QWidget &root, const char *label)
{
    for (const QLabel *each : root.findChildren<QLabel *>()) {
        if (each->isVisibleTo(&root) && each->text() == s(label))
            return qobject_cast<QComboBox *>(each->buddy());
    }
    return nullptr;
}

inline void choose(const QWidget &root, const char *field, const char *text)
{
    auto *combo = comboWithLabel(root, field);
    QVERIFY2(combo, field);
    for (int i = 0; i < combo->count(); ++i) {
        if (combo->itemText(i).contains(s(text))) {
            combo->setCurrentIndex(i);
            Q_EMIT combo->activated(i);
            QCoreApplication::processEvents();
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no %1 in %2").arg(s(text), s(field))));
}

inline QString seen(const QWidget &root)
{
    return seenTexts(root).join(QLatin1Char('\n'));
}

/// Five in the crew, four of them in the room.
struct Evening
{
    Evening()
    {
        usecases::CrewDraft draft{Hearthside::must(CrewName::from(s("Tuesday Lanterns")))};
        for (const char *name : {"Amara", "Jonas", "Lucía", "Tomek", "Wren"})
            draft.people.append(Hearthside::must(PersonName::from(s(name))));
        crew = Hearthside::must(usecases::callCrew(world.side.notebook(), draft));
    }

    void start()
    {
        StartPage page(world.context);
        page.open({Place::Start, s("case-clinic"), crew->toString()});
        settle(page, {1280, 800});
        auto *wren = named<QCheckBox>(page, "Wren");
        QVERIFY(wren);
        wren->setChecked(false);
        choose(page, "Case giver", "Lucía");
        choose(page, "Timekeeper", "Amara");
        click(page, "Start");
        QCOMPARE(world.shell.errors.size(), 0);
        QCOMPARE(world.shell.routes.size(), 1);
        QCOMPARE(world.shell.routes.last().place, Place::Live);
        session = SessionId::parse(world.shell.routes.last().id);
        QVERIFY(session);
    }

    /// Starts without the start page: those practices, with the first so many of the crew here.
    void hold(const QStringList &practices, qsizetype here = 5)
    {
        QList<PersonId> members;
        for (const storage::Member &each :
             Hearthside::must(storage::CrewStore(world.side.notebook()).members(*crew)))
            members.append(each.person.id);
        usecases::SessionDraft draft{*crew, {}, {}, members.mid(0, here), members.first()};
        for (const QString &id : practices)
            draft.practices.append({*world.library.find(id)});
        session = Hearthside::must(usecases::startSession(world.side.notebook(), draft));
    }

    void showOn(LivePage &page)
    {
        page.open({Place::Live, session->toString()});
        settle(page, {1280, 800});
    }

    /// Leaves no room on the disk, or gives all there is.
    void fillDisk(bool full)
    {
        storage::Database &database = world.side.notebook().database();
        // A truncated log has no room of its own.
        Hearthside::must(database.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        const qint64 pages = Hearthside::must(database.number("PRAGMA page_count"));
        Hearthside::must(database.number("PRAGMA max_page_count = "
                                         + QByteArray::number(full ? pages : 1'000'000)));
    }

    usecases::HeldSession held()
    {
        return Hearthside::must(usecases::openSession(world.side.notebook(), *session));
    }

    session::RunView now()
    {
        m_held = held();
        return session::view(m_held->state, world.side.clock().nowMs());
    }

    PersonId person(const char *name)
    {
        for (const Person &each : held().people) {
            if (each.name.text() == s(name))
                return each.id;
        }
        qFatal("nobody is called %s", name);
    }

    QString name(const PersonId &of)
    {
        for (const Person &each : held().people) {
            if (each.id == of)
                return each.name.text();
        }
        return {};
    }

    /// Whether somebody of that name is in the room.
    bool here(const char *who)
    {
        for (const session::PresenceView &each : now().people) {
            if (name(each.person) == s(who))
                return each.here;
        }
        return false;
    }

    session::TurnStatus statusOf(const PersonId &of)
    {
        for (const session::SpeakerView &each : now().speakers) {
            if (each.person == of)
                return each.status;
        }
        qFatal("not in the round");
    }

    Note note(const char *text, Reach reach)
    {
        Note kept{usecases::freshId<NoteId>(world.side.notebook()), *session};
        kept.text = s(text);
        kept.reach = reach;
        kept.writtenAt = world.side.clock().now();
        Hearthside::must(usecases::keepNote(world.side.notebook(), kept));
        return kept;
    }

    QList<Note> notes()
    {
        return Hearthside::must(storage::NoteStore(world.side.notebook()).ofSession(*session));
    }

    UiWorld world;
    std::optional<CrewId> crew;
    std::optional<SessionId> session;

private:
    std::optional<usecases::HeldSession> m_held; ///< a view points into its plan
};

} // namespace hearth::test
