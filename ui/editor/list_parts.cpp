// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/list_parts.h"

#include "core/base/minutes.h"
#include "core/practice/editing.h"
#include "core/practice/json_fields.h"
#include "core/practice/library.h"
#include "core/practice/timing.h"
#include "ui/editor/bound_form.h"
#include "ui/editor/editor_presenter.h"
#include "ui/editor/editor_words.h"
#include "ui/editor/item_list.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

namespace hearth::ui {

using practice::Practice;

namespace {

/// "roles[2].name"
BoundForm::Path spot(const char *list, int row, const char *field)
{
    const QString path = practice::itemPath(QLatin1String(list), row)
        + (*field ? QLatin1String(".") : QLatin1String()) + QLatin1String(field);
    return [path] { return path; };
}

/// Where a value of the entry at `row` of a list is.
template <class List, class InItem>
auto in(List list, int row, InItem inItem)
{
    return [list, row, inItem](auto &practice) -> decltype(inItem(list(practice)[0])) {
        auto &items = list(practice);
        return row < items.size() ? inItem(items[row]) : nullptr;
    };
}

/// Moves entries of a list of the practice.
template <class T>
auto moving(QList<T> Practice::*list)
{
    return [list](Practice &practice, int from, int to) { (practice.*list).move(from, to); };
}

Card *cardOf(const QString &title, const QString &about, ItemList *list)
{
    auto *card = new Card(title);
    card->body()->addWidget(smallText(about));
    card->body()->addWidget(list);
    return card;
}

ItemList *rolesOf(EditorPresenter &presenter)
{
    const auto list = [](auto &practice) -> auto &
    {
        return practice.roles;
    };
    const auto fields = [list](BoundForm &form, int row) {
        form.line(RolesPart::tr("Name"), spot("roles", row, "name"),
                  bound<QString>(in(list, row, [](auto &role) { return &role.name; })));
        form.beginRow();
        form.whole(RolesPart::tr("People (0: all the others)"), spot("roles", row, "count"),
                   bound<int>(in(list, row, [](auto &role) { return &role.count; })), 0, 200);
        form.endRow();
        form.flag(RolesPart::tr("Goes round, so that everyone receives it in turn"),
                  spot("roles", row, "fair"),
                  bound<bool>(in(list, row, [](auto &role) { return &role.fair; })));
        form.flag(RolesPart::tr("May be left open"), spot("roles", row, "optional"),
                  bound<bool>(in(list, row, [](auto &role) { return &role.optional; })));
    };
    return new ItemList(
        presenter,
        {RolesPart::tr("No roles besides the host."), RolesPart::tr("Add a role"),
         [](int row) { return RolesPart::tr("Role %1").arg(row + 1); },
         [](const Practice &practice) { return practice::idsOf(practice.roles); }, fields,
         [](Practice &practice) { practice::addRole(practice, RolesPart::tr("New role")); },
         practice::removeRole, moving(&Practice::roles)});
}

ItemList *loopsOf(EditorPresenter &presenter)
{
    const auto list = [](auto &practice) -> auto &
    {
        return practice.loops;
    };
    const auto fields = [list, &presenter](BoundForm &form, int row) {
        form.note([row](const Practice &practice) {
            if (row >= practice.loops.size())
                return QString();
            QStringList titles;
            for (const practice::Step &step : practice.steps) {
                if (step.loop == practice.loops[row].id)
                    titles.append(stepTitle(step));
            }
            return titles.isEmpty() ? RolesPart::tr("No step is repeated by it yet.")
                                    : titles.join(QStringLiteral(" · "));
        });
        const auto over =
            bound<practice::LoopOver>(in(list, row, [](auto &loop) { return &loop.over; }));
        form.beginRow();
        form.choice(RolesPart::tr("How often"), spot("loops", row, "over"),
                    optionsOf<practice::LoopOver>(loopOverText),
                    {worded(over).get, [list, row](Practice &practice, const QString &word) {
                         practice::Loop &loop = list(practice)[row];
                         loop.over = parseCode<practice::LoopOver>(word).value_or(loop.over);
                         loop.times =
                             loop.over == practice::LoopOver::Turn ? qMax(2, loop.times) : 0;
                     }});
        QWidget *times =
            form.whole(RolesPart::tr("Times"), spot("loops", row, "times"),
                       bound<int>(in(list, row, [](auto &loop) { return &loop.times; })), 1,
                       practice::FormatLimits::times);
        form.showIf(times, [over](const Practice &practice) {
            return over.get(practice) == practice::LoopOver::Turn;
        });
        form.choice(
            RolesPart::tr("A role that moves on each time"), spot("loops", row, "role"),
            [&presenter] {
                QList<QPair<QString, QString>> options{{QString(), RolesPart::tr("none")}};
                for (const practice::Role &role : presenter.practice().roles)
                    options.append({role.id, role.name});
                return options;
            },
            bound<QString>(in(list, row, [](auto &loop) { return &loop.role; })));
        form.endRow();
        form.flag(RolesPart::tr("Inside every pair or group at once"),
                  spot("loops", row, "withinGroups"),
                  bound<bool>(in(list, row, [](auto &loop) { return &loop.withinGroups; })));
    };
    return new ItemList(presenter,
                        {RolesPart::tr("Nothing is repeated."),
                         RolesPart::tr("Add a repetition"),
                         [](int row) { return RolesPart::tr("Repetition %1").arg(row + 1); },
                         [](const Practice &practice) { return practice::idsOf(practice.loops); },
                         fields,
                         [](Practice &practice) { practice::addLoop(practice); },
                         practice::removeLoop,
                         {}});
}

/// The minutes of a step in a timing; 0: as usual.
Bound<int> presetSeconds(int row, const QString &step)
{
    return {[row, step](const Practice &practice) {
                return row < practice.presets.size() ? practice.presets[row].seconds.value(step)
                                                     : 0;
            },
            [row, step](Practice &practice, int seconds) {
                if (seconds > 0)
                    practice.presets[row].seconds.insert(step, seconds);
                else
                    practice.presets[row].seconds.remove(step);
            }};
}

Bound<bool> leftOut(int row, const QString &step)
{
    return {[row, step](const Practice &practice) {
                return row < practice.presets.size()
                    && practice.presets[row].leaveOut.contains(step);
            },
            [row, step](Practice &practice, bool out) {
                practice.presets[row].leaveOut.removeAll(step);
                if (out)
                    practice.presets[row].leaveOut.append(step);
            }};
}

} // namespace

RolesPart::RolesPart(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_roles(rolesOf(presenter))
    , m_loops(loopsOf(presenter))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new AdaptiveRow(space::gap);
    row->addWidget(cardOf(tr("Roles"),
                          tr("Who does something of their own. The host is always there."),
                          m_roles),
                   1, Qt::AlignTop);
    row->addWidget(cardOf(tr("Repetitions"),
                          tr("Steps that come again for each person, or a number of times. Choose "
                             "the steps in the steps themselves."),
                          m_loops),
                   1, Qt::AlignTop);
    column->addWidget(row);
}

void RolesPart::refresh()
{
    m_roles->refresh();
    m_loops->refresh();
}

TimingsPart::TimingsPart(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
{
    const auto list = [](auto &practice) -> auto &
    {
        return practice.presets;
    };
    const auto fields = [list, &presenter](BoundForm &form, int row) {
        form.line(tr("Name"), spot("presets", row, "name"),
                  bound<QString>(in(list, row, [](auto &preset) { return &preset.name; })));
        form.note([row, &presenter](const Practice &practice) {
            if (row >= practice.presets.size())
                return QString();
            const int seconds = practice::totalSeconds(presenter.library().whole(practice),
                                                       presenter.people(), &practice.presets[row]);
            return tr("For %n people: %1", nullptr, presenter.people())
                .arg(minutesText(minutesTaken(seconds)));
        });
        for (const practice::Step &step : presenter.practice().steps) {
            const QString title = stepTitle(step);
            form.beginRow();
            form.minutes(title, spot("presets", row, ("minutes." + step.id.toLatin1()).constData()),
                         presetSeconds(row, step.id), tr("as usual"));
            form.flag(tr("Leave out: %1").arg(title), spot("presets", row, "leaveOut"),
                      leftOut(row, step.id));
            form.endRow();
        }
    };
    m_presets = new ItemList(
        presenter,
        {tr("Only its own timing."), tr("Add a timing"),
         [](int row) { return tr("Timing %1").arg(row + 1); },
         [](const Practice &practice) {
             QString steps;
             for (const practice::Step &step : practice.steps)
                 steps += step.id + QLatin1Char('\n') + step.title + QLatin1Char('\n');
             QStringList keys;
             for (const practice::Preset &preset : practice.presets)
                 keys.append(preset.id + QLatin1Char('\n') + steps);
             return keys;
         },
         fields, [](Practice &practice) { practice::addPreset(practice, tr("Short")); },
         [](Practice &practice, int row) { practice.presets.removeAt(row); },
         moving(&Practice::presets)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(cardOf(tr("Other timings"),
                             tr("The same practice, shorter or longer: minutes of some steps, or "
                                "steps to leave out."),
                             m_presets));
}

void TimingsPart::refresh()
{
    m_presets->refresh();
}

CreditsPart::CreditsPart(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
{
    const auto list = [](auto &practice) -> auto &
    {
        return practice.credits;
    };
    const auto fields = [list](BoundForm &form, int row) {
        const auto line = [&](const QString &name, const char *field, auto inCredit) {
            form.line(name, spot("credits", row, field), bound<QString>(in(list, row, inCredit)));
        };
        line(tr("What it is from"), "title", [](auto &credit) { return &credit.title; });
        line(tr("By whom"), "author", [](auto &credit) { return &credit.author; });
        line(tr("Where to find it"), "url", [](auto &credit) { return &credit.url; });
        line(tr("Licence"), "licence", [](auto &credit) { return &credit.licence; });
        line(tr("What was changed"), "changes", [](auto &credit) { return &credit.changes; });
    };
    m_credits = new ItemList(presenter,
                             {tr("Nobody is named yet."), tr("Add a credit"),
                              [](int row) { return tr("Credit %1").arg(row + 1); },
                              [](const Practice &practice) {
                                  QStringList keys;
                                  for (qsizetype i = 0; i < practice.credits.size(); ++i)
                                      keys.append(QString::number(i));
                                  return keys;
                              },
                              fields,
                              [](Practice &practice) {
                                  practice::Credit credit;
                                  credit.title = practice.name;
                                  practice.credits.append(credit);
                              },
                              [](Practice &practice, int row) { practice.credits.removeAt(row); },
                              moving(&Practice::credits)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(cardOf(tr("Credits"),
                             tr("Whom this practice is owed to. Shown with it, printed and given "
                                "away with it. Keep those of the practice yours is made from."),
                             m_credits));
}

void CreditsPart::refresh()
{
    m_credits->refresh();
}

} // namespace hearth::ui
