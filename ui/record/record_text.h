// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hearth::ui {

class Card;

/// What a session left behind, to read: how long things took, who was there, what was said and
/// caught.
class RecordText : public QWidget
{
    Q_OBJECT
public:
    explicit RecordText(QWidget *parent = nullptr);

    void show(const exchange::SessionRecord &record, const QDate &today);
    using QWidget::show;

Q_SIGNALS:
    void reachChosen(const hearth::NoteId &note, hearth::Reach reach);

private:
    Card *times(const exchange::SessionRecord &record) const;
    Card *people(const exchange::SessionRecord &record) const;
    Card *said(const exchange::SessionRecord &record, const QDate &today);
    void entries(Card *card, const QList<exchange::Entry> &all);
    void checkIns(Card *card, const QList<exchange::CheckInRecord> &all, CheckInMoment moment,
                  const QString &title);

    QVBoxLayout *m_column;
};

} // namespace hearth::ui
