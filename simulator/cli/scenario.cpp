#include "scenario.hpp"

#include <unistd.h>

#include <optional>

#include "command.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "text/printable.hpp"
#include "trace/json.hpp"

namespace lastcall::cli {
namespace {

// A little more than the parser takes, so that it is the parser who says so.
constexpr std::size_t longest_script = (1u << 20) + 1;
constexpr std::size_t longest_trace = std::size_t{256} << 20;

}  // namespace

std::string modelled_versions() {
  std::string text;
  for (const python::Version& version : python::versions()) {
    if (!text.empty()) text += ", ";
    text += python::to_string(version);
  }
  return text;
}

void Scenario::add_options(CLI::App& app) {
  app.add_option("FILE", file, "The script; - reads it from standard input")
      ->type_name("")
      ->required();
  add_python_option(app);
  add_limit_options(app);
}

void Scenario::add_limit_options(CLI::App& app) {
  const auto add = [&app](const char* name, const char* unit, auto& bound, auto scale, auto most,
                          const std::string& what) {
    app.add_option_function<std::uint64_t>(
           name,
           [&bound, scale](const std::uint64_t& given) {
             bound = static_cast<std::decay_t<decltype(bound)>>(given) * scale;
           },
           what + "; " + std::to_string(bound / scale) + " by default")
        ->type_name(unit)
        ->check(CLI::Range(std::uint64_t{1}, static_cast<std::uint64_t>(most)))
        ->group("Bounds: what reaches one is stopped, with exit status 124");
  };
  constexpr std::size_t mib = 1u << 20;
  add("--max-steps", "N", limits.steps, std::uint64_t{1}, std::uint64_t{1} << 40,
      "Steps of the machine; a function of the library may take ten operations for each");
  add("--max-memory", "MIB", limits.memory, mib, 65536, "Memory of the program's objects");
  add("--max-output", "MIB", limits.output, mib, 3072, "What the program writes");
  add("--max-events", "N", limits.events, std::size_t{1}, std::uint64_t{1} << 31,
      "Events, of which each statement is one");
  add("--max-processes", "N", limits.processes, std::size_t{1}, 4096, "Processes");
  add("--max-time", "SECONDS", limits.time, std::int64_t{1'000'000'000}, 1'000'000'000,
      "Time on the program's own clock");
}

void Scenario::add_python_option(CLI::App& app) {
  app.add_option("--python", python, "The version to run it as: 2.7, or 3.6 to 3.15")
      ->type_name("X.Y")
      ->capture_default_str()
      ->check([](const std::string& text) {
        return python::parse_version(text)
                   ? std::string()
                   : "Python " + text + " is not modelled; " + modelled_versions() + " are";
      });
}

platform::Destination Scenario::destination(const std::string& path, std::string kind,
                                            bool (*is_ours)(std::string_view), bool force) const {
  return {.path = path,
          .kind = std::move(kind),
          .is_ours = is_ours,
          .force = force,
          .inputs = {file == "-" ? "/dev/stdin" : file}};
}

void add_force_option(CLI::App& app, bool& force) {
  app.add_flag("--force", force, "Replace what is there, whoever made it");
}

void Scenario::add_stdout_option(CLI::App& app, const std::string& otherwise) {
  output = otherwise;
  app.add_option("--stdout", output, "What the script's standard output is; a pipe holds text back")
      ->type_name("pipe|tty|auto")
      ->capture_default_str()
      ->check([](const std::string& text) {
        return text == "pipe" || text == "tty" || text == "auto" ? std::string()
                                                                 : "pipe, tty or auto is expected";
      });
}

Loaded load_text(std::string text, const std::string& filename, python::Version version,
                 const std::string& as_python) {
  const std::string& name = as_python.empty() ? filename : as_python;
  script::ParseResult result = script::parse(text, name, version);
  if (result.program) return {std::move(result.program), status::ok, nullptr, filename};
  if (!as_python.empty() && !result.errors.empty() &&
      result.errors[0].kind == script::Diagnostic::Kind::syntax_error) {
    const std::string report = script::render_as_python(result.errors[0], text, name, version);
    if (!report.empty()) {
      (void)platform::write_all(STDERR_FILENO, report);
      return {nullptr, status::syntax_error};
    }
  }
  for (const script::Diagnostic& error : result.errors)
    tell_place(script::render(error, text, filename));
  const bool refused =
      !result.errors.empty() && result.errors[0].kind == script::Diagnostic::Kind::outside_subset;
  return {nullptr, refused ? status::stopped : status::bad_request};
}

namespace {

// The file that is run: of a folder its __main__.py, as Python does, or else its main.py.
std::string main_file(const std::string& path) {
  for (const char* const name : {"/__main__.py", "/main.py"})
    if (platform::is_readable(path + name)) return path + name;
  return path;
}

// The text of the user's own module beside the script; nothing if there is none.
std::optional<std::string> module_beside(const std::string& script, const std::string& name) {
  const std::size_t slash = script.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : script.substr(0, slash + 1);
  platform::ReadFile read = platform::read_ordinary_file(folder + name + ".py", longest_script);
  if (!read.error.empty()) return std::nullopt;
  return std::move(read.text);
}

Loaded load_trace(const std::string& path, std::string text) {
  if (text.size() >= longest_script && path != "-") {
    platform::ReadFile whole = platform::read_file(path, longest_trace);
    if (whole.text.size() > longest_trace) whole.error = "a trace of more than 256 MiB is not read";
    if (!whole.error.empty()) {
      tell("cannot read " + named(path) + ": " + whole.error);
      return {nullptr, status::bad_request};
    }
    text = std::move(whole.text);
  }
  trace::ReadResult result = trace::from_json(text);
  if (result.trace) {
    const std::string name = result.trace->filename();
    return {nullptr, status::ok, std::make_shared<const trace::Trace>(std::move(*result.trace)),
            name};
  }
  tell(named(path) + " is no trace that can be read: " + text::printable_line(result.error, 300) +
       "\nthe format is described in simulator/trace/FORMAT.md");
  return {nullptr, status::bad_request};
}

}  // namespace

Loaded load(const Scenario& scenario) {
  const std::string path = main_file(scenario.file);
  platform::ReadFile file = platform::read_file(path, longest_script);
  if (!file.error.empty()) {
    tell("cannot read " + named(scenario.file) + ": " + file.error +
         "\ngive the path of a Python script, or - to read one from standard input");
    return {nullptr, status::bad_request};
  }
  if (trace::is_trace(file.text) || path.ends_with(".json"))
    return load_trace(path, std::move(file.text));
  const python::Version version = *python::parse_version(scenario.python);
  const std::string name = path == "-" ? "<stdin>" : path;
  if (scenario.directory.empty()) return load_text(std::move(file.text), name, version);
  return load_text(std::move(file.text), name, version,
                   path == "-" ? name
                               : python::name_of_script(version, scenario.directory, path,
                                                        path != scenario.file));
}

trace::Trace simulate(const Scenario& scenario, const script::Program& program) {
  machine::Options options;
  options.python = *python::parse_version(scenario.python);
  options.stdout_is_tty = scenario.output == "tty" ||
                          (scenario.output == "auto" && platform::is_terminal(STDOUT_FILENO));
  if (scenario.file != "-") {
    const std::string script = main_file(scenario.file);
    options.find_module = [script](const std::string& name) { return module_beside(script, name); };
    options.standard_input = [] { return platform::read_file("-", longest_script).text; };
  }
  if (!scenario.directory.empty()) {
    options.script = scenario.file;
    options.directory = scenario.directory;
  }
  options.argv = scenario.arguments;
  options.limits = scenario.limits;
  return machine::run(program, options);
}

std::shared_ptr<const trace::Trace> run_of(const Scenario& scenario, const Loaded& loaded) {
  if (loaded.trace) return loaded.trace;
  return std::make_shared<const trace::Trace>(simulate(scenario, *loaded.program));
}

std::string stop_report(const trace::Trace& trace, const std::string& filename) {
  if (trace.recorded()) return filename + ": the recorded run was ended: " + trace.limit() + "\n";
  script::Diagnostic stop;
  for (const trace::Event& event : trace.events()) {
    if (event.kind != trace::EventKind::limit) continue;
    const int line = static_cast<int>(event.line), column = event.column;
    stop.range = {line, column, line, std::max(column, static_cast<int>(event.value))};
    stop.message = trace.text(event.text);
    stop.remedy = trace.text(event.text2);
  }
  return script::render(stop, trace.source(), filename);
}

}  // namespace lastcall::cli
