// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/programme.h"
#include "ui/shelf/shelf_page.h"

namespace hearth::ui {

class Card;

/// Programmes: paths of several meetings that a crew can follow.
class ProgrammesPage : public ShelfPage
{
    Q_OBJECT
public:
    explicit ProgrammesPage(UiContext &context, QWidget *parent = nullptr);

protected:
    QList<Entry> entries() const override;
    bool fill(const QString &id, const QString &about, QVBoxLayout *column) override;

private:
    Card *followCard(const practice::Programme &programme, const QString &crew);
    Card *sessionsCard(const practice::Programme &programme) const;
    static Card *tasksCard(const practice::Programme &programme);
    void follow(const QString &crew, const practice::Programme &programme);
};

} // namespace hearth::ui
