#pragma once

#include "trial/on_screen.h"
#include "trial/sample_plan.h"
#include "ui/pages/listen/voice/tag_strip.h"
#include "ui/pages/listen/voice/voice_page.h"
#include "ui/tables/kind_table_view.h"

#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

namespace updraft {

/// Of a day in February 2026.
inline Feedback said(const char* verbatim, std::optional<int> nps = {}, const char* driver = "") {
    Feedback row;
    row.verbatim = verbatim;
    row.nps = nps;
    row.driver = driver;
    row.date = make_date(2026, 2, 3);
    return row;
}

/// A plan whose customers have said what is given, on its page.
struct VoiceTrial {
    SamplePlan plan{false};
    std::vector<Id<Feedback>> ids;
    std::unique_ptr<VoicePage> page_;

    explicit VoiceTrial(std::vector<Feedback> rows, VoicePage::View view) {
        session().edit("add", [&](Edit& edit) {
            for (Feedback& row : rows) ids.push_back(edit.add(std::move(row)));
        });
        page_ = std::make_unique<VoicePage>(session());
        page().setView(view);
        showOnScreen(page(), {1200, 800});
        page().numbers().finish();
    }
    Session& session() { return plan.session(); }
    VoicePage& page() { return *page_; }
    KindTableView& table() { return page().table(); }
    const Feedback& row(std::size_t at) { return *session().find(ids[at]); }
    void pick(std::initializer_list<std::size_t> rows) {
        std::vector<Uuid> wanted;
        for (const auto at : rows) wanted.push_back(ids[at].uuid);
        table().pick(wanted);
    }
    std::vector<Uuid> picked() { return table().picked(); }
    void tag(const char* letters) {
        QTest::keyClicks(&page().tags().field(), QLatin1String(letters));
        QTest::keyClick(&page().tags().field(), Qt::Key_Return);
    }
};

} // namespace updraft
