// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/stage_link.h"

#include "ui/live/live_actions.h"
#include "ui/live/live_presenter.h"
#include "ui/live/stage_view_of.h"
#include "ui/shell/stage_host.h"
#include "ui/sound/sound_player.h"
#include "ui/text/names.h"
#include "ui/widgets/button.h"

namespace hearth::ui {

StageLink::StageLink(const UiContext &context, LivePresenter &presenter, QWidget *page)
    : QObject(page)
    , m_stage(context.room.stage)
    , m_presenter(presenter)
    , m_page(page)
    , m_button(new Button({}, ButtonKind::Secondary, page))
{
    const ActionSpec &spec = specOf(liveActions, "session.stage");
    m_button->setKeyHint(QKeySequence(QLatin1String(spec.keys)));
    m_button->setVisible(m_stage != nullptr);
    if (context.room.sounds != nullptr)
        listen(*context.room.sounds);
    if (m_stage == nullptr)
        return;
    const auto word = [this, &spec](bool open) {
        m_button->setText(open ? tr("Close the stage") : actionText(spec));
    };
    word(m_stage->isOpen());
    connect(m_stage, &StageHost::openChanged, this, word);
    connect(m_button, &Button::clicked, this, &StageLink::toggle);
    const auto follow = [this] {
        if (m_stage->isOpen())
            show();
    };
    connect(&presenter, &LivePresenter::changed, this, follow);
    connect(&presenter, &LivePresenter::ticked, this, follow);
}

void StageLink::listen(SoundPlayer &sounds)
{
    const auto look = [this, &sounds] {
        if (m_presenter.isOpen())
            sounds.play(m_marks.reached(m_presenter.view()));
    };
    connect(&m_presenter, &LivePresenter::changed, this, look);
    connect(&m_presenter, &LivePresenter::ticked, this, look);
}

void StageLink::toggle()
{
    if (m_stage == nullptr)
        return;
    if (m_stage->isOpen())
        return m_stage->close();
    show();
    m_stage->open(m_page);
}

void StageLink::show()
{
    if (m_presenter.isOpen())
        m_stage->show(stageViewOf(m_presenter.view(), m_presenter.held().state.plan(),
                                  m_presenter.wording(),
                                  isolated(m_presenter.held().crew.name.text())));
}

} // namespace hearth::ui
