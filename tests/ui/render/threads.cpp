#include "trial/moving_home.h"

#include "ui/render/charter_file.h"
#include "ui/render/roadmap_export.h"

#include <catch2/catch.hpp>

#include <future>

using namespace updraft;

namespace {

/// Every kind of picture, one after the other.
std::vector<QByteArray> pictures(const Plan& plan) {
    RoadmapOptions options;
    options.today = sample::today();
    std::vector<QByteArray> all;
    for (const auto format : {PictureFormat::Pdf, PictureFormat::Svg, PictureFormat::Png})
        all.push_back(exportRoadmap(plan, options, {.format = format}).value_or(QByteArray()));
    all.push_back(exportCharter(plan, sample::byCode(plan, "CX-07").id,
                                {PaperSize::A4, true, {}, sample::today()})
                      .value_or(QByteArray()));
    return all;
}

} // namespace

TEST_CASE("Pictures drawn on several threads at once are those drawn alone") {
    const Plan plan = sample::movingHome();
    const auto alone = pictures(plan);
    for (const QByteArray& picture : alone) REQUIRE(picture.size() > 1000);
    for (int round = 0; round < 3; ++round) {
        std::vector<std::future<std::vector<QByteArray>>> others;
        for (int thread = 0; thread < 3; ++thread)
            others.push_back(std::async(std::launch::async, [&] { return pictures(plan); }));
        CHECK((pictures(plan) == alone)); // meanwhile, here
        for (auto& other : others) CHECK((other.get() == alone));
    }
}
