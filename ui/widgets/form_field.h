// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLayout;
class QLineEdit;

namespace hearth::ui {

class Button;
class WrapLabel;

/// A field with its name above and, when something is wrong with what was typed, a sentence below.
class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString &name, QWidget *field, QWidget *parent = nullptr);

    /// An empty sentence takes the error away. A screen reader hears it as the field's description.
    void setError(const QString &sentence);
    QString error() const;

private:
    QWidget *m_field;
    WrapLabel *m_error;
};

/// One line and a button; Enter in the line does the same. The line is emptied by whoever took its
/// text.
class TextEntry : public QWidget
{
    Q_OBJECT
public:
    TextEntry(const QString &name, const QString &action, QWidget *parent = nullptr);

    QLineEdit *line() const { return m_line; }
    QString text() const;
    void setError(const QString &sentence) { m_field->setError(sentence); }
    void clear();
    /// Says what stands in the line, as Enter does; nothing for an empty one.
    void enter();

Q_SIGNALS:
    void entered(const QString &text);

private:
    QLineEdit *m_line;
    FormField *m_field;
};

/// Takes everything out of a layout, or all from one place on; widgets go when the event that led
/// here is over.
void emptyLayout(QLayout *layout, int from = 0);

/// While rows are made anew, remembers by its accessible name what had the focus among them, and
/// gives the focus to its successor; where there is none, to `otherwise`.
class FocusKeeper
{
public:
    explicit FocusKeeper(QWidget *among, QWidget *otherwise = nullptr);
    ~FocusKeeper();
    FocusKeeper(const FocusKeeper &) = delete;
    FocusKeeper &operator=(const FocusKeeper &) = delete;

private:
    QWidget *m_among;
    QWidget *m_otherwise;
    QString m_name;
    bool m_had = false;
};

} // namespace hearth::ui
