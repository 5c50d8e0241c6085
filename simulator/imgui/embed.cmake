# Writes a C++ file that holds a binary file: cmake -DINPUT=… -DOUTPUT=… -DNAME=… -P embed.cmake
file(READ ${INPUT} hex HEX)
string(LENGTH "${hex}" length)
math(EXPR size "${length} / 2")
string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
string(REGEX REPLACE "\n" "\"\n    \"" hex "${hex}")
file(WRITE ${OUTPUT} "// Made by embed.cmake.
#include \"imgui/fonts.hpp\"

namespace lastcall::imgui {
// The literal's closing zero is one byte more than the font.
static const char bytes[] =
    \"${hex}\";
const EmbeddedFile ${NAME}{bytes, ${size}};
}  // namespace lastcall::imgui
")
