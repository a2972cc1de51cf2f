// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/core/sealedside.h"

#include "tests/support/core/hearthside.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace hearth::test {

using namespace storage;

Passphrase passphrase(QString text)
{
    return Hearthside::must(Passphrase::from(text));
}

Sealedside::Sealedside()
    : m_recoveryKey(
        Hearthside::must(Notebook::createSealed(path(), itsPassphrase(), cheap, m_clock, m_chance)))
{
    reopen();
}

Passphrase Sealedside::itsPassphrase()
{
    return passphrase(QStringLiteral("amber kettle"));
}

void Sealedside::reopen()
{
    close();
    m_notebook = Hearthside::must(unlock(path()));
}

QString Sealedside::asKilled()
{
    const QString name = QStringLiteral("killed %1").arg(++m_copies);
    QDir(m_folder.path()).mkdir(name);
    const QString copy = file(name + QStringLiteral("/notebook.hearth-sealed"));
    QFile::copy(path(), copy);
    QFile::copy(path() + QStringLiteral("-log"), copy + QStringLiteral("-log"));
    return copy;
}

Result<std::unique_ptr<Notebook>> Sealedside::unlock(const QString &path, OpenMode mode)
{
    return Notebook::unlock(path, itsPassphrase(), m_clock, m_chance, mode);
}

QStringList everyRow(const Notebook &notebook)
{
    QStringList tables;
    QStringList rows;
    Statement names = notebook.database().prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT IN ('sqlite_schema', 'searchable', 'search_due') ORDER BY name");
    while (Hearthside::must(names.step()) == Statement::Step::Row)
        tables.append(names.text("name"));
    for (const QString &table : tables) {
        Statement all = notebook.database().prepare("SELECT * FROM " + table.toUtf8());
        while (Hearthside::must(all.step()) == Statement::Step::Row) {
            QStringList row{table};
            for (int i = 0; i < all.columnCount(); ++i) {
                const Value value = all.value(i);
                if (const auto *number = std::get_if<qint64>(&value))
                    row.append(QString::number(*number));
                else if (const auto *text = std::get_if<QString>(&value))
                    row.append(*text);
                else if (const auto *blob = std::get_if<QByteArray>(&value))
                    row.append(QString::fromLatin1(blob->toHex()));
                else if (const auto *real = std::get_if<double>(&value))
                    row.append(QString::number(*real, 'g', 17));
                else
                    row.append(QStringLiteral("null"));
            }
            rows.append(row.join(QLatin1Char('|')));
        }
    }
    rows.sort();
    return rows;
}

} // namespace hearth::test
