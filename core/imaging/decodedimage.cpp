// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/decodedimage.h"

#include <algorithm>

namespace pw {

Result<void> checkDimensions(std::uint64_t width, std::uint64_t height, const std::string& name,
                             const ImageLimits& limits)
{
    const std::string size = std::to_string(width) + " x " + std::to_string(height) + " pixels";
    if (width == 0 || height == 0)
        return failure(ErrorCode::ImageDamaged, name, "the header says " + size);
    if (std::max(width, height) > static_cast<std::uint64_t>(limits.maxSide))
        return failure(ErrorCode::ImageTooLarge, name,
                       size + "; the longest side allowed is " + std::to_string(limits.maxSide));
    if (width * height > limits.maxPixels)
        return failure(ErrorCode::ImageTooLarge, name,
                       size + "; the limit is " + std::to_string(limits.maxPixels) + " pixels");
    return {};
}

} // namespace pw
