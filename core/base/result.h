#pragma once
#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace updraft {

/// A value or the reason why there is none. No exception crosses a room.
template <class T> using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::damaged, path);`
inline tl::unexpected<Error> fail(ErrorCode code, std::string subject = {},
                                  std::string detail = {}) {
    return tl::unexpected(Error{code, std::move(subject), std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected(std::move(error));
}

} // namespace updraft
