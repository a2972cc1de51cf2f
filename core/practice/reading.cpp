// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/reading.h"

#include "core/practice/format.h"
#include "core/practice/shared_fields.h"

namespace hearth::practice {

namespace {

QLatin1String name(const char *word)
{
    return QLatin1String(word);
}

Link readLink(const Fields &fields)
{
    const Link link{fields.text(name("title"), Need::Required),
                    fields.text(name("url"), Need::Required)};
    if (!link.url.isEmpty() && !link.url.startsWith(QLatin1String("https://")))
        fields.findings().add(fields.pathOf(name("url")), ProblemCode::WordUnknown,
                              QStringLiteral("https://"));
    return link;
}

ReadingPage readPage(const Fields &fields)
{
    ReadingPage page;
    page.id = fields.kebab(name("id"), Need::Required);
    page.version = fields.whole(name("version"), 1, 1, FormatLimits::version);
    page.language = fields.language(name("language"), page.language);
    page.kind = fields.word(name("kind"), PageKind::Reading);
    page.title = fields.text(name("title"), Need::Required);
    page.summary = fields.text(name("summary"));
    page.body = fields.texts(name("body"));
    page.drawing = fields.word(name("drawing"), Drawing::None);
    fields.object(name("try"), Need::Optional, [&](const Fields &attempt) {
        page.tryText = attempt.text(name("text"), Need::Required);
        page.tryOpen = attempt.text(name("open"));
    });
    fields.each(name("links"), Need::Optional,
                [&](const Fields &link) { page.links.append(readLink(link)); });
    fields.each(name("credits"), Need::Optional,
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
