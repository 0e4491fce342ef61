// Loaded before the C library (LD_PRELOAD): makes the nth call of a kind on files of one folder
// fail. UPDRAFT_FAULT is "CALL FAILURE NTH on|once", UPDRAFT_FAULT_UNDER the folder; the file
// UPDRAFT_FAULT_REPORT gets how often each call was made, and how often one failed.
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

enum Call { open_call, write_call, sync_call, rename_call, unlink_call, truncate_call, calls };
constexpr std::array names = {"open", "write", "sync", "rename", "unlink", "truncate"};

struct State {
    int call = -1;
    char failure[16] = "";
    int nth = 0;
    bool persistent = false;
    const char* under = nullptr;
    std::array<int, calls> made{};
    int fired = 0;

    State() {
        under = std::getenv("UPDRAFT_FAULT_UNDER");
        char name[16] = "";
        char how[8] = "";
        const char* fault = std::getenv("UPDRAFT_FAULT");
        if (fault == nullptr ||
            std::sscanf(fault, "%15s %15s %d %7s", name, failure, &nth, how) != 4)
            return;
        persistent = std::strcmp(how, "on") == 0;
        for (int i = 0; i < calls; ++i)
            if (std::strcmp(name, names[static_cast<std::size_t>(i)]) == 0) call = i;
    }
    ~State() {
        const char* report = std::getenv("UPDRAFT_FAULT_REPORT");
        if (report == nullptr) return;
        under = nullptr; // the report itself is to be written
        if (std::FILE* file = std::fopen(report, "w")) {
            for (int i = 0; i < calls; ++i)
                std::fprintf(file, "%d ", made[static_cast<std::size_t>(i)]);
            std::fprintf(file, "%d\n", fired);
            std::fclose(file);
        }
    }
};

State& state() {
    static State only;
    return only;
}

bool concerns(const char* path) {
    const char* under = state().under;
    return under != nullptr && path != nullptr &&
           std::strncmp(path, under, std::strlen(under)) == 0;
}

bool concerns(int file) {
    char link[40];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const auto size = ::readlink(link, path, sizeof path - 1);
    if (size <= 0) return false;
    path[size] = '\0';
    return concerns(path);
}

/// Whether this call is to fail; then errno says why.
bool strikes(Call call) {
    auto& s = state();
    const int now = ++s.made[call];
    if (s.call != call || (s.persistent ? now < s.nth : now != s.nth)) return false;
    ++s.fired;
    if (std::strcmp(s.failure, "kill") == 0) ::kill(::getpid(), SIGKILL);
    errno = std::strcmp(s.failure, "ENOSPC") == 0 ? ENOSPC : EIO;
    return true;
}

bool failure_is(const char* name) {
    return std::strcmp(state().failure, name) == 0;
}

template <class F> F next(const char* name) {
    return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

int opened(const char* name, const char* path, int flags, mode_t mode) {
    if (concerns(path) && strikes(open_call)) return -1;
    return next<int (*)(const char*, int, ...)>(name)(path, flags, mode);
}

mode_t mode_of(int flags, va_list rest) {
    return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
}

/// Writes half where the fault is a short or a torn write.
template <class F> ssize_t written(int file, std::size_t size, F&& write) {
    if (!concerns(file) || !strikes(write_call)) return write(size);
    const bool torn = failure_is("torn");
    if (!torn && !failure_is("short")) return -1;
    const auto half = write(size > 1 ? size / 2 : size);
    if (torn) ::kill(::getpid(), SIGKILL);
    return half;
}

template <class F> int on_file(int file, Call call, F&& run) {
    return concerns(file) && strikes(call) ? -1 : run();
}
template <class F> int on_path(const char* path, Call call, F&& run) {
    return concerns(path) && strikes(call) ? -1 : run();
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const auto mode = mode_of(flags, rest);
    va_end(rest);
    return opened("open", path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const auto mode = mode_of(flags, rest);
    va_end(rest);
    return opened("open64", path, flags, mode);
}
ssize_t write(int file, const void* bytes, std::size_t size) {
    return written(file, size, [&](std::size_t some) {
        return next<ssize_t (*)(int, const void*, std::size_t)>("write")(file, bytes, some);
    });
}
ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t offset) {
    return written(file, size, [&](std::size_t some) {
        return next<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite")(file, bytes, some,
                                                                                 offset);
    });
}
ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t offset) {
    return written(file, size, [&](std::size_t some) {
        return next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64")(file, bytes,
                                                                                     some, offset);
    });
}
int fsync(int file) {
    return on_file(file, sync_call, [&] { return next<int (*)(int)>("fsync")(file); });
}
int fdatasync(int file) {
    return on_file(file, sync_call, [&] { return next<int (*)(int)>("fdatasync")(file); });
}
int ftruncate64(int file, off64_t size) {
    return on_file(file, truncate_call,
                   [&] { return next<int (*)(int, off64_t)>("ftruncate64")(file, size); });
}
int ftruncate(int file, off_t size) {
    return on_file(file, truncate_call,
                   [&] { return next<int (*)(int, off_t)>("ftruncate")(file, size); });
}
int rename(const char* from, const char* to) {
    return on_path(from, rename_call,
                   [&] { return next<int (*)(const char*, const char*)>("rename")(from, to); });
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    return on_path(from, rename_call, [&] {
        return next<int (*)(int, const char*, int, const char*, unsigned)>("renameat2")(
            from_folder, from, to_folder, to, flags);
    });
}
int unlink(const char* path) {
    return on_path(path, unlink_call, [&] { return next<int (*)(const char*)>("unlink")(path); });
}

} // extern "C"
