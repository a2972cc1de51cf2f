// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/private_cover.h"

#include "core/usecases/private_round.h"
#include "ui/live/private_page.h"
#include "ui/shell/stage_host.h"

#include <QtWidgets/QLayout>

namespace hearth::ui {

PrivateCover::PrivateCover(const UiContext &context, CapturePresenter &capture, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_capture(capture)
    , m_page(page)
{
}

PrivateCover::~PrivateCover() = default;

void PrivateCover::begin()
{
    if (m_round || m_capture.live().view().step == nullptr || !m_capture.host())
        return;
    if (m_context.room.stage != nullptr)
        m_context.room.stage->setCovered(true);
    m_context.shell.holdAlone(true);
    mark(true);
    Q_EMIT covered(true);
    m_round = std::make_unique<PrivateRound>(m_capture);
    m_cover = new PrivatePage(*m_round, m_capture, {m_capture.names(), m_context.spelling}, m_page);
    m_page->layout()->addWidget(m_cover);
    connect(m_round.get(), &PrivateRound::failed, this,
            [this](const Error &error) { m_context.shell.failed(error); });
    connect(m_round.get(), &PrivateRound::ended, this, &PrivateCover::end, Qt::QueuedConnection);
}

void PrivateCover::goOn()
{
    if (m_round || !usecases::isGoingRound(m_context.notebook, m_capture.live().held().session.id))
        return;
    begin();
    if (m_round)
        m_round->giveBack();
}

void PrivateCover::mark(bool goesRound)
{
    const auto marked =
        usecases::markGoingRound(m_context.notebook, m_capture.live().held().session.id, goesRound);
    if (!marked)
        m_context.shell.failed(marked.error());
}

void PrivateCover::end()
{
    mark(false);
    delete m_cover;
    m_cover = nullptr;
    m_round.reset();
    if (m_context.room.stage != nullptr)
        m_context.room.stage->setCovered(false);
    m_context.shell.holdAlone(false);
    Q_EMIT covered(false);
}

} // namespace hearth::ui
