// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

namespace hearth::ui {

/// The steps of a practice, done, now and ahead, with their minutes at the end. A list like any
/// other for the keyboard and for screen readers; each row says its state. It is as tall as its
/// rows and paints no ground.
class StepList : public QListView
{
    Q_OBJECT
public:
    enum class State { Done, Now, Ahead };
    struct Step
    {
        QString title;
        int minutes = 0; ///< 0 shows none
        State state = State::Ahead;
        friend bool operator==(const Step &, const Step &) = default;
    };

    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    QList<Step> steps() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// A step was clicked, or Enter pressed on it.
    void stepChosen(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace hearth::ui
