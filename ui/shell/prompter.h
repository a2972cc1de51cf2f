// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

class QWidget;

namespace hearth::ui {

/// A question before something that cannot be undone, or a choice between ways on.
struct Question
{
    QString title;
    QString text;
    QStringList answers; ///< verbs, the gentlest first
    int danger = -1; ///< index of an answer that destroys something, or -1
};

/// Asks people things without blocking: the answer comes to a callback. Tests answer by themselves.
class Prompter
{
public:
    virtual ~Prompter() = default;
    /// `answered` gets the index of the answer; -1 when the question was closed.
    virtual void ask(QWidget *parent, const Question &question,
                     const std::function<void(int)> &answered) = 0;
    /// `chosen` is called with the path, and not at all when the dialog was closed. `filter` as
    /// QFileDialog's.
    virtual void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedPath,
                                const QString &filter,
                                const std::function<void(const QString &)> &chosen) = 0;
    virtual void chooseOpenFile(QWidget *parent, const QString &title, const QString &filter,
                                const std::function<void(const QString &)> &chosen) = 0;
};

/// The real one, with window-modal dialogs.
class DialogPrompter final : public Prompter
{
public:
    void ask(QWidget *parent, const Question &question,
             const std::function<void(int)> &answered) override;
    void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedPath,
                        const QString &filter,
                        const std::function<void(const QString &)> &chosen) override;
    void chooseOpenFile(QWidget *parent, const QString &title, const QString &filter,
                        const std::function<void(const QString &)> &chosen) override;
};

} // namespace hearth::ui
