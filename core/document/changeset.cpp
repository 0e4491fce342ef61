#include "core/document/changeset.h"

#include <bit>
#include <cstring>

namespace updraft {

namespace {

enum ValueType : std::uint8_t { untold = 0, whole = 1, real = 2, text = 3, blob = 4, null = 5 };

void put_varint(Changeset& bytes, std::uint64_t value) {
    // Up to 2^56: seven bits a byte, the last without the continuation bit.
    std::array<std::uint8_t, 8> reversed{};
    std::size_t count = 0;
    do {
        reversed[count++] = static_cast<std::uint8_t>(value & 0x7fU);
        value >>= 7U;
    } while (value != 0);
    while (count > 1) bytes.push_back(static_cast<std::uint8_t>(reversed[--count] | 0x80U));
    bytes.push_back(reversed[0]);
}

void put_eight(Changeset& bytes, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift)));
}

void put_run(Changeset& bytes, ValueType type, const void* data, std::size_t size) {
    bytes.push_back(type);
    put_varint(bytes, size);
    const auto* begin = static_cast<const std::uint8_t*>(data);
    bytes.insert(bytes.end(), begin, begin + size);
}

void put(Changeset& bytes, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        bytes.push_back(whole);
        put_eight(bytes, static_cast<std::uint64_t>(*number));
    } else if (const auto* decimal = std::get_if<double>(&cell)) {
        bytes.push_back(real);
        put_eight(bytes, std::bit_cast<std::uint64_t>(*decimal));
    } else if (const auto* string = std::get_if<std::string_view>(&cell)) {
        put_run(bytes, text, string->data(), string->size());
    } else if (const auto* raw = std::get_if<Bytes>(&cell)) {
        put_run(bytes, blob, raw->data(), raw->size());
    } else {
        bytes.push_back(null);
    }
}

template <class T> void put_row(Changeset& bytes, const T& row) {
    for (const auto& field : fields<T>) put(bytes, field.get(row));
}

/// Walks the bytes; every read is checked against what is left.
class Reader {
  public:
    explicit Reader(Bytes bytes) : rest_{bytes} {}

    bool done() const { return rest_.empty(); }
    std::size_t left() const { return rest_.size(); }
    bool byte(std::uint8_t& value) {
        if (rest_.empty()) return false;
        value = rest_.front();
        rest_ = rest_.subspan(1);
        return true;
    }
    bool varint(std::uint64_t& value) {
        value = 0;
        for (int i = 0; i < 8; ++i) {
            std::uint8_t next = 0;
            if (!byte(next)) return false;
            value = value << 7U | (next & 0x7fU);
            if ((next & 0x80U) == 0) return true;
        }
        return false;
    }
    bool run(std::uint64_t size, Bytes& value) {
        if (size > rest_.size()) return false;
        value = rest_.first(static_cast<std::size_t>(size));
        rest_ = rest_.subspan(static_cast<std::size_t>(size));
        return true;
    }
    bool name(std::string_view& value) {
        const auto end = std::find(rest_.begin(), rest_.end(), std::uint8_t{0});
        if (end == rest_.end()) return false;
        value = as_text(rest_.first(static_cast<std::size_t>(end - rest_.begin())));
        rest_ = rest_.subspan(value.size() + 1);
        return true;
    }
    bool eight(std::uint64_t& value) {
        Bytes raw;
        if (!run(8, raw)) return false;
        value = 0;
        for (const auto next : raw) value = value << 8U | next;
        return true;
    }
    bool value(Told& told);
    static std::string_view as_text(Bytes bytes) {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

  private:
    Bytes rest_;
};

bool Reader::value(Told& told) {
    std::uint8_t type = 0;
    if (!byte(type)) return false;
    std::uint64_t number = 0;
    Bytes raw;
    switch (type) {
    case untold:
        told.reset();
        return true;
    case null:
        told = Cell{std::monostate{}};
        return true;
    case whole:
        if (!eight(number)) return false;
        told = Cell{static_cast<std::int64_t>(number)};
        return true;
    case real:
        if (!eight(number)) return false;
        told = Cell{std::bit_cast<double>(number)};
        return true;
    case text:
    case blob:
        if (!varint(number) || !run(number, raw)) return false;
        told = type == text ? Cell{as_text(raw)} : Cell{raw};
        return true;
    default:
        return false;
    }
}

struct Head {
    std::string_view table;
    std::size_t columns = 0;
};

/// The header's table must be ours, at most as wide, with the identity alone as its key.
bool read_head(Reader& reader, Head& head) {
    std::uint64_t columns = 0;
    if (!reader.varint(columns) || columns == 0 || columns > 64) return false;
    for (std::uint64_t i = 0; i < columns; ++i) {
        std::uint8_t key = 0;
        if (!reader.byte(key) || key != (i == 0 ? 1 : 0)) return false;
    }
    if (!reader.name(head.table)) return false;
    head.columns = static_cast<std::size_t>(columns);
    bool fits = false;
    const bool known =
        with_entity(head.table, [&]<class T>() { fits = head.columns <= fields<T>.size(); });
    return known && fits;
}

bool is_key(const Told& told) {
    const auto* bytes = told ? std::get_if<Bytes>(&*told) : nullptr;
    return bytes != nullptr && bytes->size() == 16;
}

bool read_values(Reader& reader, std::size_t columns, std::vector<Told>& values) {
    values.resize(columns);
    return std::ranges::all_of(values, [&](Told& told) { return reader.value(told); });
}

bool read_change(Reader& reader, const Head& head, std::uint8_t kind, RowChange& change) {
    std::uint8_t indirect = 0;
    if (!reader.byte(indirect)) return false;
    change.table = head.table;
    change.kind = static_cast<ChangeKind>(kind);
    switch (change.kind) {
    case ChangeKind::added:
        return read_values(reader, head.columns, change.after) && is_key(change.after[0]);
    case ChangeKind::removed:
        return read_values(reader, head.columns, change.before) && is_key(change.before[0]);
    case ChangeKind::changed:
        return read_values(reader, head.columns, change.before) && is_key(change.before[0]) &&
               read_values(reader, head.columns, change.after);
    }
    return false;
}

} // namespace

template <class T> void ChangesetWriter::head(ChangeKind kind) {
    if (table_ != table_of<T>) {
        table_ = table_of<T>;
        bytes_.push_back('T');
        put_varint(bytes_, fields<T>.size());
        bytes_.push_back(1);
        bytes_.insert(bytes_.end(), fields<T>.size() - 1, 0);
        bytes_.insert(bytes_.end(), table_.begin(), table_.end());
        bytes_.push_back(0);
    }
    bytes_.push_back(static_cast<std::uint8_t>(kind));
    bytes_.push_back(0); // direct
    ++rows_;
}

void ChangesetWriter::expect(std::size_t rows) {
    if (rows_ == 0) return;
    const auto each = bytes_.size() / rows_ + 1;
    bytes_.reserve(bytes_.size() + rows * (each + each / 8));
}

template <class T> void ChangesetWriter::added(const T& row) {
    head<T>(ChangeKind::added);
    put_row(bytes_, row);
}

template <class T> void ChangesetWriter::removed(const T& row) {
    head<T>(ChangeKind::removed);
    put_row(bytes_, row);
}

template <class T> void ChangesetWriter::changed(const T& before, const T& after, Mask mask) {
    head<T>(ChangeKind::changed);
    for (std::size_t i = 0; i < fields<T>.size(); ++i) {
        if (i == 0 || (mask >> i & 1U) != 0)
            put(bytes_, fields<T>[i].get(before));
        else
            bytes_.push_back(untold);
    }
    for (std::size_t i = 0; i < fields<T>.size(); ++i) {
        if ((mask >> i & 1U) != 0)
            put(bytes_, fields<T>[i].get(after));
        else
            bytes_.push_back(untold);
    }
}

#define INSTANTIATE(T, ...)                                                                        \
    template void ChangesetWriter::added(const T&);                                                \
    template void ChangesetWriter::removed(const T&);                                              \
    template void ChangesetWriter::changed(const T&, const T&, Mask)
UPDRAFT_ENTITIES(INSTANTIATE);
#undef INSTANTIATE

namespace {

/// Calls `use` with each row's change, with the header of its table and with its bytes.
template <class F> Result<void> each_change(Bytes changeset, F&& use) {
    Reader reader{changeset};
    Head head;
    Bytes header;
    while (!reader.done()) {
        const Bytes rest = changeset.last(reader.left());
        const auto taken = [&] { return rest.first(rest.size() - reader.left()); };
        std::uint8_t next = 0;
        if (!reader.byte(next)) return fail(ErrorCode::damaged, "history");
        if (next == 'T') {
            if (!read_head(reader, head)) return fail(ErrorCode::damaged, "history");
            header = taken();
            continue;
        }
        RowChange change;
        if (head.columns == 0 || !read_change(reader, head, next, change))
            return fail(ErrorCode::damaged, "history");
        use(std::move(change), header, taken());
    }
    return {};
}

Uuid key_of(const RowChange& change) {
    const auto& told = change.kind == ChangeKind::added ? change.after[0] : change.before[0];
    return referred(*told).value_or(Uuid{});
}

} // namespace

Result<std::vector<RowChange>> read_changeset(Bytes changeset) {
    std::vector<RowChange> changes;
    auto read = each_change(
        changeset, [&](RowChange change, Bytes, Bytes) { changes.push_back(std::move(change)); });
    if (!read) return fail(std::move(read.error()));
    return changes;
}

Result<Changeset> without_rows(Bytes changeset, const std::unordered_set<Uuid>& rows) {
    Changeset kept;
    const std::uint8_t* written = nullptr; // the header that is there already
    auto read = each_change(changeset, [&](const RowChange& change, Bytes header, Bytes bytes) {
        if (rows.contains(key_of(change))) return;
        if (std::exchange(written, header.data()) != header.data())
            kept.insert(kept.end(), header.begin(), header.end());
        kept.insert(kept.end(), bytes.begin(), bytes.end());
    });
    if (!read) return fail(std::move(read.error()));
    return kept;
}

} // namespace updraft
