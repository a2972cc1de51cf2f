// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/event_codec.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <cmath>
#include <utility>

namespace hearth::session {

namespace {

/// Writes and reads the fields of one event: the same list of fields serves both ways.
class Writer
{
public:
    explicit Writer(QJsonObject &json)
        : m_json(json)
    {
    }
    void field(const char *name, const QString &value) { set(name, value); }
    void field(const char *name, qint64 value) { set(name, value); }
    void field(const char *name, int value) { set(name, value); }
    void field(const char *name, bool value) { set(name, value); }
    template <class Tag>
    void field(const char *name, const Id<Tag> &value)
    {
        set(name, value.toString());
    }
    void field(const char *name, const std::optional<PersonId> &value)
    {
        if (value)
            field(name, *value);
    }

private:
    void set(const char *name, const QJsonValue &value)
    {
        m_json.insert(QLatin1String(name), value);
    }
    QJsonObject &m_json;
};

/// Takes fields out of an object; what is left or did not fit is an error.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }
    QString text(const char *name)
    {
        const auto value = take(name);
        if (!value.isString())
            wrong(name);
        return value.toString();
    }
    qint64 number(const char *name, qint64 low, qint64 high)
    {
        const auto value = take(name);
        const double number = value.toDouble();
        // Beyond 2^53 a JSON number is no longer exact.
        if (!value.isDouble() || std::trunc(number) != number
            || std::abs(number) > 9007199254740992.0 || static_cast<qint64>(number) < low
            || static_cast<qint64>(number) > high) {
            wrong(name);
            return 0;
        }
        return static_cast<qint64>(number);
    }
    qint64 instant(const char *name) { return number(name, 0, std::numeric_limits<qint64>::max()); }
    int integer(const char *name)
    {
        return static_cast<int>(
            number(name, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    }
    bool flag(const char *name)
    {
        const auto value = take(name);
        if (!value.isBool())
            wrong(name);
        return value.toBool();
    }
    template <class AnyId>
    std::optional<AnyId> id(const char *name)
    {
        auto parsed = AnyId::parse(text(name));
        if (!parsed)
            wrong(name);
        return parsed;
    }
    std::optional<PersonId> maybePerson(const char *name)
    {
        return has(name) ? id<PersonId>(name) : std::nullopt;
    }
    bool has(const char *name) const { return m_json.contains(QLatin1String(name)); }
    QJsonArray list(const char *name)
    {
        const auto value = take(name);
        if (!value.isArray())
            wrong(name);
        return value.toArray();
    }
    void wrong(const char *name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(name);
    }
    /// The first field that is wrong or not known; empty if all is well.
    QString complaint() const
    {
        return !m_wrong.isEmpty() ? m_wrong : m_json.isEmpty() ? QString() : m_json.keys().first();
    }

private:
    QJsonValue take(const char *name) { return m_json.take(QLatin1String(name)); }
    QJsonObject m_json;
    QString m_wrong;
};

/// The stored words, in the order of RunAction's alternatives.
constexpr std::array<const char *, std::variant_size_v<RunAction>> kinds{
    "start",         "pause",    "resume",      "next",           "back",      "jump",
    "pass",          "skip",     "come-back",   "give-turn",      "add-time",  "end-step",
    "arrive",        "leave",    "swap-role",   "add-item",       "drop-item", "note-kept",
    "accept-replan", "catch-up", "end-session", "started-earlier"};

template <class Plain>
void write(Writer &, const Plain &) requires std::is_empty_v<Plain>
{
}
void write(Writer &to, const Start &e)
{
    to.field("backdateMs", e.backdateMs);
}
void write(Writer &to, const Jump &e)
{
    to.field("item", e.item);
    to.field("step", e.step);
}
void write(Writer &to, const Pass &e)
{
    to.field("person", e.person);
}
void write(Writer &to, const Skip &e)
{
    to.field("person", e.person);
}
void write(Writer &to, const ComeBack &e)
{
    to.field("person", e.person);
}
void write(Writer &to, const GiveTurn &e)
{
    to.field("person", e.person);
}
void write(Writer &to, const AddTime &e)
{
    to.field("seconds", e.seconds);
}
void write(Writer &to, const Arrive &e)
{
    to.field("person", e.person);
}
void write(Writer &to, const Leave &e)
{
    to.field("person", e.person);
}
void write(Writer &to, const SwapRole &e)
{
    to.field("role", e.role);
    to.field("person", e.person);
}
void write(Writer &to, const AddItem &e)
{
    to.field("item", e.item);
    to.field("position", e.position);
}
void write(Writer &to, const DropItem &e)
{
    to.field("item", e.item);
}
void write(Writer &to, const NoteKept &e)
{
    to.field("note", e.note);
}
void write(Writer &to, const StepSeconds &e)
{
    to.field("item", e.item);
    to.field("step", e.step);
    to.field("seconds", e.seconds);
}
void write(Writer &to, const CatchUp &e)
{
    to.field("keep", e.keep);
    to.field("aliveUntilMs", e.aliveUntilMs);
}

void write(Writer &to, const EndSession &e)
{
    if (e.endedMs > 0)
        to.field("endedMs", e.endedMs);
}
void write(Writer &to, const StartedEarlier &e)
{
    to.field("ms", e.ms);
}

QJsonObject payload(const RunAction &what)
{
    QJsonObject json;
    if (const auto *replan = std::get_if<AcceptReplan>(&what)) {
        QJsonArray steps;
        for (const auto &each : replan->steps) {
            QJsonObject step;
            Writer to(step);
            write(to, each);
            steps.append(step);
        }
        json.insert(QLatin1String("steps"), steps);
        return json;
    }
    Writer to(json);
    std::visit(
        [&](const auto &each) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(each)>, AcceptReplan>)
                write(to, each);
        },
        what);
    return json;
}

template <class Event>
std::optional<RunAction> ofPerson(Reader &from)
{
    const auto person = from.id<PersonId>("person");
    return person ? std::optional<RunAction>(Event{*person}) : std::nullopt;
}

std::optional<StepSeconds> readStep(const QJsonValue &json)
{
    Reader from(json.toObject());
    const auto item = from.id<AgendaItemId>("item");
    const auto step = from.text("step");
    const int seconds = from.integer("seconds");
    if (!from.complaint().isEmpty())
        return std::nullopt;
    return StepSeconds{*item, step, seconds};
}

AcceptReplan readReplan(Reader &from)
{
    AcceptReplan replan;
    for (const auto &each : from.list("steps")) {
        if (const auto step = readStep(each))
            replan.steps.push_back(*step);
        else
            from.wrong("steps");
    }
    return replan;
}

/// Nothing if an id cannot be read; the reader has noted which.
std::optional<RunAction> readKind(const QString &kind, Reader &from)
{
    const auto is = [&](const char *word) { return kind == QLatin1String(word); };
    if (is("start"))
        return Start{from.instant("backdateMs")};
    if (is("pause"))
        return Pause{};
    if (is("resume"))
        return Resume{};
    if (is("next"))
        return Next{};
    if (is("back"))
        return Back{};
    if (is("jump")) {
        const auto item = from.id<AgendaItemId>("item");
        const auto step = from.text("step");
        return item ? std::optional<RunAction>(Jump{*item, step}) : std::nullopt;
    }
    if (is("pass"))
        return Pass{from.maybePerson("person")};
    if (is("skip"))
        return Skip{from.maybePerson("person")};
    if (is("come-back"))
        return ofPerson<ComeBack>(from);
    if (is("give-turn"))
        return ofPerson<GiveTurn>(from);
    if (is("add-time"))
        return AddTime{from.integer("seconds")};
    if (is("end-step"))
        return EndStep{};
    if (is("arrive"))
        return ofPerson<Arrive>(from);
    if (is("leave"))
        return ofPerson<Leave>(from);
    if (is("swap-role")) {
        const auto role = from.text("role");
        const auto person = from.id<PersonId>("person");
        return person ? std::optional<RunAction>(SwapRole{role, *person}) : std::nullopt;
    }
    if (is("add-item")) {
        const auto item = from.id<AgendaItemId>("item");
        const int position = from.integer("position");
        return item ? std::optional<RunAction>(AddItem{*item, position}) : std::nullopt;
    }
    if (is("drop-item")) {
        const auto item = from.id<AgendaItemId>("item");
        return item ? std::optional<RunAction>(DropItem{*item}) : std::nullopt;
    }
    if (is("note-kept")) {
        const auto note = from.id<NoteId>("note");
        return note ? std::optional<RunAction>(NoteKept{*note}) : std::nullopt;
    }
    if (is("accept-replan"))
        return readReplan(from);
    if (is("catch-up")) {
        const bool keep = from.flag("keep");
        return CatchUp{keep, from.instant("aliveUntilMs")};
    }
    if (is("end-session"))
        return EndSession{from.has("endedMs") ? from.instant("endedMs") : 0};
    if (is("started-earlier"))
        return StartedEarlier{from.instant("ms")};
    from.wrong("kind");
    return std::nullopt;
}

} // namespace

StoredEvent encode(const RunEvent &event)
{
    return {event.atMs, QLatin1String(kinds[event.what.index()]),
            QJsonDocument(payload(event.what)).toJson(QJsonDocument::Compact)};
}

Result<RunEvent> decode(const StoredEvent &stored)
{
    const auto refuse = [&](const QString &what) {
        return fail(ErrorCode::EventNotPossible,
                    QStringLiteral("event %1: %2").arg(stored.kind, what));
    };
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(stored.payload, &error);
    if (!json.isObject())
        return refuse(error.error == QJsonParseError::NoError ? QStringLiteral("no object")
                                                              : error.errorString());
    Reader from(json.object());
    const auto what = readKind(stored.kind, from);
    if (const auto complaint = from.complaint(); !what || !complaint.isEmpty())
        return refuse(complaint);
    return RunEvent{stored.atMs, *what};
}

} // namespace hearth::session
