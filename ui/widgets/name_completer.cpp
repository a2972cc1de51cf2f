// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/name_completer.h"

#include "core/base/text.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QStringListModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextBlock>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>

namespace hearth::ui {

namespace {

/// Where the @ stands that the end of the text belongs to, or -1: at the start of a word, and not
/// too far back.
qsizetype signBefore(const QString &before)
{
    const qsizetype at = before.lastIndexOf(QLatin1Char('@'));
    if (at < 0 || before.size() - at > 60)
        return -1;
    return at == 0 || !before.at(at - 1).isLetterOrNumber() ? at : -1;
}

} // namespace

NameCompleter::NameCompleter(QWidget *field)
    : QObject(field)
    , m_field(field)
    , m_model(new QStringListModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("People"));
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &NameCompleter::take);
}

// The completer would hand these keys to the field first, which has a use of its own for them.
bool NameCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_completer->popup()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
        if (takes || key == Qt::Key_Escape) {
            const QModelIndex chosen = m_completer->popup()->currentIndex();
            m_completer->popup()->hide();
            if (takes && chosen.isValid())
                take(chosen.data().toString());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

NameCompleter::NameCompleter(QPlainTextEdit *editor)
    : NameCompleter(static_cast<QWidget *>(editor))
{
    m_editor = editor;
    connect(editor->document(), &QTextDocument::contentsChange, this,
            [this](int, int removed, int added) {
                if (removed != 0 || added != 0)
                    QMetaObject::invokeMethod(this, &NameCompleter::look, Qt::QueuedConnection);
            });
}

NameCompleter::NameCompleter(QLineEdit *line)
    : NameCompleter(static_cast<QWidget *>(line))
{
    m_line = line;
    connect(line, &QLineEdit::textEdited, this, &NameCompleter::look);
}

void NameCompleter::setNames(const QStringList &names)
{
    m_names = names;
}

QStringList NameCompleter::offers(const QString &before, const QStringList &names)
{
    const qsizetype at = signBefore(before);
    if (at < 0)
        return {};
    const QString typed = folded(before.mid(at + 1));
    QStringList found;
    for (const QString &name : names) {
        const QString plain = folded(name);
        if (plain == typed)
            return {};
        // Any part of a name may be what comes to mind first.
        if (plain.startsWith(typed) || plain.contains(QLatin1Char(' ') + typed))
            found.append(name);
    }
    return found;
}

QString NameCompleter::before() const
{
    if (m_line != nullptr)
        return m_line->text().left(m_line->cursorPosition());
    const QTextCursor cursor = m_editor->textCursor();
    return cursor.block().text().left(cursor.positionInBlock());
}

QRect NameCompleter::placeOfCursor() const
{
    QRect place = m_line != nullptr
        ? m_line->inputMethodQuery(Qt::ImCursorRectangle).toRect()
        : m_editor->cursorRect().translated(m_editor->viewport()->pos());
    const auto *popup = m_completer->popup();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width()
                   + 2 * popup->fontMetrics().averageCharWidth());
    return place;
}

void NameCompleter::look()
{
    if (m_taking || !m_field->hasFocus())
        return;
    const QStringList found = offers(before(), m_names);
    if (found.isEmpty())
        return m_completer->popup()->hide();
    m_model->setStringList(found);
    m_completer->setMaxVisibleItems(8);
    m_completer->complete(placeOfCursor());
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NameCompleter::take(const QString &name)
{
    const QScopedValueRollback taking(m_taking, true);
    const QString typed = before();
    const qsizetype at = signBefore(typed);
    if (at < 0)
        return;
    const int length = static_cast<int>(typed.size() - at);
    const QString text = QLatin1Char('@') + name + QLatin1Char(' ');
    if (m_line != nullptr) {
        m_line->setSelection(static_cast<int>(at), length);
        m_line->insert(text);
        return;
    }
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, length);
    cursor.insertText(text);
    m_editor->setTextCursor(cursor);
}

} // namespace hearth::ui
