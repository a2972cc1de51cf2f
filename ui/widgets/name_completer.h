// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QRect>
#include <QtCore/QStringList>

class QCompleter;
class QLineEdit;
class QPlainTextEdit;
class QStringListModel;

namespace hearth::ui {

/// Offers people's names while somebody types behind an @. Arrows choose, Enter or Tab takes
/// ("@Amara "), Escape closes.
class NameCompleter : public QObject
{
    Q_OBJECT
public:
    explicit NameCompleter(QPlainTextEdit *editor);
    explicit NameCompleter(QLineEdit *line);

    void setNames(const QStringList &names);
    const QStringList &names() const { return m_names; }

    /// The names that go on with what stands between an @ and the end of `before`, in their order;
    /// empty where there is no such @, or a name is already whole.
    static QStringList offers(const QString &before, const QStringList &names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit NameCompleter(QWidget *field);
    QString before() const;
    QRect placeOfCursor() const;
    void look();
    void take(const QString &name);

    QWidget *m_field;
    QPlainTextEdit *m_editor = nullptr;
    QLineEdit *m_line = nullptr;
    QStringList m_names;
    QStringListModel *m_model;
    QCompleter *m_completer;
    bool m_taking = false;
};

} // namespace hearth::ui
