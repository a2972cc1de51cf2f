// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_page.h"

#include "core/usecases/calling.h"
#include "ui/editor/about_part.h"
#include "ui/editor/editor_words.h"
#include "ui/editor/give_away.h"
#include "ui/editor/list_parts.h"
#include "ui/editor/rehearsal_part.h"
#include "ui/editor/steps_part.h"
#include "ui/editor/versions_part.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSpinBox>

namespace hearth::ui {

EditorPage::EditorPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(context.notebook, context.library, context.spelling)
    , m_scroll(new ScrollPage(this))
    , m_header(new PageHeader)
    , m_people(new QSpinBox)
    , m_run(new Button(tr("Run it"), ButtonKind::Primary))
    , m_state(smallText({}))
    , m_choice(new ChoiceRow(tr("Parts of the practice")))
    , m_about(new AboutPart(m_presenter))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    QVBoxLayout *column = m_scroll->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    buildHeader();
    column->addWidget(m_state);
    column->addWidget(m_choice);
    addPart("about", tr("About"), m_about);
    addPart("steps", tr("Steps"), new StepsPart(m_presenter));
    addPart("roles", tr("Roles and repetitions"), new RolesPart(m_presenter));
    addPart("timings", tr("Timings"), new TimingsPart(m_presenter));
    addPart("care", tr("Care"), new CarePart(m_presenter));
    addPart("credits", tr("Credits"), new CreditsPart(m_presenter));
    addPart("rehearsal", tr("Rehearsal"), new RehearsalPart(m_presenter));
    auto *versions = new VersionsPart(m_presenter, usecases::today(context.notebook));
    addPart("versions", tr("Versions"), versions);
    connect(versions, &VersionsPart::restored, this,
            [this] { m_context.shell.tellWithUndo(tr("It is as it was then.")); });
    column->addStretch(1);
    connect(m_choice, &ChoiceRow::chosen, this, &EditorPage::showPart);
    connect(&m_presenter, &EditorPresenter::changed, this, &EditorPage::refresh);
    connect(&m_presenter, &EditorPresenter::failed, this,
            [this](const Error &error) { m_context.shell.failed(error); });
    connect(&m_presenter, &EditorPresenter::gone, this, [this] {
        if (isVisible())
            m_context.shell.go({Place::OwnPractices});
    });
}

EditorPage::~EditorPage()
{
    delete m_scroll; // fields that lose the focus on the way out still speak to the presenter
}

void EditorPage::buildHeader()
{
    auto *people = new QWidget;
    auto *row = new QHBoxLayout(people);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tight);
    row->addWidget(smallText(tr("For")));
    m_people->setRange(1, 200);
    m_people->setAccessibleName(tr("For how many people the times are shown"));
    m_people->setSuffix(tr(" people", "after a number, in a field"));
    row->addWidget(m_people);
    m_header->addAction(people);
    auto *give = iconButton(Icon::Export, tr("Give it away…"));
    m_header->addAction(give);
    connect(give, &QAbstractButton::clicked, this, [this] {
        m_presenter.flush();
        giveAway(m_context, this, m_presenter.practice());
    });
    m_header->addAction(m_run);
    m_scroll->body()->addWidget(m_header);
    connect(m_people, &QSpinBox::valueChanged, &m_presenter, &EditorPresenter::setPeople);
    connect(m_run, &QAbstractButton::clicked, this, [this] {
        m_presenter.flush();
        m_context.shell.go({Place::Start, m_presenter.practice().id});
    });
}

template <class P>
void EditorPage::addPart(const char *id, const QString &name, P *part)
{
    m_parts.append({QLatin1String(id), part, [part] { part->refresh(); }});
    m_choice->addChoice(QLatin1String(id), name);
    m_scroll->body()->addWidget(part);
    part->hide();
}

void EditorPage::showPart(const QString &id)
{
    m_presenter.flush();
    m_choice->setCurrent(id);
    for (const Part &each : std::as_const(m_parts)) {
        if (each.id == id)
            each.refresh();
        each.widget->setVisible(each.id == id);
    }
}

void EditorPage::open(const Route &route)
{
    const bool fresh = route.about == QLatin1String("new");
    if (!m_presenter.open(route.id,
                          fresh ? EditorPresenter::Visit::First : EditorPresenter::Visit::Later)) {
        m_context.shell.go({Place::OwnPractices});
        return;
    }
    showPart(m_choice->current().isEmpty() || fresh ? m_parts.constFirst().id
                                                    : m_choice->current());
    if (fresh)
        m_about->focusName();
}

void EditorPage::keep()
{
    // A text that is being written says so when it loses the focus.
    if (QWidget *focus = focusWidget(); focus && focus->hasFocus()) {
        focus->clearFocus();
        focus->setFocus(Qt::OtherFocusReason);
    }
    m_presenter.flush();
}

void EditorPage::refresh()
{
    if (!m_presenter.isOpen())
        return;
    refreshState();
    for (const Part &each : std::as_const(m_parts)) {
        if (each.id == m_choice->current())
            each.refresh();
    }
}

void EditorPage::refreshState()
{
    const practice::Practice &practice = m_presenter.practice();
    m_header->setTitle(practice.name.trimmed().isEmpty() ? tr("A practice without a name")
                                                         : shownName(practice.name));
    m_header->setSubtitle(practice.after
                              ? tr("After %1 · it saves itself").arg(isolated(practice.after->name))
                              : tr("It saves itself"));
    const QSignalBlocker quiet(m_people);
    m_people->setValue(m_presenter.people());
    m_run->setEnabled(m_presenter.isSound());
    const QString people = tr("For %n people", nullptr, m_presenter.people());
    const QString total =
        tr("%1: %2", "For 5 people: 55 min").arg(people, minutesText(m_presenter.minutes()));
    const auto wrong = static_cast<int>(m_presenter.problems().size());
    m_state->setText(
        wrong == 0 ? total
                   : tr("%1 · %2", "For 5 people: 55 min · 2 things are missing")
                         .arg(total, tr("%n things to mend before it can be run", nullptr, wrong)));
    setMuted(m_state, false);
    setInk(m_state, wrong == 0 ? Tone::Sage : Tone::Amber);
}

} // namespace hearth::ui
