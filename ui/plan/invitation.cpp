// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/invitation.h"

#include "core/base/text.h"
#include "core/domain/role_holders.h"
#include "ui/plan/plan_words.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QMap>

#include <algorithm>

namespace hearth::ui {

namespace {

/// Beyond so many people a greeting with all names is no greeting any more.
constexpr qsizetype mostNames = 8;

/// Both texts grow line by line.
class Letter
{
public:
    void paragraph(const QString &text)
    {
        m_plain.append(text + QLatin1Char('\n'));
        m_html += QStringLiteral("<p>%1</p>\n").arg(escaped(text));
    }
    /// A paragraph that begins with what it is about.
    void fact(const QString &name, const QStringList &lines)
    {
        m_plain.append(name + QLatin1Char('\n') + lines.join(QLatin1Char('\n'))
                       + QLatin1Char('\n'));
        QStringList html;
        for (const QString &line : lines)
            html.append(escaped(line));
        m_html += QStringLiteral("<p><b>%1</b><br/>%2</p>\n")
                      .arg(escaped(name), html.join(QLatin1String("<br/>")));
    }
    QString plain() const { return m_plain.join(QLatin1Char('\n')); }
    QString html() const
    {
        const QString direction = QLocale().textDirection() == Qt::RightToLeft
            ? QStringLiteral("rtl")
            : QStringLiteral("ltr");
        return QStringLiteral("<html dir=\"%1\"><head><meta "
                              "charset=\"utf-8\"/></head><body>\n%2</body></html>\n")
            .arg(direction, m_html);
    }

private:
    static QString escaped(const QString &text)
    {
        return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    }
    QStringList m_plain;
    QString m_html;
};

class InvitationWriter
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::Invitation)

public:
    InvitationWriter(const usecases::Plan &plan, const session::Schedule &schedule, QDate today)
        : m_plan(plan)
        , m_schedule(schedule)
        , m_words(plan, schedule, today)
        , m_today(today)
        , m_end(plan.session.plannedAt.addSecs(qint64(plan.session.minutes) * 60))
    {
    }

    Invitation write(bool withAgenda) const
    {
        Letter letter;
        letter.paragraph(greeting());
        letter.paragraph(
            tr("You are invited to meet as %1.").arg(shownName(m_plan.crew.name.text())));
        letter.fact(tr("When"), times());
        if (!m_plan.crew.place.trimmed().isEmpty())
            letter.fact(tr("Where"), {visible(m_plan.crew.place)});
        if (const QString hosts = hosting(); !hosts.isEmpty())
            letter.fact(tr("Who hosts"), {hosts});
        if (withAgenda && !m_plan.agenda.isEmpty())
            letter.fact(tr("What we plan to do"), agenda());
        if (!m_plan.session.bring.trimmed().isEmpty())
            letter.fact(tr("Please bring"),
                        m_plan.session.bring.trimmed().split(QLatin1Char('\n')));
        letter.paragraph(tr(
            "You may decline, and you owe no reason. If you cannot come, a word beforehand helps "
            "the others to plan."));
        if (const QString name = sender(); !name.isEmpty())
            letter.paragraph(tr("Warmly,\n%1", "the end of a letter").arg(name));
        return {subject(), letter.plain(), letter.html()};
    }

private:
    QString subject() const
    {
        return tr("%1: %2", "a crew and a day")
            .arg(shownName(m_plan.crew.name.text()), dayText(start(m_plan.zone).date(), m_today));
    }

    QDateTime start(const QTimeZone &zone) const
    {
        return m_plan.session.plannedAt.toTimeZone(zone);
    }

    QString greeting() const
    {
        QStringList names;
        for (const Person &person : m_words.people()) {
            if (!person.isMe)
                names.append(shownName(person.name.text()));
        }
        if (names.isEmpty() || names.size() > mostNames)
            return tr("Hello everyone,");
        return tr("Dear %1,", "the beginning of a letter to one or more people")
            .arg(QLocale().createSeparatedList(names));
    }

    QString sender() const
    {
        for (const Person &person : m_words.people()) {
            if (person.isMe)
                return shownName(person.name.text());
        }
        return {};
    }

    /// "Tuesday 24 November, 19:00 to 20:30".
    QString span(const QTimeZone &zone) const
    {
        const QDateTime from = start(zone);
        const QDateTime to = m_end.toTimeZone(zone);
        return tr("%1, %2 to %3", "a day, and from when to when")
            .arg(dayText(from.date(), m_today), timeText(from.time()), timeText(to.time()));
    }

    QStringList times() const
    {
        QStringList lines{tr("%1, %2 time", "when, and in which city's time")
                              .arg(span(m_plan.zone), PlanWording::cityOf(m_plan.zone))};
        QMap<QString, QStringList> elsewhere;
        for (const Person &person : m_words.people()) {
            const QTimeZone zone(person.zone.toUtf8());
            if (!zone.isValid()
                || zone.offsetFromUtc(m_plan.session.plannedAt)
                    == m_plan.zone.offsetFromUtc(m_plan.session.plannedAt))
                continue;
            elsewhere[person.zone].append(shownName(person.name.text()));
        }
        for (auto other = elsewhere.cbegin(); other != elsewhere.cend(); ++other) {
            const QTimeZone zone(other.key().toUtf8());
            lines.append(tr("for %1: %2, %3 time", "people, when, and in which city's time")
                             .arg(QLocale().createSeparatedList(other.value()), span(zone),
                                  PlanWording::cityOf(zone)));
        }
        return lines;
    }

    QString hosting() const
    {
        const auto named = [&](const QString &role) {
            const auto holder = m_plan.roles.constFind(role);
            if (holder == m_plan.roles.cend())
                return QString();
            const auto people = m_words.people();
            const auto found = std::find_if(people.cbegin(), people.cend(),
                                            [&](const Person &each) { return each.id == *holder; });
            return found == people.cend() ? QString() : shownName(found->name.text());
        };
        const QString host = named(session_role::host);
        const QString understudy = named(session_role::understudy);
        if (host.isEmpty())
            return {};
        return understudy.isEmpty() ? host : tr("%1, with %2 as understudy").arg(host, understudy);
    }

    QStringList agenda() const
    {
        QStringList lines;
        for (qsizetype row = 0; row < m_plan.agenda.size(); ++row) {
            lines.append(tr("%1  %2 (%3)", "a time, what is planned, how long")
                             .arg(timeText(m_words.clockAt(m_schedule.items[row].startMs)),
                                  visible(m_plan.practices[row].name),
                                  minutesText(m_plan.minutes[row])));
        }
        return lines;
    }

    const usecases::Plan &m_plan;
    const session::Schedule &m_schedule;
    PlanWording m_words;
    QDate m_today;
    QDateTime m_end;
};

} // namespace

Invitation invitationTo(const usecases::Plan &plan, const session::Schedule &schedule, QDate today,
                        bool withAgenda)
{
    return InvitationWriter(plan, schedule, today).write(withAgenda);
}

} // namespace hearth::ui
