// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "ui/widgets/card.h"
#include "ui/widgets/offer_list.h"

class QLineEdit;

namespace hearth::ui {

class Chip;
class PlanPresenter;
class WrapLabel;

/// What may be added to the agenda: what fits what is left first, then the library, then breaks. An
/// offer's id is that of its practice, with the id of a timing behind presetMark, or the words of a
/// break behind breakPrefix.
class AddPanel : public Card
{
    Q_OBJECT
public:
    explicit AddPanel(PlanPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    /// Where what is added would go, in words.
    void setPlace(const QString &place);
    void focusSearch();
    /// Shows the breaks, ready to choose one.
    void offerBreaks();

    static inline const QString presetMark = QStringLiteral("/");
    static inline const QString breakPrefix = QStringLiteral("break:");
    static constexpr int breakMinutes = 5;

Q_SIGNALS:
    void wanted(const QString &offer);

private:
    bool matches(const practice::Practice &practice) const;
    bool passes(const practice::Practice &practice) const;
    OfferList::Offer offerOf(const practice::Practice &practice, const QString &reason) const;
    void addSuggestions(QList<OfferList::Offer> &offers) const;
    void addPractices(QList<OfferList::Offer> &offers) const;
    void addBreaks(QList<OfferList::Offer> &offers) const;
    void list();

    PlanPresenter &m_presenter;
    QLineEdit *m_search;
    Chip *m_fits;
    Chip *m_people;
    Chip *m_scale;
    QList<Chip *> m_depths;
    WrapLabel *m_place;
    WrapLabel *m_nothing;
    OfferList *m_offers;
};

} // namespace hearth::ui
