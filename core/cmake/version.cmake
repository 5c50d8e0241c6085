# LASTCALL_VERSION, "1.2.3", from the header that has it for the compiler.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/../include/lastcall/version.hpp version_lines
     REGEX "define LASTCALL_VERSION_")
list(TRANSFORM version_lines REPLACE ".* ([0-9]+)$" "\\1")
list(JOIN version_lines . LASTCALL_VERSION)
list(GET version_lines 0 LASTCALL_VERSION_MAJOR)
list(GET version_lines 1 LASTCALL_VERSION_MINOR)
