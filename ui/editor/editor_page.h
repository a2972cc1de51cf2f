// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_presenter.h"
#include "ui/shell/page.h"

class QSpinBox;

namespace hearth::ui {

class AboutPart;
class Button;
class ChoiceRow;
class PageHeader;
class ScrollPage;
class WrapLabel;

/// Writes a practice of one's own, part by part; it saves itself.
class EditorPage : public Page
{
    Q_OBJECT
public:
    explicit EditorPage(UiContext &context, QWidget *parent = nullptr);
    ~EditorPage() override;
    /// `id` the practice; `about` "new" where it was begun just now.
    void open(const Route &route) override;
    void keep() override;

private:
    struct Part
    {
        QString id;
        QWidget *widget;
        std::function<void()> refresh;
    };
    void buildHeader();
    template <class P>
    void addPart(const char *id, const QString &name, P *part);
    void showPart(const QString &id);
    void refresh();
    void refreshState();

    UiContext &m_context;
    EditorPresenter m_presenter;
    ScrollPage *m_scroll;
    PageHeader *m_header;
    QSpinBox *m_people;
    Button *m_run;
    WrapLabel *m_state;
    ChoiceRow *m_choice;
    AboutPart *m_about;
    QList<Part> m_parts;
};

} // namespace hearth::ui
