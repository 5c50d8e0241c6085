# Writes a C++ file that holds the modules written in Python:
# cmake -DINPUTS=…/a.py;…/b.py -DOUTPUT=… -P embed.cmake
set(rows "")
foreach(input IN LISTS INPUTS)
  cmake_path(GET input FILENAME name)
  file(READ ${input} hex HEX)
  string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  string(REGEX REPLACE "\n" "\"\n     \"" hex "${hex}")
  string(APPEND rows "    {\"${name}\",\n     \"${hex}\"},\n")
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
