#include "trace/source_map.hpp"

#include <doctest/doctest.h>

using lastcall::trace::Function;
using lastcall::trace::SourceMap;

TEST_CASE("a line belongs to the innermost function whose body holds it") {
  const SourceMap map(
      "import atexit\n"              // 1
      "def outer(x):\n"              // 2
      "    def inner():\n"           // 3
      "        return x\n"           // 4
      "    return inner\n"           // 5
      "\n"                           // 6
      "class Box:\n"                 // 7
      "    async def open(self):\n"  // 8
      "        pass\n"               // 9
      "outer(1)\n");                 // 10
  CHECK(map.function_at(1) == nullptr);
  CHECK(map.function_at(2) == nullptr);
  REQUIRE(map.function_at(4));
  CHECK(map.function_at(4)->name == "inner");
  CHECK(map.function_at(5)->name == "outer");
  CHECK(map.function_at(9)->name == "open");
  CHECK(map.function_at(10) == nullptr);
  CHECK(map.function_at(1000) == nullptr);
  CHECK(map.line(5) == "return inner");
  CHECK(map.line(0).empty());
  CHECK(map.line(1000).empty());
}

TEST_CASE("what the palette offers is registered, or mentioned nowhere else") {
  const SourceMap map(
      "import atexit, threading\n"
      "def A(): pass\n"
      "def B(): helper()\n"
      "def helper(): pass\n"
      "def worker(): pass\n"
      "def both(): pass\n"
      "@atexit.register\n"
      "def D(): pass\n"
      "atexit.register(A)\n"
      "atexit.register(both)\n"
      "both()\n"
      "threading.Thread(target=worker).start()\n");
  std::vector<std::string> offered;
  for (const Function& function : map.functions())
    if (function.is_offered) offered.push_back(function.name);
  CHECK(offered == std::vector<std::string>{"A", "B", "both", "D"});
  REQUIRE(map.defined_at(7));
  CHECK(map.defined_at(7)->name == "D");  // by the line of its decorator, too
  CHECK(map.defined_at(8)->name == "D");
  CHECK(map.defined_at(9) == nullptr);
}

TEST_CASE("texts of several lines define nothing, and any text is read") {
  const SourceMap map("x = \"\"\"\ndef A():\n    pass\n\"\"\"\ndef B():\n    pass\n");
  REQUIRE(map.functions().size() == 1);
  CHECK(map.functions().front().name == "B");
  for (const char* odd : {"", "\n\n", "def", "def :", "def (", "\xff\xfe", "    def a(:", "'''"})
    CHECK(SourceMap(odd).function_at(1) == nullptr);
}
