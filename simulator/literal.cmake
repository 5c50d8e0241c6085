# For the scripts that build files into the program (embed.cmake): a file as a literal of C++.
function(file_as_literal file output)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  string(REGEX REPLACE "\n" "\"\n     \"" hex "${hex}")
  set(${output} "\"${hex}\"" PARENT_SCOPE)
endfunction()
