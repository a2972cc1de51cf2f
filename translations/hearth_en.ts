<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>hearth::ui::CrewWords</name>
    <message numerus="yes">
        <source>every %n week(s) on %1, %2</source>
        <translation>
            <numerusform>every %n week on %1, %2</numerusform>
            <numerusform>every %n weeks on %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A crew of %n</source>
        <translation>
            <numerusform>A crew of %n</numerusform>
            <numerusform>A crew of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::CrewsPage</name>
    <message numerus="yes">
        <source>%n session(s) held</source>
        <translation>
            <numerusform>%n session held</numerusform>
            <numerusform>%n sessions held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::Formats</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>short for minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::LivePage</name>
    <message numerus="yes">
        <source>You were in %1 with %2 left. The room may have gone on for %n minute(s).</source>
        <translation>
            <numerusform>You were in %1 with %2 left. The room may have gone on for %n minute.</numerusform>
            <numerusform>You were in %1 with %2 left. The room may have gone on for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::LiveWording</name>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) early</source>
        <translation>
            <numerusform>%n minute early</numerusform>
            <numerusform>%n minutes early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in groups of %n</source>
        <translation>
            <numerusform>in groups of %n</numerusform>
            <numerusform>in groups of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PracticesPage</name>
    <message numerus="yes">
        <source>%n in the library</source>
        <translation>
            <numerusform>%n in the library</numerusform>
            <numerusform>%n in the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RecordPage</name>
    <message numerus="yes">
        <source>%n note(s) stay out of this file</source>
        <translation>
            <numerusform>%n note stay out of this file</numerusform>
            <numerusform>%n notes stay out of this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private to you</source>
        <translation>
            <numerusform>%n private to you</numerusform>
            <numerusform>%n private to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for the circle only</source>
        <translation>
            <numerusform>%n for the circle only</numerusform>
            <numerusform>%n for the circle only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back by %1</source>
        <translation>
            <numerusform>%n held back by %1</numerusform>
            <numerusform>%n held back by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StartPage</name>
    <message numerus="yes">
        <source>%1 for the %n here</source>
        <translation>
            <numerusform>%1 for the %n here</numerusform>
            <numerusform>%1 for the %n here</numerusform>
        </translation>
    </message>
</context>
</TS>
