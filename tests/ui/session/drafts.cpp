#include "ui/session/drafts.h"

#include "ui/support/convert.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

const DraftPlace title{"initiatives", new_uuid(), "title"};
const DraftPlace notes{"initiatives", title.item, "notes"};

/// A state folder and a plan that stands in it.
struct Place {
    QTemporaryDir folder;
    std::filesystem::path state = toPath(folder.filePath(QStringLiteral("state")));
    std::filesystem::path plan = toPath(folder.filePath(QStringLiteral("plan.updraft")));
    Uuid id = new_uuid();

    Place() { touch(plan); }
    static void touch(const std::filesystem::path& path) {
        QFile file(qt(path));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    std::unique_ptr<Drafts> begin(const std::filesystem::path& at) const {
        auto drafts = std::make_unique<Drafts>(state, [] { return std::int64_t{1'771'934'520}; });
        drafts->setPlan(id, at);
        return drafts;
    }
    std::unique_ptr<Drafts> begin() const { return begin(plan); }
    QStringList files() const {
        return QDir(qt(state) + QStringLiteral("/drafts")).entryList(QDir::Files);
    }
};

} // namespace

TEST_CASE("What is being typed is in a file of its owner's alone within seconds") {
    const Place place;
    const auto drafts = place.begin();
    drafts->typing(title, QStringLiteral("Half a sen"));
    CHECK(place.files().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return place.files().size() == 1; }, 3 * Drafts::delay));
    const QString folder = qt(place.state) + QStringLiteral("/drafts");
    CHECK(QFile::permissions(folder + u'/' + place.files().front()) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK((QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    drafts->settle(title);
    CHECK(place.files().isEmpty());
}

TEST_CASE("The next session finds what was typed last, with its place and time") {
    const Place place;
    {
        const auto drafts = place.begin();
        drafts->typing(notes, QStringLiteral("Ask \"them\"\nagain"));
        drafts->typing(title, QStringLiteral("A"));
        drafts->typing(title, QStringLiteral("Another"));
        drafts->save();
    }
    const auto next = place.begin();
    REQUIRE(next->left().size() == 2);
    CHECK(next->left()[0].place == notes);
    CHECK(next->left()[0].text == "Ask \"them\"\nagain");
    CHECK(next->left()[1].text == "Another");
    CHECK(next->left()[1].at == 1'771'934'520);
    next->discardLeft(title);
    CHECK(place.begin()->left().size() == 1);
    next->discardLeft();
    CHECK(place.begin()->left().empty());
    CHECK(place.files().isEmpty());
}

TEST_CASE("What was left stays while other things are typed") {
    const Place place;
    place.begin()->typing(notes, QStringLiteral("First"));
    {
        const auto second = place.begin();
        REQUIRE(second->left().size() == 1);
        second->typing(title, QStringLiteral("Second"));
        second->settle(title);
    }
    CHECK(place.begin()->left().size() == 1);
}

TEST_CASE("An editor that goes with its text leaves it to be offered") {
    const Place place;
    const auto drafts = place.begin();
    QSignalSpy changed(drafts.get(), &Drafts::leftChanged);
    drafts->typing(title, QStringLiteral("Half"));
    drafts->abandon(title);
    CHECK(changed.count() == 1);
    CHECK(drafts->left().size() == 1);
    drafts->abandon(title);
    CHECK(drafts->left().size() == 1);
}

TEST_CASE(
    "Two copies of a plan keep their texts apart, and a plan that was moved takes its along") {
    const Place place;
    const auto copy = toPath(place.folder.filePath(QStringLiteral("copy.updraft")));
    Place::touch(copy);
    place.begin()->typing(title, QStringLiteral("In the plan"));
    place.begin(copy)->typing(title, QStringLiteral("In the copy"));
    CHECK(place.files().size() == 2);
    REQUIRE(place.begin(copy)->left().size() == 1);
    CHECK(place.begin(copy)->left()[0].text == "In the copy");
    const auto moved = toPath(place.folder.filePath(QStringLiteral("moved.updraft")));
    std::filesystem::rename(place.plan, moved);
    const auto found = place.begin(moved);
    REQUIRE(found->left().size() == 1);
    CHECK(found->left()[0].text == "In the plan");
    CHECK(place.files().size() == 2);
    forgetDrafts(place.state, moved);
    CHECK(place.files().size() == 1);
}

TEST_CASE("Texts of a plan that was moved stay in their file until they stand in the new one") {
    const Place place;
    const auto moved = toPath(place.folder.filePath(QStringLiteral("moved.updraft")));
    place.begin(moved)->typing(title, QStringLiteral("To know the name of the file"));
    const QString target = qt(place.state) + QStringLiteral("/drafts/") + place.files().front();
    place.begin(moved)->discardLeft();
    REQUIRE(QDir().mkdir(target)); // nothing can be written there
    place.begin()->typing(title, QStringLiteral("Half"));
    const QStringList before = place.files();
    REQUIRE(before.size() == 1);
    std::filesystem::rename(place.plan, moved);

    const auto drafts = place.begin(moved);
    CHECK(drafts->left().size() == 1);
    CHECK(place.files() == before);
    REQUIRE(QDir().rmdir(target));
    drafts->save();
    REQUIRE(place.files().size() == 1);
    CHECK(place.files() != before);
    CHECK(place.begin(moved)->left().size() == 1);
}

TEST_CASE("A file of drafts that is spoilt is no more than nothing") {
    const Place place;
    place.begin()->typing(title, QStringLiteral("Text"));
    QFile file(qt(place.state) + QStringLiteral("/drafts/") + place.files().front());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"texts\": [{\"item\": 5}, 7, null], \"plan\":");
    file.close();
    CHECK(place.begin()->left().empty());
}
