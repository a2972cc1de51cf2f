// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/name_text.h"
#include "core/exchange/document.h"
#include "core/exchange/plain_text.h"

#include <QtCore/QTimeZone>

#include <algorithm>

namespace hearth::exchange {

namespace {

using Style = Span::Style;

Span plain(const QString &text)
{
    return {text, Style::Plain};
}
Span strong(const QString &text)
{
    return {oneLine(text), Style::Strong};
}
Span muted(const QString &text)
{
    return {text, Style::Muted};
}

const QString between = QStringLiteral(" \u00B7 ");

// Composes documents for one audience in one language.
class Composer
{
public:
    Composer(const Words &words, const Audience &audience, const Layout &layout)
        : m_words(words)
        , m_audience(audience)
        , m_layout(layout)
    {
    }

    QList<Block> session(const SessionRecord &session, int level)
    {
        m_blocks.clear();
        m_level = level;
        heading(0, session.title.isEmpty() ? m_words.untitled : session.title);
        facts(session);
        if (m_layout.actionsFirst)
            actions(session);
        people(session.people);
        agreements(session.agreements, 1);
        checkIns(session.checkIns, CheckInMoment::Arriving, m_words.checkIns);
        for (const ItemRecord &each : session.items)
            item(each);
        notes(session.notes);
        checkIns(session.checkIns, CheckInMoment::Leaving, m_words.checkOuts);
        appreciations(session.appreciations);
        if (!m_layout.actionsFirst)
            actions(session);
        return std::move(m_blocks);
    }

    QList<Block> crew(const CrewRecord &crew, int level)
    {
        m_blocks.clear();
        m_level = level;
        heading(0, crew.name);
        paragraph({muted(m_words.reach(m_audience.reach))});
        if (!crew.intention.isEmpty())
            paragraph({plain(manyLines(crew.intention))});
        if (!crew.commitments.isEmpty()) {
            heading(1, m_words.openCommitments);
            tasks(crew.commitments);
        }
        members(crew.people);
        agreements(crew.agreements, 1);
        rhythm(crew);
        if (crew.cycle)
            cycle(*crew.cycle);
        return std::move(m_blocks);
    }

    QList<Block> contacts(const QList<PersonRecord> &people)
    {
        m_blocks.clear();
        m_level = 1;
        heading(0, m_words.notebook);
        paragraph({muted(m_words.reach(m_audience.reach))});
        if (people.isEmpty() || m_audience.names == Names::Someone)
            return std::move(m_blocks);
        heading(1, m_words.contacts);
        Table table{{m_words.name, m_words.pronouns, m_words.email, m_words.phone}, {}};
        for (const PersonRecord &each : people)
            table.rows.append({each.who.name, each.pronouns, each.email, each.phone});
        m_blocks.append(table);
        return std::move(m_blocks);
    }

    /// What every document ends with: where its practices come from, and what is not in it.
    QList<Block> ending(const QList<ItemRecord> &items, const StaysOut &staysOut,
                        const QList<UnreadSession> &unread, int level)
    {
        m_blocks.clear();
        m_level = level;
        credits(items);
        heading(1, m_words.staysOut);
        Bullets counts;
        const auto count = [&](const QString &label, int number) {
            if (number > 0)
                counts.lines.append({plain(labelled(label, m_words.locale.toString(number)))});
        };
        count(m_words.keptByHost, staysOut.mine);
        count(m_words.keptInCircle, staysOut.circle);
        count(m_words.keptBack, staysOut.heldBackCount());
        for (const UnreadSession &session : unread) {
            const QString title =
                session.title.isEmpty() ? m_words.untitled : oneLine(session.title);
            Line line{plain(labelled(m_words.couldNotBeRead, title))};
            if (session.day.isValid())
                line.append(muted(between + day(session.day)));
            counts.lines.append(line);
        }
        if (counts.lines.isEmpty())
            paragraph({plain(m_words.nothingStaysOut)});
        else
            m_blocks.append(counts);
        return std::move(m_blocks);
    }

private:
    static QString labelled(const QString &label, const QString &value)
    {
        return label + QLatin1String(": ") + value;
    }
    QString day(const QDate &date) const
    {
        return m_words.locale.toString(date, m_words.dateFormat);
    }
    QString clock(const QDateTime &at) const
    {
        return m_words.locale.toString(at, m_words.timeFormat);
    }
    QString minutes(int count) const { return m_words.minutes.arg(m_words.locale.toString(count)); }
    QString seconds(int count) const
    {
        return QStringLiteral("%1:%2")
            .arg(m_words.locale.toString(count / 60))
            .arg(count % 60, 2, 10, QLatin1Char('0'));
    }
    static QString zone(const QDateTime &at)
    {
        return at.timeSpec() == Qt::TimeZone ? QString::fromUtf8(at.timeZone().id())
                                             : at.timeZoneAbbreviation();
    }

    void heading(int below, const QString &text)
    {
        m_blocks.append(Heading{std::min(6, m_level + below), oneLine(text)});
    }
    void paragraph(const Line &line) { m_blocks.append(Paragraph{line}); }

    QString roleName(const RoleRef &role) const
    {
        return role.name.isEmpty() ? m_words.role(role.id) : role.name;
    }

    void facts(const SessionRecord &session)
    {
        QStringList parts;
        if (!session.crewName.isEmpty())
            parts.append(oneLine(session.crewName));
        const QDateTime &from = session.startedAt.isValid() ? session.startedAt : session.plannedAt;
        if (from.isValid()) {
            parts.append(day(from.date()));
            const QString times = session.endedAt.isValid()
                ? m_words.fromUntil.arg(clock(from), clock(session.endedAt))
                : clock(from);
            parts.append(times + QLatin1String(" (") + zone(from) + QLatin1Char(')'));
        }
        if (session.plannedMinutes > 0)
            parts.append(labelled(m_words.planned, minutes(session.plannedMinutes)));
        if (session.actualMinutes > 0)
            parts.append(labelled(m_words.taken, minutes(session.actualMinutes)));
        parts.append(m_words.reach(m_audience.reach));
        paragraph({muted(parts.join(between))});
    }

    /// The reach of a thing is told where it is not that of the whole file.
    void addReach(Line &line, Reach reach) const
    {
        if (reach != m_audience.reach)
            line.append(muted((line.isEmpty() ? QString() : between) + m_words.reach(reach)));
    }

    void actions(const SessionRecord &session)
    {
        if (!session.decisions.isEmpty()) {
            heading(1, m_words.decisions);
            Bullets list;
            for (const DecisionRecord &each : session.decisions) {
                Line line{plain(manyLines(each.text))};
                if (!each.objections.isEmpty())
                    line.append(
                        muted(between + labelled(m_words.objections, manyLines(each.objections))));
                if (each.reviewOn.isValid())
                    line.append(muted(between + labelled(m_words.reviewOn, day(each.reviewOn))));
                addReach(line, each.reach);
                list.lines.append(line);
            }
            m_blocks.append(list);
        }
        if (!session.commitments.isEmpty()) {
            heading(1, m_words.commitments);
            tasks(session.commitments);
        }
        topics(session.topics);
    }

    void topics(const QList<TopicRecord> &topics)
    {
        if (topics.isEmpty())
            return;
        heading(1, m_words.topics);
        Bullets list;
        for (const TopicRecord &each : topics) {
            Line line;
            if (each.who && !beginsWithName(each.text, each.who->name))
                line = {strong(each.who->name), plain(QStringLiteral(": "))};
            line.append(plain(manyLines(each.text)));
            if (each.takenUpAt.isValid())
                line.append(muted(between + m_words.takenUp + QLatin1Char(' ')
                                  + day(each.takenUpAt.date())));
            addReach(line, each.reach);
            list.lines.append(line);
        }
        m_blocks.append(list);
    }

    void tasks(const QList<CommitmentRecord> &commitments)
    {
        Tasks list;
        for (const CommitmentRecord &each : commitments) {
            Line line;
            if (each.who && !beginsWithName(each.text, each.who->name))
                line = {strong(each.who->name), plain(QStringLiteral(": "))};
            line.append(plain(manyLines(each.text)));
            if (each.due.isValid())
                line.append(muted(QLatin1String(", ") + m_words.due.arg(day(each.due))));
            if (each.doneAt.isValid())
                line.append(
                    muted(between + m_words.done + QLatin1Char(' ') + day(each.doneAt.date())));
            else if (each.droppedAt.isValid())
                line.append(muted(between + m_words.dropped + QLatin1Char(' ')
                                  + day(each.droppedAt.date())));
            addReach(line, each.reach);
            list.tasks.append({each.doneAt.isValid(), line});
        }
        m_blocks.append(list);
    }

    void people(const QList<Presence> &people)
    {
        if (people.isEmpty())
            return;
        heading(1, m_words.people);
        if (m_audience.names == Names::Someone) {
            paragraph({plain(m_words.locale.toString(people.size()))});
            return;
        }
        const bool airtime = std::any_of(people.cbegin(), people.cend(), [](const Presence &each) {
            return each.airtimeSeconds > 0;
        });
        Table table{{m_words.name, m_words.roles}, {}};
        if (airtime)
            table.head.append(m_words.airtime);
        for (const Presence &each : people) {
            QStringList roles;
            for (const RoleRef &role : each.roles)
                roles.append(roleName(role));
            if (each.cameLate)
                roles.append(m_words.cameLate);
            if (each.leftEarly)
                roles.append(m_words.leftEarly);
            QList<QString> row{each.who.name, roles.join(QLatin1String(", "))};
            if (airtime)
                row.append(seconds(each.airtimeSeconds));
            table.rows.append(row);
        }
        m_blocks.append(table);
    }

    void members(const QList<MemberRecord> &people)
    {
        if (people.isEmpty())
            return;
        heading(1, m_words.members);
        if (m_audience.names == Names::Someone) {
            paragraph({plain(m_words.locale.toString(people.size()))});
            return;
        }
        Table table{{m_words.name, m_words.roles, m_words.since, m_words.until}, {}};
        for (const MemberRecord &each : people) {
            table.rows.append({each.who.name, m_words.membership(each.kind),
                               each.from.isValid() ? day(each.from) : QString(),
                               each.until.isValid() ? day(each.until) : QString()});
        }
        m_blocks.append(table);
    }

    void agreements(const QList<AgreementRecord> &agreements, int below)
    {
        Bullets list;
        for (const AgreementRecord &each : agreements) {
            if (each.retired.isValid())
                continue;
            Line line{plain(manyLines(each.text))};
            if (each.reviewOn.isValid())
                line.append(muted(between + labelled(m_words.reviewOn, day(each.reviewOn))));
            addReach(line, each.reach);
            list.lines.append(line);
        }
        if (list.lines.isEmpty())
            return;
        heading(below, m_words.agreements);
        m_blocks.append(list);
    }

    void checkIns(const QList<CheckInRecord> &all, CheckInMoment moment, const QString &title)
    {
        Bullets list;
        for (const CheckInRecord &each : all) {
            if (each.moment != moment)
                continue;
            QStringList said;
            for (const QString &word :
                 {oneLine(each.word), oneLine(m_words.weather(each.weather))}) {
                if (!word.isEmpty())
                    said.append(word);
            }
            if (each.scale > 0)
                said.append(m_words.locale.toString(each.scale));
            Line line{strong(each.who.name), plain(QLatin1String(": ") + said.join(between))};
            addReach(line, each.reach);
            list.lines.append(line);
        }
        if (list.lines.isEmpty())
            return;
        heading(1, title);
        m_blocks.append(list);
    }

    void item(const ItemRecord &item)
    {
        heading(1, item.name);
        QStringList times;
        if (item.plannedMinutes > 0)
            times.append(labelled(m_words.planned, minutes(item.plannedMinutes)));
        if (item.actualMinutes > 0)
            times.append(labelled(m_words.taken, minutes(item.actualMinutes)));
        if (!times.isEmpty())
            paragraph({muted(times.join(between))});
        for (const StepRecord &each : item.steps) {
            if (!each.entries.isEmpty())
                step(each);
        }
    }

    void step(const StepRecord &step)
    {
        QString title = step.title;
        if (step.turnOf && m_audience.names != Names::Someone)
            title += between + step.turnOf->name;
        else if (step.turn > 0)
            title += between + m_words.turn.arg(m_words.locale.toString(step.turn));
        heading(2, title);
        QStringList parts;
        for (const RoleHeld &held : step.roles)
            parts.append(labelled(roleName(held.role), oneLine(held.who.name)));
        if (step.plannedSeconds > 0)
            parts.append(labelled(m_words.planned, seconds(step.plannedSeconds)));
        if (step.actualSeconds > 0)
            parts.append(labelled(m_words.taken, seconds(step.actualSeconds)));
        if (!parts.isEmpty())
            paragraph({muted(parts.join(between))});
        for (const Entry &each : step.entries)
            entry(each, 2);
    }

    void notes(const QList<Entry> &notes)
    {
        if (notes.isEmpty())
            return;
        heading(1, m_words.notes);
        for (const Entry &each : notes)
            entry(each, 1);
    }

    void entry(const Entry &entry, int below)
    {
        Line lead;
        if (entry.who)
            lead.append(strong(entry.who->name));
        if (!entry.label.isEmpty())
            lead.append(plain((lead.isEmpty() ? QString() : between) + oneLine(entry.label)));
        addReach(lead, entry.reach);
        if (entry.heldBackBy) {
            lead.append(muted((lead.isEmpty() ? QString() : between)
                              + labelled(m_words.heldBack, oneLine(entry.heldBackBy->name))));
        }
        m_blocks.append(NoteText{lead, entry.text, std::min(6, m_level + below)});
    }

    void appreciations(const QList<AppreciationRecord> &appreciations)
    {
        if (appreciations.isEmpty())
            return;
        heading(1, m_words.appreciations);
        Bullets list;
        for (const AppreciationRecord &each : appreciations) {
            Line line;
            const QString from = each.from ? oneLine(each.from->name) : QString();
            const QString to = each.to ? oneLine(each.to->name) : QString();
            if (each.from && each.to)
                line = {strong(m_words.thanks.arg(from, to)), plain(QStringLiteral(": "))};
            else if (each.to)
                line = {strong(m_words.thanksTo.arg(to)), plain(QStringLiteral(": "))};
            else if (each.from)
                line = {strong(m_words.thanksFrom.arg(from)), plain(QStringLiteral(": "))};
            line.append(plain(manyLines(each.text)));
            addReach(line, each.reach);
            list.lines.append(line);
        }
        m_blocks.append(list);
    }

    void rhythm(const CrewRecord &crew)
    {
        Bullets list;
        if (crew.rhythm) {
            const QDateTime first = crew.rhythm->firstStart();
            list.lines.append({plain(labelled(m_words.firstMeeting,
                                              day(first.date()) + QLatin1Char(' ') + clock(first)
                                                  + QLatin1String(" (") + crew.rhythm->zone()
                                                  + QLatin1Char(')')))});
            if (const int weeks = crew.rhythm->weeks(); weeks > 0)
                list.lines.append(
                    {plain(labelled(m_words.weeksBetween, m_words.locale.toString(weeks)))});
        }
        if (crew.minutes > 0)
            list.lines.append({plain(labelled(m_words.usualLength, minutes(crew.minutes)))});
        if (!crew.place.isEmpty())
            list.lines.append({plain(labelled(m_words.place, oneLine(crew.place)))});
        if (list.lines.isEmpty())
            return;
        heading(1, m_words.rhythm);
        m_blocks.append(list);
    }

    void cycle(const CycleRecord &cycle)
    {
        Bullets list;
        if (cycle.from.isValid())
            list.lines.append({plain(labelled(m_words.since, day(cycle.from)))});
        if (cycle.until.isValid())
            list.lines.append({plain(labelled(m_words.until, day(cycle.until)))});
        if (cycle.plannedSessions > 0) {
            list.lines.append({plain(labelled(m_words.plannedSessions,
                                              m_words.locale.toString(cycle.plannedSessions)))});
        }
        if (list.lines.isEmpty())
            return;
        heading(1, m_words.cycle);
        m_blocks.append(list);
    }

    void credits(const QList<ItemRecord> &items)
    {
        Bullets list;
        QStringList named;
        for (const ItemRecord &item : items) {
            if (item.credits.isEmpty() || named.contains(item.name))
                continue;
            named.append(item.name);
            for (const practice::Credit &credit : item.credits) {
                Line line{strong(item.name), plain(QStringLiteral(": "))};
                line.append(Span{oneLine(credit.title), Style::Plain, credit.url});
                QStringList rest;
                for (const QString &part : {oneLine(credit.author), oneLine(credit.licence)}) {
                    if (!part.isEmpty())
                        rest.append(part);
                }
                if (!credit.changes.isEmpty())
                    rest.append(labelled(m_words.changes, oneLine(credit.changes)));
                for (const QString &part : std::as_const(rest))
                    line.append(muted(between + part));
                list.lines.append(line);
            }
        }
        if (list.lines.isEmpty())
            return;
        heading(1, m_words.credits);
        m_blocks.append(list);
    }

    const Words &m_words;
    Audience m_audience;
    Layout m_layout;
    int m_level = 1;
    QList<Block> m_blocks;
};

void addCrew(Document &document, QList<ItemRecord> &items, Composer &composer,
             const CrewRecord &crew, int level)
{
    document.sections.append(composer.crew(crew, level));
    for (const SessionRecord &session : crew.sessions) {
        document.sections.append(composer.session(session, level + 1));
        items.append(session.items);
    }
}

} // namespace

Document compose(const Filtered<SessionRecord> &session, const Words &words, const Layout &layout)
{
    const SessionRecord &record = session.record();
    Composer composer(words, session.audience(), layout);
    const QString title = record.title.isEmpty() ? words.untitled : oneLine(record.title);
    QList<Block> blocks = composer.session(record, 1);
    blocks.append(composer.ending(record.items, session.staysOut(), {}, 1));
    return {title, words.locale, {blocks}};
}

Document compose(const Filtered<CrewRecord> &crew, const Words &words, const Layout &layout)
{
    Composer composer(words, crew.audience(), layout);
    Document document{oneLine(crew.record().name), words.locale, {}};
    QList<ItemRecord> items;
    addCrew(document, items, composer, crew.record(), 1);
    document.sections.append(composer.ending(items, crew.staysOut(), crew.record().unread, 1));
    return document;
}

Document compose(const Filtered<NotebookRecord> &notebook, const Words &words, const Layout &layout)
{
    Composer composer(words, notebook.audience(), layout);
    Document document{words.notebook, words.locale, {composer.contacts(notebook.record().people)}};
    QList<ItemRecord> items;
    QList<UnreadSession> unread;
    for (const CrewRecord &crew : notebook.record().crews) {
        addCrew(document, items, composer, crew, 2);
        unread.append(crew.unread);
    }
    document.sections.append(composer.ending(items, notebook.staysOut(), unread, 1));
    return document;
}

} // namespace hearth::exchange
