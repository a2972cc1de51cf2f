// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/capture_editor.h"

#include "core/practice/editing.h"
#include "ui/text/weather_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/name_completer.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/ring_writing.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

using practice::Capture;
using practice::CaptureKind;

namespace {

/// What stands in it has its first line in the middle of a control's height, beside its label and
/// its button.
QVBoxLayout *answerColumn(QWidget *widget, int lineHeight = space::controlHeight)
{
    auto *column = new QVBoxLayout(widget);
    const int air = qMax(0, (space::controlHeight - lineHeight) / 2);
    column->setContentsMargins(0, air, 0, air);
    column->setSpacing(0);
    return column;
}

class WritingEditor final : public CaptureEditor
{
public:
    WritingEditor(const Capture &capture, const QString &name, const EditorKit &kit,
                  QWidget *parent)
        : CaptureEditor(parent)
        , m_edit(new NoteEdit(name, this))
    {
        m_edit->setFrameless();
        m_edit->setPeople(kit.names);
        m_edit->setSpelling(kit.spelling);
        m_edit->setListOnly(capture.kind == CaptureKind::List
                            || capture.kind == CaptureKind::Parts);
        m_edit->setPlaceholderText(hint(capture));
        m_edit->setVisibleLines(capture.kind == CaptureKind::Card ? 2 : 1);
        m_edit->setGrows();
        setFocusProxy(m_edit);
        if (practice::isMap(capture)) {
            m_titles = capture.options;
            auto *map = new RingMap(this);
            map->setCentre(CaptureEditor::tr("Me"));
            auto *column = answerColumn(this);
            column->addWidget(map);
            column->addWidget(m_edit);
            follow(map, m_edit, m_titles);
        } else if (capture.kind == CaptureKind::Card) {
            auto *card = new Card(this);
            card->setInset(true);
            card->body()->addWidget(m_edit);
            answerColumn(this)->addWidget(card);
        } else {
            answerColumn(this, m_edit->height())->addWidget(m_edit);
        }
        connect(m_edit, &NoteEdit::textEdited, this,
                [this](const QString &text) { Q_EMIT edited(said(text)); });
    }

    QString text() const override { return said(m_edit->text()); }
    void setText(const QString &text) override
    {
        m_edit->setText(text.isEmpty() && !m_titles.isEmpty() ? textOf(ringsOf({}, m_titles))
                                                              : text);
    }
    void flush() override { m_edit->flush(); }
    bool hasUnsaidText() const override { return m_edit->hasUnsaidText(); }
    NoteEdit *writing() const override { return m_edit; }

private:
    /// Rings with nobody in them say nothing.
    QString said(const QString &text) const
    {
        return !m_titles.isEmpty() && text == textOf(ringsOf({}, m_titles)) ? QString() : text;
    }
    static QString hint(const Capture &capture)
    {
        switch (capture.kind) {
        case CaptureKind::Parts: return CaptureEditor::tr("One part in each line");
        case CaptureKind::Card: return CaptureEditor::tr("What stands on the card");
        case CaptureKind::Word: return CaptureEditor::tr("One word");
        default: return capture.label;
        }
    }

    NoteEdit *m_edit;
    QStringList m_titles; ///< of the rings of a map
};

class ChipEditor final : public CaptureEditor
{
public:
    ChipEditor(const Capture &capture, const QString &name, QWidget *parent)
        : CaptureEditor(parent)
        , m_row(new ChoiceRow(name, this))
    {
        m_row->setMayBeNone();
        if (capture.kind == CaptureKind::Weather) {
            for (const auto &[weather, word] : Codes<Weather>::all)
                add(QLatin1String(word), weatherText(weather), weatherIcon(weather));
        } else if (capture.kind == CaptureKind::Scale) {
            for (int number = capture.from; number <= capture.to; ++number)
                add(QString::number(number), QLocale().toString(number));
        } else {
            for (const QString &option : capture.options)
                add(option, option);
        }
        setFocusProxy(m_row);
        answerColumn(this, m_row->sizeHint().height())->addWidget(m_row);
        connect(m_row, &ChoiceRow::chosen, this, &CaptureEditor::edited);
    }

    QString text() const override { return m_row->current(); }
    void setText(const QString &text) override
    {
        // What was kept is shown even where the practice no longer offers it.
        if (!text.isEmpty() && !m_ids.contains(text))
            add(text, text);
        m_row->setCurrent(text);
    }

private:
    void add(const QString &id, const QString &words, std::optional<Icon> sign = {})
    {
        m_ids.append(id);
        m_row->addChoice(id, words, sign);
    }

    ChoiceRow *m_row;
    QStringList m_ids;
};

class LineEditor final : public CaptureEditor
{
public:
    LineEditor(const Capture &capture, const QString &name, const EditorKit &kit, QWidget *parent)
        : CaptureEditor(parent)
        , m_line(new QLineEdit(this))
    {
        m_line->setAccessibleName(name);
        switch (capture.kind) {
        case CaptureKind::Commitment:
            m_line->setPlaceholderText(CaptureEditor::tr("@Name does what, by Thursday"));
            break;
        case CaptureKind::Decision:
            m_line->setPlaceholderText(CaptureEditor::tr("What is agreed"));
            break;
        default: m_line->setPlaceholderText(CaptureEditor::tr("@Name, for what")); break;
        }
        (new NameCompleter(m_line))->setNames(kit.names);
        setFocusProxy(m_line);
        answerColumn(this)->addWidget(m_line);
        connect(m_line, &QLineEdit::returnPressed, this, [this] {
            const QString text = m_line->text().trimmed();
            if (text.isEmpty())
                return;
            m_line->clear();
            Q_EMIT entered(text);
        });
    }

    QString text() const override { return m_line->text(); }
    void setText(const QString &) override { } // what was entered is kept elsewhere

private:
    QLineEdit *m_line;
};

} // namespace

CaptureEditor *makeCaptureEditor(const Capture &capture, const QString &name, const EditorKit &kit,
                                 QWidget *parent)
{
    switch (capture.kind) {
    case CaptureKind::Weather:
    case CaptureKind::Choice:
    case CaptureKind::Scale: return new ChipEditor(capture, name, parent);
    case CaptureKind::Commitment:
    case CaptureKind::Decision:
    case CaptureKind::Appreciation: return new LineEditor(capture, name, kit, parent);
    case CaptureKind::Text:
    case CaptureKind::List:
    case CaptureKind::Word:
    case CaptureKind::Card:
    case CaptureKind::Parts: return new WritingEditor(capture, name, kit, parent);
    }
    Q_UNREACHABLE();
}

} // namespace hearth::ui
