// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/caught_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <iterator>

namespace hearth::ui {

using practice::CaptureKind;
using usecases::CaughtKind;

namespace {

struct CaughtWording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::CaughtWords)
};

} // namespace

const CaughtRow &rowOf(CaughtKind kind)
{
    return *std::find_if(std::begin(caughtRows), std::end(caughtRows),
                         [kind](const CaughtRow &row) { return row.kind == kind; });
}

QString kindText(CaughtKind kind)
{
    switch (kind) {
    case CaughtKind::Note: return CaughtWording::tr("note");
    case CaughtKind::Commitment: return CaughtWording::tr("commitment");
    case CaughtKind::Decision: return CaughtWording::tr("decision");
    case CaughtKind::Appreciation: return CaughtWording::tr("thanks");
    case CaughtKind::Topic: return CaughtWording::tr("parked");
    }
    Q_UNREACHABLE();
}

QString turnIntoText(CaughtKind kind)
{
    switch (kind) {
    case CaughtKind::Note: return CaughtWording::tr("Make it a note");
    case CaughtKind::Commitment: return CaughtWording::tr("Make it a commitment");
    case CaughtKind::Decision: return CaughtWording::tr("Make it a decision");
    case CaughtKind::Appreciation: return CaughtWording::tr("Make it thanks");
    case CaughtKind::Topic: return CaughtWording::tr("Park it for later");
    }
    Q_UNREACHABLE();
}

CaughtKind kindOf(CaptureKind kind)
{
    switch (kind) {
    case CaptureKind::Commitment: return CaughtKind::Commitment;
    case CaptureKind::Decision: return CaughtKind::Decision;
    case CaptureKind::Appreciation: return CaughtKind::Appreciation;
    default: return CaughtKind::Note;
    }
}

} // namespace hearth::ui
