#include "scripts.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string_view>
#include <vector>

#include "catalogue.hpp"
#include "script/script.hpp"

namespace lastcall::test {
namespace {

using python::Version;

// Takes decisions from bytes; the first choice of all when they are used up.
class Choices {
 public:
  explicit Choices(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  bool over() const { return at_ >= bytes_.size(); }
  std::size_t below(std::size_t bound) {
    std::size_t value = next();
    if (bound > 256) value = value * 256 + next();
    return bound == 0 ? 0 : value % bound;
  }
  template <typename Container>
  const auto& of(const Container& container) {
    return container[below(std::size(container))];
  }

 private:
  std::size_t next() { return at_ < bytes_.size() ? bytes_[at_++] : 0; }
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

// What a statement works on, whatever the kind of script. Expressions that print no address.
constexpr std::string_view plain_values[] = {
    "None",
    "True",
    "0",
    "1",
    "-1",
    "2",
    "3",
    "255",
    "256",
    "2**31",
    "2**63-1",
    "-2**63",
    "2**64",
    "-2**64",
    "10**30",
    "0.0",
    "-0.0",
    "1.5",
    "float('nan')",
    "float('inf')",
    "-1e308",
    "''",
    "'a'",
    "'abc'",
    "u'\\xe9\\u20ac'",
    "b''",
    "b'ab\\xff'",
    "()",
    "(1,)",
    "(1, 2)",
    "('a', 'b')",
    "[]",
    "[1, 2, 3]",
    "['a', 'b']",
    "{}",
    "{1: 2}",
    "{'a': 1}",
    "set()",
    "{1, 2}",
    "frozenset([1, 9])",
    "range(3)",
    "range(0)",
    "slice(1, 2)",
    "slice(None, None, -1)",
    "iter([1, 2])",
    "iter('ab')",
    "iter({1: 2})",
    "iter({1})",
    "iter((1, 2))",
    "iter(range(3))",
    "iter(b'ab')",
    "(i for i in 'ab')",
    "len",
    "str.join",
    "list.append",
    "int",
    "str",
    "list",
    "dict",
    "object",
    "type",
    "Exception('x')",
    "KeyError('k')",
    "ValueError(1, 2)",
    "ValueError",
    "OSError(2, 'x', 'f')",
    "UnicodeDecodeError('utf-8', b'a', 0, 1, 'x')",
    "UnicodeEncodeError('utf-8', u'a', 0, 1, 'x')",
    "UnicodeTranslateError(u'a', 0, 1, 'x')",
    "SystemExit(3)",
    "StopIteration(1)",
    "NotImplemented",
    "Ellipsis",
    "'utf-8'",
    "'ascii'",
    "'strict'",
    "'big'",
    "'%s %d'",
    "'%*.*f%%'",
    "'%(a)s'",
    "'{} {}'",
    "'{0.x} {1[2]!r:>{2}}'",
    "'>10.3f'",
    "'d'",
    "'x'",
    "'[1, {\"a\": 2}]'",
    "property(len)",
    "staticmethod(len)",
    "classmethod(len)",
    "enumerate('ab')",
    "zip([1], [2])",
    "map(str, [1])",
    "filter(None, [0, 1])",
    "reversed([1, 2])",
    "reversed('ab')",
    "{}.keys()",
    "{1: 2}.items()",
    "{1: 2}.values()",
    "iter({1: 2}.items())",
    "iter({1: 2}.values())",
    "'abc'.upper",
    "[1].append",
    "iter(len, 3)",
    "(lambda: 1)",
    "(lambda x: x)",
    "(lambda *a, **k: a)",
    "itself",
    "knot",
    "plain",
    "Plain",
    "function",
    "bound",
    "caught",
    "traceback",
    "suspended()",
};
constexpr std::string_view values_of_3[] = {"'\\ud800'", "reversed({1: 2})", "range(2**62)",
                                            "list[int]", "int | str",        "dict[int, 1]"};
constexpr std::string_view values_of_2[] = {"xrange(3)",
                                            "iter(xrange(3))",
                                            "{1: 2}.itervalues()",
                                            "{1: 2}.iteritems()",
                                            "long(2)",
                                            "unicode('a')",
                                            "Old()",
                                            "Old"};
constexpr std::string_view values_of_modules[] = {
    "weakref.ref(plain)",
    "weakref.ref(plain, len)",
    "threading.Thread(target=len)",
    "threading.Lock()",
    "threading.RLock()",
    "threading.Event()",
    "threading.Semaphore(1)",
    "threading.BoundedSemaphore(1)",
    "threading.Condition()",
    "threading.Timer(1, len)",
    "threading.current_thread()",
    "threading.local()",
    "multiprocessing.Process(target=len)",
    "multiprocessing.current_process()",
    "signal.SIGTERM",
    "signal.SIG_DFL",
    "os.environ",
    "sys.version_info",
    "sys.stdout",
    "sys.stdin",
    "open('f', 'w')",
    "open('f', 'wb')",
    "exit",
    "sys",
    "os",
    "atexit",
};
// What calls back: `h` is an object whose special methods change the containers; the others are
// what they change.
constexpr std::string_view changing_values[] = {
    "c",
    "d",
    "s",
    "h",
    "o",
    "H(2)",
    "H(-1)",
    "H('%s')",
    "[h, h]",
    "(h, 1)",
    "{h: 1}",
    "{h}",
    "gen()",
    "key",
    "iter(c)",
    "iter(d)",
    "iter(s)",
    "d.items()",
    "d.keys()",
    "d.values()",
    "reversed(c)",
    "enumerate(c)",
    "zip(c, h)",
    "map(key, c)",
    "filter(key, c)",
    "e",
    "running",
    "slice(h, h)",
    "slice(None, None, h)",
    "'abc'",
    "'%s%r'",
    "'{0}{1!r:{2}}'",
    "0",
    "1",
    "-1",
    "2",
    "None",
    "''",
    "b'ab'",
    "range(5)",
    "walker",
    "dict_walker",
    "set_walker",
    "h.method",
    "Descriptor()",
    "iter(h)",
    "iter(key, 3)",
    "(x for x in c)",
    "[c, d, s]",
    "{1: h, 2: h}",
    "frozenset([1, h])",
    "(lambda *a: c)",
};
constexpr std::string_view keywords[] = {
    "key",    "reverse", "default",  "start",    "sep",        "end",       "file",   "encoding",
    "errors", "base",    "exp",      "mod",      "ndigits",    "strict",    "length", "byteorder",
    "signed", "count",   "maxsplit", "keepends", "indent",     "sort_keys", "target", "args",
    "kwargs", "name",    "daemon",   "timeout",  "nope",       "iterable",  "fget",   "mode",
    "cmp",    "code",    "object",   "skipkeys", "separators", "function",
};
constexpr std::string_view operators[] = {
    "+", "-",  "*",  "/", "//", "%", "**", "<<", ">>",     "|", "^",
    "&", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "is"};

constexpr std::string_view specials[] = {
    "__index__",   "__int__",     "__float__",    "__bool__",    "__nonzero__", "__len__",
    "__iter__",    "__next__",    "next",         "__eq__",      "__ne__",      "__lt__",
    "__le__",      "__gt__",      "__ge__",       "__cmp__",     "__hash__",    "__str__",
    "__repr__",    "__format__",  "__contains__", "__getattr__", "__getitem__", "__setitem__",
    "__delitem__", "__call__",    "__enter__",    "__exit__",    "__add__",     "__radd__",
    "__iadd__",    "__mul__",     "__rmul__",     "__sub__",     "__rsub__",    "__mod__",
    "__rmod__",    "__and__",     "__or__",       "__neg__",     "__invert__",  "__abs__",
    "__round__",   "__divmod__",  "__rdivmod__",  "__pow__",     "__rpow__",    "__reversed__",
    "__bytes__",   "__missing__", "keys",         "write",       "flush",       "read",
    "method",
};

// What the machine refuses, whatever it is given: it ends the run.
bool is_refused(const std::string& name) {
  static const std::set<std::string, std::less<>> names = {
      "__import__", "aiter",   "anext",     "bytearray",      "breakpoint",
      "compile",    "complex", "execfile",  "help",           "intern",
      "memoryview", "reload",  "apply",     "buffer",         "coerce",
      "license",    "credits", "copyright", "ExceptionGroup", "BaseExceptionGroup"};
  return names.contains(name);
}

// Whether a real interpreter may run it: not what ends the script, waits for input, touches what is
// outside or prints what differs from run to run.
bool is_harmless(const std::string& name) {
  static const std::set<std::string, std::less<>> others = {
      "open", "input", "raw_input", "exit",    "quit", "print", "id",
      "hash", "vars",  "locals",    "globals", "dir",  "eval",  "exec"};
  return !others.contains(name) &&
         (name.find('.') == std::string::npos || name.starts_with("json."));
}

std::vector<std::string> values_for(Version version, bool harmless) {
  std::vector<std::string> values(std::begin(plain_values), std::end(plain_values));
  const bool old = version.major == 2;
  if (old)
    values.insert(values.end(), std::begin(values_of_2), std::end(values_of_2));
  else
    values.insert(values.end(), std::begin(values_of_3), std::end(values_of_3));
  if (harmless) return values;
  values.insert(values.end(), std::begin(values_of_modules), std::end(values_of_modules));
  for (const std::string& type : catalogue(version).types) {
    values.push_back(type);
    values.push_back(type + "()");
    values.push_back(type + "('a', 1)");
  }
  return values;
}

// What scripts of one version are made of.
struct Parts {
  std::vector<std::string> functions;
  std::vector<std::string> types;
  std::vector<std::string> values;
  // For each value the names that its type and the bases of that have.
  std::vector<std::vector<std::string>> names;
  std::vector<std::string> all_names;
};

const std::string definitions = R"(
class Plain(object):
    attribute = 1
    def method(self, *a): return a
class Old: pass
plain = Plain()
bound = plain.method
def function(a, b=1, *c, **d): return a
def suspended():
    try:
        yield 1
        yield 2
    except ValueError:
        yield 3
itself = []
itself.append(itself)
knot = {}
knot[1] = knot
import sys
try:
    raise ValueError('caught')
except ValueError as e:
    caught, traceback = e, sys.exc_info()[2]
)";

Parts make_parts(Version version, bool harmless) {
  const Catalogue& all = catalogue(version);
  Parts parts;
  for (const std::string& name : all.functions)
    if (!is_refused(name) && (!harmless || is_harmless(name))) parts.functions.push_back(name);
  for (const std::string& name : all.types)
    if (!harmless || is_harmless(name)) parts.types.push_back(name);
  parts.values = values_for(version, harmless);
  std::map<std::string, std::vector<std::string>> by_type;
  std::set<std::string> names;
  for (const CatalogueType& type : all.holders) {
    auto& own = by_type[type.name];
    own.insert(own.end(), type.attributes.begin(), type.attributes.end());
    names.insert(type.attributes.begin(), type.attributes.end());
  }
  parts.all_names.assign(names.begin(), names.end());
  const std::vector<std::string> types = types_of(definitions, parts.values, version);
  for (const std::string& type : types) {
    const auto found = by_type.find(type);
    parts.names.push_back(found == by_type.end() ? std::vector<std::string>() : found->second);
  }
  return parts;
}

const Parts& parts_for(Version version, bool harmless) {
  static std::map<std::array<int, 3>, Parts> made;
  const auto [place, fresh] = made.try_emplace({version.major, version.minor, harmless});
  if (fresh) place->second = make_parts(version, harmless);
  return place->second;
}

class Writer {
 public:
  Writer(Hostility kind, Choices& choices, Version version, bool harmless)
      : kind_(kind),
        choices_(choices),
        version_(version),
        harmless_(harmless),
        parts_(parts_for(version, harmless)) {}

  std::string write() {
    text_ = "from __future__ import print_function\n";
    if (harmless_) {
      text_ += "import json\n";
    } else {
      for (const std::string& module : catalogue(version_).modules)
        text_ += "import " + module + "\n";
    }
    text_ += definitions;
    text_ += R"(
attempts = [0]
def attempt(f):
    attempts[0] += 1
    print(attempts[0], end=' ')
    try:
        r = f()
        print(type(r).__name__, repr(r)[:200])
    except BaseException as e:
        try:
            print(type(e).__name__, str(e)[:300])
        except BaseException as other:
            print(type(e).__name__, type(other).__name__)
)";
    if (kind_ == Hostility::confusion)
      write_odd_classes();
    else
      write_changing_classes();
    do {
      statement();
    } while (!choices_.over());
    text_ += "print('end')\n";
    return std::move(text_);
  }

 private:
  bool old() const { return version_.major == 2; }

  static std::string specials_list() {
    std::string list;
    for (const std::string_view name : specials) list += "'" + std::string(name) + "', ";
    return list;
  }

  // Objects all of whose special methods raise, or give what is of no use.
  void write_odd_classes() {
    text_ += "SPECIALS = [" + specials_list() + "]\n" + R"(
def odd(name, make):
    class Odd(object): pass
    for special in SPECIALS: setattr(Odd, special, make(special))
    return Odd
def raiser(error):
    def make(name):
        def method(self, *a): raise error(name)
        return method
    return make
def giver(value):
    return lambda name: lambda self, *a: value
Raises = odd('Raises', raiser(ValueError))
Missing = odd('Missing', raiser(AttributeError))
Stops = odd('Stops', raiser(StopIteration))
Nothing = odd('Nothing', giver(None))
Word = odd('Word', giver('word'))
Three = odd('Three', giver(3))
Huge = odd('Huge', giver(2**70))
Negative = odd('Negative', giver(-2))
Real = odd('Real', giver(1.5))
Items = odd('Items', giver([1, 2]))
Refuses = odd('Refuses', giver(NotImplemented))
Itself = odd('Itself', lambda name: lambda self, *a: self)
)";
  }

  // `h`, whose special methods change `c`, `d`, `s`, `o` and what else there is, in the order of a
  // plan; the plan ends, so that the script does.
  void write_changing_classes() {
    static constexpr std::string_view changes[] = {
        "c.__delitem__(slice(None))",
        "c.append(h)",
        "c.extend(range(40)) if len(c) < 200 else None",
        "c.pop()",
        "c.insert(0, h)",
        "c.__setitem__(slice(None), [h, 1])",
        "c.reverse()",
        "c.sort(key=id)",
        "d.clear()",
        "d.update((i, i) for i in range(30))",
        "d.pop(next(iter(d)))",
        "d.__setitem__(len(d) + 50, h)",
        "d.__setitem__(h, 1)",
        "d.popitem()",
        "s.clear()",
        "s.update(range(30))",
        "s.pop()",
        "s.add(h)",
        "s.discard(1)",
        "s.intersection_update([1, 9])",
        "setattr(o, 'x', h)",
        "o.__dict__.clear()",
        "delattr(H, 'method')",
        "setattr(H, 'method', key)",
        "setattr(H, 'extra%d' % len(c), 1)",
        "setattr(e, 'args', ())",
        "setattr(e, 'args', (h, h, h))",
        "next(running)",
        "running.close()",
        "next(walker)",
        "next(dict_walker)",
        "next(set_walker)",
        "list(walker)",
        "globals().update(('z%d' % i, i) for i in range(30))",
        "fail()",
        "None",
    };
    static constexpr std::string_view outside_changes[] = {
        "setattr(sys, 'stdout', h)",
        "setattr(sys, 'stdout', sys.__stdout__)",
        "delattr(sys, 'stdout')",
        "setattr(sys, 'stderr', h)",
        "setattr(sys, 'excepthook', h)",
        "sys.modules.clear()",
        "atexit.register(h)",
        "atexit._clear()",
        "atexit.unregister(h)",
        "threading.Thread(target=h).start()",
        "sys.setrecursionlimit(50)",
        "signal.signal(15, h)",
        "os.kill(os.getpid(), 15)",
        "globals().clear()",
        "builtins_of(sys).clear()",
        "sys.exit(h)",
    };
    text_ += R"(
c, d, s = [1, 2, 3, 4], {1: 'a', 9: 'b', 17: 3}, {1, 9, 17}
left = [40]
def fail(): raise ValueError('fail')
def builtins_of(sys): return sys.modules.get('builtins', sys).__dict__
def act():
    if left[0] <= 0: return
    left[0] -= 1
    PLAN[left[0] % len(PLAN)]()
def key(*a):
    act()
    return a[0] if a else 1
def gen():
    for i in range(4):
        act()
        yield i
class H(object):
    def __init__(self, value=1): self.value = value
    def __hash__(self):
        act()
        return 1
)";
    const auto method = [&](std::string_view name, std::string_view arguments,
                            std::string_view result) {
      text_ += "    def " + std::string(name) + "(self" + std::string(arguments) +
               "):\n        act()\n        return " + std::string(result) + "\n";
    };
    for (const std::string_view name :
         {"__index__", "__int__", "__len__", "__neg__", "__abs__", "__round__"})
      method(name, ", *a", "self.value");
    method("__float__", "", "1.5");
    const std::array<std::string_view, 4> truths = {"False", "True", "NotImplemented", "c"};
    for (const std::string_view name : {"__eq__", "__lt__", "__contains__", "__gt__", "__ne__"})
      method(name, ", other", choices_.of(truths));
    method(old() ? "__nonzero__" : "__bool__", "", choices_.below(2) ? "True" : "False");
    for (const std::string_view name : {"__str__", "__repr__", "__format__"})
      method(name, ", *a", "'h'");
    method("__iter__", "", choices_.below(2) ? "gen()" : "iter(c)");
    text_ +=
        "    def " + std::string(old() ? "next" : "__next__") +
        "(self):\n        act()\n        if left[0] <= 0: raise StopIteration\n        return 1\n";
    method("__getitem__", ", i", "c[i]");
    method("__setitem__", ", i, x", "None");
    method("__delitem__", ", i", "None");
    method("__call__", ", *a, **k", "a[0] if a else 1");
    method("__enter__", "", "self");
    method("__exit__", ", *a", "True");
    method("__reversed__", "", "iter(c)");
    method("__bytes__", "", "b'h'");
    method("keys", "", "list(d)");
    method("method", ", *a", "1");
    method("write", ", text", "None");
    method("flush", "", "None");
    method("read", ", *a", "'[1]'");
    method("__getattr__", ", name", "1");
    for (const std::string_view name :
         {"__add__", "__radd__", "__iadd__", "__mul__", "__rmul__", "__mod__", "__rmod__",
          "__and__", "__or__", "__sub__", "__divmod__", "__pow__"})
      method(name, ", *a", choices_.below(2) ? "c" : "NotImplemented");
    text_ += R"(
class Descriptor(object):
    @property
    def x(self):
        act()
        return c
    @x.setter
    def x(self, value): act()
    def __setattr__(self, name, value): act()
    def __delattr__(self, name): act()
h, o, e = H(), Plain(), ValueError(1, 2)
running = suspended()
walker, dict_walker, set_walker = iter(c), iter(d), iter(s)
)";
    text_ += "PLAN = [";
    const std::size_t count = 1 + choices_.below(6);
    for (std::size_t i = 0; i < count; ++i) {
      const bool outside = !harmless_ && choices_.below(4) == 3;
      text_ +=
          "lambda: " + std::string(outside ? choices_.of(outside_changes) : choices_.of(changes)) +
          ", ";
    }
    text_ += "]\n";
  }

  // The number of one of Parts::values.
  std::size_t value_number() { return choices_.below(parts_.values.size()); }

  std::string value() {
    static constexpr std::string_view odd[] = {
        "Raises()",   "Missing()", "Stops()", "Nothing()", "Word()",   "Three()", "Huge()",
        "Negative()", "Real()",    "Items()", "Refuses()", "Itself()", "Word",    "Huge"};
    switch (choices_.below(8)) {
      case 0: {
        const std::string inner = leaf();
        switch (choices_.below(4)) {
          case 0: return "[" + inner + ", " + leaf() + "]";
          case 1: return "(" + inner + ", " + leaf() + ")";
          case 2: return "{" + inner + ": " + leaf() + "}";
          default: return "iter([" + inner + "])";
        }
      }
      case 1:
      case 2:
        return std::string(kind_ == Hostility::confusion ? choices_.of(odd)
                                                         : choices_.of(changing_values));
      default: return leaf();
    }
  }
  std::string leaf() {
    if (kind_ == Hostility::reentry && choices_.below(5) > 0)
      return std::string(choices_.of(changing_values));
    return parts_.values[value_number()];
  }

  std::string arguments() {
    std::string list;
    const auto add = [&](const std::string& one) { list += (list.empty() ? "" : ", ") + one; };
    static constexpr std::uint8_t counts[] = {1, 1, 1, 2, 2, 0, 3, 4};
    for (std::size_t left = choices_.of(counts); left > 0; --left) add(value());
    switch (choices_.below(10)) {
      case 0: add("*" + value()); break;
      case 1: add(std::string(choices_.of(keywords)) + "=" + value()); break;
      case 2: add(std::string(choices_.of(keywords)) + "=" + value()); break;
      case 3: add("**" + value()); break;
      default: break;
    }
    return "(" + list + ")";
  }

  std::string name_of_value(std::size_t number) {
    const auto& own = parts_.names[number];
    return own.empty() || choices_.below(8) == 0 ? choices_.of(parts_.all_names) : choices_.of(own);
  }

  std::string method_call() {
    if (kind_ == Hostility::reentry && choices_.below(4) > 0) {
      static constexpr std::string_view holders[] = {"c",      "d",     "s",         "o",
                                                     "h",      "e",     "d.items()", "running",
                                                     "walker", "'%s,'", "{9, h}",    "[h, h]"};
      static constexpr std::string_view types[] = {
          "list", "dict",      "set",           "Plain", "Plain", "BaseException",
          "dict", "generator", "list_iterator", "str",   "set",   "list"};
      const std::size_t which = choices_.below(std::size(holders));
      const auto& all = catalogue(version_).holders;
      const auto type = std::find_if(all.begin(), all.end(), [&](const CatalogueType& each) {
        return each.name == types[which];
      });
      const std::string& name =
          type == all.end() ? choices_.of(parts_.all_names) : choices_.of(type->attributes);
      return std::string(holders[which]) + "." + name + arguments();
    }
    const std::size_t receiver = value_number();
    return "(" + parts_.values[receiver] + ")." + name_of_value(receiver) + arguments();
  }

  std::string expression() {
    switch (choices_.below(16)) {
      case 0:
      case 1:
      case 2: return choices_.of(parts_.functions) + arguments();
      case 3:
      case 4:
      case 5:
      case 6: return method_call();
      case 7: return choices_.of(parts_.types) + arguments();
      case 8: return value() + " " + std::string(choices_.of(operators)) + " " + value();
      case 9: return value() + "[" + value() + "]";
      case 10: return value() + "[" + value() + ":" + value() + "]";
      case 11: return value() + "[" + value() + ":" + value() + ":" + value() + "]";
      case 12: {
        const std::string& type = choices_.of(parts_.types);
        return type + "." + choices_.of(parts_.all_names) + arguments();
      }
      case 13: {
        const std::size_t receiver = value_number();
        return "(" + parts_.values[receiver] + ")." + name_of_value(receiver);
      }
      case 14:
        return std::string(choices_.below(2) ? "'%s %r %5.2d'" : "'%(a)s'") + " % " + value();
      default: {
        static constexpr std::string_view unary[] = {"-", "~", "not ", "+"};
        if (choices_.below(2)) return std::string(choices_.of(unary)) + value();
        return "[x for x in " + value() + " if " + value() + "]";
      }
    }
  }

  void statement() {
    const auto block = [&](const std::string& body) {
      text_ += "def f():\n" + body + "attempt(f)\n";
    };
    const std::string target =
        kind_ == Hostility::reentry && choices_.below(4) > 0
            ? std::string(choices_.of(std::array<std::string_view, 5>{"c", "d", "o", "h", "s"}))
            : value();
    switch (choices_.below(20)) {
      case 0:
        block("    x = " + target + "\n    x[" + value() + "] = " + value() + "\n    return x\n");
        break;
      case 1:
        block("    x = " + target + "\n    x[" + value() + ":" + value() + "] = " + value() +
              "\n    return x\n");
        break;
      case 2:
        block("    x = " + target + "\n    x[" + value() + ":" + value() + ":" + value() +
              "] = " + value() + "\n    return x\n");
        break;
      case 3: block("    x = " + target + "\n    del x[" + value() + "]\n    return x\n"); break;
      case 4:
        block("    x = " + target + "\n    del x[" + value() + ":" + value() + ":" + value() +
              "]\n    return x\n");
        break;
      case 5:
        block("    x = " + target + "\n    x " +
              std::string(choices_.of(std::array<std::string_view, 8>{
                  "+=", "*=", "-=", "|=", "&=", "^=", "%=", "//="})) +
              " " + value() + "\n    return x\n");
        break;
      case 6: block("    a, b = " + value() + "\n    return a, b\n"); break;
      case 7:
        if (old()) break;
        block("    a, *b, z = " + value() + "\n    return a, b, z\n");
        break;
      case 8:
        block("    for x in " + value() + ":\n        " + expression() +
              "\n        break\n    return x\n");
        break;
      case 9: block("    with " + value() + " as x:\n        return " + expression() + "\n"); break;
      case 10: block("    raise " + value() + "\n"); break;
      case 11:
        block("    try:\n        " + expression() + "\n    except " + value() +
              ":\n        return 'caught'\n");
        break;
      case 12:
        block("    x = " + target + "\n    x." + choices_.of(parts_.all_names) + " = " + value() +
              "\n    return x\n");
        break;
      case 13: {
        static constexpr std::string_view bases[] = {"object", "Exception", "KeyError", "Plain",
                                                     "OSError"};
        block("    class X(" + std::string(choices_.of(bases)) + "): pass\n    X." +
              std::string(choices_.of(specials)) + " = " + value() + "\n    x = X()\n    return " +
              std::string(choices_.of(
                  std::array<std::string_view, 9>{"x == 1", "str(x)", "repr(x)", "len(x)", "x()",
                                                  "list(x)", "x[1]", "x + 1", "bool(x)"})) +
              "\n");
        break;
      }
      case 14:
        if (old() || version_.minor < 6) break;
        block("    return f'{" +
              std::string(kind_ == Hostility::reentry ? "h" : "plain.attribute") + "!r:>{" +
              std::string(kind_ == Hostility::reentry ? "h" : "plain.attribute") + "}}'\n");
        break;
      default: text_ += "attempt(lambda: " + expression() + ")\n"; break;
    }
  }

  Hostility kind_;
  Choices& choices_;
  Version version_;
  bool harmless_;
  const Parts& parts_;
  std::string text_;
};

}  // namespace

std::string hostile_script(Hostility kind, std::span<const std::uint8_t> bytes, Version version,
                           bool harmless) {
  Choices choices(bytes);
  return Writer(kind, choices, version, harmless).write();
}

Version fuzzed_version(std::span<const std::uint8_t> data) {
  const auto& versions = python::versions();
  return versions[data[0] % versions.size()];
}

std::vector<std::uint8_t> hostile_bytes(std::uint64_t seed, std::size_t count) {
  std::mt19937_64 random(seed);
  std::vector<std::uint8_t> bytes(count);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
  return bytes;
}

bool survives(const std::string& text, Version version) {
  const script::ParseResult parsed = script::parse(text, "scenario.py", version);
  if (!parsed.program) return true;
  machine::Options options;
  options.python = version;
  options.limits.steps = 20'000;
  options.limits.events = 10'000;
  options.limits.depth = 60;
  options.limits.memory = 8u << 20;
  options.limits.output = 256u << 10;
  options.limits.processes = 6;
  options.limits.time = 3600ll * 1'000'000'000;
  const trace::Trace trace = machine::run(*parsed.program, options);
  return trace.limit().find("lastcall itself") == std::string::npos;
}

std::vector<std::string> types_without_receiver() {
  // Some types are there in versions that give no instance of them.
  // And of these a scenario cannot make any yet: X | Y and the module weakref are refused; an
  // interpreter's id has no method but its number.
  std::set<std::string> received{"UnionType", "Union", "weakref", "ReferenceType", "InterpreterID"};
  std::set<std::string> all;
  for (const Version version : python::versions()) {
    for (const std::string& type : types_of(definitions, parts_for(version, false).values, version))
      received.insert(type);
    for (const CatalogueType& type : catalogue(version).holders) all.insert(type.name);
  }
  std::vector<std::string> missing;
  std::set_difference(all.begin(), all.end(), received.begin(), received.end(),
                      std::back_inserter(missing));
  return missing;
}

}  // namespace lastcall::test
