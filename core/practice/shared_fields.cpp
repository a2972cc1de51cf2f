// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/shared_fields.h"

namespace hearth::practice {

namespace {
QLatin1String name(const char *word)
{
    return QLatin1String(word);
}
} // namespace

People readPeople(const Fields &fields)
{
    People people;
    people.min = fields.whole(name("min"), people.min, 1, FormatLimits::people);
    people.max = fields.whole(name("max"), qMax(people.min, people.max), 1, FormatLimits::people);
    if (people.min > people.max) {
        fields.findings().add(fields.pathOf(name("min")), ProblemCode::MinAboveMax);
        return people;
    }
    const int usual = qBound(people.min, people.best, people.max);
    people.best = fields.whole(name("best"), usual, 1, FormatLimits::people);
    if (people.best < people.min || people.best > people.max)
        fields.findings().add(fields.pathOf(name("best")), ProblemCode::BestOutside);
    return people;
}

Care readCare(const Fields &fields)
{
    return {fields.texts(name("consent")), fields.texts(name("notFor")),
            fields.text(name("after"))};
}

Credit readCredit(const Fields &fields)
{
    return {fields.text(name("title"), Need::Required), fields.text(name("author")),
            fields.text(name("url")), fields.text(name("licence")), fields.text(name("changes"))};
}

} // namespace hearth::practice
