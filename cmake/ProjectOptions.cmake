# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, language level and sanitizers, carried by the interface target pw_options.
option(PW_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(pw_options INTERFACE)
target_compile_features(pw_options INTERFACE cxx_std_20)
target_compile_options(pw_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  -fpch-preprocess
  # One rounding per operation, so that a result does not depend on where the compiler fuses.
  -ffp-contract=off)
target_include_directories(pw_options INTERFACE "${PROJECT_SOURCE_DIR}")
if(PW_SANITIZE)
  # Lines and functions are all that a report names; the rest doubles the time of the build.
  target_compile_options(pw_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -O1 -g1)
  target_link_options(pw_options INTERFACE -fsanitize=address,undefined)
endif()

# For every target that sees Qt: torch has a member called "slots", so Qt's keywords stay off throughout.
add_library(pw_qt_options INTERFACE)
target_link_libraries(pw_qt_options INTERFACE pw_options)
target_compile_definitions(pw_qt_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
