// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"

#include <QtWidgets/QWidget>

namespace hearth::ui {

class NoteEdit;
class Spelling;

/// What every editor of a session is given.
struct EditorKit
{
    QStringList names; ///< offered behind an @
    Spelling *spelling = nullptr;
};

/// The fitting editor for a field of a practice: writing, a list, the weather, chips of a scale, a
/// line for a promise.
class CaptureEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString text() const = 0;
    /// Shows without saying so.
    virtual void setText(const QString &text) = 0;
    /// Says at once what has not been said yet.
    virtual void flush() { }
    virtual bool hasUnsaidText() const { return false; }
    /// Where something is written, or null.
    virtual NoteEdit *writing() const { return nullptr; }

Q_SIGNALS:
    void edited(const QString &text);
    /// Enter in a line that keeps each thing by itself (a commitment); the line is empty then.
    void entered(const QString &text);
};

/// `name` is what a screen reader calls it.
CaptureEditor *makeCaptureEditor(const practice::Capture &capture, const QString &name,
                                 const EditorKit &kit, QWidget *parent);

} // namespace hearth::ui
