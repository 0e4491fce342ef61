<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssessmentResult</name>
    <message numerus="yes">
        <source>%n rater(s)</source>
        <translation>
            <numerusform>%n rater</numerusform>
            <numerusform>%n raters</numerusform>
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
        <source>%n answer(s) of 3 or 4 count as 2: nothing says what shows them.</source>
        <translation>
            <numerusform>%n answer of 3 or 4 counts as 2: nothing says what shows it.</numerusform>
            <numerusform>%n answers of 3 or 4 count as 2: nothing says what shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::AnswerPanel</name>
    <message numerus="yes">
        <source>%n question(s) to go</source>
        <translation>
            <numerusform>%n question to go</numerusform>
            <numerusform>%n questions to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) evidence</source>
        <translation>
            <numerusform>%n lacks evidence</numerusform>
            <numerusform>%n lack evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ActivityPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::BatchesPage</name>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiative(s) without one</source>
        <translation>
            <numerusform>%n initiative without one</numerusform>
            <numerusform>%n initiatives without one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::BulkDialog</name>
    <message numerus="yes">
        <source>Set one field of %n selected item(s) at once.</source>
        <translation>
            <numerusform>Set one field of %n selected item at once.</numerusform>
            <numerusform>Set one field of %n selected items at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n item(s)</source>
        <translation>
            <numerusform>Change %n item</numerusform>
            <numerusform>Change %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ChartersPage</name>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing missing</numerusform>
            <numerusform>%n things missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agreed with %n thing(s) missing. Undo opens it again.</source>
        <translation>
            <numerusform>Agreed with %n thing missing. Undo opens it again.</numerusform>
            <numerusform>Agreed with %n things missing. Undo opens it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::PaperPreview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ImportDialog</name>
    <message numerus="yes">
        <source>%n text(s) not known: say what they mean</source>
        <translation>
            <numerusform>%n text is not known: say what it means</numerusform>
            <numerusform>%n texts are not known: say what they mean</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::KindTableView</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted</source>
        <translation>
            <numerusform>%n row pasted</numerusform>
            <numerusform>%n rows pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::MainWindow</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ProblemBox</name>
    <message numerus="yes">
        <source>Starts %n working day(s) before %1 ends</source>
        <translation>
            <numerusform>Starts %n working day before %1 ends</numerusform>
            <numerusform>Starts %n working days before %1 ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starts %n working day(s) too early for the start of %1</source>
        <translation>
            <numerusform>Starts %n working day too early for the start of %1</numerusform>
            <numerusform>Starts %n working days too early for the start of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends %n working day(s) too early for the end of %1</source>
        <translation>
            <numerusform>Ends %n working day too early for the end of %1</numerusform>
            <numerusform>Ends %n working days too early for the end of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends %n working day(s) too early for the start of %1</source>
        <translation>
            <numerusform>Ends %n working day too early for the start of %1</numerusform>
            <numerusform>Ends %n working days too early for the start of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::TimelinePage</name>
    <message numerus="yes">
        <source>%n initiative(s)</source>
        <translation>
            <numerusform>%n initiative</numerusform>
            <numerusform>%n initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n initiative(s)</source>
        <translation>
            <numerusform>%1 of %n initiative</numerusform>
            <numerusform>%1 of %n initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n broken dependencies</source>
        <translation>
            <numerusform>Fix %n broken dependency</numerusform>
            <numerusform>Fix %n broken dependencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueReport</name>
    <message numerus="yes">
        <source>%n value(s) lost</source>
        <translation>
            <numerusform>%n value lost</numerusform>
            <numerusform>%n values lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependency(ies) left out, because they led in a circle</source>
        <translation>
            <numerusform>%n dependency left out, because it led in a circle</numerusform>
            <numerusform>%n dependencies left out, because they led in a circle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n initiative(s)</source>
        <translation>
            <numerusform>%n initiative</numerusform>
            <numerusform>%n initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, with %n thing(s) belonging to it</source>
        <translation>
            <numerusform>%1, with %n thing belonging to it</numerusform>
            <numerusform>%1, with %n things belonging to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, which %n other(s) named</source>
        <translation>
            <numerusform>%1, which one other named</numerusform>
            <numerusform>%1, which %n others named</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::StrategyPage</name>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %n page(s): one holds no more in type that can be read.</source>
        <translation>
            <numerusform>It takes one page.</numerusform>
            <numerusform>It takes %n pages: one holds no more in type that can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message numerus="yes">
        <source>%n initiative(s)</source>
        <translation>
            <numerusform>%n initiative</numerusform>
            <numerusform>%n initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::JourneyCanvas</name>
    <message numerus="yes">
        <source>%n step(s) pasted</source>
        <translation>
            <numerusform>%n step pasted</numerusform>
            <numerusform>%n steps pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::JourneyFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(s)</source>
        <translation>
            <numerusform>%n opportunity</numerusform>
            <numerusform>%n opportunities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::Journeys</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feeling(s)</source>
        <translation>
            <numerusform>%n feeling</numerusform>
            <numerusform>%n feelings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pain point(s) and gains</source>
        <translation>
            <numerusform>%n pain point or gain</numerusform>
            <numerusform>%n pain points and gains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n touchpoint</numerusform>
            <numerusform>%n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(s)</source>
        <translation>
            <numerusform>%n opportunity</numerusform>
            <numerusform>%n opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) longer than what a field holds will be shortened.</source>
        <translation>
            <numerusform>%n text longer than what a field holds will be shortened.</numerusform>
            <numerusform>%n texts longer than what a field holds will be shortened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::JourneysPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pain point(s) and gains</source>
        <translation>
            <numerusform>%n pain point or gain</numerusform>
            <numerusform>%n pain points and gains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(s)</source>
        <translation>
            <numerusform>%n opportunity</numerusform>
            <numerusform>%n opportunities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::FiguresView</name>
    <message numerus="yes">
        <source>%n more step(s) moved</source>
        <translation>
            <numerusform>%n more step moved</numerusform>
            <numerusform>%n more steps moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::MailPreview</name>
    <message numerus="yes">
        <source>%n attachment(s) left out.</source>
        <translation>
            <numerusform>%n attachment left out.</numerusform>
            <numerusform>%n attachments left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n verbatim(s)</source>
        <translation>
            <numerusform>Add %n verbatim</numerusform>
            <numerusform>Add %n verbatims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many: a verbatim holds %L1 at most.</source>
        <translation>
            <numerusform>%n letter too many: a verbatim holds %L1 at most.</numerusform>
            <numerusform>%n letters too many: a verbatim holds %L1 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::TagStrip</name>
    <message numerus="yes">
        <source>Tag %n verbatim(s)</source>
        <translation>
            <numerusform>Tag %n verbatim</numerusform>
            <numerusform>Tag %n verbatims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::VoicePage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s)</source>
        <translation>
            <numerusform>%n count</numerusform>
            <numerusform>%n counts</numerusform>
        </translation>
    </message>
</context>
</TS>
