# Builds the scripts of the gallery into lastcall_app: run by itself as a script it writes the C++ file.
if(CMAKE_SCRIPT_MODE_FILE)
  include(${CMAKE_CURRENT_LIST_DIR}/../literal.cmake)
  set(entries "")
  foreach(input IN LISTS INPUTS)
    cmake_path(GET input FILENAME name)
    file_as_literal(${input} text)
    string(APPEND entries "      {\"${name}\",\n     ${text}},\n")
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
