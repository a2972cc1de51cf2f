// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/caught_panel.h"

#include "ui/live/live_actions.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scroll_page.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>

namespace hearth::ui {

namespace {

struct KindRow
{
    CaughtLine::Kind kind;
    const char *action;
    Tone tone;
};
constexpr KindRow kinds[] = {
    {CaughtLine::Kind::Commitment, "session.commitment", Tone::Amber},
    {CaughtLine::Kind::Decision, "session.decision", Tone::Sage},
    {CaughtLine::Kind::Thanks, "session.thanks", Tone::Sky},
};

const KindRow &rowOf(CaughtLine::Kind kind)
{
    return kinds[static_cast<size_t>(kind)];
}

} // namespace

CaughtPanel::CaughtPanel(CapturePresenter &presenter, QWidget *parent)
    : Card(tr("Caught along the way"), parent)
    , m_presenter(presenter)
    , m_list(new ScrollPage(this))
    , m_form(new QWidget(this))
    , m_what(new QLabel(m_form))
    , m_text(new QLineEdit(m_form))
    , m_whoLabel(new QLabel(tr("Who"), m_form))
    , m_who(new QComboBox(m_form))
    , m_dueLabel(new QLabel(tr("In how many days"), m_form))
    , m_due(new QLineEdit(m_form))
{
    setGroundless(m_list);
    m_list->body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_list, 1);

    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_what->setBuddy(m_text);
    m_whoLabel->setBuddy(m_who);
    m_dueLabel->setBuddy(m_due);
    m_due->setAccessibleName(m_dueLabel->text());
    m_due->setInputMethodHints(Qt::ImhDigitsOnly);
    form->addRow(m_what, m_text);
    form->addRow(m_whoLabel, m_who);
    form->addRow(m_dueLabel, m_due);
    auto *buttons = new QHBoxLayout;
    auto *keep = new Button(tr("Keep"), ButtonKind::Primary, m_form);
    auto *leave = new Button(tr("Never mind"), ButtonKind::Quiet, m_form);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    form->addRow(buttons);
    body()->addWidget(m_form);
    m_form->hide();
    connect(keep, &Button::clicked, this, &CaughtPanel::finish);
    connect(leave, &Button::clicked, this, &CaughtPanel::cancel);
    connect(m_text, &QLineEdit::returnPressed, this, &CaughtPanel::finish);
    connect(m_due, &QLineEdit::returnPressed, this, &CaughtPanel::finish);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_form);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &CaughtPanel::cancel);

    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    for (const KindRow &each : kinds) {
        const ActionSpec &spec = specOf(liveActions, each.action);
        auto *button = new Button(actionText(spec), ButtonKind::Secondary, row);
        button->setKeyHint(QKeySequence(QLatin1String(spec.keys)));
        setCompact(button);
        connect(button, &Button::clicked, this, [this, kind = each.kind] { begin(kind); });
        flow->addWidget(button);
    }
    body()->addWidget(row);
}

void CaughtPanel::begin(CaughtLine::Kind kind)
{
    m_kind = kind;
    m_what->setText(actionText(specOf(liveActions, rowOf(kind).action)));
    m_text->setAccessibleName(m_what->text());
    m_who->clear();
    m_who->addItem(kind == CaughtLine::Kind::Thanks ? tr("everyone") : tr("nobody yet"), QString());
    for (const Person &person : m_presenter.live().peopleHere())
        m_who->addItem(isolated(person.name.text()), person.id.toString());
    m_whoLabel->setText(kind == CaughtLine::Kind::Thanks ? tr("To") : tr("Who"));
    const bool hasPerson = kind != CaughtLine::Kind::Decision;
    const bool hasDue = kind == CaughtLine::Kind::Commitment;
    m_whoLabel->setVisible(hasPerson);
    m_who->setVisible(hasPerson);
    m_dueLabel->setVisible(hasDue);
    m_due->setVisible(hasDue);
    m_form->show();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void CaughtPanel::finish()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty())
        return cancel();
    const auto who = PersonId::parse(m_who->currentData().toString());
    bool hasDays = false;
    const int days = m_due->text().toInt(&hasDays);
    switch (m_kind) {
    case CaughtLine::Kind::Commitment:
        m_presenter.catchCommitment(text, who, hasDays ? m_presenter.live().today().addDays(days) : QDate());
        break;
    case CaughtLine::Kind::Decision:
        m_presenter.catchDecision(text);
        break;
    case CaughtLine::Kind::Thanks:
        m_presenter.catchThanks(text, who);
        break;
    }
    m_text->clear();
    m_due->clear();
    m_form->hide();
}

void CaughtPanel::cancel()
{
    m_text->clear();
    m_form->hide();
}

void CaughtPanel::refresh()
{
    QLayout *column = m_list->body();
    while (QLayoutItem *item = column->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const auto lines = m_presenter.caught();
    for (const CaughtLine &line : lines) {
        auto *row = new ListRow(line.text, {}, m_list);
        const QString kind = actionText(specOf(liveActions, rowOf(line.kind).action));
        row->setLeading(new Badge(QLocale().toLower(kind), rowOf(line.kind).tone, row));
        auto *remove = iconButton(Icon::Close, tr("Remove “%1”").arg(line.text), row);
        connect(remove, &QToolButton::clicked, this, [this, line] {
            m_presenter.removeCaught(line);
            Q_EMIT removed(line.text);
        });
        row->addTrailing(remove);
        column->addWidget(row);
    }
    if (lines.isEmpty())
        column->addWidget(smallText(tr("Commitments, decisions and thanks gather here, as you hear them."), m_list));
    m_list->body()->addStretch(1);
}

} // namespace hearth::ui
