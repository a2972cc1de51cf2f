// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/practice/practice.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace hearth::ui {

class EditorPresenter;
class FormField;
class NoteEdit;

/// A value of the practice that is being written: how it is read and written.
template <class T>
struct Bound
{
    std::function<T(const practice::Practice &)> get;
    std::function<void(practice::Practice &, const T &)> set;
};

/// `place` gives a pointer to the value, of a practice that may be const, or null.
template <class T, class Place>
Bound<T> bound(Place place)
{
    return {[place](const practice::Practice &practice) -> T {
                const T *at = place(practice);
                return at ? *at : T();
            },
            [place](practice::Practice &practice, const T &value) {
                if (T *at = place(practice))
                    *at = value;
            }};
}

/// An enumerator by its word.
template <class E>
Bound<QString> worded(const Bound<E> &value)
{
    return {[value](const practice::Practice &practice) -> QString {
                return code(value.get(practice));
            },
            [value](practice::Practice &practice, const QString &word) {
                if (const auto parsed = parseCode<E>(word))
                    value.set(practice, *parsed);
            }};
}

/// Fields that show what stands in the practice, write into it what people change, and say what is
/// wrong where it is wrong. One below the other, or side by side between beginRow() and endRow().
class BoundForm : public QWidget
{
    Q_OBJECT
public:
    /// Where a value stands in the practice: "steps[3].title".
    using Path = std::function<QString()>;
    /// Code and words of what can be chosen.
    using Options = std::function<QList<QPair<QString, QString>>()>;
    using Condition = std::function<bool(const practice::Practice &)>;

    explicit BoundForm(EditorPresenter &presenter, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_column; }
    void beginRow();
    void endRow() { m_row = nullptr; }
    void place(QWidget *widget);
    /// Shows a widget only while something holds.
    void showIf(QWidget *widget, const Condition &condition);
    /// A line that says something about the practice.
    void note(const std::function<QString(const practice::Practice &)> &text);
    void focusFirst();
    /// Shows anew what stands in the practice.
    void refresh();

    FormField *line(const QString &name, const Path &path, const Bound<QString> &value);
    FormField *text(const QString &name, const Path &path, const Bound<QString> &value,
                    int lines = 2);
    /// A list, an entry a line.
    FormField *lines(const QString &name, const Path &path, const Bound<QList<QString>> &value);
    FormField *whole(const QString &name, const Path &path, const Bound<int> &value, int from,
                     int to);
    /// Seconds, shown as minutes; `none` is what 0 is called, where 0 may be.
    FormField *minutes(const QString &name, const Path &path, const Bound<int> &value,
                       const QString &none = {});
    QWidget *flag(const QString &name, const Path &path, const Bound<bool> &value);
    FormField *choice(const QString &name, const Path &path, const Options &options,
                      const Bound<QString> &value);
    /// Any of a few, as chips.
    QWidget *several(const QString &name, const Path &path, const Options &options,
                     const Bound<QList<QString>> &value);

private:
    NoteEdit *writing(const QString &name, int lines);
    FormField *field(const QString &name, const Path &path, QWidget *control);
    void whenRefreshed(const std::function<void()> &show) { m_shows.append(show); }

    EditorPresenter &m_presenter;
    QVBoxLayout *m_column;
    QWidget *m_row = nullptr;
    QList<std::function<void()>> m_shows;
    bool m_showing = false;
};

/// The words of an enumeration as options, in their order.
template <class E>
BoundForm::Options optionsOf(QString (*text)(E))
{
    return [text] {
        QList<QPair<QString, QString>> options;
        for (const auto &[value, word] : Codes<E>::all)
            options.append({QLatin1String(word), text(value)});
        return options;
    };
}

} // namespace hearth::ui
