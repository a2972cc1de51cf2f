// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts in the real window until it is killed, for window_kill_test: `busy_host NOTEBOOK SEED`. It
// goes on with the session under way, or starts one, types into the note fields and steps with the
// keys. What a commit announced it tells as busy_writer does; and what the screen shows, after each
// key that steps: "shown MS TIME STEP", when, the figures in the ring, the step's title.
#include "core/session/event_codec.h"
#include "core/storage/event_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "tests/app/clinic.h"
#include "ui/screens.h"
#include "ui/settings/settings.h"
#include "ui/shell/prompter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/timer_ring.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace hearth;
using namespace hearth::test;

namespace {

class BusyHost
{
public:
    BusyHost(storage::Notebook &notebook, const QString &settings, quint32 seed)
        : m_notebook(notebook)
        , m_settings(settings)
        , m_chance(seed)
        , m_window(notebook, m_library, m_settings, m_prompter,
                   ui::allPages([] { return Status(); }))
    {
        QObject::connect(&notebook.changes(), &storage::ChangeHub::committed, &m_window,
                         [this](const storage::ChangeSet &changes) { acknowledge(changes); });
    }

    Status host()
    {
        for (;;) {
            const auto running = storage::SessionStore(m_notebook).running();
            if (!running)
                return tl::unexpected(running.error());
            const auto id = *running ? Result<SessionId>((*running)->id) : startClinic(m_notebook);
            if (!id)
                return tl::unexpected(id.error());
            m_session = *id;
            tell(QStringLiteral("session ") + id->toString());
            m_window.go({ui::Place::Live, id->toString()});
            m_window.show();
            if (!QTest::qWaitForWindowActive(&m_window))
                return fail(ErrorCode::SessionNotOpen, QStringLiteral("the window is not active"));
            tellShown();
            while (m_window.route().place == ui::Place::Live)
                m_chance.bounded(3) > 0 ? type() : step();
        }
    }

private:
    void acknowledge(const storage::ChangeSet &changes)
    {
        for (const storage::RowTouched &row : changes.rows) {
            if (row.table != "note")
                continue;
            if (const auto note = storage::NoteStore(m_notebook).get(*NoteId::parse(row.id)))
                tell(QStringLiteral("note %1 %2").arg(row.id, note->text));
        }
        if (!m_session || !changes.touches("session_event"))
            return;
        if (const auto events = storage::EventStore(m_notebook).ofSession(*m_session))
            tell(QStringLiteral("event %1 %2")
                     .arg(events->constLast().seq)
                     .arg(events->constLast().kind));
    }

    void tellShown()
    {
        QString step;
        for (const auto *list : m_window.page()->findChildren<ui::StepList *>()) {
            for (const auto &each : list->steps()) {
                if (each.state == ui::StepList::State::Now)
                    step = each.title;
            }
        }
        tell(QStringLiteral("shown %1 %2 %3")
                 .arg(m_notebook.clock().nowMs())
                 .arg(m_window.page()->findChild<ui::TimerRing *>()->timeText(), step));
    }

    /// A few letters, and then sometimes a pause in which they are kept.
    void type()
    {
        QList<ui::NoteEdit *> fields;
        for (auto *edit : m_window.page()->findChildren<ui::NoteEdit *>()) {
            if (edit->isVisibleTo(&m_window))
                fields.append(edit);
        }
        if (!fields.isEmpty()) {
            ui::NoteEdit *field = fields.at(m_chance.bounded(static_cast<int>(fields.size())));
            field->setFocus();
            field->moveCursor(QTextCursor::End);
            const int letters = m_chance.bounded(1, 12);
            for (int i = 0; i < letters; ++i)
                QTest::keyClick(field, static_cast<char>('a' + m_chance.bounded(26)),
                                Qt::NoModifier, 3);
        }
        QTest::qWait(m_chance.bounded(4) > 0 ? 10 : ui::NoteEdit::pauseMilliseconds + 30);
    }

    void step()
    {
        if (m_chance.bounded(5) > 0)
            QTest::keyClick(&m_window, Qt::Key_Right, Qt::ControlModifier);
        else
            QTest::keyClick(&m_window, Qt::Key_Plus, Qt::ControlModifier);
        QCoreApplication::processEvents();
        if (m_window.route().place == ui::Place::Live)
            tellShown();
    }

    storage::Notebook &m_notebook;
    practice::Library m_library;
    ui::Settings m_settings;
    ui::DialogPrompter m_prompter;
    QRandomGenerator m_chance;
    ui::MainWindow m_window;
    std::optional<SessionId> m_session;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc != 3)
        return 2;
    ui::applyTheme(app, {});
    const QString path = QString::fromLocal8Bit(argv[1]);
    const quint32 seed = QByteArray(argv[2]).toUInt();
    const SystemClock clock;
    // Ids must differ from those of the run before, so this chance is only partly the seed's.
    QRandomGenerator chance({seed, static_cast<quint32>(clock.nowMs())});
    const auto notebook = storage::Notebook::open(path, clock, chance);
    const Status hosted = notebook
        ? BusyHost(**notebook, path + QStringLiteral(".ini"), seed).host()
        : Status(tl::unexpected(notebook.error()));
    std::fprintf(stderr, "busy_host: error %d, %s\n", static_cast<int>(hosted.error().code),
                 hosted.error().detail.toUtf8().constData());
    return 1;
}
