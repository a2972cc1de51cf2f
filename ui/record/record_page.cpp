// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_page.h"

#include "core/exchange/html_writer.h"
#include "core/exchange/json_writer.h"
#include "core/exchange/markdown_writer.h"
#include "core/exchange/save_file.h"
#include "core/usecases/noting.h"
#include "core/usecases/records.h"
#include "ui/print/pdf_writer.h"
#include "ui/shell/prompter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace hearth::ui {

using namespace exchange;

namespace {

struct Format
{
    const char *id;
    const char *name;
    const char *ending;
};
constexpr Format formats[] = {
    {"pdf", "PDF", "pdf"}, {"md", "Markdown", "md"}, {"html", "HTML", "html"}, {"json", "JSON", "json"}};

const Format &formatOf(const QString &id)
{
    const auto found = std::find_if(std::begin(formats), std::end(formats),
                                    [&](const Format &each) { return id == QLatin1String(each.id); });
    return found == std::end(formats) ? formats[0] : *found;
}

/// A name every file system takes, made of what a person typed.
QString fileName(const QString &title)
{
    QString safe = title;
    safe.replace(QRegularExpression(QStringLiteral("[^\\w\\- ]"), QRegularExpression::UseUnicodePropertiesOption), QString());
    safe = safe.simplified().left(60);
    return safe.isEmpty() ? RecordPage::tr("Session") : safe;
}

} // namespace

RecordPage::RecordPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_header(new PageHeader({}, {}, this))
    , m_text(new ScrollPage(this))
    , m_export(new Card(tr("Export session notes"), this))
    , m_format(new ChoiceRow(tr("Format"), m_export))
    , m_readers(new ChoiceCards(tr("Who will read it"), m_export))
    , m_outCount(new WrapLabel({}, TypeStyle::BodyStrong, m_export))
    , m_outWho(smallText({}, m_export))
    , m_save(new Button({}, ButtonKind::Primary, m_export))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->setSpacing(space::gap);
    column->addWidget(m_header);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gap);
    m_text->body()->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 4);
    auto *side = new ScrollPage(this);
    side->body()->setContentsMargins(0, 0, 0, 0);
    side->body()->addWidget(m_export);
    side->body()->addStretch(1);
    row->addWidget(side, 3);
    column->addLayout(row, 1);
    buildExport();
    connect(&context.notebook.changes(), &storage::ChangeHub::committed, this, [this] {
        if (isVisible())
            read();
    });
}

void RecordPage::buildExport()
{
    QVBoxLayout *column = m_export->body();
    column->addWidget(smallText(tr("Format"), m_export));
    for (const Format &each : formats)
        m_format->addChoice(QLatin1String(each.id), QLatin1String(each.name));
    m_format->setCurrent(QLatin1String(formats[0].id));
    column->addWidget(m_format);
    column->addWidget(smallText(tr("Who will read it"), m_export));
    m_readers->addChoice(code(Reach::Circle), tr("The crew"), tr("Everything but private notes"));
    m_readers->addChoice(code(Reach::Open), tr("Others"), tr("Only what may be shared, names as initials"));
    m_readers->addChoice(code(Reach::Mine), tr("Me"), tr("Everything"));
    m_readers->setCurrent(code(Reach::Circle));
    column->addWidget(m_readers);
    auto *out = new Card(m_export);
    out->setInset(true);
    out->body()->addWidget(m_outCount);
    out->body()->addWidget(m_outWho);
    column->addWidget(out);
    column->addWidget(m_save);
    connect(m_format, &ChoiceRow::chosen, this, &RecordPage::showStaysOut);
    connect(m_readers, &ChoiceCards::chosen, this, &RecordPage::showStaysOut);
    connect(m_save, &Button::clicked, this, &RecordPage::save);
}

void RecordPage::open(const Route &route)
{
    m_id = SessionId::parse(route.id);
    read();
}

void RecordPage::read()
{
    if (!m_id)
        return;
    auto record = usecases::sessionRecord(m_context.notebook, *m_id);
    if (!record) {
        m_context.shell.failed(record.error());
        return m_context.shell.go({Place::Crews});
    }
    m_record = *std::move(record);
    show();
    showStaysOut();
}

void RecordPage::show()
{
    m_header->setTitle(isolated(m_record.title));
    const QString day = dayText(m_record.startedAt.date(), QDate::currentDate());
    m_header->setSubtitle(tr("%1 · %2 · %3").arg(isolated(m_record.crewName), day, minutesText(m_record.actualMinutes)));
    QVBoxLayout *column = m_text->body();
    while (QLayoutItem *item = column->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    auto *card = new Card(m_text);
    const auto line = [&](const QString &text) { card->body()->addWidget(new WrapLabel(text, TypeStyle::Body, card)); };
    const auto entries = [&](const QList<Entry> &all) {
        for (const Entry &entry : all) {
            auto *block = new QHBoxLayout;
            const QString who = entry.who ? isolated(entry.who->name) : entry.label;
            block->addWidget(new WrapLabel(who.isEmpty() ? entry.text : tr("%1: %2").arg(who, entry.text), TypeStyle::Body, card), 1);
            auto *reach = new QToolButton(card);
            reach->setText(entry.heldBackBy ? tr("held back by %1").arg(isolated(entry.heldBackBy->name)) : reachText(entry.reach));
            reach->setAccessibleName(tr("How far the note “%1” may travel: %2").arg(entry.text.left(30), reach->text()));
            setInk(reach, reachTone(entry.reach));
            reach->setPopupMode(QToolButton::InstantPopup);
            auto *menu = new QMenu(reach);
            for (const Reach each : {Reach::Mine, Reach::Circle, Reach::Open})
                connect(menu->addAction(reachText(each)), &QAction::triggered, this, [this, entry, each] { setReach(entry, each); });
            reach->setMenu(menu);
            block->addWidget(reach, 0, Qt::AlignTop);
            card->body()->addLayout(block);
        }
    };
    for (const ItemRecord &item : std::as_const(m_record.items)) {
        card->body()->addWidget(heading(item.name, card));
        for (const StepRecord &step : item.steps) {
            if (step.entries.isEmpty())
                continue;
            const QString turn = step.turnOf ? tr("%1 · %2").arg(step.title, isolated(step.turnOf->name)) : step.title;
            card->body()->addWidget(smallText(turn, card));
            entries(step.entries);
        }
    }
    entries(m_record.notes);
    if (!m_record.decisions.isEmpty())
        card->body()->addWidget(heading(tr("Decisions"), card));
    for (const DecisionRecord &each : std::as_const(m_record.decisions))
        line(each.text);
    if (!m_record.commitments.isEmpty())
        card->body()->addWidget(heading(tr("Commitments"), card));
    for (const CommitmentRecord &each : std::as_const(m_record.commitments)) {
        const QString who = each.who ? tr("%1: %2").arg(isolated(each.who->name), each.text) : each.text;
        const QString mark = each.doneAt.isValid() ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
        line(mark + (each.due.isValid() ? tr("%1, %2").arg(who, dueText(each.due, QDate::currentDate())) : who));
    }
    if (!m_record.appreciations.isEmpty())
        card->body()->addWidget(heading(tr("Thanks"), card));
    for (const AppreciationRecord &each : std::as_const(m_record.appreciations))
        line(each.to ? tr("To %1: %2").arg(isolated(each.to->name), each.text) : each.text);
    column->addWidget(card);
    column->addStretch(1);
}

Filtered<SessionRecord> RecordPage::filtered() const
{
    const Reach reach = parseCode<Reach>(m_readers->current()).value_or(Reach::Circle);
    return apply(m_record, {reach, reach == Reach::Open ? Names::Initials : Names::Full}, tr("someone"));
}

void RecordPage::showStaysOut()
{
    m_save->setText(tr("Save %1…").arg(QLatin1String(formatOf(m_format->current()).name)));
    const StaysOut out = filtered().staysOut();
    m_outCount->setText(out.total() == 0 ? tr("Nothing stays out of this file")
                                         : tr("%n note(s) stay out of this file", nullptr, out.total()));
    QStringList who;
    if (out.mine > 0)
        who.append(tr("%n private to you", nullptr, out.mine));
    if (out.circle > 0)
        who.append(tr("%n for the circle only", nullptr, out.circle));
    for (const HeldBack &each : out.heldBack)
        who.append(tr("%n held back by %1", nullptr, each.count).arg(isolated(each.who.name)));
    m_outWho->setText(QLocale().createSeparatedList(who));
    m_outWho->setVisible(!who.isEmpty());
}

void RecordPage::setReach(const Entry &entry, Reach reach)
{
    if (!entry.id)
        return;
    if (const auto set = usecases::setReach(m_context.notebook, *entry.id, reach); !set)
        return m_context.shell.failed(set.error());
    m_context.shell.tellWithUndo(tr("The note now: %1").arg(reachText(reach)));
}

void RecordPage::save()
{
    const Format &format = formatOf(m_format->current());
    const QString suggested = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                                  .filePath(QStringLiteral("%1 %2.%3").arg(m_record.startedAt.date().toString(Qt::ISODate),
                                                                           fileName(m_record.title), QLatin1String(format.ending)));
    m_context.prompter.chooseSaveFile(
        this, tr("Export session notes"), suggested, tr("%1 (*.%2)").arg(QLatin1String(format.name), QLatin1String(format.ending)),
        [this, format](const QString &path) {
            const auto chosen = filtered();
            const Document document = compose(chosen, exchangeWords());
            Result<QByteArray> bytes;
            switch (format.id[0]) {
            case 'p':
                bytes = toPdf(document);
                break;
            case 'm':
                bytes = toMarkdown(document);
                break;
            case 'h':
                bytes = toHtml(document);
                break;
            default:
                bytes = toJson(chosen);
                break;
            }
            const Status saved = bytes ? saveWhole(path, *bytes) : tl::unexpected(bytes.error());
            if (!saved)
                return m_context.shell.failed(saved.error());
            m_context.shell.tell(tr("Saved: %1").arg(QFileInfo(path).fileName()));
        });
}

} // namespace hearth::ui
