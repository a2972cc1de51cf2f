// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_sheet.h"

#include "core/base/minutes.h"
#include "core/exchange/plain_text.h"
#include "core/practice/timing.h"

namespace hearth::exchange {

namespace {

using practice::Mode;
using practice::Practice;
using practice::Step;

const QString dot = QStringLiteral(" · ");

class Sheet
{
public:
    Sheet(const RunSheet &sheet, const RunSheetWords &words)
        : m_sheet(sheet)
        , m_words(words)
    {
    }

    QList<Block> blocks()
    {
        m_blocks.append(Heading{1, oneLine(m_sheet.title)});
        if (!m_sheet.subtitle.isEmpty())
            m_blocks.append(Paragraph{{{oneLine(m_sheet.subtitle), Span::Style::Muted, {}}}});
        for (const RunSheetItem &each : m_sheet.items)
            item(each);
        sources();
        return m_blocks;
    }

private:
    void item(const RunSheetItem &item)
    {
        const Practice &practice = item.practice;
        const int people = m_sheet.people > 0 ? m_sheet.people : practice.people.best;
        const practice::Preset *preset = practice::presetOf(practice, item.preset);
        if (practice.name != m_sheet.title)
            m_blocks.append(Heading{2, oneLine(practice.name)});
        QStringList facts;
        if (item.start.isValid())
            facts.append(m_words.locale.toString(item.start, m_words.timeFormat));
        const int minutes = item.minutes > 0
            ? item.minutes
            : minutesTaken(practice::totalSeconds(practice, people, preset));
        facts.append(m_words.minutes.arg(m_words.locale.toString(minutes)));
        if (preset)
            facts.append(oneLine(preset->name));
        facts.append(m_words.people.arg(m_words.locale.toString(practice.people.min),
                                        m_words.locale.toString(practice.people.max)));
        for (const practice::Role &role : practice.roles) {
            if (const QString who = item.holders.value(role.id); !who.isEmpty())
                facts.append(oneLine(role.name) + QLatin1String(": ") + oneLine(who));
        }
        m_blocks.append(Paragraph{{{facts.join(dot), Span::Style::Muted, {}}}});
        if (!practice.care.consent.isEmpty())
            care(m_words.before, practice.care.consent);
        Table table{{m_words.minutesHead, m_words.step, m_words.speaks, m_words.say}, {}};
        if (item.start.isValid())
            table.head.prepend(m_words.time);
        qint64 seconds = 0;
        for (const Step &step : practice.steps) {
            if (preset && preset->leaveOut.contains(step.id))
                continue;
            QList<QString> row{duration(practice, step, preset), oneLine(step.title),
                               speaks(item, step), oneLine(step.say)};
            if (item.start.isValid())
                row.prepend(
                    m_words.locale.toString(item.start.addSecs(seconds), m_words.timeFormat));
            seconds += practice::stepSeconds(practice, step, people, preset);
            table.rows.append(row);
        }
        m_blocks.append(table);
        if (!practice.care.notFor.isEmpty())
            care(m_words.notFor, practice.care.notFor);
        if (!practice.care.after.isEmpty())
            care(m_words.after, {practice.care.after});
    }

    void care(const QString &label, const QList<QString> &sentences)
    {
        QStringList all;
        for (const QString &each : sentences)
            all.append(oneLine(each));
        m_blocks.append(Paragraph{{{label + QLatin1String(": "), Span::Style::Strong, {}},
                                   {all.join(QLatin1Char(' ')), Span::Style::Plain, {}}}});
    }

    /// "10", "2 each", "3 × 5": minutes, with seconds where there are any.
    QString duration(const Practice &practice, const Step &step,
                     const practice::Preset *preset) const
    {
        const practice::StepTime &time = step.time;
        const int written = time.total + time.perPerson + time.perTurn;
        const int once = preset ? preset->seconds.value(step.id, written) : written;
        QString text = once % 60 == 0
            ? m_words.locale.toString(once / 60)
            : QStringLiteral("%1:%2").arg(once / 60).arg(once % 60, 2, 10, QLatin1Char('0'));
        if (time.perPerson > 0)
            text = m_words.perPerson.arg(text);
        const int people = m_sheet.people > 0 ? m_sheet.people : practice.people.best;
        const int turns = practice::turns(practice, step, people);
        return turns > 1 ? m_words.times.arg(m_words.locale.toString(turns), text) : text;
    }

    QString roleName(const RunSheetItem &item, const QString &id) const
    {
        if (const QString who = item.holders.value(id); !who.isEmpty())
            return oneLine(who);
        if (id == QLatin1String("host"))
            return m_words.host;
        for (const practice::Role &role : item.practice.roles) {
            if (role.id == id)
                return oneLine(role.name);
        }
        return id;
    }

    QString round(const RunSheetItem &item, const practice::Speaking &speaking) const
    {
        const QLatin1String but("all-but:");
        const QLatin1String only("role:");
        QString who = m_words.round;
        if (speaking.who.startsWith(but))
            who = m_words.roundBut.arg(roleName(item, speaking.who.mid(but.size())));
        else if (speaking.who.startsWith(only))
            who = m_words.roundOf.arg(roleName(item, speaking.who.mid(only.size())));
        return speaking.then.isEmpty() ? who : m_words.then.arg(who, roleName(item, speaking.then));
    }

    QString speaks(const RunSheetItem &item, const Step &step) const
    {
        switch (step.speaking.mode) {
        case Mode::Host: return roleName(item, QStringLiteral("host"));
        case Mode::One: return roleName(item, step.speaking.role);
        case Mode::Round: return round(item, step.speaking);
        case Mode::Popcorn: return m_words.popcorn;
        case Mode::Pairs: return m_words.pairs;
        case Mode::Trios: return m_words.trios;
        case Mode::Groups:
            return m_words.groups.arg(m_words.locale.toString(step.speaking.groupSize));
        case Mode::All: return m_words.all;
        case Mode::AllButOne: return m_words.allButOne.arg(roleName(item, step.speaking.role));
        case Mode::Silence: return m_words.silence;
        }
        Q_UNREACHABLE();
    }

    void sources()
    {
        QStringList all;
        for (const RunSheetItem &item : m_sheet.items) {
            for (const practice::Credit &credit : item.practice.credits) {
                QStringList parts{oneLine(credit.title), oneLine(credit.author),
                                  oneLine(credit.licence)};
                parts.removeAll(QString());
                if (const QString text = parts.join(QLatin1String(", ")); !all.contains(text))
                    all.append(text);
            }
        }
        if (!all.isEmpty())
            m_blocks.append(
                Paragraph{{{m_words.sources + QLatin1String(": ") + all.join(QLatin1String("; ")),
                            Span::Style::Muted,
                            {}}}});
    }

    const RunSheet &m_sheet;
    const RunSheetWords &m_words;
    QList<Block> m_blocks;
};

} // namespace

RunSheet runSheetOf(const practice::Practice &practice, const QString &preset, int people)
{
    return {practice.name, practice.summary, people, {{practice, preset}}};
}

Document compose(const RunSheet &sheet, const RunSheetWords &words)
{
    return {oneLine(sheet.title), words.locale, {Sheet(sheet, words).blocks()}};
}

} // namespace hearth::exchange
