// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/taking_in.h"
#include "ui/widgets/card.h"

class QCheckBox;

namespace hearth::ui {

class Button;
class ScrollPage;
struct UiContext;

/// What a file would bring, practice by practice, before any of it is taken in.
class TakeInCard : public Card
{
    Q_OBJECT
public:
    explicit TakeInCard(UiContext &context, QWidget *parent = nullptr);

    void show(const QString &fileName, const usecases::Intake &intake);
    using QWidget::show;

    /// More are told as a number.
    static constexpr int mostRows = 200;

Q_SIGNALS:
    void closed();

private:
    void addRow(qsizetype index);
    void addRefused(const QString &name, const QString &why);
    void take();
    void refresh();
    QString noveltyText(const usecases::IncomingPractice &incoming) const;

    UiContext &m_context;
    usecases::Intake m_intake;
    QSet<qsizetype> m_chosen;
    QVBoxLayout *m_rows;
    Button *m_take;
    QCheckBox *m_prompts = nullptr;
    int m_newPrompts = 0;
};

} // namespace hearth::ui
