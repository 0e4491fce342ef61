#pragma once
#include "core/base/error.h"

// Only the sentences of errors include this.

namespace updraft {

/// %1 is the error's subject, %2 its detail. Where either is missing, `bare` is said.
struct Saying {
    ErrorCode code;
    const char* full;
    const char* bare = nullptr;
};

/// What is said of an error; null where its sentence is put together.
const Saying* saying_of(ErrorCode code);
/// Whether the error is about a file.
bool about_a_file(ErrorCode code);

} // namespace updraft
