// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_presenter.h"

#include "core/base/minutes.h"
#include "core/practice/library.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"
#include "core/storage/practice_store.h"
#include "core/usecases/own_practices.h"
#include "ui/text/problem_text.h"

#include <algorithm>

namespace hearth::ui {

using practice::Practice;
using storage::ChangeSet;
using storage::PracticeStore;

EditorPresenter::EditorPresenter(storage::Notebook &notebook, const practice::Library &library,
                                 Spelling *spelling, QObject *parent)
    : QObject(parent)
    , m_notebook(notebook)
    , m_library(library)
    , m_spelling(spelling)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &EditorPresenter::flush);
    connect(&notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const ChangeSet &changes) {
                if (isOpen() && !m_saving && changes.touches("practice"))
                    reload();
            });
}

bool EditorPresenter::open(const QString &practiceId, Visit visit)
{
    flush();
    const auto found = PracticeStore(m_notebook).find(practiceId);
    if (!found)
        Q_EMIT failed(found.error());
    m_row = found.value_or(std::nullopt);
    if (!m_row)
        return false;
    m_visit = visit;
    m_versionFound = m_row->version;
    m_practice = practice::parseDraft(m_row->source, practiceId).practice;
    m_people = m_practice.people.best;
    findCallable();
    check();
    Q_EMIT changed();
    return true;
}

void EditorPresenter::reload()
{
    const auto row = PracticeStore(m_notebook).get(m_row->id);
    m_pause.stop();
    m_typed.clear();
    if (!row) {
        m_row.reset();
        Q_EMIT gone();
        return;
    }
    if (*row == *m_row)
        return;
    m_row = *row;
    m_practice = practice::parseDraft(m_row->source, m_row->practiceId).practice;
    check();
    Q_EMIT changed();
}

void EditorPresenter::findCallable()
{
    m_callable.clear();
    for (const practice::Outline &each : m_library.outlines()) {
        if (each.id != m_practice.id)
            m_callable.append({each.id, each.name});
    }
    std::sort(m_callable.begin(), m_callable.end(), [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.second, b.second) < 0;
    });
}

void EditorPresenter::check()
{
    m_problems = practice::parseDraft(practice::toJson(m_practice), m_practice.id).problems;
}

QString EditorPresenter::problemAt(const QString &path) const
{
    const auto found = std::find_if(m_problems.cbegin(), m_problems.cend(),
                                    [&](const auto &each) { return each.path == path; });
    return found == m_problems.cend() ? QString() : problemText(*found);
}

void EditorPresenter::setPeople(int people)
{
    if (people == m_people)
        return;
    m_people = people;
    Q_EMIT changed();
}

int EditorPresenter::minutes() const
{
    return minutesTaken(practice::totalSeconds(m_library.whole(m_practice), m_people));
}

void EditorPresenter::apply(const Change &change)
{
    change(m_practice);
    check();
}

void EditorPresenter::change(const Change &change)
{
    flush();
    apply(change);
    save({});
    Q_EMIT changed();
}

void EditorPresenter::change(const QString &field, const Change &change)
{
    flush();
    apply(change);
    save(field);
    Q_EMIT changed();
}

void EditorPresenter::type(const QString &field, const Change &change)
{
    if (m_typed != field)
        flush();
    m_typed = field;
    apply(change);
    m_pause.start();
    Q_EMIT changed();
}

void EditorPresenter::flush()
{
    m_pause.stop();
    if (m_typed.isEmpty())
        return;
    const QString field = std::exchange(m_typed, QString());
    save(field);
}

void EditorPresenter::save(const QString &field)
{
    if (!isOpen())
        return;
    const bool kept = m_visit == Visit::First || m_row->version > m_versionFound;
    m_saving = true;
    const auto saved = usecases::savePractice(
        m_notebook, m_row->id, m_practice,
        kept ? usecases::OldPractice::WriteOver : usecases::OldPractice::Keep, field);
    m_saving = false;
    if (!saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    if (const auto row = PracticeStore(m_notebook).get(m_row->id)) {
        m_row = *row;
        m_practice.version = row->version;
    }
}

QList<PracticeVersion> EditorPresenter::versions() const
{
    if (!isOpen())
        return {};
    return PracticeStore(m_notebook).versions(m_row->id).value_or(QList<PracticeVersion>());
}

void EditorPresenter::restore(const PracticeVersionId &version)
{
    flush();
    if (const auto restored = usecases::restoreVersion(m_notebook, version); !restored)
        Q_EMIT failed(restored.error());
}

void EditorPresenter::remove()
{
    flush();
    if (!isOpen())
        return;
    if (const auto removed = usecases::removePractice(m_notebook, m_row->id); !removed)
        Q_EMIT failed(removed.error());
}

} // namespace hearth::ui
