#include "tests/support/random_edits.h"

#include "tests/support/plans.h"
#include "tests/support/random_rows.h"

#include <fmt/format.h>

#include <set>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

namespace updraft::testing {

namespace {

/// What SQLite itself sees of an edit.
class Session {
  public:
    explicit Session(const Connection& connection) {
        sqlite3session_create(connection.handle(), "main", &session_);
        // All tables but the log and its names.
        sqlite3session_table_filter(
            session_,
            [](void*, const char* table) {
                return static_cast<int>(with_entity(table, []<class T>() {}));
            },
            nullptr);
        sqlite3session_attach(session_, nullptr);
    }
    ~Session() { sqlite3session_delete(session_); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    Changeset changeset() const {
        int size = 0;
        void* bytes = nullptr;
        sqlite3session_changeset(session_, &size, &bytes);
        const auto* begin = static_cast<const std::uint8_t*>(bytes);
        Changeset all{begin, begin + size};
        sqlite3_free(bytes);
        return all;
    }

  private:
    sqlite3_session* session_ = nullptr;
};

std::string text_of(const Told& told) {
    if (!told) return "untold";
    return std::visit(
        []<class V>(const V& value) -> std::string {
            if constexpr (std::is_same_v<V, std::monostate>)
                return "null";
            else if constexpr (std::is_same_v<V, Bytes>)
                return fmt::format("{}", fmt::join(value, ","));
            else if constexpr (std::is_same_v<V, double>)
                return fmt::format("{:a}", value);
            else
                return fmt::format("{}", value);
        },
        *told);
}

/// Rows and values whatever their order.
std::multiset<std::string> rows_of(const Changeset& changeset) {
    const auto changes = read_changeset(changeset);
    if (!changes) return {"unreadable"};
    std::multiset<std::string> rows;
    for (const auto& change : *changes) {
        auto row = fmt::format("{} {}", change.table, static_cast<int>(change.kind));
        for (const auto& told : change.before) row += "|" + text_of(told);
        for (const auto& told : change.after) row += ">" + text_of(told);
        rows.insert(std::move(row));
    }
    return rows;
}

Changeset last_changeset(const Connection& connection) {
    auto select =
        connection.prepare("SELECT changeset FROM history ORDER BY sequence DESC LIMIT 1");
    if (!select || !select->step()) return {};
    const auto bytes = select->bytes(0);
    return {bytes.begin(), bytes.end()};
}

class Life {
  public:
    Life(const std::filesystem::path& folder, LifeResult& result)
        : path_{folder / "life.updraft"}, result_{result} {
        auto made = Document::create(path_, basics(), fill, surroundings());
        if (!made) {
            problem("no plan");
            return;
        }
        document_ = std::move(*made);
        start_ = dump(*document_->plan());
        watch();
    }

    void step(const EditStep& step) {
        if (!document_) return;
        const auto entries = document_->history_length();
        Random random{step.seed};
        if (step.what % 100 < 60)
            edit(random, step.what % 3 == 0);
        else if (step.what % 100 < 82)
            take(document_->undo(), ErrorCode::nothing_to_undo, entries);
        else if (step.what % 100 < 96)
            take(document_->redo(), ErrorCode::nothing_to_redo, entries);
        else
            reopen();
        if (document_) compare();
    }

    void end() {
        if (!document_ || !result_.problem.empty()) return;
        const auto last = dump(*document_->plan());
        int undone = 0;
        const auto most = document_->history_length();
        for (; document_->undoable(); ++undone) {
            if (undone > most) return problem("undoing does not end");
            if (!document_->undo()) return problem("undo is refused");
        }
        if (dump(*document_->plan()) != start_) problem("all undone is not the start");
        reopen();
        if (!document_) return;
        for (; undone > 0; --undone)
            if (!document_->redo()) return problem("redo is refused");
        if (dump(*document_->plan()) != last) problem("all redone is not the end");
        compare();
    }

  private:
    void problem(std::string what) {
        if (result_.problem.empty()) result_.problem = std::move(what);
    }

    void watch() {
        auto second = Connection::open(path_, Connection::Mode::read_only);
        if (!second) return problem("can't be watched");
        witness_ = std::move(*second);
    }

    void edit(Random& random, bool same_gesture) {
        const Session session{document_->connection()};
        const auto entries = document_->history_length();
        const auto edited = document_->edit(
            "random",
            [&](Edit& edit) {
                for (auto n = 1 + random() % 4; n > 0; --n) {
                    const auto kind = random() % 10;
                    if (kind < 4)
                        add_random_row(edit, random);
                    else if (kind < 8)
                        change_random_row(edit, random);
                    else
                        remove_random_row(edit, random);
                }
            },
            same_gesture ? gesture_ : Gesture{});
        take(edited, std::nullopt, entries);
        if (!edited || edited->sequence == 0) return;
        gesture_ = edited->gesture;
        if (rows_of(session.changeset()) != rows_of(last_changeset(document_->connection())))
            problem("the changeset is not the session's");
    }

    void take(const Result<Change>& change, std::optional<ErrorCode> harmless,
              std::int64_t entries) {
        const auto now = document_->history_length();
        if (change) {
            if (change->sequence != 0 && now != entries + 1) problem("not one entry");
            (change->verb == "random" ? result_.edits : result_.undone) += 1;
            return;
        }
        ++result_.refused;
        if (now != entries) problem("a refused edit left an entry");
        if (change.error().code == ErrorCode::undo_conflict) problem("undo finds a conflict");
        if (harmless && change.error().code != *harmless)
            problem("undo: " + std::string{name_of(change.error().code)});
    }

    void reopen() {
        document_.reset();
        auto opened = Document::open(path_, surroundings());
        if (!opened) return problem("does not open again: " + opened.error().detail);
        document_ = std::move(*opened);
        ++result_.reopened;
    }

    void compare() {
        // In one transaction it looks for locks and journals once, not for each table.
        if (!witness_.execute("BEGIN")) return problem("can't be watched");
        const auto fresh = load(witness_);
        if (!witness_.execute("END")) return problem("can't be watched");
        if (!fresh || dump(*fresh) != dump(*document_->plan())) problem("the plan is not the file");
    }

    std::filesystem::path path_;
    LifeResult& result_;
    std::unique_ptr<Document> document_;
    Connection witness_;
    std::string start_;
    Gesture gesture_;
};

} // namespace

LifeResult live(const std::vector<EditStep>& steps, const std::filesystem::path& folder) {
    LifeResult result;
    std::filesystem::create_directories(folder);
    {
        Life life{folder, result};
        for (const auto& step : steps) {
            life.step(step);
            if (!result.problem.empty()) break;
        }
        life.end();
    }
    std::filesystem::remove_all(folder);
    return result;
}

} // namespace updraft::testing
