// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QtCore/QSettings>

namespace hearth::ui {

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QVariant Settings::value(const char *key, const QVariant &fallback) const
{
    return m_store->value(QLatin1String(key), fallback);
}

void Settings::setValue(const char *key, const QVariant &value)
{
    const QString name = QLatin1String(key);
    if (m_store->value(name) == value)
        return;
    m_store->setValue(name, value);
    Q_EMIT changed(name);
}

} // namespace hearth::ui
