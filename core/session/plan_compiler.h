// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_plan.h"

namespace hearth::session {

/// Turns practices into the flat steps that the runner walks: presets, sub-practices, role and loop
/// names resolved.
class PlanCompiler
{
public:
    explicit PlanCompiler(const PracticeLookup &lookup)
        : m_lookup(lookup)
    {
    }
    Result<RunPlan> compile(const PlanInput &input);

private:
    using Shared = std::shared_ptr<const practice::Practice>;

    Status addItem(const PlannedItem &planned);
    Status addSteps(PlanItem &item, const Shared &from, const practice::Preset *preset,
                    const QString &prefix, int outerLoop, QList<QString> within);
    Status addStep(PlanItem &item, const practice::Step &step, const practice::Preset *preset,
                   const QString &prefix, int loop);
    Status addHolders(const PlannedItem &planned, PlanItem &item);
    Status finishLoops(PlanItem &item);
    Status failAt(const PlanItem &item, const QString &what) const;
    std::optional<Seat> seatOf(const PersonId &person) const;

    std::optional<practice::Practice> called(const QString &id) const;

    const PracticeLookup &m_lookup;
    const PlannedItem *m_planned = nullptr; ///< whose steps are added
    std::shared_ptr<RunPlan::Data> m_data = std::make_shared<RunPlan::Data>();
    int m_hereCount = 0;
};

} // namespace hearth::session
