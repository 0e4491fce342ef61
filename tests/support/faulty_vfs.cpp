#include "tests/support/faulty_vfs.h"

#include <csignal>
#include <cstring>
#include <new>
#include <optional>

#include <sqlite3.h>

namespace updraft::testing {

struct FaultyVfs::State {
    sqlite3_vfs* base = nullptr;
    sqlite3_vfs vfs{};
    std::optional<Fault> fault;
    std::vector<Record>* log = nullptr;
    std::array<int, call_names.size()> calls{};
    int fired = 0;

    /// Counts the call; the failure where it is to fail.
    std::optional<Failure> strikes(Call call) {
        const int now = ++calls[static_cast<std::size_t>(call)];
        if (!fault || fault->call != call) return std::nullopt;
        if (fault->persistent ? now < fault->nth : now != fault->nth) return std::nullopt;
        ++fired;
        if (fault->failure == Failure::killed) static_cast<void>(std::raise(SIGKILL));
        return fault->failure;
    }
};

namespace {

FaultyVfs::State* active = nullptr;

/// Our file, with SQLite's own behind it in the same piece of memory.
struct File {
    sqlite3_file head{};
    const char* name = nullptr; // none for temporaries
    sqlite3_file* base() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* base(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->base();
}
const sqlite3_io_methods* methods(sqlite3_file* file) {
    return base(file)->pMethods;
}

void note(sqlite3_file* file, Call call, std::int64_t offset = 0, std::string_view bytes = {}) {
    const auto* name = reinterpret_cast<File*>(file)->name;
    if (active->log != nullptr && name != nullptr)
        active->log->push_back({call, name, offset, std::string{bytes}});
}

int x_close(sqlite3_file* file) {
    return methods(file)->xClose(base(file));
}
int x_read(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
    if (active->strikes(Call::read)) return SQLITE_IOERR_READ;
    return methods(file)->xRead(base(file), into, amount, offset);
}
int x_write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
    const auto failure = active->strikes(Call::write);
    if (failure == Failure::io_error) return SQLITE_IOERR_WRITE;
    if (failure == Failure::full) return SQLITE_FULL;
    note(file, Call::write, offset,
         {static_cast<const char*>(from), static_cast<std::size_t>(amount)});
    const int written =
        methods(file)->xWrite(base(file), from, failure ? amount / 2 : amount, offset);
    return failure ? SQLITE_FULL : written;
}
int x_truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (active->strikes(Call::truncate)) return SQLITE_IOERR_TRUNCATE;
    note(file, Call::truncate, size);
    return methods(file)->xTruncate(base(file), size);
}
int x_sync(sqlite3_file* file, int flags) {
    const auto failure = active->strikes(Call::sync);
    if (failure == Failure::io_error) return SQLITE_IOERR_FSYNC;
    note(file, Call::sync);
    const int synced = methods(file)->xSync(base(file), flags);
    return failure ? SQLITE_IOERR_FSYNC : synced;
}
int x_file_size(sqlite3_file* file, sqlite3_int64* size) {
    return methods(file)->xFileSize(base(file), size);
}
int x_lock(sqlite3_file* file, int level) {
    if (active->strikes(Call::lock)) return SQLITE_IOERR_LOCK;
    return methods(file)->xLock(base(file), level);
}
int x_unlock(sqlite3_file* file, int level) {
    return methods(file)->xUnlock(base(file), level);
}
int x_check_reserved(sqlite3_file* file, int* result) {
    return methods(file)->xCheckReservedLock(base(file), result);
}
int x_file_control(sqlite3_file* file, int what, void* argument) {
    return methods(file)->xFileControl(base(file), what, argument);
}
int x_sector_size(sqlite3_file* file) {
    return methods(file)->xSectorSize(base(file));
}
int x_characteristics(sqlite3_file* file) {
    return methods(file)->xDeviceCharacteristics(base(file));
}

// Version 1 has neither shared memory nor mapped pages, so that nothing goes past the shim.
const sqlite3_io_methods io_methods = {1,
                                       x_close,
                                       x_read,
                                       x_write,
                                       x_truncate,
                                       x_sync,
                                       x_file_size,
                                       x_lock,
                                       x_unlock,
                                       x_check_reserved,
                                       x_file_control,
                                       x_sector_size,
                                       x_characteristics,
                                       nullptr,
                                       nullptr,
                                       nullptr,
                                       nullptr,
                                       nullptr,
                                       nullptr};

int x_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* ours = new (file) File{};
    if (active->strikes(Call::open)) return SQLITE_CANTOPEN;
    std::memset(ours->base(), 0, static_cast<std::size_t>(active->base->szOsFile));
    const int opened = active->base->xOpen(active->base, name, ours->base(), flags, out);
    if (ours->base()->pMethods != nullptr) ours->head.pMethods = &io_methods;
    ours->name = name;
    // A journal is made anew each time.
    if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && (flags & SQLITE_OPEN_CREATE) != 0)
        note(file, Call::open);
    return opened;
}
int x_delete(sqlite3_vfs*, const char* name, int sync) {
    const auto failure = active->strikes(Call::remove);
    if (failure == Failure::io_error) return SQLITE_IOERR_DELETE;
    if (active->log != nullptr) active->log->push_back({Call::remove, name, 0, {}, sync != 0});
    const int removed = active->base->xDelete(active->base, name, sync);
    return failure ? SQLITE_IOERR_DIR_FSYNC : removed;
}

} // namespace

FaultyVfs::FaultyVfs() : state_{std::make_unique<State>()} {
    state_->base = sqlite3_vfs_find(nullptr);
    auto& vfs = state_->vfs = *state_->base;
    vfs.zName = "faulty";
    vfs.pNext = nullptr;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + state_->base->szOsFile;
    vfs.xOpen = x_open;
    vfs.xDelete = x_delete;
    active = state_.get();
    sqlite3_vfs_register(&vfs, 1);
}

FaultyVfs::~FaultyVfs() {
    sqlite3_vfs_unregister(&state_->vfs);
    sqlite3_vfs_register(state_->base, 1);
    active = nullptr;
}

void FaultyVfs::arm(const Fault& fault) {
    count();
    state_->fault = fault;
}

void FaultyVfs::count() {
    state_->fault.reset();
    state_->calls = {};
    state_->fired = 0;
}

void FaultyVfs::disarm() {
    state_->fault.reset();
}

int FaultyVfs::calls(Call call) const {
    return state_->calls[static_cast<std::size_t>(call)];
}

void FaultyVfs::record(std::vector<Record>* log) {
    state_->log = log;
}

int FaultyVfs::fired() const {
    return state_->fired;
}

} // namespace updraft::testing
