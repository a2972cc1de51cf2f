// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/private_round.h"

#include <algorithm>

namespace hearth::ui {

using practice::Capture;

PrivateRound::PrivateRound(CapturePresenter &capture, QObject *parent)
    : QObject(parent)
    , m_capture(capture)
    , m_host(*capture.host())
    , m_person(m_host)
    , m_captures(capture.personalCaptures())
    , m_place(capture.place())
{
    const auto here = capture.live().peopleHere();
    for (const Person &person : here)
        m_waiting.append(person.id);
    // Round from the host's neighbour, so that it comes back by itself.
    if (const qsizetype seat = m_waiting.indexOf(m_host); seat >= 0)
        std::rotate(m_waiting.begin(), m_waiting.begin() + seat + 1, m_waiting.end());
    next();
}

bool PrivateRound::hasNamed() const
{
    return std::any_of(m_captures.cbegin(), m_captures.cend(),
                       [](const Capture &each) { return !each.anonymous; });
}

bool PrivateRound::hasAnonymous() const
{
    return std::any_of(m_captures.cbegin(), m_captures.cend(),
                       [](const Capture &each) { return each.anonymous; });
}

bool PrivateRound::hasCovered() const
{
    return std::any_of(m_captures.cbegin(), m_captures.cend(), [](const Capture &each) {
        return !each.anonymous && each.reach == Reach::Mine;
    });
}

void PrivateRound::next()
{
    m_stage = m_waiting.isEmpty() ? Stage::Returning : Stage::Handing;
    m_person = m_waiting.isEmpty() ? m_host : m_waiting.takeFirst();
    Q_EMIT changed();
}

void PrivateRound::take()
{
    m_stage = Stage::Writing;
    Q_EMIT changed();
}

bool PrivateRound::cover(const QHash<QString, QString> &texts)
{
    usecases::PrivatePage page;
    QList<usecases::AnonymousWords> anonymous;
    for (const Capture &capture : std::as_const(m_captures)) {
        const QString text = texts.value(capture.id).trimmed();
        if (text.isEmpty())
            continue;
        if (capture.anonymous)
            anonymous.append(CapturePresenter::anonymous(capture, text));
        else
            m_capture.addTo(page, capture, m_person, text);
    }
    if (const Status kept = usecases::keepPrivatePage(m_capture.notebook(), page); !kept) {
        Q_EMIT failed(kept.error());
        return false;
    }
    m_held.append(anonymous);
    const bool wrote = std::any_of(texts.cbegin(), texts.cend(),
                                   [](const QString &text) { return !text.trimmed().isEmpty(); });
    m_written += wrote ? 1 : 0;
    next();
    return true;
}

void PrivateRound::skip()
{
    m_missing.append(m_person);
    next();
}

void PrivateRound::handTo(const PersonId &person)
{
    m_missing.removeAll(person);
    m_person = person;
    m_stage = Stage::Handing;
    Q_EMIT changed();
}

void PrivateRound::giveBack()
{
    m_missing.append(m_person);
    m_missing.append(m_waiting);
    m_waiting.clear();
    next();
}

bool PrivateRound::end()
{
    if (const Status kept = usecases::keepAnonymous(m_capture.notebook(), m_place, m_held); !kept) {
        Q_EMIT failed(kept.error());
        return false;
    }
    m_held.clear();
    Q_EMIT ended();
    return true;
}

} // namespace hearth::ui
