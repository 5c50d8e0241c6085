// Random hostile scenarios of fixed seeds, and that they reach every builtin type. The fuzzers
// (tests/fuzz/confusion.cpp and reentry.cpp) go on from here.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "catalogue.hpp"
#include "script/script.hpp"
#include "scripts.hpp"

using namespace lastcall;
using namespace lastcall::test;

TEST_CASE("no hostile scenario takes the machine outside of what it holds") {
  for (const python::Version version : python::versions()) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      for (const Hostility kind : {Hostility::confusion, Hostility::reentry}) {
        const std::string text = hostile_script(kind, hostile_bytes(seed, 80), version, false);
        REQUIRE_MESSAGE(script::parse(text, "scenario.py", version).program, text);
        CHECK_MESSAGE(survives(text, version), text);
      }
    }
  }
}

TEST_CASE("hostile scenarios know the builtins, and have an instance of every type with methods") {
  for (const python::Version version : python::versions()) {
    const Catalogue& all = catalogue(version);
    const auto has = [](const std::vector<std::string>& names, const char* name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    CHECK(has(all.functions, "len"));
    CHECK(has(all.functions, "os.getpid"));
    CHECK(has(all.functions, "atexit.register"));
    CHECK(has(all.types, "list"));
    CHECK(has(all.types, "threading.Thread"));
  }
  std::string missing;
  for (const std::string& type : types_without_receiver()) missing += type + " ";
  CHECK(missing == "");
}
