// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/export_card.h"

#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QtCore/QLocale>
#include <QtWidgets/QProgressBar>

namespace hearth::ui {

namespace {

QString formatName(FileFormat format)
{
    switch (format) {
    case FileFormat::Pdf: return QStringLiteral("PDF");
    case FileFormat::Markdown: return QStringLiteral("Markdown");
    case FileFormat::Html: return QStringLiteral("HTML");
    case FileFormat::Json: return QStringLiteral("JSON");
    }
    Q_UNREACHABLE();
}

/// What the readers of that reach may have of a record.
auto filteredFor(const ExportCard::Record &record, Reach reach)
{
    const exchange::Audience audience{
        reach, reach == Reach::Open ? exchange::Names::Initials : exchange::Names::Full};
    return std::visit(
        [&](const auto &each) -> decltype(ExportOrder::what) {
            return exchange::apply(each, audience, ExportCard::tr("someone"));
        },
        record);
}

} // namespace

ExportCard::ExportCard(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_format(new ChoiceRow(tr("Format")))
    , m_readers(new ChoiceCards(tr("Who will read it")))
    , m_outCount(new WrapLabel({}, TypeStyle::BodyStrong))
    , m_outWho(smallText({}))
    , m_save(new Button({}, ButtonKind::Primary))
    , m_close(new Button(tr("Not now"), ButtonKind::Quiet))
    , m_working(new QWidget)
    , m_progress(new QProgressBar)
{
    QVBoxLayout *column = body();
    column->addWidget(smallText(tr("Format")));
    for (const auto &[format, id] : Codes<FileFormat>::all)
        m_format->addChoice(QLatin1String(id), formatName(format));
    m_format->setCurrent(code(FileFormat::Pdf));
    column->addWidget(m_format);
    column->addWidget(smallText(tr("Who will read it")));
    m_readers->addChoice(code(Reach::Circle), tr("The crew"), tr("Everything but private notes"));
    m_readers->addChoice(code(Reach::Open), tr("Others"),
                         tr("Only what may be shared, names as initials"));
    m_readers->addChoice(code(Reach::Mine), tr("Me"), tr("Everything"));
    m_readers->setCurrent(code(Reach::Circle));
    column->addWidget(m_readers);
    auto *out = new Card;
    out->setInset(true);
    out->body()->addWidget(m_outCount);
    out->body()->addWidget(m_outWho);
    column->addWidget(out);

    auto *working = new QVBoxLayout(m_working);
    working->setContentsMargins(0, 0, 0, 0);
    m_progress->setTextVisible(false);
    working->addWidget(m_progress);
    auto *stop = new Button(tr("Stop"));
    working->addWidget(stop, 0, Qt::AlignLeading);
    column->addWidget(m_working);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    m_close->hide();
    setFocusProxy(m_format);
    showIdle();
    connect(m_format, &ChoiceRow::chosen, this, &ExportCard::showStaysOut);
    connect(m_readers, &ChoiceCards::chosen, this, &ExportCard::showStaysOut);
    connect(m_save, &QAbstractButton::clicked, this, &ExportCard::saveWanted);
    connect(stop, &QAbstractButton::clicked, this, &ExportCard::stopWanted);
    connect(m_close, &QAbstractButton::clicked, this, &ExportCard::closed);
}

void ExportCard::setRecord(const Record &record, const QString &name)
{
    m_record = record;
    m_name = name;
    m_reading = false;
    showStaysOut();
    showIdle();
}

void ExportCard::showReading()
{
    m_reading = true;
    showStaysOut();
    m_outCount->setText(tr("Reading what is to be exported…"));
    m_outWho->hide();
    m_progress->setAccessibleName(tr("How far it is read"));
    m_progress->setRange(0, 0);
    m_working->show();
    m_save->setEnabled(false);
}

void ExportCard::setCanBeClosed()
{
    m_close->show();
}

FileFormat ExportCard::format() const
{
    return parseCode<FileFormat>(m_format->current()).value_or(FileFormat::Pdf);
}

ExportOrder ExportCard::order() const
{
    const Reach reach = parseCode<Reach>(m_readers->current()).value_or(Reach::Circle);
    return {filteredFor(m_record, reach), format(), exchangeWords(), usualPage()};
}

QString ExportCard::fileName() const
{
    const QString safe = ui::fileName(m_name);
    return QStringLiteral("%1.%2").arg(safe.isEmpty() ? tr("Session") : safe, code(format()));
}

QString ExportCard::fileFilter() const
{
    return tr("%1 (*.%2)").arg(formatName(format()), code(format()));
}

void ExportCard::showStaysOut()
{
    m_save->setText(tr("Save %1…").arg(formatName(format())));
    if (m_reading)
        return;
    const auto kept =
        filteredFor(m_record, parseCode<Reach>(m_readers->current()).value_or(Reach::Circle));
    const auto out = std::visit([](const auto &each) { return each.staysOut(); }, kept);
    m_outCount->setText(out.total() == 0
                            ? tr("Nothing stays out of this file")
                            : tr("%n note(s) stay out of this file", nullptr, out.total()));
    QStringList who;
    if (out.mine > 0)
        who.append(tr("%n private to you", nullptr, out.mine));
    if (out.circle > 0)
        who.append(tr("%n for the circle only", nullptr, out.circle));
    for (const exchange::HeldBack &each : out.heldBack)
        who.append(tr("%n held back by %1", nullptr, each.count).arg(isolated(each.who.name)));
    if (const auto *crew = std::get_if<exchange::Filtered<exchange::CrewRecord>>(&kept)) {
        const auto &unread = crew->record().unread;
        for (const exchange::UnreadSession &session : unread)
            who.append(tr("“%1” could not be read").arg(isolated(session.title)));
        if (out.total() == 0 && !unread.isEmpty())
            m_outCount->setText(tr("Everything that could be read is in this file"));
    }
    m_outWho->setText(QLocale().createSeparatedList(who));
    m_outWho->setVisible(!who.isEmpty());
}

void ExportCard::showWorking()
{
    // What is switched off cannot hold the focus; it comes back when the file is there.
    m_focusReturns = window()->focusWidget() == m_save;
    m_save->setEnabled(false);
    m_progress->setAccessibleName(tr("How far the file is written"));
    m_progress->setRange(0, 0);
}

void ExportCard::showProgress(int done, int of)
{
    m_progress->setRange(0, of);
    m_progress->setValue(done);
    m_working->show();
}

void ExportCard::showIdle()
{
    m_save->setEnabled(!m_reading);
    m_working->setVisible(m_reading);
    const QWidget *now = window()->focusWidget();
    if (m_focusReturns && (now == nullptr || isAncestorOf(now)))
        m_save->setFocus(Qt::OtherFocusReason);
    m_focusReturns = false;
}

} // namespace hearth::ui
