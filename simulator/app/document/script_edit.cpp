#include "document/script_edit.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace lastcall::app {
namespace {

using script::Call;
using script::Expression;
using script::Program;
using script::Statement;

// ---- looking at the tree ------------------------------------------------------------------------

const std::string* name_of(const Expression& expression) {
  const auto* name = std::get_if<script::Name>(&expression.node);
  return name ? &name->id : nullptr;
}

// "sys.exit" for such an attribute, "exit" for a plain name, "" for anything else.
std::string dotted_name(const Expression& expression) {
  if (const std::string* name = name_of(expression)) return *name;
  if (const auto* attribute = std::get_if<script::Attribute>(&expression.node))
    if (const std::string* module = name_of(*attribute->value))
      return *module + "." + attribute->attribute;
  return "";
}

const Call* call_of(const Statement& statement) {
  const auto* expression = std::get_if<script::Expr>(&statement.node);
  return expression ? std::get_if<Call>(&expression->value->node) : nullptr;
}

std::string called_name(const Statement& statement) {
  const Call* call = call_of(statement);
  return call ? dotted_name(*call->function) : "";
}

// The source text of a range.
std::string text_of(const Program& program, const script::SourceRange& range) {
  const auto line = [&](int number) { return program.lines[static_cast<std::size_t>(number - 1)]; };
  const auto column = [](int value) { return static_cast<std::size_t>(value); };
  if (range.line == range.end_line)
    return std::string(
        line(range.line).substr(column(range.column), column(range.end_column - range.column)));
  std::string text(line(range.line).substr(column(range.column)));
  for (int number = range.line + 1; number < range.end_line; ++number)
    text += "\n" + std::string(line(number));
  return text + "\n" + std::string(line(range.end_line).substr(0, column(range.end_column)));
}

const script::FunctionDef* function_of(const Statement& statement) {
  return std::get_if<script::FunctionDef>(&statement.node);
}

bool is_decorated(const script::FunctionDef& function) {
  return std::any_of(function.decorators.begin(), function.decorators.end(),
                     [](const Expression& e) { return dotted_name(e) == "atexit.register"; });
}

// Imports, definitions and the docstring: what happens before anything does.
bool only_defines(const Statement& statement) {
  if (std::holds_alternative<script::Import>(statement.node) ||
      std::holds_alternative<script::ImportFrom>(statement.node) ||
      std::holds_alternative<script::ClassDef>(statement.node))
    return true;
  if (const auto* function = function_of(statement)) return function->decorators.empty();
  const auto* expression = std::get_if<script::Expr>(&statement.node);
  return expression && std::holds_alternative<script::Constant>(expression->value->node);
}

// Where it begins to be executed: at its first decorator, if it has one.
int first_line(const Statement& statement) {
  const auto* function = function_of(statement);
  return function && !function->decorators.empty() ? function->decorators.front().range.line
                                                   : statement.range.line;
}

// The handler that `set_ending` writes for a signal.
constexpr std::string_view signal_handler_name = "on_signal";

// ---- text as lines ------------------------------------------------------------------------------

class Lines {
 public:
  explicit Lines(const Program& program) {
    for (const std::string_view line : program.lines) lines_.emplace_back(line);
    while (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
  }
  // Before the line of this number (from 1).
  void insert(int number, std::vector<std::string> lines) {
    const auto at = std::min(static_cast<std::size_t>(number - 1), lines_.size());
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at), lines.begin(), lines.end());
  }
  void erase(int first, int last) {
    lines_.erase(lines_.begin() + first - 1, lines_.begin() + last);
  }
  std::string& at(int number) { return lines_[static_cast<std::size_t>(number - 1)]; }
  int count() const { return static_cast<int>(lines_.size()); }
  std::string text() const {
    std::string text;
    for (const std::string& line : lines_) text += line + "\n";
    return text;
  }

 private:
  std::vector<std::string> lines_;
};

// Adds the modules that are not yet imported at the top level, to the first plain import if there
// is one.
void import_modules(const Program& program, Lines& lines, const std::vector<std::string>& modules) {
  std::set<std::string> imported;
  const Statement* first_import = nullptr;
  int after_docstring =
      program.docstring && !program.body.empty() ? program.body.front().range.end_line + 1 : 1;
  for (const Statement& statement : program.body) {
    if (const auto* import = std::get_if<script::Import>(&statement.node)) {
      if (!first_import && statement.range.line == statement.range.end_line)
        first_import = &statement;
      for (const script::Alias& alias : import->names)
        if (alias.as_name.empty()) imported.insert(alias.name);
    } else if (const auto* from = std::get_if<script::ImportFrom>(&statement.node);
               from && from->module == "__future__") {
      after_docstring = statement.range.end_line + 1;
    }
  }
  std::vector<std::string> missing;
  for (const std::string& module : modules)
    if (!imported.contains(module)) missing.push_back(module);
  if (missing.empty()) return;
  if (first_import) {
    std::string& line = lines.at(first_import->range.line);
    std::string added;
    for (const std::string& module : missing) added += ", " + module;
    line.insert(static_cast<std::size_t>(first_import->range.end_column), added);
    return;
  }
  std::string line = "import ";
  for (const std::string& module : missing)
    line += (&module == &missing.front() ? "" : ", ") + module;
  lines.insert(after_docstring, {line, ""});
}

// The ending: the last statement if it is one, and what belongs to it before.
struct EndingPlace {
  EndingChoice choice;
  int first_line;  // where it begins; one past the last line if the script just ends
  int last_line;
};

std::string first_argument(const Program& program, const Call& call) {
  return call.arguments.empty() ? "" : text_of(program, call.arguments.front().range);
}

EndingPlace find_ending(const Program& program) {
  EndingPlace place{{}, Lines(program).count() + 1, Lines(program).count()};
  if (program.body.empty()) return place;
  const Statement& last = program.body.back();
  const std::string name = called_name(last);
  if (const auto* raise = std::get_if<script::Raise>(&last.node)) {
    if (!raise->exception) return place;
    place.choice = {EndingKind::exception, text_of(program, raise->exception->range)};
  } else if (name == "sys.exit") {
    place.choice = {EndingKind::sys_exit, first_argument(program, *call_of(last))};
  } else if (name == "os._exit") {
    place.choice = {EndingKind::os__exit, first_argument(program, *call_of(last))};
  } else if (name == "os.abort") {
    place.choice = {EndingKind::abort, ""};
  } else if (name == "os.kill" && call_of(last)->arguments.size() == 2) {
    std::string signal = text_of(program, call_of(last)->arguments[1].range);
    if (signal.starts_with("signal.")) signal.erase(0, 7);
    place.choice = {EndingKind::signal, signal};
  } else {
    return place;
  }
  place.first_line = last.range.line;
  place.last_line = last.range.end_line;
  // `def on_signal …` and `signal.signal(…, on_signal)` before it belong to it.
  if (place.choice.kind == EndingKind::signal && program.body.size() >= 3) {
    const Statement& install = program.body[program.body.size() - 2];
    const Statement& handler = program.body[program.body.size() - 3];
    const auto* function = function_of(handler);
    if (called_name(install) == "signal.signal" && function &&
        function->name == signal_handler_name) {
      place.choice.kind = EndingKind::handled;
      place.first_line = handler.range.line;
    }
  }
  return place;
}

// Puts statements before the ending.
std::string insert_before_ending(const Program& program, std::vector<std::string> statements,
                                 const std::vector<std::string>& modules) {
  Lines lines(program);
  lines.insert(find_ending(program).first_line, std::move(statements));
  import_modules(program, lines, modules);
  return lines.text();
}

bool uses_name(const Program& program, std::string_view name) {
  for (const Statement& statement : program.body) {
    if (const auto* function = function_of(statement); function && function->name == name)
      return true;
    if (const auto* cls = std::get_if<script::ClassDef>(&statement.node); cls && cls->name == name)
      return true;
  }
  return false;
}

}  // namespace

std::vector<PaletteHandler> handlers_of(const Program& program) {
  std::vector<PaletteHandler> handlers;
  for (const Statement& statement : program.body) {
    const auto* function = function_of(statement);
    if (!function || function->name == signal_handler_name) continue;
    PaletteHandler handler{function->name, {}, statement.range.line, 0};
    for (const script::Parameter& parameter : function->parameters.positional)
      if (!parameter.default_value) handler.parameters.push_back(parameter.name);
    handlers.push_back(std::move(handler));
  }
  return handlers;
}

std::string placeholder_arguments(const PaletteHandler& handler) {
  std::string arguments;
  for (const std::string& parameter : handler.parameters)
    arguments += (arguments.empty() ? "\"" : ", \"") + parameter + "\"";
  return arguments;
}

std::string free_name(const Program& program) {
  for (char letter = 'A'; letter <= 'Z'; ++letter)
    if (!uses_name(program, std::string(1, letter))) return std::string(1, letter);
  int number = 27;
  while (uses_name(program, "H" + std::to_string(number))) ++number;
  return "H" + std::to_string(number);
}

Edited define_handler(const Program& program, const NewHandler& handler) {
  const std::string status = std::to_string(handler.status);
  std::vector<std::string> modules{"atexit"};
  std::string body;
  switch (handler.behaviour) {
    case Behaviour::prints:
      body = handler.parameter.empty()
                 ? "print(\"" + handler.name + "\")"
                 : "print(\"" + handler.name + ":\", " + handler.parameter + ")";
      break;
    case Behaviour::raises: body = "raise ValueError(\"" + handler.name + " failed\")"; break;
    case Behaviour::exits:
      body = "sys.exit(" + status + ")";
      modules.push_back("sys");
      break;
    case Behaviour::registers_another: body = "atexit.register(" + handler.other + ")"; break;
    case Behaviour::unregisters_another: body = "atexit.unregister(" + handler.other + ")"; break;
    case Behaviour::clears: body = "atexit._clear()"; break;
    case Behaviour::leaves:
      body = "os._exit(" + status + ")";
      modules.push_back("os");
      break;
    case Behaviour::sleeps:
      body = "time.sleep(1)";
      modules.push_back("time");
      break;
  }
  int line = 0;
  bool after_function = false;
  for (const Statement& statement : program.body) {
    const auto* function = function_of(statement);
    if (function && function->name != signal_handler_name) {
      line = statement.range.end_line;
      after_function = true;
    } else if (!after_function && (std::holds_alternative<script::Import>(statement.node) ||
                                   std::holds_alternative<script::ImportFrom>(statement.node))) {
      line = statement.range.end_line;
    }
  }
  Lines lines(program);
  std::vector<std::string> text{"def " + handler.name + "(" + handler.parameter + "):",
                                "    " + body};
  text.insert(text.begin(), {"", ""});
  if (line == 0) text.erase(text.begin(), text.begin() + 2);
  const bool blank_follows = line >= lines.count() || lines.at(line + 1).empty();
  if (!blank_follows) text.insert(text.end(), {"", ""});
  lines.insert(line + 1, std::move(text));
  import_modules(program, lines, modules);
  return lines.text();
}

Edited register_handler(const Program& program, std::string_view name, std::string_view arguments,
                        bool twice) {
  std::string call = "atexit.register(" + std::string(name);
  if (!arguments.empty()) call += ", " + std::string(arguments);
  call += ")";
  std::vector<std::string> statements{call};
  if (twice) statements.push_back(call);
  return insert_before_ending(program, std::move(statements), {"atexit"});
}

Edited toggle_decorator(const Program& program, std::string_view name) {
  for (const Statement& statement : program.body) {
    const auto* function = function_of(statement);
    if (!function || function->name != name) continue;
    Lines lines(program);
    if (is_decorated(*function)) {
      for (const Expression& decorator : function->decorators)
        if (dotted_name(decorator) == "atexit.register") {
          lines.erase(decorator.range.line, decorator.range.end_line);
          break;
        }
    } else {
      lines.insert(first_line(statement), {"@atexit.register"});
      import_modules(program, lines, {"atexit"});
    }
    return lines.text();
  }
  return std::nullopt;
}

Edited unregister_handler(const Program& program, std::string_view name) {
  return insert_before_ending(program, {"atexit.unregister(" + std::string(name) + ")"},
                              {"atexit"});
}

Edited add_fork(const Program& program) {
  return insert_before_ending(
      program, {"pid = os.fork()", "if pid == 0:", "    sys.exit(0)", "os.waitpid(pid, 0)"},
      {"os", "sys"});
}

Edited add_thread(const Program& program, bool daemon) {
  // A daemon thread is still asleep when the process ends, and is cut off.
  const std::string name = daemon ? "daemon" : "worker";
  std::vector<std::string> statements{"def " + name + "():", "    time.sleep(1)",
                                      "    print(\"" + name + " done\")", "", ""};
  if (uses_name(program, name)) statements.clear();
  statements.push_back("threading.Thread(target=" + name + (daemon ? ", daemon=True" : "") +
                       ").start()");
  return insert_before_ending(program, std::move(statements), {"threading", "time"});
}

Edited add_clear(const Program& program) {
  return insert_before_ending(program, {"atexit._clear()"}, {"atexit"});
}

EndingChoice ending_of(const Program& program) {
  return find_ending(program).choice;
}

Edited set_ending(const Program& program, const EndingChoice& ending) {
  const EndingPlace place = find_ending(program);
  Lines lines(program);
  if (place.first_line <= place.last_line) lines.erase(place.first_line, place.last_line);
  std::vector<std::string> text;
  std::vector<std::string> modules;
  switch (ending.kind) {
    case EndingKind::end_of_file: break;
    case EndingKind::sys_exit:
      text = {"sys.exit(" + ending.value + ")"};
      modules = {"sys"};
      break;
    case EndingKind::exception: text = {"raise " + ending.value}; break;
    case EndingKind::os__exit:
      text = {"os._exit(" + ending.value + ")"};
      modules = {"os"};
      break;
    case EndingKind::abort:
      text = {"os.abort()"};
      modules = {"os"};
      break;
    case EndingKind::handled:
      text = {
          "def " + std::string(signal_handler_name) + "(signum, frame):", "    sys.exit(5)", "", "",
          "signal.signal(signal." + ending.value + ", " + std::string(signal_handler_name) + ")"};
      modules = {"sys"};
      [[fallthrough]];
    case EndingKind::signal:
      text.push_back("os.kill(os.getpid(), signal." + ending.value + ")");
      modules.insert(modules.begin(), {"os", "signal"});
      break;
  }
  lines.insert(place.first_line, std::move(text));
  import_modules(program, lines, modules);
  return lines.text();
}

std::size_t begun_statements(const Program& program, const std::vector<int>& lines) {
  std::size_t begun = 0;
  while (begun < program.body.size() && only_defines(program.body[begun])) ++begun;
  std::map<int, std::size_t> statements;  // how many have begun at a line, the first there included
  for (std::size_t i = 0; i < program.body.size(); ++i)
    statements.emplace(first_line(program.body[i]), i + 1);
  for (const int line : lines)
    if (const auto found = statements.find(line); found != statements.end())
      begun = std::max(begun, found->second);
  return begun;
}

Edited end_after(const Program& program, std::size_t statements, const EndingChoice& ending) {
  Lines lines(program);
  const int last = statements == 0 ? 0 : program.body[statements - 1].range.end_line;
  if (last < lines.count()) lines.erase(last + 1, lines.count());
  const auto parsed = script::parse(lines.text(), program.filename, program.version);
  return parsed.program ? set_ending(*parsed.program, ending) : std::nullopt;
}

}  // namespace lastcall::app
