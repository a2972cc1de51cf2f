// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_words.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace hearth::ui {

class Button;
class ScrollPage;
class StepList;
class WrapLabel;

/// Beside the step: the whole agenda with the steps of what runs, what belongs to the step from
/// before, and when it all ends.
class AgendaSide : public QWidget
{
    Q_OBJECT
public:
    explicit AgendaSide(QWidget *parent = nullptr);

    void setWhere(const QString &text);
    void showAgenda(const LiveWords &words);
    void showTime(const LiveTime &time);
    /// A quiet card below the agenda.
    void setBelow(QWidget *widget);
    /// Beside the page it scrolls by itself; below it, it is as tall as it is.
    void setBeside(bool beside);
    bool isBeside() const { return m_beside; }

Q_SIGNALS:
    void stepChosen(const QString &stepId);
    void jumpWanted(const hearth::AgendaItemId &item);
    void dropWanted(const hearth::AgendaItemId &item, const QString &title);
    void insertWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void offer(StepList *list, const QList<LiveWords::Item> &items, int row);

    bool m_beside = false;
    QVBoxLayout *m_column;
    ScrollPage *m_scroll;
    WrapLabel *m_where;
    StepList *m_done;
    WrapLabel *m_item;
    StepList *m_steps;
    WrapLabel *m_thenTitle;
    StepList *m_then;
    Button *m_insert;
    QVBoxLayout *m_below;
    WrapLabel *m_endsAt;
    WrapLabel *m_endsNote;
    WrapLabel *m_fixedNote;
    QList<LiveWords::Step> m_shownSteps;
    QList<LiveWords::Item> m_before;
    QList<LiveWords::Item> m_after;
};

} // namespace hearth::ui
