// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "ui/text/date_phrase.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

DateField::DateField(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_meaning(smallText({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    column->addWidget(m_line);
    column->addWidget(m_meaning);
    m_meaning->hide();
    m_line->setAccessibleName(accessibleName);
    //: Ways to name a day
    m_line->setPlaceholderText(tr("Thursday, 12 May"));
    explain();
    setAccessibleName(accessibleName);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        explain();
        Q_EMIT edited();
    });
}

void DateField::setToday(QDate today)
{
    m_today = today;
}

void DateField::setDate(QDate date)
{
    m_line->setText(date.isValid() ? shortDayText(date, m_today) : QString());
    explain();
}

QDate DateField::date() const
{
    return dateFromPhrase(m_line->text(), m_today);
}

bool DateField::isUnderstood() const
{
    return m_line->text().trimmed().isEmpty() || date().isValid();
}

void DateField::explain()
{
    const QDate day = date();
    const QString meaning = day.isValid() ? dayText(day, m_today)
        : isUnderstood()                  ? QString()
                                          : tr("Not a day I know yet");
    const QFontMetrics metrics = m_line->fontMetrics();
    m_line->setMinimumWidth(metrics.horizontalAdvance(m_line->placeholderText())
                            + 4 * space::tight);
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    m_line->setAccessibleDescription(meaning);
}

} // namespace hearth::ui
