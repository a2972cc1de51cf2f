// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_screen.h"

#include "ui/stage/group_grid.h"
#include "ui/stage/stage_text.h"
#include "ui/text/formats.h"
#include "ui/theme/style.h"
#include "ui/widgets/timer_ring.h"

#include <QtGui/QResizeEvent>

namespace hearth::ui {

namespace {

/// Names after the one who speaks; more would not be read.
constexpr int mostNext = 3;
constexpr int manyGroups = 12;
/// Below this nothing can be read, however small the window is.
constexpr int leastPixels = 11;
/// Text shrinks to this share of its size before it ends in an ellipsis.
constexpr double leastShare = 0.35;

/// The size of each kind of text at 1280 x 800.
struct Size
{
    double pixels;
    QFont::Weight weight;
};
constexpr Size placeSize{20, QFont::Normal};
constexpr Size voiceSize{22, QFont::Normal};
constexpr Size personSize{66, QFont::Bold};
constexpr Size promptSize{31, QFont::Normal};
constexpr Size promptAloneSize{42, QFont::Normal};
constexpr Size questionSize{36, QFont::DemiBold};
constexpr Size largeSize{66, QFont::Bold};
constexpr Size clockSize{170, QFont::Bold};
constexpr Size underSize{34, QFont::Normal};

} // namespace

StageScreen::StageScreen(QWidget *parent)
    : QWidget(parent)
    , m_place(new StageText(this))
    , m_ring(new TimerRing(this))
    , m_voice(new StageText(this))
    , m_person(new StageText(this))
    , m_prompt(new StageText(this))
    , m_questions(new StageText(this))
    , m_nextWord(new StageText(this))
    , m_groups(new GroupGrid(this))
    , m_large(new StageText(this))
    , m_under(new StageText(this))
{
    setAutoFillBackground(true);
    m_ring->setFilling(true);
    for (StageText *muted : {m_place, m_voice, m_nextWord, m_under})
        muted->setForegroundRole(QPalette::PlaceholderText);
    m_place->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nextWord->setText(tr("next"));
    dress();
    fill();
}

StageScreen::~StageScreen()
{
    // The ring wears the style that goes with this object.
    m_ring->setStyle(nullptr);
    setStyle(nullptr);
}

void StageScreen::setView(const StageView &view)
{
    StageView untimed = view;
    untimed.totalSeconds = m_view.totalSeconds;
    untimed.leftSeconds = m_view.leftSeconds;
    const bool onlyTime = untimed == m_view;
    m_view = view;
    onlyTime ? showTime() : fill();
}

void StageScreen::setTime(QTime time)
{
    m_time = time;
    if (m_view.state == StageView::State::Idle)
        fill();
}

void StageScreen::setMode(ColourMode mode)
{
    m_mode = mode;
    dress();
}

void StageScreen::setMarksShown(bool shown)
{
    m_ring->setMarksShown(shown);
}

void StageScreen::turnPage(int pages)
{
    m_groups->turn(pages);
}

void StageScreen::dress()
{
    auto style = styleOfItsOwn(m_mode);
    setStyle(style.get());
    m_ring->setStyle(style.get());
    m_style = std::move(style);
    setPalette(m_style->tokens().palette());
}

bool StageScreen::isStep() const
{
    return m_view.state == StageView::State::Running || m_view.state == StageView::State::Paused;
}

int StageScreen::px(double atDesignSize) const
{
    return qMax(1, qRound(atDesignSize * m_unit));
}

QRect StageScreen::mirrored(const QRect &place) const
{
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void StageScreen::showTime()
{
    if (isStep())
        m_ring->setTime(m_view.totalSeconds, m_view.leftSeconds);
}

void StageScreen::fill()
{
    const QList<QWidget *> all = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *each : all)
        each->hide();
    isStep() ? fillStep() : fillWords();
    arrange();
}

void StageScreen::fillWords()
{
    switch (m_view.state) {
    case StageView::State::Covered:
        m_large->setText(tr("A quiet moment to write"));
        m_under->setText(tr("The laptop goes round. What is written there is not shown here."));
        break;
    case StageView::State::Ended:
        m_large->setText(tr("Thank you"));
        m_under->setText(m_view.crew);
        break;
    default: m_large->setText(timeText(m_time)); m_under->setText(m_view.crew);
    }
    m_large->show();
    m_under->setVisible(!m_under->text().isEmpty());
    // What is hidden must not be read out either, nor keep what it said.
    for (StageText *text : {m_place, m_voice, m_person, m_prompt, m_questions})
        text->clear();
    m_groups->setGroups({});
    fillNext();
}

void StageScreen::fillStep()
{
    m_large->clear();
    m_under->clear();
    const bool paused = m_view.state == StageView::State::Paused;
    m_ring->setPaused(paused);
    m_ring->setFiguresShown(!m_view.silence);
    m_ring->show();
    showTime();
    const auto say = [](StageText *text, const QString &words, bool shown = true) {
        text->setText(words);
        text->setVisible(shown && !words.isEmpty());
    };
    const bool words = !m_view.silence;
    const bool whole = m_view.groups.isEmpty();
    const QString place = m_view.practice.isEmpty() || m_view.step == m_view.practice
        ? m_view.step
        : tr("%1 · %2").arg(m_view.practice, m_view.step);
    say(m_place, place, words);
    QString voice;
    switch (m_view.voice) {
    case StageView::Voice::Nobody: break;
    case StageView::Voice::Speaks: voice = tr("speaking now"); break;
    case StageView::Voice::Listens: voice = tr("listening now"); break;
    case StageView::Voice::InTurn: voice = tr("this turn is for"); break;
    }
    say(m_voice, paused ? tr("a pause") : voice, words && whole);
    // A step that says nothing to anybody in particular still says what it is.
    const bool silentStep =
        m_view.person.isEmpty() && m_view.prompt.isEmpty() && m_view.questions.isEmpty();
    say(m_person, silentStep ? m_view.step : m_view.person, words && whole);
    say(m_prompt, m_view.prompt, words);
    say(m_questions, m_view.questions.join(QLatin1Char('\n'))); // also what to write on in silence
    m_groups->setGroups(words ? m_view.groups : QList<QStringList>());
    m_groups->setVisible(words && !whole);
    fillNext();
}

void StageScreen::fillNext()
{
    const bool shown = isStep() && !m_view.silence && m_view.groups.isEmpty();
    const QStringList names =
        shown ? m_view.next.first(qMin<qsizetype>(mostNext, m_view.next.size())) : QStringList();
    while (m_next.size() > names.size())
        delete m_next.takeLast();
    while (m_next.size() < names.size()) {
        m_next.append(new StageText(this));
        m_next.last()->setPill(true);
    }
    for (qsizetype i = 0; i < names.size(); ++i)
        m_next[i]->setText(names[i]);
}

void StageScreen::arrange()
{
    m_unit = isTall() ? qMin(width() / 800.0, height() / 1100.0)
                      : qMin(width() / 1280.0, height() / 800.0);
    if (!isStep())
        arrangeWords();
    else if (m_view.silence)
        arrangeSilence();
    else if (!m_view.groups.isEmpty())
        arrangeGroups();
    else
        arrangeTurn();
}

/// Gives each text the largest size at which all of them fit into the room, one below the other in
/// its middle; returns how tall they are together.
int StageScreen::fitLines(const QRect &room, const QList<StageText *> &texts, bool centred)
{
    const auto sizeOf = [this](const StageText *text) {
        if (text == m_voice)
            return voiceSize;
        if (text == m_person)
            return personSize;
        if (text == m_prompt)
            return m_person->isHidden() && m_questions->isHidden() ? promptAloneSize : promptSize;
        if (text == m_questions)
            return questionSize;
        if (text == m_under)
            return underSize;
        return m_view.state == StageView::State::Idle ? clockSize : largeSize;
    };
    QList<StageText *> shown;
    for (StageText *text : texts) {
        text->setMostLines(0);
        if (!text->isHidden())
            shown.append(text);
    }
    const auto heightAt = [&](double share) {
        int height = -lineGap();
        for (StageText *text : std::as_const(shown)) {
            // What is small already shrinks less.
            const double own = text == m_voice ? qMax(share, 0.75) : share;
            text->setLook(qMax(leastPixels, px(sizeOf(text).pixels * own)), sizeOf(text).weight);
            height += text->heightForWidth(room.width()) + lineGap();
        }
        return height;
    };
    const auto wordsFit = [&] {
        return std::all_of(shown.begin(), shown.end(), [&](const StageText *text) {
            return text->widestWord() <= room.width()
                && (text != m_person || text->linesAt(room.width()) < 3);
        });
    };
    double share = 1;
    int height = heightAt(share);
    while (share > leastShare && (height > room.height() || !wordsFit())) {
        share -= 0.05;
        height = heightAt(share);
    }
    int top = room.top() + qMax(0, (room.height() - height) / 2);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        StageText *text = shown[i];
        int tall = text->heightForWidth(room.width());
        const int left = room.bottom() + 1 - top;
        if (tall > left) {
            text->setMostLines(qMax(1, left / text->lineHeight()));
            tall = text->heightForWidth(room.width());
        }
        text->setAlignment((centred ? Qt::AlignHCenter : Qt::AlignLeading) | Qt::AlignTop);
        text->setGeometry(mirrored({room.left(), top, room.width(), tall}));
        top += tall + lineGap();
    }
    return qMax(0, qMin(height, room.height()));
}

void StageScreen::arrangeWords()
{
    const int margin = px(60);
    fitLines(rect().adjusted(margin, margin, -margin, -margin), {m_large, m_under}, true);
}

void StageScreen::arrangeSilence()
{
    const bool alone = m_view.questions.isEmpty();
    const int side = qMin(width(), height()) * (alone ? 55 : 36) / 100;
    const int margin = px(60);
    const int top = alone ? (height() - side) / 2 : margin;
    m_ring->setGeometry((width() - side) / 2, top, side, side);
    if (!alone)
        fitLines(rect().adjusted(margin, 2 * margin + side, -margin, -margin), {m_questions}, true);
}

/// Puts the names that come next in a row that ends at `bottom`; returns where the row begins.
int StageScreen::arrangeNext(int bottom)
{
    m_nextWord->setVisible(!m_next.isEmpty());
    if (m_next.isEmpty())
        return bottom;
    const int pixels = qMax(leastPixels, px(placeSize.pixels));
    const int gap = px(14);
    const int room = width() - 2 * px(40);
    m_nextWord->setLook(pixels);
    int used = m_nextWord->naturalWidth();
    int tall = 0;
    QList<int> widths;
    for (StageText *name : std::as_const(m_next)) {
        name->setLook(pixels);
        // The nearest is always there, on several lines if it must; those behind it only where they
        // fit.
        const int wanted =
            widths.isEmpty() ? qMin(name->naturalWidth(), room - used - gap) : name->naturalWidth();
        if (!widths.isEmpty() && used + gap + wanted > room)
            break;
        widths.append(wanted);
        used += gap + wanted;
        tall = qMax(tall, name->heightForWidth(wanted));
    }
    const int top = bottom - tall;
    int x = (width() - used) / 2;
    const auto put = [&](StageText *text, int wide) {
        const int high = text->heightForWidth(wide);
        text->setGeometry(mirrored({x, top + (tall - high) / 2, wide, high}));
        x += wide + gap;
    };
    put(m_nextWord, m_nextWord->naturalWidth());
    for (qsizetype i = 0; i < m_next.size(); ++i) {
        m_next[i]->setVisible(i < widths.size());
        if (i < widths.size())
            put(m_next[i], widths[i]);
    }
    return top;
}

void StageScreen::arrangeTurn()
{
    const bool tall = isTall();
    const int margin = px(40);
    m_place->setLook(qMax(leastPixels, px(placeSize.pixels)), placeSize.weight);
    const int placeHeight = m_place->heightForWidth(width() - 2 * margin);
    const int between = px(46);
    const QList<StageText *> texts{m_voice, m_person, m_prompt, m_questions};
    // The whole is a block in the middle: where, then what and who, then who comes next.
    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);
    const int above = placeHeight + between;
    const int below =
        inside.bottom() + 1 - arrangeNext(inside.bottom() + 1) + (m_next.isEmpty() ? 0 : between);
    const int room = inside.height() - above - below;
    const int side = qMin(px(310), tall ? room * 2 / 5 : room);
    const int block = qMin(inside.width(), px(1000));
    const int left = (width() - block) / 2;
    const QRect beside = tall
        ? QRect(inside.left(), inside.top() + above + side + between, inside.width(),
                room - side - between)
        : QRect(left + side + px(80), inside.top() + above, block - side - px(80), room);
    const int words = fitLines(beside, texts, tall);
    const int used = tall ? side + (words > 0 ? between + words : 0) : qMax(side, words);
    const int lift = (room - used) / 2;

    m_place->setGeometry(inside.left(), inside.top() + lift, inside.width(), placeHeight);
    arrangeNext(inside.bottom() + 1 - lift);
    const int top = inside.top() + above + lift;
    if (tall) {
        m_ring->setGeometry((width() - side) / 2, top, side, side);
        fitLines({beside.left(), top + side + between, beside.width(), words}, texts, true);
    } else {
        const int ringLeft = words > 0 ? left : (width() - side) / 2;
        m_ring->setGeometry(mirrored({ringLeft, top + (used - side) / 2, side, side}));
        fitLines({beside.left(), top, beside.width(), used}, texts, false);
    }
}

void StageScreen::arrangeGroups()
{
    const int margin = px(40);
    m_nextWord->hide();
    m_place->setLook(qMax(leastPixels, px(placeSize.pixels)), placeSize.weight);
    const int placeHeight = m_place->heightForWidth(width() - 2 * margin);
    m_place->setGeometry(margin, margin, width() - 2 * margin, placeHeight);
    const int top = margin + placeHeight + px(24);
    // Many groups need the room more than the ring does.
    const int side = qMin(px(m_view.groups.size() > manyGroups ? 130 : 190), height() / 4);
    m_ring->setGeometry(mirrored({margin, top, side, side}));
    const int textLeft = margin + side + px(40);
    fitLines({textLeft, top, width() - margin - textLeft, side}, {m_prompt, m_questions}, false);
    const int under = top + side + px(32);
    m_groups->setSizes(px(46), qMax(leastPixels + 1, px(17)));
    m_groups->setGeometry(margin, under, width() - 2 * margin, height() - margin - under);
}

void StageScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StageScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace hearth::ui
