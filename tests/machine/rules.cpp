#include <doctest/doctest.h>

#include "lastcall/semantics.hpp"
#include "python/rules.hpp"

using lastcall::Semantics;
using lastcall::python::Rules;

// The registry's own rules are the library's; the table tells them, and has to tell the same.
TEST_CASE("the table of rules and core's semantics say the same of every version") {
  for (const lastcall::python::Version version : lastcall::python::versions()) {
    CAPTURE(lastcall::python::to_string(version));
    const Rules rules = lastcall::python::rules_of(version);
    const Semantics semantics = Semantics::python(version.major, version.minor);
    CHECK(static_cast<int>(rules.run) == static_cast<int>(semantics.storage));
    CHECK(rules.run_exitfuncs_raises == (semantics.reraise == Semantics::Reraise::last));
    CHECK(static_cast<int>(rules.exit_in_handler) == static_cast<int>(semantics.exit_in_handler));
    CHECK(rules.has_unregister == semantics.has_unregister);
    CHECK(rules.has_unregister == semantics.has_clear);
    CHECK(rules.has_unregister == semantics.has_ncallbacks);
  }
}
