#pragma once

#include <string>
#include <string_view>

namespace lastcall::cli {

// Two texts beside each other, line by line, with what differs marked: `|` for another line, `<`
// and `>` for one that only the left or the right has. In full they stand below each other, and
// nothing is cut. What would move a cursor is shown as an escape.
class SideBySide {
 public:
  SideBySide(std::string left, std::string right, int columns, bool in_full = false);
  // The two names, over their columns.
  std::string title() const;
  // The lines of both texts, below the part's name ("stdout").
  std::string rows(std::string_view part, std::string_view left, std::string_view right) const;

 private:
  std::string row(std::string_view left, char mark, std::string_view right) const;

  std::string left_;
  std::string right_;
  std::size_t width_;  // of one side
  bool in_full_;
};

}  // namespace lastcall::cli
