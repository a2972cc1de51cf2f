// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "core/usecases/noting.h"
#include "ui/shell/page.h"
#include "ui/theme/icons.h"

namespace hearth::ui {

class Button;
class Card;
class Chip;
class NoteEdit;
class PageHeader;
class PageList;
class RingMap;
class WrapLabel;

/// Private pages, newest first, and the one that is being written. In a narrow window it is either
/// the pages or the one.
class JournalPage : public Page
{
    Q_OBJECT
public:
    explicit JournalPage(UiContext &context, QWidget *parent = nullptr);
    ~JournalPage() override;
    /// The id "new" begins a page, "alone" one for the practice that `about` names: its map, or its
    /// steps to write under. That of a page shows it.
    void open(const Route &route) override;
    void keep() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeShelf();
    QWidget *makeSheet();
    void addWeather(const QString &code, const QString &text, Icon sign);
    void showWeather();
    void list();
    void begin();
    void show(const JournalEntry &entry);
    void write();
    void ask();
    void beginAlone(const QString &practice);
    /// Shows the map that was drawn today, or begins one.
    void drawMap();
    void showMap();
    void printMap();
    void remove();
    void browse(bool browsing);
    void arrange();
    void countWords();

    UiContext &m_context;
    PageHeader *m_header;
    PageList *m_list;
    Card *m_question;
    WrapLabel *m_prompt;
    QHash<QString, Chip *> m_weather; ///< by its code
    Card *m_mapCard; ///< over a page that is nothing but rings
    RingMap *m_map;
    NoteEdit *m_edit;
    WrapLabel *m_words;
    Button *m_pages;
    Button *m_remove;
    QWidget *m_shelf; ///< the pages
    QWidget *m_sheet; ///< the one that is written
    QWidget *m_edge = nullptr; ///< between the two
    std::optional<JournalEntry> m_entry;
    usecases::JournalWrite m_write = usecases::JournalWrite::Typing; ///< of what is kept next
    bool m_narrow = false;
    bool m_browsing = false; ///< what a narrow window shows
};

} // namespace hearth::ui
