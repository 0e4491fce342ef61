// versions, version and restore.
#include "app/cli/table.h"

#include "core/store/whole_file.h"

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string name;
    std::string target;
};

int run_versions(const Context& context, const std::string& path) {
    const auto document = open_to_read(context, path);
    if (!document) return report(document.error());
    const auto versions = (*document)->versions();
    if (!versions) return report(versions.error());
    List list{{"name", "at", "history"}, {}, {}};
    for (const auto& version : *versions)
        list.rows.push_back({version.name, moment(version.at), version.sequence});
    return context.json ? answer_json(as_json(list)) : answer(as_table(list));
}

int run_version(const Context& context, const Options& options) {
    const auto document = open_to_write(context, options.plan);
    if (!document) return report(document.error());
    if (const auto saved = (*document)->save_version(options.name); !saved)
        return report(saved.error());
    if (!context.json) return done;
    return answer_json(Json{{"name", options.name}, {"history", (*document)->history_length()}});
}

/// A copy of the plan beside the target goes back to the version, then takes the target's place.
Result<void> restore(const Context& context, const Document& document, const Options& options,
                     const std::filesystem::path& path) {
    const auto target = real_target(path);
    if (!target) return fail(target.error());
    std::error_code unknown; // a target that is not there is not the plan
    if (std::filesystem::equivalent(*target, document.path(), unknown))
        return fail(ErrorCode::target_is_the_plan, options.target);
    const Temporary temporary{temporary_beside(*target)};
    auto restored = [&]() -> Result<void> {
        if (auto copied = document.save_copy(temporary.path()); !copied) return copied;
        auto surroundings = context.surroundings();
        surroundings.state.clear(); // of a temporary no backups are kept
        auto copy = Document::open(temporary.path(), surroundings);
        if (!copy) return fail(copy.error());
        if (auto change = (*copy)->restore_version(options.name); !change)
            return fail(change.error());
        copy->reset();
        return put_in_place(temporary.path(), *target);
    }();
    if (!restored && restored.error().subject == temporary.path().string())
        restored.error().subject = path.string();
    return restored;
}

int run_restore(const Context& context, const Options& options) {
    const auto document = open_to_read(context, options.plan);
    if (!document) return report(document.error());
    const auto write = [&](const std::filesystem::path& target) {
        const auto restored = restore(context, **document, options, target);
        return restored ? static_cast<int>(done) : report_unwritten(restored.error());
    };
    if (options.target == "-") return put_file(write);
    const int code = write(options.target);
    if (code != done || !context.json) return code;
    return answer_json(Json{{"version", options.name}, {"file", options.target}});
}

} // namespace

void add_versions(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* versions = plan_command(app, "versions", "List the named versions", options->plan);
    versions->callback([&run, options] {
        run = [options](const Context& c) { return run_versions(c, options->plan); };
    });
    auto* version = plan_command(app, "version", "Give the present state a name", options->plan);
    version->add_option("NAME", options->name, "The name")->required();
    version->callback([&run, options] {
        run = [options](const Context& c) { return run_version(c, *options); };
    });
    auto* restore =
        plan_command(app, "restore", "Write the plan as it was at a version", options->plan);
    restore->add_option("VERSION", options->name, "The version's name")->required();
    restore->add_option("--to", options->target, "The file to write")->required();
    restore->callback([&run, options] {
        run = [options](const Context& c) { return run_restore(c, *options); };
    });
}

} // namespace updraft::cli
