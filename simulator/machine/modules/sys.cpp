#include <array>

#include "language/frame_object.hpp"
#include "modules/modules.hpp"
#include "system/world_state.hpp"

// https://docs.python.org/3/library/sys.html
namespace lastcall::machine {

Value sys_excepthook(Interpreter& in, Arguments& arguments);
Value sys_unraisablehook(Interpreter& in, Arguments& arguments);

namespace {

// The releases that the versions are modelled on.
struct Release {
  Version version;
  int micro;
};
constexpr Release releases[] = {{{2, 7}, 18},  {{3, 6}, 15},  {{3, 7}, 16}, {{3, 8}, 18},
                                {{3, 9}, 18},  {{3, 10}, 13}, {{3, 11}, 7}, {{3, 12}, 1},
                                {{3, 13}, 18}, {{3, 14}, 10}, {{3, 15}, 2}};

int micro_version(Version version) {
  for (const Release& release : releases)
    if (release.version == version) return release.micro;
  return 0;
}

Value sys_exit(Interpreter& in, Arguments& arguments) {
  check_count(in, arguments, "sys", "exit", 0, 1);
  std::vector<Value> args;
  Value tuple_given;
  if (!arguments.positional.empty()) {
    const Value code = arguments.positional[0];
    if (Exception* exception = code.as<Exception>();
        exception && exception->cls->is_subclass_of(in.types.SystemExit)) {
      in.raise(exception);
    }
    if (const Tuple* tuple = code.as<Tuple>()) {
      args = tuple->items.copy();
      tuple_given = code;
    } else if (!code.is_none()) {
      args.push_back(code);
    }
  }
  Exception* const exit = in.make_exception(in.types.SystemExit, std::move(args));
  exit->is_bare = in.python2() && exit->args.size() == 1;
  if (tuple_given && !in.at_least(3, 12)) exit->fields.push_back(tuple_given);
  in.raise(exit);
}

Exception* handled(Interpreter& in) {
  const auto& handling = in.thread().handling;
  for (auto each = handling.rbegin(); each != handling.rend(); ++each)
    if (*each) return *each;
  return nullptr;
}

Value sys_exc_info(Interpreter& in, Arguments&) {
  Exception* exception = handled(in);
  if (!exception) return in.tuple({Value::none(), Value::none(), Value::none()});
  return in.tuple({Value(exception->cls), Value(exception),
                   exception->traceback ? exception->traceback : Value::none()});
}

Value sys_exception(Interpreter& in, Arguments&) {
  Exception* exception = handled(in);
  return exception ? Value(exception) : Value::none();
}

Value sys_getrecursionlimit(Interpreter& in, Arguments&) {
  const std::int64_t limit = in.state().recursion_limit;
  return Value::integer(limit ? limit : static_cast<std::int64_t>(in.options.limits.depth));
}

Value sys_setrecursionlimit(Interpreter& in, Arguments& arguments) {
  const int limit = to_int(in, arguments.positional[0]);
  if (limit <= 0) {
    in.raise(in.types.ValueError, in.python2() ? "recursion limit must be positive"
                                               : "recursion limit must be greater or equal than 1");
  }
  in.state().recursion_limit = limit;
  return Value::none();
}

Value sys_getswitchinterval(Interpreter&, Arguments&) {
  return Value::real(0.005);
}
Value sys_getdefaultencoding(Interpreter& in, Arguments&) {
  return in.str(in.python2() ? "ascii" : "utf-8");
}
Value sys_getfilesystemencoding(Interpreter& in, Arguments&) {
  return in.str(in.python2() ? "UTF-8" : "utf-8");
}
Value sys_is_finalizing(Interpreter&, Arguments&) {
  return Value::boolean(false);
}
Value sys_intern(Interpreter& in, Arguments& arguments) {
  Str* text = arguments.positional[0].as<Str>();
  if (!text) {
    in.raise(in.types.TypeError,
             "intern() argument must be str, not " + in.type_name(arguments.positional[0]));
  }
  return in.intern(text->text);
}

// ---- version_info: a named tuple ----------------------------------------------------------------

constexpr std::string_view version_fields[] = {"major", "minor", "micro", "releaselevel", "serial"};

void fill(Interpreter& in, Module& sys) {
  const auto set = [&](std::string_view name, Value value) { set_attribute(in, sys, name, value); };
  const StandardFiles files = make_standard_files(in);
  set("stdin", files.in);
  set("stdout", files.out);
  set("stderr", files.err);
  set("__stdin__", files.in);
  set("__stdout__", files.out);
  set("__stderr__", files.err);

  std::vector<Value> argv{
      in.str(in.options.script.empty() ? in.program.filename : in.options.script)};
  for (const std::string& argument : in.options.argv) argv.push_back(in.str(argument));
  // 3.6 leaves it out in a subinterpreter.
  if (in.state().number == 0 || in.at_least(3, 7))
    set("argv", in.list(std::move(argv)));
  else
    sys.deleted.insert("argv");
  set("modules", in.state().modules);
  set("path",
      in.list({in.str(in.script_directory()), in.str("/usr/lib/python" + to_string(in.version))}));

  const int micro = micro_version(in.version);
  Class* version_class = make_struct_sequence(
      in, "sys", in.python2() ? "sys.version_info" : "version_info", version_fields, false);
  const auto field = [](int value) { return Value::integer(value); };
  set("version_info",
      in.heap().make<Tuple>(version_class,
                            std::vector<Value>{field(in.version.major), field(in.version.minor),
                                               field(micro), in.str("final"), field(0)}));
  set("hexversion",
      Value::integer((in.version.major << 24) | (in.version.minor << 16) | (micro << 8) | 0xF0));
  const std::string number = to_string(in.version) + "." + std::to_string(micro);
  set("version", in.str(number + (in.at_least(3, 10) ? " (main, Jan  1 2026, 00:00:00) [GCC 12.2.0]"
                                                     : " (default, Jan  1 2026, 00:00:00) \n"
                                                       "[GCC 12.2.0]")));
  set("platform", in.str(in.python2() ? "linux2" : "linux"));
  set("executable", in.str("/usr/bin/python" + to_string(in.version)));
  set("prefix", in.str("/usr"));
  set("exec_prefix", in.str("/usr"));
  set("byteorder", in.str("little"));
  set("maxsize", Value::integer(std::int64_t{9223372036854775807}));
  if (in.python2()) set("maxint", Value::integer(std::int64_t{9223372036854775807}));
  set("maxunicode", Value::integer(0x10FFFF));
  set("dont_write_bytecode", Value::boolean(true));
  set("copyright", in.str("Copyright (c) 2001 Python Software Foundation."));
  if (!in.python2()) {
    Class* space = make_class(in, {"types", "SimpleNamespace", nullptr, {}, {}});
    Instance* implementation = in.heap().make<Instance>(space);
    implementation->attributes.set(in.intern("name"), in.intern("cpython"));
    implementation->attributes.set(in.intern("version"),
                                   sys.attributes->table.find("version_info"));
    set("implementation", implementation);
  }
  const auto alias = [&](std::string_view name, std::string_view original) {
    if (const Value found = sys.attributes->table.find(original)) set(name, found);
  };
  alias("__excepthook__", "excepthook");
  alias("__unraisablehook__", "unraisablehook");
}

using Style = Signature::Style;
constexpr BuiltinEntry functions[] = {
    {"exit", sys_exit, {Style::any, 0, -1}},
    {"exc_info", sys_exc_info, {Style::no_arguments, 0, 0}},
    {"exception", sys_exception, {Style::no_arguments, 0, 0}, {3, 11}},
    {"excepthook", sys_excepthook, {Style::positional, 3, 3}},
    {"unraisablehook", sys_unraisablehook, {Style::one_argument, 1, 1}, {3, 8}},
    {"_getframe", sys_getframe, {Style::any, 0, -1}},
    {"getrecursionlimit", sys_getrecursionlimit, {Style::no_arguments, 0, 0}},
    {"setrecursionlimit", sys_setrecursionlimit, {Style::one_argument, 1, 1}},
    {"getswitchinterval", sys_getswitchinterval, {Style::no_arguments, 0, 0}, {3, 2}},
    {"getdefaultencoding", sys_getdefaultencoding, {Style::no_arguments, 0, 0}},
    {"getfilesystemencoding", sys_getfilesystemencoding, {Style::no_arguments, 0, 0}},
    {"is_finalizing", sys_is_finalizing, {Style::no_arguments, 0, 0}, {3, 5}},
    {"intern", sys_intern, {Style::one_argument, 1, 1}, {3, 0}},
};

}  // namespace

Value sys_excepthook(Interpreter& in, Arguments& arguments) {
  Exception* exception = arguments.positional[1].as<Exception>();
  if (!exception) {
    if (in.python2() || !in.world->sys_attribute("stderr")) return Value::none();
    in.raise(in.types.TypeError, "print_exception(): Exception expected for value, " +
                                     in.type_name(arguments.positional[1]) + " found");
  }
  const Value before = exception->traceback;
  if (arguments.positional[2].as<Traceback>()) {
    exception->traceback = arguments.positional[2];
  } else if (arguments.positional[2].is_none() && !before) {
    exception->traceback = Value();
  }
  print_exception(in, exception);
  return Value::none();
}

Value sys_unraisablehook(Interpreter& in, Arguments& arguments) {
  const Tuple* const fields = arguments.positional[0].as<Tuple>();
  if (!fields || fields->cls != in.world->state().classes.unraisable_arguments) {
    in.raise(in.types.TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
  }
  Exception* exception = fields->items[1].as<Exception>();
  if (!exception) return Value::none();
  const Str* message = fields->items[3].as<Str>();
  print_unraisable(in, exception, message ? message->text.str() : "", fields->items[4]);
  return Value::none();
}

const ModuleDefinition module_sys{"sys", functions, fill};

}  // namespace lastcall::machine
