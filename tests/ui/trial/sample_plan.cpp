#include "trial/sample_plan.h"

#include "core/edits/kinds.h"
#include "core/exchange/templates.h"
#include "ui/support/convert.h"

#include <catch2/catch.hpp>

namespace updraft {

namespace {

constexpr std::int64_t now = 1'771'934'520; // 24 February 2026, 12:02 UTC

QString words(const Error& error) {
    return qt(std::string{name_of(error.code)} + ' ' + error.subject + ' ' + error.detail);
}

} // namespace

SamplePlan::SamplePlan(bool filled, Keeps keeps)
    : session_({{[] { return now; }, "Aisha",
                 keeps == Keeps::backups ? toPath(folder_.path()) : std::filesystem::path{}},
                [] { return *make_date(2026, 2, 24); },
                words}) {
    QObject::connect(&session_, &Session::reported, &session_,
                     [this](const QString& sentence) { reported << sentence; });
    const auto path = toPath(folder_.filePath(QStringLiteral("plan.updraft")));
    NewPlan wanted;
    wanted.title = "Moving home";
    wanted.start = make_date(2026, 1, 1);
    wanted.today = session_.today();
    if (filled) wanted.template_name = sample_template;
    if (const auto made = make_plan(path, wanted, {[] { return now; }, "Aisha", {}}); !made)
        FAIL(std8(words(made.error())));
    if (const auto opened = session_.open(path); !opened) FAIL(std8(words(opened.error())));
}

Uuid SamplePlan::find_(std::string_view kind, std::string_view handle) const {
    const auto found = find_kind(kind)->find(session_.plan(), handle);
    REQUIRE(found);
    return *found;
}

} // namespace updraft
