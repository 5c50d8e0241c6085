# Writes a C++ file that holds the lessons: cmake -DINPUTS=a.md;b.md -DOUTPUT=… -P embed.cmake
set(entries "")
foreach(input IN LISTS INPUTS)
  cmake_path(GET input FILENAME name)
  file(READ ${input} hex HEX)
  string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  string(REGEX REPLACE "\n" "\"\n     \"" hex "${hex}")
  string(APPEND entries "    {\"${name}\",\n     \"${hex}\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include \"lesson/library.hpp\"

namespace lastcall::lesson {
const std::vector<File>& built_in() {
  static const std::vector<File> files{
${entries}  };
  return files;
}
}  // namespace lastcall::lesson
")
