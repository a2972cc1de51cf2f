// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/hosting_wheel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/timer_ring.h"
#include "ui/widgets/toast.h"

#include <QtTest/QTest>
#include <QtWidgets/QtWidgets>

using namespace hearth::ui;
using namespace hearth::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

void fillRail(NavRail *rail)
{
    rail->addItem(s("today"), Icon::Home, s("Today"));
    rail->addItem(s("crews"), Icon::Crews, s("Crews"));
    rail->addItem(s("practices"), Icon::Practices, s("Practices"));
    rail->addItem(s("journal"), Icon::Journal, s("Journal"));
    rail->addItem(s("map"), Icon::Map, s("Belonging map"));
    rail->addItem(s("insights"), Icon::Insights, s("Insights"));
    rail->setSection(s("Your crews"),
                     {{s("t"), s("Tuesday Lanterns by the river"), Tone::Accent},
                      {s("b"), s("Book & Bread"), Tone::Sage},
                      {s("k"), s("Kai & me"), Tone::Sky}});
    rail->addFootItem(s("search"), Icon::Search, s("Search"))
        ->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    rail->addFootItem(s("settings"), Icon::Settings, s("Settings"));
    rail->setCurrent(s("t"));
}

Card *wheelCard()
{
    auto *card = new Card(s("Hosting goes round"));
    auto *wheel = new HostingWheel;
    wheel->setPeople({{s("Jonas"), Tone::Sage},
                      {s("Lucía"), Tone::Plum},
                      {s("Tomek"), Tone::Amber},
                      {s("Wren"), Tone::Accent},
                      {s("Anna-Magdalena of the long name"), Tone::Sky}});
    wheel->setCentre(s("hosting tonight"), s("next: Tomek"));
    card->body()->addWidget(wheel);
    card->body()->addWidget(
        smallText(s("Order is by who hosted longest ago. Anyone may decline; the turn passes on "
                    "and comes back.")));
    auto *buttons = new FlowLayout;
    for (const char *text : {"Swap…", "Jonas declines"}) {
        auto *button = new Button(s(text));
        setCompact(button);
        buttons->addWidget(button);
    }
    card->body()->addLayout(buttons);
    card->body()->addStretch();
    return card;
}

Card *peopleCard()
{
    auto *card = new Card(s("People"));
    int number = 0;
    for (const char *name : {"Amara", "Jonas", "Lucía", "ליאור <b>"}) {
        if (number > 0)
            card->body()->addWidget(rule());
        auto *row = new ListRow(s(name), s("case giver tonight"));
        row->setStrong(true);
        row->setLeading(new Avatar(s(name), personTone(number)));
        auto *bar = new QProgressBar;
        bar->setTextVisible(false);
        bar->setValue(30 + 20 * number);
        bar->setFixedWidth(90);
        row->addTrailing(bar);
        row->addTrailing(new Badge(s("due Thursday"), Tone::Amber));
        card->body()->addWidget(row);
        ++number;
    }
    return card;
}

QWidget *crewPage()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    auto *rail = new NavRail;
    fillRail(rail);
    row->addWidget(rail);
    auto *scroll = new ScrollPage;
    row->addWidget(scroll, 1);
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *header = new PageHeader(s("Tuesday Lanterns"),
                                  s("A crew of five · called by Amara · every second Tuesday, "
                                    "19:00 · what is said here stays here"));
    header->setLeading(new Avatar(s("Tuesday"), Tone::Accent, Avatar::Size::Large));
    header->addAction(new Button(s("Hand over…")));
    header->addAction(new Button(s("Export…")));
    header->addAction(new Button(s("Plan next session"), ButtonKind::Primary));
    body->addWidget(header);
    auto *tabs = new QTabBar;
    for (const char *tab : {"Overview", "Sessions", "People", "Hosting", "Agreements"})
        tabs->addTab(s(tab));
    tabs->setExpanding(false);
    tabs->setAccessibleName(s("Parts"));
    body->addWidget(tabs);
    auto *columns = new AdaptiveRow;
    columns->addWidget(wheelCard(), 11);
    auto *right = new QWidget;
    auto *stack = new QVBoxLayout(right);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(space::gap);
    auto *why = new Card(s("Why we meet"));
    why->body()->addWidget(new WrapLabel(
        s("To take one real question each, and leave with more courage than we came with.")));
    auto *chips = new FlowLayout;
    for (const char *text : {"What is said here stays here", "No advice unless asked",
                             "Say when you cannot come, a day ahead"}) {
        auto *chip = new Chip(s(text));
        chip->setStatic();
        chips->addWidget(chip);
    }
    why->body()->addLayout(chips);
    stack->addWidget(why);
    stack->addWidget(peopleCard(), 1);
    columns->addWidget(right, 20);
    body->addWidget(columns, 1);
    return page;
}

QWidget *livePage()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(space::page, space::wide, space::page, space::wide);
    row->setSpacing(space::wide);
    auto *steps = new StepList;
    using St = StepList::State;
    steps->setSteps({{s("Choose a timekeeper"), 3, St::Done},
                     {s("Lucía presents the case"), 10, St::Done},
                     {s("Mirroring"), 10, St::Now},
                     {s("Generative dialogue with everyone who is here tonight"), 20, St::Ahead},
                     {s("Closing remarks"), 10, St::Ahead}});
    row->addWidget(steps, 1, Qt::AlignTop);
    auto *scroll = new ScrollPage;
    row->addWidget(scroll, 4);
    auto *header = new PageHeader(s("Mirroring"));
    header->setOverline(s("Step 4 of 6 · each coach in turn, then Lucía"));
    auto *stage = new Button(s("Stage view"));
    stage->setKeyHint(QKeySequence(Qt::Key_F11));
    header->addAction(stage);
    header->addAction(new Button(s("End…"), ButtonKind::Danger));
    scroll->body()->addWidget(header);

    auto *card = new Card;
    auto *now = new AdaptiveRow(space::page);
    auto *ring = new TimerRing;
    ring->setTime(120, 74);
    ring->setCaption(s("of 2:00 for Tomek"));
    now->addWidget(ring);
    auto *words = new QWidget;
    auto *lines = new QVBoxLayout(words);
    lines->setSpacing(space::gap);
    lines->addWidget(new WrapLabel(s("Share the images, feelings and gestures that came up while "
                                     "you listened. Not advice yet."),
                                   TypeStyle::Lead));
    auto *turns = new FlowLayout;
    using Turn = Chip::Turn;
    const QList<std::pair<const char *, Turn>> people{{"Amara", Turn::Spoken},
                                                      {"Jonas", Turn::Passed},
                                                      {"Tomek", Turn::Speaking},
                                                      {"Wren", Turn::Waiting}};
    for (const auto &[name, turn] : people) {
        auto *chip = new Chip(s(name));
        chip->setTurn(turn);
        turns->addWidget(chip);
    }
    lines->addLayout(turns);
    auto *buttons = new FlowLayout(nullptr, 10);
    auto *pause = new Button(s("Pause"));
    pause->setIcon(icon(Icon::Pause));
    pause->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Space));
    auto *next = new Button(s("Next: Wren"), ButtonKind::Primary);
    next->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Right));
    auto *off = new Button(s("+1 min"));
    off->setEnabled(false);
    for (QWidget *button : QList<QWidget *>{pause, new Button(s("Pass")), off, next,
                                            new Button(s("Quiet one"), ButtonKind::Quiet)})
        buttons->addWidget(button);
    lines->addLayout(buttons);
    now->addWidget(words, 1);
    card->body()->addWidget(now);
    scroll->body()->addWidget(card);

    auto *below = new AdaptiveRow;
    auto *notes = new Card(s("Notes for this step"));
    notes->addTitleWidget(new Badge(s("stays in the circle"), Tone::Plum));
    auto *edit = new NoteEdit(s("Notes"));
    edit->setFrameless();
    edit->setText(s("**Amara** saw a house with *every* door propped open.\n# What I heard\n- "
                    "belonging first\n- [ ] ask [Tomek](https://example.org)\n1. plans second"));
    notes->body()->addWidget(edit, 1);
    below->addWidget(notes, 3);
    auto *over = new Card(s("Over time"));
    auto *late = new TimerRing;
    late->setTime(60, -12);
    late->setCaption(s("over, gently"));
    over->body()->addWidget(late, 0, Qt::AlignHCenter);
    for (const auto &[text, tone] : QList<std::pair<const char *, Tone>>{
             {"commitment", Tone::Amber}, {"decision", Tone::Sage}, {"thanks", Tone::Sky}}) {
        auto *caught = new ListRow(s("Jonas sends the template"));
        caught->setLeading(new Badge(s(text), tone));
        over->body()->addWidget(caught);
    }
    below->addWidget(over, 2);
    scroll->body()->addWidget(below, 1);
    return page;
}

QWidget *fieldsPage()
{
    auto *scroll = new ScrollPage;
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *header = new PageHeader(s("Fields and choices"), s("Everything a form is made of"));
    header->addAction(iconButton(Icon::More, s("More")));
    body->addWidget(header);
    auto *columns = new AdaptiveRow;
    auto *form = new Card(s("A form"));
    const auto field = [&](const char *label, QWidget *widget) {
        form->body()->addWidget(new FormField(s(label), widget));
    };
    auto *line = new QLineEdit;
    line->setPlaceholderText(s("Search 52 practices"));
    field("Search", line);
    auto *combo = new QComboBox;
    combo->addItems({s("every second week"), s("monthly")});
    field("Rhythm", combo);
    auto *spin = new QSpinBox;
    spin->setSuffix(s(" min"));
    field("Minutes", spin);
    auto *date = new QDateEdit(QDate(2026, 11, 24));
    date->setCalendarPopup(true);
    field("Day", date);
    field("Time", new QTimeEdit(QTime(19, 0)));
    auto *text = new NoteEdit(s("Why"));
    text->setPlaceholderText(s("Write here. Only you can read this."));
    field("Why we meet", text);
    auto *checkBox = new QCheckBox(s("Keep the notes in the circle"));
    checkBox->setChecked(true);
    form->body()->addWidget(checkBox);
    form->body()->addWidget(new QCheckBox(s("Send a copy")));
    auto *radio = new QRadioButton(s("The crew: everything but private notes"));
    radio->setChecked(true);
    form->body()->addWidget(radio);
    form->body()->addWidget(new QRadioButton(s("Me: everything")));
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    field("Text size", slider);
    columns->addWidget(form, 1);

    auto *side = new QWidget;
    auto *stack = new QVBoxLayout(side);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(space::gap);
    auto *choices = new Card(s("Export session notes"));
    auto *formats = new ChoiceRow(s("Format"));
    for (const char *each : {"PDF", "Markdown", "HTML", "OpenDocument", "Word", "JSON"})
        formats->addChoice(s(each), s(each));
    choices->body()->addWidget(formats);
    auto *readers = new ChoiceCards(s("Who will read it"));
    readers->addChoice(s("crew"), s("The crew"), s("Everything but private notes."));
    readers->addChoice(s("others"), s("Others"),
                       s("Only what may be shared, with names as initials, so that nobody is "
                         "recognised by chance."));
    choices->body()->addWidget(readers);
    auto *inset = new Card;
    inset->setInset(true);
    inset->body()->addWidget(heading(s("3 notes stay out of this file")));
    inset->body()->addWidget(smallText(s("2 private to you, 1 held back by Lucía")));
    choices->body()->addWidget(inset);
    stack->addWidget(choices);
    auto *soft = new Card;
    soft->setTone(Tone::Amber);
    auto *care = smallText(s("Agree beforehand what may leave the room. Anyone may pass."));
    setInk(care, Tone::Amber);
    setMuted(care, false);
    soft->body()->addWidget(care);
    stack->addWidget(soft);
    auto *list = new QListWidget;
    list->setAccessibleName(s("Sessions"));
    list->addItems({s("Check-in and Troika"), s("Case Clinic"), s("Retrospective")});
    list->setCurrentRow(1);
    stack->addWidget(list);
    auto *drop = new Card;
    drop->setDashed(true);
    drop->body()->addWidget(smallText(s("Drop a practice here")), 0, Qt::AlignHCenter);
    stack->addWidget(drop);
    auto *empty = new Card;
    empty->body()->addWidget(
        new EmptyState(Icon::Flame, s("Here your crews will sit together."), s("Call a crew")));
    stack->addWidget(empty);
    columns->addWidget(side, 1);
    body->addWidget(columns);
    auto *icons = new FlowLayout;
    for (int i = 0; i < static_cast<int>(Icon::Count_); ++i)
        icons->addWidget(new IconMark(static_cast<Icon>(i), Tone::Neutral, 1.2));
    body->addLayout(icons);
    auto *toast = new Toast(scroll);
    toast->offer(s("Tomek was taken off the list."), s("Undo"));
    return scroll;
}

} // namespace

/// Renders every widget in every look; with HEARTH_GALLERY=folder the pictures are kept there for
/// looking at.
class GalleryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingFitsAndHasAName_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("look");
        const QStringList pages{s("crew"), s("live"), s("fields")};
        for (int page = 0; page < pages.size(); ++page) {
            for (int look = 0; look < allLooks().size(); ++look)
                QTest::newRow(qPrintable(pages[page] + QLatin1Char('-')
                                         + QLatin1String(allLooks()[look].name)))
                    << page << look;
        }
    }

    void everythingFitsAndHasAName()
    {
        QFETCH(int, page);
        QFETCH(int, look);
        wear(allLooks()[look]);
        const std::unique_ptr<QWidget> shown(page == 0       ? crewPage()
                                                 : page == 1 ? livePage()
                                                             : fieldsPage());
        settle(*shown, page == 2 ? QSize(1366, 1400) : QSize(1366, 768));
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        if (!folder.isEmpty())
            shown->grab().save(
                QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentDataTag())));
        QCOMPARE(clippedTexts(*shown).join(QLatin1Char('\n')), QString());
        QCOMPARE(unnamedFocusable(*shown).join(QLatin1Char('\n')), QString());
    }

    void whatPopsUpAndWhatHasTheFocus()
    {
        for (const Look &look : allLooks()) {
            wear(look);
            QWidget window;
            auto *column = new QVBoxLayout(&window);
            auto *menu = new QMenu(&window);
            menu->addAction(icon(Icon::Copy), s("Copy invitation"),
                            QKeySequence(QKeySequence::Copy), &window, [] {});
            menu->addSeparator();
            QAction *checked = menu->addAction(s("Dark"));
            checked->setCheckable(true);
            checked->setChecked(true);
            menu->addMenu(s("Export"))->addAction(s("PDF"));
            menu->addAction(s("Not now"))->setEnabled(false);
            menu->setActiveAction(checked);
            auto *row = new FlowLayout;
            for (const ButtonKind kind : {ButtonKind::Primary, ButtonKind::Secondary,
                                          ButtonKind::Quiet, ButtonKind::Danger}) {
                auto *button = new Button(s("Focused"), kind);
                button->setKeyHint(QKeySequence(Qt::Key_F11));
                row->addWidget(button);
            }
            column->addLayout(row);
            auto *table = new QTableWidget(3, 2);
            table->setHorizontalHeaderLabels({s("Who"), s("What")});
            table->setItem(0, 0, new QTableWidgetItem(s("Jonas")));
            table->setItem(1, 0, new QTableWidgetItem(s("Amara")));
            table->selectRow(1);
            table->setSelectionBehavior(QAbstractItemView::SelectRows);
            column->addWidget(table);
            settle(window, {700, 320});
            const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
            if (folder.isEmpty())
                continue;
            const QString place = folder + QLatin1Char('/');
            const QString name = QLatin1Char('-') + QLatin1String(look.name) + s(".png");
            menu->ensurePolished();
            menu->adjustSize();
            menu->grab().save(place + s("menu") + name);
            QPixmap rings = window.grab();
            int shown = 0;
            for (Button *button : window.findChildren<Button *>()) {
                window.activateWindow();
                button->setFocus(Qt::TabFocusReason);
                window.setAttribute(Qt::WA_KeyboardFocusChange);
                QPainter(&rings).drawPixmap(10 + 160 * shown++, 260, button->grab());
            }
            rings.save(place + s("focus") + name);
        }
    }
};

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
