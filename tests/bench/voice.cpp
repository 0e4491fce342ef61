// What customers say, a hundred thousand times: bringing it in, tagging one, finding.
#include "tests/bench/bare_file.h"
#include "tests/bench/harness.h"
#include "tests/bench/plans.h"

#include "core/document/document.h"
#include "core/edits/voice.h"
#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "ui/models/kind_filter_model.h"
#include "ui/pages/listen/voice/search.h"
#include "ui/pages/listen/voice/voice_page.h"
#include "ui/shell/main_window.h"
#include "ui/tables/kind_table_view.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <random>
#include <stdexcept>

#include <malloc.h>
#include <sqlite3.h>

namespace updraft::bench {

namespace {

constexpr int many = 100'000;
constexpr int few = 10;

template <class T> T sound(Result<T> result) {
    if (!result) throw std::runtime_error{std::string{name_of(result.error().code)}};
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

Surroundings alone() {
    return {[] { return std::int64_t{1'771'934'400}; }, "Tess", {}};
}

/// Some twenty words, most of which many others say too.
std::string verbatim(std::mt19937& random) {
    static constexpr std::array words = {
        "the",      "technician", "never", "came",    "again",    "waited", "three",  "weeks",
        "for",      "invoice",    "wrong", "amount",  "called",   "twice",  "nobody", "answered",
        "moving",   "house",      "new",   "address", "internet", "works",  "now",    "thanks",
        "friendly", "staff",      "but",   "slow",    "website",  "error",  "login",  "letter"};
    std::string text;
    for (int i = 0; i < 20; ++i) text += fmt::format("{} ", words[random() % words.size()]);
    return text + fmt::format("case{}", random() % many);
}

/// Date, source, verbatim, NPS, CSAT, driver and segment.
std::string list(int rows) {
    std::mt19937 random{1};
    std::string csv = "date,source,verbatim,nps,csat,driver,segment\n";
    for (int i = 0; i < rows; ++i)
        csv += fmt::format("{},Survey {},{},{},{},Driver {};Driver {},Segment {}\n",
                           iso(today() - i % 700), i % 4, verbatim(random), i % 11, 1 + i % 5,
                           i % 7, i % 13, i % 5);
    return csv;
}

using Cells = std::vector<std::string_view>;

void split_cells(std::string_view text, Cells& cells) {
    cells.clear();
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto start = at;
        while (text[at] != ',' && text[at] != '\n') ++at;
        cells.push_back(text.substr(start, at - start));
    }
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.begin(), text.end(), value);
    return value;
}

void bind_text(sqlite3_stmt* statement, int parameter, std::string_view text) {
    sqlite3_bind_text(statement, parameter, text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
}

void bulk_insert(const BareFile& file, const Cells& cells) {
    constexpr std::size_t width = 7;
    file.run("BEGIN IMMEDIATE");
    sqlite3_stmt* row = file.prepare("INSERT INTO feedback (id, date, source, verbatim, nps, csat, "
                                     "driver, segment) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t at = width; at + width <= cells.size(); at += width) {
        const Uuid id = new_uuid();
        sqlite3_bind_blob(row, 1, id.bytes.data(), 16, SQLITE_STATIC);
        sqlite3_bind_int(row, 2, parse_date(cells[at])->days);
        bind_text(row, 3, cells[at + 1]);
        bind_text(row, 4, cells[at + 2]);
        sqlite3_bind_int(row, 5, number(cells[at + 3]));
        sqlite3_bind_int(row, 6, number(cells[at + 4]));
        bind_text(row, 7, cells[at + 5]);
        bind_text(row, 8, cells[at + 6]);
        if (sqlite3_step(row) != SQLITE_DONE) throw std::runtime_error{"not inserted"};
        sqlite3_reset(row);
    }
    sqlite3_finalize(row);
    file.run("COMMIT");
}

void import_list(Document& document, std::string csv) {
    const auto table = sound(read_csv(std::move(csv)));
    ImportRequest request;
    request.kind = find_kind("feedback");
    const auto planned = sound(plan_import(*document.plan(), table, request));
    if (planned.rows.size() != table.rows()) throw std::runtime_error{"not imported"};
    sound(document.edit("import", [&](Edit& edit) { apply_import(edit, planned); }));
}

std::filesystem::path empty_plan(const Folder& folder, const std::string& name) {
    std::filesystem::remove(folder / name);
    make_file(folder / name, made_plan(0));
    return folder / name;
}

void import_answers() {
    const Folder folder;
    const auto csv = list(many);
    print("V1", "import of 100,000 verbatims into an empty plan, undoable",
          in_turn(
              [&] {
                  const auto document =
                      sound(Document::open(empty_plan(folder, "ours.updraft"), alone()));
                  return timed([&] { import_list(*document, csv); });
              },
              [&] {
                  const BareFile file{empty_plan(folder, "bare.updraft")};
                  return timed([&] {
                      Cells cells;
                      split_cells(csv, cells);
                      bulk_insert(file, cells);
                  });
              },
              5),
          2);
}

/// A plan in which so many have said something.
class Answered {
  public:
    Answered(const Folder& folder, int rows)
        : document_{
              sound(Document::open(empty_plan(folder, fmt::format("{}.updraft", rows)), alone()))} {
        import_list(*document_, list(rows));
        for (const auto& row : document_->plan()->feedback) ids_.push_back(row.id);
    }
    double tag_one() {
        const auto id = ids_[random_() % ids_.size()];
        const auto driver = fmt::format("Tag {}", ++count_);
        return timed([&] {
            sound(document_->edit("tag", [&](Edit& edit) {
                edit.change(id, [&](Feedback& row) { row.driver = driver; });
            }));
        });
    }

  private:
    std::unique_ptr<Document> document_;
    std::vector<Id<Feedback>> ids_;
    std::mt19937 random_{1};
    int count_ = 0;
};

void tag_one() {
    const Folder folder;
    Answered large{folder, many};
    Answered small{folder, few};
    print("V2", "tag of one among 100,000, as among ten",
          in_turn([&] { return large.tag_one(); }, [&] { return small.tag_one(); }, 101), 1.1);
}

/// As the page's filter finds, key by key; the dearest key counts.
void find_by_key() {
    const Folder folder;
    const auto path = empty_plan(folder, "found.updraft");
    {
        const auto document = sound(Document::open(path, alone()));
        import_list(*document, list(many));
    }
    Session session{{alone(), today, [](const Error&) { return QString(); }}};
    sound(session.open(path));
    KindTableModel table{session, *find_kind("feedback")};
    KindFilterModel filter{table};
    VoiceSearch search{session};
    filter.setFinder([&](const QString& text) { return search.find(text); });
    search.prepare();
    const double filled = timed([&] { search.finish(); });
    print({"V3", "fill the search with 100,000 (aside)", "ms", filled, {}, 5'000});
    Values dearest;
    for (int round = 0; round < 15; ++round) {
        double worst = 0;
        QString text;
        for (const QChar key : QStringLiteral("technician tw case4")) {
            text += key;
            worst = std::max(worst, worked([&] {
                                 filter.setText(text);
                                 filter.rowCount();
                             }));
        }
        worst = std::max(worst, worked([&] {
                             filter.setText({});
                             filter.rowCount();
                         }));
        dearest.all.push_back(worst);
    }
    print({"V3", "find among 100,000, the dearest key", "ms", dearest.median(), {}, 50});
}

/// What this program had at once since `forget_peak`, in MB.
double peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

void forget_peak() {
    malloc_trim(0); // what the making of the plan left behind is not the page's
    std::ofstream("/proc/self/clear_refs") << 5;
}

/// The page of 100,000 verbatims in the window.
class Shown {
    Folder folder_;

  public:
    Shown() {
        const auto path = empty_plan(folder_, "shown.updraft");
        import_list(*sound(Document::open(path, alone())), list(many));
        forget_peak();
        sound(session.open(path));
        window_.resize(1600, 1000);
        window_.show();
        window_.showPage(QStringLiteral("voice"));
        page().setView(VoicePage::View::Verbatims);
        QCoreApplication::processEvents();
    }
    VoicePage& page() { return dynamic_cast<VoicePage&>(*window_.page()); }
    Session session{{alone(), today, [](const Error&) { return QString(); }}};

  private:
    MainWindow window_{session, {}};
};

/// Ctrl+A on their page, with all that follows what is picked; and what the page takes with its
/// figures and its search.
void pick_all() {
    Shown shown;
    auto& page = shown.page();
    Values taken;
    for (int round = 0; round < 7; ++round) {
        shown.session.clearSelection();
        QCoreApplication::processEvents();
        taken.all.push_back(worked([&] {
            page.run(Page::Command::SelectAll);
            QCoreApplication::processEvents();
        }));
    }
    print({"V4", "pick all of 100,000 verbatims on their page", "ms", taken.median(), {}, 500});
    page.search().prepare();
    page.search().finish();
    page.filterBy(QStringLiteral("technician"));
    QCoreApplication::processEvents();
    print({"V5", "peak memory, 100,000 verbatims on their page", "MB", peak_memory(), {}, 400});
}

/// Marks that leave a narrowed list and come into the list of calls, here and there.
void mark_many() {
    Shown shown;
    auto& table = shown.page().table();
    table.filter().setTest("untold", [](const Plan& plan, Uuid id) {
        const auto* row = plan.feedback.find({id});
        return row != nullptr && !row->state;
    });
    std::vector<Id<Feedback>> some;
    int at = 0;
    for (const auto& row : shown.session.plan().feedback)
        if (at++ % 20 == 0) some.push_back(row.id);
    Values marked;
    Values undone;
    for (int round = 0; round < 5; ++round) {
        table.selectAll();
        QCoreApplication::processEvents();
        marked.all.push_back(timed([&] {
            shown.session.edit("note_call",
                               [&](Edit& edit) { set_loop(edit, some, LoopState::open); });
            QCoreApplication::processEvents();
        }));
        undone.all.push_back(timed([&] {
            shown.session.undo();
            QCoreApplication::processEvents();
        }));
    }
    print({"V6", "mark 5,000 of 100,000, which leave the list", "ms", marked.median(), {}, 1'000});
    print({"V6", "undo of it", "ms", undone.median(), {}, 1'000});
}

} // namespace

void bench_voice() {
    import_answers();
    tag_one();
    find_by_key();
    pick_all();
    mark_many();
}

} // namespace updraft::bench
