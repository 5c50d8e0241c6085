# Builds the lessons into lastcall_lesson, so that they are there wherever the program runs. The page
# fetches them when they are opened (web/page/build.mjs).
set(folder ${PROJECT_SOURCE_DIR}/lessons)
if(NOT EMSCRIPTEN)
  file(GLOB lessons CONFIGURE_DEPENDS ${folder}/[0-9]*.md ${folder}/pictures/*.svg)
endif()
set(output ${CMAKE_CURRENT_BINARY_DIR}/built_in_lessons.cpp)
add_custom_command(
  OUTPUT ${output}
  COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} "-DINPUTS=${lessons}" -DOUTPUT=${output}
          -P ${CMAKE_CURRENT_LIST_DIR}/embed.cmake
  DEPENDS ${lessons} ${CMAKE_CURRENT_LIST_DIR}/embed.cmake
  VERBATIM)
# A lesson is a longer literal than the standard asks every compiler to take.
set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
target_sources(lastcall_lesson PRIVATE ${output})
