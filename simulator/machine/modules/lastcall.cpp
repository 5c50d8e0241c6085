#include "compiler/code.hpp"
#include "language/evaluation.hpp"
#include "modules/modules.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

// What modules written in Python (machine/library) need of C++, and a program cannot import.
namespace lastcall::machine {

namespace {

// frame(depth): the calling frame that many calls up, those of the library's own modules not
// counted: (file, line, function, globals), or None.
Value frame(Interpreter& in, Arguments& arguments) {
  std::int64_t left = arguments.positional[0].integer();
  const Thread& thread = in.thread();
  for (auto each = thread.frames.rbegin(); each != thread.frames.rend(); ++each) {
    if ((*each)->as_native()) continue;
    const PythonFrame& python = static_cast<const PythonFrame&>(**each);
    if (python.code->is_library || left-- > 0) continue;
    return in.tuple({in.str(python.code->program->filename), Value::integer(python.location().line),
                     in.str(python.code->name), Value(python.globals)});
  }
  return Value::none();
}

// source(file, line): that line of a text that is run; None if it is not known.
Value source(Interpreter& in, Arguments& arguments) {
  const Str* const file = arguments.positional[0].as<Str>();
  const std::int64_t line = arguments.positional[1].integer();
  const script::Program* program = nullptr;
  if (file && file->text == in.program.filename) program = &in.program;
  for (const auto& [key, text] : in.world->state().compiled)
    if (file && key.first == file->text) program = text.program.get();
  if (!program || line < 1 || line > static_cast<std::int64_t>(program->lines.size()))
    return Value::none();
  return in.str(std::string(program->lines[static_cast<std::size_t>(line - 1)]));
}

// format_exception(exception): what Python prints of it.
Value format_exception(Interpreter& in, Arguments& arguments) {
  Exception* const exception = arguments.positional[0].as<Exception>();
  if (!exception) return in.str("NoneType: None\n");
  return in.str(in.format_exception(exception, Interpreter::TracebackStyle::full));
}

// traceback(exception): [(file, line, function)], the outermost call first.
Value traceback(Interpreter& in, Arguments& arguments) {
  std::vector<Value> rows;
  const Traceback* entry = arguments.positional[0].as<Traceback>();
  for (; entry; entry = entry->next.as<Traceback>())
    rows.push_back(in.tuple({in.str(entry->code->program->filename), Value::integer(entry->line),
                             in.str(entry->code->name)}));
  return in.list(std::move(rows));
}

// refuse(what, remedy): what is not simulated.
Value refuse(Interpreter& in, Arguments& arguments) {
  outside_subset(in, arguments.positional[0].to<Str>().text,
                 arguments.positional[1].to<Str>().text);
}

// thread_dict(): a dict that lives as long as the thread; None in the main thread.
Value thread_dict(Interpreter& in, Arguments&) {
  return dictionary_of_thread(in);
}

using Style = Signature::Style;
constexpr BuiltinEntry functions[] = {
    {"thread_dict", thread_dict, {Style::no_arguments, 0, 0}},
    {"frame", frame, {Style::one_argument, 1, 1}},
    {"refuse", refuse, {Style::positional, 2, 2}},
    {"source", source, {Style::positional, 2, 2}},
    {"format_exception", format_exception, {Style::one_argument, 1, 1}},
    {"traceback", traceback, {Style::one_argument, 1, 1}},
};

void fill(Interpreter& in, Module& module) {
  // The types that have no name of their own among the builtins.
  const Types& t = in.types;
  set_attribute(in, module, "function", t.function);
  set_attribute(in, module, "method", t.method);
  set_attribute(in, module, "builtin", t.builtin_function_or_method);
  set_attribute(in, module, "generator", t.generator);
  set_attribute(in, module, "module", t.module);
  set_attribute(in, module, "traceback_type", t.traceback);
  set_attribute(in, module, "none_type", t.none_type);
}

}  // namespace

const ModuleDefinition module_lastcall{"_lastcall", functions, fill};

}  // namespace lastcall::machine
