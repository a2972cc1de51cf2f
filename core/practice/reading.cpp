// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/reading.h"

#include "core/practice/format.h"
#include "core/practice/shared_fields.h"

namespace hearth::practice {

namespace {

Link readLink(const Fields &fields)
{
    const Link link{fields.text(latin("title"), Need::Required),
                    fields.text(latin("url"), Need::Required)};
    if (!link.url.isEmpty() && !link.url.startsWith(QLatin1String("https://")))
        fields.findings().add(fields.pathOf(latin("url")), ProblemCode::WordUnknown,
                              QStringLiteral("https://"));
    return link;
}

ReadingPage readPage(const Fields &fields)
{
    ReadingPage page;
    page.id = fields.kebab(latin("id"), Need::Required);
    page.version = fields.whole(latin("version"), 1, 1, FormatLimits::version);
    page.language = fields.language(latin("language"), page.language);
    page.kind = fields.word(latin("kind"), PageKind::Reading);
    page.title = fields.text(latin("title"), Need::Required);
    page.summary = fields.text(latin("summary"));
    page.body = fields.texts(latin("body"));
    page.drawing = fields.word(latin("drawing"), Drawing::None);
    fields.object(latin("try"), Need::Optional, [&](const Fields &attempt) {
        page.tryText = attempt.text(latin("text"), Need::Required);
        page.tryOpen = attempt.text(latin("open"));
    });
    fields.each(latin("links"), Need::Optional,
                [&](const Fields &link) { page.links.append(readLink(link)); });
    fields.each(latin("credits"), Need::Optional,
                [&](const Fields &credit) { page.credits.append(readCredit(credit)); });
    return page;
}

} // namespace

tl::expected<ReadingPage, QList<Problem>> parsePage(const QByteArray &bytes,
                                                    const QString &fileName)
{
    return readFile(bytes, fileName, pageFamily, pageVersion, readPage);
}

} // namespace hearth::practice
