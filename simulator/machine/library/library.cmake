# Builds the modules that are written in Python into lastcall_machine.
file(GLOB modules CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.py)
set(output ${CMAKE_CURRENT_BINARY_DIR}/built_in_modules.cpp)
add_custom_command(
  OUTPUT ${output}
  COMMAND ${CMAKE_COMMAND} "-DINPUTS=${modules}" -DOUTPUT=${output}
          -P ${CMAKE_CURRENT_LIST_DIR}/embed.cmake
  DEPENDS ${modules} ${CMAKE_CURRENT_LIST_DIR}/embed.cmake
  VERBATIM)
# A module is a longer literal than the standard asks every compiler to take.
set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
target_sources(lastcall_machine PRIVATE ${output})
