<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssessmentResult</name>
    <message numerus="yes">
        <source>%Ln rater(s)</source>
        <translation>
            <numerusform>%Ln rater</numerusform>
            <numerusform>%Ln raters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) of 3 or 4 count as 2: nothing says what shows them.</source>
        <translation>
            <numerusform>%Ln answer of 3 or 4 counts as 2: nothing says what shows it.</numerusform>
            <numerusform>%Ln answers of 3 or 4 count as 2: nothing says what shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::AnswerPanel</name>
    <message numerus="yes">
        <source>%Ln question(s) to go</source>
        <translation>
            <numerusform>%Ln question to go</numerusform>
            <numerusform>%Ln questions to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lack(s) evidence</source>
        <translation>
            <numerusform>%Ln lacks evidence</numerusform>
            <numerusform>%Ln lack evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::BatchesPage</name>
    <message numerus="yes">
        <source>%Ln batch(es)</source>
        <translation>
            <numerusform>%Ln batch</numerusform>
            <numerusform>%Ln batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln initiative(s) without one</source>
        <translation>
            <numerusform>%Ln initiative without one</numerusform>
            <numerusform>%Ln initiatives without one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::BulkDialog</name>
    <message numerus="yes">
        <source>Set one field of %Ln selected item(s) at once.</source>
        <translation>
            <numerusform>Set one field of %Ln selected item at once.</numerusform>
            <numerusform>Set one field of %Ln selected items at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln item(s)</source>
        <translation>
            <numerusform>Change %Ln item</numerusform>
            <numerusform>Change %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ChartersPage</name>
    <message numerus="yes">
        <source>%Ln thing(s) missing</source>
        <translation>
            <numerusform>%Ln thing missing</numerusform>
            <numerusform>%Ln things missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agreed with %Ln thing(s) missing. Undo opens it again.</source>
        <translation>
            <numerusform>Agreed with %Ln thing missing. Undo opens it again.</numerusform>
            <numerusform>Agreed with %Ln things missing. Undo opens it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::PaperPreview</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln text(s) not known: say what they mean</source>
        <translation>
            <numerusform>%Ln text is not known: say what it means</numerusform>
            <numerusform>%Ln texts are not known: say what they mean</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::KindTableView</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) pasted</source>
        <translation>
            <numerusform>%Ln row pasted</numerusform>
            <numerusform>%Ln rows pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::MainWindow</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ProblemBox</name>
    <message numerus="yes">
        <source>Starts %Ln working day(s) before %1 ends</source>
        <translation>
            <numerusform>Starts %Ln working day before %1 ends</numerusform>
            <numerusform>Starts %Ln working days before %1 ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starts %Ln working day(s) too early for the start of %1</source>
        <translation>
            <numerusform>Starts %Ln working day too early for the start of %1</numerusform>
            <numerusform>Starts %Ln working days too early for the start of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends %Ln working day(s) too early for the end of %1</source>
        <translation>
            <numerusform>Ends %Ln working day too early for the end of %1</numerusform>
            <numerusform>Ends %Ln working days too early for the end of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends %Ln working day(s) too early for the start of %1</source>
        <translation>
            <numerusform>Ends %Ln working day too early for the start of %1</numerusform>
            <numerusform>Ends %Ln working days too early for the start of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::TimelinePage</name>
    <message numerus="yes">
        <source>%Ln initiative(s)</source>
        <translation>
            <numerusform>%Ln initiative</numerusform>
            <numerusform>%Ln initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln initiative(s)</source>
        <translation>
            <numerusform>%1 of %Ln initiative</numerusform>
            <numerusform>%1 of %Ln initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %Ln broken dependencies</source>
        <translation>
            <numerusform>Fix %Ln broken dependency</numerusform>
            <numerusform>Fix %Ln broken dependencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueReport</name>
    <message numerus="yes">
        <source>%Ln value(s) lost</source>
        <translation>
            <numerusform>%Ln value lost</numerusform>
            <numerusform>%Ln values lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dependency(ies) left out, because they led in a circle</source>
        <translation>
            <numerusform>%Ln dependency left out, because it led in a circle</numerusform>
            <numerusform>%Ln dependencies left out, because they led in a circle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln initiative(s)</source>
        <translation>
            <numerusform>%Ln initiative</numerusform>
            <numerusform>%Ln initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, with %Ln thing(s) belonging to it</source>
        <translation>
            <numerusform>%1, with %Ln thing belonging to it</numerusform>
            <numerusform>%1, with %Ln things belonging to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, which %Ln other(s) named</source>
        <translation>
            <numerusform>%1, which one other named</numerusform>
            <numerusform>%1, which %Ln others named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln participant(s) ranked.</source>
        <translation>
            <numerusform>The one participant ranked.</numerusform>
            <numerusform>All %Ln participants ranked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln participant(s) ranked.</source>
        <translation>
            <numerusform>%1 of %Ln participant ranked.</numerusform>
            <numerusform>%1 of %Ln participants ranked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::StrategyPage</name>
    <message numerus="yes">
        <source>%Ln objective(s)</source>
        <translation>
            <numerusform>%Ln objective</numerusform>
            <numerusform>%Ln objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %Ln page(s): one holds no more in type that can be read.</source>
        <translation>
            <numerusform>It takes one page.</numerusform>
            <numerusform>It takes %Ln pages: one holds no more in type that can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message numerus="yes">
        <source>%Ln initiative(s)</source>
        <translation>
            <numerusform>%Ln initiative</numerusform>
            <numerusform>%Ln initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation>
            <numerusform>%Ln stage</numerusform>
            <numerusform>%Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::JourneyCanvas</name>
    <message numerus="yes">
        <source>%Ln step(s) pasted</source>
        <translation>
            <numerusform>%Ln step pasted</numerusform>
            <numerusform>%Ln steps pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::JourneyFacts</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(s)</source>
        <translation>
            <numerusform>%Ln opportunity</numerusform>
            <numerusform>%Ln opportunities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::Journeys</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation>
            <numerusform>%Ln stage</numerusform>
            <numerusform>%Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feeling(s)</source>
        <translation>
            <numerusform>%Ln feeling</numerusform>
            <numerusform>%Ln feelings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pain point(s) and gains</source>
        <translation>
            <numerusform>%Ln pain point or gain</numerusform>
            <numerusform>%Ln pain points and gains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln touchpoint(s)</source>
        <translation>
            <numerusform>%Ln touchpoint</numerusform>
            <numerusform>%Ln touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(s)</source>
        <translation>
            <numerusform>%Ln opportunity</numerusform>
            <numerusform>%Ln opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) longer than what a field holds will be shortened.</source>
        <translation>
            <numerusform>%Ln text longer than what a field holds will be shortened.</numerusform>
            <numerusform>%Ln texts longer than what a field holds will be shortened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::JourneysPage</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pain point(s) and gains</source>
        <translation>
            <numerusform>%Ln pain point or gain</numerusform>
            <numerusform>%Ln pain points and gains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(s)</source>
        <translation>
            <numerusform>%Ln opportunity</numerusform>
            <numerusform>%Ln opportunities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::FiguresView</name>
    <message numerus="yes">
        <source>%Ln more step(s) moved</source>
        <translation>
            <numerusform>%Ln more step moved</numerusform>
            <numerusform>%Ln more steps moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::MailPreview</name>
    <message numerus="yes">
        <source>%Ln attachment(s) left out.</source>
        <translation>
            <numerusform>%Ln attachment left out.</numerusform>
            <numerusform>%Ln attachments left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln verbatim(s)</source>
        <translation>
            <numerusform>Add %Ln verbatim</numerusform>
            <numerusform>Add %Ln verbatims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) too many: a verbatim holds %L1 at most.</source>
        <translation>
            <numerusform>%Ln letter too many: a verbatim holds %L1 at most.</numerusform>
            <numerusform>%Ln letters too many: a verbatim holds %L1 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::TagStrip</name>
    <message numerus="yes">
        <source>Tag %Ln verbatim(s)</source>
        <translation>
            <numerusform>Tag %Ln verbatim</numerusform>
            <numerusform>Tag %Ln verbatims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::VoicePage</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln count(s)</source>
        <translation>
            <numerusform>%Ln count</numerusform>
            <numerusform>%Ln counts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingResult</name>
    <message numerus="yes">
        <source>Kendall’s W %1, %Ln ballot(s)</source>
        <translation>
            <numerusform>Kendall’s W %1, %Ln ballot</numerusform>
            <numerusform>Kendall’s W %1, %Ln ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln item(s), under half of the ballots gave a buy-in.</source>
        <translation>
            <numerusform>On %Ln item, under half of the ballots gave a buy-in.</numerusform>
            <numerusform>On %Ln items, under half of the ballots gave a buy-in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each rests on %Ln answer(s).</source>
        <translation>
            <numerusform>Each rests on %Ln answer.</numerusform>
            <numerusform>Each rests on %Ln answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each rests on %L1 to %Ln answer(s).</source>
        <translation>
            <numerusform>Each rests on %L1 to %Ln answer.</numerusform>
            <numerusform>Each rests on %L1 to %Ln answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BallotSheet</name>
    <message numerus="yes">
        <source>Give away up to %Ln dot(s), as many as you like beside one.</source>
        <translation>
            <numerusform>Give away one dot.</numerusform>
            <numerusform>Give away up to %Ln dots, as many as you like beside one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionLog</name>
    <message numerus="yes">
        <source>Each could give away %Ln dot(s).</source>
        <translation>
            <numerusform>Each could give away one dot.</numerusform>
            <numerusform>Each could give away %Ln dots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::PrepareView</name>
    <message numerus="yes">
        <source>What is ranked: %Ln item(s)</source>
        <translation>
            <numerusform>What is ranked: %Ln item</numerusform>
            <numerusform>What is ranked: %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who ranks: %Ln person(s)</source>
        <translation>
            <numerusform>Who ranks: %Ln person</numerusform>
            <numerusform>Who ranks: %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::RankingProjection</name>
    <message numerus="yes">
        <source>%L1 of %Ln ballot(s) are in, all sealed</source>
        <translation>
            <numerusform>%L1 of %Ln ballot is in, all sealed</numerusform>
            <numerusform>%L1 of %Ln ballots are in, all sealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below</source>
        <translation>
            <numerusform>%Ln more below</numerusform>
            <numerusform>%Ln more below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::BallotEditor</name>
    <message numerus="yes">
        <source>%L1 of %Ln item(s) ranked</source>
        <translation>
            <numerusform>%L1 of %Ln item ranked</numerusform>
            <numerusform>%L1 of %Ln items ranked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dot(s) left</source>
        <translation>
            <numerusform>%Ln dot left</numerusform>
            <numerusform>%Ln dots left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::SeatScreen</name>
    <message numerus="yes">
        <source>%L1 of %Ln ballot(s) are in</source>
        <translation>
            <numerusform>%L1 of %Ln ballot is in</numerusform>
            <numerusform>%L1 of %Ln ballots are in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::TakeOverDialog</name>
    <message numerus="yes">
        <source>%Ln other initiative(s) keep the priority that they have.</source>
        <translation>
            <numerusform>%Ln other initiative keeps the priority that it has.</numerusform>
            <numerusform>%Ln other initiatives keep the priority that they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them change(s). Undo takes it back at once.</source>
        <translation>
            <numerusform>%Ln of them changes. Undo takes it back at once.</numerusform>
            <numerusform>%Ln of them change. Undo takes it back at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priorities taken over from %1: %Ln changed. Undo takes it back.</source>
        <translation>
            <numerusform>Priorities taken over from %1: %Ln changed. Undo takes it back.</numerusform>
            <numerusform>Priorities taken over from %1: %Ln changed. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ItemPicker</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::RankingPage</name>
    <message numerus="yes">
        <source>%Ln participant(s)</source>
        <translation>
            <numerusform>%Ln participant</numerusform>
            <numerusform>%Ln participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 have ranked. Open the ballots?</source>
        <translation>
            <numerusform>%Ln of %1 has ranked. Open the ballots?</numerusform>
            <numerusform>%Ln of %1 have ranked. Open the ballots?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::BallotsDialog</name>
    <message numerus="yes">
        <source>%Ln ballot(s) can be cast.</source>
        <translation>
            <numerusform>%Ln ballot can be cast.</numerusform>
            <numerusform>%Ln ballots can be cast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cast %Ln ballot(s)</source>
        <translation>
            <numerusform>Cast %Ln ballot</numerusform>
            <numerusform>Cast %Ln ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a problem. Nothing of these people is cast.</source>
        <translation>
            <numerusform>%Ln row has a problem. Nothing of this person is cast.</numerusform>
            <numerusform>%Ln rows have a problem. Nothing of these people is cast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them replace(s) one that is in.</source>
        <translation>
            <numerusform>%Ln of them replaces one that is in.</numerusform>
            <numerusform>%Ln of them replace one that is in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::PrioritisePage</name>
    <message numerus="yes">
        <source>%Ln open initiative(s)</source>
        <translation>
            <numerusform>%Ln open initiative</numerusform>
            <numerusform>%Ln open initiatives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ScoreGrid</name>
    <message numerus="yes">
        <source>Pasted %Ln score(s)</source>
        <translation>
            <numerusform>Pasted %Ln score</numerusform>
            <numerusform>Pasted %Ln scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) had no place in the grid</source>
        <translation>
            <numerusform>%Ln cell had no place in the grid</numerusform>
            <numerusform>%Ln cells had no place in the grid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::StartShelf</name>
    <message numerus="yes">
        <source>%Ln can start today</source>
        <translation>
            <numerusform>%Ln can start today</numerusform>
            <numerusform>%Ln can start today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::RequestCards</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::BoardProjection</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::RoomBar</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::ChangeBoardPage</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) from mail. Undo takes them away.</source>
        <translation>
            <numerusform>%Ln request from mail. Undo takes it away.</numerusform>
            <numerusform>%Ln requests from mail. Undo takes them away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::DecisionsView</name>
    <message numerus="yes">
        <source>%1 comes %Ln day(s) after %2.</source>
        <translation>
            <numerusform>%1 comes %Ln day after %2.</numerusform>
            <numerusform>%1 comes %Ln days after %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>updraft::RequestPanel</name>
    <message numerus="yes">
        <source>Accept, %Ln off</source>
        <translation>
            <numerusform>Accept, %Ln off</numerusform>
            <numerusform>Accept, %Ln off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waits for what comes off.</source>
        <translation>
            <numerusform>%1 waits for what comes off.</numerusform>
            <numerusform>%1 wait for what comes off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) still open</source>
        <translation>
            <numerusform>%Ln request still open</numerusform>
            <numerusform>%Ln requests still open</numerusform>
        </translation>
    </message>
</context>
</TS>
