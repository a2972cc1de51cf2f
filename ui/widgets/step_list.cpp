// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_list.h"

#include "ui/text/formats.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

namespace hearth::ui {

namespace {

class StepModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void reset(const QList<StepList::Step> &steps)
    {
        if (steps.size() == m_steps.size()) {
            m_steps = steps;
            if (!steps.isEmpty())
                Q_EMIT dataChanged(index(0), index(static_cast<int>(steps.size()) - 1));
            return;
        }
        beginResetModel();
        m_steps = steps;
        endResetModel();
    }
    const QList<StepList::Step> &steps() const { return m_steps; }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const StepList::Step &step = m_steps[index.row()];
        if (role == Qt::DisplayRole)
            return step.title;
        if (role == Qt::AccessibleTextRole)
            return spoken(step);
        return {};
    }

private:
    static QString spoken(const StepList::Step &step)
    {
        QString words;
        switch (step.state) {
        case StepList::State::Done: words = StepList::tr("%1, done").arg(step.title); break;
        case StepList::State::Now: words = StepList::tr("%1, now").arg(step.title); break;
        case StepList::State::Ahead: words = StepList::tr("%1, ahead").arg(step.title); break;
        }
        return step.minutes > 0 ? StepList::tr("%1, %2").arg(words, spokenMinutes(step.minutes))
                                : words;
    }

    QList<StepList::Step> m_steps;
};

class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int signSide(const QFontMetrics &metrics)
    {
        return qMax(15, qRound(metrics.height() * 0.75));
    }
    static QRect textRoom(const QRect &row, const QFontMetrics &metrics, int minutes)
    {
        const int from = space::tight + signSide(metrics) + space::gap;
        const int to = minutes > 0
            ? metrics.horizontalAdvance(QLocale().toString(minutes)) + space::tight + 10
            : 10;
        return row.adjusted(from, 0, -to, 0);
    }
    static QFont strong(QFont font)
    {
        font.setWeight(QFont::DemiBold);
        return font;
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(strong(option.font));
        const auto *list = static_cast<const QListView *>(option.widget);
        const int width = list->viewport()->width();
        return {width, rowHeight(option.font, stepAt(index), width)};
    }

    static int rowHeight(const QFont &font, const StepList::Step &step, int width)
    {
        const QFontMetrics metrics(strong(font));
        const int room = textRoom(QRect(0, 0, width, 0), metrics, step.minutes).width();
        const QRect text = metrics.boundingRect(QRect(0, 0, qMax(1, room), QWIDGETSIZE_MAX),
                                                Qt::TextWordWrap, step.title);
        return qMax(40, text.height() + 18);
    }

    static const StepList::Step &stepAt(const QModelIndex &index)
    {
        return static_cast<const StepModel *>(index.model())->steps()[index.row()];
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const StepList::Step &step = stepAt(index);
        const Tokens &t = tokensOf(option.widget);
        const bool now = step.state == StepList::State::Now;
        const auto place = [&](const QRect &r) {
            return QStyle::visualRect(option.direction, option.rect, r);
        };
        painter->save();
        drawPlaceGround(painter, option.rect, option, now, t.sunken, t);

        const QFont font = now ? strong(option.font) : option.font;
        const QFontMetrics metrics(strong(option.font));
        const int side = signSide(metrics);
        const QRect sign(option.rect.left() + 10, option.rect.center().y() - side / 2, side, side);
        const bool done = step.state == StepList::State::Done;
        paintIcon(painter,
                  done      ? Icon::Check
                      : now ? Icon::Dot
                            : Icon::Circle,
                  place(sign),
                  done      ? t.sage.ink
                      : now ? t.inkMuted
                            : t.ink);

        painter->setFont(font);
        painter->setPen(done ? t.inkMuted : t.ink);
        painter->drawText(place(textRoom(option.rect, metrics, step.minutes)),
                          startFlags(option.direction, step.title) | Qt::AlignVCenter
                              | Qt::TextWordWrap,
                          step.title);
        if (step.minutes > 0) {
            QRect end = option.rect.adjusted(0, 0, -10, 0);
            const auto far = QStyle::visualAlignment(option.direction, Qt::AlignRight);
            if (!now)
                painter->setPen(t.inkMuted);
            painter->drawText(place(end), static_cast<int>(far) | Qt::AlignVCenter,
                              QLocale().toString(step.minutes));
        }
        painter->restore();
    }
};

StepModel *modelOf(const StepList *list)
{
    return static_cast<StepModel *>(list->model());
}

} // namespace

StepList::StepList(QWidget *parent)
    : QListView(parent)
{
    setModel(new StepModel(this));
    setItemDelegate(new StepDelegate(this));
    setPainted(this);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Steps"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT stepChosen(index.row()); });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (!QGuiApplication::mouseButtons()) // a double click has already said it
            Q_EMIT stepChosen(index.row());
    });
}

void StepList::setSteps(const QList<Step> &steps)
{
    if (steps == this->steps())
        return;
    modelOf(this)->reset(steps);
    for (int i = 0; i < steps.size(); ++i) {
        if (steps[i].state == State::Now)
            setCurrentIndex(model()->index(i, 0));
    }
    updateGeometry();
    viewport()->update();
}

QList<StepList::Step> StepList::steps() const
{
    return modelOf(this)->steps();
}

QSize StepList::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 28;
    return {width, heightForWidth(width)};
}

QSize StepList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 14, heightForWidth(qMax(1, width()))};
}

int StepList::heightForWidth(int width) const
{
    int height = 0;
    for (const Step &step : modelOf(this)->steps())
        height += StepDelegate::rowHeight(font(), step, width);
    return height;
}

void StepList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

} // namespace hearth::ui
