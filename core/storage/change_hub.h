// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/storage/change_set.h"

#include <QtCore/QObject>

namespace hearth::storage {

/// Tells what has just become durable; whoever shows it reads it again.
class HEARTH_CORE_EXPORT ChangeHub final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void committed(const hearth::storage::ChangeSet &changes);
};

} // namespace hearth::storage
