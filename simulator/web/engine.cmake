# The engine of the page: what it answers (lastcall_web, which tests link natively, too), and for a
# browser engine.wasm.
add_library(lastcall_web STATIC web/engine/engine.cpp)
target_include_directories(lastcall_web PUBLIC web PRIVATE app)
target_compile_definitions(lastcall_web PRIVATE LASTCALL_VERSION="${PROJECT_VERSION}")
target_precompile_headers(lastcall_web REUSE_FROM lastcall_text)
target_link_libraries(lastcall_web PRIVATE lastcall_machine lastcall_figure lastcall_lesson
                                           nlohmann_json::nlohmann_json lastcall_warnings)
if(NOT EMSCRIPTEN)
  target_link_libraries(lastcall_web PRIVATE lastcall_app)
  return()
endif()

# What of the window's room knows no window.
target_sources(lastcall_web PRIVATE app/document/document.cpp app/lessons/predict.cpp app/document/script_edit.cpp)
add_executable(engine web/engine/main.cpp)
target_link_libraries(engine PRIVATE lastcall_web lastcall_warnings)
# Nothing of Emscripten's JavaScript: the engine asks its page for next to nothing (page/door.js, which
# page/build.mjs tries: what is undefined is found there).
target_link_options(engine PRIVATE -fwasm-exceptions -Oz --no-entry
  -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0
  -sBINARYEN_EXTRA_PASSES=-Oz -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=24MB -sMAXIMUM_MEMORY=512MB -sTOTAL_STACK=8MB)
set_target_properties(engine PROPERTIES SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/engine)
