#include "core/base/seal.h"

#include "core/base/memory.h"
#include "core/base/text.h"

#include <sodium.h>

#include <algorithm>

namespace updraft {

namespace {

using Key = OpenedKey::Key;

static_assert(std::tuple_size_v<Key> == crypto_box_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<Key> == crypto_box_SECRETKEYBYTES);
static_assert(std::tuple_size_v<Key> == crypto_secretbox_KEYBYTES);
static_assert(seal_overhead == crypto_box_SEALBYTES);

/// A key that is wiped when it is no longer needed.
struct Secret {
    Key bytes{};

    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
};

/// A passphrase in one form, whichever way its accents were typed.
class Passphrase {
  public:
    explicit Passphrase(std::string_view typed) : text_{cleaned(typed)} {}
    Passphrase(const Passphrase&) = delete;
    Passphrase& operator=(const Passphrase&) = delete;
    ~Passphrase() { sodium_memzero(text_.data(), text_.size()); }

    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

/// How a locked key lies in the file: numbers with the low byte first.
namespace locked {
constexpr std::uint8_t format = 1;
constexpr std::size_t passes = 1;
constexpr std::size_t kibibytes = passes + 4;
constexpr std::size_t salt = kibibytes + 4;
constexpr std::size_t nonce = salt + crypto_pwhash_SALTBYTES;
constexpr std::size_t cipher = nonce + crypto_secretbox_NONCEBYTES;
constexpr std::size_t size = cipher + crypto_secretbox_MACBYTES + crypto_box_SECRETKEYBYTES;
} // namespace locked

void put_number(SealedBytes& bytes, std::size_t at, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<std::uint8_t>(number >> (8U * i));
}

std::uint32_t number_at(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number |= std::uint32_t{bytes[at + i]} << (8U * i);
    return number;
}

bool bearable(const SealCost& cost) {
    return cost.passes >= least_seal_cost.passes && cost.passes <= greatest_seal_cost.passes &&
           cost.kibibytes >= least_seal_cost.kibibytes &&
           cost.kibibytes <= greatest_seal_cost.kibibytes;
}

/// Before anything else of libsodium; it fails only where the system has no locks left.
Result<void> begin() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) return fail(ErrorCode::out_of_memory);
    return {};
}

/// The key that a passphrase comes to.
Result<void> stretch(Secret& key, std::string_view typed, const std::uint8_t* salt,
                     const SealCost& cost) {
    if (auto begun = begin(); !begun) return begun;
    const Passphrase passphrase{typed};
    if (passphrase.text().empty()) return fail(ErrorCode::empty_passphrase);
    const int failed = crypto_pwhash(
        key.bytes.data(), key.bytes.size(), passphrase.text().data(), passphrase.text().size(),
        salt, cost.passes, std::size_t{cost.kibibytes} * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return fail(ErrorCode::out_of_memory);
    return {};
}

Result<SealKeys> make_keys(std::string_view passphrase, const SealCost& cost) {
    if (!bearable(cost)) return fail(ErrorCode::out_of_range);
    SealKeys keys;
    auto& bytes = keys.locked_key;
    bytes.resize(locked::size);
    if (auto begun = begin(); !begun) return fail(begun.error());
    randombytes_buf(bytes.data(), bytes.size()); // the salt and the nonce
    bytes[0] = locked::format;
    put_number(bytes, locked::passes, cost.passes);
    put_number(bytes, locked::kibibytes, cost.kibibytes);
    Secret under;
    if (auto made = stretch(under, passphrase, &bytes[locked::salt], cost); !made)
        return fail(made.error());
    Secret secret;
    crypto_box_keypair(keys.open_key.data(), secret.bytes.data());
    crypto_secretbox_easy(&bytes[locked::cipher], secret.bytes.data(), secret.bytes.size(),
                          &bytes[locked::nonce], under.bytes.data());
    return keys;
}

} // namespace

OpenedKey::OpenedKey(const Key& secret) : secret_{secret} {
    crypto_scalarmult_base(open_.data(), secret_.data());
}

OpenedKey::OpenedKey(OpenedKey&& other) noexcept : secret_{other.secret_}, open_{other.open_} {
    sodium_memzero(other.secret_.data(), other.secret_.size());
}

OpenedKey& OpenedKey::operator=(OpenedKey&& other) noexcept {
    std::swap(secret_, other.secret_);
    std::swap(open_, other.open_);
    return *this;
}

OpenedKey::~OpenedKey() {
    sodium_memzero(secret_.data(), secret_.size());
}

Result<SealedBytes> OpenedKey::open(std::span<const std::uint8_t> sealed) const {
    if (sealed.size() < seal_overhead) return fail(ErrorCode::damaged_seal);
    return within_memory([&]() -> Result<SealedBytes> {
        SealedBytes bytes(sealed.size() - seal_overhead);
        if (crypto_box_seal_open(bytes.data(), sealed.data(), sealed.size(), open_.data(),
                                 secret_.data()) != 0)
            return fail(ErrorCode::damaged_seal);
        return bytes;
    });
}

Result<SealKeys> make_seal_keys(std::string_view passphrase, SealCost cost) {
    return within_memory([&] { return make_keys(passphrase, cost); });
}

Result<SealedBytes> seal(const OpenedKey::Key& open_key, std::span<const std::uint8_t> bytes) {
    return within_memory([&]() -> Result<SealedBytes> {
        if (auto begun = begin(); !begun) return fail(begun.error());
        SealedBytes sealed(bytes.size() + seal_overhead);
        // It fails for a key that nothing can be sealed for, such as zeros.
        if (crypto_box_seal(sealed.data(), bytes.data(), bytes.size(), open_key.data()) != 0)
            return fail(ErrorCode::damaged_seal);
        return sealed;
    });
}

Result<OpenedKey> unlock(std::span<const std::uint8_t> locked_key, std::string_view passphrase) {
    if (locked_key.size() != locked::size || locked_key[0] != locked::format)
        return fail(ErrorCode::damaged_seal);
    const SealCost cost{number_at(locked_key, locked::passes),
                        number_at(locked_key, locked::kibibytes)};
    if (!bearable(cost)) return fail(ErrorCode::damaged_seal);
    return within_memory([&]() -> Result<OpenedKey> {
        Secret under;
        if (auto made = stretch(under, passphrase, &locked_key[locked::salt], cost); !made)
            return fail(made.error());
        Secret secret;
        if (crypto_secretbox_open_easy(secret.bytes.data(), &locked_key[locked::cipher],
                                       locked_key.size() - locked::cipher,
                                       &locked_key[locked::nonce], under.bytes.data()) != 0)
            return fail(ErrorCode::wrong_passphrase);
        return OpenedKey{secret.bytes};
    });
}

} // namespace updraft
