// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/reading.h"
#include "ui/shelf/shelf_page.h"

namespace hearth::ui {

class Card;

/// Short pages to read about the field, and pointers to what Hearth does not include. An address
/// outside is opened by the browser, and only after it was shown.
class ReadingShelf : public ShelfPage
{
    Q_OBJECT
public:
    explicit ReadingShelf(UiContext &context, QWidget *parent = nullptr);

protected:
    QList<Entry> entries() const override;
    bool fill(const QString &id, const QString &about, QVBoxLayout *column) override;

private:
    Card *tryCard(const practice::ReadingPage &page);
    Card *linksCard(const practice::ReadingPage &page);
};

} // namespace hearth::ui
