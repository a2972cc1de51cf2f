// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/today.h"
#include "ui/shell/page.h"

#include <QtCore/QTimer>

class QVBoxLayout;

namespace hearth::ui {

class Button;
class Card;
class ChoiceRow;
class FlowLayout;
class ListRow;
class NoteEdit;
class PageHeader;
class WrapLabel;

/// Where a day with Hearth begins: the next meeting, what waits, and a moment for oneself. Calm
/// when there is nothing.
class TodayPage : public Page
{
    Q_OBJECT
public:
    explicit TodayPage(UiContext &context, QWidget *parent = nullptr);
    void open(const Route &route) override;
    void keep() override;

private:
    Card *makeNext();
    Card *makeWaiting();
    Card *makeMoment();
    void reload();
    void showNext(const usecases::TodayView &view);
    void showWaiting(const usecases::TodayView &view);
    void showPast(const usecases::TodayView &view);
    void addToList(ListRow *row);
    void addPromise(const usecases::PromiseWaiting &promise);
    void addReview(const usecases::ReviewWaiting &review);
    void addEnding(const usecases::CycleEnding &ending);
    void addLeftOpen(const usecases::LeftOpen &open);
    void addPast(const QString &when, const QString &what, const QString &where,
                 const Route &route);
    void goOn();
    void ask();
    /// An empty sheet, with a question on it.
    enum class Asking { OnceADay, Anew };
    void begin(Asking asking);
    void beginEntry();
    void readEntryAnew();
    void write();

    UiContext &m_context;
    PageHeader *m_header;
    Card *m_next;
    WrapLabel *m_when;
    WrapLabel *m_what;
    FlowLayout *m_facts;
    WrapLabel *m_reason; ///< why whoever hosts does
    Button *m_invite;
    Button *m_go;
    QVBoxLayout *m_list;
    QWidget *m_listBox;
    WrapLabel *m_question;
    NoteEdit *m_edit;
    ChoiceRow *m_weather;
    QWidget *m_past;
    QString m_prompt;
    QDate m_askedOn; ///< the day of that question
    std::optional<JournalEntry> m_entry; ///< what is written here; none before the first word
    std::optional<usecases::NextMeeting> m_meeting;
    bool m_hasCrews = false;
    bool m_unkept = false; ///< what is written here could not be kept yet
    QTimer m_minute; ///< days pass while the page is open
};

} // namespace hearth::ui
