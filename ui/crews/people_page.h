// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Card;
class FormField;
class NoteEdit;
class TextEntry;

/// Everyone the host meets, with the crews they are in, and what the host knows of them.
class PeoplePage : public Page
{
    Q_OBJECT
public:
    explicit PeoplePage(UiContext &context, QWidget *parent = nullptr);

    /// Route id: a person whose details are shown at once, or empty.
    void open(const Route &route) override;
    void keep() override;

private:
    Card *makeDetails();
    void reload();
    void add(const QString &text);
    void edit(const Person &person);
    bool save();
    void closeDetails();

    UiContext &m_context;
    TextEntry *m_entry;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QLineEdit *m_name;
    FormField *m_nameField;
    QLineEdit *m_pronouns;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QComboBox *m_zone;
    NoteEdit *m_about;
    QCheckBox *m_isMe;
    Card *m_details;
    std::optional<Person> m_edited;
};

} // namespace hearth::ui
