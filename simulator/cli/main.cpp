#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "text/printable.hpp"

using namespace lastcall;
using namespace lastcall::cli;

namespace {

// Every command, in the order of --help.
const std::array commands{
    &run_command,     &narrate_command, &endings_command, &whatif_command,
    &render_command,  &figures_command, &trace_command,   &record_command,
    &doctor_command,  &verify_command,  &versions_command, &lessons_command,
    &link_command,    &open_command,    &serve_command,   &drive_command};

int complain(const std::string& message) {
  tell(message);
  return status::bad_request;
}

// Becomes the program of the window, which lies beside this one; returns only if there is none.
int show_window(const std::vector<std::string>& files) {
  const std::string program = platform::program_beside("lastcall-window");
  std::vector<std::string> words{program};
  words.insert(words.end(), files.begin(), files.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execvp(program.c_str(), arguments.data());
  return complain("cannot start the window, " + program + ": " + std::strerror(errno) +
                  "\nwithout it, `lastcall narrate FILE` tells what happens");
}

int start(int argc, char** argv) {
  CLI::App app(
      "Shows what Python's atexit does: runs a script as any Python from 2.7 to 3.15 would, and "
      "tells which handlers run, in what order, and why.",
      "lastcall");
  app.set_version_flag("--version", "lastcall " LASTCALL_VERSION);
  app.require_subcommand(1);
  app.get_formatter()->label("REQUIRED", "");
  app.get_formatter()->label("SUBCOMMAND", "COMMAND");
  app.get_formatter()->label("Subcommands", "Commands");
  app.footer(
      "Without a command: `lastcall [FILE]` opens the window, on a script or on the demo. Without "
      "a\n"
      "display that ends with exit status 2.\n"
      "\n"
      "Examples:\n"
      "  lastcall demo.py                      the window, with that script\n"
      "  lastcall run demo.py                  run it as Python 3.14 would\n"
      "  lastcall run --python 2.7 demo.py     … as Python 2.7 would\n"
      "  lastcall narrate demo.py              what happens at its end, in plain sentences\n"
      "  lastcall verify demo.py               is that what the real interpreters here do?\n"
      "\n"
      "`lastcall COMMAND --help` tells a command's options, examples and exit statuses.\n"
      "Nothing that a script does reaches your files, processes or clock, except in `verify`,\n"
      "`record` and `doctor`, which run real interpreters.");
  // What stands after `--` is a script's own: CLI11 is not asked about it.
  std::vector<std::string> words(argv + 1, argv + argc);
  auto dashes = std::ranges::find(words, "--");
  bool has_rest = dashes != words.end();
  const auto named_first = std::ranges::find_if(commands, [&](const Command* candidate) {
    return !words.empty() && candidate->name == words[0] && candidate->own_words != nullptr;
  });
  if (named_first != commands.end()) {
    dashes = words.begin() + static_cast<std::ptrdiff_t>((*named_first)->own_words(words));
    has_rest = false;
  }
  std::vector<std::string> rest(has_rest ? dashes + 1 : dashes, words.end());
  words.erase(dashes, words.end());
  const std::string wanted = words.empty() ? "" : words[0];
  const Command* command = nullptr;
  Action action;
  for (const Command* candidate : commands) {
    CLI::App* sub =
        app.add_subcommand(std::string(candidate->name), std::string(candidate->summary));
    if (candidate->name != wanted) continue;  // its options are not asked for
    command = candidate;
    action = candidate->set_up(*sub);
  }
  if (words.size() + rest.size() == 0) return show_window({});
  if (words.empty() && rest.size() == 1) return show_window(rest);
  if (!command && !wanted.empty() && wanted[0] != '-') {
    if (words.size() == 1 && platform::is_readable(wanted)) return show_window(words);
    return complain("there is no command " + named(wanted) +
                    (words.size() == 1 ? ", and no file that can be read" : "") +
                    "\n`lastcall --help` lists the commands");
  }
  if (command != nullptr && has_rest && !command->takes_rest) {
    return complain("-- means nothing to " + named(wanted) +
                    "; a file whose name begins with a dash "
                    "can be given as ./-name");
  }
  try {
    std::ranges::reverse(words);  // as CLI11 takes them
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help, --version
      std::ostringstream said;
      app.exit(error, said);
      print(said.str());
      return status::ok;
    }
    return complain(text::printable_line(error.what(), 1000) + "\n`lastcall " +
                    (command != nullptr ? wanted + " " : "") + "--help` tells what can be said");
  }
  return action ? action(std::move(rest)) : status::bad_request;
}

}  // namespace

int main(int argc, char** argv) {
  platform::keep_standard_streams();
  try {
    return start(argc, argv);
  } catch (const CannotPrint& error) {
    tell(error.what());
    return status::cannot;
  } catch (const std::exception& error) {
    return complain(error.what());
  }
}
