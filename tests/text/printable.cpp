#include "text/printable.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lastcall::text;

TEST_CASE("what a terminal would obey is shown as an escape, all else as it is") {
  CHECK(printable("plain, Ünïcödé, 日本") == "plain, Ünïcödé, 日本");
  CHECK(printable("a\x1b[2Jb\x07\x7f\r") == "a\\x1b[2Jb\\x07\\x7f\\r");
  CHECK(printable("\xc2\x9b[2J") == "\\x9b[2J");         // U+009B begins a sequence, too
  CHECK(printable("\x9b[2J \xff") == "\\x9b[2J \\xff");  // … and so does the byte, in some
  CHECK(printable("a\u202eb\u2066c\u2028d") == "a\\u202eb\\u2066c\\u2028d");
  CHECK(printable(std::string_view("a\0b", 3)) == "a\\x00b");
  CHECK(printable("two\nlines\tand a tab\n") == "two\nlines and a tab\n");
}

TEST_CASE("a name is one line, and of a long one both ends are shown") {
  CHECK(printable_line("a\nb.py") == "a\\nb.py");
  CHECK(printable_line("") == "");
  const std::string name = std::string(100'000, 'x') + ".py";
  const std::string shown = printable_line(name, 20);
  CHECK(shown == "xxxxxxxxxx…xxxxxxx.py");
  CHECK(printable_line(std::string(100'000, '\x1b')).size() < 1000);
  std::string umlauts;
  for (int i = 0; i < 1000; ++i) umlauts += "ü";
  CHECK(printable_line(umlauts, 10) == "üüüüü…üü");
}

TEST_CASE("a line is cut around the place that is meant") {
  const Excerpt whole = excerpt("x = (1", 4, 5);
  CHECK(whole.text == "x = (1");
  CHECK(whole.start == 4);
  CHECK(whole.size == 1);

  std::string line(1'000'000, 'a');
  line.replace(500'000, 3, "bug");
  const Excerpt middle = excerpt(line, 500'000, 500'003);
  CHECK(middle.text.starts_with("…aaa"));
  CHECK(middle.text.ends_with("aaa…"));
  CHECK(middle.text.size() == 200 + 2 * std::string("…").size());
  // Columns count characters: the first is the "…".
  CHECK(middle.text.substr(std::string("…").size() + middle.start - 1, middle.size) == "bug");

  const Excerpt end = excerpt(line, line.size() - 1, line.size());
  CHECK(end.start == 200);
  CHECK(end.text.size() == 200 + std::string("…").size());
  const Excerpt start = excerpt(line, 0, line.size());
  CHECK(start.start == 0);
  CHECK(start.size == 200);
  const Excerpt behind = excerpt("ab", 5, 6);
  CHECK(behind.text == "ab");
  CHECK(behind.start == 5);
  CHECK(behind.size == 1);
}

TEST_CASE("a place in a line stays under what it means when something before it is an escape") {
  const Excerpt escaped = excerpt("\x1b[2J\tü\xff bug", 9, 12);
  CHECK(escaped.text == "\\x1b[2J ü\\xff bug");
  CHECK(escaped.start == 14);
  CHECK(escaped.size == 3);
}
