// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record.h"
#include "ui/shell/page.h"

class QBoxLayout;

namespace hearth::ui {

class ExportCard;
class PageHeader;
class ScrollPage;

/// What a session left behind, and how it may leave the notebook.
class RecordPage : public Page
{
    Q_OBJECT
public:
    explicit RecordPage(UiContext &context, QWidget *parent = nullptr);
    void open(const Route &route) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void show();
    void setReach(const exchange::Entry &entry, Reach reach);

    UiContext &m_context;
    PageHeader *m_header;
    QBoxLayout *m_row = nullptr; ///< in a narrow window what may leave stands below the text
    ScrollPage *m_text;
    ExportCard *m_export;
    std::optional<SessionId> m_id;
    exchange::SessionRecord m_record;
};

} // namespace hearth::ui
