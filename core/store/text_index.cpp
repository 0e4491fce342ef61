#include "core/store/text_index.h"

#include <sqlite3.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace updraft {

namespace {

// Without content and the texts' sizes: less memory, and words are looked up the same; positions
// stay, by which letters that stand apart are found next to one another. The shortest beginnings,
// which most texts have, get lists of their own. Pictures such as 😀 are letters too.
constexpr const char* schema = "CREATE VIRTUAL TABLE texts USING fts5(text, content='', "
                               "columnsize=0, prefix='1 2', "
                               "tokenize=\"unicode61 remove_diacritics 2 "
                               "categories 'L* N* Co So'\")";

/// Whether a word ends before and behind the letter without a blank: Chinese, Japanese, pictures.
bool stands_alone(UChar32 letter) {
    switch (u_getIntPropertyValue(letter, UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_E_BASE:
    case U_LB_E_MODIFIER:
    case U_LB_REGIONAL_INDICATOR:
        return true;
    default:
        return false;
    }
}

/// With blanks round letters that stand alone, so that each is a word.
std::string set_apart(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::string apart;
    apart.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (U8_IS_SINGLE(bytes[at])) {
            apart += text[at++];
            continue;
        }
        const auto begin = at;
        UChar32 letter = 0;
        U8_NEXT(bytes, at, text.size(), letter);
        const bool alone = stands_alone(letter);
        if (alone) apart += ' ';
        apart += text.substr(begin, at - begin);
        if (alone) apart += ' ';
    }
    return apart;
}

/// Each word as a quoted beginning; all must occur.
std::string query_of(std::string_view words) {
    std::string query;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find_first_of(" \t\n", at), words.size());
        if (end > at) {
            query += query.empty() ? "\"" : " \"";
            for (const char c : set_apart(words.substr(at, end - at))) query += c == '"' ? ' ' : c;
            query += "\"*";
        }
        at = end + 1;
    }
    return query;
}

} // namespace

Result<TextIndex> TextIndex::make() {
    auto opened = Connection::open({}, Connection::Mode::in_memory);
    if (!opened) return fail(std::move(opened.error()));
    TextIndex index;
    index.connection_ = std::move(*opened);
    // Nothing from a file comes in here, so that the virtual table may be made.
    sqlite3_set_authorizer(index.connection_.handle(), nullptr, nullptr);
    if (auto made = index.connection_.execute(schema); !made) return fail(std::move(made.error()));
    for (const auto& [statement, sql] :
         {std::pair{&index.add_, "INSERT INTO texts(rowid, text) VALUES (?, ?)"},
          std::pair{&index.remove_, "INSERT INTO texts(texts, rowid, text) VALUES('delete', ?, ?)"},
          std::pair{&index.find_, "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid"}}) {
        auto prepared = index.connection_.prepare(sql);
        if (!prepared) return fail(std::move(prepared.error()));
        *statement = std::move(*prepared);
    }
    return index;
}

Result<void> TextIndex::add(std::span<const Entry> entries) {
    if (auto begun = connection_.execute("BEGIN"); !begun) return begun;
    for (const auto& [key, text] : entries) {
        add_.bind(1, key);
        const auto apart = set_apart(text);
        add_.bind(2, std::string_view{apart});
        if (auto added = add_.run(); !added) {
            connection_.abandon();
            return added;
        }
    }
    return connection_.execute("COMMIT");
}

Result<void> TextIndex::remove(const Entry& entry) {
    remove_.bind(1, entry.key);
    const auto apart = set_apart(entry.text);
    remove_.bind(2, std::string_view{apart});
    return remove_.run();
}

Result<std::vector<std::int64_t>> TextIndex::find(std::string_view words) {
    const auto query = query_of(words);
    std::vector<std::int64_t> keys;
    if (query.empty()) return keys;
    find_.bind(1, std::string_view{query});
    for (;;) {
        auto stepped = find_.step();
        if (!stepped || *stepped == Statement::Step::done) {
            find_.reset();
            if (!stepped) return fail(std::move(stepped.error()));
            return keys;
        }
        keys.push_back(find_.number(0));
    }
}

} // namespace updraft
