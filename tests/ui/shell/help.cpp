#include "ui/shell/help_topics.h"
#include "ui/shell/help_window.h"
#include "ui/shell/pages.h"
#include "ui/support/flags/search_field.h"

#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace updraft;

TEST_CASE("Every page has a topic of the help that is about it") {
    for (const PageEntry& entry : pageEntries()) {
        INFO(entry.id);
        const QString id = helpTopicOf(QLatin1String(entry.id));
        CHECK(id != helpTopics().front().id);
    }
    CHECK(helpTopicOf(QString()) == QStringLiteral("start"));
}

TEST_CASE("The first topic tells what every section is for") {
    const QString& text = helpTopics().front().text;
    for (const PageEntry& entry : pageEntries()) {
        INFO(entry.id);
        CHECK(text.contains(QStringLiteral("\n| %1 | ").arg(sectionLabel(entry.section))));
    }
}

TEST_CASE("Every topic begins with its title, says something, and links only to topics") {
    const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    for (const HelpTopic& topic : helpTopics()) {
        INFO(topic.id.toStdString());
        CHECK(topic.text.startsWith(QStringLiteral("# ")));
        CHECK_FALSE(topic.title.isEmpty());
        CHECK(topic.text.size() > 200);
        for (auto found = link.globalMatch(topic.text); found.hasNext();) {
            const QString to = found.next().captured(1);
            INFO(to.toStdString());
            CHECK(std::ranges::find(helpTopics(), to, &HelpTopic::id) != helpTopics().end());
        }
    }
}

TEST_CASE("The help shows a topic, follows a link and finds words in the texts") {
    HelpWindow help(nullptr);
    help.show(QStringLiteral("charters"));
    auto* text = help.findChild<QTextBrowser*>();
    auto* topics = help.findChild<QListWidget*>();
    auto* search = help.findChild<SearchField*>();
    REQUIRE((text && topics && search));
    CHECK(text->toPlainText().startsWith(QStringLiteral("Charters")));
    Q_EMIT text->anchorClicked(QUrl(QStringLiteral("timeline")));
    CHECK(help.topic() == QStringLiteral("timeline"));
    CHECK(text->toPlainText().startsWith(QStringLiteral("Timeline")));
    QTest::keyClicks(search, QStringLiteral("exit criterion"));
    REQUIRE(topics->count() == 1);
    CHECK(help.topic() == QStringLiteral("charters"));
    QTest::keyClicks(search, QStringLiteral(" xyz"));
    CHECK(topics->count() == 0);
    CHECK(text->toPlainText().contains(QStringLiteral("exit criterion xyz")));
}
