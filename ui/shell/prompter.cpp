// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompter.h"

#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace hearth::ui {

void DialogPrompter::ask(QWidget *parent, const Question &question,
                         const std::function<void(int)> &answered)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.title,
                                QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.text);
    // Qt has a question and what explains it look alike.
    if (auto *title = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_label"))) {
        setTypeStyle(title, TypeStyle::Heading);
        title->setMinimumWidth(24 * title->fontMetrics().averageCharWidth());
    }
    for (int i = 0; i < question.answers.size(); ++i) {
        auto *button = box->addButton(question.answers.at(i),
                                      i == question.danger ? QMessageBox::DestructiveRole
                                                           : QMessageBox::AcceptRole);
        button->setProperty("answer", i);
        if (i == question.danger)
            setButtonKind(button, ButtonKind::Danger);
        if (i == 0) {
            box->setDefaultButton(button);
            box->setEscapeButton(button);
        }
    }
    QObject::connect(box, &QMessageBox::finished, box, [box, answered] {
        const auto *clicked = box->clickedButton();
        answered(clicked ? clicked->property("answer").toInt() : -1);
    });
    box->open();
}

namespace {

void openFileDialog(QFileDialog *dialog, const std::function<void(const QString &)> &chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
    dialog->open();
}

} // namespace

void DialogPrompter::chooseSaveFile(QWidget *parent, const QString &title,
                                    const QString &suggestedPath, const QString &filter,
                                    const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title, suggestedPath, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedPath);
    dialog->setDefaultSuffix(QFileInfo(suggestedPath).suffix());
    openFileDialog(dialog, chosen);
}

void DialogPrompter::chooseOpenFile(QWidget *parent, const QString &title, const QString &filter,
                                    const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openFileDialog(dialog, chosen);
}

} // namespace hearth::ui
