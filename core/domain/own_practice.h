// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/crew.h"

#include <QtCore/QDateTime>

namespace hearth {

/// A practice of one's own. `source` is its file (hearth-practice/1); what is still being written
/// need not be sound.
struct OwnPractice
{
    OwnPracticeId id;
    QString practiceId; ///< the id in the file, by which it is found in the library
    int version = 1;
    QString name = {};
    QString summary = {};
    QByteArray source = {};
    friend bool operator==(const OwnPractice &, const OwnPractice &) = default;
};

/// What a practice of one's own was before it was changed.
struct PracticeVersion
{
    PracticeVersionId id;
    OwnPracticeId practice;
    int version = 1;
    QByteArray source = {};
    QDateTime keptAt = {}; ///< UTC
    friend bool operator==(const PracticeVersion &, const PracticeVersion &) = default;
};

/// A question of one's own.
struct OwnPrompt
{
    OwnPromptId id;
    QString bank = {};
    QString promptId = {}; ///< as in the bank
    QString language = QStringLiteral("en");
    QString text = {};
    Depth depth = Depth::Light;
    QString theme = {};
    friend bool operator==(const OwnPrompt &, const OwnPrompt &) = default;
};

} // namespace hearth
