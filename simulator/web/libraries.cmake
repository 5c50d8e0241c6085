# The libraries of the engine of the page (Emscripten). Those in C and C++ come as source: from
# build/sources, where simulator/prepare puts Debian's, of the versions that the native program is
# linked with; or else fetched, as libraries.cmake says. Of those that are headers the system's serve,
# each through a link: nothing else of /usr/include is for a browser.
set(FETCHCONTENT_TRY_FIND_PACKAGE_MODE NEVER)
foreach(library IN ITEMS cmark double-conversion)
  set(folder ${PROJECT_SOURCE_DIR}/build/sources/${library})
  string(TOUPPER ${library} upper)
  if(EXISTS ${folder}/CMakeLists.txt AND NOT FETCHCONTENT_SOURCE_DIR_${upper})
    set(FETCHCONTENT_SOURCE_DIR_${upper} ${folder})
  endif()
endforeach()

add_library(lastcall_headers INTERFACE)
target_include_directories(lastcall_headers SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/headers)
foreach(header IN ITEMS boost/multiprecision/cpp_int.hpp nlohmann/json.hpp)
  string(REGEX REPLACE "/.*" "" library ${header})
  find_path(LASTCALL_HEADERS_${library} ${header} PATHS /usr/local/include /usr/include REQUIRED
            NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/headers)
  file(CREATE_LINK ${LASTCALL_HEADERS_${library}}/${library} ${PROJECT_BINARY_DIR}/headers/${library}
       SYMBOLIC)
endforeach()
add_library(nlohmann_json::nlohmann_json ALIAS lastcall_headers)
add_library(lastcall_multiprecision ALIAS lastcall_headers)
# The digits of a number are nobody's locale's, and locales are large.
target_compile_definitions(lastcall_headers INTERFACE BOOST_LEXICAL_CAST_ASSUME_C_LOCALE)
