# Builds the scripts of the gallery into lastcall_app: run by itself as a script it writes the C++ file.
if(CMAKE_SCRIPT_MODE_FILE)
  set(entries "")
  foreach(input IN LISTS INPUTS)
    cmake_path(GET input FILENAME name)
    file(READ ${input} hex HEX)
    string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
    string(REGEX REPLACE "\n" "\"\n     \"" hex "${hex}")
    string(APPEND entries "      {\"${name}\",\n       \"${hex}\"},\n")
  endforeach()
  file(WRITE ${OUTPUT} "// Made by examples.cmake.
#include \"document/document.hpp\"

namespace lastcall::app {
const std::vector<Example>& examples() {
  static const std::vector<Example> all{
${entries}  };
  return all;
}
}  // namespace lastcall::app
")
  return()
endif()
file(GLOB scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/gallery/*.py)
set(output ${CMAKE_CURRENT_BINARY_DIR}/examples.cpp)
add_custom_command(
  OUTPUT ${output}
  COMMAND ${CMAKE_COMMAND} "-DINPUTS=${scripts}" -DOUTPUT=${output} -P ${CMAKE_CURRENT_LIST_DIR}/examples.cmake
  DEPENDS ${scripts} ${CMAKE_CURRENT_LIST_DIR}/examples.cmake
  VERBATIM)
target_sources(lastcall_app PRIVATE ${output})
