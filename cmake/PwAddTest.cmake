# SPDX-License-Identifier: GPL-3.0-or-later
# pw_add_test(tst_name LIBS target... [LABELS label...] [SOURCES file...] [TIMEOUT seconds] [CONFIGURATION name])
# With a configuration the test runs only when it is asked for: ctest -C NAME.
# One Qt Test program from tst_name.cpp. It links only the layer it tests, runs without a display in the C
# locale, with a settings folder of its own, and finds models and samples in the build tree.
function(pw_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT;CONFIGURATION" "LIBS;LABELS;SOURCES")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  if(PW_SANITIZE)
    math(EXPR arg_TIMEOUT "4 * ${arg_TIMEOUT}")
  endif()
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE pw_qt_options pw_test_support Qt6::Test ${arg_LIBS})
  add_test(NAME ${name} COMMAND ${name} CONFIGURATIONS ${arg_CONFIGURATION})
  set_tests_properties(${name} PROPERTIES
    LABELS "${arg_LABELS}"
    TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;GOMP_SPINCOUNT=1000;LC_ALL=C.UTF-8;PIXELWORTH_CONFIG=${CMAKE_CURRENT_BINARY_DIR}/${name}.config;PIXELWORTH_NETWORKS=${CMAKE_CURRENT_BINARY_DIR}/${name}.networks;ASAN_OPTIONS=detect_leaks=0;QTEST_FUNCTION_TIMEOUT=1800000")
endfunction()
