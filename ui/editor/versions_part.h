// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hearth::ui {

class EditorPresenter;
class WrapLabel;

/// What the practice was before, to be brought back.
class VersionsPart : public QWidget
{
    Q_OBJECT
public:
    VersionsPart(EditorPresenter &presenter, const QDate &today, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void restored();

private:
    EditorPresenter &m_presenter;
    QDate m_today;
    WrapLabel *m_none;
    QWidget *m_box;
    QVBoxLayout *m_rows;
};

} // namespace hearth::ui
