// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <nlohmann/json.hpp>
#include <opencv2/core/types.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// A manifest file with this schema. Errors: FileNotReadable, ManifestInvalid (subject: the path).
[[nodiscard]] Result<nlohmann::json> parseManifestFile(const std::string& manifestFile, const char* schema);

/// An object of a manifest with the path to it, so that every complaint names the key. Functions throw
/// std::invalid_argument when a value is not what they promise.
class ManifestSection {
  public:
    ManifestSection(const nlohmann::json& object, std::string path)
        : m_object(object), m_path(std::move(path))
    {
        if (!m_object.is_object())
            refuse("", "an object is expected");
    }

    [[noreturn]] void refuse(const std::string& key, const std::string& why) const
    {
        const std::string where = m_path.empty() || key.empty() ? m_path + key : m_path + "." + key;
        throw std::invalid_argument((where.empty() ? "the manifest" : where) + ": " + why);
    }

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(key); }

    [[nodiscard]] const nlohmann::json& at(const char* key) const
    {
        if (!has(key))
            refuse(key, "the key is missing");
        return m_object.at(key);
    }

    [[nodiscard]] ManifestSection section(const char* key) const
    {
        return {at(key), m_path.empty() ? key : m_path + "." + key};
    }

    [[nodiscard]] std::string text(const char* key) const
    {
        if (!at(key).is_string())
            refuse(key, "a text is expected");
        return at(key).get<std::string>();
    }

    [[nodiscard]] std::string text(const char* key, const std::string& standard) const
    {
        return has(key) ? text(key) : standard;
    }

    /// One of two words; true for the second.
    [[nodiscard]] bool choice(const char* key, const char* first, const char* second) const
    {
        const std::string word = text(key, first);
        if (word != first && word != second)
            refuse(key, "\"" + word + "\" is neither \"" + first + "\" nor \"" + second + "\"");
        return word == second;
    }

    [[nodiscard]] double number(const char* key) const { return finite(key, at(key)); }

    [[nodiscard]] double positive(const char* key) const
    {
        const double value = number(key);
        if (!(value > 0))
            refuse(key, "the number must be positive");
        return value;
    }

    [[nodiscard]] int integer(const char* key, int least, int greatest) const
    {
        const nlohmann::json& value = at(key);
        if (!value.is_number_integer() || value.get<std::int64_t>() < least ||
            value.get<std::int64_t>() > greatest)
            refuse(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(greatest) +
                            " is expected");
        return value.get<int>();
    }

    [[nodiscard]] bool flag(const char* key, bool standard) const
    {
        if (has(key) && !at(key).is_boolean())
            refuse(key, "true or false is expected");
        return has(key) ? at(key).get<bool>() : standard;
    }

    /// One number for all channels, or one for each.
    [[nodiscard]] std::array<double, 3> channels(const char* key) const
    {
        const nlohmann::json& value = at(key);
        std::array<double, 3> all{};
        if (!value.is_array()) {
            all.fill(number(key));
            return all;
        }
        if (value.size() != all.size())
            refuse(key, "one number or three are expected");
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = finite(key, value[i]);
        return all;
    }

    [[nodiscard]] std::vector<std::string> texts(const char* key) const
    {
        const nlohmann::json& value = at(key);
        if (!value.is_array() ||
            !std::ranges::all_of(value, [](const nlohmann::json& row) { return row.is_string(); }))
            refuse(key, "a list of texts is expected");
        return value.get<std::vector<std::string>>();
    }

    [[nodiscard]] std::vector<double> numbers(const char* key) const
    {
        const nlohmann::json& value = at(key);
        if (!value.is_array())
            refuse(key, "a list of numbers is expected");
        std::vector<double> result;
        for (const nlohmann::json& row : value)
            result.push_back(finite(key, row));
        return result;
    }

    [[nodiscard]] std::string sha256(const char* key) const
    {
        constexpr std::size_t kLength = 64;
        const std::string hash = text(key);
        if (hash.size() != kLength || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
            refuse(key, "64 lower-case hexadecimal digits are expected");
        return hash;
    }

    [[nodiscard]] std::array<cv::Point2d, 5> points(const char* key) const
    {
        const nlohmann::json& value = at(key);
        std::array<cv::Point2d, 5> result;
        const auto isPoint = [](const nlohmann::json& row) { return row.is_array() && row.size() == 2; };
        if (!value.is_array() || value.size() != result.size() || !std::ranges::all_of(value, isPoint))
            refuse(key, "five points [x, y] are expected");
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = {finite(key, value[i][0]), finite(key, value[i][1])};
        return result;
    }

  private:
    [[nodiscard]] double finite(const char* key, const nlohmann::json& value) const
    {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            refuse(key, "a number is expected");
        return value.get<double>();
    }

    const nlohmann::json& m_object;
    std::string m_path;
};

} // namespace pw
