#include "core/exchange/import_texts.h"

#include "core/base/text.h"
#include "core/exchange/import_columns.h"

#include <unordered_map>

namespace updraft {

namespace {

/// A column of more different texts holds no words.
constexpr std::size_t most_texts = 50;
/// One of more different numbers holds no codes.
constexpr std::size_t most_codes = 25;

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

/// Whether a text that can be read may all the same be a survey's code, such as 99.
bool may_be_code(const KindField& field, std::string_view text) {
    if (is_scale(field)) return true;
    const bool name = field.references != nullptr && field.references->handle == "name";
    const bool line = field.references == nullptr && field.type == Type::line;
    if (text.starts_with('-')) text.remove_prefix(1);
    return !field.list && (name || line) && digits(text);
}

/// Different texts by their folded form, up to so many.
class Tally {
  public:
    explicit Tally(std::size_t most) : most_{most} {}

    void count(std::string_view text, bool known) {
        const auto [seen, fresh] = places_.try_emplace(folded(text), texts_.size());
        if (!fresh) {
            if (seen->second < texts_.size()) ++texts_[seen->second].rows;
        } else if (texts_.size() < most_) {
            texts_.push_back({std::string{text}, 1, known});
        } else {
            seen->second = left_out;
            more_ = true;
        }
    }
    bool more() const { return more_; }
    std::vector<ColumnText>& texts() { return texts_; }

  private:
    static constexpr std::size_t left_out = ~std::size_t{0};

    std::size_t most_;
    std::vector<ColumnText> texts_;
    std::unordered_map<std::string, std::size_t> places_;
    bool more_ = false;
};

/// The texts of a column that a person may want to explain.
class Counter {
  public:
    Counter(const KindField& field, const Basics& basics, const Writing& writing)
        : field_{field}, basics_{basics}, writing_{writing} {}

    void count(std::string_view text) {
        const bool known =
            free_text(field_) || read_cell_value(field_, text, basics_, writing_).has_value();
        if (takes_words(field_) || !known || (free_text(field_) && means_no_answer(text)))
            words_.count(text, known);
        else if (!codes_.more() && may_be_code(field_, text))
            codes_.count(text, known);
    }

    FieldTexts take() {
        auto texts = std::move(words_.texts());
        std::ranges::stable_sort(texts, [](const ColumnText& a, const ColumnText& b) {
            return a.known != b.known ? b.known : a.rows > b.rows;
        });
        auto& codes = codes_.texts();
        std::ranges::stable_sort(codes, [](const ColumnText& a, const ColumnText& b) {
            return natural_order(a.text, b.text) < 0;
        });
        if (!codes_.more()) std::ranges::move(codes, std::back_inserter(texts));
        return {&field_, std::move(texts), words_.more()};
    }

  private:
    const KindField& field_;
    const Basics& basics_;
    const Writing& writing_;
    Tally words_{most_texts};
    Tally codes_{most_codes};
};

} // namespace

bool takes_words(const KindField& field) {
    return field.type == Type::word || field.type == Type::flag;
}

bool is_scale(const KindField& field) {
    constexpr double longest = 10;
    return field.type == Type::whole && field.limits.most - field.limits.least <= longest;
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
