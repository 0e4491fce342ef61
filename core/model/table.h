#pragma once
#include "core/base/id.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

namespace updraft {

/// The rows of one entity, sorted by id, as chunks that snapshots share. A chunk carries the
/// edition that made it: an edit writes in place in chunks of its own edition and copies others.
template <class T> class Table {
  public:
    using Row = std::shared_ptr<const T>;

    /// Null where there is none.
    const T* find(Id<T> id) const {
        const auto row = share(id);
        return row.get();
    }
    /// The row itself, to hold on to; null where there is none.
    Row share(Id<T> id) const {
        const auto c = chunk_of(id);
        if (c == count()) return nullptr;
        const auto& rows = (*chunks_)[c]->rows;
        const auto at = lower(rows, id);
        return at != rows.end() && (*at)->id == id ? *at : nullptr;
    }

    /// Adds the row or puts it in the place of the one with its id.
    void put(Row row, std::uint64_t edition) {
        if (count() == 0) {
            own(edition).push_back(std::make_shared<Chunk>(Chunk{edition, {std::move(row)}}));
            ++size_;
            return;
        }
        const auto c = std::min(chunk_of(row->id), count() - 1);
        auto& rows = own_chunk(c, edition);
        const auto at = lower(rows, row->id);
        if (at != rows.end() && (*at)->id == row->id) {
            *at = std::move(row);
            return;
        }
        rows.insert(at, std::move(row));
        ++size_;
        if (rows.size() > chunk_size) split(c, edition);
    }

    void erase(Id<T> id, std::uint64_t edition) {
        const auto c = chunk_of(id);
        if (c == count() || find(id) == nullptr) return;
        auto& rows = own_chunk(c, edition);
        rows.erase(lower(rows, id));
        --size_;
        if (rows.empty()) {
            auto& chunks = own(edition);
            chunks.erase(chunks.begin() + static_cast<std::ptrdiff_t>(c));
        }
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    /// Whether both are the very same rows: nothing between the two snapshots touched the table.
    bool same(const Table& other) const { return chunks_ == other.chunks_; }

    class Iterator {
      public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const Table* table, std::size_t chunk) : table_{table}, chunk_{chunk} {}
        const T& operator*() const { return *(*table_->chunks_)[chunk_]->rows[row_]; }
        const T* operator->() const { return &**this; }
        Iterator& operator++() {
            if (++row_ == (*table_->chunks_)[chunk_]->rows.size()) {
                row_ = 0;
                ++chunk_;
            }
            return *this;
        }
        Iterator operator++(int) {
            auto before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) {
            return a.chunk_ == b.chunk_ && a.row_ == b.row_;
        }

      private:
        const Table* table_ = nullptr;
        std::size_t chunk_ = 0;
        std::size_t row_ = 0;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, count()}; }

  private:
    static constexpr std::size_t chunk_size = 128;
    struct Chunk {
        std::uint64_t edition;
        std::vector<Row> rows;
    };
    using Chunks = std::vector<std::shared_ptr<Chunk>>;

    std::size_t count() const { return chunks_ ? chunks_->size() : 0; }

    /// The chunk that holds the id or would; `count()` past the end.
    std::size_t chunk_of(Id<T> id) const {
        if (!chunks_) return 0;
        const auto found = std::lower_bound(
            chunks_->begin(), chunks_->end(), id,
            [](const auto& chunk, const Id<T>& wanted) { return chunk->rows.back()->id < wanted; });
        return static_cast<std::size_t>(found - chunks_->begin());
    }
    template <class Rows> static auto lower(Rows& rows, Id<T> id) {
        return std::lower_bound(
            rows.begin(), rows.end(), id,
            [](const auto& row, const Id<T>& wanted) { return row->id < wanted; });
    }

    Chunks& own(std::uint64_t edition) {
        // A copy that was taken within the edition must stay as it was, too.
        if (!chunks_ || edition_ != edition || chunks_.use_count() > 1) {
            chunks_ = chunks_ ? std::make_shared<Chunks>(*chunks_) : std::make_shared<Chunks>();
            edition_ = edition;
        }
        return *chunks_;
    }
    std::vector<Row>& own_chunk(std::size_t at, std::uint64_t edition) {
        auto& chunk = own(edition)[at];
        if (chunk->edition != edition || chunk.use_count() > 1)
            chunk = std::make_shared<Chunk>(Chunk{edition, chunk->rows});
        return chunk->rows;
    }
    void split(std::size_t at, std::uint64_t edition) {
        auto& chunks = own(edition);
        auto& rows = chunks[at]->rows;
        // Rows mostly come in order of their ids: at the end, fill the chunk before starting one.
        const auto keep = at + 1 == chunks.size() ? chunk_size : chunk_size / 2;
        const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(keep);
        auto rest = std::make_shared<Chunk>(Chunk{edition, {middle, rows.end()}});
        rest->rows.reserve(chunk_size + 1);
        rows.erase(middle, rows.end());
        chunks.insert(chunks.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(rest));
    }

    std::shared_ptr<Chunks> chunks_;
    std::uint64_t edition_ = 0;
    std::size_t size_ = 0;
};

} // namespace updraft
