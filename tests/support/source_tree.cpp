#include "tests/support/source_tree.h"

namespace updraft::testing {

std::string in_source(const std::string& path) {
    return std::string{UPDRAFT_SOURCE} + '/' + path;
}

} // namespace updraft::testing
