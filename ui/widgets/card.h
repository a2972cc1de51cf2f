// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

#include <optional>

class QHBoxLayout;

namespace hearth::ui {

class WrapLabel;

/// A rounded sheet with a hairline; add what it holds to body(). In a card taller than its contents
/// they stay at the top, unless one of them expands.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }

    void setTitle(const QString &title);
    /// Puts a widget at the end of the title's line (a badge, a small button).
    void addTitleWidget(QWidget *widget);

    /// A soft ground in a tone instead of the surface, without a line round it.
    void setTone(std::optional<Tone> tone);
    /// Lies on a card itself: canvas ground, so that it stands off.
    void setInset(bool inset);
    /// A dashed line and no ground: a place where something may be put.
    void setDashed(bool dashed);
    /// The chosen one among its siblings: a 2 px line in the accent.
    void setSelected(bool selected);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QSpacerItem *m_rest;
    bool m_full = false;
    QHBoxLayout *m_titleRow = nullptr;
    WrapLabel *m_title = nullptr;
    std::optional<Tone> m_tone;
    bool m_inset = false;
    bool m_dashed = false;
    bool m_selected = false;
};

} // namespace hearth::ui
