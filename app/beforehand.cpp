// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/beforehand.h"

#include "core/storage/crew_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/session_store.h"

#include <QtCore/QFile>
#include <QtCore/QThread>

#include <fontconfig/fontconfig.h>

namespace hearth::app {

ui::Route firstRoute(const storage::Notebook &notebook)
{
    const auto running = storage::SessionStore(notebook).running();
    if (running && *running)
        return {ui::Place::Live, (*running)->id.toString()};
    const auto crews = storage::CrewStore(notebook).allWithCounts();
    const auto pages = storage::JournalStore(notebook).page(1);
    const bool empty = crews && crews->isEmpty() && pages && pages->isEmpty();
    return {empty ? ui::Place::Welcome : ui::Place::Today};
}

Opened openOrMake(const QString &path, const Clock &clock, QRandomGenerator &chance)
{
    const bool isNew = !QFile::exists(path);
    Opened opened{isNew,
                  isNew ? storage::Notebook::create(path, clock, chance)
                        : storage::Notebook::open(path, clock, chance)};
    if (opened.notebook)
        opened.first = firstRoute(**opened.notebook);
    return opened;
}

Beforehand::Beforehand(const QString &path)
    : m_path(path)
    , m_chance(QRandomGenerator::securelySeeded())
    , m_opened(std::async(std::launch::async, [this, here = QThread::currentThread()] {
        FcInit();
        m_fontconfig.count_down();
        std::optional<Opened> opened;
        if (QFile::exists(m_path))
            opened = openOrMake(m_path, m_clock, m_chance);
        if (opened && opened->notebook)
            (*opened->notebook)->changes().moveToThread(here);
        return opened;
    }))
{
}

Opened Beforehand::takeNotebook()
{
    std::optional<Opened> opened = m_opened.get();
    return opened ? *std::move(opened) : openOrMake(m_path, m_clock, m_chance);
}

} // namespace hearth::app
