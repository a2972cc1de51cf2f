// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/caught_panel.h"

#include "ui/live/catch_form.h"
#include "ui/live/caught_words.h"
#include "ui/live/live_actions.h"
#include "ui/text/reach_text.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scroll_page.h"

#include <QtGui/QActionGroup>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

namespace hearth::ui {

namespace {

/// The row owns the keys; its menu only tells them.
QString withKeys(const QString &text, Qt::Key key)
{
    return text + QLatin1Char('\t') + QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

CaughtPanel::CaughtPanel(CapturePresenter &presenter, QWidget *parent)
    : Card(tr("Caught along the way"), parent)
    , m_presenter(presenter)
    , m_list(new ScrollPage(this))
    , m_form(new CatchForm(presenter, this))
{
    setGroundless(m_list);
    m_list->body()->setContentsMargins(0, 0, 0, 0);
    m_list->body()->setSpacing(0);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_form);
    m_form->hide();
    connect(m_form, &CatchForm::done, this, &CaughtPanel::finish);

    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    for (const CaughtRow &each : caughtRows) {
        const ActionSpec &spec = specOf(liveActions, each.action);
        auto *button = new Button(actionText(spec), ButtonKind::Secondary, row);
        button->setKeyHint(QKeySequence(QLatin1String(spec.keys)));
        setCompact(button);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the note
        connect(button, &Button::clicked, this, [this, kind = each.kind] { begin(kind); });
        flow->addWidget(button);
    }
    body()->addWidget(row);
}

void CaughtPanel::putFormAside()
{
    m_form->hide();
    if (body()->indexOf(m_form) < 0)
        body()->insertWidget(body()->indexOf(m_list) + 1, m_form);
    m_editing.reset();
}

void CaughtPanel::begin(CaughtKind kind)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr || !m_form->isAncestorOf(focus)) {
        m_before = focus;
        rememberPlace();
    }
    if (m_editing) {
        putFormAside();
        refresh();
    }
    m_form->begin(Caught{kind});
    showForm();
}

/// Where the page around the form is scrolled to.
void CaughtPanel::rememberPlace()
{
    m_places.clear();
    for (QWidget *above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            m_places.append({area->verticalScrollBar(), area->verticalScrollBar()->value()});
    }
}

/// The step is again where it was before the form came; when the form has given its place back.
void CaughtPanel::returnToPlace()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (const auto &[bar, value] : std::as_const(m_places)) {
                if (bar)
                    bar->setValue(value);
            }
            m_places.clear();
        },
        Qt::QueuedConnection);
}

/// All of it, not only the line that has the focus; when it has been given its place.
void CaughtPanel::showForm()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (QWidget *above = m_form->parentWidget(); above != nullptr;
                 above = above->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(above))
                    area->ensureWidgetVisible(m_form);
            }
        },
        Qt::QueuedConnection);
}

void CaughtPanel::edit(const CaughtId &id)
{
    m_before = QApplication::focusWidget();
    putFormAside();
    m_editing = id;
    refresh();
    m_form->begin(m_presenter.read(id));
    showForm();
}

void CaughtPanel::finish(bool kept)
{
    const auto edited = m_editing;
    const bool isNew = kept && !edited;
    putFormAside();
    refresh();
    if (edited) {
        for (QToolButton *menu : m_list->findChildren<QToolButton *>()) {
            if (menu->property("caught").toString()
                == std::visit([](const auto &each) { return each.toString(); }, *edited))
                menu->setFocus(Qt::OtherFocusReason);
        }
    } else if (m_before && m_before->isVisible()) {
        m_before->setFocus(Qt::OtherFocusReason);
        returnToPlace();
    }
    if (isNew) {
        if (auto *last = m_list->body()->itemAt(m_list->body()->count() - 2);
            last != nullptr && last->widget() != nullptr)
            m_list->ensureWidgetVisible(last->widget());
    }
}

void CaughtPanel::remove(const CaughtLine &line)
{
    m_presenter.remove(line.id);
    Q_EMIT removed(line.text);
}

QToolButton *CaughtPanel::menuFor(const CaughtLine &line, QWidget *parent)
{
    QToolButton *button = iconButton(Icon::More, tr("More for “%1”").arg(line.text), parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("caught",
                        std::visit([](const auto &each) { return each.toString(); }, line.id));
    auto *menu = new QMenu(button);
    menu->setAccessibleName(button->accessibleName());
    menu->addAction(withKeys(tr("Change"), Qt::Key_F2), this, [this, id = line.id] { edit(id); });
    menu->addSeparator();
    for (const CaughtKind kind : {CaughtKind::Commitment, CaughtKind::Decision,
                                  CaughtKind::Appreciation, CaughtKind::Topic, CaughtKind::Note}) {
        if (kind != line.kind())
            menu->addAction(turnIntoText(kind), this,
                            [this, kind, id = line.id] { m_presenter.turnInto(id, kind); });
    }
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    for (const Reach reach : {Reach::Mine, Reach::Circle, Reach::Open}) {
        QAction *action = menu->addAction(reachText(reach), this, [this, reach, id = line.id] {
            Caught thing = m_presenter.read(id);
            thing.reach = reach;
            m_presenter.keep(thing);
        });
        action->setCheckable(true);
        action->setChecked(reach == line.reach);
        group->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(withKeys(tr("Remove"), Qt::Key_Delete), this, [this, line] { remove(line); });
    button->setMenu(menu);
    return button;
}

ListRow *CaughtPanel::rowFor(const CaughtLine &line)
{
    QString detail = line.detail;
    if (line.reach != Reach::Circle)
        detail = detail.isEmpty() ? reachText(line.reach)
                                  : tr("%1 · %2").arg(detail, reachText(line.reach));
    auto *row = new ListRow(line.text, detail, m_list);
    row->setLeading(new Badge(kindText(line.kind()), rowOf(line.kind()).tone, row));
    QToolButton *more = menuFor(line, row);
    row->addTrailing(more);
    auto *close = iconButton(Icon::Close, tr("Remove “%1”").arg(line.text), row);
    connect(close, &QToolButton::clicked, this, [this, line] { remove(line); });
    row->addTrailing(close);
    const auto key = [&](const QKeySequence &keys, const std::function<void()> &run) {
        auto *shortcut = new QShortcut(keys, row);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::Key_F2), [this, id = line.id] { edit(id); });
    key(QKeySequence(Qt::Key_Delete), [this, line] { remove(line); });
    row->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(row, &QWidget::customContextMenuRequested, more, [more] { more->showMenu(); });
    return row;
}

void CaughtPanel::refresh()
{
    if (m_isCovered)
        return;
    const FocusKeeper focus(m_list);
    QLayout *column = m_list->body();
    if (m_form->parentWidget() != this) {
        m_form->parentWidget()->layout()->removeWidget(m_form);
        m_form->setParent(this);
    }
    const auto lines = m_presenter.caught();
    // What stands as it was stays: catching the fifth thing makes one row, not five.
    qsizetype same = 0;
    while (same < qMin(m_shown.size(), lines.size()) && m_shown.at(same) == lines.at(same)
           && lines.at(same).id != m_editing)
        ++same;
    if (same > 0 && same == lines.size() && same == m_shown.size())
        return;
    emptyLayout(column, same > 0 ? static_cast<int>(2 * same) - 1 : 0); // with the rules between
    m_shown = m_shown.mid(0, same);
    for (qsizetype i = same; i < lines.size(); ++i) {
        if (i > 0)
            column->addWidget(rule(Qt::Horizontal, m_list));
        if (m_editing == lines.at(i).id) {
            column->addWidget(m_form);
            m_form->show();
        } else {
            column->addWidget(rowFor(lines.at(i)));
            if (m_shown.size() == i) // none behind the form, which gives its place back
                m_shown.append(lines.at(i));
        }
    }
    if (lines.isEmpty())
        column->addWidget(smallText(
            tr("Commitments, decisions, thanks and parked topics gather here, as you hear them."),
            m_list));
    m_list->body()->addStretch(1);
    m_list->setMinimumHeight(lines.isEmpty() ? 0 : fontMetrics().lineSpacing() * 6);
    // What was being changed is no longer there (undone, say).
    if (m_editing && m_form->parentWidget() == this)
        putFormAside();
}

void CaughtPanel::setCovered(bool covered)
{
    m_isCovered = covered;
    putFormAside();
    emptyLayout(m_list->body());
    m_shown.clear();
    refresh();
}

} // namespace hearth::ui
