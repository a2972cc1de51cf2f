// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/changeset_filter.h"

#include "core/storage/sqlite.h"

namespace hearth::storage {

namespace {

/// Reads the format that the session extension writes; every step says whether there was enough
/// left.
class ChangesetReader
{
public:
    explicit ChangesetReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    qsizetype at() const { return m_at; }

    bool byte(quint8 &value)
    {
        if (atEnd())
            return false;
        value = static_cast<quint8>(m_bytes.at(m_at++));
        return true;
    }
    bool skip(quint64 count)
    {
        if (count > static_cast<quint64>(m_bytes.size() - m_at))
            return false;
        m_at += static_cast<qsizetype>(count);
        return true;
    }
    /// SQLite's variable-length integer: seven bits a byte, the high bit says that more follow.
    bool varint(quint64 &value)
    {
        value = 0;
        for (int i = 0; i < 9; ++i) {
            quint8 next = 0;
            if (!byte(next))
                return false;
            if (i == 8) {
                value = (value << 8) | next;
                return true;
            }
            value = (value << 7) | (next & 0x7fU);
            if (next < 0x80)
                return true;
        }
        return true;
    }
    bool name(QByteArray &text)
    {
        const qsizetype end = m_bytes.indexOf('\0', m_at);
        if (end < 0)
            return false;
        text = m_bytes.mid(m_at, end - m_at);
        m_at = end + 1;
        return true;
    }
    /// One value; `text` is what it says where it is text.
    bool value(QByteArray *text)
    {
        quint8 type = 0;
        if (!byte(type))
            return false;
        switch (type) {
        case 0: // not there
        case SQLITE_NULL: return true;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT: return skip(8);
        case SQLITE_TEXT:
        case SQLITE_BLOB: {
            quint64 size = 0;
            if (!varint(size))
                return false;
            const qsizetype from = m_at;
            if (!skip(size))
                return false;
            if (text && type == SQLITE_TEXT)
                *text = m_bytes.mid(from, m_at - from);
            return true;
        }
        default: return false;
        }
    }
    /// One record; the first value is the row's id.
    bool record(quint64 columns, QByteArray &id)
    {
        for (quint64 column = 0; column < columns; ++column) {
            if (!value(column == 0 && id.isEmpty() ? &id : nullptr))
                return false;
        }
        return true;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

} // namespace

Result<QByteArray> withoutRows(const QByteArray &changeset,
                               const std::function<bool(const RowTouched &)> &gone)
{
    const auto damaged =
        fail(ErrorCode::NotebookDamaged, QStringLiteral("a recorded change cannot be read"));
    ChangesetReader reader(changeset);
    QByteArray kept;
    QByteArray head; // of the present table, written before its first change that is kept
    QByteArray table;
    quint64 columns = 0;
    while (!reader.atEnd()) {
        const qsizetype from = reader.at();
        quint8 kind = 0;
        reader.byte(kind);
        if (kind == 'T') {
            if (!reader.varint(columns) || !reader.skip(columns) || !reader.name(table))
                return damaged;
            head = changeset.mid(from, reader.at() - from);
            continue;
        }
        quint8 indirect = 0;
        QByteArray id;
        const bool known = kind == SQLITE_INSERT || kind == SQLITE_DELETE || kind == SQLITE_UPDATE;
        if (!known || columns == 0 || !reader.byte(indirect) || !reader.record(columns, id)
            || (kind == SQLITE_UPDATE && !reader.record(columns, id)))
            return damaged;
        if (gone({table, QString::fromUtf8(id)}))
            continue;
        kept += head;
        head.clear();
        kept += changeset.mid(from, reader.at() - from);
    }
    return kept;
}

} // namespace hearth::storage
