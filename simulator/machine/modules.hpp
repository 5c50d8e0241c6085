#pragma once

#include <span>
#include <string_view>

#include "native.hpp"

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
extern const ModuleDefinition module_json;  // module_json.cpp

// All of them.
std::span<const ModuleDefinition* const> all_modules();
// Sets an attribute of a module.
void set_attribute(Interpreter& in, Module& module, std::string_view name, Value value);
// The module, imported if it was not yet.
Module& import_module(Interpreter& in, const ModuleDefinition& definition);
// The module if the current process has imported it, else null.
Module* imported_module(Interpreter& in, std::string_view name);
// Makes the namespaces that a process has before its first line runs.
void set_up_process(Interpreter& in);

// Raises TypeError unless at most `maximum` positional arguments and no keywords are given:
// "exit expected at most 1 argument, got 2".
void check_count(Interpreter& in, const Arguments& arguments, std::string_view module,
                 std::string_view function, std::size_t minimum, std::size_t maximum);
// The same for exactly `count`, in the words of PyArg_ParseTuple: "kill() takes exactly 2 arguments
// (1 given)".
void check_exactly(Interpreter& in, const Arguments& arguments, std::string_view function,
                   std::size_t count);

}  // namespace lastcall::machine
