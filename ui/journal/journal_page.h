// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "ui/shell/page.h"

class QListWidget;

namespace hearth::ui {

class Button;
class NoteEdit;
class PageHeader;
class WrapLabel;

/// Private pages, newest first, and the one that is being written.
class JournalPage : public Page
{
    Q_OBJECT
public:
    explicit JournalPage(UiContext &context, QWidget *parent = nullptr);
    /// The id "new" begins a page.
    void open(const Route &route) override;
    void keep() override;

private:
    void list();
    void begin();
    void show(const JournalEntry &entry);
    void ask();
    void remove();

    UiContext &m_context;
    PageHeader *m_header;
    QListWidget *m_list;
    WrapLabel *m_prompt;
    NoteEdit *m_edit;
    Button *m_remove;
    std::optional<JournalEntry> m_entry;
};

} // namespace hearth::ui
