#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// What a command of `lastcall` is. A new one is a new file with one Command, and its line in the
// table of main.cpp.
namespace lastcall::cli {

// Exit statuses that are ours, not the script's. Documented by --help.
namespace status {
inline constexpr int ok = 0;
inline constexpr int differs = 1;       // verify: the simulation and an interpreter do not agree
inline constexpr int found = 1;         // doctor: something is wrong
inline constexpr int cannot = 1;        // could not: output not writable
inline constexpr int syntax_error = 1;  // as Python's own
inline constexpr int bad_request = 2;   // wrong options, a file that cannot be read
inline constexpr int stopped = 124;     // a bound, or what is not simulated (as timeout does)
}  // namespace status

using Action = std::function<int(std::vector<std::string> rest)>;

struct Command {
  std::string_view name;
  std::string_view summary;
  // Adds the command's options, help and examples to `app`, and returns what carries it out once
  // they are parsed; that is given what stood after `--`, and returns the exit status.
  Action (*set_up)(CLI::App& app);
  bool takes_rest = false;  // whether anything may stand after `--`
  // Where the command line of another program begins, which is given as it stands: how many of the
  // words, of which the first is the command's name, are ours. Null: there is none.
  std::size_t (*own_words)(const std::vector<std::string>& words) = nullptr;
};

extern const Command doctor_command;
extern const Command drive_command;
extern const Command endings_command;
extern const Command figures_command;
extern const Command lessons_command;
extern const Command record_command;
extern const Command link_command;
extern const Command open_command;
extern const Command render_command;
extern const Command run_command;
extern const Command serve_command;
extern const Command narrate_command;
extern const Command trace_command;
extern const Command verify_command;
extern const Command versions_command;
extern const Command whatif_command;

}  // namespace lastcall::cli
