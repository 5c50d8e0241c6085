#include "words/suggestions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "language/interpreter.hpp"
#include "text/similar.hpp"

namespace lastcall::machine {
namespace {

using Names = std::vector<std::string>;

void add_keys(Names& names, const Table& table) {
  for (const Table::Entry& entry : table.entries())
    if (const Str* key = entry.key.as<Str>()) names.push_back(key->text);
}

// `dir(value)`, without running code of the scenario.
Names attribute_names(Interpreter& in, Value value) {
  Names names;
  const Class* cls = in.type_of(value);
  if (const Module* module = value.as<Module>()) {
    add_keys(names, module->attributes->table);
  } else {
    if (const Class* own = value.as<Class>()) {
      cls = own;
    } else if (const Instance* instance = value.as<Instance>()) {
      add_keys(names, instance->attributes);
    }
    cls->any_in_order([&names](const Class* c) {
      add_keys(names, c->attributes);
      return false;
    });
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// The names in a scope: the keys of a dict, the items of a list.
Names strings(Value scope) {
  Names names;
  if (const Dict* dict = scope.as<Dict>()) add_keys(names, dict->table);
  if (const List* items = scope.as<List>())
    for (const Value item : items->items)
      if (const Str* text = item.as<Str>()) names.push_back(text->text);
  return names;
}

// The modules of the standard library that a scenario may have forgotten to import
// (sys.stdlib_module_names, the public ones).
constexpr std::string_view stdlib_modules[] = {
    "abc",         "argparse",    "array",        "ast",          "asyncio",
    "atexit",      "base64",      "bdb",          "binascii",     "bisect",
    "builtins",    "bz2",         "cProfile",     "calendar",     "cmath",
    "cmd",         "code",        "codecs",       "codeop",       "collections",
    "colorsys",    "compileall",  "concurrent",   "configparser", "contextlib",
    "contextvars", "copy",        "copyreg",      "csv",          "ctypes",
    "curses",      "dataclasses", "datetime",     "dbm",          "decimal",
    "difflib",     "dis",         "doctest",      "email",        "encodings",
    "ensurepip",   "enum",        "errno",        "faulthandler", "fcntl",
    "filecmp",     "fileinput",   "fnmatch",      "fractions",    "ftplib",
    "functools",   "gc",          "genericpath",  "getopt",       "getpass",
    "gettext",     "glob",        "graphlib",     "grp",          "gzip",
    "hashlib",     "heapq",       "hmac",         "html",         "http",
    "idlelib",     "imaplib",     "importlib",    "inspect",      "io",
    "ipaddress",   "itertools",   "json",         "keyword",      "linecache",
    "locale",      "logging",     "lzma",         "mailbox",      "marshal",
    "math",        "mimetypes",   "mmap",         "modulefinder", "multiprocessing",
    "netrc",       "ntpath",      "nturl2path",   "numbers",      "opcode",
    "operator",    "optparse",    "os",           "pathlib",      "pdb",
    "pickle",      "pickletools", "pkgutil",      "platform",     "plistlib",
    "poplib",      "posix",       "posixpath",    "pprint",       "profile",
    "pstats",      "pty",         "pwd",          "py_compile",   "pyclbr",
    "pydoc",       "pyexpat",     "queue",        "quopri",       "random",
    "re",          "readline",    "reprlib",      "resource",     "rlcompleter",
    "runpy",       "sched",       "secrets",      "select",       "selectors",
    "shelve",      "shlex",       "shutil",       "signal",       "site",
    "smtplib",     "socket",      "socketserver", "sqlite3",      "ssl",
    "stat",        "statistics",  "string",       "stringprep",   "struct",
    "subprocess",  "symtable",    "sys",          "sysconfig",    "syslog",
    "tabnanny",    "tarfile",     "tempfile",     "termios",      "textwrap",
    "this",        "threading",   "time",         "timeit",       "tkinter",
    "token",       "tokenize",    "tomllib",      "trace",        "traceback",
    "tracemalloc", "tty",         "turtle",       "types",        "typing",
    "unicodedata", "unittest",    "urllib",       "uuid",         "venv",
    "warnings",    "wave",        "weakref",      "webbrowser",   "wsgiref",
    "xml",         "xmlrpc",      "zipapp",       "zipfile",      "zipimport",
    "zlib",        "zoneinfo"};

std::optional<std::string> name_suggestion(Interpreter& in, const Exception& exception,
                                           const std::string& name) {
  const Tuple* where = exception.object.as<Tuple>();
  if (!where || where->items.size() != 4) return std::nullopt;
  const Value self = where->items[3];
  if (in.at_least(3, 12) && !self.is_none()) {
    const Names attributes = attribute_names(in, self);
    if (std::find(attributes.begin(), attributes.end(), name) != attributes.end())
      return "self." + name;
  }
  if (in.at_least(3, 13)) {
    Names all;
    for (std::size_t i = 0; i < 3; ++i)
      for (std::string& text : strings(where->items[i])) all.push_back(std::move(text));
    return text::nearest_name(all, name);
  }
  for (std::size_t i = 0; i < 3; ++i)
    if (auto found = text::nearest_name(strings(where->items[i]), name)) return found;
  return std::nullopt;
}

// A method's name in another language for one of the builtin types (3.15).
std::string cross_language_hint(Interpreter& in, Value object, std::string_view name) {
  struct Hint {
    std::string_view name;
    const Class* type;
    std::string_view text;
  };
  const Types& t = in.types;
  const Hint hints[] = {
      {"push", t.list, "Did you mean '.append'?"},
      {"concat", t.list, "Did you mean '.extend'?"},
      {"addAll", t.list, "Did you mean '.extend'?"},
      {"contains", t.list, "Use 'x in list'."},
      {"add", t.list, "Did you mean to use a 'set' object?"},
      {"add", t.frozenset, "Did you mean to use a 'set' object?"},
      {"toUpperCase", t.str, "Did you mean '.upper'?"},
      {"toLowerCase", t.str, "Did you mean '.lower'?"},
      {"trimStart", t.str, "Did you mean '.lstrip'?"},
      {"trimEnd", t.str, "Did you mean '.rstrip'?"},
      {"keySet", t.dict, "Did you mean '.keys'?"},
      {"entrySet", t.dict, "Did you mean '.items'?"},
      {"entries", t.dict, "Did you mean '.items'?"},
      {"putAll", t.dict, "Did you mean '.update'?"},
      {"put", t.dict, "Use d[k] = v."},
      {"append", t.tuple, "Did you mean to use a 'list' object?"},
      {"extend", t.tuple, "Did you mean to use a 'list' object?"},
      {"insert", t.tuple, "Did you mean to use a 'list' object?"},
      {"remove", t.tuple, "Did you mean to use a 'list' object?"},
      {"remove", t.frozenset, "Did you mean to use a 'set' object?"},
      {"discard", t.frozenset, "Did you mean to use a 'set' object?"},
      {"update", t.frozenset, "Did you mean to use a 'set' object?"},
  };
  for (const Hint& hint : hints)
    if (hint.name == name && in.is_instance(object, hint.type)) return std::string(hint.text);
  return "";
}

// Whether an attribute of `object` has an attribute `name` itself (3.15).
std::optional<std::string> nested_suggestion(Interpreter& in, Value object, const Names& names,
                                             const std::string& name) {
  std::size_t looked_at = 0;
  for (const std::string& outer : names) {
    if (outer.starts_with('_')) continue;
    if (++looked_at > 20) break;
    Value inner;
    if (Module* module = object.as<Module>()) {
      if (const Value slot = module->attributes->table.find(outer)) inner = slot;
    } else if (Instance* instance = object.as<Instance>()) {
      if (in.type_of(object)->find(outer)) continue;
      if (const Value slot = instance->attributes.find(outer)) inner = slot;
    }
    if (inner.is_null()) continue;
    const Names inside = attribute_names(in, inner);
    if (std::find(inside.begin(), inside.end(), name) != inside.end()) return outer + "." + name;
  }
  return std::nullopt;
}

std::string attribute_suggestion(Interpreter& in, const Exception& exception,
                                 const std::string& name) {
  if (in.at_least(3, 15))
    if (const std::string hint = cross_language_hint(in, exception.object, name); !hint.empty())
      return ". " + hint;
  Names names = attribute_names(in, exception.object);
  if (in.at_least(3, 13) && !name.starts_with('_'))
    std::erase_if(names, [](const std::string& n) { return n.starts_with('_'); });
  std::optional<std::string> found = text::nearest_name(names, name);
  if (!found && in.at_least(3, 15)) found = nested_suggestion(in, exception.object, names, name);
  if (!found) return "";
  if (in.at_least(3, 15)) return ". Did you mean '." + *found + "' instead of '." + name + "'?";
  return ". Did you mean: '" + *found + "'?";
}

}  // namespace

std::optional<std::string> nearest_name(const std::vector<std::string>& candidates,
                                        std::string_view name) {
  return text::nearest_name(candidates, name);
}

std::string suggestion_for(Interpreter& in, const Exception& exception) {
  if (!in.at_least(3, 10) || exception.object.is_null()) return "";
  const Str* wrong = exception.name.as<Str>();
  if (!wrong) return "";
  const std::string& name = wrong->text;
  if (exception.cls->is_subclass_of(in.types.AttributeError))
    return attribute_suggestion(in, exception, name);
  const bool is_import = exception.cls->is_subclass_of(in.types.ImportError);
  if (is_import) {
    if (!in.at_least(3, 12)) return "";
    Names names = attribute_names(in, exception.object);
    if (!name.starts_with('_'))
      std::erase_if(names, [](const std::string& n) { return n.starts_with('_'); });
    const auto found = text::nearest_name(names, name);
    return found ? ". Did you mean: '" + *found + "'?" : "";
  }
  if (!exception.cls->is_subclass_of(in.types.NameError)) return "";
  const auto found = name_suggestion(in, exception, name);
  std::string text = found ? ". Did you mean: '" + *found + "'?" : "";
  if (in.at_least(3, 12) && std::find(std::begin(stdlib_modules), std::end(stdlib_modules), name) !=
                                std::end(stdlib_modules))
    text +=
        (found ? " Or did you forget to import '" : ". Did you forget to import '") + name + "'?";
  return text;
}

}  // namespace lastcall::machine
