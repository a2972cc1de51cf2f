// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/bound_form.h"

#include "core/practice/json_fields.h"
#include "ui/editor/editor_presenter.h"
#include "ui/theme/space.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/wrap_check_box.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

using practice::FormatLimits;
using practice::Practice;

namespace {

/// Minutes as people write them: "3 min", "1.5 min".
class MinutesSpin : public QDoubleSpinBox
{
public:
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

QList<QString> entriesOf(const QString &text)
{
    QList<QString> entries;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty() && entries.size() < FormatLimits::entries)
            entries.append(line.trimmed());
    }
    return entries;
}

} // namespace

BoundForm::BoundForm(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::snug);
}

void BoundForm::beginRow()
{
    m_row = new QWidget;
    new FlowLayout(m_row, space::gap);
    m_column->addWidget(m_row);
}

void BoundForm::place(QWidget *widget)
{
    if (m_row)
        m_row->layout()->addWidget(widget);
    else
        m_column->addWidget(widget);
}

void BoundForm::showIf(QWidget *widget, const Condition &condition)
{
    whenRefreshed(
        [this, widget, condition] { widget->setVisible(condition(m_presenter.practice())); });
}

void BoundForm::note(const std::function<QString(const Practice &)> &text)
{
    auto *label = smallText({});
    place(label);
    whenRefreshed([this, label, text] { label->setText(text(m_presenter.practice())); });
}

void BoundForm::focusFirst()
{
    for (QWidget *widget : findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(this))
            return widget->setFocus(Qt::OtherFocusReason);
    }
}

void BoundForm::refresh()
{
    if (m_showing)
        return;
    m_showing = true;
    for (const auto &show : std::as_const(m_shows))
        show();
    m_showing = false;
}

FormField *BoundForm::field(const QString &name, const Path &path, QWidget *control)
{
    auto *field = new FormField(name, control);
    place(field);
    whenRefreshed([this, field, path] {
        const QString problem = m_presenter.problemAt(path());
        if (problem != field->error())
            field->setError(problem);
    });
    return field;
}

FormField *BoundForm::line(const QString &name, const Path &path, const Bound<QString> &value)
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(static_cast<int>(FormatLimits::characters));
    connect(edit, &QLineEdit::textEdited, this, [this, path, value](const QString &text) {
        m_presenter.type(path(), [&](Practice &practice) { value.set(practice, text); });
    });
    connect(edit, &QLineEdit::editingFinished, this, [this] { m_presenter.flush(); });
    whenRefreshed([this, edit, value] {
        const QString now = value.get(m_presenter.practice());
        if (edit->text() != now)
            edit->setText(now);
    });
    return field(name, path, edit);
}

NoteEdit *BoundForm::writing(const QString &name, int lines)
{
    auto *edit = new NoteEdit(name);
    edit->setVisibleLines(lines);
    edit->setGrows();
    edit->setSpelling(m_presenter.spelling());
    edit->setTabChangesFocus(true);
    return edit;
}

FormField *BoundForm::text(const QString &name, const Path &path, const Bound<QString> &value,
                           int lines)
{
    NoteEdit *edit = writing(name, lines);
    connect(edit, &NoteEdit::textEdited, this, [this, path, value](const QString &text) {
        m_presenter.change(path(), [&](Practice &practice) { value.set(practice, text); });
    });
    whenRefreshed([this, edit, value] {
        const QString now = value.get(m_presenter.practice());
        if (!edit->hasUnsaidText() && edit->text() != now)
            edit->setText(now);
    });
    return field(name, path, edit);
}

FormField *BoundForm::lines(const QString &name, const Path &path,
                            const Bound<QList<QString>> &value)
{
    NoteEdit *edit = writing(name, 2);
    connect(edit, &NoteEdit::textEdited, this, [this, path, value](const QString &text) {
        m_presenter.change(path(),
                           [&](Practice &practice) { value.set(practice, entriesOf(text)); });
    });
    whenRefreshed([this, edit, value] {
        const QList<QString> now = value.get(m_presenter.practice());
        if (!edit->hasUnsaidText() && entriesOf(edit->text()) != now)
            edit->setText(now.join(QLatin1Char('\n')));
    });
    return field(name, path, edit);
}

FormField *BoundForm::whole(const QString &name, const Path &path, const Bound<int> &value,
                            int from, int to)
{
    auto *spin = new QSpinBox;
    spin->setRange(from, to);
    connect(spin, &QSpinBox::valueChanged, this, [this, path, value](int number) {
        m_presenter.change(path(), [&](Practice &practice) { value.set(practice, number); });
    });
    whenRefreshed([this, spin, value] {
        const QSignalBlocker quiet(spin);
        spin->setValue(value.get(m_presenter.practice()));
    });
    return field(name, path, spin);
}

FormField *BoundForm::minutes(const QString &name, const Path &path, const Bound<int> &value,
                              const QString &none)
{
    auto *spin = new MinutesSpin;
    spin->setDecimals(2);
    spin->setSingleStep(0.5);
    spin->setRange(none.isEmpty() ? 0.1 : 0, FormatLimits::minutes);
    spin->setSpecialValueText(none);
    spin->setSuffix(tr(" min", "after the number of minutes"));
    connect(spin, &QDoubleSpinBox::valueChanged, this, [this, path, value](double minutes) {
        m_presenter.change(path(),
                           [&](Practice &practice) { value.set(practice, qRound(minutes * 60)); });
    });
    whenRefreshed([this, spin, value] {
        const int seconds = value.get(m_presenter.practice());
        if (qRound(spin->value() * 60) == seconds)
            return;
        const QSignalBlocker quiet(spin);
        spin->setValue(seconds / 60.0);
    });
    return field(name, path, spin);
}

QWidget *BoundForm::flag(const QString &name, const Path &path, const Bound<bool> &value)
{
    auto *box = new WrapCheckBox(name);
    connect(box, &QCheckBox::clicked, this, [this, path, value](bool on) {
        m_presenter.change(path(), [&](Practice &practice) { value.set(practice, on); });
    });
    whenRefreshed([this, box, value] { box->setChecked(value.get(m_presenter.practice())); });
    place(box);
    return box;
}

FormField *BoundForm::choice(const QString &name, const Path &path, const Options &options,
                             const Bound<QString> &value)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(box, &QComboBox::activated, this, [this, box, path, value] {
        const QString code = box->currentData().toString();
        m_presenter.change(path(), [&](Practice &practice) { value.set(practice, code); });
    });
    whenRefreshed([this, box, options, value] {
        const auto wanted = options();
        bool same = box->count() == wanted.size();
        for (int i = 0; same && i < box->count(); ++i)
            same = box->itemData(i).toString() == wanted[i].first
                && box->itemText(i) == wanted[i].second;
        if (!same) {
            box->clear();
            for (const auto &[code, words] : wanted)
                box->addItem(words, code);
        }
        box->setCurrentIndex(box->findData(value.get(m_presenter.practice())));
    });
    return field(name, path, box);
}

QWidget *BoundForm::several(const QString &name, const Path &path, const Options &options,
                            const Bound<QList<QString>> &value)
{
    auto *chips = new QWidget;
    new FlowLayout(chips, space::tight);
    chips->setAccessibleName(name);
    for (const auto &[code, words] : options()) {
        auto *chip = new Chip(words);
        chips->layout()->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, path, value, code = code](bool on) {
            m_presenter.change(path(), [&](Practice &practice) {
                QList<QString> now = value.get(practice);
                now.removeAll(code);
                if (on)
                    now.append(code);
                value.set(practice, now);
            });
        });
        whenRefreshed([this, chip, value, code = code] {
            chip->setChecked(value.get(m_presenter.practice()).contains(code));
        });
    }
    return field(name, path, chips);
}

} // namespace hearth::ui
