// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/private_page.h"

#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/scroll_page.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

PrivatePage::PrivatePage(PrivateRound &round, CapturePresenter &capture, const EditorKit &kit,
                         QWidget *parent)
    : QWidget(parent)
    , m_round(round)
    , m_capture(capture)
    , m_kit(kit)
    , m_sheet(new ScrollPage(this))
{
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_sheet, 6);
    row->addStretch(1);
    m_sheet->body()->setContentsMargins(space::page, space::page, space::page, space::page);
    connect(&round, &PrivateRound::changed, this, &PrivatePage::show);
    show();
}

QString PrivatePage::nameOf(const PersonId &person) const
{
    return m_capture.live().nameOf(person);
}

/// What happens to the words, as the fields of the step say it.
QString PrivatePage::promise() const
{
    QStringList sentences;
    if (m_round.hasAnonymous())
        sentences.append(tr("What you write without your name is held in memory only until "
                            "everybody is done, so it would be lost if the "
                            "laptop stopped before. Then it is kept mixed with the others': "
                            "without names, without order."));
    if (m_round.hasCovered())
        sentences.append(tr("What is for your own eyes is kept under your name in this notebook, "
                            "and stays covered on the screen."));
    const auto &captures = m_round.captures();
    if (std::any_of(captures.cbegin(), captures.cend(), [](const practice::Capture &each) {
            return !each.anonymous && each.reach != Reach::Mine;
        }))
        sentences.append(tr("What you write under your name is shown when everybody is done."));
    return sentences.join(QLatin1Char(' '));
}

Button *PrivatePage::button(const QString &text, bool isFirst, const std::function<void()> &run,
                            QVBoxLayout *column)
{
    auto *made =
        new Button(onButton(text), isFirst ? ButtonKind::Primary : ButtonKind::Quiet, m_sheet);
    // What was pressed goes away with the page it is on.
    connect(made, &Button::clicked, this, run, Qt::QueuedConnection);
    column->addWidget(made, 0, Qt::AlignHCenter);
    return made;
}

void PrivatePage::show()
{
    m_editors.clear();
    QVBoxLayout *column = m_sheet->body();
    // At once, not later: nobody may find what was typed in a widget that waits to go.
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    column->addStretch(1);
    switch (m_round.stage()) {
    case PrivateRound::Stage::Handing: showHanding(column); break;
    case PrivateRound::Stage::Writing: showWriting(column); break;
    case PrivateRound::Stage::Returning: showReturning(column); break;
    }
    column->addStretch(2);
    m_sheet->ensureVisible(0, 0);
}

void PrivatePage::showHanding(QVBoxLayout *column)
{
    const QString name = nameOf(m_round.person());
    auto *sign = new IconMark(Icon::Lock, Tone::Plum, 2, m_sheet);
    column->addWidget(sign, 0, Qt::AlignHCenter);
    auto *title = new WrapLabel(tr("Hand the laptop to %1").arg(name), TypeStyle::Title, m_sheet);
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    auto *text = new WrapLabel(
        tr("Each of you writes alone. What others wrote cannot be seen or reached from here."),
        TypeStyle::Lead, m_sheet);
    text->setAlignment(Qt::AlignHCenter);
    column->addWidget(text);
    auto *rule = smallText(promise(), m_sheet);
    rule->setAlignment(Qt::AlignHCenter);
    column->addWidget(rule);
    column->addSpacing(space::gap);
    button(
        tr("I am %1, I have it").arg(name), true, [this] { m_round.take(); }, column)
        ->setFocus(Qt::OtherFocusReason);
    button(
        tr("Skip %1 for now").arg(name), false, [this] { m_round.skip(); }, column);
    if (m_round.person() != m_round.host())
        button(
            tr("Give it back to %1").arg(nameOf(m_round.host())), false,
            [this] { m_round.giveBack(); }, column);
}

void PrivatePage::showWriting(QVBoxLayout *column)
{
    const auto view = m_capture.live().view();
    column->addWidget(
        smallText(tr("Only %1 sees this page").arg(nameOf(m_round.person())), m_sheet));
    column->addWidget(new WrapLabel(view.step != nullptr ? view.step->title : QString(),
                                    TypeStyle::Title, m_sheet));
    if (view.step != nullptr && !view.step->say.isEmpty())
        column->addWidget(new WrapLabel(view.step->say, TypeStyle::Lead, m_sheet));
    QWidget *first = nullptr;
    bool firstIsWriting = false;
    for (const practice::Capture &capture : m_round.captures()) {
        auto *card = new Card(capture.label, m_sheet);
        auto *badge = new Badge(
            capture.anonymous                  ? tr("without your name")
                : capture.reach == Reach::Mine ? tr("for your own eyes")
                                               : tr("with your name"),
            capture.anonymous || capture.reach == Reach::Mine ? Tone::Plum : Tone::Neutral, card);
        card->addTitleWidget(badge);
        CaptureEditor *editor = makeCaptureEditor(capture, capture.label, m_kit, card);
        if (NoteEdit *edit = editor->writing())
            edit->setVisibleLines(3);
        card->body()->addWidget(editor);
        column->addWidget(card);
        m_editors.insert(capture.id, editor);
        // Who begins to type at once means words, not a choice.
        const bool isWriting = editor->writing() != nullptr;
        if (first == nullptr || (isWriting && !firstIsWriting)) {
            first = editor;
            firstIsWriting = isWriting;
        }
    }
    column->addWidget(smallText(promise(), m_sheet));
    button(
        tr("Done, cover it"), true,
        [this] {
            QHash<QString, QString> texts;
            for (auto each = m_editors.cbegin(); each != m_editors.cend(); ++each)
                texts.insert(each.key(), each.value()->text());
            m_round.cover(texts);
        },
        column);
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void PrivatePage::showReturning(QVBoxLayout *column)
{
    const QString host = nameOf(m_round.host());
    auto *title =
        new WrapLabel(tr("Give the laptop back to %1").arg(host), TypeStyle::Title, m_sheet);
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    auto *text = new WrapLabel(tr("%n of you wrote something.", nullptr, m_round.written()),
                               TypeStyle::Lead, m_sheet);
    text->setAlignment(Qt::AlignHCenter);
    column->addWidget(text);
    if (m_round.hasAnonymous() && m_round.written() == 1) {
        auto *care = new WrapLabel(tr("With one page only, everybody can guess whose it is."),
                                   TypeStyle::Body, m_sheet);
        care->setAlignment(Qt::AlignHCenter);
        column->addWidget(care);
    }
    column->addSpacing(space::gap);
    button(
        tr("I am %1, show what was written").arg(host), true, [this] { m_round.end(); }, column)
        ->setFocus(Qt::OtherFocusReason);
    for (const PersonId &person : m_round.missing())
        button(
            tr("Hand it to %1 after all").arg(nameOf(person)), false,
            [this, person] { m_round.handTo(person); }, column);
}

} // namespace hearth::ui
