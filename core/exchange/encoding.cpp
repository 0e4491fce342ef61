#include "core/exchange/encoding.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace updraft {

namespace {

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};
// The marks of UTF-32 begin like those of UTF-16, so they come first.
constexpr std::array marks{
    Mark{{"\xEF\xBB\xBF", 3}, "UTF-8"},        Mark{{"\xFF\xFE\x00\x00", 4}, "UTF-32LE"},
    Mark{{"\x00\x00\xFE\xFF", 4}, "UTF-32BE"}, Mark{{"\xFF\xFE", 2}, "UTF-16LE"},
    Mark{{"\xFE\xFF", 2}, "UTF-16BE"},
};

const Mark* mark_of(std::string_view bytes) {
    const auto* found = std::ranges::find_if(
        marks, [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
    return found == marks.end() ? nullptr : found;
}

/// Latin letters in unmarked UTF-16 have every other byte zero; other encodings hold hardly any.
std::string_view unmarked_utf16(std::string_view bytes) {
    const auto sample = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0';
    const std::size_t many = sample.size() / 5;
    const std::size_t few = sample.size() / 40;
    if (bytes.size() % 2 != 0 || sample.size() < 4) return {};
    if (zeros[1] > many && zeros[0] <= few) return "UTF-16LE";
    if (zeros[0] > many && zeros[1] <= few) return "UTF-16BE";
    return {};
}

/// What uchardet takes it for; Windows' Western European letters where it has no idea.
std::string likely_encoding(std::string_view bytes) {
    constexpr std::size_t enough = std::size_t{1} << 20U;
    const auto sample = bytes.substr(0, enough);
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, void (*)(uchardet_t)> detector{
        uchardet_new(), uchardet_delete};
    uchardet_handle_data(detector.get(), sample.data(), sample.size());
    uchardet_data_end(detector.get());
    const std::string_view found = uchardet_get_charset(detector.get());
    return found.empty() || found == "ASCII" || found == "UTF-8" ? "windows-1252"
                                                                 : std::string{found};
}

Result<std::string> convert(std::string_view bytes, const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter{
        ucnv_open(encoding.c_str(), &status), ucnv_close};
    if (U_FAILURE(status)) return fail(ErrorCode::unknown_encoding, encoding);
    const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status};
    if (U_FAILURE(status)) return fail(ErrorCode::unreadable_text, encoding);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

} // namespace

bool valid_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t at = 0;
    while (at < size) {
        std::uint64_t eight = 0;
        if (at + sizeof eight <= size) {
            std::memcpy(&eight, data + at, sizeof eight);
            if ((eight & 0x8080'8080'8080'8080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        UChar32 letter = 0;
        U8_NEXT(data, at, size, letter);
        if (letter < 0) return false;
    }
    return true;
}

Result<Decoded> decode(std::string bytes, std::string_view encoding) {
    const Mark* mark = mark_of(bytes);
    Decoded decoded;
    if (!encoding.empty())
        decoded.encoding = encoding;
    else if (mark != nullptr)
        decoded.encoding = mark->encoding;
    else if (const auto utf16 = unmarked_utf16(bytes); !utf16.empty())
        decoded.encoding = utf16;
    else
        decoded.encoding = valid_utf8(bytes) ? "UTF-8" : likely_encoding(bytes);

    const bool marked =
        mark != nullptr && decoded.encoding.starts_with(mark->encoding.substr(0, 5));
    if (marked) bytes.erase(0, mark->bytes.size());
    if (decoded.encoding == "UTF-8") {
        decoded.text = std::move(bytes); // what is invalid is mended cell by cell
        return decoded;
    }
    auto text = convert(bytes, decoded.encoding);
    if (!text) return fail(std::move(text.error()));
    decoded.text = std::move(*text);
    return decoded;
}

} // namespace updraft
