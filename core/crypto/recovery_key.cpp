// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/recovery_key.h"

#include "core/crypto/keys.h"

namespace hearth::crypto {

namespace {
constexpr qsizetype secretBytes = 20;
constexpr int secretLetters = 32;
constexpr int checkLetters = 4;
constexpr int group = 4;
// Crockford's: nothing that looks like another.
constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QByteArrayView viewOf(const Secret &secret)
{
    return {reinterpret_cast<const char *>(secret.data()), secret.size()};
}

/// The first `count` groups of five bits, as values below 32.
QList<int> fives(QByteArrayView bytes, int count)
{
    QList<int> values;
    for (int i = 0; i < count; ++i) {
        int value = 0;
        for (int bit = i * 5; bit < i * 5 + 5; ++bit)
            value = value << 1 | (static_cast<uchar>(bytes[bit / 8]) >> (7 - bit % 8) & 1);
        values.append(value);
    }
    return values;
}

QList<int> spelled(const Secret &bits)
{
    return fives(viewOf(bits), secretLetters) + fives(digest(viewOf(bits)), checkLetters);
}

/// Below 32, or -1.
int valueOf(QChar letter)
{
    const char16_t upper = letter.toUpper().unicode();
    const char16_t meant = upper == u'O' ? u'0' : upper == u'I' || upper == u'L' ? u'1' : upper;
    for (int value = 0; value < 32; ++value) {
        if (meant == static_cast<char16_t>(letters[value]))
            return value;
    }
    return -1;
}
} // namespace

RecoveryKey RecoveryKey::fresh()
{
    return RecoveryKey(Secret::random(secretBytes));
}

std::optional<RecoveryKey> RecoveryKey::parse(const QString &printed)
{
    QList<int> values;
    for (const QChar c : printed) {
        if (c.isSpace() || c == QLatin1Char('-'))
            continue;
        const int value = valueOf(c);
        if (value < 0 || values.size() == secretLetters + checkLetters)
            return std::nullopt;
        values.append(value);
    }
    if (values.size() != secretLetters + checkLetters)
        return std::nullopt;
    Secret bits(secretBytes);
    for (int bit = 0; bit < secretLetters * 5; ++bit) {
        const int value = values.at(bit / 5) >> (4 - bit % 5) & 1;
        bits.data()[bit / 8] = static_cast<uchar>(bits.data()[bit / 8] | value << (7 - bit % 8));
    }
    if (spelled(bits) != values)
        return std::nullopt;
    return RecoveryKey(std::move(bits));
}

QString RecoveryKey::printed() const
{
    QString text;
    int count = 0;
    for (const int value : spelled(m_bits)) {
        if (count > 0 && count % group == 0)
            text.append(QLatin1Char('-'));
        text.append(QLatin1Char(letters[value]));
        ++count;
    }
    return text;
}

Secret RecoveryKey::wrappingKey() const
{
    QByteArray key = digest(viewOf(m_bits), "Hearth recovery key");
    Secret made = Secret::copyOf(key);
    wipe(key);
    return made;
}

} // namespace hearth::crypto
