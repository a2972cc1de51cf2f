// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "ui/widgets/card.h"

namespace hearth::ui {

class Button;
class Chip;
class ScrollPage;
class WrapLabel;

/// One practice in full: what it is for, its steps, how to take care, whom it is owed to.
class PracticeDetail : public Card
{
    Q_OBJECT
public:
    explicit PracticeDetail(QWidget *parent = nullptr);

    /// `whole` is the practice with what its steps call, which tells how long it takes; `about` are
    /// more facts of this notebook: when it was used last.
    void show(const practice::Practice &practice, const practice::Practice &whole,
              bool favourite = false, const QStringList &about = {});
    using QWidget::show;
    /// Shows a button that leads back to the list, where the list is not beside it.
    void setAlone(bool alone);
    /// Puts the focus where reading begins.
    void beginReading();

Q_SIGNALS:
    void runWanted(const QString &id);
    void favouriteChanged(const hearth::practice::Practice &practice, bool favourite);
    /// To choose a plan for it, at that button.
    void planWanted(const hearth::practice::Practice &practice, QWidget *from);
    /// A copy to change, or the practice itself where it is one's own.
    void adaptWanted(const hearth::practice::Practice &practice);
    /// A page to lead from, as a file or on paper.
    void sheetWanted(const hearth::practice::Practice &practice);
    void printWanted(const hearth::practice::Practice &practice);
    /// To do it alone, in the journal.
    void aloneWanted(const QString &id);
    void left();

private:
    void fill();

    practice::Practice m_practice;
    Button *m_back;
    WrapLabel *m_name;
    WrapLabel *m_facts;
    Chip *m_words;
    ScrollPage *m_sheet;
    Chip *m_favourite;
    Button *m_run;
    Button *m_adapt;
    Button *m_alone; ///< where one person is enough
};

} // namespace hearth::ui
