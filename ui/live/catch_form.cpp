// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/catch_form.h"

#include "ui/live/caught_words.h"
#include "ui/live/live_actions.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/name_completer.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

namespace {

/// A field under its name, which may change with what is caught.
QWidget *named(WrapLabel *label, QWidget *field, QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    column->addStretch(1);
    return both;
}

std::optional<PersonId> chosen(const QComboBox *box)
{
    return PersonId::parse(box->currentData().toString());
}

void choose(QComboBox *box, const std::optional<PersonId> &person)
{
    box->setCurrentIndex(qMax(0, person ? box->findData(person->toString()) : 0));
}

} // namespace

CatchForm::CatchForm(CapturePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_what(new WrapLabel({}, TypeStyle::BodyStrong, this))
    , m_whoLabel(smallText({}, this))
    , m_dayLabel(smallText({}, this))
    , m_line(new QLineEdit(this))
    , m_from(new QComboBox(this))
    , m_who(new QComboBox(this))
    , m_concerns(new QLineEdit(this))
    , m_day(new DateField(tr("By when"), this))
    , m_fromField(named(smallText(tr("From"), this), m_from, this))
    , m_whoField(named(m_whoLabel, m_who, this))
    , m_concernsField(named(smallText(tr("Concerns"), this), m_concerns, this))
    , m_dayField(named(m_dayLabel, m_day, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::tight, 0, space::tight);
    column->setSpacing(space::tight);
    column->addWidget(m_what);
    column->addWidget(m_line);
    m_concerns->setAccessibleName(tr("Concerns"));
    auto *fields = new AdaptiveRow(space::snug, this);
    for (QWidget *field : {m_fromField, m_whoField, m_concernsField, m_dayField})
        fields->addWidget(field, 1);
    column->addWidget(fields);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    auto *keep = new Button(tr("Keep"), ButtonKind::Primary, buttons);
    auto *leave = new Button(tr("Never mind"), ButtonKind::Quiet, buttons);
    flow->addWidget(keep);
    flow->addWidget(leave);
    column->addWidget(buttons);

    new NameCompleter(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &CatchForm::read);
    connect(m_who, &QComboBox::activated, this, [this] { m_whoChosen = true; });
    connect(m_from, &QComboBox::activated, this, [this] { m_fromChosen = true; });
    connect(m_day, &DateField::edited, this, [this] { m_dayChosen = true; });
    for (QLineEdit *line : {m_line, m_concerns, m_day->line()})
        connect(line, &QLineEdit::returnPressed, this, &CatchForm::finish);
    connect(keep, &Button::clicked, this, &CatchForm::finish);
    connect(leave, &Button::clicked, this, [this] { Q_EMIT done(false); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { Q_EMIT done(false); });
}

void CatchForm::fillPeople(QComboBox *box, const QString &nobody)
{
    box->clear();
    box->addItem(nobody, QString());
    for (const Person &person : m_presenter.people())
        box->addItem(isolated(person.name.text()), person.id.toString());
}

void CatchForm::begin(const Caught &thing)
{
    m_thing = thing;
    m_whoChosen = thing.who.has_value();
    m_fromChosen = thing.from.has_value();
    m_dayChosen = thing.day.isValid();
    const QString what = actionText(specOf(liveActions, rowOf(thing.kind).action));
    m_what->setText(what);
    m_line->setAccessibleName(what);
    m_line->findChild<NameCompleter *>()->setNames(m_presenter.names());
    switch (thing.kind) {
    case CaughtKind::Commitment:
        m_line->setPlaceholderText(tr("@Name does what, by Thursday"));
        m_whoLabel->setText(tr("Who"));
        m_dayLabel->setText(tr("By when"));
        break;
    case CaughtKind::Decision:
        m_line->setPlaceholderText(tr("What is agreed"));
        m_dayLabel->setText(tr("Look at it again"));
        break;
    case CaughtKind::Appreciation:
        m_line->setPlaceholderText(tr("@Name, for what"));
        m_whoLabel->setText(tr("To"));
        break;
    default:
        m_line->setPlaceholderText(tr("What can wait"));
        m_whoLabel->setText(tr("Brought by"));
        break;
    }
    const bool isThanks = thing.kind == CaughtKind::Appreciation;
    fillPeople(m_who, isThanks ? tr("everyone") : tr("nobody yet"));
    fillPeople(m_from, tr("everyone"));
    m_day->line()->setAccessibleName(m_dayLabel->text());
    m_day->setToday(m_presenter.live().today());
    m_line->setText(thing.text);
    choose(m_who, thing.who);
    choose(m_from, thing.from);
    m_concerns->setText(thing.concerns);
    m_day->setDate(thing.day);
    m_fromField->setVisible(isThanks);
    m_whoField->setVisible(thing.kind != CaughtKind::Decision);
    m_concernsField->setVisible(thing.kind == CaughtKind::Decision);
    m_dayField->setVisible(thing.kind == CaughtKind::Commitment
                           || thing.kind == CaughtKind::Decision);
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void CatchForm::read()
{
    const Caught meant = m_presenter.understood(m_thing.kind, m_line->text());
    if (!m_whoChosen)
        choose(m_who, meant.who);
    if (!m_fromChosen)
        choose(m_from, meant.from);
    if (!m_dayChosen)
        m_day->setDate(meant.day);
}

void CatchForm::finish()
{
    if (m_line->text().trimmed().isEmpty()) {
        Q_EMIT done(false);
        return;
    }
    if (!m_day->isUnderstood()) {
        m_day->line()->setFocus(Qt::OtherFocusReason);
        m_day->line()->selectAll();
        return;
    }
    m_thing.text = m_presenter.understood(m_thing.kind, m_line->text()).text;
    m_thing.who = chosen(m_who);
    m_thing.from = chosen(m_from);
    m_thing.concerns = m_concerns->text().trimmed();
    m_thing.day = m_day->date();
    if (m_presenter.keep(m_thing))
        Q_EMIT done(true);
}

} // namespace hearth::ui
