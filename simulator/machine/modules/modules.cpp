#include "modules/modules.hpp"

#include <algorithm>

#include "language/evaluation.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

namespace lastcall::machine {

namespace {

const ModuleDefinition* const table[] = {
    &module_atexit,
    &module_sys,
    &module_os,
    &module_os_path,
    &module_signal,
    &module_time,
    &module_threading,
    &module_multiprocessing,
    &module_json,
    &module_future,
    &module_weakref,
    &module_gc,
    &module_lastcall,
    &module_testcapi,
    &module_xxsubinterpreters,
    &module_interpreters,
};

// Modules of the standard library that are not simulated: importing one is a limit of ours, not an
// ImportError of Python's.
constexpr std::string_view other_modules =
    " abc aifc argparse array ast asynchat asyncio asyncore audioop base64 bdb binascii bisect "
    "builtins bz2 calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys "
    "compileall concurrent configparser contextlib contextvars copy copyreg cProfile crypt csv "
    "ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings "
    "ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib "
    "functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http "
    "imaplib imghdr imp importlib inspect io ipaddress itertools keyword lib2to3 linecache locale "
    "logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder netrc nis nntplib "
    "numbers operator optparse ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil "
    "platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr "
    "pydoc queue quopri random re readline reprlib resource rlcompleter runpy sched secrets "
    "select selectors shelve shlex shutil site smtpd smtplib sndhdr socket socketserver spwd "
    "sqlite3 ssl stat statistics string stringprep struct subprocess sunau symbol symtable "
    "sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap this timeit "
    "tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types typing "
    "unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser wsgiref xdrlib xml "
    "xmlrpc zipapp zipfile zipimport zlib zoneinfo _thread Queue StringIO cStringIO cPickle thread "
    "__builtin__ urllib2 commands exceptions future_builtins ConfigParser SocketServer ";

// What the real modules have, ours or not.
struct MissingNames {
  std::string_view module;
  std::string_view names;
};
constexpr MissingNames missing_names[] = {
#include "words/missing_names.inc"
};

bool has_word(std::string_view words, std::string_view word) {
  const std::string padded = " " + std::string(word) + " ";
  return !word.empty() && word.find(' ') == std::string_view::npos &&
         words.find(padded) != std::string_view::npos;
}

const ModuleDefinition* find_definition(std::string_view name) {
  for (const ModuleDefinition* definition : table)
    if (definition->name == name) return definition;
  return nullptr;
}

// Where a module's file would be, for messages; "" for one that is built in.
std::string location(const Interpreter& in, std::string_view name) {
  if (name == "sys" || name == "time" || name == "atexit") return "";
  constexpr std::string_view packages[] = {"collections",     "concurrent", "concurrent.futures",
                                           "importlib",       "json",       "logging",
                                           "multiprocessing", "urllib"};
  std::string file(name);
  std::replace(file.begin(), file.end(), '.', '/');
  const bool is_package =
      std::find(std::begin(packages), std::end(packages), name) != std::end(packages);
  file += is_package ? "/__init__.py" : ".py";
  return "/usr/lib/python" + to_string(in.version) + "/" + file;
}

// Modules of which not every version has one: since, until (exclusive).
struct Period {
  Version since, until;
  std::string_view names;
};
constexpr Version forever{99, 0};
constexpr Period periods[] = {
    {{2, 7},
     {3, 0},
     "Queue StringIO cStringIO cPickle thread __builtin__ urllib2 commands exceptions "
     "future_builtins ConfigParser SocketServer anydbm copy_reg httplib md5 new popen2 sets sha "
     "urlparse xmlrpclib"},
    {{3, 0},
     forever,
     "asyncio builtins concurrent configparser copyreg enum faulthandler html http ipaddress lzma "
     "pathlib queue reprlib secrets selectors socketserver statistics tkinter tracemalloc typing "
     "venv winreg xmlrpc zipapp _thread"},
    {{3, 7}, forever, "contextvars dataclasses"},
    {{3, 8}, {3, 13}, "_xxsubinterpreters"},
    {{3, 9}, forever, "graphlib zoneinfo"},
    {{3, 11}, forever, "tomllib"},
    {{3, 13}, forever, "_interpreters"},
    {{3, 14}, forever, "concurrent.interpreters"},
    {{2, 7}, {3, 10}, "formatter parser symbol"},
    {{2, 7}, {3, 12}, "asynchat asyncore distutils imp smtpd"},
    {{2, 7},
     {3, 13},
     "aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap nis nntplib ossaudiodev pipes "
     "sndhdr spwd sunau telnetlib uu xdrlib"},
};
bool exists_in(Version version, std::string_view name) {
  for (const Period& period : periods)
    if (has_word(" " + std::string(period.names) + " ", name))
      return version >= period.since && version < period.until;
  return true;
}

// `whole` is what the import names, of which the first part is missing.
[[noreturn]] void raise_no_module(Interpreter& in, std::string_view name, std::string_view parent,
                                  std::string_view whole = {}) {
  std::string shown(name);
  if (in.python2()) {
    if (const std::size_t dot = shown.rfind('.'); dot != std::string::npos) shown.erase(0, dot + 1);
    if (!whole.empty()) shown = whole;
    in.raise(in.types.ImportError, "No module named " + shown);
  }
  std::string message = "No module named '" + shown + "'";
  if (!parent.empty()) message += "; '" + std::string(parent) + "' is not a package";
  Exception* const error =
      in.make_exception(in.types.ModuleNotFoundError, {in.str(std::move(message))});
  if (error->fields.empty()) error->fields.resize(2);
  error->fields.set(0, in.str(std::move(shown)));
  in.raise(error);
}

}  // namespace

std::span<const ModuleDefinition* const> all_modules() {
  return table;
}

void set_attribute(Interpreter& in, Module& module, std::string_view name, Value value) {
  module.attributes->table.set(in.intern(name), value);
}

Module* imported_module(Interpreter& in, std::string_view name) {
  return in.state().modules->table.find(name).as<Module>();
}

Module& import_module(Interpreter& in, const ModuleDefinition& definition) {
  if (Module* module = imported_module(in, definition.name)) return *module;
  const std::string_view shown = definition.name == "os.path" ? "posixpath" : definition.name;
  Module* module = in.heap().make<Module>(in.types.module, in.intern(shown), in.dict());
  in.state().modules->table.set(in.intern(definition.name), module);
  set_attribute(in, *module, "__name__", in.intern(shown));
  set_attribute(in, *module, "__doc__", Value::none());
  set_attribute(in, *module, "__package__", in.intern(""));
  for (const BuiltinEntry& entry : definition.functions)
    if (available(in, entry))
      set_attribute(in, *module, entry.name,
                    make_function(in, shown == "os" ? std::string_view("posix") : shown, entry));
  if (definition.fill) definition.fill(in, *module);
  if (const std::string file = location(in, shown); !file.empty())
    set_attribute(in, *module, "__file__", in.str(file));
  return *module;
}

void set_up_interpreter(Interpreter& in) {
  InterpreterState& state = in.state();
  const bool is_main = state.number == 0;
  state.registry =
      std::make_unique<Registry>(Semantics::python(in.version.major, in.version.minor));
  state.modules = in.dict();
  state.builtins = in.dict();
  state.globals = in.dict();
  fill_builtins(in, *state.builtins);
  Module* builtins = in.heap().make<Module>(
      in.types.module, in.intern(in.python2() ? "__builtin__" : "builtins"), state.builtins);
  Module* main = in.heap().make<Module>(in.types.module, in.intern("__main__"), state.globals);
  state.modules->table.set(builtins->name, builtins);
  state.modules->table.set(main->name, main);
  import_module(in, module_sys);
  set_attribute(in, *main, "__name__", main->name);
  set_attribute(in, *main, "__doc__",
                in.program.docstring && is_main ? in.str(*in.program.docstring) : Value::none());
  set_attribute(in, *main, "__package__", Value::none());
  if (!in.python2()) {
    set_attribute(in, *main, "__loader__", Value::none());
    set_attribute(in, *main, "__spec__", Value::none());
    if (!in.at_least(3, 14)) set_attribute(in, *main, "__annotations__", in.dict());
  }
  set_attribute(in, *main, "__builtins__", builtins);
  if (!is_main) return;
  set_attribute(in, *main, "__file__", in.str(in.program.filename));
  if (!in.python2() && !in.at_least(3, 15)) set_attribute(in, *main, "__cached__", Value::none());
}

void check_count(Interpreter& in, const Arguments& arguments, std::string_view module,
                 std::string_view function, std::size_t minimum, std::size_t maximum) {
  const std::string name(function);
  if (!arguments.keywords.empty()) {
    in.raise(in.types.TypeError, (in.at_least(3, 9) ? std::string(module) + "." : "") + name +
                                     "() takes no keyword arguments");
  }
  const std::size_t given = arguments.positional.size();
  if (given >= minimum && given <= maximum) return;
  const std::size_t bound = given < minimum ? minimum : maximum;
  // CPython says "1 arguments" to 3.7.
  const bool plural = bound != 1 || !in.at_least(3, 8);
  in.raise(in.types.TypeError, name + " expected at " + (given < minimum ? "least " : "most ") +
                                   std::to_string(bound) + " argument" + (plural ? "s" : "") +
                                   ", got " + std::to_string(given));
}

void check_exactly(Interpreter& in, const Arguments& arguments, std::string_view function,
                   std::size_t count) {
  const std::string name(function);
  if (!arguments.keywords.empty())
    in.raise(in.types.TypeError, name + "() takes no keyword arguments");
  const std::size_t given = arguments.positional.size();
  if (given == count) return;
  in.raise(in.types.TypeError, name + "() takes exactly " + std::to_string(count) + " argument" +
                                   (count == 1 ? "" : "s") + " (" + std::to_string(given) +
                                   " given)");
}

// ---- World --------------------------------------------------------------------------------------

Value World::sys_attribute(std::string_view name) {
  return sys_attribute(state_->in.intern(name));
}

Value World::sys_attribute(const Str* name) {
  Interpreter& in = state_->in;
  const Value sys = in.state().modules->table.find(in.common_names.sys);
  const Module* const module = sys.as<Module>();
  return module ? module->attributes->table.find(name) : Value();
}

namespace {

// Modules that are there before the script's folder is looked at.
bool comes_first(const Interpreter& in, std::string_view name) {
  for (std::string_view known : {"sys", "time", "atexit", "os", "errno", "io", "abc", "gc",
                                 "builtins", "__builtin__", "__main__", "__future__"})
    if (name == known) return name != "__future__" || !in.python2();
  return in.python2() && name == "signal";
}

// The module of that whole name, whatever it is made of; null if there is none.
Value find_module(Interpreter& in, std::string_view name) {
  if (const Value found = in.state().modules->table.find(name)) {
    if (found.as<Module>()) return found;
    raise_no_module(in, name.substr(0, name.find('.')), "");
  }
  if (!comes_first(in, name) && name.find('.') == std::string_view::npos)
    if (const Value users = import_users_module(in, name)) return users;
  const ModuleDefinition* const definition = find_definition(name);
  if (definition && exists_in(in.version, name)) {
    const PythonFrame* const frame = current_frame(in);
    if (definition != &module_lastcall || (frame && frame->code->is_library))
      return &import_module(in, *definition);
  }
  if (const LibraryModule* library = find_library_module(in, name))
    return import_library_module(in, *library);
  return Value();
}

}  // namespace

Value World::import(std::string_view name, bool leaf) {
  Interpreter& in = state_->in;
  const std::size_t dot = name.find('.');
  const std::string_view first = name.substr(0, dot);
  const Value module = find_module(in, first);
  if (!module) {
    if (has_word(other_modules, first) && exists_in(in.version, first)) {
      outside_subset(in, "the module '" + std::string(first) + "'",
                     "run the script with Python itself, or leave the import out");
    }
    raise_no_module(in, first, "", name);
  }
  Value inner = module;
  for (std::size_t end = dot; end != std::string_view::npos;) {
    const std::size_t next = name.find('.', end + 1);
    const std::string_view parent = name.substr(0, end), whole = name.substr(0, next);
    const Value found = find_module(in, whole);
    if (!found) {
      if (!exists_in(in.version, whole)) raise_no_module(in, whole, "");
      if (first == "multiprocessing" || first == "json" || find_library_module(in, first))
        outside_subset(in, "the module '" + std::string(name) + "'",
                       "import " + std::string(first) + " itself");
      raise_no_module(in, name, parent);
    }
    if (Module* outer = inner.as<Module>()) {
      const std::string_view last = whole.substr(end + 1);
      if (!outer->attributes->table.find(last)) set_attribute(in, *outer, last, found);
    }
    inner = found;
    end = next;
  }
  return leaf ? inner : module;
}

Value World::import_from(Value from, Str* name) {
  Interpreter& in = state_->in;
  const Module* module = from.as<Module>();
  if (module && !module->attributes->table.find(name)) {
    const std::string whole = module->name->text.str() + "." + name->text.str();
    if (find_library_module(in, whole)) return import(whole, true);
  }
  if (const Value found = in.find_attribute(from, name)) return found;
  const std::string shown = module ? module->name->text.str() : "<unknown module name>";
  if (module) check_simulated(*module, name->text);
  if (in.python2()) in.raise(in.types.ImportError, "cannot import name " + name->text.str());
  std::string message = "cannot import name '" + name->text.str() + "'";
  if (in.at_least(3, 7)) {
    const std::string file = location(in, shown);
    message += " from '" + shown + "' (" + (file.empty() ? "unknown location" : file) + ")";
  }
  in.raise(in.types.ImportError, std::move(message));
}

void World::import_star(Value from, Dict& into) {
  Module* module = from.as<Module>();
  if (!module) return;
  if (const Value all = module->attributes->table.find("__all__")) {
    const std::vector<Value> names = state_->in.to_vector(all);
    for (const Value& each : names)
      if (Str* name = each.as<Str>())
        into.table.set(name, state_->in.get_attribute(from, state_->in.intern(name->text)));
    return;
  }
  for (const Table::Entry& entry : module->attributes->table.entries()) {
    Str* name = entry.key.as<Str>();
    if (name && !name->text.empty() && name->text[0] != '_') into.table.set(name, entry.value);
  }
}

bool World::is_missing(const Module& module, std::string_view attribute) const {
  return std::any_of(
      std::begin(missing_names), std::end(missing_names), [&](const MissingNames& missing) {
        return missing.module == module.name->text &&
               (missing.names == "*" || has_name(state_->in, missing.names, attribute));
      });
}

void World::check_simulated(const Module& module, std::string_view attribute) {
  if (module.deleted.contains(attribute) || !is_missing(module, attribute)) return;
  // One of ours that this version does not have: Python's AttributeError is right.
  if (const ModuleDefinition* definition = find_definition(module.name->text.str()))
    if (std::any_of(definition->functions.begin(), definition->functions.end(),
                    [&](const BuiltinEntry& entry) { return entry.name == attribute; }))
      return;
  outside_subset(state_->in, "'" + module.name->text.str() + "." + std::string(attribute) + "'",
                 "");
}

bool comes_later(const Interpreter& in, std::string_view module, std::string_view name) {
  return std::any_of(std::begin(missing_names), std::end(missing_names),
                     [&](const MissingNames& missing) {
                       if (missing.module != module || missing.names == "*") return false;
                       const auto versions = versions_of(missing.names, name);
                       return versions && in.version < versions->first;
                     });
}

bool knows_names_of(std::string_view module) {
  return std::any_of(std::begin(missing_names), std::end(missing_names),
                     [&](const MissingNames& missing) { return missing.module == module; });
}

}  // namespace lastcall::machine
