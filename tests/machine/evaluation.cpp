#include <doctest/doctest.h>

#include <string>

#include "scenario.hpp"

using lastcall::python::Version;
using lastcall::test::last_line;
using lastcall::test::run;

namespace {

std::string out(const std::string& text, Version version = {3, 14}) {
  const auto result = run(text, version);
  return result.out + result.err;
}

std::string error(const std::string& text, Version version = {3, 14}) {
  return last_line(run(text, version).err);
}

}  // namespace

TEST_SUITE("finally") {
  TEST_CASE("what a class derived from str or int says of itself counts, in str() and format()") {
  const std::string text =
      "class S(str):\n"
      "    def __str__(self): return 'S!'\n"
      "class F(str):\n"
      "    def __format__(self, spec): return 'F' + spec\n"
      "class I(int):\n"
      "    def __format__(self, spec): return 'I' + spec\n"
      "class P(str): pass\n"
      "print(str(S('x')), '%s' % S('x'), str(P('x')), type(str(P('x'))).__name__)\n"
      "print('{}'.format(F('x')), '{:5}'.format(F('x')), format(I(3)), '{:d}'.format(I(3)))\n";
  // As CPython 3.6.15 to 3.15.2.
  CHECK(out(text, {3, 6}) == "S! S! x str\nF F5 I Id\n");
  CHECK(out(text, {3, 15}) == "S! S! x str\nF F5 I Id\n");
}

TEST_CASE("a finally clause runs on every way out of its try") {
    CHECK(out(R"(
def f(how):
    for i in range(2):
        try:
            if how == 'return': return 'returned'
            if how == 'break': break
            if how == 'continue': continue
            if how == 'raise': raise ValueError(how)
        finally:
            print('finally', i)
    return 'ended'
for how in ('return', 'break', 'continue', 'none'):
    print(how, f(how))
try:
    f('raise')
except ValueError as e:
    print('caught', e)
)") == "finally 0\nreturn returned\nfinally 0\nbreak ended\nfinally 0\nfinally 1\ncontinue ended\n"
       "finally 0\nfinally 1\nnone ended\nfinally 0\ncaught raise\n");
  }

  TEST_CASE("a return in a finally clause overrides a return, an exception and a pending return") {
    CHECK(out(R"(
def a():
    try:
        return 1
    finally:
        return 2
def b():
    try:
        1/0
    finally:
        return 3
def c():
    try:
        return 4
    finally:
        for i in [1, 2]:
            try:
                return 5
            finally:
                break
print(a(), b(), c())
)",
              {3, 13}) == "2 3 4\n");
  }

  TEST_CASE("nested finally clauses run from the inside out, and each may raise anew") {
    CHECK(out(R"(
def f():
    try:
        try:
            try:
                return 'value'
            finally:
                print('one')
        finally:
            print('two')
            raise KeyError('k')
    except KeyError as e:
        print('caught', e, e.__context__)
        return 'other'
    finally:
        print('three')
print(f())
)") == "one\ntwo\ncaught 'k' None\nthree\nother\n");
  }
}

TEST_SUITE("names") {
  TEST_CASE("a name is found afresh where it was bound or deleted since the last time") {
    CHECK(run("def f():\n    return len('abc')\n"
              "print(f())\nlen = lambda x: 5\nprint(f())\ndel len\nprint(f())\n"
              "x = 1\ndef g():\n    return x\nprint(g())\ndel x\ny = 7\nx = 2\nprint(g())\n")
              .out == "3\n5\n3\n1\n2\n");
    CHECK(run("class A:\n    x = 'A'\nclass B(A):\n    pass\nb = B()\n"
              "def f():\n    return b.x\n"
              "print(f())\nB.x = 'B'\nprint(f())\nb.x = 'b'\nprint(f())\n"
              "del b.x\nprint(f())\ndel B.x\nA.x = 'new'\nprint(f())\n"
              "A.x = property(lambda self: 'property')\nprint(f())\n"
              "del A.x\nprint(hasattr(b, 'x'))\n")
              .out == "A\nB\nb\nB\nnew\nproperty\nFalse\n");
  }
}

TEST_SUITE("exceptions") {
  TEST_CASE("the name of an except clause is unbound at its end, but not in 2.7") {
    const std::string text = R"(
try:
    raise ValueError('x')
except ValueError as e:
    pass
try:
    e
    print('bound')
except NameError:
    print('unbound')
)";
    CHECK(out(text) == "unbound\n");
    CHECK(out(text, {2, 7}) == "bound\n");
  }

  TEST_CASE("an exception raised while another is handled remembers it as its context") {
    CHECK(out(R"(
def chain(e):
    names = []
    while e is not None:
        names.append(type(e).__name__)
        e = e.__context__
    return names
try:
    try:
        1/0
    except ZeroDivisionError:
        try:
            [][1]
        finally:
            {}['x']
except KeyError as e:
    print(chain(e), e.__suppress_context__)
try:
    try:
        1/0
    except ZeroDivisionError as z:
        raise ValueError from z
except ValueError as e:
    print(chain(e), e.__cause__, e.__suppress_context__)
)") == "['KeyError', 'IndexError', 'ZeroDivisionError'] False\n"
       "['ValueError', 'ZeroDivisionError'] division by zero True\n");
  }

  TEST_CASE("a chain of contexts never becomes a ring") {
    CHECK(out(R"(
a = ValueError('a')
b = ValueError('b')
try:
    try:
        raise a
    except ValueError:
        raise b
except ValueError:
    try:
        raise a
    except ValueError as e:
        print(e.__context__, e.__context__.__context__)
)") == "b None\n");
  }

  TEST_CASE("a bare raise goes on with the exception being handled, also from a function") {
    CHECK(out(R"(
def again():
    raise
try:
    try:
        raise KeyError('x')
    except KeyError:
        again()
except KeyError as e:
    print('caught', e)
again()
)") == "caught 'x'\nTraceback (most recent call last):\n"
       "  File \"scenario.py\", line 11, in <module>\n    again()\n    ~~~~~^^\n"
       "  File \"scenario.py\", line 3, in again\n    raise\n"
       "RuntimeError: No active exception to reraise\n");
  }

  TEST_CASE("what cannot be raised or caught is a TypeError in the version's words") {
    CHECK(error("raise 5") == "TypeError: exceptions must derive from BaseException");
    CHECK(error("raise 5", {2, 7}) ==
          "TypeError: exceptions must be old-style classes or derived from BaseException, not int");
    CHECK(error("raise ValueError from 5") ==
          "TypeError: exception causes must derive from BaseException");
    CHECK(error("try:\n    1/0\nexcept 5:\n    pass\n") ==
          "TypeError: catching classes that do not inherit from BaseException is not allowed");
  }
}

TEST_SUITE("with") {
  TEST_CASE("the exit method sees how the body was left, and may swallow the exception") {
    CHECK(out(R"(
class Manager:
    def __init__(self, swallow):
        self.swallow = swallow
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, kind, value, traceback):
        print('exit', kind and kind.__name__, value)
        return self.swallow
with Manager(True) as m:
    raise ValueError('x')
for i in range(2):
    with Manager(False):
        if i == 0: continue
        break
def f():
    with Manager(False), Manager(True):
        return 'value'
print(f())
)") == "enter\nexit ValueError x\nenter\nexit None None\nenter\nexit None None\n"
       "enter\nenter\nexit None None\nexit None None\nvalue\n");
  }

  TEST_CASE("what is no context manager is refused in the version's words") {
    const std::string text = "with 5:\n    pass\n";
    CHECK(error(text, {2, 7}) == "AttributeError: __exit__");
    CHECK(error(text, {3, 10}) == "AttributeError: __enter__");
    CHECK(error(text, {3, 11}) ==
          "TypeError: 'int' object does not support the context manager protocol");
    CHECK(error(text, {3, 14}) ==
          "TypeError: 'int' object does not support the context manager protocol (missed __exit__ "
          "method)");
  }
}

TEST_SUITE("arguments") {
  TEST_CASE("arguments are bound to positional, default, star and keyword-only parameters") {
    CHECK(out(R"(
def f(a, b=2, *args, c, d=4, **kwargs):
    print(a, b, args, c, d, sorted(kwargs.items()))
f(1, c=3)
f(1, 5, 6, 7, c=8, e=9)
f(*[1, 2, 3], **{'c': 4, 'd': 5})
)") == "1 2 () 3 4 []\n1 5 (6, 7) 8 4 [('e', 9)]\n1 2 (3,) 4 5 []\n");
  }

  TEST_CASE("a call that does not fit is a TypeError in the version's words") {
    const std::string f = "def f(a, b): pass\n";
    CHECK(error(f + "f(1)") == "TypeError: f() missing 1 required positional argument: 'b'");
    CHECK(error(f + "f()") ==
          "TypeError: f() missing 2 required positional arguments: 'a' and 'b'");
    CHECK(error(f + "f(1, 2, 3)") ==
          "TypeError: f() takes 2 positional arguments but 3 were given");
    CHECK(error(f + "f(1, 2, 3)", {2, 7}) == "TypeError: f() takes exactly 2 arguments (3 given)");
    CHECK(error(f + "f(1, a=2)") == "TypeError: f() got multiple values for argument 'a'");
    CHECK(error(f + "f(1, c=2)") == "TypeError: f() got an unexpected keyword argument 'c'");
    CHECK(
        error("def f(*, x): pass\nf(1, x=2)") ==
        "TypeError: f() takes 0 positional arguments but 1 positional argument (and 1 keyword-only "
        "argument) were given");
    CHECK(error("def g(): pass\ng(*5)", {3, 8}) ==
          "TypeError: g() argument after * must be an iterable, not int");
    CHECK(error("def g(): pass\ng(*5)", {3, 9}) ==
          "TypeError: __main__.g() argument after * must be an iterable, not int");
    CHECK(error("def g(): pass\ng(*5)", {3, 15}) ==
          "TypeError: Value after * must be an iterable, not int");
  }

  TEST_CASE("from 3.10 on a method is named with its class") {
    const std::string text = "class A:\n    def m(self): pass\nA().m(1)\n";
    CHECK(error(text, {3, 9}) == "TypeError: m() takes 1 positional argument but 2 were given");
    CHECK(error(text, {3, 10}) == "TypeError: A.m() takes 1 positional argument but 2 were given");
  }
}

TEST_SUITE("scopes") {
  TEST_CASE("closures see the variable, not its value when they were made") {
    CHECK(out(R"(
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
a, b = counter(), counter()
print(a(), a(), b())
print([f() for f in [lambda: i for i in range(3)]])
)") == "1 2 1\n[2, 2, 2]\n");
  }

  TEST_CASE("a class body's names are no scope for its methods and comprehensions") {
    CHECK(out(R"(
x = 'global'
class A:
    x = 'class'
    items = [x for _ in range(1)]
    def method(self):
        return x
print(A.items, A().method(), A.x)
)") == "['global'] global class\n");
  }

  TEST_CASE("2.7 lets the variable of a list comprehension out") {
    const std::string text = "i = 'before'\n[i for i in range(3)]\nprint(i)\n";
    CHECK(out(text, {2, 7}) == "2\n");
    CHECK(out(text, {3, 6}) == "before\n");
    CHECK(out(text, {3, 12}) == "before\n");
  }

  TEST_CASE("names that are not there are named in the version's words") {
    CHECK(error("def f():\n    print(q)\n    q = 1\nf()", {3, 10}) ==
          "UnboundLocalError: local variable 'q' referenced before assignment");
    CHECK(error("def f():\n    print(q)\n    q = 1\nf()", {3, 11}) ==
          "UnboundLocalError: cannot access local variable 'q' where it is not associated with a "
          "value");
    CHECK(error("def f():\n    zzz\nf()", {2, 7}) == "NameError: global name 'zzz' is not defined");
  }
}

TEST_SUITE("classes") {
  TEST_CASE("super() finds the base's method, through any number of classes") {
    CHECK(out(R"(
class A:
    def __init__(self, x):
        self.x = x
    def name(self):
        return 'A'
class B(A):
    def __init__(self):
        super().__init__(5)
    def name(self):
        return 'B' + super().name()
class C(B):
    def name(self):
        return 'C' + super(C, self).name()
c = C()
print(c.x, c.name(), isinstance(c, A), C.__mro__[1].__name__)
)") == "5 CBA True B\n");
  }

  TEST_CASE("properties, static methods and class methods work on instances and classes") {
    CHECK(out(R"(
class A:
    n = 1
    @property
    def p(self):
        return self.n
    @p.setter
    def p(self, value):
        self.n = value * 2
    @staticmethod
    def s(x):
        return x
    @classmethod
    def c(cls):
        return cls.__name__
class B(A): pass
b = B()
b.p = 4
print(b.p, b.s(1), B.s(2), b.c(), A.c())
)") == "8 1 2 B A\n");
  }

  TEST_CASE("names of two underscores are private to their class") {
    CHECK(out(R"(
class A:
    def __init__(self):
        self.__x = 1
    def get(self):
        return self.__x
print(A().get(), list(A().__dict__))
)") == "1 ['_A__x']\n");
  }
}

TEST_SUITE("generators") {
  TEST_CASE("a generator runs as its values are asked for") {
    CHECK(out(R"(
def g():
    try:
        got = yield 1
        print('got', got)
        yield 2
    finally:
        print('finally')
it = g()
print(next(it), it.send('x'))
for x in it: print(x)
print(list(y * 2 for y in g()))
)") == "got x\n1 2\nfinally\ngot None\nfinally\n[2, 4]\n");
  }

  TEST_CASE("close raises GeneratorExit where the generator waits, throw any exception") {
    CHECK(out(R"(
def g():
    while True:
        try:
            yield
        except ValueError as e:
            print('value', e)
        except GeneratorExit:
            print('exit')
            raise
it = g()
next(it)
it.throw(ValueError('v'))
it.close()
print(next(it, 'over'))
)") == "value v\nexit\nover\n");
  }

  TEST_CASE("from 3.7 on a StopIteration that leaves a generator is an error") {
    const std::string text = "def g():\n    yield 1\n    raise StopIteration\nprint(list(g()))\n";
    CHECK(out(text, {3, 6}).find("[1]\n") != std::string::npos);
    CHECK(error(text, {3, 7}) == "RuntimeError: generator raised StopIteration");
  }
}

TEST_SUITE("bounds") {
  TEST_CASE("endless recursion is a RecursionError that can be caught") {
    CHECK(out("def f():\n    f()\ntry:\n    f()\nexcept RuntimeError as e:\n    print(e)\n") ==
          "maximum recursion depth exceeded\n");
  }

  TEST_CASE("an endless loop ends with the bound on steps") {
    lastcall::machine::Limits limits;
    limits.steps = 10'000;
    const auto result = run("while True:\n    pass\n", {3, 14}, limits);
    CHECK(result.trace.limit().find("10000 steps") != std::string::npos);
  }

  TEST_CASE("whatever allocates is bounded, and the bound says where") {
    lastcall::machine::Limits limits;
    limits.memory = 32u << 20;
    for (const char* grow : {
             "x.append(x[:])",
             "x.extend(x)",
             "x[len(x):] = x",
             "x = x + x",
             "x *= 2",
             "x = [*x, *x]",
             "x = list(map(str, x)) + x",
             "x.append({i: i for i in range(1000)})",
             "x.append(set(range(1000)))",
             "x.append('a' * 100000)",
             "x.append(b'a' * 100000)",
             "x.append(('a' * 1000 + '\\n').encode() * 100)",
             "x.append(list(range(100000)))",
             "x.append(repr(x))",
             "x.append('%s' % x)",
             "x.append('{}'.format(x))",
             "x.append(json.dumps(x))",
             "x.append(json.loads('[' + '0,' * 10000 + '0]'))",
             "x.append('a,' * 10000 + str(len(x))); x.append(x[-1].split(','))",
             "x.append(1 << 900000)",
             "x.append((lambda *a: a)(*x, *x, 1))",
             "os.fork(); x.extend(range(10000))",
             "atexit.register(print, *range(1000))",
         }) {
      CAPTURE(grow);
      const auto result =
          run("import atexit, json, os\nx = [1]\nwhile True:\n    " + std::string(grow) + "\n",
              {3, 13}, limits);
      CHECK(result.trace.limit().starts_with("line 4: the program needs more than 32 MiB"));
    }
  }

  TEST_CASE("a run that reached the bound on memory leaves nothing behind: the next is as free") {
    lastcall::machine::Limits limits;
    limits.memory = 32u << 20;
    for (int i = 0; i < 3; ++i) {
      CHECK_FALSE(run("x = 'a' * (40 << 20)\n", {3, 14}, limits).trace.limit().empty());
      CHECK(run("x = 'a' * (30 << 20)\n", {3, 14}, limits).trace.limit().empty());
    }
  }

  TEST_CASE("a statement that drops what it made does not count it, however long the script") {
    lastcall::machine::Limits limits;
    limits.memory = 128u << 20;
    std::string text;
    for (int i = 0; i < 30; ++i) text += "x = 'a' * (40 << 20)\n";
    CHECK(run(text, {3, 14}, limits).trace.limit().empty());
  }

  TEST_CASE("an object that is its own __call__ is a RecursionError") {
    const std::string text =
        "class A: pass\n"
        "A.__call__ = A()\n"
        "try:\n    A()()\n"
        "except RuntimeError as e:\n    print(type(e).__name__)\n";
    CHECK(out(text) == "RecursionError\n");
    CHECK(run(text, {2, 7}).out == "RuntimeError\n");
  }

  TEST_CASE("garbage is collected: much is allocated while little is held") {
    lastcall::machine::Limits limits;
    limits.memory = 128u << 20;
    const auto result =
        run("for i in range(200):\n    x = ['y' * 1000 for j in range(1000)]\nprint(len(x))\n",
            {3, 14}, limits);
    CHECK(result.out == "1000\n");
  }
}
