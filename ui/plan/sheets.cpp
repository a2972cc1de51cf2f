// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/sheets.h"

#include "core/domain/names.h"
#include "ui/plan/plan_presenter.h"
#include "ui/text/error_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/time_field.h"

#include <QtCore/QMimeData>
#include <QtCore/QtMath>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTextBrowser>

namespace hearth::ui {

namespace {

FlowLayout *flowIn(Card *card, int spacing)
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box, spacing);
    card->body()->addWidget(box);
    return flow;
}

} // namespace

Sheet::Sheet(const QString &title, PlanPresenter &presenter, QWidget *parent)
    : Card(title, parent)
    , m_presenter(presenter)
{
    auto *close = iconButton(Icon::Close, tr("Close: %1").arg(title));
    addTitleWidget(close);
    connect(close, &QAbstractButton::clicked, this, &Sheet::closed);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &Sheet::closed);
}

WhenSheet::WhenSheet(PlanPresenter &presenter, QWidget *parent)
    : Sheet(tr("When you meet"), presenter, parent)
    , m_date(new QDateEdit)
    , m_time(new TimeField)
    , m_minutes(new QSpinBox)
    , m_title(new QLineEdit)
    , m_zone(smallText({}))
{
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_minutes->setRange(5, AgendaList::mostMinutes);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(tr(" min", "after the number of minutes"));
    m_title->setMaxLength(static_cast<int>(usecases::longestTitle));
    m_title->setPlaceholderText(tr("optional"));
    FlowLayout *flow = flowIn(this, space::gap);
    flow->addWidget(new FormField(tr("Date"), m_date));
    flow->addWidget(new FormField(tr("Begins at"), m_time));
    flow->addWidget(new FormField(tr("Length"), m_minutes));
    flow->addWidget(new FormField(tr("Name of the session"), m_title));
    body()->addWidget(m_zone);
    FlowLayout *buttons = flowIn(this, space::tight);
    auto *save = new Button(tr("Change it"));
    auto *leave = new Button(tr("Leave it"), ButtonKind::Quiet);
    buttons->addWidget(save);
    buttons->addWidget(leave);
    connect(save, &QAbstractButton::clicked, this, &WhenSheet::save);
    connect(leave, &QAbstractButton::clicked, this, &Sheet::closed);
    connect(m_title, &QLineEdit::returnPressed, this, &WhenSheet::save);
}

void WhenSheet::refresh()
{
    const auto &plan = m_presenter.plan();
    const QDateTime at = plan.session.plannedAt.toTimeZone(plan.zone);
    m_date->setDate(at.date());
    m_time->setTime(at.time());
    m_minutes->setValue(plan.session.minutes);
    m_title->setText(plan.session.title);
    m_zone->setText(tr("On the clocks of %1.").arg(PlanWording::cityOf(plan.zone)));
}

void WhenSheet::focusFirst()
{
    m_date->setFocus();
}

void WhenSheet::save()
{
    auto edit = m_presenter.edited();
    edit.minutes = m_minutes->value();
    edit.title = m_title->text().trimmed();
    const QDate date = m_date->date();
    const QTime time = m_time->time();
    if (m_presenter.edit(edit) && m_presenter.moveTo(date, time))
        Q_EMIT closed();
}

InvitationSheet::InvitationSheet(PlanPresenter &presenter, QWidget *parent)
    : Sheet(tr("Invitation"), presenter, parent)
    , m_preview(new QTextBrowser)
    , m_withAgenda(new QCheckBox(tr("with the agenda")))
    , m_copy(new Button(tr("Copy"), ButtonKind::Primary))
{
    m_preview->setAccessibleName(tr("The invitation as it is copied"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    m_preview->document()->setDocumentMargin(space::snug);
    m_preview->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_preview->document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged, this, [this](const QSizeF &size) {
                m_preview->setFixedHeight(qCeil(size.height()) + 2 * m_preview->frameWidth());
            });
    m_withAgenda->setChecked(true);
    body()->addWidget(m_preview);
    FlowLayout *buttons = flowIn(this, space::gap);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_withAgenda);
    body()->addWidget(
        smallText(tr("It goes to the clipboard, as text and with its layout; nothing is sent.")));
    connect(m_withAgenda, &QCheckBox::toggled, this, &InvitationSheet::refresh);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        auto *both = new QMimeData;
        both->setText(m_invitation.plain);
        both->setHtml(m_invitation.html);
        QGuiApplication::clipboard()->setMimeData(both);
        Q_EMIT copied();
    });
}

void InvitationSheet::refresh()
{
    m_invitation = invitationTo(m_presenter.plan(), m_presenter.schedule(), m_presenter.today(),
                                m_withAgenda->isChecked());
    m_preview->setHtml(m_invitation.html);
}

void InvitationSheet::focusFirst()
{
    m_copy->setFocus();
}

TemplateSheet::TemplateSheet(PlanPresenter &presenter, QWidget *parent)
    : Sheet(tr("Keep this agenda as a template"), presenter, parent)
    , m_name(new QLineEdit)
    , m_field(new FormField(tr("Name of the template"), m_name))
    , m_onlyHere(new QCheckBox(tr("only for this crew")))
{
    body()->addWidget(m_field);
    body()->addWidget(m_onlyHere);
    FlowLayout *buttons = flowIn(this, space::tight);
    auto *save = new Button(tr("Keep it"), ButtonKind::Primary);
    buttons->addWidget(save);
    connect(save, &QAbstractButton::clicked, this, &TemplateSheet::save);
    connect(m_name, &QLineEdit::returnPressed, this, &TemplateSheet::save);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
}

void TemplateSheet::focusFirst()
{
    m_name->setFocus();
}

void TemplateSheet::save()
{
    const auto name = CrewName::from(m_name->text());
    if (!name) {
        m_field->setError(errorText(name.error()));
        return;
    }
    if (m_presenter.saveTemplate(name->text(), m_onlyHere->isChecked())) {
        m_name->clear();
        Q_EMIT saved(name->text());
        Q_EMIT closed();
    }
}

} // namespace hearth::ui
