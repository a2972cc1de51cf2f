// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QVBoxLayout;

namespace hearth::ui {

class Button;
class Card;
class EmptyState;
class TakeInCard;

/// The practices of one's own: those that can be run, and those that are still being written.
class OwnPage : public Page
{
    Q_OBJECT
public:
    explicit OwnPage(UiContext &context, QWidget *parent = nullptr);
    void open(const Route &route) override;

private:
    void list();
    void takeFile();
    void lookInto(const QString &path);

    UiContext &m_context;
    Card *m_card;
    QVBoxLayout *m_rows;
    EmptyState *m_none;
    TakeInCard *m_takeIn;
    Button *m_file;
    Button *m_giveAll;
};

} // namespace hearth::ui
