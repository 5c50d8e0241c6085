// The commands that draw, alone: built from the same sources as lastcall, but at another
// optimisation.
#include <CLI/CLI.hpp>

#include "command.hpp"

int main(int argc, char** argv) {
  using namespace lastcall::cli;
  CLI::App app("pictures");
  Action action;
  for (const Command* command : {&render_command, &figures_command}) {
    CLI::App* sub = app.add_subcommand(std::string(command->name));
    if (argc > 1 && command->name == argv[1]) action = command->set_up(*sub);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  }
  return action ? action({}) : 2;
}
