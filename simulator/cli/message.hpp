#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// What commands tell people, on standard error. A name of a file, a line of a script or what else
// stands in it moves no cursor, and fills no screen.
namespace lastcall::cli {

// "lastcall: " and the message, which may have several lines; a newline is added.
void tell(std::string_view message);
// The same without "lastcall: ", for what begins with a place ("demo.py:3:1: error: …").
void tell_place(std::string_view message);
// A name as it stands in a message: "demo.py", in quotation marks.
std::string named(std::string_view name);
// One line on a terminal that the next one replaces; nothing elsewhere. "" takes it away.
void show_progress(std::string_view text);

// Rows of cells as lines of columns that are as wide as their widest cell, so many spaces apart.
// The first column can stand at its right edge, as numbers do.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t apart,
                    bool first_is_number = false);

// Standard output cannot be written to.
struct CannotPrint : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// Writes to standard output; throws CannotPrint.
void print(std::string_view text);

}  // namespace lastcall::cli
