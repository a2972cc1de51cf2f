// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/name_text.h"
#include "core/storage/caught_store.h"
#include "core/storage/note_store.h"
#include "core/usecases/noting.h"
#include "ui/live/capture_presenter.h"
#include "ui/text/date_phrase.h"
#include "ui/text/formats.h"

namespace hearth::ui {

using storage::CaughtStore;

namespace {

/// What people are called in a quick entry: their whole names, and first names that only one of
/// them has.
struct Called
{
    QStringList words;
    QList<int> whose; ///< index of the person, for each word
};

Called calledBy(const QStringList &names)
{
    Called called;
    QHash<QString, int> sharing;
    for (const QString &name : names)
        ++sharing[name.section(QLatin1Char(' '), 0, 0).toLower()];
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        called.words.append(names.at(i));
        called.whose.append(i);
    }
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        const QString first = names.at(i).section(QLatin1Char(' '), 0, 0);
        if (first == names.at(i) || first.isEmpty() || sharing.value(first.toLower()) > 1)
            continue;
        called.words.append(first);
        called.whose.append(i);
    }
    return called;
}

/// The name a line begins with, or -1: "Ada sends the list".
int beginsWith(const QString &line, const QStringList &words)
{
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        if (line.trimmed().startsWith(words.at(i) + QLatin1Char(' '), Qt::CaseInsensitive))
            return i;
    }
    return -1;
}

/// The changed words of a thing, with the rest of it as it was.
template <class T, class Change>
Result<T> changed(const Result<T> &known, const T &fresh, const std::optional<CaughtId> &id,
                  Change change)
{
    if (id && !known)
        return tl::unexpected(known.error());
    T thing = id ? *known : fresh;
    change(thing);
    return thing;
}

} // namespace

QList<CaughtLine> CapturePresenter::caught() const
{
    QList<CaughtLine> lines;
    const CaughtStore store(m_notebook);
    const SessionId &id = m_live.held().session.id;
    const QDate today = m_live.today();
    const auto of = [this](const std::optional<PersonId> &person, const QString &text) {
        return person && !beginsWithName(text, m_live.nameOf(*person))
            ? tr("%1: %2").arg(m_live.nameOf(*person), text)
            : text;
    };
    const auto details = [](const QStringList &parts) {
        QStringList said = parts;
        said.removeAll(QString());
        return said.join(QStringLiteral(" · "));
    };
    if (const auto all = store.commitments(id)) {
        for (const Commitment &each : *all)
            lines.append({each.id, of(each.person, each.text),
                          each.due.isValid() ? dueText(each.due, today) : QString(), each.reach});
    }
    if (const auto all = store.decisions(id)) {
        for (const Decision &each : *all) {
            const QString concerns =
                each.objections.isEmpty() ? QString() : tr("Concerns: %1").arg(each.objections);
            const QString again = each.reviewOn.isValid()
                ? tr("we look again on %1").arg(shortDayText(each.reviewOn, today))
                : QString();
            lines.append({each.id, each.text, details({concerns, again}), each.reach});
        }
    }
    if (const auto all = store.appreciations(id)) {
        for (const Appreciation &each : *all) {
            QString text = each.text;
            if (each.from && each.to)
                text = tr("%1 to %2: %3")
                           .arg(m_live.nameOf(*each.from), m_live.nameOf(*each.to), each.text);
            else if (each.to)
                text = tr("To %1: %2").arg(m_live.nameOf(*each.to), each.text);
            else if (each.from)
                text = tr("From %1: %2").arg(m_live.nameOf(*each.from), each.text);
            lines.append({each.id, text, {}, each.reach});
        }
    }
    if (const auto all = store.topics(id)) {
        for (const ParkedTopic &each : *all)
            lines.append({each.id, of(each.person, each.text),
                          each.takenUpAt.isValid() ? tr("taken up") : QString(), each.reach});
    }
    return lines;
}

Caught CapturePresenter::read(const CaughtId &id) const
{
    Caught thing{usecases::kindOf(id), id};
    const CaughtStore store(m_notebook);
    if (const auto *commitment = std::get_if<CommitmentId>(&id)) {
        if (const auto each = store.commitment(*commitment)) {
            thing.text = each->text;
            thing.who = each->person;
            thing.day = each->due;
            thing.reach = each->reach;
        }
    } else if (const auto *decision = std::get_if<DecisionId>(&id)) {
        if (const auto each = store.decision(*decision)) {
            thing.text = each->text;
            thing.concerns = each->objections;
            thing.day = each->reviewOn;
            thing.reach = each->reach;
        }
    } else if (const auto *thanks = std::get_if<AppreciationId>(&id)) {
        if (const auto each = store.appreciation(*thanks)) {
            thing.text = each->text;
            thing.who = each->to;
            thing.from = each->from;
            thing.reach = each->reach;
        }
    } else if (const auto *topic = std::get_if<ParkedTopicId>(&id)) {
        if (const auto each = store.topic(*topic)) {
            thing.text = each->text;
            thing.who = each->person;
            thing.reach = each->reach;
        }
    }
    return thing;
}

bool CapturePresenter::keep(const Caught &thing)
{
    const CaughtStore store(m_notebook);
    const auto &held = m_live.held();
    const auto idOf = [&](auto fresh) {
        using I = decltype(fresh);
        return thing.id ? std::get<I>(*thing.id) : fresh;
    };
    switch (thing.kind) {
    case CaughtKind::Commitment: {
        const auto id = idOf(usecases::freshId<CommitmentId>(m_notebook));
        return report(changed(store.commitment(id), {id, held.crew.id, held.session.id}, thing.id,
                              [&](Commitment &each) {
                                  each.text = thing.text;
                                  each.person = thing.who;
                                  each.due = thing.day;
                                  each.reach = thing.reach;
                              })
                          .and_then([&](const Commitment &each) {
                              return usecases::keepCommitment(m_notebook, each);
                          }));
    }
    case CaughtKind::Decision: {
        const auto id = idOf(usecases::freshId<DecisionId>(m_notebook));
        return report(changed(store.decision(id), {id, held.crew.id, held.session.id}, thing.id,
                              [&](Decision &each) {
                                  each.text = thing.text;
                                  each.objections = thing.concerns;
                                  each.reviewOn = thing.day;
                                  each.reach = thing.reach;
                              })
                          .and_then([&](const Decision &each) {
                              return usecases::keepDecision(m_notebook, each);
                          }));
    }
    case CaughtKind::Appreciation: {
        const auto id = idOf(usecases::freshId<AppreciationId>(m_notebook));
        return report(changed(store.appreciation(id), {id, held.crew.id, held.session.id}, thing.id,
                              [&](Appreciation &each) {
                                  each.text = thing.text;
                                  each.to = thing.who;
                                  each.from = thing.from;
                                  each.reach = thing.reach;
                              })
                          .and_then([&](const Appreciation &each) {
                              return usecases::keepAppreciation(m_notebook, each);
                          }));
    }
    case CaughtKind::Topic: {
        const auto id = idOf(usecases::freshId<ParkedTopicId>(m_notebook));
        return report(changed(store.topic(id), {id, held.crew.id, held.session.id}, thing.id,
                              [&](ParkedTopic &each) {
                                  each.text = thing.text;
                                  each.person = thing.who;
                                  each.reach = thing.reach;
                              })
                          .and_then([&](const ParkedTopic &each) {
                              return usecases::keepTopic(m_notebook, each);
                          }));
    }
    case CaughtKind::Note: break; // notes have their fields
    }
    return false;
}

void CapturePresenter::remove(const CaughtId &id)
{
    report(std::visit(
        [&](const auto &each) -> Status {
            using I = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<I, CommitmentId>)
                return usecases::removeCommitment(m_notebook, each);
            else if constexpr (std::is_same_v<I, DecisionId>)
                return usecases::removeDecision(m_notebook, each);
            else if constexpr (std::is_same_v<I, AppreciationId>)
                return usecases::removeAppreciation(m_notebook, each);
            else if constexpr (std::is_same_v<I, ParkedTopicId>)
                return usecases::removeTopic(m_notebook, each);
            else
                return usecases::removeNote(m_notebook, each);
        },
        id));
}

void CapturePresenter::turnInto(const CaughtId &id, CaughtKind kind)
{
    const auto turned = usecases::turnInto(m_notebook, id, kind, place());
    if (!turned)
        Q_EMIT failed(turned.error());
}

Caught CapturePresenter::understood(CaughtKind kind, const QString &line) const
{
    const Called called = calledBy(names());
    const QuickEntry entry = quickEntry(line, called.words, m_live.today());
    const auto person = [&](int index) {
        return index >= 0 ? std::optional(people().at(called.whose.at(index)).id) : std::nullopt;
    };
    Caught thing{kind};
    thing.text = entry.text;
    if (kind == CaughtKind::Appreciation) {
        thing.who = person(entry.second >= 0 ? entry.second : entry.who);
        thing.from = entry.second >= 0 ? person(entry.who) : std::nullopt;
        return thing;
    }
    if (kind == CaughtKind::Decision && entry.who >= 0)
        thing.text = line.trimmed();
    else
        thing.who = person(entry.who);
    if (kind == CaughtKind::Commitment && !thing.who)
        thing.who = person(beginsWith(line, called.words));
    if (kind == CaughtKind::Commitment)
        thing.day = entry.day;
    else if (entry.day.isValid())
        thing.text = line.trimmed(); // a decision or a topic may be about a day
    return thing;
}

} // namespace hearth::ui
