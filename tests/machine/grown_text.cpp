#include "objects/grown_text.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "scenario.hpp"

using lastcall::machine::GrownText;

TEST_CASE("a text that is appended to keeps what it was, and so do all of its chain") {
  const GrownText first{std::string("a")};
  const GrownText second = first.followed_by("b");
  const GrownText third = second.followed_by("c");
  const GrownText branch = second.followed_by("d");  // not the newest: a chain of its own
  const GrownText fourth = third.followed_by("e");
  CHECK(first == "a");
  CHECK(second.size() == 2);
  CHECK(second == "ab");
  CHECK(third == "abc");
  CHECK(branch == "abd");
  CHECK(fourth == "abce");
}

TEST_CASE("a reference to a text's bytes stays good while it is appended to") {
  const GrownText first{std::string(1000, 'a')};
  const GrownText second = first.followed_by("b");
  const std::string& bytes = second.str();
  auto last = std::make_unique<GrownText>(second.followed_by("c"));
  for (int i = 0; i < 1000; ++i)
    last = std::make_unique<GrownText>(last->followed_by(std::string(1000, 'd')));
  CHECK(bytes == std::string(1000, 'a') + "b");
  CHECK(last->size() == 1'001'002);
}

TEST_CASE("a text that nobody looks at grows in linear time") {
  // Copied each time, this would pass the bound of work: 40 GB.
  const auto result = lastcall::test::run(
      "s = ''\n"
      "n = 0\n"
      "while n < 200000:\n"
      "    s += 'xy'\n"
      "    n += 1\n"
      "t = s\n"
      "s += '1'\n"
      "t += '2'\n"
      "print(len(s), s[-2:], t[-2:], {s: 'found'}[t[:-1] + '1'])\n");
  CHECK(result.out == "400001 y1 y2 found\n");
}
