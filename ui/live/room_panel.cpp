// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/room_panel.h"

#include "core/base/text.h"
#include "ui/live/live_presenter.h"
#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>

namespace hearth::ui {

using namespace session;

RoomPanel::RoomPanel(LivePresenter &presenter, QWidget *parent)
    : Card(tr("People here"), parent)
    , m_presenter(presenter)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_choices(new QWidget(this))
    , m_flow(new FlowLayout(m_choices))
    , m_note(smallText({}, this))
{
    auto *close = iconButton(Icon::Close, tr("Close the list of people"), this);
    connect(close, &QToolButton::clicked, this, &RoomPanel::close);
    addTitleWidget(close);
    m_field->setPlaceholderText(tr("Find somebody, or type a guest's name"));
    m_field->setAccessibleName(tr("Find somebody, or welcome a guest"));
    m_list->setAccessibleName(tr("People"));
    setGroundless(m_list);
    m_list->setUniformItemSizes(true);
    m_choices->setAccessibleName(tr("What happens"));
    body()->addWidget(m_field);
    body()->addWidget(m_list);
    body()->addWidget(m_choices);
    body()->addWidget(m_note);
    m_note->hide();
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &RoomPanel::fillList);
    connect(m_list, &QListWidget::currentRowChanged, this, &RoomPanel::showChoices);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RoomPanel::close);
    hide();
}

void RoomPanel::toggle()
{
    if (!isHidden())
        return close();
    m_field->clear();
    show();
    refresh();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void RoomPanel::close()
{
    hide();
    Q_EMIT closed();
}

void RoomPanel::refresh()
{
    if (isHidden())
        return;
    const LiveWords words = m_presenter.words();
    m_people = words.people;
    setTitle(words.peopleHere);
    m_note->hide();
    fillList();
}

void RoomPanel::fillList()
{
    const QString before = chosen() ? chosen()->person.toString() : QString();
    const QString wanted = folded(m_field->text().trimmed());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_shown.clear();
        int row = 0;
        for (const LiveWords::Presence &each : std::as_const(m_people)) {
            if (!folded(each.name).contains(wanted))
                continue;
            if (each.person.toString() == before)
                row = static_cast<int>(m_shown.size());
            m_shown.append(each);
            m_list->addItem(each.detail.isEmpty() ? each.name
                                                  : tr("%1 · %2").arg(each.name, each.detail));
        }
        m_list->setCurrentRow(m_shown.isEmpty() ? -1 : row);
    }
    const int rows = qBound(1, static_cast<int>(m_shown.size()), 6);
    m_list->setVisible(!m_shown.isEmpty());
    m_list->setFixedHeight(rows * qMax(space::controlHeight, m_list->sizeHintForRow(0)) + 2);
    showChoices();
}

const LiveWords::Presence *RoomPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

/// Says what was done and what each has now, and is ready for the next name.
void RoomPanel::tellDone(const QString &what)
{
    const QString each = m_presenter.timeWords().minutesEach;
    Q_EMIT told(each.isEmpty() ? what : tr("%1 Now %2.").arg(what, each));
    m_field->clear();
    m_field->setFocus(Qt::OtherFocusReason);
}

void RoomPanel::showChoices()
{
    const FocusKeeper focus(m_choices, m_field);
    emptyLayout(m_flow);
    m_likeliest = {};
    // Enter brings somebody in or gives a turn; to go past or see off somebody takes a button.
    const auto add = [this](const QString &text, bool likely, const std::function<void()> &run) {
        const bool first = likely && !m_likeliest;
        auto *button =
            new Button(text, first ? ButtonKind::Primary : ButtonKind::Secondary, m_choices);
        setCompact(button);
        connect(button, &Button::clicked, this, [run] { run(); });
        m_flow->addWidget(button);
        if (first)
            m_likeliest = run;
    };
    const LiveWords::Presence *who = chosen();
    const QString typed = m_field->text().trimmed();
    if (who == nullptr) {
        if (!typed.isEmpty())
            add(tr("Welcome %1 as a guest").arg(isolatedOnButton(typed)), true,
                [this] { welcome(); });
        m_choices->setVisible(!typed.isEmpty());
        return;
    }
    m_choices->setVisible(true);
    const PersonId person = who->person;
    const QString name = who->name;
    const RunState &state = m_presenter.held().state;
    const auto offer = [&](const RunAction &what, const QString &text, const QString &words) {
        const bool likely = std::holds_alternative<Arrive>(what)
            || std::holds_alternative<ComeBack>(what) || std::holds_alternative<GiveTurn>(what);
        if (state.possible({m_presenter.nowMs(), what}))
            add(text, likely, [this, what, words] {
                if (m_presenter.happen(what))
                    tellDone(words);
            });
    };
    offer(Arrive{person}, tr("Arrives"), tr("%1 is here.").arg(name));
    offer(ComeBack{person}, tr("Comes back"), tr("%1 takes a turn after all.").arg(name));
    offer(GiveTurn{person}, tr("Give the turn"), tr("%1 has the turn.").arg(name));
    offer(Pass{person}, tr("Passes"), tr("%1 passes.").arg(name));
    offer(Skip{person}, tr("Skip for now"), tr("%1 is skipped for now.").arg(name));
    offer(Leave{person}, tr("Leaves"), tr("%1 has left.").arg(name));
    if (!typed.isEmpty())
        add(tr("Welcome %1 as a guest").arg(isolatedOnButton(typed)), false, [this] { welcome(); });
    if (!who->here)
        return;
    auto *roles = new QMenu(m_choices);
    const RunView view = m_presenter.view();
    const auto taken = [this, name](const QString &called) {
        tellDone(tr("%1 is %2.", "a person takes a role").arg(name, QLocale().toLower(called)));
    };
    QStringList known;
    for (const PlanItem &item : state.plan().items()) {
        if (item.id != view.item)
            continue;
        for (const PlanRole &role : item.roles) {
            const RunAction swap = SwapRole{role.id, person};
            known.append(role.id);
            if (!state.possible({m_presenter.nowMs(), swap}))
                continue;
            const QString called = LiveWording::roleName(view, state.plan(), role.id);
            roles->addAction(onButton(called), this, [this, swap, called, taken] {
                if (m_presenter.happen(swap))
                    taken(called);
            });
        }
    }
    const auto &held = m_presenter.held().roles;
    for (const QString &role :
         {session_role::timekeeper, session_role::noteTaker, session_role::understudy}) {
        const auto holder = held.constFind(role);
        if (known.contains(role) || (holder != held.cend() && *holder == person))
            continue;
        const QString called = LiveWording::sessionRoleName(role);
        roles->addAction(onButton(called), this, [this, role, person, called, taken] {
            if (m_presenter.takeRole(role, person))
                taken(called);
        });
    }
    if (roles->isEmpty()) {
        delete roles;
        return;
    }
    auto *button = new Button(tr("Takes a role…"), ButtonKind::Secondary, m_choices);
    setCompact(button);
    roles->setParent(button, roles->windowFlags());
    connect(button, &Button::clicked, roles,
            [button, roles] { roles->popup(button->mapToGlobal(button->rect().bottomLeft())); });
    m_flow->addWidget(button);
}

void RoomPanel::welcome()
{
    const auto name = PersonName::from(m_field->text());
    if (!name) {
        m_note->setText(errorText(name.error()));
        m_note->setVisible(true);
        return;
    }
    if (m_presenter.welcomeGuest(*name))
        tellDone(tr("%1 is here.").arg(isolated(name->text())));
}

void RoomPanel::enter()
{
    // What it does may replace it.
    if (const auto run = m_likeliest)
        run();
}

bool RoomPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            enter();
            return true;
        }
        const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
        if (watched == m_field && moves && !m_shown.isEmpty()) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(
                qBound(0, m_list->currentRow() + step, static_cast<int>(m_shown.size()) - 1));
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace hearth::ui
