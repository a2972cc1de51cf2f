// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/session/run_event.h"

#include <QtCore/QByteArray>

namespace hearth::session {

/// An event as a row holds it: a kind such as "give-turn", and compact JSON with the rest ("{}" if
/// there is none).
struct StoredEvent
{
    qint64 atMs = 0;
    QString kind;
    QByteArray payload;
    friend bool operator==(const StoredEvent &, const StoredEvent &) = default;
};

HEARTH_CORE_EXPORT StoredEvent encode(const RunEvent &event);

/// Strict: an unknown kind, a missing, surplus or mistyped field is EventNotPossible, named in the
/// detail.
HEARTH_CORE_EXPORT Result<RunEvent> decode(const StoredEvent &stored);

} // namespace hearth::session
