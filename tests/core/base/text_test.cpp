#include "core/base/text.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace updraft;

using Parts = std::vector<std::string_view>;

TEST_CASE("Texts are trimmed and divided without empty parts") {
    CHECK(trimmed(" \t a b\r\n") == "a b");
    CHECK(trimmed(" \n ").empty());
    CHECK(split(" a; b ;;c;", ';') == Parts{"a", "b", "c"});
    CHECK(split("", ';').empty());
    CHECK(lines("one\r\n\r\n two \nthree") == Parts{"one", "two", "three"});
}

TEST_CASE("Clean text is valid UTF-8 without controls but tab and line feed") {
    CHECK(clean(""));
    CHECK(clean("Plain\ttext\nof two lines"));
    CHECK(clean("Énergie 😀 −2"));
    CHECK(!clean("a\x01"));
    CHECK(!clean("a\r\n"));
    CHECK(!clean("a\x7f"));
    for (std::size_t at = 0; at < 20; ++at) { // wherever it stands
        std::string text(20, '~');
        text[at] = ' ';
        CHECK(clean(text));
        for (const char odd : {'\0', '\x1f', '\x7f', '\x80', '\xff'}) {
            text[at] = odd;
            CHECK(!clean(text));
        }
    }
    CHECK(!clean(std::string_view{"a\0b", 3}));
    CHECK(!clean("\xff"));
    CHECK(!clean("\xc3"));
    CHECK(!clean("\xed\xa0\x80")); // half a surrogate pair
    CHECK(!clean("\xc0\x80"));     // too long a form
}

TEST_CASE("Letters are counted and cut, not bytes") {
    CHECK(length("Énergie") == 7);
    CHECK(length("😀") == 1);
    CHECK(shortened("Énergie", 3) == "Éne");
    CHECK(shortened("Éé", 1) == "É");
    CHECK(shortened("abc", 0).empty());
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abc", 9) == "abc");
}

TEST_CASE("Names are compared whatever their case") {
    CHECK(folded("ÉNERGIE") == folded("Énergie"));
    CHECK(folded("Straße") == folded("STRASSE"));
    CHECK(folded("CX-01") == "cx-01");
    CHECK(folded("a") != folded("b"));
}

TEST_CASE("Text from elsewhere is cleaned, not refused") {
    CHECK(cleaned("a\r\nb\rc\n") == "a\nb\nc\n");
    CHECK(cleaned("a\x01\x7f") == "a");
    CHECK(cleaned("a\xff") == "a\xef\xbf\xbd");
    CHECK(cleaned("e\xcc\x81") == "\xc3\xa9"); // composed
    CHECK(cleaned("😀\ttab") == "😀\ttab");
    CHECK(clean(cleaned("\xed\xa0\x80\xc0\x80 x")));
}

TEST_CASE("Numbers within names count by their value") {
    const auto before = [](const char* a, const char* b) { return natural_order(a, b) < 0; };
    const auto same = [](const char* a, const char* b) { return natural_order(a, b) == 0; };
    CHECK(before("CX-2", "CX-10"));
    CHECK(!before("CX-10", "CX-9"));
    CHECK(same("CX-02", "CX-2"));
    CHECK(before("5.1", "5.10"));
    CHECK(before("CX", "CX-1"));
    CHECK(same("", ""));
    CHECK(same("000", "0"));
    CHECK(before("99999999999999999999998", "99999999999999999999999"));
    std::vector<std::string> names{"B-10", "B-2", "A-3", "B-1", "A"};
    std::sort(names.begin(), names.end(),
              [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
    CHECK(names == std::vector<std::string>{"A", "A-3", "B-1", "B-2", "B-10"});
}
