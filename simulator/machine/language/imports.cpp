#include <algorithm>
#include <array>
#include <utility>

#include "compiler/code.hpp"
#include "modules/modules.hpp"
#include "script/script.hpp"
#include "system/world_state.hpp"

// Modules written in Python: those of ours (machine/library) and the user's own beside the script.
namespace lastcall::machine {

namespace {

constexpr Version three{3, 0};

struct LibraryRow {
  std::string_view name;
  std::string_view text;  // the file in machine/library
  std::string_view file;  // as tracebacks name it
  Version since{2, 7};
  Version until{99, 0};
};
// A new module is one file and a row.
constexpr LibraryRow library[] = {
    {"abc", "abc.py", "abc.py"},
    {"collections", "collections.py", "collections/__init__.py"},
    {"collections.abc", "collections_abc.py", "collections/abc.py", three},
    {"concurrent", "concurrent.py", "concurrent/__init__.py", three},
    {"concurrent.futures", "concurrent_futures.py", "concurrent/futures/thread.py", three},
    {"concurrent.interpreters",
     "concurrent_interpreters.py",
     "concurrent/interpreters/__init__.py",
     {3, 14}},
    {"contextlib", "contextlib.py", "contextlib.py"},
    {"dataclasses", "dataclasses.py", "dataclasses.py", {3, 7}},
    {"enum", "enum.py", "enum.py", three},
    {"errno", "errno.py", "errno.py"},
    {"functools", "functools.py", "functools.py"},
    {"io", "io.py", "io.py"},
    {"logging", "logging.py", "logging/__init__.py"},
    {"pathlib", "pathlib.py", "pathlib.py", three},
    {"queue", "queue.py", "queue.py", three},
    {"Queue", "queue.py", "Queue.py", {2, 7}, three},
    {"shutil", "shutil.py", "shutil.py"},
    {"StringIO", "stringio.py", "StringIO.py", {2, 7}, three},
    {"cStringIO", "stringio.py", "cStringIO.py", {2, 7}, three},
    {"tempfile", "tempfile.py", "tempfile.py"},
    {"traceback", "traceback.py", "traceback.py"},
    {"types", "types.py", "types.py"},
    {"typing", "typing.py", "typing.py", three},
    {"warnings", "warnings.py", "warnings.py"},
    {"weakref", "weakref.py", "weakref.py"},
};

// The grammar of our own modules, whatever version runs them.
constexpr Version library_grammar{3, 13};

// The most text that all modules and all texts of exec() may have together.
constexpr std::size_t longest_texts = 16u << 20;

[[noreturn]] void refuse_text(Interpreter& in, const script::Diagnostic& error,
                              const std::string& file) {
  outside_subset(in,
                 file + ":" + std::to_string(error.range.line) + ":" +
                     std::to_string(error.range.column + 1) + ": " + error.message + ", which",
                 error.remedy.empty() ? "mend it, or leave the import out" : error.remedy);
}

Value run_module(Interpreter& in, std::string_view name, const Code& code,
                 const std::string& file) {
  Module* const module = in.heap().make<Module>(in.types.module, in.intern(name), in.dict());
  in.state().modules->table.set(in.intern(name), module);
  const std::size_t dot = name.rfind('.');
  set_attribute(in, *module, "__name__", in.intern(name));
  set_attribute(in, *module, "__doc__", Value::none());
  set_attribute(in, *module, "__package__",
                in.python2()
                    ? Value::none()
                    : Value(in.intern(dot == std::string_view::npos ? std::string_view()
                                                                    : name.substr(0, dot))));
  set_attribute(in, *module, "__file__", in.str(file));
  if (const Value builtins =
          in.state().modules->table.find(in.python2() ? "__builtin__" : "builtins"))
    set_attribute(in, *module, "__builtins__", builtins);
  const std::size_t depth = in.thread().frames.size();
  try {
    in.push_module(in.thread(), &code, module->attributes);
    in.run_nested(depth);
  } catch (const Raised&) {
    in.state().modules->table.remove(name);
    throw;
  }
  const Value made = in.state().modules->table.find(name);
  return made ? made : Value(module);
}

}  // namespace

const LibraryModule* find_library_module(const Interpreter& in, std::string_view name) {
  for (const LibraryRow& row : library) {
    if (row.name != name || in.version < row.since || in.version >= row.until) continue;
    static thread_local LibraryModule found;
    found = {row.name, row.file, library_text(row.text), row.since, row.until};
    return &found;
  }
  return nullptr;
}

const Code* compile_text(Interpreter& in, std::string text, const std::string& file,
                         Version version, bool is_library) {
  World::State& state = in.world->state();
  const std::pair<std::string, std::string> key(file, text);
  const auto found = state.compiled.find(key);
  if (found != state.compiled.end()) return found->second.code;
  in.work(text.size());
  state.compiled_bytes += text.size() + 256;
  if (state.compiled_bytes > longest_texts) {
    throw LimitReached{"the modules and the texts of exec() are longer than " +
                           std::to_string(longest_texts >> 20) + " MiB together",
                       "import less"};
  }
  script::ParseResult result = script::parse(std::move(text), file, version);
  if (!result.program) refuse_text(in, result.errors.front(), file);
  World::State::CompiledText& compiled = state.compiled[key];
  compiled.program = std::move(result.program);
  compiled.code = in.compile(*compiled.program, is_library);
  return compiled.code;
}

Value import_library_module(Interpreter& in, const LibraryModule& module) {
  const std::string file = library_file(in, module.file);
  const std::string name(module.name);
  const Code* const code = compile_text(in, std::string(module.text), file, library_grammar, true);
  const Value made = run_module(in, name, *code, file);
  // A module is written for all versions; what this one does not have yet goes.
  if (Module* const ours = made.as<Module>())
    for (const Table::Entry& entry : ours->attributes->table.ordered_entries())
      if (const Str* const each = entry.key.as<Str>();
          each && !each->text.starts_with("_") && comes_later(in, name, each->text))
        ours->attributes->table.remove(std::string_view(each->text));
  return made;
}

void warn(Interpreter& in, Class* category, std::string message) {
  Value warnings = in.state().modules->table.find("warnings");
  if (!warnings.as<Module>())
    warnings = import_library_module(in, *find_library_module(in, "warnings"));
  in.call(in.get_attribute(warnings, in.intern("warn")), {in.str(std::move(message)), category});
}

std::string Interpreter::script_directory() const {
  if (options.script == "-") return "";
  return folder_of(absolute_path(options.directory, program.filename));
}

Value import_users_module(Interpreter& in, std::string_view name) {
  if (!in.options.find_module) return Value();
  std::optional<std::string> text = in.options.find_module(std::string(name));
  if (!text) return Value();
  const std::string file = in.script_directory() + "/" + std::string(name) + ".py";
  const Code* const code = compile_text(in, std::move(*text), file, in.version, false);
  return run_module(in, name, *code, file);
}

Value find_in_python_part(Interpreter& in, const Module& module, const Str* name) {
  static constexpr std::pair<std::string_view, std::string_view> parts[] = {
      {"os", "os_part.py"},
      {"posixpath", "posixpath_part.py"},
      {"time", "time_part.py"},
      {"threading", "threading_part.py"},
  };
  if (name->text.starts_with("__")) return Value();
  for (const auto& [owner, file] : parts) {
    if (owner != module.name->text || module.deleted.contains(name->text.str())) continue;
    const std::string hidden = "_lastcall." + std::string(owner);
    Value part = in.state().modules->table.find(hidden);
    if (!part) {
      const std::string shown = library_file(in, std::string(owner) + ".py");
      const Code* const code =
          compile_text(in, std::string(library_text(file)), shown, library_grammar, true);
      part = run_module(in, hidden, *code, shown);
    }
    return part.to<Module>().attributes->table.find(name);
  }
  return Value();
}

void check_library_module(Interpreter& in, const Module& module, std::string_view name) {
  const LibraryModule* const found = find_library_module(in, module.name->text);
  if (!found || name.starts_with("__") || module.deleted.contains(name)) return;
  const Str* const file = module.attributes->table.find("__file__").as<Str>();
  if (!file || file->text != library_file(in, found->file)) return;
  if (knows_names_of(module.name->text) && !in.world->is_missing(module, name)) return;
  outside_subset(in, "'" + module.name->text.str() + "." + std::string(name) + "'", "");
}

std::optional<std::string> World::read_line() {
  if (!state_->input)
    state_->input = state_->in.options.standard_input ? state_->in.options.standard_input() : "";
  const std::string& input = *state_->input;
  if (state_->input_at >= input.size()) return std::nullopt;
  const std::size_t end = input.find('\n', state_->input_at);
  const std::size_t next = end == std::string::npos ? input.size() : end + 1;
  std::string line = input.substr(state_->input_at, next - state_->input_at);
  state_->input_at = next;
  return line;
}

}  // namespace lastcall::machine
