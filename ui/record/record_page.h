// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/filter.h"
#include "ui/shell/page.h"

namespace hearth::ui {

class Button;
class Card;
class ChoiceCards;
class ChoiceRow;
class PageHeader;
class ScrollPage;
class WrapLabel;

/// What a session left behind, and how it may leave the notebook.
class RecordPage : public Page
{
    Q_OBJECT
public:
    explicit RecordPage(UiContext &context, QWidget *parent = nullptr);
    void open(const Route &route) override;

private:
    void buildExport();
    void read();
    void show();
    void showStaysOut();
    void setReach(const exchange::Entry &entry, Reach reach);
    void save();
    exchange::Filtered<exchange::SessionRecord> filtered() const;

    UiContext &m_context;
    PageHeader *m_header;
    ScrollPage *m_text;
    Card *m_export;
    ChoiceRow *m_format;
    ChoiceCards *m_readers;
    WrapLabel *m_outCount;
    WrapLabel *m_outWho;
    Button *m_save;
    std::optional<SessionId> m_id;
    exchange::SessionRecord m_record;
};

} // namespace hearth::ui
