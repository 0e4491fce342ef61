#include "core/base/text.h"

#include <algorithm>
#include <cstring>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace updraft {

namespace {

bool blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool ascii(std::string_view text) {
    return std::ranges::none_of(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

/// Whether all is ASCII without controls. Eight letters at a step, for every text of a list comes
/// by here.
bool plain(std::string_view text) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80 * each;
    std::uint64_t odd = 0;
    // What is below a blank borrows, DEL carries, and all else beyond ASCII has the high bit set.
    const auto look = [&](std::uint64_t letters) {
        odd |= letters | (letters - ' ' * each) | (letters + each);
    };
    for (; text.size() >= sizeof odd; text.remove_prefix(sizeof odd)) {
        std::uint64_t letters = 0;
        std::memcpy(&letters, text.data(), sizeof letters);
        look(letters);
    }
    std::uint64_t rest = ' ' * each;
    if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
    look(rest);
    return (odd & high) == 0;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && digit(text[end])) ++end;
    auto run = text.substr(at, end - at);
    while (run.size() > 1 && run.front() == '0') run.remove_prefix(1);
    return run;
}

template <class Keep> std::vector<std::string_view> parts(std::string_view text, Keep separates) {
    std::vector<std::string_view> found;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !separates(text[at])) continue;
        if (const auto part = trimmed(text.substr(start, at - start)); !part.empty())
            found.push_back(part);
        start = at + 1;
    }
    return found;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    return parts(text, [&](char c) { return c == separator; });
}

std::vector<std::string_view> lines(std::string_view text) {
    return split(text, '\n');
}

bool clean(std::string_view text) {
    if (plain(text)) return true;
    const auto control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < ' ' && c != '\t' && c != '\n') || byte == 0x7f;
    };
    if (std::ranges::any_of(text, control)) return false;
    if (ascii(text)) return true;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(nullptr, 0, nullptr, text.data(), static_cast<std::int32_t>(text.size()),
                  &status);
    return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

std::size_t length(std::string_view utf8) {
    std::size_t letters = 0;
    for (const char c : utf8) letters += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    return letters;
}

std::string_view shortened(std::string_view utf8, std::size_t letters) {
    for (std::size_t at = 0; at < utf8.size(); ++at)
        if ((static_cast<unsigned char>(utf8[at]) & 0xc0U) != 0x80U && letters-- == 0)
            return utf8.substr(0, at);
    return utf8;
}

std::string folded(std::string_view utf8) {
    if (ascii(utf8)) {
        std::string result{utf8};
        std::ranges::transform(result, result.begin(), lower);
        return result;
    }
    auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::string result;
    text.foldCase().toUTF8String(result);
    return result;
}

bool digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, digit);
}

bool same_name(std::string_view a, std::string_view b) {
    if (ascii(a) && ascii(b)) return std::ranges::equal(a, b, {}, lower, lower);
    return folded(a) == folded(b);
}

std::string cleaned(std::string_view text) {
    // fromUTF8 puts U+FFFD where bytes are invalid.
    const auto raw = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < raw.length(); ++at) {
        const char16_t c = raw[at];
        if (c == u'\r') {
            if (at + 1 == raw.length() || raw[at + 1] != u'\n') kept += u'\n';
        } else if (c == u'\n' || c == u'\t' || (c >= 0x20 && c != 0x7f)) {
            kept += c;
        }
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_SUCCESS(status)) kept = nfc->normalize(kept, status);
    std::string result;
    kept.toUTF8String(result);
    return result;
}

std::weak_ordering natural_order(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            const auto left = digits_at(a, i);
            const auto right = digits_at(b, j);
            if (left.size() != right.size()) return left.size() <=> right.size();
            if (const auto order = left.compare(right); order != 0) return order <=> 0;
            while (i < a.size() && digit(a[i])) ++i;
            while (j < b.size() && digit(b[j])) ++j;
            continue;
        }
        if (a[i] != b[j])
            return static_cast<unsigned char>(a[i]) <=> static_cast<unsigned char>(b[j]);
        ++i;
        ++j;
    }
    return (a.size() - i) <=> (b.size() - j);
}

} // namespace updraft
