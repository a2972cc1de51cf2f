// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QWidget>

namespace hearth::ui {

/// Who hosts, and who follows, as people round a circle; the present host stands on top, larger,
/// and in the middle. Names that do not fit their circle become initials, with the name beside or
/// below. A screen reader hears the list.
class HostingWheel : public QWidget
{
    Q_OBJECT
public:
    struct Person
    {
        QString name;
        Tone tone = Tone::Neutral;
    };

    explicit HostingWheel(QWidget *parent = nullptr);

    /// In the order of hosting; the first is the one who hosts now.
    void setPeople(const QList<Person> &people);
    /// The lines above and below the host's name in the middle ("hosting tonight", "next: Tomek").
    void setCentre(const QString &above, const QString &below);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void speak();
    double smallRadius() const;
    void paintPerson(QPainter *painter, const Person &person, const QPointF &centre, double radius,
                     bool host) const;
    void paintCentre(QPainter *painter, const QPointF &centre, double radius) const;

    QList<Person> m_people;
    QString m_above;
    QString m_below;
};

} // namespace hearth::ui
