// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/filter.h"

#include "core/exchange/shown_names.h"

#include <QtCore/QSet>

#include <algorithm>
#include <type_traits>

namespace hearth::exchange {

namespace {

// Visits every person, then every text that a person typed, of a part of a record.
template <class Person, class Text>
class Visit
{
public:
    Visit(Person person, Text text)
        : m_person(std::move(person))
        , m_text(std::move(text))
    {
    }

    void operator()(NotebookRecord &notebook)
    {
        for (PersonRecord &person : notebook.people)
            m_person(person.who);
        each(notebook.crews);
    }
    void operator()(CrewRecord &crew)
    {
        for (MemberRecord &member : crew.people)
            m_person(member.who);
        m_text(crew.name);
        m_text(crew.intention);
        m_text(crew.place);
        each(crew.agreements);
        each(crew.commitments);
        each(crew.sessions);
        for (UnreadSession &session : crew.unread)
            m_text(session.title);
    }
    void operator()(SessionRecord &session)
    {
        m_text(session.title);
        m_text(session.crewName);
        for (Presence &presence : session.people)
            m_person(presence.who);
        for (PersonRef &person : session.away)
            m_person(person);
        each(session.items);
        each(session.notes);
        each(session.decisions);
        each(session.commitments);
        each(session.appreciations);
        each(session.topics);
        each(session.checkIns);
        each(session.agreements);
    }
    void operator()(ItemRecord &item) { each(item.steps); }
    void operator()(StepRecord &step)
    {
        maybe(step.turnOf);
        for (RoleHeld &held : step.roles)
            m_person(held.who);
        each(step.entries);
    }
    void operator()(Entry &entry)
    {
        maybe(entry.who);
        maybe(entry.heldBackBy);
        m_text(entry.label);
        m_text(entry.text);
    }
    void operator()(DecisionRecord &decision)
    {
        m_text(decision.text);
        m_text(decision.objections);
    }
    void operator()(CommitmentRecord &commitment)
    {
        maybe(commitment.who);
        m_text(commitment.text);
    }
    void operator()(AppreciationRecord &appreciation)
    {
        maybe(appreciation.from);
        maybe(appreciation.to);
        m_text(appreciation.text);
    }
    void operator()(TopicRecord &topic)
    {
        maybe(topic.who);
        m_text(topic.text);
    }
    void operator()(CheckInRecord &checkIn)
    {
        m_person(checkIn.who);
        m_text(checkIn.word);
        m_text(checkIn.weather);
    }
    void operator()(AgreementRecord &agreement) { m_text(agreement.text); }

private:
    template <class T>
    void each(QList<T> &list)
    {
        for (T &one : list)
            (*this)(one);
    }
    void maybe(std::optional<PersonRef> &person)
    {
        if (person)
            m_person(*person);
    }
    Person m_person;
    Text m_text;
};

// Keeps what the audience may read and counts the rest, each thing once: an agreement or an open
// commitment may stand both with the crew and with its sessions.
class Sieve
{
public:
    explicit Sieve(Reach reach)
        : m_reach(reach)
    {
    }

    void operator()(NotebookRecord &notebook)
    {
        for (CrewRecord &crew : notebook.crews)
            (*this)(crew);
    }
    void operator()(CrewRecord &crew)
    {
        if (m_reach == Reach::Open)
            crew.place.clear(); // often somebody's home
        keep(crew.agreements);
        keep(crew.commitments);
        for (SessionRecord &session : crew.sessions)
            (*this)(session);
    }
    void operator()(SessionRecord &session)
    {
        for (ItemRecord &item : session.items) {
            for (StepRecord &step : item.steps)
                keep(step.entries);
        }
        keep(session.notes);
        keep(session.decisions);
        keep(session.commitments);
        keep(session.appreciations);
        keep(session.topics);
        keep(session.checkIns);
        keep(session.agreements);
    }

    StaysOut staysOut() const { return m_staysOut; }

private:
    template <class T>
    void keep(QList<T> &list)
    {
        list.removeIf([this](const T &each) { return !passes(each); });
    }
    template <class T>
    bool passes(const T &each)
    {
        if (m_reach == Reach::Mine)
            return true;
        const bool first = isFirst(each);
        if (each.reach == Reach::Mine) {
            m_staysOut.mine += first;
            return false;
        }
        if constexpr (std::is_same_v<T, Entry>) {
            if (each.heldBackBy) {
                if (first)
                    countHeldBack(*each.heldBackBy);
                return false;
            }
        }
        if (each.reach == Reach::Circle && m_reach == Reach::Open) {
            m_staysOut.circle += first;
            return false;
        }
        return true;
    }
    template <class T>
    bool isFirst(const T &each)
    {
        if (!each.id)
            return true;
        if (m_seen.contains(each.id->uuid()))
            return false;
        m_seen.insert(each.id->uuid());
        return true;
    }
    void countHeldBack(const PersonRef &who)
    {
        const auto known = std::find_if(m_staysOut.heldBack.begin(), m_staysOut.heldBack.end(),
                                        [&](const HeldBack &each) { return each.who == who; });
        if (known != m_staysOut.heldBack.end())
            ++known->count;
        else
            m_staysOut.heldBack.append({who, 1});
    }

    Reach m_reach;
    StaysOut m_staysOut;
    QSet<QUuid> m_seen;
};

void hideContacts(NotebookRecord &notebook, const Audience &audience)
{
    for (PersonRecord &person : notebook.people) {
        if (audience.names != Names::Full)
            person.pronouns.clear();
        if (audience.names != Names::Full || audience.reach != Reach::Mine) {
            person.email.clear();
            person.phone.clear();
            person.zone.clear();
        }
    }
}

void forgetAway(SessionRecord &session)
{
    session.away.clear();
}

// Who came when, and spoke how long, is the circle's own.
void forgetTimes(SessionRecord &session)
{
    for (Presence &each : session.people) {
        each.cameLate = false;
        each.leftEarly = false;
        each.airtimeSeconds = 0;
    }
}
void forgetTimes(CrewRecord &crew)
{
    for (SessionRecord &session : crew.sessions)
        forgetTimes(session);
}
void forgetTimes(NotebookRecord &notebook)
{
    for (CrewRecord &crew : notebook.crews)
        forgetTimes(crew);
}
void forgetAway(CrewRecord &crew)
{
    for (SessionRecord &session : crew.sessions)
        forgetAway(session);
}
void forgetAway(NotebookRecord &notebook)
{
    for (CrewRecord &crew : notebook.crews)
        forgetAway(crew);
}

template <class Record>
StaysOut sieve(Record &record, const Audience &audience, const QString &someone)
{
    // Everybody is known before anything is taken out: a name may stand in a text that stays.
    QList<PersonRef> people;
    Visit([&](PersonRef &person) { people.append(person); }, [](QString &) {})(record);

    Sieve sieved(audience.reach);
    sieved(record);
    forgetAway(record);
    if (audience.reach == Reach::Open)
        forgetTimes(record);
    if (audience.names != Names::Full) {
        const ShownNames shown(people, audience.names, someone);
        Visit([&](PersonRef &person) { person = shown.of(person); },
              [&](QString &text) { text = shown.in(text); })(record);
    }
    return sieved.staysOut();
}

} // namespace

Filtered<SessionRecord> apply(const SessionRecord &record, const Audience &audience,
                              const QString &someone)
{
    SessionRecord kept = record;
    StaysOut out = sieve(kept, audience, someone);
    return {std::move(kept), std::move(out), audience};
}

Filtered<CrewRecord> apply(const CrewRecord &record, const Audience &audience,
                           const QString &someone)
{
    CrewRecord kept = record;
    StaysOut out = sieve(kept, audience, someone);
    return {std::move(kept), std::move(out), audience};
}

Filtered<NotebookRecord> apply(const NotebookRecord &record, const Audience &audience,
                               const QString &someone)
{
    NotebookRecord kept = record;
    StaysOut out = sieve(kept, audience, someone);
    hideContacts(kept, audience);
    return {std::move(kept), std::move(out), audience};
}

} // namespace hearth::exchange
