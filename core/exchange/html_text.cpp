#include "core/exchange/html_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace updraft {

namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};
/// Those that mail programs write; the others stay as they are.
constexpr std::array entities{
    Entity{"amp", "&"},    Entity{"lt", "<"},     Entity{"gt", ">"},     Entity{"quot", "\""},
    Entity{"apos", "'"},   Entity{"nbsp", " "},   Entity{"euro", "€"},   Entity{"hellip", "…"},
    Entity{"ndash", "–"},  Entity{"mdash", "—"},  Entity{"lsquo", "‘"},  Entity{"rsquo", "’"},
    Entity{"ldquo", "“"},  Entity{"rdquo", "”"},  Entity{"bdquo", "„"},  Entity{"laquo", "«"},
    Entity{"raquo", "»"},  Entity{"auml", "ä"},   Entity{"ouml", "ö"},   Entity{"uuml", "ü"},
    Entity{"Auml", "Ä"},   Entity{"Ouml", "Ö"},   Entity{"Uuml", "Ü"},   Entity{"szlig", "ß"},
    Entity{"eacute", "é"}, Entity{"egrave", "è"}, Entity{"agrave", "à"}, Entity{"ccedil", "ç"},
    Entity{"copy", "©"},   Entity{"deg", "°"},    Entity{"pound", "£"},  Entity{"bull", "•"},
    Entity{"shy", ""},     Entity{"zwnj", ""},    Entity{"middot", "·"}, Entity{"times", "×"}};

constexpr std::array blocks{"p",  "div", "br", "tr", "li", "ul", "ol", "table", "blockquote",
                            "h1", "h2",  "h3", "h4", "h5", "h6", "hr", "pre"};
constexpr std::array cells{"td", "th"};
/// What stands in these is for machines. The end of a head may be left out, so not all of it.
constexpr std::array hidden{"script", "style", "title", "template", "svg", "xml"};

void append_letter(std::string& text, std::uint32_t code) {
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) code = 0xfffd;
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xc0 | code >> 6U);
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12U);
        put(0x80 | (code >> 6U & 0x3fU));
    } else {
        put(0xf0 | code >> 18U);
        put(0x80 | (code >> 12U & 0x3fU));
        put(0x80 | (code >> 6U & 0x3fU));
    }
    put(0x80 | (code & 0x3fU));
}

class Reader {
  public:
    explicit Reader(std::string_view html) : html_{html} {}

    std::string run() {
        while (at_ < html_.size()) {
            const char c = html_[at_];
            if (c == '<' && read_tag()) continue;
            if (c == '&' && read_entity()) continue;
            ++at_;
            if (hidden_.empty()) put(c);
        }
        return std::move(text_);
    }

  private:
    /// White space is one blank, and none at the beginning of a line.
    void put(char c) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!blank) {
            text_ += c;
        } else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') {
            text_ += ' ';
        }
    }

    void end_line() {
        while (!text_.empty() && text_.back() == ' ') text_.pop_back();
        const bool two = text_.ends_with("\n\n");
        if (!text_.empty() && !two) text_ += '\n';
    }

    /// False where the "<" is no tag's.
    bool read_tag() {
        if (html_.substr(at_).starts_with("<!--")) return skip_to("-->", 3);
        auto name_at = at_ + 1;
        const bool closes = name_at < html_.size() && html_[name_at] == '/';
        if (closes) ++name_at;
        auto name_end = name_at;
        while (name_end < html_.size() && is_letter(html_[name_end])) ++name_end;
        const bool declared =
            name_at < html_.size() && (html_[name_at] == '!' || html_[name_at] == '?');
        if (name_end == name_at && !declared) return false;
        constexpr std::size_t longest_name = 20;
        const auto name = folded(html_.substr(name_at, std::min(name_end - name_at, longest_name)));
        if (!skip_tag(name_end)) return false;
        see(name, closes, html_[at_ - 2] == '/');
        return true;
    }

    void see(const std::string& name, bool closes, bool closes_itself) {
        if (!hidden_.empty()) {
            if (closes && name == hidden_) hidden_.clear();
            return;
        }
        if (!closes && !closes_itself && std::ranges::find(hidden, name) != hidden.end())
            hidden_ = name;
        if (std::ranges::find(cells, name) != cells.end()) put(' ');
        // A paragraph that begins ends what stood before; two ends in a row are an empty line.
        if (std::ranges::find(blocks, name) == blocks.end()) return;
        if (closes || name == "br" || (!text_.empty() && text_.back() != '\n')) end_line();
        if (!closes && name == "li") text_ += "- ";
    }

    static bool is_letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// To behind the tag's end; a ">" in quotation marks is none.
    bool skip_tag(std::size_t from) {
        if (no_more_tags_) return false;
        char quote = 0;
        for (auto i = from; i < html_.size(); ++i) {
            const char c = html_[i];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                at_ = i + 1;
                return true;
            }
        }
        // A mark of quotation that is never closed: the next ">" will do.
        const auto end = html_.find('>', from);
        no_more_tags_ = end == std::string_view::npos; // else each "<" would look to the end
        if (no_more_tags_) return false;
        at_ = end + 1;
        ++unclosed_;
        constexpr int patience = 100;
        no_more_tags_ = unclosed_ > patience;
        return true;
    }

    bool skip_to(std::string_view end, std::size_t length) {
        const auto found = html_.find(end, at_);
        at_ = found == std::string_view::npos ? html_.size() : found + length;
        return true;
    }

    bool read_entity() {
        constexpr std::size_t longest = 10;
        const auto end = html_.substr(at_, longest).find(';');
        if (end == std::string_view::npos || end < 2) return false;
        const auto name = html_.substr(at_ + 1, end - 1);
        std::string letters;
        if (name[0] == '#') {
            const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            const auto digits = name.substr(hex ? 2 : 1);
            std::uint32_t code = 0;
            const auto read = std::from_chars(digits.begin(), digits.end(), code, hex ? 16 : 10);
            if (read.ec != std::errc{} || read.ptr != digits.end()) return false;
            append_letter(letters, code);
        } else {
            const auto* known = std::ranges::find(entities, name, &Entity::name);
            if (known == entities.end()) return false;
            letters = known->text;
        }
        at_ += end + 1;
        if (hidden_.empty()) text_ += letters;
        return true;
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::string text_;
    std::string hidden_; // the tag in which nothing is read
    bool no_more_tags_ = false;
    int unclosed_ = 0;
};

} // namespace

std::string text_of_html(std::string_view html) {
    const auto text = cleaned(Reader{html}.run()); // numbers may stand for letters of any kind
    return std::string{trimmed(text)};
}

} // namespace updraft
