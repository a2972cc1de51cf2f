// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_plans.h"

#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_filling.h"

namespace hearth::ui {

namespace {

void show(UiContext &context, const Result<SessionId> &planned)
{
    if (planned)
        context.shell.go({Place::Plan, planned->toString()});
    else
        context.shell.failed(planned.error());
}

} // namespace

void planNext(UiContext &context, const CrewId &crew)
{
    show(context, usecases::planNext(context.notebook, crew));
}

void planAnother(UiContext &context, const CrewId &crew)
{
    const auto date = usecases::nextDate(context.notebook, crew);
    if (!date)
        return context.shell.failed(date.error());
    show(context,
         usecases::planSession(context.notebook, crew, *date, usecases::StartFrom::Nothing, {}));
}

} // namespace hearth::ui
