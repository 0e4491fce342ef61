#include "core/store/rows.h"

#include <fmt/format.h>

namespace updraft {

namespace {

template <class T> std::string insert_sql() {
    std::string marks;
    for (std::size_t i = 0; i < fields<T>.size(); ++i) marks += i == 0 ? "?" : ",?";
    return fmt::format("INSERT INTO \"{}\" VALUES ({})", table_of<T>, marks);
}

template <class T> std::string update_sql(Mask mask) {
    std::string sets;
    for (std::size_t i = 0; i < fields<T>.size(); ++i)
        if ((mask >> i & 1U) != 0)
            sets += fmt::format("{}\"{}\"=?", sets.empty() ? "" : ",", fields<T>[i].name);
    return fmt::format("UPDATE \"{}\" SET {} WHERE \"id\"=?", table_of<T>, sets);
}

template <class T> std::string select_sql() {
    std::string names;
    for (const auto& field : fields<T>)
        names += fmt::format("{}\"{}\"", names.empty() ? "" : ",", field.name);
    return fmt::format("SELECT {} FROM \"{}\" ORDER BY \"id\"", names, table_of<T>);
}

template <class T> Result<void> load_table(const Connection& connection, Table<T>& into) {
    auto select = connection.prepare(select_sql<T>());
    if (!select) return fail(std::move(select.error()));
    for (;;) {
        auto stepped = select->step();
        if (!stepped) return fail(std::move(stepped.error()));
        if (*stepped == Statement::Step::done) return {};
        auto row = std::make_shared<T>();
        for (std::size_t i = 0; i < fields<T>.size(); ++i)
            if (!fields<T>[i].set(*row, select->column(static_cast<int>(i))))
                return fail(ErrorCode::damaged, std::string{table_of<T>},
                            std::string{fields<T>[i].name});
        into.put(std::move(row), 0);
    }
}

} // namespace

Result<Statement*> RowWriter::statement(const Key& key, const std::string& sql) {
    if (const auto found = statements_.find(key); found != statements_.end()) return &found->second;
    auto prepared = connection_.prepare(sql);
    if (!prepared) return fail(std::move(prepared.error()));
    return &statements_.emplace(key, std::move(*prepared)).first->second;
}

template <class T> Result<void> RowWriter::insert(const T& row) {
    const Key key{table_of<T>, 'i', 0};
    const auto known = statements_.find(key);
    const auto statement = known != statements_.end() ? Result<Statement*>{&known->second}
                                                      : this->statement(key, insert_sql<T>());
    if (!statement) return fail(statement.error());
    for (std::size_t i = 0; i < fields<T>.size(); ++i)
        (*statement)->bind(static_cast<int>(i) + 1, fields<T>[i].get(row));
    return (*statement)->run();
}

template <class T> Result<void> RowWriter::update(const T& row, Mask mask) {
    const Key key{table_of<T>, 'u', mask};
    const auto known = statements_.contains(key);
    const auto statement = this->statement(key, known ? std::string{} : update_sql<T>(mask));
    if (!statement) return fail(statement.error());
    int parameter = 0;
    for (std::size_t i = 0; i < fields<T>.size(); ++i)
        if ((mask >> i & 1U) != 0) (*statement)->bind(++parameter, fields<T>[i].get(row));
    (*statement)->bind(++parameter, Bytes{row.id.uuid.bytes});
    return (*statement)->run();
}

template <class T> Result<void> RowWriter::remove(Id<T> id) {
    const auto statement = this->statement(
        {table_of<T>, 'd', 0}, fmt::format("DELETE FROM \"{}\" WHERE \"id\"=?", table_of<T>));
    if (!statement) return fail(statement.error());
    (*statement)->bind(1, Bytes{id.uuid.bytes});
    return (*statement)->run();
}

#define INSTANTIATE(T, ...)                                                                        \
    template Result<void> RowWriter::insert(const T&);                                             \
    template Result<void> RowWriter::update(const T&, Mask);                                       \
    template Result<void> RowWriter::remove(Id<T>)
UPDRAFT_ENTITIES(INSTANTIATE);
#undef INSTANTIATE

Result<void> write_rows(const Connection& connection, const Plan& plan) {
    RowWriter writer{connection};
    Result<void> written;
    each_entity([&]<class T>() {
        for (const auto& row : table<T>(plan)) {
            if (!written) return;
            written = writer.insert(row);
        }
    });
    return written;
}

Result<Plan> load(const Connection& connection) {
    Plan plan;
    Result<void> loaded;
    each_entity([&]<class T>() {
        if (loaded) loaded = load_table(connection, table<T>(plan));
    });
    if (!loaded) return fail(std::move(loaded.error()));
    if (plan.basics.size() != 1) return fail(ErrorCode::damaged, "plan");
    return plan;
}

} // namespace updraft
