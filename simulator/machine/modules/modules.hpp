#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "types/native.hpp"

// The builtin modules: each is described by a ModuleDefinition in its own file, and named in the
// table in modules.cpp.
namespace lastcall::machine {

extern const ModuleDefinition module_atexit;
extern const ModuleDefinition module_sys;
extern const ModuleDefinition module_os;
extern const ModuleDefinition module_os_path;
extern const ModuleDefinition module_signal;
extern const ModuleDefinition module_time;
extern const ModuleDefinition module_threading;
extern const ModuleDefinition module_multiprocessing;
extern const ModuleDefinition module_future;
extern const ModuleDefinition module_weakref;
extern const ModuleDefinition module_gc;
extern const ModuleDefinition module_testcapi;           // modules/interpreters.cpp
extern const ModuleDefinition module_xxsubinterpreters;  // modules/interpreters.cpp
extern const ModuleDefinition module_interpreters;
extern const ModuleDefinition module_json;      // modules/json.cpp
extern const ModuleDefinition module_lastcall;  // what modules written in Python need of C++

// A module of ours that is written in Python (machine/library): its text is built in.
struct LibraryModule {
  std::string_view name;  // "concurrent.futures"
  std::string_view file;  // as tracebacks name it: "concurrent/futures/__init__.py"
  std::string_view text;
  Version since{2, 7};
  Version until{99, 0};  // exclusive
};
// The one of that name if the version that runs has it, else null.
const LibraryModule* find_library_module(const Interpreter& in, std::string_view name);
// The file that the text of a library module has in the build: "concurrent_futures.py"; "" if there
// is none (made by embed.cmake).
std::string_view library_text(std::string_view file);

// Imports a module written in Python, if it was not yet. May run the scenario's code.
Value import_library_module(Interpreter& in, const LibraryModule& module);
// The same for one of the user's own; null if there is none of that name.
Value import_users_module(Interpreter& in, std::string_view name);
// What a builtin module has beside what is written in C++: an attribute of the module in Python
// that goes with it; null if there is none.
Value find_in_python_part(Interpreter& in, const Module& module, const Str* name);
// Whether it is known which names the real module has in each version.
bool knows_names_of(std::string_view module);
// Whether the real module has the name in later versions only.
bool comes_later(const Interpreter& in, std::string_view module, std::string_view name);
// An attribute of a module of ours in Python was not found: a refusal, for the real module may have
// it; returns if it is known that the version has not, or if the module is the user's own.
void check_library_module(Interpreter& in, const Module& module, std::string_view name);
// Compiles a text, once for each file and text; a text that cannot be compiled is a refusal.
const Code* compile_text(Interpreter& in, std::string text, const std::string& file,
                         Version version, bool is_library);

// All of them.
std::span<const ModuleDefinition* const> all_modules();
// Sets an attribute of a module.
void set_attribute(Interpreter& in, Module& module, std::string_view name, Value value);
// The module, imported if it was not yet.
Module& import_module(Interpreter& in, const ModuleDefinition& definition);
// The module if the current process has imported it, else null.
Module* imported_module(Interpreter& in, std::string_view name);
// Makes the registry and the namespaces that an interpreter has before its first line runs.
void set_up_interpreter(Interpreter& in);

// warnings.warn(message, category) by C code, about the line that runs: may raise it.
void warn(Interpreter& in, Class* category, std::string message);

// Raises TypeError unless at most `maximum` positional arguments and no keywords are given:
// "exit expected at most 1 argument, got 2".
void check_count(Interpreter& in, const Arguments& arguments, std::string_view module,
                 std::string_view function, std::size_t minimum, std::size_t maximum);
// The same for exactly `count`, in the words of PyArg_ParseTuple: "kill() takes exactly 2 arguments
// (1 given)".
void check_exactly(Interpreter& in, const Arguments& arguments, std::string_view function,
                   std::size_t count);

}  // namespace lastcall::machine
