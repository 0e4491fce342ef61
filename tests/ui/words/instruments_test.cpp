#include "ui/words/instruments.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace updraft;

TEST_CASE("Every question has a title, a question and five answers, no two alike") {
    QSet<QString> texts;
    int count = 0;
    const auto take = [&](const QString& text) {
        INFO(text.toStdString());
        CHECK(text.size() > 3);
        texts.insert(text.toLower());
        ++count;
    };
    for (std::size_t i = 0; i < words_of<Question>.size(); ++i) {
        const auto question = static_cast<Question>(i);
        take(questionTitle(question));
        take(questionText(question));
        CHECK(questionText(question).endsWith(u'?'));
        for (int answer = 0; answer <= 4; ++answer) {
            take(answerText(question, answer));
            CHECK(answerText(question, answer).size() > 40); // it says what one would see
            CHECK(answerText(question, answer).size() < 140);
        }
    }
    CHECK(count == 37 * 7);
    CHECK(texts.size() == count);
}

TEST_CASE("Each commitment says what to do where it is missing, and only those do") {
    for (std::size_t i = 0; i < words_of<Question>.size(); ++i) {
        const auto question = static_cast<Question>(i);
        CHECK(remedyText(question).isEmpty() ==
              (instrument_of(question) != Instrument::commitment));
    }
}

TEST_CASE("The five levels bear their names") {
    const QStringList names{QStringLiteral("Unlit"), QStringLiteral("Sparked"),
                            QStringLiteral("Repeating"), QStringLiteral("Managed"),
                            QStringLiteral("Second nature")};
    for (int level = 1; level <= 5; ++level) {
        CHECK(levelName(level) == names[level - 1]);
        CHECK_FALSE(levelMeaning(level).isEmpty());
    }
    CHECK(levelName(0).isEmpty());
}
