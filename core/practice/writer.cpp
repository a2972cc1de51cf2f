// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/writer.h"

#include "core/practice/format.h"
#include "core/practice/json_printer.h"

#include <QtCore/QMap>

#include <functional>

namespace hearth::practice {

namespace {

/// Writes fields that differ from what a reader assumes without them.
class FieldPrinter
{
public:
    explicit FieldPrinter(JsonPrinter &out)
        : m_out(out)
    {
    }

    void always(const char *field, const QJsonValue &value) { m_out.value(value, latin(field)); }
    void text(const char *field, const QString &value)
    {
        if (!value.isEmpty())
            always(field, value);
    }
    void flag(const char *field, bool value)
    {
        if (value)
            always(field, true);
    }
    void whole(const char *field, int value, int assumed)
    {
        if (value != assumed)
            always(field, value);
    }
    void minutes(const QString &field, int seconds)
    {
        if (seconds % 60 == 0)
            m_out.value(seconds / 60, field);
        else
            m_out.value(seconds / 60.0, field);
    }
    void minutes(const char *field, int seconds)
    {
        if (seconds != 0)
            minutes(latin(field), seconds);
    }
    template <class E>
    void word(const char *field, E value, E assumed)
    {
        if (value != assumed)
            always(field, code(value));
    }
    void texts(const char *field, const QList<QString> &values)
    {
        list(field, values, [this](const QString &each) { m_out.value(each); });
    }
    template <class T>
    void objects(const char *field, const QList<T> &values,
                 void (*print)(FieldPrinter &, const T &))
    {
        list(field, values, [&](const T &each) {
            m_out.beginObject();
            print(*this, each);
            m_out.endObject();
        });
    }
    template <class T, class Print>
    void list(const char *field, const QList<T> &values, Print print)
    {
        if (values.isEmpty())
            return;
        m_out.beginList(latin(field));
        for (const T &each : values)
            print(each);
        m_out.endList();
    }
    void object(const char *field, const std::function<void()> &print)
    {
        m_out.beginObject(latin(field));
        print();
        m_out.endObject();
    }

private:
    JsonPrinter &m_out;
};

void printTime(FieldPrinter &out, const StepTime &time)
{
    out.minutes("total", time.total);
    out.minutes("perPerson", time.perPerson);
    out.minutes("perTurn", time.perTurn);
    out.minutes("min", time.min);
    out.flag("stretch", time.stretch);
}

void printSpeaking(FieldPrinter &out, const Speaking &speaking)
{
    const Speaking assumed;
    out.always("mode", code(speaking.mode));
    if (speaking.who != assumed.who)
        out.always("who", speaking.who);
    out.text("role", speaking.role);
    out.text("then", speaking.then);
    out.word("order", speaking.order, assumed.order);
    out.whole("size", speaking.groupSize, assumed.groupSize);
    out.flag("remix", speaking.remix);
}

void printPrompt(FieldPrinter &out, const PromptDraw &prompt)
{
    out.text("bank", prompt.bank);
    if (prompt.depth)
        out.always("depth", code(*prompt.depth));
    out.text("theme", prompt.theme);
    out.flag("oneEach", prompt.oneEach);
    out.texts("fixed", prompt.fixed);
}

void printCapture(FieldPrinter &out, const Capture &capture)
{
    const Capture assumed;
    out.always("id", capture.id);
    out.always("kind", code(capture.kind));
    out.word("per", capture.per, assumed.per);
    out.word("reach", capture.reach, assumed.reach);
    out.always("label", capture.label);
    out.texts("options", capture.options);
    out.whole("from", capture.from, assumed.from);
    out.whole("to", capture.to, assumed.to);
    out.flag("anonymous", capture.anonymous);
    if (capture.checkIn)
        out.always("checkIn", code(*capture.checkIn));
}

void printStep(FieldPrinter &out, const Step &step)
{
    out.always("id", step.id);
    out.always("title", step.title);
    out.object("time", [&] { printTime(out, step.time); });
    out.flag("keep", step.keep);
    out.flag("optional", step.optional);
    if (step.speaking != Speaking())
        out.object("speaking", [&] { printSpeaking(out, step.speaking); });
    out.text("say", step.say);
    out.text("guide", step.guide);
    if (step.prompt)
        out.object("prompt", [&] { printPrompt(out, *step.prompt); });
    out.objects("capture", step.captures, printCapture);
    out.text("loop", step.loop);
    out.text("practice", step.practice);
}

void printLoop(FieldPrinter &out, const Loop &loop)
{
    out.always("id", loop.id);
    out.always("over", code(loop.over));
    out.whole("times", loop.times, 0);
    out.text("role", loop.role);
    out.flag("withinGroups", loop.withinGroups);
}

void printRole(FieldPrinter &out, const Role &role)
{
    out.always("id", role.id);
    out.always("name", role.name);
    out.whole("count", role.count, 1);
    out.flag("fair", role.fair);
    out.flag("optional", role.optional);
}

void printPreset(FieldPrinter &out, const Preset &preset)
{
    out.always("id", preset.id);
    out.always("name", preset.name);
    // The hash has no order of its own; a file should always be the same.
    QMap<QString, int> sorted;
    for (auto it = preset.seconds.cbegin(); it != preset.seconds.cend(); ++it)
        sorted.insert(it.key(), it.value());
    if (!sorted.isEmpty()) {
        out.object("minutes", [&] {
            for (auto it = sorted.cbegin(); it != sorted.cend(); ++it)
                out.minutes(it.key(), it.value());
        });
    }
    out.texts("leaveOut", preset.leaveOut);
}

void printCredit(FieldPrinter &out, const Credit &credit)
{
    out.always("title", credit.title);
    out.text("author", credit.author);
    out.text("url", credit.url);
    out.text("licence", credit.licence);
    out.text("changes", credit.changes);
}

void printPractice(FieldPrinter &out, const Practice &practice)
{
    out.always("format", latin(formatFamily) + QString::number(formatVersion));
    out.always("id", practice.id);
    out.always("version", practice.version);
    out.always("language", practice.language);
    out.always("name", practice.name);
    out.text("summary", practice.summary);
    out.text("whenToUse", practice.whenToUse);
    out.texts("purpose", practice.purposes);
    QList<QString> scales;
    for (const Scale each : practice.scales)
        scales.append(code(each));
    out.texts("scales", scales);
    out.always("depth", code(practice.depth));
    out.object("people", [&] {
        out.always("min", practice.people.min);
        out.always("max", practice.people.max);
        out.always("best", practice.people.best);
    });
    out.objects("roles", practice.roles, printRole);
    out.objects("steps", practice.steps, printStep);
    out.objects("loops", practice.loops, printLoop);
    out.objects("presets", practice.presets, printPreset);
    if (practice.care != Care()) {
        out.object("care", [&] {
            out.texts("consent", practice.care.consent);
            out.texts("notFor", practice.care.notFor);
            out.text("after", practice.care.after);
        });
    }
    out.objects("credits", practice.credits, printCredit);
    if (practice.after) {
        out.object("after", [&] {
            out.always("id", practice.after->id);
            out.always("version", practice.after->version);
            out.text("name", practice.after->name);
        });
    }
}

} // namespace

QByteArray toJson(const Practice &practice)
{
    JsonPrinter printer;
    printer.beginObject();
    FieldPrinter out(printer);
    printPractice(out, practice);
    for (auto it = practice.unknown.begin(); it != practice.unknown.end(); ++it)
        printer.value(it.value(), it.key());
    printer.endObject();
    return printer.take();
}

} // namespace hearth::practice
