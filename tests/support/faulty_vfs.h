#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace updraft::testing {

/// What SQLite asks of the operating system.
enum class Call { open, read, write, sync, truncate, remove, lock };
inline constexpr std::array call_names = {"open",     "read",   "write", "sync",
                                          "truncate", "delete", "lock"};

/// How a call fails: at once, for want of space, after half of the bytes, after having done it all,
/// or with the process killed.
enum class Failure { io_error, full, cut_short, done_but_failed, killed };
inline constexpr std::array failure_names = {"EIO", "FULL", "short", "done but EIO", "kill"};

/// The nth call of a kind fails, once or from then on.
struct Fault {
    Call call = Call::write;
    Failure failure = Failure::io_error;
    bool persistent = false;
    int nth = 1;
};

/// A call that changed a file, or synced it.
struct Record {
    Call call = Call::write; // open: the file was made
    std::string file;
    std::int64_t offset = 0; // for truncate, the size
    std::string bytes;
    bool synced = false; // a removal: the folder too
};

/// Stands between SQLite and its files for as long as it lives: counts calls and makes them fail.
class FaultyVfs {
  public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    /// Starts counting from nothing.
    void arm(const Fault& fault);
    /// The same without a fault.
    void count();
    void disarm();
    /// Calls of this kind since arming.
    int calls(Call call) const;
    /// From now on notes what is changed; null ends it.
    void record(std::vector<Record>* log);
    /// How often the fault struck: a test without any proves nothing.
    int fired() const;

    struct State;

  private:
    std::unique_ptr<State> state_;
};

} // namespace updraft::testing
