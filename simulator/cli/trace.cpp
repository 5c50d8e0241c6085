#include <memory>

#include "command.hpp"
#include "message.hpp"
#include "scenario.hpp"
#include "trace/json.hpp"

namespace lastcall::cli {
namespace {

int write_trace(const Scenario& scenario, const std::string& path, bool force) {
  const platform::Destination to = scenario.destination(path, "a trace", trace::is_trace, force);
  if (const std::string why = platform::refusal(to); !why.empty()) {
    tell(why);
    return status::cannot;
  }
  const Loaded loaded = load(scenario);
  if (!loaded.is_there()) return loaded.status;
  const std::shared_ptr<const trace::Trace> run = run_of(scenario, loaded);
  const trace::Trace& trace = *run;
  const std::string error =
      platform::write_file(to, [&](const auto& sink) { trace::to_json(trace, sink); });
  if (error.empty()) return status::ok;
  tell(error);
  return status::cannot;
}

Action set_up(CLI::App& app) {
  const auto scenario = std::make_shared<Scenario>();
  const auto path = std::make_shared<std::string>("-");
  const auto force = std::make_shared<bool>(false);
  scenario->add_options(app);
  scenario->add_stdout_option(app, "pipe");
  app.add_option("-o,--output", *path, "The file to write; - is standard output")
      ->type_name("OUT")
      ->capture_default_str();
  add_force_option(app, *force);
  app.footer(
      "Writes everything that happens in a run, event by event, as JSON: format 1, described in\n"
      "simulator/trace/FORMAT.md.\n"
      "\n"
      "A file that is in the way is replaced only if it is a trace, or with --force.\n"
      "\n"
      "Examples:\n"
      "  lastcall trace demo.py\n"
      "  lastcall trace --python 3.9 -o demo.json demo.py\n"
      "\n"
      "Exit status: 0, whatever the script's; 1 if the output cannot be written; 2 if the file\n"
      "cannot be read or simulated.");
  return [scenario, path, force](const std::vector<std::string>&) {
    return write_trace(*scenario, *path, *force);
  };
}

}  // namespace

const Command trace_command{"trace", "Write what happens in a run as JSON", set_up};

}  // namespace lastcall::cli
