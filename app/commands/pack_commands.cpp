// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/opened.h"

#include "core/base/text.h"
#include "core/exchange/save_file.h"
#include "core/practice/writer.h"
#include "core/usecases/notebook_shelf.h"
#include "core/usecases/taking_in.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::app {

namespace {

using usecases::Novelty;

QString word(Novelty novelty)
{
    switch (novelty) {
    case Novelty::New: return QStringLiteral("new");
    case Novelty::Changed: return QStringLiteral("changed");
    case Novelty::Same: return QStringLiteral("same");
    case Novelty::Refused: return QStringLiteral("refused");
    }
    Q_UNREACHABLE();
}

/// On one line, whatever a stranger wrote.
QString line(const QString &text)
{
    return visible(text).simplified();
}

QStringList reasons(const usecases::IncomingPractice &incoming)
{
    QStringList reasons;
    if (incoming.twice)
        reasons.append(QStringLiteral("the file holds one with its id already"));
    for (const practice::Problem &problem : incoming.problems)
        reasons.append(practice::toLine(problem));
    return reasons;
}

QJsonObject json(const usecases::IncomingPractice &incoming, bool chosen)
{
    return {{QStringLiteral("id"), incoming.practice.id},
            {QStringLiteral("name"), incoming.practice.name},
            {QStringLiteral("is"), word(incoming.novelty)},
            {QStringLiteral("comes"), chosen},
            {QStringLiteral("inPlaceOfBuiltIn"), incoming.inPlaceOfBuiltIn},
            {QStringLiteral("cleaned"), incoming.cleaned},
            {QStringLiteral("problems"), QJsonArray::fromStringList(reasons(incoming))}};
}

bool isNews(const usecases::IncomingPrompt &each)
{
    return each.novelty == Novelty::New || each.novelty == Novelty::Changed;
}

/// Whether something of it is taken in.
bool bringsSomething(const usecases::Intake &intake, const QSet<qsizetype> &chosen)
{
    return !chosen.isEmpty() || std::any_of(intake.prompts.cbegin(), intake.prompts.cend(), isNews);
}

/// Whether all of it is there already.
bool isAllThere(const usecases::Intake &intake)
{
    const auto same = [](const auto &each) { return each.novelty == Novelty::Same; };
    return std::all_of(intake.practices.cbegin(), intake.practices.cend(), same)
        && std::all_of(intake.prompts.cbegin(), intake.prompts.cend(), same)
        && intake.refusedBanks == 0 && !(intake.practices.isEmpty() && intake.prompts.isEmpty());
}

QJsonObject json(const usecases::Intake &intake, const QSet<qsizetype> &chosen, bool dry)
{
    QJsonArray practices;
    for (qsizetype i = 0; i < intake.practices.size(); ++i)
        practices.append(json(intake.practices[i], chosen.contains(i)));
    QJsonArray prompts;
    for (const usecases::IncomingPrompt &each : intake.prompts)
        prompts.append(QJsonObject{{QStringLiteral("bank"), each.bank},
                                   {QStringLiteral("language"), each.language},
                                   {QStringLiteral("id"), each.prompt.id},
                                   {QStringLiteral("is"), word(each.novelty)}});
    return {{QStringLiteral("practices"), practices},
            {QStringLiteral("questions"), prompts},
            {QStringLiteral("refusedBanks"), intake.refusedBanks},
            {QStringLiteral("takenIn"), !dry && bringsSomething(intake, chosen)}};
}

void tell(const usecases::Intake &intake, const QSet<qsizetype> &chosen, bool dry)
{
    for (qsizetype i = 0; i < intake.practices.size(); ++i) {
        const usecases::IncomingPractice &each = intake.practices[i];
        QString text = QStringLiteral("%1  %2  %3")
                           .arg(word(each.novelty), -7)
                           .arg(line(each.practice.id), line(each.practice.name));
        if (each.cleaned)
            text += QStringLiteral(" (hidden marks are taken out of its names)");
        if (each.inPlaceOfBuiltIn)
            text += chosen.contains(i)
                ? QStringLiteral(" (in place of the one that comes with Hearth)")
                : QStringLiteral(" (left out: one of this id comes with Hearth; see --replace)");
        if (each.novelty == Novelty::Same)
            text += QStringLiteral(" (already there, unchanged)");
        say(text);
        for (const QString &reason : reasons(each))
            say(QStringLiteral("         ") + line(reason));
    }
    const auto questions = std::count_if(intake.prompts.cbegin(), intake.prompts.cend(), isNews);
    if (questions > 0)
        say(QStringLiteral("questions that are new or changed: %1").arg(questions));
    if (intake.refusedBanks > 0)
        say(QStringLiteral("lists of questions refused: %1").arg(intake.refusedBanks));
    say(isAllThere(intake) ? QStringLiteral("nothing was taken in: it is all there, unchanged")
            : dry          ? QStringLiteral("nothing was taken in")
                           : QStringLiteral("practices taken in: %1").arg(chosen.size()));
}

bool anythingComes(const usecases::Intake &intake)
{
    const auto refused = [](const auto &each) { return each.novelty == Novelty::Refused; };
    return !std::all_of(intake.practices.cbegin(), intake.practices.cend(), refused)
        || !std::all_of(intake.prompts.cbegin(), intake.prompts.cend(), refused)
        || (intake.practices.isEmpty() && intake.prompts.isEmpty() && intake.refusedBanks == 0);
}

/// Where a file is damaged, with what that means and what to do.
Error nothingTaken(const Error &error)
{
    if (error.code != ErrorCode::PracticeNotJson)
        return error;
    return {error.code,
            QStringLiteral("look at line %1; nothing was taken in; ask for the file once more")
                .arg(error.detail)};
}

} // namespace

Status importPractices(const Call &call)
{
    if (call.files.size() != 3)
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("practices import needs a notebook and a file"));
    const bool dry = call.options.isSet(QStringLiteral("dry-run"));
    Surroundings around(call);
    const auto notebook = around.open(
        call.files.at(1), dry ? storage::OpenMode::ReadOnly : storage::OpenMode::ReadWrite);
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto pack = practice::readPackFile(call.files.at(2));
    if (!pack)
        return tl::unexpected(nothingTaken(pack.error()));
    practice::Library library;
    const usecases::NotebookShelf shelf(**notebook, library);
    const auto intake = usecases::compareWithOwn(**notebook, library, *pack);
    if (!intake)
        return tl::unexpected(intake.error());
    const auto chosen = usecases::comingOf(*intake,
                                           call.options.isSet(QStringLiteral("replace"))
                                               ? usecases::OfBuiltIn::Replace
                                               : usecases::OfBuiltIn::LeaveOut);
    if (!dry && bringsSomething(*intake, chosen)) {
        if (const auto taken = usecases::takeIn(**notebook, *intake, chosen, true); !taken)
            return taken;
    }
    if (call.json)
        say(QString::fromUtf8(QJsonDocument(json(*intake, chosen, dry)).toJson()).trimmed());
    else
        tell(*intake, chosen, dry);
    return anythingComes(*intake)
        ? Status()
        : fail(ErrorCode::PracticeInvalid, QStringLiteral("nothing was taken in"));
}

Status exportPractices(const Call &call)
{
    const QString out = call.options.value(QStringLiteral("o"));
    if (call.files.size() < 2)
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("practices export needs a notebook"));
    if (out.isEmpty())
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("-o names the file to write"));
    Surroundings around(call);
    const auto notebook = around.open(call.files.at(1));
    if (!notebook)
        return tl::unexpected(notebook.error());
    if (call.files.size() == 2) {
        const auto pack = usecases::ownPack(**notebook);
        return pack ? exchange::saveWhole(out, *pack) : tl::unexpected(pack.error());
    }
    practice::Library library;
    const usecases::NotebookShelf shelf(**notebook, library);
    QList<practice::Practice> chosen;
    for (const QString &id : call.files.mid(2)) {
        const auto practice = library.find(id);
        if (!practice)
            return fail(ErrorCode::PracticeMissing, id);
        chosen.append(*practice);
    }
    return exchange::saveWhole(out,
                               chosen.size() == 1 ? practice::toJson(chosen.constFirst())
                                                  : practice::packOf(chosen, {}));
}

} // namespace hearth::app
