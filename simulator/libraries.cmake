# The simulator's C libraries, as targets lastcall_png and so on: from the system where it has them,
# else fetched at exactly these commits. FETCHCONTENT_TRY_FIND_PACKAGE_MODE=NEVER fetches all but
# giflib and zlib.
FetchContent_Declare(
  png
  GIT_REPOSITORY https://github.com/pnggroup/libpng.git
  GIT_TAG 3061454d980de7d53608f594194cfac722721d2a) # 1.6.58
FetchContent_Declare(
  deflate
  GIT_REPOSITORY https://github.com/ebiggers/libdeflate.git
  GIT_TAG c8c56a20f8f621e6a966b716b31f1dedab6a41e3) # 1.25
FetchContent_Declare(
  webp
  GIT_REPOSITORY https://github.com/webmproject/libwebp.git
  GIT_TAG 4fa21912338357f89e4fd51cf2368325b59e9bd9) # 1.6.0
FetchContent_Declare(
  cmark
  GIT_REPOSITORY https://github.com/commonmark/cmark.git
  GIT_TAG eec0eeba6d31189fd828314576494566d539b1e3) # 0.31.2
FetchContent_Declare(
  utf8proc
  GIT_REPOSITORY https://github.com/JuliaStrings/utf8proc.git
  GIT_TAG a1b99daa2a3393884220264c927a48ba1251a9c6) # 2.10.0
FetchContent_Declare(
  glfw
  GIT_REPOSITORY https://github.com/glfw/glfw.git
  GIT_TAG 7b6aead9fb88b3623e3b3725ebb42670cbe4c579) # 3.4

FetchContent_Declare(
  double-conversion
  GIT_REPOSITORY https://github.com/google/double-conversion.git
  GIT_TAG ae0dbfeb9744efd216c95b30555049d75d47116a) # 3.3.1

# Fetches <name> and adds its libraries; what else it could build and install is none of ours.
macro(lastcall_fetch name)
  foreach(switch IN ITEMS ${ARGN})
    set(${switch} OFF CACHE BOOL "" FORCE)
  endforeach()
  set(BUILD_SHARED_LIBS OFF)
  set(BUILD_TESTING OFF)
  FetchContent_GetProperties(${name})
  if(NOT ${name}_POPULATED)
    FetchContent_Populate(${name})
    add_subdirectory(${${name}_SOURCE_DIR} ${${name}_BINARY_DIR} EXCLUDE_FROM_ALL)
  endif()
endmacro()

# The target lastcall_<name>: the system's library, found by a header and by its own names, or the
# fetched one that the function below it adds. Sets lastcall_<name>_missing where it is to be fetched.
function(lastcall_library name header)
  add_library(lastcall_${name} INTERFACE)
  set(lastcall_${name}_missing ON PARENT_SCOPE)
  if(FETCHCONTENT_TRY_FIND_PACKAGE_MODE STREQUAL NEVER)
    return()
  endif()
  find_path(LASTCALL_${name}_INCLUDE ${header})
  set(files)
  foreach(library IN LISTS ARGN)
    find_library(LASTCALL_${library}_LIBRARY ${library})
    list(APPEND files ${LASTCALL_${library}_LIBRARY})
  endforeach()
  if("${LASTCALL_${name}_INCLUDE} ${files}" MATCHES "-NOTFOUND")
    return()
  endif()
  target_include_directories(lastcall_${name} SYSTEM INTERFACE ${LASTCALL_${name}_INCLUDE})
  target_link_libraries(lastcall_${name} INTERFACE ${files})
  set(lastcall_${name}_missing OFF PARENT_SCOPE)
  set(LASTCALL_LIBRARY_FILES ${LASTCALL_LIBRARY_FILES} ${files} PARENT_SCOPE)
endfunction()

# The normal form of names in any script; a browser has its own.
if(NOT EMSCRIPTEN)
  lastcall_library(utf8proc utf8proc.h utf8proc)
  if(lastcall_utf8proc_missing)
    lastcall_fetch(utf8proc UTF8PROC_INSTALL)
    target_link_libraries(lastcall_utf8proc INTERFACE utf8proc)
  endif()
  target_compile_definitions(lastcall_utf8proc INTERFACE UTF8PROC_STATIC)
endif()

# Floats as digits, the same in every build.
lastcall_library(double-conversion double-conversion/double-conversion.h double-conversion)
if(lastcall_double-conversion_missing)
  lastcall_fetch(double-conversion)
  target_link_libraries(lastcall_double-conversion INTERFACE double-conversion)
endif()

# Markdown: cmark has positions for messages, and a static library, both of which md4c lacks.
lastcall_library(cmark cmark.h cmark)
if(lastcall_cmark_missing)
  lastcall_fetch(cmark CMARK_TESTS CMARK_SHARED)
  if(TARGET cmark_static) # its name up to 0.30
    target_link_libraries(lastcall_cmark INTERFACE cmark_static)
    target_include_directories(lastcall_cmark SYSTEM
      INTERFACE ${cmark_SOURCE_DIR}/src ${cmark_BINARY_DIR}/src)
  else()
    target_link_libraries(lastcall_cmark INTERFACE cmark)
  endif()
endif()
target_compile_definitions(lastcall_cmark INTERFACE CMARK_STATIC_DEFINE)

if(EMSCRIPTEN)
  return() # a browser makes no such pictures
endif()

# Pictures.
lastcall_library(png png.h png z)
if(lastcall_png_missing)
  find_package(ZLIB REQUIRED) # every system has it, or its package manager does
  set(SKIP_INSTALL_ALL ON)
  lastcall_fetch(png PNG_SHARED PNG_TESTS PNG_TOOLS)
  target_link_libraries(lastcall_png INTERFACE png_static)
  target_include_directories(lastcall_png SYSTEM INTERFACE ${png_SOURCE_DIR} ${png_BINARY_DIR})
endif()
lastcall_library(deflate libdeflate.h deflate)
if(lastcall_deflate_missing)
  lastcall_fetch(deflate LIBDEFLATE_BUILD_SHARED_LIB LIBDEFLATE_BUILD_GZIP)
  target_link_libraries(lastcall_deflate INTERFACE libdeflate_static)
  target_include_directories(lastcall_deflate SYSTEM INTERFACE ${deflate_SOURCE_DIR})
endif()
lastcall_library(gif gif_lib.h gif)
if(lastcall_gif_missing)
  find_path(LASTCALL_gif_INCLUDE gif_lib.h)
  find_library(LASTCALL_gif_LIBRARY gif)
  if(NOT LASTCALL_gif_INCLUDE OR NOT LASTCALL_gif_LIBRARY)
    message(FATAL_ERROR "giflib is missing, and has no repository to fetch it from: install it "
      "(Debian: libgif-dev; Homebrew and vcpkg: giflib)")
  endif()
  target_include_directories(lastcall_gif SYSTEM INTERFACE ${LASTCALL_gif_INCLUDE})
  target_link_libraries(lastcall_gif INTERFACE ${LASTCALL_gif_LIBRARY})
endif()
lastcall_library(webp webp/mux.h webpmux webp)
if(lastcall_webp_missing)
  lastcall_fetch(webp WEBP_BUILD_ANIM_UTILS WEBP_BUILD_CWEBP WEBP_BUILD_DWEBP WEBP_BUILD_GIF2WEBP
                 WEBP_BUILD_IMG2WEBP WEBP_BUILD_VWEBP WEBP_BUILD_WEBPINFO WEBP_BUILD_WEBPMUX
                 WEBP_BUILD_EXTRAS)
  target_link_libraries(lastcall_webp INTERFACE libwebpmux webp)
  target_include_directories(lastcall_webp SYSTEM INTERFACE ${webp_SOURCE_DIR}/src)
endif()
