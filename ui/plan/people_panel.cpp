// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/people_panel.h"

#include "core/domain/role_holders.h"
#include "ui/plan/plan_presenter.h"
#include "ui/text/error_text.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/practice_text.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/person_pick.h"
#include "ui/widgets/scroll_page.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr const char *personProperty = "hearthPerson";
constexpr const char *answerProperty = "hearthAnswer";
constexpr AnswerKind asked[] = {AnswerKind::Yes, AnswerKind::Maybe, AnswerKind::No};

QString answerText(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Yes: return PeoplePanel::tr("yes");
    case AnswerKind::Maybe: return PeoplePanel::tr("maybe");
    default: return PeoplePanel::tr("no");
    }
}

QString saidText(std::optional<AnswerKind> answer)
{
    if (!answer)
        return PeoplePanel::tr("no answer yet");
    switch (*answer) {
    case AnswerKind::Yes: return PeoplePanel::tr("said yes");
    case AnswerKind::Maybe: return PeoplePanel::tr("said maybe");
    case AnswerKind::No: return PeoplePanel::tr("cannot come");
    default: return PeoplePanel::tr("was here");
    }
}

Icon answerIcon(AnswerKind kind)
{
    return kind == AnswerKind::Yes  ? Icon::Check
        : kind == AnswerKind::Maybe ? Icon::Help
                                    : Icon::Close;
}

} // namespace

PeoplePanel::PeoplePanel(PlanPresenter &presenter, QWidget *parent)
    : Card(parent)
    , m_presenter(presenter)
    , m_scroll(new ScrollPage)
    , m_roleBox(new QWidget)
    , m_roles(bareColumn(m_roleBox, 0))
    , m_reason(smallText(tr("Offered so that each role goes round. Anyone may decline.")))
    , m_takeOffers(new Button(tr("Take these")))
    , m_answered(new WrapLabel)
    , m_counted(smallText({}))
    , m_allYes(new Button(tr("Everyone said yes")))
    , m_answerBox(new QWidget)
    , m_answers(bareColumn(m_answerBox, 0))
    , m_guest(new TextEntry(tr("A guest, for this session"), tr("Invite")))
    , m_bring(new NoteEdit(tr("What to bring")))
    , m_depth(new ChoiceRow(tr("How deep it may go")))
{
    body()->addWidget(m_scroll, 1);
    QVBoxLayout *column = m_scroll->body();
    column->setSpacing(space::tight);
    column->addWidget(heading(tr("Roles")));
    column->addWidget(m_roleBox);
    column->addWidget(m_reason);
    column->addWidget(m_takeOffers);
    column->addSpacing(space::tight);
    column->addWidget(heading(tr("Who can come")));
    column->addWidget(m_answered);
    column->addWidget(m_counted);
    column->addWidget(m_answerBox);
    column->addWidget(m_allYes);
    column->addWidget(m_guest);
    column->addSpacing(space::tight);
    column->addWidget(heading(tr("What to bring")));
    m_bring->setVisibleLines(2);
    m_bring->setTabChangesFocus(true);
    m_bring->setPlaceholderText(tr("Something to write with, a cushion…"));
    column->addWidget(m_bring);
    column->addSpacing(space::tight);
    column->addWidget(heading(tr("How deep it may go")));
    column->addWidget(smallText(tr("Agreed in this crew; suggestions keep to it.")));
    for (const Depth depth : {Depth::Light, Depth::Medium, Depth::Deep})
        m_depth->addChoice(code(depth), depthName(depth));
    column->addWidget(m_depth);
    setCompact(m_takeOffers);
    setCompact(m_allYes);
    connect(m_takeOffers, &QAbstractButton::clicked, this, [this] { m_presenter.takeOffers(); });
    connect(m_allYes, &QAbstractButton::clicked, this, [this] { m_presenter.everyoneSaidYes(); });
    connect(m_guest, &TextEntry::entered, this, [this](const QString &text) {
        const auto name = PersonName::from(text);
        m_guest->setError(name ? QString() : errorText(name.error()));
        if (name && m_presenter.inviteGuest(*name))
            m_guest->clear();
    });
    connect(m_bring, &NoteEdit::textEdited, this, [this](const QString &text) {
        if (!m_presenter.canBeChanged())
            return;
        auto edit = m_presenter.edited();
        edit.bring = text;
        m_presenter.edit(edit);
    });
    connect(m_depth, &ChoiceRow::chosen, this, [this](const QString &id) {
        m_presenter.setDepth(parseCode<Depth>(id).value_or(Depth::Medium));
    });
}

void PeoplePanel::setGrowing(bool growing)
{
    m_scroll->setGrowing(growing);
}

void PeoplePanel::keep()
{
    m_bring->flush();
}

void PeoplePanel::refresh()
{
    setEnabled(m_presenter.canBeChanged());
    refreshRoles();
    refreshAnswers();
    if (!m_bring->hasUnsaidText() && m_bring->text() != m_presenter.plan().session.bring)
        m_bring->setText(m_presenter.plan().session.bring);
    m_depth->setCurrent(code(m_presenter.plan().crew.depth));
}

QString PeoplePanel::lastTime(const usecases::Waiting &waiting) const
{
    if (!waiting.lastAt.isValid())
        return tr("not yet");
    return tr("last on %1")
        .arg(shortDayText(waiting.lastAt.toTimeZone(m_presenter.plan().zone).date(),
                          m_presenter.today()));
}

void PeoplePanel::refreshRoles()
{
    const PlanWording words = m_presenter.words();
    const auto lines = words.roles();
    const auto sameRow = [](const RoleLine &a, const RoleLine &b) {
        return a.role == b.role && a.item == b.item;
    };
    // Rows stay while only who holds them changes, so that the focus does.
    if (!std::equal(lines.cbegin(), lines.cend(), m_shownRoles.cbegin(), m_shownRoles.cend(),
                    sameRow)) {
        emptyLayout(m_roles);
        m_picks.clear();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_roles->addWidget(rule());
            auto *pick = new PersonPick(lines[i].name);
            connect(pick, &PersonPick::menuWanted, this,
                    [this, i](QMenu *menu) { fillPickMenu(menu, m_shownRoles[i]); });
            m_roles->addWidget(pick);
            m_picks.append(pick);
        }
    }
    m_shownRoles = lines;
    const auto &offers = m_presenter.offers();
    bool offering = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_picks[i]->setDetail(offers[i] ? lastTime(*offers[i]) : QString());
        offering = offering || offers[i];
        if (lines[i].holder)
            m_picks[i]->setPerson(words.nameOf(*lines[i].holder), words.toneOf(*lines[i].holder));
        else if (offers[i])
            m_picks[i]->setNobody(
                tr("%1?", "a person who might take a role").arg(words.nameOf(offers[i]->person)));
        else
            m_picks[i]->setNobody(tr("Nobody yet"));
    }
    m_reason->setVisible(offering);
    m_takeOffers->setVisible(offering);
}

void PeoplePanel::fillPickMenu(QMenu *menu, const RoleLine &line)
{
    const PlanWording words = m_presenter.words();
    const auto add = [&](const QString &text, std::optional<PersonId> person) {
        QAction *action = menu->addAction(
            text, this, [this, line, person] { m_presenter.setRole(line, person); });
        action->setCheckable(true);
        action->setChecked(person == line.holder);
    };
    for (const usecases::Waiting &each : m_presenter.waitingFor(line)) {
        add(onButton(words.nameOf(each.person)) + QLatin1Char('\t') + lastTime(each), each.person);
    }
    menu->addSeparator();
    add(tr("Nobody yet"), {});
}

void PeoplePanel::refreshAnswers()
{
    const PlanWording words = m_presenter.words();
    m_answered->setText(words.answers());
    m_counted->setText(words.peopleCounted());
    const auto people = words.people();
    QStringList ids;
    bool everyone = true;
    for (const Person &person : people) {
        ids.append(person.id.toString() + person.name.text());
        everyone = everyone && words.answerOf(person.id) == AnswerKind::Yes;
    }
    m_allYes->setVisible(!everyone && !people.isEmpty());
    if (ids != m_shownPeople) {
        m_shownPeople = ids;
        emptyLayout(m_answers);
        for (const Person &person : people) {
            const QString name = isolated(person.name.text());
            auto *row = new QWidget;
            row->setProperty(personProperty, person.id.toString());
            auto *line = new QHBoxLayout(row);
            line->setContentsMargins(0, space::hair, 0, space::hair);
            line->setSpacing(2);
            auto *lines = new QVBoxLayout;
            lines->setSpacing(0);
            lines->addWidget(new ElidedLabel(name));
            lines->addWidget(smallText(saidText({})));
            line->addLayout(lines, 1);
            for (const AnswerKind kind : asked) {
                auto *button =
                    iconButton(answerIcon(kind),
                               tr("%1: %2", "a person and an answer").arg(name, answerText(kind)));
                button->setToolTip(answerText(kind));
                button->setCheckable(true);
                button->setProperty(answerProperty, code(kind));
                connect(button, &QAbstractButton::clicked, this,
                        [this, id = person.id, kind](bool on) {
                            m_presenter.setAnswer(id, on ? std::optional(kind) : std::nullopt);
                        });
                line->addWidget(button);
            }
            m_answers->addWidget(row);
        }
    }
    for (QWidget *row :
         m_answerBox->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        const auto id = PersonId::parse(row->property(personProperty).toString());
        const auto answer = id ? words.answerOf(*id) : std::nullopt;
        row->findChild<WrapLabel *>()->setText(saidText(answer));
        for (QToolButton *button : row->findChildren<QToolButton *>())
            button->setChecked(answer
                               && code(*answer) == button->property(answerProperty).toString());
    }
}

} // namespace hearth::ui
