#include "python/rules.hpp"

#include <doctest/doctest.h>

using namespace lastcall::python;

TEST_CASE("the table of changes is in the order of the versions, each a sentence") {
  Version before{0, 0};
  for (const Change& change : changes()) {
    CAPTURE(change.text);
    CHECK(change.since >= before);
    CHECK(change.until > change.since);
    CHECK(parse_version(to_string(change.since)));
    CHECK(change.text.ends_with('.'));
    CHECK(change.text.find("3.") == std::string_view::npos);
    before = change.since;
  }
}

TEST_CASE("rules are those of the rows that hold for a version") {
  CHECK(rules_of({2, 7}).has_exit_list);
  CHECK_FALSE(rules_of({3, 6}).has_exit_list);
  CHECK_FALSE(rules_of({3, 11}).shutdown_refuses_threads);
  CHECK(rules_of({3, 12}).shutdown_refuses_threads);
  CHECK_FALSE(rules_of({3, 13}).shutdown_refuses_threads);
  CHECK(rules_of({3, 9}).report == Rules::Report::error_in);
  CHECK(rules_of({3, 12}).report == Rules::Report::unraisable);
  CHECK(rules_of({3, 15}).report == Rules::Report::unraisable_named);
  CHECK(rules_of({3, 13}).run == Rules::Run::slots);
  CHECK(rules_of({3, 14}).run == Rules::Run::snapshot);
}
