// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/item_list.h"

#include "core/practice/json_fields.h"
#include "ui/editor/bound_form.h"
#include "ui/editor/editor_presenter.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

ItemList::ItemList(EditorPresenter &presenter, const Kind &kind, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_kind(kind)
    , m_none(smallText(kind.none))
    , m_box(new QWidget)
    , m_rows(new QVBoxLayout(m_box))
    , m_add(new Button(kind.addText))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::snug);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::snug);
    column->addWidget(m_none);
    column->addWidget(m_box);
    setCompact(m_add);
    m_add->setIcon(icon(Icon::Plus));
    column->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        m_presenter.change(m_kind.add);
        if (!m_forms.isEmpty())
            m_forms.constLast()->focusFirst();
    });
}

void ItemList::refresh()
{
    const QStringList keys = m_kind.keys(m_presenter.practice());
    if (keys != m_keys || m_forms.size() != keys.size()) {
        m_keys = keys;
        build();
    }
    for (BoundForm *form : std::as_const(m_forms))
        form->refresh();
    m_none->setVisible(keys.isEmpty());
    m_box->setVisible(!keys.isEmpty());
    m_add->setEnabled(keys.size() < practice::FormatLimits::entries);
}

void ItemList::build()
{
    const FocusKeeper keeper(m_box, m_add);
    emptyLayout(m_rows);
    m_forms.clear();
    const auto count = static_cast<int>(m_keys.size());
    for (int row = 0; row < count; ++row)
        addEntry(row, count);
}

void ItemList::addEntry(int row, int count)
{
    const QString title = m_kind.title(row);
    auto *card = new Card(title);
    card->setInset(true);
    card->setAccessibleName(title);
    const auto act = [this, card](Icon which, const QString &name, bool possible,
                                  const EditorPresenter::Change &change) {
        QToolButton *button = iconButton(which, name);
        button->setEnabled(possible);
        card->addTitleWidget(button);
        connect(button, &QAbstractButton::clicked, this,
                [this, change] { m_presenter.change(change); });
    };
    if (m_kind.move && count > 1) {
        act(Icon::ChevronUp, tr("Move %1 up").arg(title), row > 0,
            [this, row](practice::Practice &practice) { m_kind.move(practice, row, row - 1); });
        act(Icon::ChevronDown, tr("Move %1 down").arg(title), row + 1 < count,
            [this, row](practice::Practice &practice) { m_kind.move(practice, row, row + 1); });
    }
    act(Icon::Trash, tr("Take out %1").arg(title), true,
        [this, row](practice::Practice &practice) { m_kind.remove(practice, row); });
    auto *form = new BoundForm(m_presenter);
    m_kind.fields(*form, row);
    card->body()->addWidget(form);
    m_rows->addWidget(card);
    m_forms.append(form);
}

} // namespace hearth::ui
