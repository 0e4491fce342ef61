#pragma once
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace updraft {

// What anybody can seal and only who knows a passphrase can open: sealed boxes of libsodium
// (X25519, XSalsa20-Poly1305). The key that opens them lies beside them, locked by the passphrase.

using SealedBytes = std::vector<std::uint8_t>;

/// What a sealed box is longer than what is in it.
inline constexpr std::size_t seal_overhead = 48;

/// What trying a passphrase costs, by Argon2id (RFC 9106).
struct SealCost {
    std::uint32_t passes = 0;    // over that memory
    std::uint32_t kibibytes = 0; // of memory

    friend bool operator==(const SealCost&, const SealCost&) = default;
};
/// About half a second on an ordinary laptop.
inline constexpr SealCost usual_seal_cost{3, 256 * 1024};
/// Nothing: for tests.
inline constexpr SealCost least_seal_cost{1, 8};
/// A key that claims to cost more is not tried: it would take the machine from who opens the file.
inline constexpr SealCost greatest_seal_cost{8, 512 * 1024};

/// Both can lie in the open.
struct SealKeys {
    std::array<std::uint8_t, 32> open_key{}; // seals
    /// The key that opens, under the passphrase, with what it costs to try one.
    SealedBytes locked_key;
};

/// A key that opens what its open key sealed, for as long as it lives; then it is wiped from
/// memory.
class OpenedKey {
  public:
    using Key = std::array<std::uint8_t, 32>;

    explicit OpenedKey(const Key& secret);
    OpenedKey(OpenedKey&& other) noexcept;
    OpenedKey& operator=(OpenedKey&& other) noexcept;
    OpenedKey(const OpenedKey&) = delete;
    OpenedKey& operator=(const OpenedKey&) = delete;
    ~OpenedKey();

    /// The key that seals for it.
    const Key& open_key() const { return open_; }
    /// What is in a sealed box; `damaged_seal` where it was changed, or sealed for another key.
    Result<SealedBytes> open(std::span<const std::uint8_t> sealed) const;

  private:
    Key secret_{};
    Key open_{};
};

/// A new pair, its secret half under the passphrase: any text but an empty one, the same however
/// its accents were typed. `empty_passphrase`, `out_of_memory`, and `out_of_range` for a cost
/// beyond the least and the greatest.
Result<SealKeys> make_seal_keys(std::string_view passphrase, SealCost cost = usual_seal_cost);

/// Seals bytes for whoever holds the other half of the key; twice the same are not told apart.
Result<SealedBytes> seal(const OpenedKey::Key& open_key, std::span<const std::uint8_t> bytes);

/// Takes as long as the key costs. `wrong_passphrase`, also where the locked key was changed
/// without this showing; `damaged_seal` where it is none; `out_of_memory`.
Result<OpenedKey> unlock(std::span<const std::uint8_t> locked_key, std::string_view passphrase);

} // namespace updraft
