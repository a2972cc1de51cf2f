// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/shared_fields.h"

#include "core/practice/format.h"

namespace hearth::practice {

People readPeople(const Fields &fields)
{
    People people;
    people.min = fields.whole(latin("min"), people.min, 1, FormatLimits::people);
    people.max = fields.whole(latin("max"), qMax(people.min, people.max), 1, FormatLimits::people);
    if (people.min > people.max) {
        fields.findings().add(fields.pathOf(latin("min")), ProblemCode::MinAboveMax);
        return people;
    }
    const int usual = qBound(people.min, people.best, people.max);
    people.best = fields.whole(latin("best"), usual, 1, FormatLimits::people);
    if (people.best < people.min || people.best > people.max)
        fields.findings().add(fields.pathOf(latin("best")), ProblemCode::BestOutside);
    return people;
}

Care readCare(const Fields &fields)
{
    return {fields.texts(latin("consent")), fields.texts(latin("notFor")),
            fields.text(latin("after"))};
}

Credit readCredit(const Fields &fields)
{
    return {fields.text(latin("title"), Need::Required), fields.text(latin("author")),
            fields.text(latin("url")), fields.text(latin("licence")),
            fields.text(latin("changes"))};
}

} // namespace hearth::practice
