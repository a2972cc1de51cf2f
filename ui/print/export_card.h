// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record.h"
#include "ui/print/export_order.h"
#include "ui/widgets/card.h"

#include <variant>

class QProgressBar;

namespace hearth::ui {

class Button;
class ChoiceCards;
class ChoiceRow;
class WrapLabel;

/// How a record leaves the notebook: the format, who will read it, and what stays out.
class ExportCard : public Card
{
    Q_OBJECT
public:
    using Record = std::variant<exchange::SessionRecord, exchange::CrewRecord>;

    explicit ExportCard(const QString &title, QWidget *parent = nullptr);

    /// `name` is what the file may be called, without its ending, as people typed it.
    void setRecord(const Record &record, const QString &name);
    /// Until the record is there it cannot be saved, and reading it can be stopped.
    void showReading();
    /// Lets the person send the card away.
    void setCanBeClosed();

    ExportOrder order() const;
    /// A name every file system takes, with the ending of the chosen format.
    QString fileName() const;
    /// For a save dialog: "PDF (*.pdf)".
    QString fileFilter() const;

    void showWorking();
    void showProgress(int done, int of);
    void showIdle();

Q_SIGNALS:
    void saveWanted();
    void stopWanted();
    void closed();

private:
    FileFormat format() const;
    void showStaysOut();

    Record m_record;
    QString m_name;
    bool m_reading = false;
    bool m_focusReturns = false;
    ChoiceRow *m_format;
    ChoiceCards *m_readers;
    WrapLabel *m_outCount;
    WrapLabel *m_outWho;
    Button *m_save;
    Button *m_close;
    QWidget *m_working;
    QProgressBar *m_progress;
};

} // namespace hearth::ui
