# Writes a C++ file that holds the modules written in Python:
# cmake -DINPUTS=…/a.py;…/b.py -DOUTPUT=… -P embed.cmake
include(${CMAKE_CURRENT_LIST_DIR}/../../literal.cmake)
set(rows "")
foreach(input IN LISTS INPUTS)
  cmake_path(GET input FILENAME name)
  file_as_literal(${input} text)
  string(APPEND rows "    {\"${name}\",\n     ${text}},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include <string_view>

namespace lastcall::machine {
std::string_view library_text(std::string_view file);
std::string_view library_text(std::string_view file) {
  struct File {
    std::string_view name, text;
  };
  static constexpr File files[] = {
${rows}  };
  for (const File& each : files)
    if (each.name == file) return each.text;
  return {};
}
}  // namespace lastcall::machine
")
