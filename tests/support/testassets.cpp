// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testassets.h"

#include <cstdio>
#include <cstdlib>

namespace pw::test {

std::string samplePortrait() { return PW_ASSET_DIR "/python3-skimage/astronaut.png"; }

std::string groupPhotograph(int number)
{
    return PW_ASSET_DIR "/face-api/sample" + std::to_string(number) + ".jpg";
}

std::string modelPath(const std::string& name) { return PW_ASSET_DIR "/faceplugin-face-recognition-js/" + name; }

const ModelStore& modelStore()
{
    static const ModelStore store = [] {
        auto opened = ModelStore::open(program("pixelworth-cli"));
        if (!opened) {
            std::fprintf(stderr, "model store: %s\n", opened.error().detail.c_str());
            std::abort();
        }
        return *std::move(opened);
    }();
    return store;
}

std::string program(const std::string& name) { return PW_BINARY_DIR "/bin/" + name; }

std::string dataFile(const std::string& name) { return PW_TEST_DATA_DIR "/" + name; }

} // namespace pw::test
