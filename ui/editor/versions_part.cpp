// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/versions_part.h"

#include "core/base/minutes.h"
#include "core/practice/library.h"
#include "core/practice/timing.h"
#include "ui/editor/editor_presenter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"

#include <QtCore/QLocale>

namespace hearth::ui {

VersionsPart::VersionsPart(EditorPresenter &presenter, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_today(today)
    , m_none(smallText(tr("None yet. Each time you come back and change something, what it was is "
                          "kept here.")))
    , m_box(new QWidget)
    , m_rows(new QVBoxLayout(m_box))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Older versions"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    card->body()->addWidget(m_none);
    card->body()->addWidget(m_box);
    column->addWidget(card);
}

void VersionsPart::refresh()
{
    const FocusKeeper keeper(m_box);
    emptyLayout(m_rows);
    const QList<PracticeVersion> versions = m_presenter.versions();
    for (const PracticeVersion &each : versions) {
        const practice::Practice was = practice::parseDraft(each.source, QString()).practice;
        const QDateTime kept = each.keptAt.toLocalTime();
        const QString title = tr("Version %1").arg(QLocale().toString(each.version));
        const int minutes = minutesTaken(
            practice::totalSeconds(m_presenter.library().whole(was), m_presenter.people()));
        auto *row = new ListRow(
            title,
            tr("%1 · %2 · %3 · until %4, %5", "name · 6 steps · 55 min · until day, time")
                .arg(isolated(was.name),
                     tr("%n steps", nullptr, static_cast<int>(was.steps.size())),
                     minutesText(minutes), dayText(kept.date(), m_today), timeText(kept.time())));
        auto *restore = new Button(tr("Bring back"));
        restore->setAccessibleName(tr("Bring back %1").arg(title));
        setCompact(restore);
        row->addTrailing(restore);
        m_rows->addWidget(row);
        connect(restore, &QAbstractButton::clicked, this, [this, id = each.id] {
            m_presenter.restore(id);
            Q_EMIT restored();
        });
    }
    m_none->setVisible(versions.isEmpty());
    m_box->setVisible(!versions.isEmpty());
}

} // namespace hearth::ui
