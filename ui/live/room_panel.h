// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/names.h"
#include "core/session/run_event.h"
#include "ui/live/live_words.h"
#include "ui/widgets/card.h"

#include <functional>

class QListWidget;
class QLineEdit;
class QMenu;

namespace hearth::ui {

class Button;
class FlowLayout;
class LivePresenter;
class WrapLabel;

/// Everybody who is here or may come: who arrives, leaves, speaks, passes, takes a role. One field
/// finds somebody or welcomes a guest; Enter does the likeliest thing.
class RoomPanel : public Card
{
    Q_OBJECT
public:
    explicit RoomPanel(LivePresenter &presenter, QWidget *parent = nullptr);

    /// Opens it with the cursor in the field, or closes it.
    void toggle();
    void close();
    void refresh();

Q_SIGNALS:
    void told(const QString &what); ///< something was done that can be taken back
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillList();
    void showChoices();
    void tellDone(const QString &what);
    void welcome();
    void enter();
    const LiveWords::Presence *chosen() const;

    LivePresenter &m_presenter;
    QLineEdit *m_field;
    QListWidget *m_list;
    QWidget *m_choices;
    FlowLayout *m_flow;
    WrapLabel *m_note;
    QList<LiveWords::Presence> m_people;
    QList<LiveWords::Presence> m_shown;
    std::function<void()> m_likeliest;
};

} // namespace hearth::ui
