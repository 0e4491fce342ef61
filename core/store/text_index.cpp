#include "core/store/text_index.h"

#include <sqlite3.h>

namespace updraft {

namespace {

// Without content and positions: half the memory, and words are looked up the same. The shortest
// beginnings, which most texts have, get lists of their own.
constexpr const char* schema = "CREATE VIRTUAL TABLE texts USING fts5(text, content='', "
                               "columnsize=0, prefix='1 2', "
                               "tokenize=\"unicode61 remove_diacritics 2\")";

/// Each word as a quoted beginning; all must occur.
std::string query_of(std::string_view words) {
    std::string query;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find_first_of(" \t\n", at), words.size());
        if (end > at) {
            query += query.empty() ? "\"" : " \"";
            for (const char c : words.substr(at, end - at)) query += c == '"' ? ' ' : c;
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
        add_.bind(2, std::string_view{text});
        if (auto added = add_.run(); !added) {
            connection_.abandon();
            return added;
        }
    }
    return connection_.execute("COMMIT");
}

Result<void> TextIndex::remove(const Entry& entry) {
    remove_.bind(1, entry.key);
    remove_.bind(2, std::string_view{entry.text});
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
