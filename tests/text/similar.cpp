#include "text/similar.hpp"

#include <doctest/doctest.h>

using namespace lastcall::text;

TEST_CASE("The nearest name is the first of those that differ least, and in no more than a third") {
  CHECK(nearest_name({"for", "from", "or"}, "fro") == "from");
  CHECK(nearest_name({"Print", "paint"}, "print") == "Print");  // a change of case costs half
  CHECK(nearest_name({"while", "with"}, "x") == std::nullopt);
  CHECK(nearest_name({"name"}, "name") == std::nullopt);
  CHECK(nearest_name({std::string(41, 'a')}, std::string(40, 'a')) == std::nullopt);
  CHECK(nearest_name(std::vector<std::string>(750, "abc"), "abd") == std::nullopt);
}

TEST_CASE("Close matches come in order of the share of characters they have in common") {
  using List = std::vector<std::string>;
  // difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"])
  CHECK(close_matches("appel", {"ape", "apple", "peach", "puppy"}, 3, 0.6) == List{"apple", "ape"});
  CHECK(close_matches("retrun", {"return", "try", "not"}, 3, 0.5) == List{"return"});
  CHECK(close_matches("ab", {"ab", "ba", "abc"}, 2, 0.5) == List{"ab", "abc"});
  CHECK(close_matches("x", {}, 3, 0.5).empty());
}
