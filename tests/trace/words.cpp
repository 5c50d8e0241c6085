#include "trace/words.hpp"

#include <doctest/doctest.h>

using namespace lastcall;

TEST_CASE("ordinals end as one says them") {
  CHECK(trace::ordinal(1) == "1st");
  CHECK(trace::ordinal(2) == "2nd");
  CHECK(trace::ordinal(3) == "3rd");
  CHECK(trace::ordinal(11) == "11th");
  CHECK(trace::ordinal(112) == "112th");
  CHECK(trace::ordinal(121) == "121st");
}

TEST_CASE("a list names all, or the first few and how many more there are") {
  CHECK(trace::list({}) == "");
  CHECK(trace::list({"C"}) == "C");
  CHECK(trace::list({"C", "B"}) == "C and B");
  CHECK(trace::list({"C", "B", "A"}) == "C, B and A");
  CHECK(trace::list({"C", "B"}, 9) == "C, B and 7 more");
}
