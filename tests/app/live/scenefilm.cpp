// SPDX-License-Identifier: GPL-3.0-or-later
// pixelworth-scenefilm FILE: writes the generated video of the tests, to look at it by hand: pixelworth
// --play FILE
#include "tests/app/live/scenevideo.h"

#include <cstdio>

int main(int argc, char** argv)
{
    const cv::Size size(1280, 720);
    if (argc != 2) {
        std::fprintf(stderr, "usage: pixelworth-scenefilm FILE\n");
        return 2;
    }
    const std::string trouble =
        pw::test::encodeVideo(argv[1], pw::test::SceneFilm(size, pw::test::allScenes()), size, 30);
    if (!trouble.empty())
        std::fprintf(stderr, "pixelworth-scenefilm: %s\n", trouble.c_str());
    return trouble.empty() ? 0 : 1;
}
