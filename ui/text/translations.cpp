// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translations.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <memory>

namespace hearth::ui {

namespace {

const QLatin1String folder(":/i18n");
const QLatin1String prefix("hearth_");

void forgetEarlierTranslations(QApplication &app)
{
    const auto earlier = app.findChildren<QTranslator *>(prefix, Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : earlier) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

void install(QCoreApplication &app, std::unique_ptr<QTranslator> translator)
{
    translator->setObjectName(prefix);
    translator->setParent(&app);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installEnglish(QCoreApplication &app)
{
    auto english = std::make_unique<QTranslator>();
    if (english->load(prefix + QLatin1String("en"), folder))
        install(app, std::move(english));
}

QLocale installTranslations(QApplication &app, const QLocale &wish, const QString &catalogue)
{
    forgetEarlierTranslations(app);
    // English lies below every other language: it has the plural forms of what a translation leaves
    // out.
    installEnglish(app);
    auto words = std::make_unique<QTranslator>();
    const bool spoken = catalogue.isEmpty()
        ? words->load(wish, QStringLiteral("hearth"), QStringLiteral("_"), folder)
        : words->load(folder + QLatin1Char('/') + prefix + catalogue + QLatin1String(".qm"));
    const QLocale shown = spoken ? QLocale(words->language()) : QLocale(QLocale::English);
    if (spoken)
        install(app, std::move(words));

    auto ofQt = std::make_unique<QTranslator>();
    if (ofQt->load(shown, QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(app, std::move(ofQt));

    QApplication::setLayoutDirection(shown.textDirection());
    return shown;
}

} // namespace hearth::ui
