#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "script/script.hpp"

// What the palette does to the script: each button edits the text, as a person would type it. Texts
// go in and come out; nothing here knows of a window.
namespace lastcall::app {

// What a new handler does when it is called.
enum class Behaviour {
  prints,
  raises,
  exits,  // sys.exit(n)
  registers_another,
  unregisters_another,
  clears,
  leaves,  // os._exit(n)
  sleeps,
};

struct NewHandler {
  std::string name;  // "D"
  Behaviour behaviour = Behaviour::prints;
  std::string parameter;  // "name", or empty
  std::string other;      // of registers_another and unregisters_another
  int status = 4;         // of exits and leaves
};

// How the program ends: the last statement of the script.
enum class EndingKind {
  end_of_file,
  sys_exit,
  exception,
  signal,   // by its default action
  handled,  // a signal with a Python handler that calls sys.exit
  os__exit,
  abort,
};

struct EndingChoice {
  EndingKind kind = EndingKind::end_of_file;
  std::string value;  // "3" or "\"message\"" (sys_exit), "ValueError(\"boom\")", "SIGTERM", "7"

  friend bool operator==(const EndingChoice&, const EndingChoice&) = default;
};

// A function of the script that the palette offers to register.
struct PaletteHandler {
  std::string name;
  std::vector<std::string> parameters;  // that need an argument
  int line = 0;
  std::uint16_t mark = 0;  // its hue and shape
};

// An argument for each of its parameters: `"name"`.
std::string placeholder_arguments(const PaletteHandler& handler);

// An edit gives the new text, or nothing if the script has errors (they are shown elsewhere).
using Edited = std::optional<std::string>;

// The functions at the top level that take part as handlers, in order of definition.
std::vector<PaletteHandler> handlers_of(const script::Program& program);
// The first of A, B, …, Z, H27, … that the script does not use.
std::string free_name(const script::Program& program);

// Defines a function after the last one.
Edited define_handler(const script::Program& program, const NewHandler& handler);
// Adds `atexit.register(name, arguments…)` before the ending; `twice` adds it two times.
Edited register_handler(const script::Program& program, std::string_view name,
                        std::string_view arguments, bool twice = false);
// Puts `@atexit.register` on the function, or takes it away.
Edited toggle_decorator(const script::Program& program, std::string_view name);
// Adds `atexit.unregister(name)` before the ending.
Edited unregister_handler(const script::Program& program, std::string_view name);
// Adds statements before the ending: a fork, a thread, `atexit._clear()`.
Edited add_fork(const script::Program& program);
Edited add_thread(const script::Program& program, bool daemon);
Edited add_clear(const script::Program& program);

// How the script ends now.
EndingChoice ending_of(const script::Program& program);
Edited set_ending(const script::Program& program, const EndingChoice& ending);

// How many statements at the top level have begun when `lines` had begun in the main program, in
// order: the lines at which statements did. Before the first: the imports and definitions that the
// script begins with.
std::size_t begun_statements(const script::Program& program, const std::vector<int>& lines);
// Ends after so many statements: what follows them is cut off.
Edited end_after(const script::Program& program, std::size_t statements,
                 const EndingChoice& ending);

}  // namespace lastcall::app
