# The target lastcall_dear_imgui: Dear ImGui with its GLFW and OpenGL 3 backends left to whoever opens a
# window. From the system (Debian's libimgui-dev, found by pkg-config) unless it has none or
# LASTCALL_FETCH_IMGUI asks for a recent one.
option(LASTCALL_FETCH_IMGUI "Take a recent Dear ImGui from its repository, not from the system" OFF)

add_library(lastcall_dear_imgui INTERFACE)

if(NOT LASTCALL_FETCH_IMGUI)
  find_package(PkgConfig QUIET)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(system_imgui QUIET IMPORTED_TARGET imgui)
  endif()
endif()
if(system_imgui_FOUND)
  target_link_libraries(lastcall_dear_imgui INTERFACE PkgConfig::system_imgui)
  target_include_directories(lastcall_dear_imgui SYSTEM INTERFACE ${system_imgui_INCLUDE_DIRS})
else()
  FetchContent_Declare(
    imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG f1cc2ae15e53a861a874c3034aae6798fde194ab # 1.92.9b
    )
  FetchContent_MakeAvailable(imgui)
  add_library(lastcall_fetched_imgui STATIC
    ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_tables.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp
    ${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp)
  target_include_directories(lastcall_fetched_imgui SYSTEM PUBLIC
    ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/misc/cpp)
  target_link_libraries(lastcall_dear_imgui INTERFACE lastcall_fetched_imgui)
  # Debian's library has these built in.
  set(LASTCALL_IMGUI_BACKENDS ${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp
                              ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  set_source_files_properties(${LASTCALL_IMGUI_BACKENDS} PROPERTIES COMPILE_OPTIONS -w)
endif()
