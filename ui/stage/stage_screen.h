// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/stage_view.h"
#include "ui/theme/theme.h"

#include <QtCore/QTime>
#include <QtWidgets/QWidget>

namespace hearth::ui {

class GroupGrid;
class StageText;
class TimerRing;

/// What the room sees, large enough to read from two metres: everything grows with the window. It
/// is made of a StageView and of nothing else.
class StageScreen : public QWidget
{
    Q_OBJECT
public:
    explicit StageScreen(QWidget *parent = nullptr);
    ~StageScreen() override;

    void setView(const StageView &view);
    const StageView &view() const { return m_view; }
    /// The time of day, for the idle clock.
    void setTime(QTime time);
    /// Light or dark, whatever the other windows are.
    void setMode(ColourMode mode);
    /// Whether the ring changes its shade near the end and after it.
    void setMarksShown(bool shown);
    /// Breakouts that do not fit on one page.
    void turnPage(int pages);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void fill();
    void fillWords();
    void fillStep();
    void fillNext();
    void showTime();
    void arrange();
    void arrangeWords();
    void arrangeSilence();
    void arrangeTurn();
    void arrangeGroups();
    int arrangeNext(int bottom);
    int fitLines(const QRect &room, const QList<StageText *> &texts, bool centred);
    bool isStep() const;
    /// Higher than wide: things stand below each other.
    bool isTall() const { return width() * 20 < height() * 21; }
    int px(double atDesignSize) const;
    int lineGap() const { return px(14); }
    QRect mirrored(const QRect &place) const;

    StageView m_view;
    QTime m_time;
    ColourMode m_mode = ColourMode::Dark;
    std::unique_ptr<HearthStyle> m_style;
    double m_unit = 1; ///< pixels for one of the design's, which is 1280 x 800

    StageText *m_place;
    TimerRing *m_ring;
    StageText *m_voice;
    StageText *m_person;
    StageText *m_prompt;
    StageText *m_questions;
    StageText *m_nextWord;
    QList<StageText *> m_next;
    GroupGrid *m_groups;
    StageText *m_large;
    StageText *m_under;
};

} // namespace hearth::ui
