// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QSyntaxHighlighter>

class QPlainTextEdit;
class QRegularExpression;

namespace hearth::ui {

/// Lets Markdown look like what it means while its signs stay visible, muted. One line at a time;
/// it never changes text.
class MarkdownHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit MarkdownHighlighter(QPlainTextEdit *editor);
    /// People whose names stand out behind an @.
    void setNames(const QStringList &names);

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void markSpan(const QString &text, const QRegularExpression &pattern,
                  const QTextCharFormat &format);

    void markNames(const QString &text);

    QPlainTextEdit *m_editor;
    QStringList m_names;
};

} // namespace hearth::ui
