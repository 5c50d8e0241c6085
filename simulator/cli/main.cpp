#include <array>
#include <cstdio>
#include <exception>
#include <string>

#include "command.hpp"
#include "files.hpp"

using namespace lastcall::cli;

namespace {

// Every command, in the order of --help.
const std::array<const Command*, 5> commands{&run_command, &narrate_command, &trace_command,
                                             &verify_command, &versions_command};

int complain(const std::string& message) {
  std::fprintf(stderr, "lastcall: %s\n", message.c_str());
  return status::bad_request;
}

int start(int argc, char** argv) {
  CLI::App app(
      "Shows what Python's atexit does: runs a script as any Python from 2.7 to 3.15 would, and "
      "tells which handlers run, in what order, and why.",
      "lastcall");
  app.set_version_flag("--version", "lastcall " LASTCALL_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  lastcall run demo.py                  run it as Python 3.14 would\n"
      "  lastcall run --python 2.7 demo.py     … as Python 2.7 would\n"
      "  lastcall narrate demo.py              what happens at its end, in plain sentences\n"
      "  lastcall verify demo.py               is that what the real interpreters here do?\n"
      "\n"
      "`lastcall COMMAND --help` tells a command's options, examples and exit statuses.\n"
      "Nothing that a script does reaches your files, processes or clock, except in `verify`,\n"
      "which runs real interpreters.");
  const std::string wanted = argc > 1 ? argv[1] : "";
  std::function<int()> command;
  for (const Command* candidate : commands) {
    CLI::App* sub =
        app.add_subcommand(std::string(candidate->name), std::string(candidate->summary));
    if (candidate->name == wanted) command = candidate->set_up(*sub);
  }
  if (!command && !wanted.empty() && wanted[0] != '-') {
    return complain("there is no command \"" + wanted + "\"\n" +
                    (is_readable(wanted) ? "to run that file, write: lastcall run " + wanted
                                         : "`lastcall --help` lists the commands"));
  }
  if (argc < 2) {
    std::fputs(app.help().c_str(), stderr);
    return status::bad_request;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    return complain(std::string(error.what()) + "\n`lastcall " + (command ? wanted + " " : "") +
                    "--help` tells what can be said");
  }
  return command ? command() : status::bad_request;
}

}  // namespace

int main(int argc, char** argv) {
  keep_standard_descriptors();
  try {
    return start(argc, argv);
  } catch (const std::exception& error) {
    return complain(error.what());
  }
}
