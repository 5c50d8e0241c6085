#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

#include "app/outcomes.hpp"
#include "command.hpp"
#include "message.hpp"
#include "python/signals.hpp"
#include "scenario.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::cli {
namespace {

using app::Column;
using trace::Summary;
using Json = nlohmann::ordered_json;

struct Request {
  Scenario scenario;
  bool versions = false;
  bool json = false;
};

std::string_view fate_name(Summary::Fate fate) {
  switch (fate) {
    case Summary::Fate::returned: return "returned";
    case Summary::Fate::raised: return "raised";
    case Summary::Fate::cut_short: return "cut short";
    case Summary::Fate::never: return "never called";
    case Summary::Fate::waiting: return "waits";
    case Summary::Fate::running: return "runs";
  }
  return "";
}

std::string who_runs(const Summary& summary) {
  constexpr std::size_t most = 8;
  std::string words;
  std::size_t shown = 0;
  std::size_t never = 0;
  for (const Summary::One& one : summary.handlers) {
    if (one.fate == Summary::Fate::never) {
      ++never;
      continue;
    }
    if (shown++ >= most) continue;
    words += (words.empty() ? "" : " ") + trace::one_line(one.name, 20);
    if (one.fate == Summary::Fate::raised) words += "!";
    if (one.fate == Summary::Fate::cut_short) words += "/";
  }
  if (shown > most) words += " +" + std::to_string(shown - most);
  if (words.empty()) words = summary.handlers.empty() ? "no handler" : "nobody";
  if (never > 0 && shown > 0) words += " (" + std::to_string(never) + " never)";
  return words;
}

std::string errors_of(const Summary& summary) {
  std::string words;
  for (std::size_t i = 0; i < summary.errors.size() && i < 3; ++i)
    words += (i == 0 ? "" : ", ") + trace::one_line(summary.errors[i], 32);
  if (summary.errors.size() > 3) words += " +" + std::to_string(summary.errors.size() - 3);
  return words.empty() ? "nothing" : words;
}

std::string output_of(const Summary& summary) {
  std::string words = trace::counted(summary.arrived, "byte");
  if (summary.lost > 0) words += ", " + std::to_string(summary.lost) + " lost";
  return words;
}

std::string status_of(const Summary& summary) {
  if (!summary.ended) return "stopped";
  return summary.ending.killed ? python::signal_name(summary.ending.code)
                               : std::to_string(summary.ending.code);
}

// Columns of equal width for people; what differs from the first row is marked.
std::string table(const std::vector<Column>& columns, const std::string& what) {
  std::vector<std::vector<std::string>> rows{{what, "who runs", "stderr", "output", "exit status"}};
  for (const Column& column : columns) {
    if (!column.trace) {
      rows.push_back({column.title, "the script has an error so", "", "", ""});
      continue;
    }
    const app::Difference& differs = column.differs;
    const auto cell = [](std::string words, bool mark) { return mark ? words + " ≠" : words; };
    rows.push_back({column.title, cell(who_runs(column.summary), differs.handlers),
                    cell(errors_of(column.summary), differs.errors),
                    cell(output_of(column.summary), differs.output),
                    cell(status_of(column.summary), differs.ending)});
  }
  return aligned(rows, 3);
}

Json to_json(const std::vector<Column>& columns) {
  Json list = Json::array();
  for (const Column& column : columns) {
    Json one{{"name", column.title}};
    if (!column.statement.empty()) one["statement"] = column.statement;
    if (!column.trace) {
      one["error"] = "the script has an error so";
      list.push_back(std::move(one));
      continue;
    }
    const Summary& summary = column.summary;
    Json handlers = Json::array();
    for (const Summary::One& each : summary.handlers) {
      Json handler{{"name", each.name}, {"fate", fate_name(each.fate)}};
      if (!each.exception.empty()) handler["exception"] = each.exception;
      handlers.push_back(std::move(handler));
    }
    one["handlers"] = std::move(handlers);
    one["stderr"] = summary.errors;
    one["bytes_arrived"] = summary.arrived;
    one["bytes_lost"] = summary.lost;
    one["killed"] = summary.ending.killed;
    one[summary.ending.killed ? "signal" : "status"] = summary.ending.code;
    if (!summary.ended) one["stopped"] = column.trace->limit();
    list.push_back(std::move(one));
  }
  return list;
}

int endings(const Request& request) {
  const Loaded loaded = load(request.scenario);
  if (loaded.trace) {
    tell(named(request.scenario.file) + " is a trace, which has one end: give the script");
    return status::bad_request;
  }
  if (!loaded.program) return loaded.status;
  const app::RunOptions options{*python::parse_version(request.scenario.python),
                                request.scenario.output == "tty", request.scenario.limits};
  const std::vector<Column> columns =
      request.versions
          ? app::as_all_versions(loaded.program->text, loaded.program->filename, options)
          : app::under_all_endings(*loaded.program, options);
  const std::string noun = request.versions ? "version" : "ending";
  const std::string sentence = app::sentence_of(columns, noun);
  if (request.json) {
    Json document{{"script", loaded.program->filename},
                  {"stdout", options.stdout_is_tty ? "tty" : "pipe"}};
    if (!request.versions) document["python"] = request.scenario.python;
    document[noun + "s"] = to_json(columns);
    document["sentence"] = sentence;
    print(document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    return status::ok;
  }
  std::string text = text::printable_line(loaded.program->filename);
  if (!request.versions) text += " as Python " + request.scenario.python;
  text += options.stdout_is_tty ? ", stdout is a terminal\n\n" : ", stdout is a pipe\n\n";
  text += table(columns, noun) + "\n" + sentence + "\n";
  text += "!: raised · /: cut short · ≠: differs from the first row\n";
  print(text);
  return status::ok;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  request->scenario.add_options(app);
  request->scenario.add_stdout_option(app, "pipe");
  app.add_flag("--versions", request->versions,
               "As every version, with the script's own ending; neighbours that behave alike are "
               "one row");
  app.add_flag("--json", request->json, "As JSON, for programs");
  app.footer(
      "Runs the script under every ending - end of file, sys.exit, an exception, SIGTERM, "
      "SIGKILL,\n"
      "os._exit - and says for each which handlers run, what stderr tells, how much output is "
      "lost\n"
      "and what the exit status is. The script's last statement gives way to each of them.\n"
      "\n"
      "Examples:\n"
      "  lastcall endings demo.py\n"
      "  lastcall endings --json demo.py\n"
      "  lastcall endings --versions demo.py\n"
      "  lastcall render --all-endings demo.py -o endings.svg\n"
      "\n"
      "Exit status: 0, whatever the script's; 1 if the output cannot be written; 2 if the file\n"
      "cannot be read or simulated.");
  return [request](const std::vector<std::string>&) { return endings(*request); };
}

}  // namespace

const Command endings_command{"endings", "Compare what runs under every ending, or every version",
                              set_up};

}  // namespace lastcall::cli
