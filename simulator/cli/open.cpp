#include <memory>

#include "command.hpp"
#include "link.hpp"
#include "message.hpp"
#include "run.hpp"

namespace lastcall::cli {
namespace {

int open(const std::string& link, Scenario scenario) {
  ReadLink read = from_link(link);
  if (!read.linked) {
    tell(read.error);
    return status::bad_request;
  }
  scenario.file = "-";  // it lies nowhere, and reads nothing
  scenario.python = read.linked->python;
  const Loaded loaded = load_text(std::move(read.linked->text), read.linked->name,
                                  *python::parse_version(scenario.python), read.linked->name);
  if (!loaded.program) return loaded.status;
  return run_program(scenario, loaded);
}

Action set_up(CLI::App& app) {
  const auto scenario = std::make_shared<Scenario>();
  const auto link = std::make_shared<std::string>();
  app.add_option("LINK", *link, "The link, in quotation marks")->type_name("")->required();
  scenario->add_limit_options(app);
  scenario->add_stdout_option(app, "auto");
  app.footer(
      "Runs the script of a link, as the version of Python that the link names. Nothing is "
      "fetched: "
      "the\n"
      "script is in the link.\n"
      "\n"
      "Example:\n"
      "  lastcall open \"$(lastcall link demo.py)\"\n"
      "\n"
      "Exit status: as of `lastcall run`; 2 if there is no script in the link.");
  return [=](const std::vector<std::string>&) { return open(*link, *scenario); };
}

}  // namespace

const Command open_command{"open", "Run the script of a link", set_up};

}  // namespace lastcall::cli
