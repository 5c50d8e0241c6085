#include "message.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t longest_line = 8000;

}  // namespace

std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t apart,
                    bool first_is_number) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], text::characters(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - text::characters(row[i]), ' ');
      line += i == 0 && first_is_number ? padding + row[i] : row[i] + padding;
      line.append(apart, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

void tell(std::string_view message) {
  tell_place("lastcall: " + std::string(message));
}

void tell_place(std::string_view message) {
  while (message.ends_with('\n')) message.remove_suffix(1);
  std::string shown;
  while (true) {
    const std::size_t end = message.find('\n');
    shown += text::printable_line(message.substr(0, end), longest_line) + "\n";
    if (end == std::string_view::npos) break;
    message.remove_prefix(end + 1);
  }
  (void)platform::write_all(STDERR_FILENO, shown);
}

std::string named(std::string_view name) {
  return "\"" + text::printable_line(name) + "\"";
}

void show_progress(std::string_view text) {
  if (!platform::is_terminal(STDERR_FILENO)) return;
  (void)platform::write_all(STDERR_FILENO, "\r\x1b[K" + text::printable_line(text));
}

void print(std::string_view text) {
  if (!platform::write_all(STDOUT_FILENO, text))
    throw CannotPrint(std::string("cannot write to standard output: ") + std::strerror(errno));
}

}  // namespace lastcall::cli
