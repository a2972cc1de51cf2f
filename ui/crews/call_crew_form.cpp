// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/call_crew_form.h"

#include "core/storage/person_store.h"
#include "core/usecases/calling.h"
#include "ui/crews/crew_words.h"
#include "ui/crews/cycle_fields.h"
#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/wrap_check_box.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int tuesday = 2;
constexpr int mostWeeks = 8;

QDate nextOn(int weekday, QDate after)
{
    const int ahead = (weekday - after.dayOfWeek() + 7) % 7;
    return after.addDays(ahead == 0 ? 7 : ahead);
}

} // namespace

CallCrewForm::CallCrewForm(UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    auto *upper = new AdaptiveRow;
    upper->addWidget(namePart(), 1);
    upper->addWidget(peoplePart(), 1);
    column->addWidget(upper);
    auto *lower = new AdaptiveRow;
    auto *times = new QWidget;
    auto *timeColumn = new QVBoxLayout(times);
    timeColumn->setContentsMargins(0, 0, 0, 0);
    timeColumn->setSpacing(space::gap);
    timeColumn->addWidget(rhythmPart());
    timeColumn->addWidget(cyclePart());
    lower->addWidget(times, 1);
    lower->addWidget(agreementPart(), 1);
    column->addWidget(lower);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    auto *make = new Button(tr("Call the crew"), ButtonKind::Primary);
    make->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *later = new Button(tr("Not now"), ButtonKind::Quiet);
    buttons->addWidget(make);
    buttons->addWidget(later);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    connect(make, &QAbstractButton::clicked, this, &CallCrewForm::make);
    connect(later, &QAbstractButton::clicked, this, &CallCrewForm::cancelled);
    setFocusProxy(m_name);
    begin();
}

QWidget *CallCrewForm::namePart()
{
    auto *card = new Card(tr("Why you meet"));
    m_name = new QLineEdit;
    m_nameField = new FormField(tr("Name of the crew"), m_name);
    card->body()->addWidget(m_nameField);
    m_intention = new NoteEdit(tr("Intention"));
    m_intention->setVisibleLines(3);
    m_intention->setTabChangesFocus(true);
    m_intention->setPlaceholderText(tr("What brings you together, in a sentence or two"));
    card->body()->addWidget(new FormField(tr("Intention"), m_intention));
    card->body()->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setError({}); });
    return card;
}

QWidget *CallCrewForm::peoplePart()
{
    auto *card = new Card(tr("Who comes"));
    m_person = new TextEntry(tr("Name of a person"), tr("Add"));
    card->body()->addWidget(m_person);
    m_peopleBox = new QWidget;
    m_peopleRows = bareColumn(m_peopleBox, 0);
    card->body()->addWidget(m_peopleBox);
    m_sizeHint = smallText({});
    card->body()->addWidget(m_sizeHint);
    m_caller = new QComboBox;
    card->body()->addWidget(new FormField(tr("Called by"), m_caller));
    card->body()->addStretch(1);
    connect(m_person, &TextEntry::entered, this, &CallCrewForm::addPerson);
    return card;
}

QWidget *CallCrewForm::rhythmPart()
{
    auto *card = new Card(tr("When you meet"));
    m_regular = new WrapCheckBox(tr("We meet in a rhythm"));
    card->body()->addWidget(m_regular);
    m_rhythmBox = new QWidget;
    auto *fields = new QVBoxLayout(m_rhythmBox);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::tight);
    m_weeks = new QComboBox;
    for (int weeks = 1; weeks <= mostWeeks; ++weeks)
        m_weeks->addItem(everyText(weeks), weeks);
    m_weekday = new QComboBox;
    for (int day = 1; day <= 7; ++day)
        m_weekday->addItem(QLocale().standaloneDayName(day), day);
    m_first = new QDateEdit;
    m_first->setCalendarPopup(true);
    m_time = new TimeField;
    m_minutes = new QSpinBox;
    m_minutes->setRange(10, 600);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(tr(" min", "minutes, behind a number"));
    m_zone = new QComboBox;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(12);
    const auto pair = [fields](QWidget *first, QWidget *second) {
        auto *row = new AdaptiveRow(space::snug);
        row->addWidget(first, 1);
        row->addWidget(second, 1);
        fields->addWidget(row);
    };
    m_firstField = new FormField(tr("First on"), m_first);
    pair(new FormField(tr("How often"), m_weeks), new FormField(tr("Weekday"), m_weekday));
    pair(m_firstField, new FormField(tr("At"), m_time));
    pair(new FormField(tr("Length"), m_minutes), new FormField(tr("Time zone"), m_zone));
    card->body()->addWidget(m_rhythmBox);
    card->body()->addStretch(1);
    connect(m_regular, &QCheckBox::toggled, m_rhythmBox, &QWidget::setEnabled);
    connect(m_regular, &QCheckBox::toggled, this, &CallCrewForm::followRhythm);
    for (QComboBox *each : {m_weeks, m_zone})
        connect(each, &QComboBox::currentIndexChanged, this, &CallCrewForm::followRhythm);
    connect(m_time, &QTimeEdit::timeChanged, this, &CallCrewForm::followRhythm);
    connect(m_weekday, &QComboBox::activated, this,
            [this](int index) { moveToWeekday(index + 1); });
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_firstField->setError({});
        m_weekday->setCurrentIndex(date.dayOfWeek() - 1);
        followRhythm();
    });
    return card;
}

QWidget *CallCrewForm::cyclePart()
{
    auto *card = new Card(tr("A first cycle"));
    m_cycle = new WrapCheckBox(tr("We meet for a while, then look back and choose"));
    card->body()->addWidget(m_cycle);
    m_cycleFields = new CycleFields;
    card->body()->addWidget(m_cycleFields);
    connect(m_cycle, &QCheckBox::toggled, m_cycleFields, &QWidget::setEnabled);
    return card;
}

Result<Rhythm> CallCrewForm::rhythm() const
{
    return Rhythm::everyWeeks(m_weeks->currentData().toInt(), m_first->date(), m_time->time(),
                              m_zone->currentText());
}

void CallCrewForm::followRhythm()
{
    const auto now =
        m_regular->isChecked() ? rhythm() : Result<Rhythm>(fail(ErrorCode::RhythmNotUnderstood));
    m_cycleFields->follow(now ? std::optional(*now) : std::nullopt, m_first->date());
}

QWidget *CallCrewForm::agreementPart()
{
    auto *card = new Card(tr("What you agree on"));
    m_confidentiality = new QLineEdit;
    card->body()->addWidget(new FormField(tr("Confidentiality"), m_confidentiality));
    m_agreement = new TextEntry(tr("Another agreement"), tr("Add"));
    card->body()->addWidget(m_agreement);
    m_agreementBox = new QWidget;
    m_agreementRows = bareColumn(m_agreementBox, 0);
    card->body()->addWidget(m_agreementBox);
    card->body()->addWidget(smallText(tr("You can change agreements at any time, together.")));
    card->body()->addStretch(1);
    connect(m_agreement, &TextEntry::entered, this, [this](const QString &text) {
        m_agreements.append(text.trimmed());
        m_agreement->clear();
        showAgreements();
    });
    return card;
}

void CallCrewForm::begin()
{
    m_people.clear();
    m_agreements.clear();
    m_name->clear();
    m_nameField->setError({});
    m_intention->setText({});
    m_person->clear();
    m_agreement->clear();
    m_confidentiality->setText(tr("What is said here stays here"));
    m_regular->setChecked(true);
    m_weeks->setCurrentIndex(1);
    m_first->setDate(nextOn(tuesday, usecases::today(m_context.notebook)));
    m_weekday->setCurrentIndex(m_first->date().dayOfWeek() - 1);
    m_time->setTime(QTime(19, 0));
    m_minutes->setValue(90);
    const QString here = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (m_zone->findText(here) < 0)
        m_zone->addItem(here);
    m_zone->setCurrentText(here);
    m_cycle->setChecked(true);
    m_cycleFields->set(m_first->date().addMonths(3), CycleFields::usualSessions);
    followRhythm();
    showPeople();
    showAgreements();
}

void CallCrewForm::moveToWeekday(int day)
{
    const QDate now = m_first->date();
    if (now.dayOfWeek() != day)
        m_first->setDate(
            nextOn(day, std::max(usecases::today(m_context.notebook), now.addDays(-7))));
}

bool CallCrewForm::addPerson(const QString &text)
{
    const auto name = PersonName::from(text);
    if (!name) {
        m_person->setError(errorText(name.error()));
        return false;
    }
    if (m_people.contains(name->text())) {
        m_person->setError(tr("%1 is in the list already. For somebody else of that name, add a "
                              "letter or a second name.")
                               .arg(isolated(name->text())));
        return false;
    }
    m_people.append(name->text());
    m_person->clear();
    showPeople();
    return true;
}

void CallCrewForm::showPeople()
{
    const FocusKeeper keeper(m_peopleBox, m_person->line());
    const QString caller = m_caller->currentData().toString();
    emptyLayout(m_peopleRows);
    m_caller->clear();
    m_caller->addItem(tr("not said"));
    for (qsizetype i = 0; i < m_people.size(); ++i) {
        const QString &name = m_people[i];
        auto *row = new ListRow(isolated(name));
        row->setLeading(new Avatar(name, personTone(i), Avatar::Size::Small));
        QToolButton *remove =
            iconButton(Icon::Close, tr("Take %1 off the list").arg(isolated(name)));
        remove->setToolTip(tr("Take off the list"));
        row->addTrailing(remove);
        m_peopleRows->addWidget(row);
        connect(remove, &QAbstractButton::clicked, this, [this, name] {
            m_people.removeAll(name);
            showPeople();
        });
        m_caller->addItem(isolated(name), name);
    }
    m_caller->setCurrentIndex(qMax(0, caller.isEmpty() ? 0 : m_caller->findData(caller)));
    m_sizeHint->setText(m_people.size() > mostPeople
                            ? tr("Crews of three to six people work best. With more, think of "
                                 "two crews, or meet in smaller rounds.")
                            : tr("Three to six people make a good crew."));
}

void CallCrewForm::showAgreements()
{
    const FocusKeeper keeper(m_agreementBox, m_agreement->line());
    emptyLayout(m_agreementRows);
    for (qsizetype i = 0; i < m_agreements.size(); ++i) {
        auto *row = new ListRow(m_agreements[i]);
        QToolButton *remove =
            iconButton(Icon::Close, tr("Take off: %1").arg(isolated(m_agreements[i])));
        remove->setToolTip(tr("Take off the list"));
        row->addTrailing(remove);
        m_agreementRows->addWidget(row);
        connect(remove, &QAbstractButton::clicked, this, [this, i] {
            m_agreements.removeAt(i);
            showAgreements();
        });
    }
}

void CallCrewForm::make()
{
    // What still stands in a line was meant to be in the list.
    m_agreement->enter();
    if (!m_person->text().trimmed().isEmpty() && !addPerson(m_person->text())) {
        m_person->line()->setFocus();
        return;
    }
    const auto name = CrewName::from(m_name->text());
    if (!name) {
        m_nameField->setError(errorText(name.error()));
        m_name->setFocus();
        return;
    }
    usecases::CrewDraft draft{*name};
    draft.scale = m_people.size() == 2 ? Scale::Dyad : Scale::Crew;
    draft.intention = m_intention->text().trimmed();
    draft.minutes = m_minutes->value();
    draft.caller = m_caller->currentIndex() - 1;
    if (m_regular->isChecked()) {
        const auto made = rhythm();
        if (!made) {
            m_firstField->setError(errorText(made.error()));
            m_first->setFocus();
            return;
        }
        draft.rhythm = *made;
    }
    if (m_cycle->isChecked()) {
        if (m_cycleFields->until() <= usecases::today(m_context.notebook)) {
            m_cycleFields->setError(tr("A cycle ends on a day after it begins."));
            m_cycleFields->setFocus();
            return;
        }
        draft.cycleUntil = m_cycleFields->until();
        draft.plannedSessions = m_cycleFields->sessions();
    }
    const auto known = storage::PersonStore(m_context.notebook).all();
    if (!known) {
        m_context.shell.failed(known.error());
        return;
    }
    for (const QString &person : std::as_const(m_people)) {
        const auto same = std::find_if(known->begin(), known->end(), [&](const Person &each) {
            return each.name.text() == person;
        });
        if (same != known->end())
            draft.people.append(same->id);
        else
            draft.people.append(*PersonName::from(person));
    }
    draft.agreements.append({AgreementKind::Confidentiality, m_confidentiality->text()});
    for (const QString &agreement : std::as_const(m_agreements))
        draft.agreements.append({AgreementKind::Other, agreement});
    const auto crew = usecases::callCrew(m_context.notebook, draft);
    if (!crew) {
        m_context.shell.failed(crew.error());
        return;
    }
    begin();
    Q_EMIT made(*crew);
}

} // namespace hearth::ui
