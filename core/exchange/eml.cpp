#include "core/exchange/eml.h"

#include "core/base/text.h"
#include "core/exchange/encoding.h"
#include "core/exchange/html_text.h"

#include <algorithm>
#include <fstream>
#include <vector>

#include <gmime/gmime.h>

namespace updraft {

namespace {

/// A reference to an object of GLib's, given back in the end.
template <class T> class Owned {
  public:
    explicit Owned(T* object) : object_{object} {}
    ~Owned() {
        if (object_ != nullptr) g_object_unref(object_);
    }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    T* get() const { return object_; }
    explicit operator bool() const { return object_ != nullptr; }

  private:
    T* object_;
};

void begin_library() {
    static const bool once = (g_mime_init(), true);
    static_cast<void>(once);
}

std::string line_of(const char* text) {
    if (text == nullptr) return {};
    auto line = cleaned(text);
    for (char& c : line)
        if (c == '\n' || c == '\t') c = ' ';
    return std::string{trimmed(line)};
}

/// The decoded bytes of a part.
std::string content_of(GMimePart* part) {
    auto* wrapper = g_mime_part_get_content(part);
    if (wrapper == nullptr) return {};
    const Owned stream{g_mime_stream_mem_new()};
    g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// In UTF-8; where its charset is unknown or wrong, by what the bytes look like.
std::string text_of(GMimePart* part) {
    auto bytes = content_of(part);
    const auto* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    // What says ASCII and is more was sent by a program that did not look.
    if (charset != nullptr && !same_name(charset, "us-ascii"))
        if (auto named = decode(bytes, charset)) return cleaned(named->text);
    const auto found = decode(std::move(bytes));
    return found ? cleaned(found->text) : std::string{};
}

/// What a part of a mail says, and whether in plain text.
struct Words {
    std::string text;
    bool plain = true;

    bool empty() const { return trimmed(text).empty(); }
};

/// Of several ways to say the same the plain one, else the first.
Words either_of(std::vector<Words> ways) {
    std::erase_if(ways, [](const Words& way) { return way.empty(); });
    const auto plain = std::ranges::find(ways, true, &Words::plain);
    if (plain != ways.end()) return std::move(*plain);
    return ways.empty() ? Words{} : std::move(ways.front());
}

/// One after the other.
Words all_of(const std::vector<Words>& parts) {
    Words all;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!all.text.empty()) all.text += '\n';
        all.text += part.text;
        all.plain = all.plain && part.plain;
    }
    return all;
}

/// Walks the parts for what a person would read.
class Parts {
  public:
    Words see(GMimeObject* object, int depth = 0) {
        constexpr int deepest = 32;
        constexpr int most = 1'000;
        if (object == nullptr || depth > deepest || ++seen_ > most) return {};
        if (GMIME_IS_PART(object)) return see_part(GMIME_PART(object));
        if (!GMIME_IS_MULTIPART(object)) {
            ++attachments; // a mail in the mail, a part of another one
            return {};
        }
        auto* parts = GMIME_MULTIPART(object);
        std::vector<Words> words;
        const int count = std::max(0, g_mime_multipart_get_count(parts));
        words.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            words.push_back(see(g_mime_multipart_get_part(parts, i), depth + 1));
        auto* type = g_mime_object_get_content_type(object);
        const bool either = g_mime_content_type_is_type(type, "multipart", "alternative");
        return either ? either_of(std::move(words)) : all_of(words);
    }

    int attachments = 0;

  private:
    Words see_part(GMimePart* part) {
        auto* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const bool attached = g_mime_part_is_attachment(part) != 0;
        const bool plain = type == nullptr || g_mime_content_type_is_type(type, "text", "plain");
        const bool html = type != nullptr && g_mime_content_type_is_type(type, "text", "html");
        if (!attached && plain) return {text_of(part), true};
        if (!attached && html) return {text_of_html(text_of(part)), false};
        ++attachments;
        return {};
    }

    int seen_ = 0;
};

void read_sender(GMimeMessage* message, Mail& mail) {
    auto* from = g_mime_message_get_from(message);
    if (from == nullptr || internet_address_list_length(from) == 0) return;
    auto* address = internet_address_list_get_address(from, 0);
    mail.from = line_of(internet_address_get_name(address));
    if (INTERNET_ADDRESS_IS_MAILBOX(address))
        mail.address =
            line_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
}

void read_date(GMimeMessage* message, Mail& mail) {
    auto* date = g_mime_message_get_date(message);
    if (date == nullptr) return;
    mail.date = make_date(g_date_time_get_year(date), g_date_time_get_month(date),
                          g_date_time_get_day_of_month(date));
}

/// Without blanks at the ends of lines and more than one empty line.
std::string tidied(const std::string& text) {
    std::string tidy;
    int empty = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = std::string_view{text}.substr(at, end - at);
        while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
        empty = line.empty() ? empty + 1 : 0;
        if (empty < 2) tidy.append(line).append("\n");
        at = end + 1;
    }
    return std::string{trimmed(tidy)};
}

} // namespace

Result<Mail> read_mail(const std::string& bytes) {
    begin_library();
    if (bytes.find('\0') < 1'000) return fail(ErrorCode::not_text); // a picture, a document
    const Owned stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
    const Owned parser{g_mime_parser_new_with_stream(stream.get())};
    const Owned message{g_mime_parser_construct_message(parser.get(), nullptr)};
    if (!message) return fail(ErrorCode::not_text);
    Mail mail;
    read_sender(message.get(), mail);
    read_date(message.get(), mail);
    mail.subject = line_of(g_mime_message_get_subject(message.get()));
    const bool headed =
        !mail.address.empty() || !mail.from.empty() || mail.date || !mail.subject.empty() ||
        g_mime_object_get_header(GMIME_OBJECT(message.get()), "MIME-Version") != nullptr;
    if (!headed) return fail(ErrorCode::not_text);
    Parts parts;
    mail.text = tidied(parts.see(g_mime_message_get_mime_part(message.get())).text);
    mail.attachments = parts.attachments;
    mail.cut = length(mail.text) > max_mail_letters;
    if (mail.cut) mail.text = std::string{trimmed(shortened(mail.text, max_mail_letters))};
    return mail;
}

Result<Mail> read_mail_file(const std::filesystem::path& path) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status)) return fail(ErrorCode::file_missing, path.string());
    if (!std::filesystem::is_regular_file(status))
        return fail(ErrorCode::file_not_regular, path.string());
    std::ifstream file{path, std::ios::binary};
    std::string bytes(max_mail_bytes + 1, '\0');
    if (!file) return fail(ErrorCode::file_unreadable, path.string());
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    const bool cut = bytes.size() > max_mail_bytes;
    if (cut) bytes.resize(max_mail_bytes);
    auto mail = read_mail(bytes);
    if (!mail) return fail(mail.error().code, path.filename().string());
    mail->cut = mail->cut || cut;
    return mail;
}

} // namespace updraft
