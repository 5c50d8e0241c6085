#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <memory>
#include <optional>

#include "app/outcomes.hpp"
#include "command.hpp"
#include "message.hpp"
#include "scenario.hpp"
#include "text/printable.hpp"
#include "trace/narrate.hpp"

namespace lastcall::cli {
namespace {

using app::WhatIf;
using app::WhatIfWork;
using trace::Summary;
using Json = nlohmann::ordered_json;

struct Request {
  Scenario scenario;
  bool json = false;
  std::vector<std::string> checks;
};

// What is to be so, whenever and however it ends.
struct Condition {
  std::optional<WhatIf::Way> way;  // none: each of them
  enum class Kind { all_run, one_runs, nothing_lost, status } kind = Kind::all_run;
  std::string name;  // of the handler that runs
  int code = 0;
};

constexpr const char* grammar =
    "a check is written WHO: WHAT, where WHO is SIGINT, SIGTERM, SIGKILL, os._exit, power or any, "
    "and WHAT is one of\n"
    "  all handlers run\n"
    "  NAME runs\n"
    "  no output is lost\n"
    "  exit status is N";

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

std::optional<Condition> read_condition(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return std::nullopt;
  Condition condition;
  const std::string who = trimmed(std::string_view(text).substr(0, colon));
  const std::string what = trimmed(std::string_view(text).substr(colon + 1));
  if (who != "any") {
    for (std::size_t i = 0; i < WhatIf::ways; ++i) {
      const auto way = static_cast<WhatIf::Way>(i);
      const std::string name = WhatIf::name(way);
      if (who == name || (way == WhatIf::Way::os__exit && who == "os._exit") ||
          (way == WhatIf::Way::power && who == "power"))
        condition.way = way;
    }
    if (!condition.way) return std::nullopt;
  }
  constexpr std::string_view runs = " runs";
  constexpr std::string_view status_is = "exit status is ";
  if (what == "all handlers run") return condition;
  if (what == "no output is lost") {
    condition.kind = Condition::Kind::nothing_lost;
    return condition;
  }
  if (what.starts_with(status_is)) {
    condition.kind = Condition::Kind::status;
    const char* const end = what.data() + what.size();
    const auto [rest, error] = std::from_chars(what.data() + status_is.size(), end, condition.code);
    if (error == std::errc() && rest == end) return condition;
    return std::nullopt;
  }
  if (what.ends_with(runs) && what.size() > runs.size()) {
    condition.kind = Condition::Kind::one_runs;
    condition.name = what.substr(0, what.size() - runs.size());
    return condition;
  }
  return std::nullopt;
}

bool holds(const Condition& condition, const WhatIf::Cell& cell,
           const std::function<const Summary&()>& summary) {
  switch (condition.kind) {
    case Condition::Kind::all_run:
      return cell.kind == WhatIf::Kind::all || cell.kind == WhatIf::Kind::nobody;
    case Condition::Kind::one_runs:
      // Before it is registered there is nothing that could fail to run.
      return std::ranges::all_of(summary().handlers, [&](const Summary::One& one) {
        return one.name != condition.name || one.fate == Summary::Fate::returned ||
               one.fate == Summary::Fate::raised;
      });
    case Condition::Kind::nothing_lost: return cell.lost == 0;
    case Condition::Kind::status: return !cell.ending.killed && cell.ending.code == condition.code;
  }
  return false;
}

std::string outcome(const WhatIf::Cell& cell) {
  static constexpr std::array words{"all", "all, 1 cut", "some", "none", "-", "?"};
  const std::string word = words[static_cast<std::size_t>(cell.kind)];
  const bool loses = !cell.unknown() && cell.lost > 0;
  return loses ? word + " -" + std::to_string(cell.lost) : word;
}

std::string_view outcome_name(const WhatIf::Cell& cell) {
  static constexpr std::array words{"all", "some", "some", "none", "no handler", "unknown"};
  return words[static_cast<std::size_t>(cell.kind)];
}

std::string told(const trace::Timeline& timeline, std::size_t step) {
  const std::uint32_t line = timeline.line_of_step(step);
  return "after step " + std::to_string(step) +
         (line != 0 ? " (line " + std::to_string(line) + ")" : "");
}

std::string table(const trace::Timeline& timeline, const WhatIf& result) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> heading{"step", ""};
  for (std::size_t way = 0; way < WhatIf::ways; ++way)
    heading.push_back(WhatIf::name(static_cast<WhatIf::Way>(way)));
  rows.push_back(std::move(heading));
  for (std::size_t i = 0; i < result.steps.size(); ++i) {
    const std::size_t step = result.steps[i];
    std::vector<std::string> row{std::to_string(step),
                                 trace::one_line(trace::narrate(timeline, step).lead, 44)};
    for (const auto& cells : result.cells) row.push_back(outcome(*cells[i]));
    rows.push_back(std::move(row));
  }
  return aligned(rows, 2, true);
}

// Computes all cells in the order of the steps; `visit` is told of each, and says whether to go on.
template <typename Visit>
void ask(WhatIfWork& work, const Visit& visit) {
  for (const std::size_t step : work.result().steps)
    for (const WhatIf::Way way : WhatIf::all_ways) {
      if (!work.at(way, step)) work.go_on(step);
      if (!visit(way, step, *work.at(way, step))) return;
    }
}

Json to_json(const Request& request, const trace::Timeline& timeline, WhatIfWork& work) {
  Json document{{"script", timeline.trace().filename()},
                {"python", request.scenario.python},
                {"stdout", request.scenario.output == "tty" ? "tty" : "pipe"},
                {"steps", Json::array()}};
  Json& steps = document["steps"];
  ask(work, [&](WhatIf::Way way, std::size_t step, const WhatIf::Cell& cell) {
    if (way == WhatIf::all_ways.front())
      steps.push_back({{"step", step},
                       {"line", timeline.line_of_step(step)},
                       {"sentence", trace::narrate(timeline, step).text()},
                       {"ends", Json::array()}});
    Json end{{"by", WhatIf::name(way)}, {"handlers_run", outcome_name(cell)}};
    if (!cell.unknown()) {
      end["bytes_lost"] = cell.lost;
      end[cell.ending.killed ? "signal" : "status"] = cell.ending.code;
      end["sentence"] = trace::in_words(work.summary(way, step));
    }
    steps.back()["ends"].push_back(std::move(end));
    return true;
  });
  return document;
}

// The checks in order; tells the first counter-example of each that fails.
int check(const Request& request, const std::vector<Condition>& conditions,
          const trace::Timeline& timeline, WhatIfWork& work) {
  struct Found {
    std::string failure;
    std::size_t asked = 0;
    std::size_t unknown = 0;
  };
  std::vector<Found> all(conditions.size());
  ask(work, [&](WhatIf::Way way, std::size_t step, const WhatIf::Cell& cell) {
    bool goes_on = false;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      Found& found = all[i];
      if (!found.failure.empty()) continue;
      goes_on = true;
      if (conditions[i].way && *conditions[i].way != way) continue;
      ++found.asked;
      if (cell.unknown()) {
        ++found.unknown;
      } else if (!holds(conditions[i], cell,
                        [&]() -> const Summary& { return work.summary(way, step); })) {
        found.failure = WhatIf::name(way) + " " + told(timeline, step) + ": " +
                        trace::in_words(work.summary(way, step));
      }
    }
    return goes_on;
  });
  int ended = status::ok;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [failure, asked, unknown] = all[i];
    const std::string name = text::printable_line(request.checks[i]);
    if (!failure.empty()) {
      ended = status::differs;
      print("fails: " + name + "\n  " + failure + "\n");
      continue;
    }
    print("holds: " + name + " (" + std::to_string(asked - unknown) + " ends" +
          (unknown > 0 ? ", " + std::to_string(unknown) + " more are not known" : "") + ")\n");
    if (unknown > 0 && ended == status::ok) ended = status::stopped;
  }
  return ended;
}

int what_if(const Request& request) {
  std::vector<Condition> conditions;
  for (const std::string& text : request.checks) {
    const auto condition = read_condition(text);
    if (!condition) {
      tell(named(text) + " cannot be read: " + grammar);
      return status::bad_request;
    }
    conditions.push_back(*condition);
  }
  const Loaded loaded = load(request.scenario);
  if (loaded.trace) {
    tell(named(request.scenario.file) + " is a trace, which has one end: give the script");
    return status::bad_request;
  }
  if (!loaded.program) return loaded.status;
  const app::RunOptions options{*python::parse_version(request.scenario.python),
                                request.scenario.output == "tty", request.scenario.limits};
  const auto trace =
      std::make_shared<const trace::Trace>(simulate(request.scenario, *loaded.program));
  const trace::Timeline timeline(*trace);
  constexpr std::size_t most_steps = 5000;
  if (timeline.steps().size() > most_steps) {
    tell(text::printable_line(loaded.program->filename) + " has " +
         std::to_string(timeline.steps().size()) + " steps, and " + std::to_string(most_steps) +
         " are the most that are asked about: make its loops shorter");
    return status::bad_request;
  }
  WhatIfWork work(loaded.program, trace, options);
  if (!conditions.empty()) return check(request, conditions, timeline, work);
  if (request.json) {
    print(to_json(request, timeline, work).dump(2, ' ', false, Json::error_handler_t::replace) +
          "\n");
    return status::ok;
  }
  ask(work, [](auto&&...) { return true; });
  print(text::printable_line(loaded.program->filename) + " as Python " + request.scenario.python +
        (options.stdout_is_tty ? ", stdout is a terminal" : ", stdout is a pipe") +
        ": which handlers run, if it ends after this step?\n\n" + table(timeline, work.result()) +
        "\n-15: bytes of output that are lost · -: none is registered · cut: cut short\n");
  return status::ok;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  request->scenario.add_options(app);
  request->scenario.add_stdout_option(app, "pipe");
  app.add_flag("--json", request->json, "As JSON, for programs");
  app.add_option("--check", request->checks,
                 "What has to be so at every step; fails with the first counter-example")
      ->type_name("WHO:WHAT");
  app.footer(
      "Asks at every step what would happen if the process ended there: by SIGINT (Ctrl+C),\n"
      "SIGTERM, SIGKILL, os._exit(1), or a power cut. SIGINT and a SIGTERM that the script "
      "handles\n"
      "are run anew from that step on, by the same machine; the others run nothing any more.\n"
      "\n"
      "Checks:\n"
      "  WHO is SIGINT, SIGTERM, SIGKILL, os._exit, power or any\n"
      "  WHAT is: all handlers run | NAME runs | no output is lost | exit status is N\n"
      "\n"
      "Examples:\n"
      "  lastcall whatif demo.py\n"
      "  lastcall whatif --check 'SIGTERM: all handlers run' server.py\n"
      "\n"
      "Exit status: 0; with --check 1 if one fails, 124 if none fails and something is not known;\n"
      "1 if the output cannot be written; 2 if the file cannot be read or simulated.");
  return [request](const std::vector<std::string>&) { return what_if(*request); };
}

}  // namespace

const Command whatif_command{"whatif", "Ask at every step: what if it ended here?", set_up};

}  // namespace lastcall::cli
