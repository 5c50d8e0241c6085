#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

// The disk and the terminal, as far as commands need them.
namespace lastcall::cli {

// Opens /dev/null in the place of a standard descriptor that the caller has closed, so that no file
// of ours takes its number.
void keep_standard_descriptors();

bool is_readable(const std::string& path);

// Text that was read, or the system's reason why not.
struct ReadFile {
  std::string text;
  std::string error;
};
// Reads a file, or standard input for "-", but not much more than `limit` bytes.
ReadFile read_file(const std::string& path, std::size_t limit);

// Writes all of it, whatever it takes; false with errno if that fails.
bool write_all(int descriptor, std::string_view text);

// Writes a file so that it is either the old one or complete: under a temporary name that is
// renamed at the end. What is not an ordinary file (a pipe, /dev/stdout) is written to directly;
// "-" is standard output. `fill` is given what takes the pieces; that returns false when they can
// no longer be written; if it throws, the old file stays. The result is the system's reason for
// failing, or "".
std::string write_file(
    const std::string& path,
    const std::function<void(const std::function<bool(std::string_view)>&)>& fill);

// Makes the folder that a file is to lie in, with those that it lies in. The result is the system's
// reason for failing, or "".
std::string make_folder_of(const std::string& path);

// Whether to use colours there: only on a terminal that is not dumb, and not with NO_COLOR.
bool is_colourful(int descriptor);
// The width of the terminal there, in columns; `otherwise` if it is none.
int columns(int descriptor, int otherwise);

}  // namespace lastcall::cli
