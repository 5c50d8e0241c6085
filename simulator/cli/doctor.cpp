#include <nlohmann/json.hpp>
#include <unistd.h>

#include <array>
#include <csignal>
#include <memory>

#include "command.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "python/signals.hpp"
#include "record/findings.hpp"
#include "recording.hpp"
#include "scenario.hpp"
#include "text/printable.hpp"
#include "trace/words.hpp"

namespace lastcall::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Request : ProgramRequest {
  bool json = false;
};

// "TERM", "SIGTERM" or "15"; 0 for none.
int read_signal(const std::string& name) {
  for (int number = 1; number < NSIG; ++number)
    if (name == std::to_string(number)) return number;
  return python::signal_called(name.starts_with("SIG") ? name : "SIG" + name);
}

void tell_people(const trace::Trace& trace, const std::vector<record::Finding>& findings) {
  const std::string python =
      trace.recorded() ? trace.recorded()->interpreter : std::string(trace.python());
  std::string report = text::printable_line(trace.filename()) + ", Python " +
                       text::printable_line(python) + ", " + trace::in_words(trace.ending()) +
                       ": " +
                       (findings.empty()       ? "nothing is wrong at its end"
                        : findings.size() == 1 ? "1 finding"
                                               : std::to_string(findings.size()) + " findings") +
                       "\n";
  const bool colourful = platform::is_colourful(STDOUT_FILENO);
  std::size_t number = 0;
  for (const record::Finding& finding : findings) {
    const std::string words = text::printable_line(finding.text, 4000);
    report += "\n" + std::to_string(++number) + ". " +
              (colourful ? "\x1b[1m" + words + "\x1b[0m" : words) + "\n";
    if (!finding.place.empty())
      report += "   at " + text::printable_line(finding.place, 400) + "\n";
    if (!finding.remedy.empty()) report += "   " + finding.remedy + "\n";
  }
  print(report);
}

void tell_programs(const trace::Trace& trace, const std::vector<record::Finding>& findings) {
  Json list = Json::array();
  for (const record::Finding& finding : findings)
    list.push_back({{"kind", finding.kind},
                    {"text", finding.text},
                    {"place", finding.place},
                    {"remedy", finding.remedy}});
  const Json json{
      {"format", 1},
      {"program", trace.filename()},
      {"python", trace.recorded() ? trace.recorded()->interpreter : std::string(trace.python())},
      {"ending", {{trace.ending().killed ? "killed" : "exited", trace.ending().code}}},
      {"findings", std::move(list)}};
  print(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

int examine(Request& request) {
  std::shared_ptr<const trace::Trace> trace;
  if (request.module.empty() && request.program.ends_with(".json")) {
    Scenario scenario;
    scenario.file = request.program;
    const Loaded loaded = load(scenario);
    if (!loaded.trace) return status::bad_request;
    trace = loaded.trace;
  } else {
    request.out_to_err = true;
    request.sizes = true;
    Recording recording = record_program(request);
    if (!recording.trace) return status::bad_request;
    trace = std::make_shared<const trace::Trace>(std::move(*recording.trace));
  }
  const std::vector<record::Finding> findings = record::examine(*trace);
  if (request.json) {
    tell_programs(*trace, findings);
  } else {
    tell_people(*trace, findings);
  }
  return findings.empty() ? status::ok : status::found;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  request->add_options(app);
  app.add_option_function<std::string>(
         "--signal", [request](const std::string& name) { request->signal = read_signal(name); },
         "A signal that the program gets: TERM, INT, …")
      ->type_name("NAME")
      ->check([](const std::string& name) {
        return read_signal(name) != 0 ? "" : "there is no signal of that name";
      });
  app.add_option_function<std::string>(
         "--after",
         [request](const std::string& text) { request->signal_after = *read_seconds(text); },
         "When it gets it; 1s by default")
      ->type_name("TIME")
      ->check([](const std::string& text) {
        return read_seconds(text) ? "" : "a time is expected, such as 10, 1.5s, 500ms or 2m";
      });
  app.add_flag("--json", request->json, "Print the findings for a program to read");
  app.footer(
      "RUNS THE PROGRAM FOR REAL, as `lastcall record` does, and says in plain sentences what is\n"
      "wrong at its end: a thread that keeps it alive, a handler that is slow, fails, runs twice "
      "or\n"
      "never, output that is lost. What the program prints goes to standard error. PROGRAM may\n"
      "also be a trace that `lastcall record` has kept: then nothing is run.\n"
      "\n"
      "Examples:\n"
      "  lastcall doctor demo.py\n"
      "  lastcall doctor --signal TERM --after 2s server.py --port 8000\n"
      "  lastcall doctor --timeout 30 --json -m pytest -q\n"
      "\n"
      "Exit status: 0 if nothing is found, 1 if something is, 2 if the program cannot be run or\n"
      "recorded.");
  return [request](std::vector<std::string> rest) {
    request->arguments = std::move(rest);
    return examine(*request);
  };
}

std::size_t own_words(const std::vector<std::string>& words) {
  return words_before_program(words, {"--signal", "--after"});
}

}  // namespace

const Command doctor_command{"doctor", "Say what is wrong at the end of a real program", set_up,
                             false, own_words};

}  // namespace lastcall::cli
