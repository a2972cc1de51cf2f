// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/step_form.h"

#include "core/practice/cross_checks.h"
#include "core/practice/editing.h"
#include "core/practice/library.h"
#include "ui/editor/bound_form.h"
#include "ui/editor/editor_presenter.h"
#include "ui/editor/editor_words.h"
#include "ui/editor/item_list.h"
#include "ui/theme/space.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

using practice::Measure;
using practice::Mode;
using practice::Practice;
using practice::Step;

namespace {

using OptionList = QList<QPair<QString, QString>>;

/// Chosen to make a role or a loop that is not there yet; no id is written so.
const QString another = QStringLiteral("+");

OptionList roleOptions(const Practice &practice, bool withHost)
{
    OptionList options;
    if (withHost)
        options.append({practice::hostRole(), roleName(practice, practice::hostRole())});
    for (const practice::Role &role : practice.roles)
        options.append({role.id, role.name});
    options.append({another, StepForm::tr("Another role…")});
    return options;
}

/// A role that a step names, as a choice that can also make one.
Bound<QString> roleChoice(const Bound<QString> &value)
{
    return {value.get, [value](Practice &practice, const QString &chosen) {
                value.set(practice,
                          chosen == another ? practice::addRole(practice, StepForm::tr("New role"))
                                            : chosen);
            }};
}

} // namespace

bool StepForm::hasStep(const Practice &practice) const
{
    return m_row >= 0 && m_row < practice.steps.size();
}

template <class InStep>
auto StepForm::at(InStep inStep) const
{
    return [this, inStep](auto &practice) -> decltype(inStep(practice.steps[0])) {
        return hasStep(practice) ? inStep(practice.steps[m_row]) : nullptr;
    };
}

std::function<QString()> StepForm::path(const char *field) const
{
    return [this, field] {
        return practice::itemPath(QStringLiteral("steps"), m_row) + QLatin1Char('.')
            + QLatin1String(field);
    };
}

std::function<bool(const Practice &)>
StepForm::when(const std::function<bool(const Step &)> &holds) const
{
    return [this, holds](const Practice &practice) {
        return hasStep(practice) && holds(practice.steps[m_row]);
    };
}

StepForm::StepForm(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_form(new BoundForm(presenter))
    , m_captures(captureList())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    column->addWidget(m_form);
    m_form->line(tr("Title"), path("title"),
                 bound<QString>(at([](auto &step) { return &step.title; })));
    timeFields();
    wordFields();
    speakingFields();
    promptFields();
    loopField();
    column->addWidget(rule());
    column->addWidget(heading(tr("What is noted")));
    column->addWidget(m_captures);
}

void StepForm::timeFields()
{
    const auto time = at([](auto &step) { return &step.time; });
    const Bound<practice::StepTime> whole = bound<practice::StepTime>(time);
    const auto withTime = [whole](const auto &change) {
        return [whole, change](Practice &practice, const auto &value) {
            practice::StepTime now = whole.get(practice);
            change(now, value);
            whole.set(practice, now);
        };
    };
    m_form->beginRow();
    m_form->minutes(tr("Minutes"),
                    [this, whole] {
                        const QString measure =
                            code(practice::measureOf(whole.get(m_presenter.practice())));
                        return path("time.")() + measure;
                    },
                    {[whole](const Practice &practice) {
                         return practice::writtenSeconds(whole.get(practice));
                     },
                     withTime([](practice::StepTime &now, int seconds) {
                         practice::setTime(now, practice::measureOf(now), seconds);
                     })});
    const Bound<Measure> measure{
        [whole](const Practice &practice) { return practice::measureOf(whole.get(practice)); },
        withTime([](practice::StepTime &now, Measure chosen) {
            practice::setTime(now, chosen, practice::writtenSeconds(now));
        })};
    m_form->choice(
        tr("Counted"), path("time"),
        [] {
            return OptionList{{code(Measure::Total), tr("for the step")},
                              {code(Measure::PerPerson), tr("for each who speaks")},
                              {code(Measure::PerTurn), tr("for each turn")}};
        },
        worded(measure));
    m_form->minutes(tr("At least, when late"), path("time.min"),
                    bound<int>(at([](auto &step) { return &step.time.min; })), tr("half"));
    m_form->endRow();
    m_form->flag(tr("Never shortened"), path("keep"),
                 bound<bool>(at([](auto &step) { return &step.keep; })));
    m_form->flag(tr("Takes up time that is left"), path("time.stretch"),
                 bound<bool>(at([](auto &step) { return &step.time.stretch; })));
    m_form->flag(tr("The host may leave it out"), path("optional"),
                 bound<bool>(at([](auto &step) { return &step.optional; })));
}

void StepForm::wordFields()
{
    m_form->text(tr("To read aloud"), path("say"),
                 bound<QString>(at([](auto &step) { return &step.say; })), 3);
    m_form->text(tr("For the host alone"), path("guide"),
                 bound<QString>(at([](auto &step) { return &step.guide; })), 3);
}

void StepForm::speakingFields()
{
    const auto mode = [](const Step &step) { return step.speaking.mode; };
    const auto inTurns = [mode](const Step &step) {
        return mode(step) != Mode::Host && mode(step) != Mode::One && mode(step) != Mode::Silence
            && mode(step) != Mode::All;
    };
    m_form->beginRow();
    m_form->choice(tr("Who speaks"), path("speaking.mode"), optionsOf<Mode>(modeText),
                   worded(bound<Mode>(at([](auto &step) { return &step.speaking.mode; }))));
    QWidget *role = m_form->choice(
        tr("Which role"), path("speaking.role"),
        [this] { return roleOptions(m_presenter.practice(), true); },
        roleChoice(bound<QString>(at([](auto &step) { return &step.speaking.role; }))));
    m_form->showIf(role, when([mode](const Step &step) {
                       return mode(step) == Mode::One || mode(step) == Mode::AllButOne;
                   }));
    QWidget *size =
        m_form->whole(tr("People in a group"), path("speaking.size"),
                      bound<int>(at([](auto &step) { return &step.speaking.groupSize; })), 2,
                      practice::FormatLimits::groupSize);
    m_form->showIf(size, when([mode](const Step &step) { return mode(step) == Mode::Groups; }));
    QWidget *who = m_form->choice(
        tr("Of whom"), path("speaking.who"),
        [this] {
            OptionList options{{QStringLiteral("all"), tr("everyone")}};
            const Practice &practice = m_presenter.practice();
            for (const auto &[id, name] : roleOptions(practice, true)) {
                if (id == another)
                    continue;
                options.append({QStringLiteral("all-but:") + id, tr("all but the %1").arg(name)});
                options.append({QStringLiteral("role:") + id, tr("only the %1").arg(name)});
            }
            return options;
        },
        bound<QString>(at([](auto &step) { return &step.speaking.who; })));
    m_form->showIf(who, when(inTurns));
    QWidget *order = m_form->choice(
        tr("Order"), path("speaking.order"), optionsOf<practice::Order>(orderText),
        worded(bound<practice::Order>(at([](auto &step) { return &step.speaking.order; }))));
    m_form->showIf(order, when([mode](const Step &step) { return mode(step) == Mode::Round; }));
    QWidget *then = m_form->choice(
        tr("And then"), path("speaking.then"),
        [this] {
            return OptionList{{QString(), tr("nobody else")}}
            + roleOptions(m_presenter.practice(), true);
        },
        roleChoice(bound<QString>(at([](auto &step) { return &step.speaking.then; }))));
    m_form->showIf(then, when([mode](const Step &step) { return mode(step) == Mode::Round; }));
    m_form->endRow();
    QWidget *remix =
        m_form->flag(tr("New groups rather than those there are"), path("speaking.remix"),
                     bound<bool>(at([](auto &step) { return &step.speaking.remix; })));
    m_form->showIf(remix, when([mode](const Step &step) {
                       return mode(step) == Mode::Pairs || mode(step) == Mode::Trios
                           || mode(step) == Mode::Groups;
                   }));
}

void StepForm::promptFields()
{
    using Prompt = std::optional<practice::PromptDraw>;
    static const QString none = QStringLiteral("none");
    static const QString drawn = QStringLiteral("drawn");
    static const QString written = QStringLiteral("written");
    const Bound<Prompt> prompt = bound<Prompt>(at([](auto &step) { return &step.prompt; }));
    const auto kind = [prompt](const Practice &practice) -> QString {
        const Prompt now = prompt.get(practice);
        return !now ? none : now->bank.isEmpty() ? written : drawn;
    };
    // A value of the question; its kind decides whether it is shown.
    const auto inPrompt = [this](auto inDraw) {
        return at([inDraw](auto &step) -> decltype(inDraw(*step.prompt)) {
            return step.prompt ? inDraw(*step.prompt) : nullptr;
        });
    };
    m_form->beginRow();
    m_form->choice(tr("A question"), path("prompt"),
                   [] {
                       return OptionList{{none, tr("none")},
                                         {drawn, tr("drawn by chance")},
                                         {written, tr("written here")}};
                   },
                   {kind, [prompt](Practice &practice, const QString &chosen) {
                        practice::PromptDraw draw =
                            prompt.get(practice).value_or(practice::PromptDraw());
                        draw.bank = chosen == drawn ? code(practice::Bank::CheckIn) : QString();
                        if (chosen == drawn)
                            draw.fixed.clear();
                        prompt.set(practice, chosen == none ? Prompt() : Prompt(draw));
                    }});
    const auto isDrawn = [kind](const Practice &practice) { return kind(practice) == drawn; };
    QWidget *bank =
        m_form->choice(tr("Questions"), path("prompt.bank"), optionsOf<practice::Bank>(bankText),
                       bound<QString>(inPrompt([](auto &draw) { return &draw.bank; })));
    const Bound<std::optional<Depth>> depth =
        bound<std::optional<Depth>>(inPrompt([](auto &draw) { return &draw.depth; }));
    QWidget *deep = m_form->choice(
        tr("No deeper than"), path("prompt.depth"),
        [] {
            return OptionList{{QString(), tr("the crew may go")}} + optionsOf<Depth>(depthText)();
        },
        {[depth](const Practice &practice) -> QString {
             const auto now = depth.get(practice);
             return now ? QString(code(*now)) : QString();
         },
         [depth](Practice &practice, const QString &word) {
             depth.set(practice, parseCode<Depth>(word));
         }});
    QWidget *theme = m_form->line(tr("Of a theme"), path("prompt.theme"),
                                  bound<QString>(inPrompt([](auto &draw) { return &draw.theme; })));
    m_form->endRow();
    QWidget *each = m_form->flag(tr("Another one for each person"), path("prompt.oneEach"),
                                 bound<bool>(inPrompt([](auto &draw) { return &draw.oneEach; })));
    for (QWidget *widget : {bank, deep, theme, each})
        m_form->showIf(widget, isDrawn);
    QWidget *fixed =
        m_form->lines(tr("The questions, one a line"), path("prompt.bank"),
                      bound<QList<QString>>(inPrompt([](auto &draw) { return &draw.fixed; })));
    m_form->showIf(fixed, [kind](const Practice &practice) { return kind(practice) == written; });
}

void StepForm::loopField()
{
    const Bound<QString> loop = bound<QString>(at([](auto &step) { return &step.loop; }));
    m_form->beginRow();
    m_form->choice(tr("Repeated"), path("loop"),
                   [this] {
                       const Practice &practice = m_presenter.practice();
                       OptionList options{{QString(), tr("no, it comes once")}};
                       for (const practice::Loop &each : practice.loops)
                           options.append({each.id, loopText(practice, each)});
                       options.append({another, tr("once for each person")});
                       return options;
                   },
                   {loop.get, [loop](Practice &practice, const QString &chosen) {
                        loop.set(practice,
                                 chosen == another ? practice::addLoop(practice) : chosen);
                    }});
    QWidget *called = m_form->choice(
        tr("Another practice runs in its place"), path("practice"),
        [this] {
            const Practice &practice = m_presenter.practice();
            OptionList options{{QString(), tr("none")}};
            bool known = !hasStep(practice) || practice.steps[m_row].practice.isEmpty();
            for (const auto &[id, name] : m_presenter.callable()) {
                options.append({id, name});
                known = known || id == practice.steps[m_row].practice;
            }
            if (!known) // one that is not in this library
                options.append({practice.steps[m_row].practice, practice.steps[m_row].practice});
            return options;
        },
        bound<QString>(at([](auto &step) { return &step.practice; })));
    called->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_form->endRow();
}

ItemList *StepForm::captureList()
{
    const auto change = [this](const auto &run) {
        return [this, run](Practice &practice, auto... rows) {
            if (hasStep(practice))
                run(practice.steps[m_row], rows...);
        };
    };
    return new ItemList(
        m_presenter,
        {tr("Nothing yet. Notes can be taken in the session all the same."), tr("Add a field"),
         [](int row) { return tr("Field %1").arg(row + 1); },
         [this](const Practice &practice) {
             QStringList keys;
             if (hasStep(practice)) {
                 for (const practice::Capture &each : practice.steps[m_row].captures)
                     keys.append(practice.steps[m_row].id + QLatin1Char('/') + each.id);
             }
             return keys;
         },
         [this](BoundForm &form, int row) { captureFields(form, row); },
         change([](Step &step) { practice::addCapture(step, tr("Notes")); }),
         change([](Step &step, int row) { step.captures.removeAt(row); }),
         change([](Step &step, int from, int to) { step.captures.move(from, to); })});
}

void StepForm::captureFields(BoundForm &form, int row)
{
    using practice::Capture;
    using practice::CaptureKind;
    const auto in = [this, row](auto inCapture) {
        return at([row, inCapture](auto &step) -> decltype(inCapture(step.captures[0])) {
            return row < step.captures.size() ? inCapture(step.captures[row]) : nullptr;
        });
    };
    const auto spot = [this, row](const char *field) {
        return [this, row, field] {
            return practice::itemPath(path("capture")(), row) + QLatin1Char('.')
                + QLatin1String(field);
        };
    };
    const Bound<CaptureKind> kind =
        bound<CaptureKind>(in([](auto &capture) { return &capture.kind; }));
    const auto isOf = [kind](std::initializer_list<CaptureKind> kinds) {
        const QList<CaptureKind> wanted(kinds);
        return [kind, wanted](const Practice &practice) {
            return wanted.contains(kind.get(practice));
        };
    };
    form.line(tr("What it asks for"), spot("label"),
              bound<QString>(in([](auto &capture) { return &capture.label; })));
    form.beginRow();
    form.choice(tr("Kind"), spot("kind"), optionsOf<CaptureKind>(captureKindText), worded(kind));
    form.choice(
        tr("For whom"), spot("per"), optionsOf<practice::CapturePer>(capturePerText),
        worded(bound<practice::CapturePer>(in([](auto &capture) { return &capture.per; }))));
    form.choice(tr("How far it travels"), spot("reach"), optionsOf<Reach>(shareText),
                worded(bound<Reach>(in([](auto &capture) { return &capture.reach; }))));
    constexpr int end = practice::FormatLimits::scaleEnd;
    QWidget *from =
        form.whole(tr("From"), spot("from"),
                   bound<int>(in([](auto &capture) { return &capture.from; })), -end, end);
    QWidget *to = form.whole(tr("To"), spot("to"),
                             bound<int>(in([](auto &capture) { return &capture.to; })), -end, end);
    for (QWidget *widget : {from, to})
        form.showIf(widget, isOf({CaptureKind::Scale}));
    using Moment = std::optional<CheckInMoment>;
    const Bound<Moment> moment = bound<Moment>(in([](auto &capture) { return &capture.checkIn; }));
    QWidget *checkIn =
        form.choice(tr("Kept as a check-in"), spot("checkIn"),
                    [] {
                        return OptionList{{QString(), tr("no")},
                                          {code(CheckInMoment::Arriving), tr("on arriving")},
                                          {code(CheckInMoment::Leaving), tr("on leaving")}};
                    },
                    {[moment](const Practice &practice) -> QString {
                         const Moment now = moment.get(practice);
                         return now ? QString(code(*now)) : QString();
                     },
                     [moment](Practice &practice, const QString &word) {
                         moment.set(practice, parseCode<CheckInMoment>(word));
                     }});
    form.showIf(checkIn, isOf({CaptureKind::Word, CaptureKind::Weather, CaptureKind::Scale}));
    form.endRow();
    QWidget *options =
        form.lines(tr("What can be chosen, or the rings of a map, one a line"), spot("options"),
                   bound<QList<QString>>(in([](auto &capture) { return &capture.options; })));
    form.showIf(options, isOf({CaptureKind::Choice, CaptureKind::Parts}));
    form.flag(tr("Kept without a name, when the laptop goes round"), spot("anonymous"),
              bound<bool>(in([](auto &capture) { return &capture.anonymous; })));
}

void StepForm::setRow(int row)
{
    m_row = row;
    refresh();
}

void StepForm::refresh()
{
    setVisible(hasStep(m_presenter.practice()));
    if (!hasStep(m_presenter.practice()))
        return;
    m_form->refresh();
    m_captures->refresh();
}

void StepForm::focusTitle()
{
    m_form->focusFirst();
}

} // namespace hearth::ui
