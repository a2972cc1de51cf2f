// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/prompts.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace hearth::ui {

class Chip;
class ChoiceRow;
class TextEntry;

/// The questions that practices draw from: each may be silenced for good, and asked again; and
/// one's own.
class QuestionsPage : public Page
{
    Q_OBJECT
public:
    explicit QuestionsPage(UiContext &context, QWidget *parent = nullptr);
    /// `id` a bank, or empty.
    void open(const Route &route) override;

private:
    void list();
    void addRow(const practice::Prompt &prompt, bool muted, std::optional<OwnPromptId> own);
    void add(const QString &text);
    void settle(const Status &status, const QString &done);

    UiContext &m_context;
    ChoiceRow *m_banks;
    TextEntry *m_entry;
    ChoiceRow *m_depth;
    QWidget *m_box;
    QVBoxLayout *m_rows;
};

} // namespace hearth::ui
