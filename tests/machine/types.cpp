#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "scenario.hpp"

using lastcall::python::Version;
using lastcall::test::last_line;
using lastcall::test::run;

namespace {

struct Row {
  std::string versions;  // "3.6,3.7"
  std::string expression;
  std::string result;  // its repr, or "TypeError: words"
};

std::vector<Row> rows() {
  std::vector<Row> result;
  std::ifstream file(EXPRESSIONS);
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    result.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                      line.substr(second + 1)});
  }
  return result;
}

// Addresses differ from run to run.
std::string normalised(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find_first_not_of("0123456789abcdef", at + 2);
    if (text.compare(at, 2, "0x") == 0 && std::min(end, text.size()) - at >= 8) {
      result += "0xADDR";
      at = std::min(end, text.size());
    } else {
      result += text[at++];
    }
  }
  return result;
}

// What the scenario prints, or how it is stopped.
std::string printed(const std::string& text, Version version = {3, 14}) {
  const auto result = run(text, version);
  return result.out + result.err;
}

}  // namespace

TEST_SUITE("builtin types") {
  TEST_CASE("__del__ runs when nobody holds the object any more, for a cycle at a collection") {
    const std::string text =
        "import gc\n"
        "class A(object):\n"
        "    def __init__(self, name): self.name = name\n"
        "    def __del__(self): print('del ' + self.name)\n"
        "a = A('a')\n"
        "a = None\n"
        "print('dropped')\n"
        "a = A('b'); a.itself = a\n"
        "del a\n"
        "print('in a cycle')\n"
        "gc.collect()\n"
        "c = A('c')\n"
        "print('end')\n";
    CHECK(printed(text) == "del a\ndropped\nin a cycle\ndel b\nend\ndel c\n");
  }

  TEST_CASE("a generator that nobody holds is closed, a file flushed, a weak reference cleared") {
    CHECK(printed("def g():\n"
                  "    try:\n        yield 1\n"
                  "    finally:\n        print('closed')\n"
                  "for i in g():\n    break\n"
                  "print('after')\n") == "closed\nafter\n");
    CHECK(printed("open('f', 'w').write('text')\nprint(open('f').read())\n") == "text\n");
    CHECK(printed("import weakref\n"
                  "class A: pass\n"
                  "a = A()\n"
                  "r = weakref.ref(a, lambda r: print('gone', r() is None))\n"
                  "f = weakref.finalize(a, print, 'finalized')\n"
                  "del a\n"
                  "print(f.alive)\n") == "finalized\ngone True\nFalse\n");
  }

  TEST_CASE("a computed attribute of a builtin type does not say what computes it") {
    CHECK(last_line(printed("BaseException.args.fget(5)\n")) ==
          "AttributeError: 'getset_descriptor' object has no attribute 'fget'");
    CHECK(last_line(printed("int.real.fset\n")) ==
          "AttributeError: 'getset_descriptor' object has no attribute 'fset'");
    CHECK(printed("print(property(len).fget('abc'))\n") == "3\n");
  }

  TEST_CASE("expressions give what each version of CPython was measured to give") {
    const std::vector<Row> all = rows();
    REQUIRE(all.size() > 1000);
    for (const Version version : lastcall::python::versions()) {
      const std::string name = lastcall::python::to_string(version);
      std::string script = "from __future__ import print_function\nimport json\n";
      script +=
          "def check(function):\n"
          "    try:\n"
          "        print(repr(function()))\n"
          "    except BaseException as error:\n"
          "        print('%s: %s' % (type(error).__name__, error))\n";
      std::vector<const Row*> checked;
      for (const Row& row : all) {
        if (("," + row.versions + ",").find("," + name + ",") == std::string::npos) continue;
        checked.push_back(&row);
        script += "check(lambda: " + row.expression + ")\n";
      }
      const auto result = run(script, version);
      INFO("Python ", name, ": ", result.err);
      REQUIRE(result.ending.code == 0);
      std::size_t at = 0;
      for (const Row* row : checked) {
        const std::size_t end = result.out.find('\n', at);
        REQUIRE(end != std::string::npos);
        INFO(row->expression);
        CHECK(normalised(result.out.substr(at, end - at)) == row->result);
        at = end + 1;
      }
    }
  }

  TEST_CASE("a list that holds itself is shown with dots") {
    CHECK(printed("a = [1]\na.append(a)\nd = {'d': a}\nd['self'] = d\nprint(a, d)\n") ==
          "[1, [...]] {'d': [1, [...]], 'self': {...}}\n");
  }

  TEST_CASE("a dict that grows while it is gone through raises") {
    CHECK(last_line(run("d = {1: 2}\nfor k in d:\n    d[k + 1] = 1\n").err) ==
          "RuntimeError: dictionary changed size during iteration");
    CHECK(last_line(run("s = {1}\nfor k in s:\n    s.add(k + 1)\n").err) ==
          "RuntimeError: Set changed size during iteration");
  }

  TEST_CASE("slices of a list are assigned and deleted") {
    CHECK(printed("a = list(range(8))\na[1:3] = 'xyz'\nprint(a)\na[::3] = [0, 0, 0]\nprint(a)\n"
                  "del a[::2]\nprint(a)\ndel a[1:]\nprint(a)\n") ==
          "[0, 'x', 'y', 'z', 3, 4, 5, 6, 7]\n[0, 'x', 'y', 0, 3, 4, 0, 6, 7]\n"
          "['x', 0, 4, 6]\n['x']\n");
  }

  TEST_CASE("a sort is stable, calls the key once for each item, and survives a failing key") {
    CHECK(
        printed("calls = []\ndef key(x):\n    calls.append(x)\n    return x[0]\n"
                "a = ['b1', 'a1', 'b2', 'a2']\na.sort(key=key, reverse=True)\nprint(a, calls)\n"
                "try:\n    a.sort(key=lambda x: 1/0)\nexcept ZeroDivisionError:\n    print(a)\n") ==
        "['b1', 'b2', 'a1', 'a2'] ['b1', 'a1', 'b2', 'a2']\n['b1', 'b2', 'a1', 'a2']\n");
  }

  TEST_CASE("an __eq__ that changes the dict it is looked up in does no harm") {
    CHECK(printed("class K(object):\n    def __hash__(self):\n        return 1\n"
                  "    def __eq__(self, other):\n        d.clear()\n        return False\n"
                  "d = {}\nd[K()] = 1\nd[K()] = 2\nprint(len(d))\n") == "1\n");
  }

  TEST_CASE("print writes each piece on its own") {
    CHECK(printed("class W(object):\n    def __init__(self):\n        self.pieces = []\n"
                  "    def write(self, text):\n        self.pieces.append(text)\n"
                  "w = W()\nprint('a', 1, sep='-', end='!', file=w)\nprint(w.pieces)\n") ==
          "['a', '-', '1', '!']\n");
  }

  TEST_CASE("user exceptions keep their args when __init__ does not pass them on") {
    CHECK(printed("class E(Exception):\n    def __init__(self, a, b):\n        self.a = a\n"
                  "e = E(1, b=2)\nprint(e.args, e.a, repr(e), str(e))\n") == "(1,) 1 E(1) 1\n");
  }

  TEST_CASE("what the real type has and ours has not stops the run with a clear message") {
    const auto result = run("try:\n    (1.5).hex()\nexcept AttributeError:\n    print('no')\n");
    CHECK(result.out.empty());
    CHECK(printed("print(hasattr(5, 'no_such_thing'))\n") == "False\n");
  }

  TEST_CASE("huge ints, texts and repetitions end within the bounds") {
    for (const char* text :
         {"x = 1 << 10**9\n", "x = 10 ** 10 ** 9\n", "x = 'a' * 10**12\n", "x = [0] * 10**12\n",
          "x = list(range(10**12))\n", "x = '%999999999999d' % 1\n", "x = sum(range(10**15))\n",
          "x = 'a'.ljust(10**12)\n", "x = bytes(10**12)\n",
          "x = 5 in iter(range(10**15, 0, -1))\n"}) {
      INFO(text);
      lastcall::machine::Limits limits;
      limits.steps = 100'000;
      const auto result = run(text, {3, 14}, limits);
      bool limited = false;
      for (const auto& event : result.trace.events())
        limited = limited || event.kind == lastcall::trace::EventKind::limit;
      CHECK(limited);
    }
  }
}
