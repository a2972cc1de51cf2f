// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record.h"
#include "ui/shell/action_spec.h"
#include "ui/shell/page.h"

class QBoxLayout;

namespace hearth::ui {

class Button;
class ExportCard;
class PageHeader;
class RecordText;
class ScrollPage;

/// What can be done with a record.
std::span<const ActionSpec> recordActions();

/// What a session left behind, and how it may leave the notebook.
class RecordPage : public Page
{
    Q_OBJECT
public:
    explicit RecordPage(UiContext &context, QWidget *parent = nullptr);
    void open(const Route &route) override;
    QList<QAction *> menuActions() const override { return {m_printing}; }
    QString menuTitle() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void showHeader();
    void setReach(const NoteId &note, Reach reach);
    void reopen();
    void print();

    UiContext &m_context;
    PageHeader *m_header;
    QBoxLayout *m_row = nullptr; ///< in a narrow window what may leave stands below the text
    ScrollPage *m_scroll;
    RecordText *m_text;
    ExportCard *m_export;
    Button *m_reopen;
    QAction *m_printing;
    std::optional<SessionId> m_id;
    exchange::SessionRecord m_record;
};

} // namespace hearth::ui
