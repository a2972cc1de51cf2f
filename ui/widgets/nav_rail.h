// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/measured_text.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QAbstractButton>

class QVBoxLayout;

namespace hearth::ui {

class WrapLabel;

/// One place in the rail: an icon or an avatar and a name, which wraps; chosen, it lies on the
/// surface with an accent bar.
class NavItem : public QAbstractButton
{
    Q_OBJECT
public:
    NavItem(const QString &id, const QString &text, QWidget *parent);

    const QString &id() const { return m_id; }
    void setIcon(Icon icon);
    void setAvatar(const QString &name, Tone tone);
    void setKeyHint(const QKeySequence &keys);
    /// Only the picture; the name is then a tooltip.
    void setBare(bool bare);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int pictureSide() const;
    QRect textRoom(int width) const;

    QString m_id;
    std::optional<Icon> m_icon;
    QString m_initial;
    Tone m_tone = Tone::Neutral;
    QKeySequence m_keys;
    bool m_bare = false;
    mutable MeasuredText m_measured;
};

/// The rail at the window's start: the mark, places, a named section (crews), and places at the
/// foot. Up, Down, Home and End move between places; Tab enters at the chosen one and leaves again.
class NavRail : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id;
        QString text;
        Tone tone = Tone::Neutral;
    };

    explicit NavRail(QWidget *parent = nullptr);

    NavItem *addItem(const QString &id, Icon icon, const QString &text);
    NavItem *addFootItem(const QString &id, Icon icon, const QString &text);
    /// Replaces the section below the places; an empty list hides it.
    void setSection(const QString &title, const QList<Entry> &entries);
    /// Marks a place as chosen without saying so; an unknown id marks none.
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    NavItem *item(const QString &id) const;
    /// In a window of this width: where the names would take a third of it, pictures alone are
    /// shown.
    void fitInto(int windowWidth);
    bool isBare() const { return m_bare; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    NavItem *makeItem(const QString &id, const QString &text);
    QList<NavItem *> items() const;
    void updateTabStop();
    int fullWidth() const;

    QVBoxLayout *m_places;
    QVBoxLayout *m_section;
    QVBoxLayout *m_foot;
    WrapLabel *m_name;
    WrapLabel *m_sectionTitle;
    QString m_current;
    bool m_bare = false;
};

} // namespace hearth::ui
