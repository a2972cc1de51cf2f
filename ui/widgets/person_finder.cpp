// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/person_finder.h"

#include "core/base/text.h"
#include "ui/theme/space.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

PersonFinder::PersonFinder(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_row(new QWidget(this))
    , m_flow(new FlowLayout(m_row, space::tight))
    , m_note(smallText({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    m_line->setPlaceholderText(what);
    m_line->setAccessibleName(what);
    m_row->setAccessibleName(tr("People who are found"));
    for (QWidget *each : {static_cast<QWidget *>(m_line), m_row, static_cast<QWidget *>(m_note)})
        column->addWidget(each);
    connect(m_line, &QLineEdit::textChanged, this, &PersonFinder::offer);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (const QList<int> fitting = found(); !fitting.isEmpty())
            take(fitting.constFirst());
    });
    offer();
}

void PersonFinder::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    offer();
}

QList<int> PersonFinder::found() const
{
    const QString typed = folded(m_line->text().trimmed());
    QList<int> begin;
    QList<int> others;
    for (int i = 0; i < m_names.size() && !typed.isEmpty(); ++i) {
        // The marks around a name are no part of it.
        QString plain = folded(m_names.at(i));
        plain.remove(QChar(0x2068)).remove(QChar(0x2069));
        if (plain.startsWith(typed))
            begin.append(i);
        else if (plain.contains(typed))
            others.append(i);
    }
    return begin + others;
}

void PersonFinder::offer()
{
    const FocusKeeper focus(m_row, m_line);
    emptyLayout(m_flow);
    const QList<int> fitting = found();
    for (const int index : fitting.mid(0, mostOffered)) {
        auto *chip = new Chip(m_names.at(index), m_row);
        chip->setCheckable(false);
        connect(chip, &Chip::clicked, this, [this, index] { take(index); });
        m_flow->addWidget(chip);
    }
    m_row->setVisible(!fitting.isEmpty());
    const auto more = static_cast<int>(fitting.size() - mostOffered);
    const bool nobody = fitting.isEmpty() && !m_line->text().trimmed().isEmpty();
    m_note->setText(nobody         ? tr("Nobody of that name.")
                        : more > 0 ? tr("and %n more", "people whose names fit", more)
                                   : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void PersonFinder::take(int index)
{
    m_line->clear();
    Q_EMIT chosen(index);
}

} // namespace hearth::ui
