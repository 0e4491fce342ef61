#include "tests/support/short_memory.h"

#include <cstdlib>
#include <limits>
#include <new>

#include <sqlite3.h>

namespace updraft::testing {

namespace {

constexpr int never = std::numeric_limits<int>::max();

/// Of the one thread that is armed; of no others.
thread_local bool counting = false;
int allocated = 0;
int failed = 0;
MemoryFault fault{false, never};

bool fails() {
    if (!counting) return false;
    ++allocated;
    if (fault.persistent ? allocated < fault.nth : allocated != fault.nth) return false;
    ++failed;
    return true;
}

sqlite3_mem_methods plain{};

void* allocate(int size) {
    return fails() ? nullptr : plain.xMalloc(size);
}
void* reallocate(void* memory, int size) {
    return fails() ? nullptr : plain.xRealloc(memory, size);
}

/// Must come before SQLite's first use. Without the small pieces that it keeps for each connection,
/// every allocation is one that can fail.
[[maybe_unused]] const bool installed = [] {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain);
    auto ours = plain;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK;
}();

} // namespace

void ShortMemory::arm(const MemoryFault& wanted) {
    fault = wanted;
    allocated = 0;
    failed = 0;
    counting = true;
}

void ShortMemory::count() {
    arm({false, never});
}

void ShortMemory::disarm() {
    counting = false;
}

int ShortMemory::allocations() {
    return allocated;
}

int ShortMemory::fired() {
    return failed;
}

/// What `new` comes down to.
void* allocate_for_new(std::size_t size) noexcept {
    return fails() ? nullptr : std::malloc(size != 0 ? size : 1);
}

} // namespace updraft::testing

// Every form that allocates, also where a sanitizer has forms of its own.
void* operator new(std::size_t size) {
    if (void* memory = updraft::testing::allocate_for_new(size)) return memory;
    throw std::bad_alloc{};
}
void* operator new[](std::size_t size) {
    return operator new(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return updraft::testing::allocate_for_new(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return updraft::testing::allocate_for_new(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
