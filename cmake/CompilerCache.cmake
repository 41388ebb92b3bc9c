# SPDX-License-Identifier: GPL-3.0-or-later
# Uses ccache where it is installed. The sloppiness is what ccache's manual asks for with precompiled headers.
find_program(PW_CCACHE ccache)
if(PW_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND}" -E env
    "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
    "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
    "${PW_CCACHE}")
endif()
