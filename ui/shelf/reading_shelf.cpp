// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/reading_shelf.h"

#include "core/practice/library.h"
#include "ui/shelf/page_drawing.h"
#include "ui/shell/prompter.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

using practice::ReadingPage;

namespace {

constexpr int columnWidth = 74; ///< characters of a line that is easy to read

/// A paragraph, heading or list of a page. Its few marks of Markdown are for readers of the source.
void addBlock(QString text, QVBoxLayout *column)
{
    text.remove(QLatin1Char('*'));
    if (text.startsWith(QLatin1String("## "))) {
        column->addSpacing(space::tight);
        column->addWidget(heading(text.mid(3)));
        return;
    }
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines) {
        if (line.startsWith(QLatin1String("- ")))
            line.replace(0, 2, QStringLiteral("•  "));
    }
    column->addWidget(new WrapLabel(lines.join(QLatin1Char('\n'))));
}

/// Where "practice:ID", "programme:ID" or the word of a place leads.
Route routeOf(const QString &open)
{
    const QString id = open.section(QLatin1Char(':'), 1);
    if (open.startsWith(QLatin1String("practice:")))
        return {Place::Practices, id};
    if (open.startsWith(QLatin1String("programme:")))
        return {Place::Programmes, id};
    if (open == QLatin1String("call-crew"))
        return {Place::Crews, QStringLiteral("new")};
    if (open == QLatin1String("journal"))
        return {Place::Journal, QStringLiteral("new")};
    if (open == QLatin1String("practices"))
        return {Place::Practices};
    return {Place::Crews};
}

} // namespace

ReadingShelf::ReadingShelf(UiContext &context, QWidget *parent)
    : ShelfPage(Place::Reading, tr("Reading"),
                tr("Short pages on what this is all about; each ends in one thing to try"), context,
                parent)
{
    setLongestLine(columnWidth);
}

QList<ShelfPage::Entry> ReadingShelf::entries() const
{
    QList<ReadingPage> pages = m_context.library.pages();
    std::stable_partition(pages.begin(), pages.end(), [](const ReadingPage &page) {
        return page.kind == practice::PageKind::Reading;
    });
    QList<Entry> all;
    for (const ReadingPage &each : std::as_const(pages)) {
        all.append({each.id, each.title, each.summary,
                    each.kind == practice::PageKind::Pointer ? tr("Not part of Hearth: where to "
                                                                  "find it")
                                                             : QString()});
    }
    return all;
}

bool ReadingShelf::fill(const QString &id, const QString &, QVBoxLayout *column)
{
    const auto page = m_context.library.page(id);
    if (!page)
        return false;
    column->addWidget(new PageHeader(page->title, page->summary));
    if (page->drawing != practice::Drawing::None)
        column->addWidget(new PageDrawing(page->drawing), 0, Qt::AlignLeading);
    for (const QString &block : page->body)
        addBlock(block, column);
    if (!page->tryText.isEmpty())
        column->addWidget(tryCard(*page));
    if (!page->links.isEmpty())
        column->addWidget(linksCard(*page));
    addCredits(page->credits, column);
    return true;
}

Card *ReadingShelf::tryCard(const ReadingPage &page)
{
    auto *card = new Card(tr("One thing to try"));
    card->setTone(Tone::Accent);
    card->body()->addWidget(new WrapLabel(page.tryText));
    if (!page.tryOpen.isEmpty()) {
        auto *open = new Button(tr("Go there"), ButtonKind::Primary);
        card->body()->addWidget(open, 0, Qt::AlignLeading);
        connect(open, &QAbstractButton::clicked, this,
                [this, to = routeOf(page.tryOpen)] { m_context.shell.go(to); });
    }
    return card;
}

Card *ReadingShelf::linksCard(const ReadingPage &page)
{
    auto *card = new Card(tr("Elsewhere"));
    for (const practice::Link &link : page.links) {
        auto *row = new ListRow(link.title, link.url);
        auto *open = new Button(tr("Open…"));
        setCompact(open);
        open->setAccessibleName(tr("Open %1 in the browser…").arg(isolated(link.title)));
        row->addTrailing(open);
        card->body()->addWidget(row);
        connect(open, &QAbstractButton::clicked, this, [this, link] {
            const Question question{
                tr("Open this address in your browser?"),
                tr("%1\nHearth itself never goes online; your browser will.").arg(link.url),
                {tr("Not now"), tr("Open it")}};
            m_context.prompter.ask(this, question, [url = link.url](int answer) {
                if (answer == 1)
                    QDesktopServices::openUrl(QUrl(url));
            });
        });
    }
    return card;
}

} // namespace hearth::ui
