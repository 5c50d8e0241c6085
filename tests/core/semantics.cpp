#include "lastcall/semantics.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using lastcall::Semantics;
using Storage = Semantics::Storage;
using Reraise = Semantics::Reraise;
using ExitInHandler = Semantics::ExitInHandler;

TEST_CASE("the default semantics are the best-defined ones") {
  const Semantics semantics;
  CHECK(semantics.storage == Storage::stack);
  CHECK(semantics.reraise == Reraise::never);
  CHECK(semantics.exit_in_handler == ExitInHandler::reported);
  CHECK(semantics.has_unregister);
  CHECK(semantics.has_clear);
  CHECK(semantics.has_ncallbacks);
}

TEST_CASE("Python 2.7 pops a list, re-raises the last error, and has register alone") {
  const Semantics semantics = Semantics::python(2, 7);
  CHECK(semantics.storage == Storage::stack);
  CHECK(semantics.reraise == Reraise::last);
  CHECK(semantics.exit_in_handler == ExitInHandler::sets_status);
  CHECK_FALSE(semantics.has_unregister);
  CHECK_FALSE(semantics.has_clear);
  CHECK_FALSE(semantics.has_ncallbacks);
}

TEST_CASE("Python 3.6 to 3.9 has slots and re-raises the last error") {
  for (int minor = 6; minor <= 9; ++minor) {
    CAPTURE(minor);
    CHECK(Semantics::python(3, minor) ==
          Semantics{Storage::slots, Reraise::last, ExitInHandler::silent});
  }
}

TEST_CASE("Python 3.10 to 3.13 has slots, re-raises nothing and reports SystemExit") {
  for (int minor = 10; minor <= 13; ++minor) {
    CAPTURE(minor);
    CHECK(Semantics::python(3, minor) ==
          Semantics{Storage::slots, Reraise::never, ExitInHandler::reported});
  }
}

TEST_CASE("Python 3.14 and 3.15 run a snapshot") {
  for (int minor = 14; minor <= 15; ++minor) {
    CAPTURE(minor);
    CHECK(Semantics::python(3, minor) ==
          Semantics{Storage::snapshot, Reraise::never, ExitInHandler::reported});
  }
}

TEST_CASE("a version without measured semantics is refused, and those there are are named") {
  CHECK_THROWS_WITH_AS(Semantics::python(3, 5),
                       "lastcall: there are no rules for Python 3.5; choose 2.7, or 3.6 to 3.15",
                       std::invalid_argument);
  CHECK_THROWS_AS(Semantics::python(2, 6), std::invalid_argument);
  CHECK_THROWS_AS(Semantics::python(3, 16), std::invalid_argument);
  CHECK_THROWS_AS(Semantics::python(-3, 1000), std::invalid_argument);
}
