#include "python/version.hpp"

#include <doctest/doctest.h>

using namespace lastcall::python;

TEST_CASE("a version is read from two numbers, a modelled one from its name") {
  CHECK(read_version("3.14") == Version{3, 14});
  CHECK(read_version("2.7") == Version{2, 7});
  CHECK(read_version("3.99") == Version{3, 99});
  for (const char* text : {"", "3", "3.", ".5", "3.x", "3.14.1", " 3.14", "3.14 ", "-3.4"})
    CHECK_FALSE(read_version(text));
  CHECK(parse_version("3.15") == Version{3, 15});
  for (const char* text : {"3.5", "3.16", "2.6", "3.14.0"}) CHECK_FALSE(parse_version(text));
  for (const Version version : versions()) CHECK(parse_version(to_string(version)) == version);
}
