#include <algorithm>

#include "failure.hpp"
#include "keyword_typos.hpp"
#include "script/script.hpp"
#include "source_text.hpp"
#include "text/printable.hpp"

// Diagnostics as text: ours, and CPython's.
namespace lastcall::script {

namespace {

std::string_view line_of(const std::vector<std::string_view>& lines, int number) {
  const bool exists = number >= 1 && static_cast<std::size_t>(number) <= lines.size();
  return exists ? lines[static_cast<std::size_t>(number - 1)] : std::string_view{};
}

// How many characters the first `bytes` bytes of a line are, plus what lies behind its end.
int characters(std::string_view line, int bytes) {
  int count = 0;
  int at = 0;
  for (; at < bytes && at < static_cast<int>(line.size()); ++count) {
    const std::size_t length = utf8_length(line.substr(static_cast<std::size_t>(at)));
    at += static_cast<int>(std::max<std::size_t>(length, 1));
  }
  return count + std::max(0, bytes - std::max(at, static_cast<int>(line.size())));
}

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(0, count)), ' ');
}

// What stands before the caret below `line`: 3.13 and 3.14 keep tabs.
std::string before_caret(std::string_view line, int columns, python::Version version) {
  std::string out = spaces(columns);
  if (!since(version, 3, 13) || since(version, 3, 15)) return out;
  std::size_t at = 0;
  for (std::size_t column = 0; column < out.size() && at < line.size(); ++column) {
    if (line[at] == '\t' || line[at] == '\v' || line[at] == '\f') out[column] = line[at];
    at += std::max<std::size_t>(utf8_length(line.substr(at)), 1);
  }
  return out;
}

// The columns (in characters) that a range covers on its first line, at least one.
std::pair<int, int> columns_on_first_line(const SourceRange& range, std::string_view line,
                                          bool in_bytes) {
  if (in_bytes && range.end_line == range.line)
    return {range.column, std::max(range.end_column, range.column + 1)};
  const int start = in_bytes ? range.column : characters(line, range.column);
  const int end = range.end_line > range.line ? characters(line, static_cast<int>(line.size()))
                                              : characters(line, range.end_column);
  return {start, std::max(end, start + 1)};
}

}  // namespace

std::string render(const Diagnostic& diagnostic, std::string_view source,
                   std::string_view filename) {
  const std::vector<std::string_view> lines = split_lines(source);
  const std::string_view line = line_of(lines, diagnostic.range.line);
  const SourceRange& range = diagnostic.range;
  const auto begin = static_cast<std::size_t>(std::max(0, range.column));
  const text::Excerpt shown = text::excerpt(
      line, begin,
      range.end_line > range.line ? line.size() : static_cast<std::size_t>(range.end_column));
  constexpr std::size_t longest = 1000;  // of a message that names what stands in the script
  std::string out = text::printable_line(filename) + ":" + std::to_string(range.line) + ":" +
                    std::to_string(characters(line, range.column) + 1) +
                    ": error: " + text::printable_line(diagnostic.message, longest) + "\n";
  out += "  " + shown.text + "\n";
  out += "  " + std::string(shown.start, ' ') + std::string(shown.size, '^') + "\n";
  if (!diagnostic.remedy.empty())
    out += "  instead: " + text::printable_line(diagnostic.remedy, longest) + "\n";
  return out;
}

std::string render_as_python(const Diagnostic& original, std::string_view text,
                             std::string_view filename, python::Version version) {
  if (original.python_message.empty()) return {};
  Diagnostic diagnostic = original;
  std::optional<KeywordTypo> typo;
  if (since(version, 3, 14)) typo = find_keyword_typo(text, original, version);
  if (typo) {
    diagnostic.python_message = "invalid syntax. Did you mean '" + typo->keyword + "'?";
    diagnostic.python_source = typo->line;
    diagnostic.python_range.column = typo->column;
    diagnostic.python_range.end_column = typo->end_column;
    diagnostic.python_range.end_line = diagnostic.python_range.line;
  }
  const std::string description =
      diagnostic.python_exception + ": " + diagnostic.python_message + "\n";
  if (!diagnostic.python_shows_place) return description;
  const std::vector<std::string_view> lines = split_lines(text);
  const SourceRange& range = diagnostic.python_range;
  const bool is_expression = !diagnostic.python_source.empty();
  const std::string_view line =
      is_expression ? diagnostic.python_source : line_of(lines, range.line);
  if (is_expression && !since(version, 3, 9)) filename = "<fstring>";
  std::string out =
      "  File \"" + std::string(filename) + "\", line " + std::to_string(range.line) + "\n";
  // 3.13 began to keep tabs.
  const std::size_t indentation =
      std::min(line.find_first_not_of(since(version, 3, 13) ? " \f" : " \t\f"), line.size());
  if (diagnostic.python_shows_line) out += "    " + std::string(line.substr(indentation)) + "\n";
  const int shift = static_cast<int>(indentation);
  // Up to 3.8 a caret in the indentation moves to the text, later it is left out.
  const bool shows_caret = range.column >= (since(version, 3, 9) ? shift : 0);
  if (shows_caret) {
    auto [start, end] =
        columns_on_first_line(range, line, diagnostic.python_counts_bytes.value_or(false));
    if (version < python::Version{3, 10}) end = start + 1;
    if (since(version, 3, 13))
      end = std::min(end, std::max(start + 1, characters(line, static_cast<int>(line.size()))));
    out += "    " + before_caret(line.substr(indentation), start - shift, version) +
           std::string(static_cast<std::size_t>(std::max(1, end - std::max(start, shift))), '^') +
           "\n";
  }
  return out + description;
}

}  // namespace lastcall::script
