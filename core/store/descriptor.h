#pragma once
#include <unistd.h>

#include <utility>

namespace updraft {

/// An open file descriptor; -1 where there is none.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    // After reading there is nothing that closing could lose; writers call `close`.
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }
    /// 0, or -1 with errno.
    [[nodiscard]] int close() { return ::close(std::exchange(number_, -1)); }

  private:
    int number_ = -1;
};

} // namespace updraft
