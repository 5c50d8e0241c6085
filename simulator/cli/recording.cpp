#include "recording.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "platform/interpreters.hpp"
#include "platform/process.hpp"
#include "platform/watch.hpp"
#include "python/rules.hpp"
#include "record/record.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t longest_source = std::size_t{1} << 20;

// `path` is empty if there is none of that name, `version` if what there is does not answer.
platform::Interpreter find_python(const std::string& wanted) {
  const bool is_version = python::read_version(wanted).has_value();
  platform::Interpreter found;
  found.path = platform::on_path(is_version ? "python" + wanted : wanted);
  if (!found.path.empty()) found = platform::ask_interpreter(found.path);
  if (!is_version || !found.version.empty()) return found;
  for (const platform::Interpreter& each : platform::find_interpreters({wanted}))
    if (each.feature == wanted) found = each;
  return found;
}

// Whether the recorder runs in it.
bool is_recorded(const platform::Interpreter& interpreter) {
  const auto version = python::read_version(interpreter.feature);
  return version && *version >= python::Version{3, 6};
}

std::chrono::milliseconds milliseconds(double seconds) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

std::string seconds_in_words(double seconds) {
  std::string words = std::to_string(seconds);
  words.erase(words.find_last_not_of('0') + 1);
  if (words.ends_with('.')) words.pop_back();
  return words + (words == "1" ? " second" : " seconds");
}

}  // namespace

std::optional<double> read_seconds(const std::string& text) {
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  const std::string unit = end;
  const double scale = unit.empty() || unit == "s" ? 1
                       : unit == "ms"              ? 0.001
                       : unit == "m"               ? 60
                                                   : 0;
  const double seconds = number * scale;
  if (end == text.c_str() || scale == 0 || !(seconds >= 0.001) || seconds > 1e6)
    return std::nullopt;
  return seconds;
}

void ProgramRequest::add_options(CLI::App& app) {
  app.add_option("PROGRAM", program, "The program, and its own arguments behind it")->type_name("");
  app.add_option("-m,--module", module, "A module to run instead, as python -m does")
      ->type_name("MODULE");
  app.add_option("--python", python, "The interpreter: a path, a name on PATH, or a version")
      ->type_name("PATH")
      ->capture_default_str();
  app.add_flag("--lines", lines, "Also each line of PROGRAM that is run; that takes time");
  app.add_flag("--redact", redact,
               "Leave out what may be secret: arguments, messages, output and the source");
  app.add_option_function<std::string>(
         "--timeout", [this](const std::string& text) { seconds = read_seconds(text); },
         "End it after so long, with all that it has started")
      ->type_name("TIME")
      ->check([](const std::string& text) {
        return read_seconds(text) ? "" : "a time is expected, such as 10, 1.5s, 500ms or 2m";
      });
}

std::size_t words_before_program(const std::vector<std::string>& words,
                                 std::initializer_list<std::string_view> with_value) {
  constexpr std::string_view ours[] = {"--python", "--timeout"};
  const auto takes_value = [&](const std::string& word) {
    return std::ranges::find(ours, word) != std::end(ours) ||
           std::ranges::find(with_value, word) != with_value.end();
  };
  std::size_t i = 1;
  while (i < words.size()) {
    const std::string& word = words[i];
    if (word == "-m" || word == "--module") return std::min(i + 2, words.size());
    if (!word.starts_with('-') || word == "-") return i + 1;
    i += takes_value(word) ? 2 : 1;
  }
  return words.size();
}

Recording record_program(const ProgramRequest& request) {
  Recording result;
  if (request.program.empty() == request.module.empty()) {
    tell("a program is expected, or -m MODULE\nfor example: lastcall record demo.py");
    return result;
  }
  if (!request.program.empty() && !platform::is_readable(request.program)) {
    tell("cannot read " + named(request.program) + ": there is no such file that can be read");
    return result;
  }
  const platform::Interpreter interpreter = find_python(request.python);
  const std::string& python = interpreter.path;
  if (python.empty() || interpreter.version.empty()) {
    tell((python.empty() ? "there is no interpreter " + named(request.python)
                         : named(python) + " is not a Python interpreter") +
         "\ngive the path of one, or a name that is on PATH, as python3");
    return result;
  }
  if (!is_recorded(interpreter)) {
    tell(
        named(python) + " is Python " + interpreter.version +
        ", and programs are recorded with Python 3.6 and newer\nname another one with --python, or "
        "see what it would do: lastcall run --python 2.7 demo.py");
    return result;
  }
  const platform::TemporaryDirectory folder;
  if (folder.path().find_first_of(":|") != std::string::npos) {
    tell("the temporary folder " + named(folder.path()) +
         " cannot be put into PYTHONPATH; set TMPDIR to one without ':' and '|'");
    return result;
  }
  std::string problem =
      platform::write_file({.path = folder.path() + "/sitecustomize.py"}, record::recorder());
  if (!problem.empty()) {
    tell(problem);
    return result;
  }

  platform::Watch watch;
  watch.command = {python};
  if (!request.module.empty()) {
    watch.command.insert(watch.command.end(), {"-m", request.module});
  } else {
    watch.command.push_back(request.program.starts_with('-') ? "./" + request.program
                                                             : request.program);
  }
  watch.command.insert(watch.command.end(), request.arguments.begin(), request.arguments.end());
  watch.pipe = folder.path() + "/events";
  std::string options;
  const auto option = [&options](bool wanted, const char* name) {
    if (wanted) options += (options.empty() ? "" : ",") + std::string(name);
  };
  option(request.lines, "lines");
  option(request.redact, "redact");
  option(request.seconds.has_value(), "stacks");
  option(request.sizes, "sizes");
  const char* const before = std::getenv("PYTHONPATH");
  const std::string path = before != nullptr ? before : "";
  watch.environment = {
      {"PYTHONPATH", folder.path() + (path.empty() ? "" : ":" + path)},
      {record::variable, record::variable_value(watch.pipe, ::getpid(), options,
                                                before != nullptr ? &path : nullptr)}};
  record::Collector collector;
  watch.take = [&collector](std::string_view bytes) { collector.take(bytes); };
  if (request.seconds) watch.time = milliseconds(*request.seconds);
  watch.question = SIGRTMAX - 3;
  watch.asked = [&collector] { return collector.processes(); };
  watch.out_to_err = request.out_to_err;
  watch.signal = request.signal;
  watch.signal_after = milliseconds(request.signal_after);

  record::Run run;
  run.filename = request.name();
  if (!request.program.empty() && !request.redact) {
    platform::ReadFile source = platform::read_ordinary_file(request.program, longest_source);
    if (source.error.empty() && source.text.size() <= longest_source)
      run.source = std::move(source.text);
  }
  run.when = platform::utc_time();
  run.begin = platform::monotonic_time();
  const platform::Watched watched = platform::watch_program(watch);
  run.end = platform::monotonic_time();
  if (!watched.problem.empty()) {
    tell("cannot start " + named(python) + ": " + watched.problem);
    return result;
  }
  result.started = true;
  result.ending = watched.ending;
  result.took_too_long = watched.took_too_long;
  run.process = watched.process;
  run.ending = watched.ending;
  if (watched.took_too_long)
    run.limit = "it had not ended after " + seconds_in_words(*request.seconds);
  if (!collector.has_begun(run.process)) {
    tell("nothing was recorded: " + named(python) +
         " did not run the recorder\nneither -I, -S nor -E may be in force");
    return result;
  }
  result.trace = std::move(collector).finish(run);
  return result;
}

}  // namespace lastcall::cli
