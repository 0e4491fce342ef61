#include "core/exchange/import_texts.h"

#include "core/base/text.h"
#include "core/exchange/import_columns.h"

#include <unordered_map>

namespace updraft {

namespace {

/// A column of more different texts holds no words.
constexpr std::size_t most_texts = 50;

struct Synonym {
    std::string_view field;
    std::string_view text;
    std::string_view word;
};

constexpr std::array synonyms{
    Synonym{"status", "to do", "planned"},      Synonym{"status", "todo", "planned"},
    Synonym{"status", "scheduled", "planned"},  Synonym{"status", "in progress", "active"},
    Synonym{"status", "in-progress", "active"}, Synonym{"status", "ongoing", "active"},
    Synonym{"status", "under way", "active"},   Synonym{"status", "on hold", "blocked"},
    Synonym{"status", "complete", "done"},      Synonym{"status", "completed", "done"},
    Synonym{"status", "finished", "done"},      Synonym{"status", "cancelled", "dropped"},
    Synonym{"status", "canceled", "dropped"},   Synonym{"horizon", "short term", "short"},
    Synonym{"horizon", "short-term", "short"},  Synonym{"horizon", "medium term", "mid"},
    Synonym{"horizon", "medium-term", "mid"},   Synonym{"horizon", "mid-term", "mid"},
    Synonym{"horizon", "medium", "mid"},        Synonym{"horizon", "long term", "long"},
    Synonym{"horizon", "long-term", "long"}};

/// Whether people write names or lists here, which are looked up and no matter of words.
bool free_text(const KindField& field) {
    return field.references != nullptr || field.type == Type::line || field.type == Type::code;
}

/// The different texts of a column, by their folded form.
class Counter {
  public:
    Counter(const KindField& field, const Basics& basics, const Writing& writing)
        : field_{field}, basics_{basics}, writing_{writing} {}

    void count(std::string_view text) {
        const bool known =
            free_text(field_) || read_cell_value(field_, text, basics_, writing_).has_value();
        if (!takes_words(field_) && known && !(free_text(field_) && means_no_answer(text))) return;
        const auto [seen, fresh] = places_.try_emplace(folded(text), texts_.size());
        if (!fresh) {
            if (seen->second < texts_.size()) ++texts_[seen->second].rows;
        } else if (texts_.size() < most_texts) {
            texts_.push_back({std::string{text}, 1, known});
        } else {
            seen->second = left_out;
            more_ = true;
        }
    }

    FieldTexts take() {
        std::ranges::stable_sort(texts_, [](const ColumnText& a, const ColumnText& b) {
            return a.known != b.known ? b.known : a.rows > b.rows;
        });
        return {&field_, std::move(texts_), more_};
    }

  private:
    static constexpr std::size_t left_out = ~std::size_t{0};

    const KindField& field_;
    const Basics& basics_;
    const Writing& writing_;
    std::vector<ColumnText> texts_;
    std::unordered_map<std::string, std::size_t> places_;
    bool more_ = false;
};

} // namespace

bool takes_words(const KindField& field) {
    return field.type == Type::word || field.type == Type::flag;
}

Result<std::vector<FieldTexts>> texts_to_explain(const TextTable& table,
                                                 const ImportRequest& request, const Basics& basics,
                                                 const Progress& progress) {
    const auto columns = match_columns(table, request);
    if (!columns) return fail(columns.error());
    const auto writing = find_writing(table, *columns, request.order);
    std::vector<FieldTexts> all;
    std::string buffer;
    Steps steps{progress, table.rows() * columns->size()};
    for (std::size_t column = 0; column < columns->size(); ++column) {
        const auto* field = (*columns)[column].field;
        if (field == nullptr || field->type == Type::text || field == request.kind->title())
            continue;
        Counter counter{*field, basics, writing};
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (!steps.next()) return fail(ErrorCode::stopped);
            const auto text = readable(table.cell(row, column), false, buffer).text;
            if (!text.empty()) counter.count(text);
        }
        if (auto texts = counter.take(); !texts.texts.empty()) all.push_back(std::move(texts));
    }
    return all;
}

bool means_no_answer(std::string_view text) {
    constexpr std::array none = {
        "-",   "--",   "–",    "—",   "?",       "n/a",    "na",      "n.a.",          "tbd",
        "tbc", "none", "null", "nil", "unknown", "(none)", "(blank)", "not applicable"};
    constexpr std::size_t longest = 20;
    if (text.size() > longest) return false; // most are
    const auto wanted = folded(trimmed(text));
    return std::ranges::find(none, wanted) != none.end();
}

std::optional<std::string_view> obvious_word(const KindField& field, std::string_view text) {
    const auto wanted = folded(trimmed(text));
    for (const auto word : field.words)
        if (folded(word) == wanted) return word;
    for (const auto& synonym : synonyms)
        if (synonym.field == field.name && synonym.text == wanted &&
            std::ranges::find(field.words, synonym.word) != field.words.end())
            return synonym.word;
    return std::nullopt;
}

} // namespace updraft
