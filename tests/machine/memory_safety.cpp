// What a scenario does to a container while the machine is at work on it, and natives that are
// given what they do not expect. What each must print is what CPython 3.13 prints.
#include <doctest/doctest.h>

#include <string>

#include "scenario.hpp"

using namespace lastcall::test;

namespace {

constexpr std::string_view changing = R"(
class Index:
    def __init__(self, change, value=1):
        self.change = change
        self.value = value
    def __index__(self):
        self.change()
        return self.value
class Equal:
    def __init__(self, change, result):
        self.change = change
        self.result = result
    def __eq__(self, other):
        self.change()
        return self.result
    def __hash__(self):
        return 1
l = [1, 2, 3, 4]
def clear():
    l.clear()
def shrink():
    del l[2:]
def grow():
    if len(l) < 5000:
        l.extend(range(1000))
def fresh():
    l[:] = [1, 2, 3, 4]
def attempt(f):
    fresh()
    try:
        print(f(), len(l))
    except Exception as e:
        print(type(e).__name__, e, len(l))
)";

std::string out_of(std::string_view script) {
  const Result result = run(std::string(changing) + std::string(script), {3, 13});
  CHECK(result.err == "");
  return result.out;
}

}  // namespace

TEST_CASE("an index whose __index__ changes the list is laid on what is left") {
  CHECK(out_of("attempt(lambda: l[Index(clear)])\n"
               "attempt(lambda: l[Index(shrink, 3)])\n"
               "attempt(lambda: l[Index(grow, -1)])\n"
               "attempt(lambda: l.__setitem__(Index(clear), 5))\n"
               "attempt(lambda: l.__delitem__(Index(shrink, -1)))\n"
               "attempt(lambda: l.pop(Index(clear)))\n"
               "attempt(lambda: l.pop(Index(grow, -1)))\n"
               "attempt(lambda: l.insert(Index(clear, 3), 'x'))\n"
               "attempt(lambda: l.index(2, Index(shrink, -2)))\n") ==
        "IndexError list index out of range 0\n"
        "IndexError list index out of range 2\n"
        "999 1004\n"
        "IndexError list assignment index out of range 0\n"
        "None 1\n"
        "IndexError pop from empty list 0\n"
        "999 1003\n"
        "None 1\n"
        "1 2\n");
}

TEST_CASE("a slice whose bounds change the list is laid on what is left") {
  CHECK(out_of("attempt(lambda: l[Index(clear):])\n"
               "attempt(lambda: l[:Index(shrink, 4)])\n"
               "attempt(lambda: l[::Index(clear, 2)])\n"
               "attempt(lambda: l.__setitem__(slice(Index(clear), Index(clear)), [1]))\n"
               "attempt(lambda: l.__setitem__(slice(None, None, Index(clear)), range(300)))\n"
               "attempt(lambda: l.__setitem__(slice(None, None, Index(clear, 2)), 'ab'))\n"
               "attempt(lambda: l.__delitem__(slice(Index(shrink), None)))\n"
               "attempt(lambda: l.__delitem__(slice(None, None, Index(clear, 2))))\n") ==
        "[] 0\n"
        "[1, 2] 2\n"
        "[] 0\n"
        "None 1\n"
        "None 300\n"
        "ValueError attempt to assign sequence of size 2 to extended slice of size 0 0\n"
        "None 1\n"
        "None 0\n");
}

TEST_CASE("a slice is assigned what a generator gives that changes the list") {
  CHECK(out_of("def gen(change):\n"
               "    yield 1\n"
               "    change()\n"
               "    yield 2\n"
               "attempt(lambda: l.__setitem__(slice(1, 3), gen(clear)))\n"
               "attempt(lambda: l.__setitem__(slice(3, None), gen(grow)))\n"
               "attempt(lambda: l.__setitem__(slice(None, None, 2), gen(clear)))\n") ==
        "None 2\n"
        "None 5\n"
        "ValueError attempt to assign sequence of size 2 to extended slice of size 0 0\n");
}

TEST_CASE("comparing items may change the list that is searched or compared") {
  CHECK(out_of("for result in False, True:\n"
               "    for change in clear, shrink:\n"
               "        e = Equal(change, result)\n"
               "        attempt(lambda: e in l)\n"
               "        attempt(lambda: l.count(e))\n"
               "        attempt(lambda: l.remove(e))\n"
               "        attempt(lambda: l == [e, 2, 3, 4])\n"
               "        attempt(lambda: l < [e, 2, 3, 4])\n") ==
        "False 0\n0 0\nValueError list.remove(x): x not in list 0\nFalse 0\nTrue 0\n"
        "False 2\n0 2\nValueError list.remove(x): x not in list 2\nFalse 2\n"
        "TypeError '<' not supported between instances of 'int' and 'Equal' 2\n"
        "True 0\n1 0\nNone 0\nFalse 0\nTrue 0\n"
        "True 2\n2 2\nNone 1\nFalse 2\nTrue 2\n");
}

TEST_CASE("a dict or set may change while a key is compared") {
  CHECK(out_of("class Key:\n"
               "    def __init__(self, change, result):\n"
               "        self.change, self.result, self.calls = change, result, 0\n"
               "    def __hash__(self):\n"
               "        return 1\n"
               "    def __repr__(self):\n"
               "        return 'key'\n"
               "    def __eq__(self, other):\n"
               "        self.calls += 1\n"
               "        self.change(self)\n"
               "        return self.result\n"
               "d, s = {}, set()\n"
               "def empty(k):\n"
               "    d.clear(), s.clear()\n"
               "def many(k):\n"
               "    for i in range(50):\n"
               "        d[i + 1000 * k.calls] = 1\n"
               "        s.add(i + 1000 * k.calls)\n"
               "def lose(k):\n"
               "    d.pop(1, 0), s.discard(1)\n"
               "def swap(k):\n"
               "    s.intersection_update([9])\n"
               "for change in empty, many, lose, swap:\n"
               "    for f in (lambda k: d.get(k), lambda k: d.setdefault(k, 2),\n"
               "              lambda k: d.pop(k, 3), lambda k: d == {k: 'one', 9: 9},\n"
               "              lambda k: {1: k, 9: 9} == d, lambda k: (1, k) in d.items(),\n"
               "              lambda k: d.update({k: 3}), lambda k: k in s, lambda k: s.add(k)):\n"
               "        d.clear(), s.clear()\n"
               "        d.update({1: 'one', 9: 9}), s.update([1, 9, 17])\n"
               "        k = Key(change, True)\n"
               "        try:\n"
               "            print(f(k), k.calls, len(d), len(s), end='; ')\n"
               "        except Exception as e:\n"
               "            print(type(e).__name__, e, end='; ')\n"
               "    print()\n") ==
        "None 1 0 0; 2 1 1 0; 3 1 0 0; True 1 0 0; False 1 0 0; "
        "True 1 0 0; None 1 1 0; False 1 0 0; None 1 0 0; \n"
        "one 3 152 153; one 3 152 153; one 3 151 153; False 1 52 53; True 1 52 53; "
        "True 1 52 53; None 3 152 153; True 3 152 153; None 1 52 53; \n"
        "None 1 1 2; 2 1 2 2; 3 1 1 2; True 1 1 2; True 1 1 2; "
        "True 1 1 2; None 1 2 2; False 1 1 2; None 1 1 2; \n"
        "one 1 2 1; one 1 2 1; one 1 1 1; True 1 2 1; True 1 2 1; "
        "True 1 2 1; None 1 2 1; False 1 2 1; None 1 2 1; \n");
}

TEST_CASE("a builtin that a class has as a special method is called as such") {
  CHECK(
      out_of("class A:\n"
             "    __eq__ = list.append\n"
             "    __hash__ = None\n"
             "    __str__ = str.upper\n"
             "    __len__ = len\n"
             "    __getattr__ = dict.get\n"
             "for f in (lambda: A() == 1, lambda: hash(A()), lambda: str(A()), lambda: len(A()),\n"
             "          lambda: A().x):\n"
             "    attempt(f)\n") ==
      "TypeError descriptor 'append' for 'list' objects doesn't apply to a 'A' object 4\n"
      "TypeError unhashable type: 'A' 4\n"
      "TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'A' object 4\n"
      "TypeError len() takes exactly one argument (0 given) 4\n"
      "TypeError descriptor 'get' for 'dict' objects doesn't apply to a 'A' object 4\n");
}

TEST_CASE("the types of an encoding and its errors are looked at") {
  CHECK(out_of("for f in (lambda: bytes('a', 1), lambda: bytes('a', 'utf-8', 2),\n"
               "          lambda: str(b'a', 1), lambda: str(b'a', 'ascii', 1), lambda: "
               "str(encoding=5),\n"
               "          lambda: bytes(b'a', errors='x'), lambda: 'a'.encode(1)):\n"
               "    attempt(f)\n") ==
        "TypeError bytes() argument 'encoding' must be str, not int 4\n"
        "TypeError bytes() argument 'errors' must be str, not int 4\n"
        "TypeError str() argument 'encoding' must be str, not int 4\n"
        "TypeError str() argument 'errors' must be str, not int 4\n"
        "TypeError str() argument 'encoding' must be str, not int 4\n"
        "TypeError errors without a string argument 4\n"
        "TypeError encode() argument 'encoding' must be str, not int 4\n");
  CHECK(last_line(run("unicode('a', 1)\n", {2, 7}).err) ==
        "TypeError: unicode() argument 2 must be string, not int");
  CHECK(last_line(run("unicode('a', 'ascii', 1)\n", {2, 7}).err) ==
        "TypeError: unicode() argument 3 must be string, not int");
}
