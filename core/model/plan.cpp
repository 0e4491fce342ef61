#include "core/model/plan.h"

namespace updraft {

#define DEFINE(T, ...) template class Table<T>
UPDRAFT_ENTITIES(DEFINE);
#undef DEFINE

} // namespace updraft
