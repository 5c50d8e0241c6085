#include <cstdio>
#include <memory>

#include "command.hpp"
#include "files.hpp"
#include "scenario.hpp"
#include "trace/json.hpp"

namespace lastcall::cli {
namespace {

int write_trace(const Scenario& scenario, const std::string& path) {
  const Loaded loaded = load(scenario, false);
  if (!loaded.program) return loaded.status;
  const trace::Trace trace = simulate(scenario, *loaded.program);
  const std::string error =
      write_file(path, [&](const auto& sink) { trace::to_json(trace, sink); });
  if (error.empty()) return status::ok;
  std::fprintf(stderr, "lastcall: cannot write \"%s\": %s\n", path.c_str(), error.c_str());
  return status::cannot;
}

Action set_up(CLI::App& app) {
  const auto scenario = std::make_shared<Scenario>();
  const auto path = std::make_shared<std::string>("-");
  scenario->add_options(app);
  scenario->add_stdout_option(app, "pipe");
  app.add_option("-o,--output", *path, "The file to write; - is standard output")
      ->type_name("OUT")
      ->capture_default_str();
  app.footer(
      "Writes everything that happens in a run, event by event, as JSON: format 1, described in\n"
      "simulator/trace/FORMAT.md.\n"
      "\n"
      "Examples:\n"
      "  lastcall trace demo.py\n"
      "  lastcall trace --python 3.9 -o demo.json demo.py\n"
      "\n"
      "Exit status: 0, whatever the script's; 1 if the output cannot be written; 2 if the file\n"
      "cannot be read or simulated.");
  return
      [scenario, path](const std::vector<std::string>&) { return write_trace(*scenario, *path); };
}

}  // namespace

const Command trace_command{"trace", "Write what happens in a run as JSON", set_up};

}  // namespace lastcall::cli
