# Writes a C++ file that holds the lessons and their pictures:
# cmake -DFOLDER=… -DINPUTS=…/a.md;…/pictures/a.svg -DOUTPUT=… -P embed.cmake
set(lessons "")
set(pictures "")
foreach(input IN LISTS INPUTS)
  cmake_path(RELATIVE_PATH input BASE_DIRECTORY ${FOLDER} OUTPUT_VARIABLE name)
  file(READ ${input} hex HEX)
  string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  string(REGEX REPLACE "\n" "\"\n     \"" hex "${hex}")
  set(list lessons)
  if(name MATCHES "/")
    set(list pictures)
  endif()
  string(APPEND ${list} "    {\"${name}\",\n     \"${hex}\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include \"lesson/library.hpp\"

namespace lastcall::lesson {
const std::vector<File>& built_in() {
  static const std::vector<File> files{
${lessons}  };
  return files;
}
const std::vector<File>& built_in_pictures() {
  static const std::vector<File> files{
${pictures}  };
  return files;
}
}  // namespace lastcall::lesson
")
