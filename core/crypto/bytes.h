// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace hearth::crypto {

// Bytes as libsodium takes them.
inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

inline unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

inline unsigned long long lengthOf(QByteArrayView view)
{
    return static_cast<unsigned long long>(view.size());
}

} // namespace hearth::crypto
