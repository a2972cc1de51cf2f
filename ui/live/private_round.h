// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/capture_presenter.h"

namespace hearth::ui {

/// The laptop goes round, and each writes alone: from hand to hand in the order of seats, the host
/// last. What is written under a name is kept as each is done; words that keep no name are held in
/// memory until the round is over, and then kept all at once.
class PrivateRound : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Handing, ///< the cover between people
        Writing, ///< one person has it
        Returning, ///< the host gets it back
    };

    /// For the step that runs now, and the people who are here.
    explicit PrivateRound(CapturePresenter &capture, QObject *parent = nullptr);

    Stage stage() const { return m_stage; }
    /// Who has the laptop, or gets it next; the host when it returns.
    const PersonId &person() const { return m_person; }
    const PersonId &host() const { return m_host; }
    const QList<practice::Capture> &captures() const { return m_captures; }
    /// Some fields keep names, some do not.
    bool hasNamed() const;
    bool hasAnonymous() const;
    /// Kept under a name, for the writer's eyes alone.
    bool hasCovered() const;
    /// Who was skipped, or has not had it yet when the round is cut short.
    QList<PersonId> missing() const { return m_missing; }
    int written() const { return m_written; }

    /// "I have it."
    void take();
    /// "Done, cover it": the texts by the id of their field. False where they could not be kept;
    /// nothing moves on then.
    bool cover(const QHash<QString, QString> &texts);
    void skip();
    /// Hands it to somebody who was skipped.
    void handTo(const PersonId &person);
    /// Back to the host before all have had it.
    void giveBack();
    /// The host has it: keeps what was held. False where that failed; it may be tried again.
    bool end();

Q_SIGNALS:
    void changed();
    void ended();
    void failed(const hearth::Error &error);

private:
    void next();

    CapturePresenter &m_capture;
    Stage m_stage = Stage::Handing;
    PersonId m_host;
    PersonId m_person;
    QList<PersonId> m_waiting;
    QList<PersonId> m_missing;
    QList<practice::Capture> m_captures;
    usecases::CapturePlace m_place;
    QList<usecases::AnonymousWords> m_held; ///< nowhere else until the round is over
    int m_written = 0;
};

} // namespace hearth::ui
