// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hearth::ui {

/// The places a person can be in. Each is one page; screens know each other only by these names.
enum class Place {
    Welcome,
    Today,
    Crews,
    Crew,
    People,
    Practices,
    Programmes,
    Reading,
    Questions,
    OwnPractices,
    PracticeEditor,
    Start,
    Plan,
    Live,
    Close,
    Record,
    Journal,
    Settings,
    Help
};

/// Where to go: a place and what to show there.
struct Route
{
    Place place = Place::Crews;
    QString id =
        {}; ///< text of the id of what is shown: a crew, a session, a practice, a person; or empty
    QString about = {}; ///< a second id where a place needs one: for Start, the crew (with `id` the
                        ///< practice); for Plan, startAtOnce,
                        ///< showInvitation or nothing
    friend bool operator==(const Route &, const Route &) = default;
};

/// Shows a plan with what its start asks for.
inline const QString startAtOnce = QStringLiteral("start");
/// Shows a plan with its invitation.
inline const QString showInvitation = QStringLiteral("invitation");

} // namespace hearth::ui
