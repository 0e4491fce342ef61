#pragma once

namespace updraft::testing {

/// The nth allocation fails, once or from then on: of C++ and of SQLite, counted together.
struct MemoryFault {
    bool persistent = false;
    int nth = 1;
};

/// Makes allocations of the calling thread fail. Whatever links this allocates through it.
class ShortMemory {
  public:
    /// Starts counting from nothing.
    static void arm(const MemoryFault& fault);
    /// The same without a fault.
    static void count();
    static void disarm();
    /// Allocations since arming.
    static int allocations();
    /// How often an allocation failed: a test without any proves nothing.
    static int fired();
};

} // namespace updraft::testing
