// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_writer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>

namespace hearth::exchange {

namespace {

// An object that leaves out what is empty. QJsonObject keeps its keys sorted, so the order is
// always the same.
class JsonObject
{
public:
    JsonObject &text(const char *key, const QString &value)
    {
        return put(key, value, value.isEmpty());
    }
    JsonObject &flag(const char *key, bool value) { return put(key, value, !value); }
    JsonObject &number(const char *key, int value) { return put(key, value, value == 0); }
    JsonObject &object(const char *key, const JsonObject &value)
    {
        return put(key, value.m_object, value.m_object.isEmpty());
    }
    JsonObject &list(const char *key, const QJsonArray &value)
    {
        return put(key, value, value.isEmpty());
    }
    const QJsonObject &written() const noexcept { return m_object; }

private:
    JsonObject &put(const char *key, const QJsonValue &value, bool empty)
    {
        if (!empty)
            m_object.insert(QLatin1String(key), value);
        return *this;
    }
    QJsonObject m_object;
};

QString instant(const QDateTime &at)
{
    return at.isValid() ? at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODateWithMs)
                        : QString();
}

QString zone(const QDateTime &at)
{
    return at.timeSpec() == Qt::TimeZone ? QString::fromUtf8(at.timeZone().id()) : QString();
}

template <class Tag>
QString idText(const std::optional<Id<Tag>> &id)
{
    return id ? id->toString() : QString();
}

JsonObject json(const PersonRef &person)
{
    return JsonObject().text("id", idText(person.id)).text("name", person.name);
}

JsonObject json(const std::optional<PersonRef> &person)
{
    return person ? json(*person) : JsonObject();
}

// Declared first, so that list() finds what it is to write.
JsonObject json(const RoleRef &);
JsonObject json(const Presence &);
JsonObject json(const RoleHeld &);
JsonObject json(const Entry &);
JsonObject json(const StepRecord &);
JsonObject json(const practice::Credit &);
JsonObject json(const ItemRecord &);
JsonObject json(const DecisionRecord &);
JsonObject json(const CommitmentRecord &);
JsonObject json(const AppreciationRecord &);
JsonObject json(const TopicRecord &);
JsonObject json(const CheckInRecord &);
JsonObject json(const AgreementRecord &);
JsonObject json(const SessionRecord &);
JsonObject json(const UnreadSession &);
JsonObject json(const MemberRecord &);
JsonObject json(const Rhythm &);
JsonObject json(const CycleRecord &);
JsonObject json(const CrewRecord &);
JsonObject json(const PersonRecord &);
JsonObject json(const NotebookRecord &);
JsonObject json(const StaysOut &);

template <class T>
QJsonArray list(const QList<T> &all)
{
    QJsonArray out;
    for (const T &each : all)
        out.append(json(each).written());
    return out;
}

JsonObject json(const RoleRef &role)
{
    return JsonObject().text("id", role.id).text("name", role.name);
}

JsonObject json(const Presence &presence)
{
    return JsonObject()
        .object("who", json(presence.who))
        .list("roles", list(presence.roles))
        .flag("cameLate", presence.cameLate)
        .flag("leftEarly", presence.leftEarly)
        .number("airtimeSeconds", presence.airtimeSeconds);
}

JsonObject json(const RoleHeld &held)
{
    return JsonObject().object("role", json(held.role)).object("who", json(held.who));
}

JsonObject json(const Entry &entry)
{
    return JsonObject()
        .text("id", idText(entry.id))
        .object("who", json(entry.who))
        .text("label", entry.label)
        .text("text", entry.text)
        .text("reach", code(entry.reach))
        .object("held_back_by", json(entry.heldBackBy))
        .text("written_at", instant(entry.writtenAt));
}

JsonObject json(const StepRecord &step)
{
    return JsonObject()
        .text("id", step.id)
        .text("title", step.title)
        .number("turn", step.turn)
        .object("turn_of", json(step.turnOf))
        .list("roles", list(step.roles))
        .number("planned_seconds", step.plannedSeconds)
        .number("actual_seconds", step.actualSeconds)
        .list("entries", list(step.entries));
}

JsonObject json(const practice::Credit &credit)
{
    return JsonObject()
        .text("title", credit.title)
        .text("author", credit.author)
        .text("url", credit.url)
        .text("licence", credit.licence)
        .text("changes", credit.changes);
}

JsonObject json(const ItemRecord &item)
{
    return JsonObject()
        .text("id", idText(item.id))
        .text("practice", item.practiceId)
        .text("name", item.name)
        .number("planned_minutes", item.plannedMinutes)
        .number("actual_minutes", item.actualMinutes)
        .list("steps", list(item.steps))
        .list("credits", list(item.credits));
}

JsonObject json(const DecisionRecord &decision)
{
    return JsonObject()
        .text("id", idText(decision.id))
        .text("text", decision.text)
        .text("objections", decision.objections)
        .text("review_on", decision.reviewOn.toString(Qt::ISODate))
        .text("reach", code(decision.reach));
}

JsonObject json(const CommitmentRecord &commitment)
{
    return JsonObject()
        .text("id", idText(commitment.id))
        .object("who", json(commitment.who))
        .text("text", commitment.text)
        .text("due", commitment.due.toString(Qt::ISODate))
        .text("done_at", instant(commitment.doneAt))
        .text("dropped_at", instant(commitment.droppedAt))
        .text("reach", code(commitment.reach));
}

JsonObject json(const AppreciationRecord &thanks)
{
    return JsonObject()
        .text("id", idText(thanks.id))
        .object("from", json(thanks.from))
        .object("to", json(thanks.to))
        .text("text", thanks.text)
        .text("reach", code(thanks.reach));
}

JsonObject json(const TopicRecord &topic)
{
    return JsonObject()
        .text("id", idText(topic.id))
        .object("who", json(topic.who))
        .text("text", topic.text)
        .text("taken_up_at", instant(topic.takenUpAt))
        .text("reach", code(topic.reach));
}

JsonObject json(const CheckInRecord &checkIn)
{
    return JsonObject()
        .text("id", idText(checkIn.id))
        .object("who", json(checkIn.who))
        .text("moment", code(checkIn.moment))
        .text("word", checkIn.word)
        .text("weather", checkIn.weather)
        .number("scale", checkIn.scale)
        .text("reach", code(checkIn.reach));
}

JsonObject json(const AgreementRecord &agreement)
{
    return JsonObject()
        .text("id", idText(agreement.id))
        .text("text", agreement.text)
        .text("kind", code(agreement.kind))
        .text("adopted", agreement.adopted.toString(Qt::ISODate))
        .text("review_on", agreement.reviewOn.toString(Qt::ISODate))
        .text("retired", agreement.retired.toString(Qt::ISODate))
        .text("reach", code(agreement.reach));
}

JsonObject json(const SessionRecord &session)
{
    return JsonObject()
        .text("id", idText(session.id))
        .text("title", session.title)
        .text("crew", session.crewName)
        .text("state", code(session.state))
        .text("planned_at", instant(session.plannedAt))
        .text("started_at", instant(session.startedAt))
        .text("ended_at", instant(session.endedAt))
        .text("zone", zone(session.startedAt.isValid() ? session.startedAt : session.plannedAt))
        .number("planned_minutes", session.plannedMinutes)
        .number("actual_minutes", session.actualMinutes)
        .list("people", list(session.people))
        .list("decisions", list(session.decisions))
        .list("commitments", list(session.commitments))
        .list("check_ins", list(session.checkIns))
        .list("items", list(session.items))
        .list("notes", list(session.notes))
        .list("appreciations", list(session.appreciations))
        .list("parked_topics", list(session.topics))
        .list("agreements", list(session.agreements));
}

JsonObject json(const MemberRecord &member)
{
    return JsonObject()
        .object("who", json(member.who))
        .text("kind", code(member.kind))
        .text("from", member.from.toString(Qt::ISODate))
        .text("until", member.until.toString(Qt::ISODate));
}

JsonObject json(const Rhythm &rhythm)
{
    return JsonObject()
        .text("rule", rhythm.rule())
        .text("first_start", rhythm.firstStart().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")))
        .text("zone", rhythm.zone());
}

JsonObject json(const CycleRecord &cycle)
{
    return JsonObject()
        .text("from", cycle.from.toString(Qt::ISODate))
        .text("until", cycle.until.toString(Qt::ISODate))
        .number("planned_sessions", cycle.plannedSessions)
        .text("outcome", code(cycle.outcome))
        .text("ended_on", cycle.endedOn.toString(Qt::ISODate));
}

JsonObject json(const UnreadSession &session)
{
    return JsonObject()
        .text("id", idText(session.id))
        .text("title", session.title)
        .text("day", session.day.toString(Qt::ISODate));
}

JsonObject json(const CrewRecord &crew)
{
    return JsonObject()
        .text("id", idText(crew.id))
        .text("scale", code(crew.scale))
        .text("name", crew.name)
        .text("intention", crew.intention)
        .text("place", crew.place)
        .object("rhythm", crew.rhythm ? json(*crew.rhythm) : JsonObject())
        .number("minutes", crew.minutes)
        .list("people", list(crew.people))
        .list("agreements", list(crew.agreements))
        .object("cycle", crew.cycle ? json(*crew.cycle) : JsonObject())
        .list("commitments", list(crew.commitments))
        .list("sessions", list(crew.sessions))
        .list("unread", list(crew.unread));
}

JsonObject json(const PersonRecord &person)
{
    return JsonObject()
        .object("who", json(person.who))
        .text("pronouns", person.pronouns)
        .text("email", person.email)
        .text("phone", person.phone)
        .text("zone", person.zone);
}

JsonObject json(const NotebookRecord &notebook)
{
    return JsonObject().list("people", list(notebook.people)).list("crews", list(notebook.crews));
}

JsonObject json(const StaysOut &staysOut)
{
    return JsonObject()
        .number("mine", staysOut.mine)
        .number("circle", staysOut.circle)
        .number("held_back", staysOut.heldBackCount());
}

template <class Record>
QByteArray written(const char *what, const Filtered<Record> &filtered)
{
    const Audience &audience = filtered.audience();
    const JsonObject whole = JsonObject()
                                 .text("format", QStringLiteral("hearth-export/1"))
                                 .text("reach", code(audience.reach))
                                 .text("names", code(audience.names))
                                 .object("stays_out", json(filtered.staysOut()))
                                 .object(what, json(filtered.record()));
    return QJsonDocument(whole.written()).toJson(QJsonDocument::Indented);
}

} // namespace

QByteArray toJson(const Filtered<SessionRecord> &session)
{
    return written("session", session);
}

QByteArray toJson(const Filtered<CrewRecord> &crew)
{
    return written("crew", crew);
}

QByteArray toJson(const Filtered<NotebookRecord> &notebook)
{
    return written("notebook", notebook);
}

} // namespace hearth::exchange
