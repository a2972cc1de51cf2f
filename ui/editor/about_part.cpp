// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/about_part.h"

#include "core/practice/json_fields.h"
#include "ui/editor/bound_form.h"
#include "ui/editor/editor_presenter.h"
#include "ui/editor/editor_words.h"
#include "ui/text/practice_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtCore/QLocale>
#include <QtWidgets/QLineEdit>

namespace hearth::ui {

using practice::Practice;

namespace {

BoundForm::Path at(const char *path)
{
    return [path] { return QString(QLatin1String(path)); };
}

Bound<QList<QString>> scales()
{
    return {[](const Practice &practice) {
                QList<QString> codes;
                for (const Scale each : practice.scales)
                    codes.append(code(each));
                return codes;
            },
            [](Practice &practice, const QList<QString> &codes) {
                practice.scales.clear();
                for (const auto &[scale, word] : Codes<Scale>::all) {
                    if (codes.contains(QLatin1String(word)))
                        practice.scales.append(scale);
                }
            }};
}

} // namespace

AboutPart::AboutPart(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_name(nullptr)
    , m_what(new BoundForm(presenter))
    , m_whom(new BoundForm(presenter))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new AdaptiveRow(space::gap);
    auto *what = new Card(tr("What it is"));
    what->body()->addWidget(m_what);
    row->addWidget(what, 3, Qt::AlignTop);
    auto *whom = new Card(tr("When and for whom"));
    whom->body()->addWidget(m_whom);
    row->addWidget(whom, 2, Qt::AlignTop);
    column->addWidget(row);

    m_name = m_what->line(tr("Name"), at("name"), bound<QString>([](auto &p) { return &p.name; }));
    m_what->text(tr("In a sentence or two"), at("summary"),
                 bound<QString>([](auto &p) { return &p.summary; }));
    m_what->text(tr("When to use it"), at("whenToUse"),
                 bound<QString>([](auto &p) { return &p.whenToUse; }), 3);
    m_what->several(tr("What it is for"), at("purpose"), purposeNames,
                    bound<QList<QString>>([](auto &p) { return &p.purposes; }));

    m_whom->several(tr("Scales"), at("scales"), optionsOf<Scale>(scaleName), scales());
    m_whom->choice(tr("How deep it goes"), at("depth"), optionsOf<Depth>(depthText),
                   worded(bound<Depth>([](auto &p) { return &p.depth; })));
    constexpr int most = practice::FormatLimits::people;
    m_whom->beginRow();
    m_whom->whole(tr("Fewest people"), at("people.min"),
                  bound<int>([](auto &p) { return &p.people.min; }), 1, most);
    m_whom->whole(tr("Most people"), at("people.max"),
                  bound<int>([](auto &p) { return &p.people.max; }), 1, most);
    m_whom->whole(tr("Best with"), at("people.best"),
                  bound<int>([](auto &p) { return &p.people.best; }), 1, most);
    m_whom->endRow();
    m_whom->choice(
        tr("Language of the words"), at("language"),
        [&presenter] {
            QList<QPair<QString, QString>> options;
            QStringList tags;
            for (const char *tag :
                 {"en", "de", "es", "ar", "ca", "cs", "da", "el", "et", "eu", "fa",
                  "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nb", "nl",
                  "pl", "pt", "ro", "ru", "sl", "sv", "sw", "tr", "uk", "zh"})
                tags.append(QLatin1String(tag));
            if (!tags.contains(presenter.practice().language))
                tags.append(presenter.practice().language);
            for (const QString &tag : std::as_const(tags)) {
                const QString name = QLocale(tag).nativeLanguageName();
                options.append({tag, name.isEmpty() ? tag : name});
            }
            return options;
        },
        bound<QString>([](auto &p) { return &p.language; }));
}

void AboutPart::refresh()
{
    m_what->refresh();
    m_whom->refresh();
}

void AboutPart::focusName()
{
    auto *name = m_name->findChild<QLineEdit *>();
    name->setFocus(Qt::OtherFocusReason);
    name->selectAll();
}

CarePart::CarePart(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_form(new BoundForm(presenter))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("How to take care"));
    card->body()->addWidget(smallText(
        tr("Shown before the practice is begun. One thing a line, as if you said it aloud.")));
    card->body()->addWidget(m_form);
    column->addWidget(card);
    m_form->lines(tr("What to agree on before"), at("care.consent"),
                  bound<QList<QString>>([](auto &p) { return &p.care.consent; }));
    m_form->lines(tr("When it is not the moment for it"), at("care.notFor"),
                  bound<QList<QString>>([](auto &p) { return &p.care.notFor; }));
    m_form->text(tr("What to do afterwards"), at("care.after"),
                 bound<QString>([](auto &p) { return &p.care.after; }));
}

void CarePart::refresh()
{
    m_form->refresh();
}

} // namespace hearth::ui
