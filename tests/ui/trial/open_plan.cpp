#include "trial/open_plan.h"

#include "trial/moving_home.h"

#include "ui/support/convert.h"

#include <catch2/catch.hpp>

namespace updraft {

namespace {

SessionNeeds needs() {
    return {{[] { return std::int64_t{1'771'900'000}; }, "Tess", {}},
            sample::today,
            [](const Error& error) {
                return QString::fromStdString(std::string{name_of(error.code)});
            }};
}

/// Parents before children, as the tables stand in the plan; the plan's own row is there already.
void addRows(Edit& edit, const Plan& rows) {
    each_entity([&]<class T>() {
        if constexpr (!std::is_same_v<T, Basics>)
            for (const T& row : table<T>(rows)) edit.add(row);
    });
}

} // namespace

OpenPlan::OpenPlan(const Plan& rows) : session(needs()) {
    Basics about = rows.about();
    about.id = {};
    const auto path = toPath(folder.filePath(QStringLiteral("plan.updraft")));
    {
        const auto created = Document::create(
            path, about, [&](Edit& edit) { addRows(edit, rows); }, needs().surroundings);
        if (!created) {
            const auto& error = created.error();
            FAIL(name_of(error.code) << ' ' << error.subject << ' ' << error.detail);
        }
    }
    REQUIRE(session.open(path));
    QObject::connect(&session, &Session::reported, &session,
                     [this](const QString& sentence) { reported << sentence; });
}

const Initiative& OpenPlan::initiative(std::string_view code) const {
    return sample::byCode(session.plan(), code);
}

} // namespace updraft
