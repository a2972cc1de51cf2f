// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace hearth::ui {

class Card;
class WrapLabel;

/// What the host should know and may answer, one strip each above the step: it stays until it is
/// answered or no longer true, and never takes the focus.
class NoticeStack : public QWidget
{
    Q_OBJECT
public:
    struct Answer
    {
        QString text;
        std::function<void()> run;
        QKeySequence keys = {}; ///< that do the same; shown only
    };

    explicit NoticeStack(QWidget *parent = nullptr);

    /// Shows a notice, or gives the one of that id another text; its answers stay those of the
    /// first showing while their words are the same.
    void show(const QString &id, Tone tone, const QString &text, const QList<Answer> &answers = {});
    void clear(const QString &id);
    void clearAll();
    bool has(const QString &id) const;
    QString text(const QString &id) const;

Q_SIGNALS:
    void appeared(const QString &text); ///< a notice that was not there before

private:
    struct Notice
    {
        QString id;
        Card *card;
        WrapLabel *label;
        QStringList answers;
    };
    QList<Notice>::iterator find(const QString &id);

    QVBoxLayout *m_column;
    QList<Notice> m_notices;
};

} // namespace hearth::ui
