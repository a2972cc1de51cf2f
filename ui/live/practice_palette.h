// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/library.h"
#include "core/practice/suggest.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace hearth::ui {

class Button;
class LivePresenter;
class OfferList;

/// Practices to put on the agenda of the running session: those that fit who is here and the time
/// that is left come first.
class PracticePalette : public Card
{
    Q_OBJECT
public:
    PracticePalette(LivePresenter &presenter, const practice::Library &library,
                    QWidget *parent = nullptr);

    /// Opens it with the cursor in the field, or closes it.
    void toggle();
    void close();

Q_SIGNALS:
    void told(const QString &what); ///< something was done that can be taken back
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Candidate
    {
        practice::Practice practice;
        QString preset; ///< the timing that fits, or empty
        int minutes = 0;
        QString reason;
        bool fits = false;
    };
    QList<Candidate> candidates() const;
    static QString reasonText(practice::SuggestReason reason);
    void fill();
    void insert(bool atEnd);

    LivePresenter &m_presenter;
    const practice::Library &m_library;
    QLineEdit *m_field;
    OfferList *m_list;
    Button *m_next;
    Button *m_end;
    QList<Candidate> m_candidates; ///< as they were when it was opened
};

} // namespace hearth::ui
