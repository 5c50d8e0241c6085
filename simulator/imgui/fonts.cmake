# Builds the fonts into lastcall_imgui, so that no path is looked up at run time: Inter and JetBrains
# Mono from the system's font packages (on Debian fonts-inter and fonts-jetbrains-mono), or from the
# folder LASTCALL_FONTS.
set(LASTCALL_FONTS "" CACHE PATH "A folder with Inter and JetBrains Mono, if the system has them elsewhere")
function(lastcall_font name)
  string(TOUPPER ${name} variable)
  find_file(LASTCALL_FONT_${variable} NAMES ${ARGN}
    HINTS ${LASTCALL_FONTS} PATHS /usr/share/fonts /usr/local/share/fonts
    PATH_SUFFIXES opentype/inter truetype/inter inter truetype/jetbrains-mono jetbrains-mono
    NO_CMAKE_FIND_ROOT_PATH)
  if(NOT LASTCALL_FONT_${variable})
    message(FATAL_ERROR "The font ${ARGN} is missing: install fonts-inter and "
      "fonts-jetbrains-mono, or set LASTCALL_FONTS to a folder that has it")
  endif()
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${LASTCALL_FONT_${variable}} -DOUTPUT=${output} -DNAME=${name}
            -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed.cmake
    DEPENDS ${LASTCALL_FONT_${variable}} ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed.cmake
    VERBATIM)
  # A font is a longer literal than the standard asks every compiler to take.
  set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_sources(lastcall_imgui PRIVATE ${output})
endfunction()
lastcall_font(inter_regular Inter-Regular.otf Inter-Regular.ttf)
lastcall_font(inter_semibold Inter-SemiBold.otf Inter-SemiBold.ttf)
lastcall_font(inter_bold Inter-Bold.otf Inter-Bold.ttf)
lastcall_font(jetbrains_mono JetBrainsMono-Regular.ttf JetBrainsMono-Regular.otf)
