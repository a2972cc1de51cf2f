// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"
#include "tests/support/ui/ui_world.h"
#include "ui/print/pdf_writer.h"
#include "ui/shell/run_sheets.h"
#include "ui/text/run_sheet_text.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

using namespace hearth;
using namespace hearth::test;

/// A run sheet is one page, and leaves like any other file.
class RunSheetPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPracticeFitsOnePage()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
            QSKIP("poppler-utils is needed to count the pages");
        QTemporaryDir folder;
        ui::PageLook look = ui::usualPage();
        look.onePage = true;
        QStringList longer;
        for (const practice::Practice &each : practice::Library().all()) {
            const auto bytes =
                ui::toPdf(exchange::compose(exchange::runSheetOf(each), ui::runSheetWords()), look);
            QVERIFY(bytes);
            const QString path = folder.filePath(each.id + QStringLiteral(".pdf"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*bytes);
            file.close();
            if (qEnvironmentVariableIsSet("HEARTH_GALLERY"))
                QFile::copy(path,
                            qEnvironmentVariable("HEARTH_GALLERY") + QLatin1Char('/') + each.id
                                + QStringLiteral(".pdf"));
            QProcess reader;
            reader.start(QStringLiteral("pdfinfo"), {path});
            QVERIFY(reader.waitForFinished());
            static const QRegularExpression onePage(QStringLiteral("Pages:\\s+1\\n"));
            if (!QString::fromUtf8(reader.readAllStandardOutput()).contains(onePage))
                longer.append(each.id);
        }
        QCOMPARE(longer, QStringList());
    }

    void aSheetIsSavedWholeAndSaid()
    {
        UiWorld world;
        QWidget page;
        world.prompter.files = {world.side.file(QStringLiteral("sheet.pdf"))};
        ui::saveRunSheet(world.context, &page,
                         exchange::runSheetOf(*world.library.find(QStringLiteral("case-clinic"))));
        QTRY_COMPARE(world.shell.told, QStringList{QStringLiteral("Saved: sheet.pdf")});
        QFile file(world.side.file(QStringLiteral("sheet.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }
};

QTEST_MAIN(RunSheetPdfTest)
#include "run_sheet_pdf_test.moc"
