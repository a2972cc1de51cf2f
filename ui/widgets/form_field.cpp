// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_field.h"

#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace hearth::ui {

namespace {

/// Takes what room it is given, at its end, and asks for none: a card with room to spare keeps it
/// below all of its fields.
class StillColumn : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;
    Qt::Orientations expandingDirections() const override { return {}; }
};

} // namespace

FormField::FormField(const QString &name, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_error(smallText({}))
{
    const bool grows = field->sizePolicy().verticalPolicy() & QSizePolicy::GrowFlag;
    auto *column = grows ? new QVBoxLayout(this) : new StillColumn(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    auto *label = smallText(name);
    // A screen reader says of a combo box what is chosen, and finds what it is for by its label.
    if (qobject_cast<QComboBox *>(field))
        label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(m_error);
    setMuted(m_error, false);
    setInk(m_error, Tone::Danger);
    m_error->hide();
    // A field that does not grow leaves no air between itself and its name.
    if (!grows)
        column->addStretch(1);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
}

void FormField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    QWidget *spoken = m_field->focusProxy() ? m_field->focusProxy() : m_field;
    spoken->setAccessibleDescription(sentence);
}

QString FormField::error() const
{
    return m_error->text();
}

TextEntry::TextEntry(const QString &name, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tight);
    m_line->setAccessibleName(name);
    row->addWidget(m_line, 1);
    auto *button = new Button(action);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(name, action));
    row->addWidget(button);
    both->setFocusProxy(m_line);
    setFocusProxy(m_line);
    m_field = new FormField(name, both);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_field);
    connect(m_line, &QLineEdit::returnPressed, this, &TextEntry::enter);
    connect(button, &QAbstractButton::clicked, this, &TextEntry::enter);
    connect(m_line, &QLineEdit::textEdited, this, [this] { setError({}); });
}

QString TextEntry::text() const
{
    return m_line->text();
}

void TextEntry::clear()
{
    m_line->clear();
    setError({});
}

void TextEntry::enter()
{
    if (!m_line->text().trimmed().isEmpty())
        Q_EMIT entered(m_line->text());
}

void emptyLayout(QLayout *layout, int from)
{
    while (QLayoutItem *item = layout->takeAt(from)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            emptyLayout(inner);
        }
        delete item;
    }
}

FocusKeeper::FocusKeeper(QWidget *among, QWidget *otherwise)
    : m_among(among)
    , m_otherwise(otherwise)
{
    const QWidget *now = QApplication::focusWidget();
    if (now && among->isAncestorOf(now)) {
        m_had = true;
        m_name = now->accessibleName();
    }
}

FocusKeeper::~FocusKeeper()
{
    const QWidget *now = QApplication::focusWidget();
    if (!m_had || (now && m_among->isAncestorOf(now)))
        return;
    for (QWidget *widget : m_among->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !m_name.isEmpty()
            && widget->accessibleName() == m_name) {
            widget->setFocus();
            return;
        }
    }
    if (m_otherwise)
        m_otherwise->setFocus();
}

} // namespace hearth::ui
