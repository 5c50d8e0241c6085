# Writes a C++ file that holds the lessons and their pictures:
# cmake -DFOLDER=… -DINPUTS=…/a.md;…/pictures/a.svg -DOUTPUT=… -P embed.cmake
include(${CMAKE_CURRENT_LIST_DIR}/../literal.cmake)
set(lessons "")
set(pictures "")
foreach(input IN LISTS INPUTS)
  cmake_path(RELATIVE_PATH input BASE_DIRECTORY ${FOLDER} OUTPUT_VARIABLE name)
  file_as_literal(${input} text)
  set(list lessons)
  if(name MATCHES "/")
    set(list pictures)
  endif()
  string(APPEND ${list} "    {\"${name}\",\n     ${text}},\n")
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
