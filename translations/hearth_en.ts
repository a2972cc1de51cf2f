<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>hearth::ui::AddPanel</name>
    <message numerus="yes">
        <source>Search %n practice(s)</source>
        <translation>
            <numerusform>Search %n practice</numerusform>
            <numerusform>Search %n practices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fits %n min</source>
        <translation>
            <numerusform>fits %n min</numerusform>
            <numerusform>fits %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n people</source>
        <translation>
            <numerusform>for %n person</numerusform>
            <numerusform>for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggested for the %n minute(s) left</source>
        <translation>
            <numerusform>Suggested for the %n minute left</numerusform>
            <numerusform>Suggested for the %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ClosingPage</name>
    <message numerus="yes">
        <source>Burn %n notes?</source>
        <translation>
            <numerusform>Burn %n note?</numerusform>
            <numerusform>Burn %n notes?</numerusform>
        </translation>
    </message>
</context>
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
    <name>hearth::ui::EditorPage</name>
    <message numerus="yes">
        <source>For %n people</source>
        <translation>
            <numerusform>For %n person</numerusform>
            <numerusform>For %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to mend before it can be run</source>
        <translation>
            <numerusform>%n thing to mend before it can be run</numerusform>
            <numerusform>%n things to mend before it can be run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::EditorWords</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ExportCard</name>
    <message numerus="yes">
        <source>%n note(s) stay out of this file</source>
        <translation>
            <numerusform>%n note stays out of this file</numerusform>
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
    <name>hearth::ui::Finder</name>
    <message numerus="yes">
        <source>%n found, the newest first</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found, the newest first</numerusform>
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
    <name>hearth::ui::JournalPage</name>
    <message numerus="yes">
        <source>Kept as you type · %n words</source>
        <translation>
            <numerusform>Kept as you type · %n word</numerusform>
            <numerusform>Kept as you type · %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::LibraryFilters</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
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
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) earlier</source>
        <translation>
            <numerusform>%n minute earlier</numerusform>
            <numerusform>%n minutes earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session began %n minute(s) earlier.</source>
        <translation>
            <numerusform>The session began %n minute earlier.</numerusform>
            <numerusform>The session began %n minutes earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You were in %1, %2 over its time. The room may have gone on for %n minute(s).</source>
        <translation>
            <numerusform>You were in %1, %2 over its time. The room may have gone on for %n minute.</numerusform>
            <numerusform>You were in %1, %2 over its time. The room may have gone on for %n minutes.</numerusform>
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
    <message numerus="yes">
        <source>%n more</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It runs %n minute(s) late, and nothing ahead can be shorter.</source>
        <translation>
            <numerusform>It runs %n minute late, and nothing ahead can be shorter.</numerusform>
            <numerusform>It runs %n minutes late, and nothing ahead can be shorter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It runs %n minute(s) late. Shortening what is ahead saves %1.</source>
        <translation>
            <numerusform>It runs %n minute late. Shortening what is ahead saves %1.</numerusform>
            <numerusform>It runs %n minutes late. Shortening what is ahead saves %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It runs %n minute(s) late. Shorten what is ahead, and end on time?</source>
        <translation>
            <numerusform>It runs %n minute late. Shorten what is ahead, and end on time?</numerusform>
            <numerusform>It runs %n minutes late. Shorten what is ahead, and end on time?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is made for %n people.</source>
        <translation>
            <numerusform>%1 is made for %n person.</numerusform>
            <numerusform>%1 is made for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here.</source>
        <translation>
            <numerusform>%n is here.</numerusform>
            <numerusform>%n are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n are here.</source>
        <translation>
            <numerusform>%1 of %n is here.</numerusform>
            <numerusform>%1 of %n are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n here</source>
        <translation>
            <numerusform>%1 of %n here</numerusform>
            <numerusform>%1 of %n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is fixed at %2: %n min too few</source>
        <translation>
            <numerusform>%1 is fixed at %2: %n min too few</numerusform>
            <numerusform>%1 is fixed at %2: %n min too few</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::NotebookCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::NotesPanel</name>
    <message numerus="yes">
        <source>%n note(s) could not be written to the disk. The words are here and will be saved as soon as it works again.</source>
        <translation>
            <numerusform>%n note could not be written to the disk. The words are here and will be saved as soon as it works again.</numerusform>
            <numerusform>%n notes could not be written to the disk. The words are here and will be saved as soon as it works again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more have something written down; find them by name.</source>
        <translation>
            <numerusform>%n more has something written down; find them by name.</numerusform>
            <numerusform>%n more have something written down; find them by name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PersonFinder</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>people whose names fit</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlanWords</name>
    <message numerus="yes">
        <source>%1 of %n min planned</source>
        <translation>
            <numerusform>%1 of %n min planned</numerusform>
            <numerusform>%1 of %n min planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min to breathe</source>
        <translation>
            <numerusform>%n min to breathe</numerusform>
            <numerusform>%n min to breathe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min over</source>
        <translation>
            <numerusform>%n min over</numerusform>
            <numerusform>%n min over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs %n people or more</source>
        <translation>
            <numerusform>needs %n person or more</numerusform>
            <numerusform>needs %n people or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is for at most %n people</source>
        <translation>
            <numerusform>is for at most %n person</numerusform>
            <numerusform>is for at most %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min free before it</source>
        <translation>
            <numerusform>%n min free before it</numerusform>
            <numerusform>%n min free before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min late: what comes before ends at %1</source>
        <translation>
            <numerusform>%n min late: what comes before ends at %1</numerusform>
            <numerusform>%n min late: what comes before ends at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n said yes</source>
        <translation>
            <numerusform>%1 of %n said yes</numerusform>
            <numerusform>%1 of %n said yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maybe</source>
        <translation>
            <numerusform>%n maybe</numerusform>
            <numerusform>%n maybe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot come</source>
        <translation>
            <numerusform>%n cannot come</numerusform>
            <numerusform>%n cannot come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The minutes count on %n people.</source>
        <translation>
            <numerusform>The minutes count on %n person.</numerusform>
            <numerusform>The minutes count on %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PracticeText</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
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
    <message numerus="yes">
        <source>%1 of %n in the library</source>
        <translation>
            <numerusform>%1 of %n in the library</numerusform>
            <numerusform>%1 of %n in the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PrivatePage</name>
    <message numerus="yes">
        <source>%n of you wrote something.</source>
        <translation>
            <numerusform>%n of you wrote something.</numerusform>
            <numerusform>%n of you wrote something.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProgrammeCard</name>
    <message numerus="yes">
        <source>%n commitment(s) made, each with its day.</source>
        <translation>
            <numerusform>%n commitment made, each with its day.</numerusform>
            <numerusform>%n commitments made, each with its day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open commitment(s)</source>
        <translation>
            <numerusform>%n open commitment</numerusform>
            <numerusform>%n open commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked topic(s)</source>
        <translation>
            <numerusform>%n parked topic</numerusform>
            <numerusform>%n parked topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) to look at again</source>
        <translation>
            <numerusform>%n agreement to look at again</numerusform>
            <numerusform>%n agreements to look at again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) to look at again</source>
        <translation>
            <numerusform>%n decision to look at again</numerusform>
            <numerusform>%n decisions to look at again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %n meeting(s) was held. How do you go on?</source>
        <translation>
            <numerusform>None of its %n meeting was held. How do you go on?</numerusform>
            <numerusform>None of its %n meetings was held. How do you go on?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You held %1 of its %n meeting(s). How do you go on?</source>
        <translation>
            <numerusform>You held %1 of its %n meeting. How do you go on?</numerusform>
            <numerusform>You held %1 of its %n meetings. How do you go on?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProgrammeWords</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::QuestionsPage</name>
    <message numerus="yes">
        <source>A question has at most %n character(s).</source>
        <translation>
            <numerusform>A question has at most %n character.</numerusform>
            <numerusform>A question has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RehearsalPart</name>
    <message numerus="yes">
        <source>For %n people</source>
        <translation>
            <numerusform>For %n person</numerusform>
            <numerusform>For %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RotaWords</name>
    <message numerus="yes">
        <source>%1 said yes to %n meeting(s): a fair share of that is %2 turns, and so far it was %3.</source>
        <translation>
            <numerusform>%1 said yes to %n meeting: a fair share of that is %2 turns, and so far it was %3.</numerusform>
            <numerusform>%1 said yes to %n meetings: a fair share of that is %2 turns, and so far it was %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 said yes to %n meeting(s), and has not had the turn yet.</source>
        <translation>
            <numerusform>%1 said yes to %n meeting, and has not had the turn yet.</numerusform>
            <numerusform>%1 said yes to %n meetings, and has not had the turn yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StartPage</name>
    <message numerus="yes">
        <source>%1 with the %n here, until about %2</source>
        <translation>
            <numerusform>%1 with the %n here, until about %2</numerusform>
            <numerusform>%1 with the %n here, until about %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StartSheet</name>
    <message numerus="yes">
        <source>With %n people here the plan takes %1 of %2.</source>
        <translation>
            <numerusform>With %n person here the plan takes %1 of %2.</numerusform>
            <numerusform>With %n people here the plan takes %1 of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StepCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>people in the round</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::TakeInCard</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more; of them, what is new or changed comes with the rest.</source>
        <translation>
            <numerusform>And %n more; if it is new or changed it comes with the rest.</numerusform>
            <numerusform>And %n more; of them, what is new or changed comes with the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions that are new or changed</source>
        <translation>
            <numerusform>%n question that is new or changed</numerusform>
            <numerusform>%n questions that are new or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n practices</source>
        <translation>
            <numerusform>Take in %n practice</numerusform>
            <numerusform>Take in %n practices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practices are taken in.</source>
        <translation>
            <numerusform>%n practice is taken in.</numerusform>
            <numerusform>%n practices are taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::TimingsPart</name>
    <message numerus="yes">
        <source>For %n people: %1</source>
        <translation>
            <numerusform>For %n person: %1</numerusform>
            <numerusform>For %n people: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n session(s) left in this cycle</source>
        <translation>
            <numerusform>%n session left in this cycle</numerusform>
            <numerusform>%n sessions left in this cycle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On this day, %n year(s) ago</source>
        <translation>
            <numerusform>On this day, %n year ago</numerusform>
            <numerusform>On this day, %n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::VersionsPart</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
</TS>
