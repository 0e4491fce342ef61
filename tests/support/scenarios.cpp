#include "tests/support/fault_sweep.h"

#include "tests/support/plans.h"

#include "core/edits/ballots.h"
#include "core/edits/take_ranking.h"
#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/exchange/script.h"
#include "core/exchange/templates.h"
#include "core/store/rescue.h"

#include <fmt/format.h>

namespace updraft::testing {

namespace {

Result<void> no_value(const Result<Change>& change) {
    if (!change) return fail(change.error());
    return {};
}

Result<void> set_title(Document& document, const std::string& title) {
    return no_value(document.edit("set", [&](Edit& edit) {
        const auto id = edit.plan().initiatives.begin()->id;
        edit.change(id, [&](Initiative& row) { row.title = title; });
    }));
}

void an_edit(Document& document) {
    static_cast<void>(set_title(document, "Shortest form"));
}

Result<void> add_many(Document& document) {
    return no_value(document.edit("import", [](Edit& edit) {
        for (int i = 0; i < 400; ++i) {
            auto row = initiative(fmt::format("X-{}", i));
            row.id.uuid.bytes[0] = static_cast<std::uint8_t>(i % 256);
            row.id.uuid.bytes[15] = static_cast<std::uint8_t>(1 + i / 256);
            row.summary = std::string(3'000, 'x');
            edit.add(row);
        }
    }));
}

/// New rows bear ids of their time: the same each time, so that states can be compared.
Result<void> import_rows(Document& document) {
    const auto table = read_csv("code,title,domain,start\nCX-01,Shortest form,Claims,2026-05-04\n"
                                "CX-02,Call back,Claims,\n");
    if (!table) return fail(table.error());
    ImportRequest request;
    request.kind = find_kind("initiatives");
    const auto planned = plan_import(*document.plan(), *table, request);
    if (!planned) return fail(planned.error());
    document.backup_before("import");
    return no_value(document.edit("import", [&](Edit& edit) { apply_import(edit, *planned); }));
}

Result<void> put_back(Document& document) {
    const auto backups = document.backups();
    if (backups.empty()) return fail(ErrorCode::file_missing);
    return no_value(document.put_back(backups.back()));
}

Result<void> back_up(Document& document) {
    document.backup_before("import");
    if (const auto& failure = document.backup_failure()) return fail(*failure);
    return {};
}

Result<void> open(FaultStage& stage) {
    auto opened = Document::open(stage.plan(), stage.given);
    if (!opened) return fail(std::move(opened.error()));
    stage.document = std::move(*opened);
    return {};
}

Result<void> open_and_fold(FaultStage& stage) {
    stage.given.folding = {0, -1, 3, 1};
    return open(stage);
}

Result<void> create(FaultStage& stage) {
    const auto made = Document::create(
        stage.other(),
        [] {
            auto row = basics();
            row.id.uuid.bytes[0] = 1;
            return row;
        }(),
        [](Edit& edit) {
            auto row = initiative("CX-01");
            row.id.uuid.bytes[0] = 1;
            edit.add(row);
        },
        stage.given);
    if (!made) return fail(made.error());
    return {};
}

/// What a line of a script does.
Result<void> run_line(Document& document, std::string_view line) {
    const auto words = shell_words(line);
    if (!words) return fail(words.error());
    const auto instruction = read_instruction(*words, document.plan()->about());
    if (!instruction) return fail(instruction.error());
    return no_value(document.edit(verb_of(*instruction), [&](Edit& edit) {
        const auto item = run(edit, *instruction);
        edit.about(item);
    }));
}

std::function<Result<void>(FaultStage&)> line(std::string_view text) {
    return [text](FaultStage& stage) { return run_line(*stage.document, text); };
}

Result<void> begin_from_template(FaultStage& stage) {
    NewPlan plan;
    plan.title = "New";
    plan.template_name = templates().front().name;
    plan.today = *make_date(2026, 2, 24);
    const auto made = make_plan(stage.other(), plan, stage.given);
    if (!made) return fail(made.error());
    return {};
}

/// Into another file, but only where all was found: what faults hid must be said.
Result<void> rescue_whole(FaultStage& stage) {
    const auto found = rescue(stage.plan(), stage.folder / "state");
    if (!found) return fail(found.error());
    if (!found->whole()) return fail(ErrorCode::damaged);
    return write_plan(found->plan, stage.other());
}

/// The plan is let go of by another, and then taken over.
Result<void> claim(FaultStage& stage) {
    auto another = Document::open(stage.plan(), stage.given);
    if (!another) return fail(another.error());
    auto opened = Document::open(stage.plan(), stage.given);
    if (!opened) return fail(opened.error());
    another->reset();
    if (auto claimed = (*opened)->claim(); !claimed) return claimed;
    stage.document = std::move(*opened);
    return set_title(*stage.document, "Shortest form");
}

constexpr std::string_view passphrase = "open sesame";

/// A ranking that is open, with ballots. It is a named one: the others are shuffled at the reveal,
/// and no two of them come out the same.
void let_rank(Document& document) {
    const auto run = [&](std::string_view line) { static_cast<void>(run_line(document, line)); };
    run("add sessions code=RS-1 title=Next named=yes items='CX-01; CX-02' participants='Ann; Bo'");
    const auto keys = *make_seal_keys(passphrase, least_seal_cost);
    static_cast<void>(document.edit("set", [&](Edit& edit) {
        const auto session = edit.plan().sessions.begin()->id;
        open_session(edit, session, keys, *make_date(2026, 2, 24));
        std::vector<Id<Participant>> people;
        for (const Participant& each : edit.plan().participants) people.push_back(each.id);
        for (const auto person : people)
            cast_ballot(edit, person, {{1, {}, {}, 0}, {2, {}, {}, 0}});
    }));
}

Result<void> reveal(Document& document) {
    const auto key = unlock(document.plan()->session_keys.begin()->locked, passphrase);
    if (!key) return fail(key.error());
    return no_value(document.edit(
        "set", [&](Edit& edit) { reveal_ballots(edit, edit.plan().sessions.begin()->id, *key); }));
}

void rank_and_reveal(Document& document) {
    let_rank(document);
    static_cast<void>(reveal(document));
}

Result<void> take_over(Document& document) {
    return no_value(document.edit(
        "set", [](Edit& edit) { take_ranking(edit, edit.plan().sessions.begin()->id); }));
}

/// A request that fits only where something comes off.
void ask_for_too_much(Document& document) {
    const auto run = [&](std::string_view line) { static_cast<void>(run_line(document, line)); };
    run("add people name=Tom");
    run("set initiatives CX-01 status=active start=2026-03-02 days=10 effort=50");
    run("add limits kind=person-days value=60");
    run("add requests code=CR-001 title=Chat owner=Tom effort=20 days=10 start=2026-03-02 "
        "deadline=2026-03-31 fits_strategy=yes no_duplicate=yes");
}

/// Of a scenario with an open plan.
std::function<Result<void>(FaultStage&)> on_plan(std::function<Result<void>(Document&)> act) {
    return [act = std::move(act)](FaultStage& stage) { return act(*stage.document); };
}

void edit_for_long(Document& document) {
    for (int i = 0; i < 6; ++i) {
        static_cast<void>(set_title(document, fmt::format("Form {}", i)));
        if (i == 2) static_cast<void>(document.save_version("Board"));
    }
}

} // namespace

std::vector<Scenario> scenarios() {
    const auto nothing = [](Document&) {};
    const auto version = [](Document& d) { static_cast<void>(d.save_version("Board")); };
    const auto undone = [](Document& d) {
        an_edit(d);
        static_cast<void>(d.undo());
    };
    const auto version_and_edit = [](Document& d) {
        static_cast<void>(d.save_version("Board"));
        an_edit(d);
    };
    const auto backup_and_edit = [](Document& d) {
        d.backup_before("import");
        an_edit(d);
    };
    const auto undo = [](Document& d) { return no_value(d.undo()); };
    const auto redo = [](Document& d) { return no_value(d.redo()); };
    return {
        {"one field", nothing, on_plan([](Document& d) { return set_title(d, "Shortest form"); })},
        {"add", nothing, line("add actions title=Call owner=Ana initiative=CX-02")},
        {"remove", nothing, line("remove initiatives CX-01")},
        {"a line of a script", nothing,
         line("set initiatives CX-02 depends='CX-01 SS+2' needs='Builders 2' "
              "outcome='Calls 3 -> 1' owner=Ana")},
        {"accept a request with what comes off", ask_for_too_much,
         line("set requests CR-001 decision=accept decided=2026-02-24 approved_by=Helen "
              "comes_off='CX-01 until 2026-04-01'")},
        {"reveal ballots", let_rank, on_plan(reveal)},
        {"take a ranking over", rank_and_reveal, on_plan(take_over)},
        {"undo", an_edit, on_plan(undo)},
        {"redo", undone, on_plan(redo)},
        {"many rows", nothing, on_plan(add_many)},
        {"import", nothing, on_plan(import_rows)},
        {"save a version", an_edit, on_plan([](Document& d) { return d.save_version("Board"); })},
        {"remove a version", version,
         on_plan([](Document& d) { return d.remove_version("Board"); })},
        {"restore a version", version_and_edit,
         on_plan([](Document& d) { return no_value(d.restore_version("Board")); })},
        {"back up", an_edit, on_plan(back_up)},
        {"put a backup back", backup_and_edit, on_plan(put_back)},
        {"save a copy", an_edit, [](FaultStage& s) { return s.document->save_copy(s.other()); }},
        {"create", nothing, create, true},
        {"begin from a template", nothing, begin_from_template, true},
        {"rescue", an_edit, rescue_whole, true},
        {"claim", nothing, claim, true},
        {"open", an_edit, open, true},
        {"open a cut-off plan", an_edit, open, true, true},
        {"open and fold", edit_for_long, open_and_fold, true, false, true},
    };
}

} // namespace updraft::testing
