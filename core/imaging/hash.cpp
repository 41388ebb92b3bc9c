// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/hash.h"

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

#include <array>

namespace pw {

namespace {

// The hash functions of libsodium need no sodium_init(): they use neither randomness nor global state.
std::string hexDigest(crypto_hash_sha256_state& state)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state, digest.data());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    return hex.data();
}

} // namespace

std::string sha256(std::span<const std::uint8_t> bytes)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, bytes.data(), bytes.size());
    return hexDigest(state);
}

std::string sha256(const cv::Mat& matrix)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    const std::size_t rowBytes = static_cast<std::size_t>(matrix.cols) * matrix.elemSize();
    for (int y = 0; y < matrix.rows; ++y)
        crypto_hash_sha256_update(&state, matrix.ptr(y), rowBytes);
    return hexDigest(state);
}

} // namespace pw
