// SPDX-License-Identifier: GPL-3.0-or-later
// A module that knows no number of the interface.
extern "C" __attribute__((visibility("default"))) void* pixelworth_create_backend(int)
{
    return nullptr;
}
