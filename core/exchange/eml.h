#pragma once
#include "core/base/date.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace updraft {

/// How much of a mail's file is read; its text stands near the beginning.
inline constexpr std::size_t max_mail_bytes = std::size_t{8} << 20U;
/// How many letters of its text are kept.
inline constexpr std::size_t max_mail_letters = 65'536;

/// What a mail says. Pictures and attachments are left out, and nothing is fetched.
struct Mail {
    std::string from;    // the name
    std::string address; // ada@example.org
    std::string subject;
    std::optional<Date> date; // by the sender's clock
    std::string text;
    int attachments = 0;
    bool cut = false; // it was longer than what is read
};

/// Reads a mail (RFC 5322 and MIME), however broken. Of HTML it takes the words. `not_text` where
/// it is no mail.
Result<Mail> read_mail(const std::string& bytes);

/// The same from a file, of which no more than the beginning is read: `file_missing`,
/// `file_not_regular`, `file_unreadable`.
Result<Mail> read_mail_file(const std::filesystem::path& path);

} // namespace updraft
