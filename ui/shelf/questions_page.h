// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/prompts.h"
#include "ui/shell/page.h"

#include <QtCore/QPointer>

class QVBoxLayout;

namespace hearth::ui {

class Chip;
class ChoiceRow;
class ListRow;
class ScrollPage;
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
    /// Brings the question that was added last into view.
    void showAdded();
    void settle(const Status &status, const QString &done);

    UiContext &m_context;
    ChoiceRow *m_banks;
    TextEntry *m_entry;
    ChoiceRow *m_depth;
    QWidget *m_box;
    QVBoxLayout *m_rows;
    ScrollPage *m_scroll;
    std::optional<OwnPromptId> m_added; ///< on this visit, last
    QPointer<ListRow> m_addedRow;
};

} // namespace hearth::ui
