# Writes a C++ file that holds a binary file: cmake -DINPUT=… -DOUTPUT=… -DNAME=… -P embed.cmake
include(${CMAKE_CURRENT_LIST_DIR}/../literal.cmake)
file_as_literal(${INPUT} bytes)
file(SIZE ${INPUT} size)
file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include \"imgui/fonts.hpp\"

namespace lastcall::imgui {
// The literal's closing zero is one byte more than the font.
static const char bytes[] =
    ${bytes};
const EmbeddedFile ${NAME}{bytes, ${size}};
}  // namespace lastcall::imgui
")
