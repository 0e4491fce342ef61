#pragma once
#include "core/base/result.h"

#include <new>

namespace updraft {

/// Runs it. That memory does not suffice is an error like any other: `out_of_memory`.
template <class F> auto within_memory(F&& run) -> decltype(run()) {
    try {
        return run();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::out_of_memory);
    }
}

} // namespace updraft
