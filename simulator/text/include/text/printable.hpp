#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Foreign text (of a script, a file's name, a document) in our own messages: a terminal shows it
// and obeys none of it.
namespace lastcall::text {

// How many characters of a foreign line or name a message quotes.
inline constexpr std::size_t longest_quoted = 200;

// Whether the character at the start of a text (`size` bytes; 0: bytes that are no UTF-8) would do
// something to a terminal instead of being seen: C0 and C1 control characters, DEL, and what turns
// the direction of writing or ends a line. A space, a letter … does not; `text` is not empty.
bool is_control(std::string_view text, std::size_t size);

// A text of one or more lines with each such character as an escape (\x1b, \x9b, \u202e). Line ends
// stay; tabs become spaces. O(length).
std::string printable(std::string_view text);

// The same as one line: a line end is an escape, too, and of more than `limit` characters the
// middle is left out ("…").
std::string printable_line(std::string_view text, std::size_t limit = longest_quoted);

// The part of a line around a place in it, and where the place is then.
struct Excerpt {
  std::string text;       // at most `limit` columns and two "…"
  std::size_t start = 0;  // of the place, in columns of `text`
  std::size_t size = 1;   // of what of it can be seen, at least 1
};
// `begin` and `end` are bytes of the line; they may lie behind its end. O(length).
Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end,
                std::size_t limit = longest_quoted);

}  // namespace lastcall::text
