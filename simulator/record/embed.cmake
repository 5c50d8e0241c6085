# Builds recorder.py into lastcall_record: run by itself as a script it writes the C++ file.
if(CMAKE_SCRIPT_MODE_FILE)
  include(${CMAKE_CURRENT_LIST_DIR}/../literal.cmake)
  file_as_literal(${INPUT} text)
  file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include \"record/record.hpp\"

std::string_view lastcall::record::recorder() {
  return std::string_view(
    ${text});
}
")
  return()
endif()
set(input ${CMAKE_CURRENT_LIST_DIR}/recorder.py)
set(output ${CMAKE_CURRENT_BINARY_DIR}/recorder.cpp)
add_custom_command(
  OUTPUT ${output}
  COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${output} -P ${CMAKE_CURRENT_LIST_DIR}/embed.cmake
  DEPENDS ${input} ${CMAKE_CURRENT_LIST_DIR}/embed.cmake
  VERBATIM)
set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
target_sources(lastcall_record PRIVATE ${output})
