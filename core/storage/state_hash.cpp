// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/state_hash.h"

#include "core/storage/notebook.h"
#include "core/storage/tables.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>

namespace hearth::storage {

namespace {
// Type and length go before each value, so that no two rows can run together into a third.
void write(QDataStream &out, const Value &value)
{
    out << static_cast<quint8>(value.index());
    if (const auto *number = std::get_if<qint64>(&value))
        out << *number;
    else if (const auto *real = std::get_if<double>(&value))
        out << *real;
    else if (const auto *text = std::get_if<QString>(&value))
        out << text->toUtf8();
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        out << *bytes;
}
} // namespace

Result<QByteArray> stateHash(const Notebook &notebook)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &table : recordedTables()) {
        hash.addData(table);
        Statement statement =
            notebook.database().prepare("SELECT * FROM " + table + " WHERE life & 1 ORDER BY id");
        for (;;) {
            const auto step = statement.step();
            if (!step)
                return tl::unexpected(step.error());
            if (*step == Statement::Step::Done)
                break;
            QByteArray row;
            QDataStream out(&row, QIODevice::WriteOnly);
            for (int i = 0; i < statement.columnCount(); ++i) {
                const QByteArray name = statement.columnName(i);
                if (name != "born" && name != "stamp" && name != "life")
                    write(out, statement.value(i));
            }
            hash.addData(row);
        }
    }
    return hash.result();
}

} // namespace hearth::storage
