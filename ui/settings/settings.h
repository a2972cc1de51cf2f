// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QRect>
#include <QtCore/QVariant>

class QSettings;

namespace hearth::ui {

/// A typed setting with its default. What people make goes into the notebook; only window and taste
/// are settings.
template <class T>
struct Setting
{
    const char *key;
    T fallback;
};

namespace settings {
inline const Setting<QString> appearance{"appearance/mode",
                                         QStringLiteral("system")}; ///< system, light, dark
inline const Setting<int> textScale{"appearance/textScalePercent", 100}; ///< 80 to 200
inline const Setting<bool> reducedMotion{"appearance/reducedMotion", false};
inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<QString> stageDisplay{
    "stage/display", QString()}; ///< a display's id; "window"; empty: where Hearth is not
inline const Setting<QString> stageAppearance{"stage/appearance",
                                              QStringLiteral("dark")}; ///< dark, light
inline const Setting<QRect> stageWindow{"stage/window", {}}; ///< where it last was as a window
inline const Setting<QString> marks{"sound/marks",
                                    QStringLiteral("heard")}; ///< heard and seen, seen, off
inline const Setting<int> volume{"sound/volumePercent", 60};
inline const Setting<QStringList> answeredStarts{
    "reminder/answered", {}}; ///< ids of sessions whose late start was offered and answered
inline const Setting<int> lockMinutes{"lock/idleMinutes",
                                      5}; ///< of nobody typing, until it locks; 0: never
inline const Setting<QString> language{"language", QString()}; ///< empty: the system's
} // namespace settings

/// The settings of this laptop. `changed` says which key, so that what depends on it can follow at
/// once.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// Kept in `file` (INI).
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    template <class T>
    T get(const Setting<T> &setting) const
    {
        return value(setting.key, QVariant::fromValue(setting.fallback)).template value<T>();
    }
    template <class T>
    void set(const Setting<T> &setting, const T &value)
    {
        setValue(setting.key, QVariant::fromValue(value));
    }

Q_SIGNALS:
    void changed(const QString &key);

private:
    QVariant value(const char *key, const QVariant &fallback) const;
    void setValue(const char *key, const QVariant &value);
    std::unique_ptr<QSettings> m_store;
};

} // namespace hearth::ui
