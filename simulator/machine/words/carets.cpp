#include "words/carets.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "python/characters.hpp"
#include "script/script.hpp"

namespace lastcall::machine {
namespace {

using script::Expression;
using script::SourceRange;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == '\n';
}

std::string_view strip_left(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

std::string_view strip_right(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Decodes the code point at `index` and moves past it; a stray byte counts as one.
char32_t decode(std::string_view text, std::size_t& index) {
  const auto first = static_cast<unsigned char>(text[index++]);
  const int following = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  char32_t code = following == 0 ? first : first & (0x3Fu >> following);
  for (int i = 0; i < following && index < text.size(); ++i)
    code = (code << 6) | (static_cast<unsigned char>(text[index++]) & 0x3Fu);
  return code;
}

// How many columns of a terminal the first `bytes` bytes of `text` take: wide characters take two.
std::size_t columns(std::string_view text, std::size_t bytes) {
  static const python::Characters characters{python::versions().back()};
  text = text.substr(0, bytes);
  std::size_t result = 0;
  for (std::size_t i = 0; i < text.size();)
    result += characters.has(decode(text, i), python::Trait::wide) ? 2 : 1;
  return result;
}

// A place in a list of lines: bytes, like the syntax tree.
struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

// The part of a marked range that gets the secondary mark: an operator, or a pair of brackets.
struct Anchors {
  Place left;   // first byte
  Place right;  // behind the last
};

// The first byte at or after `place` that `stop` accepts, over line ends, comments and
// backslashes; nullopt past the end.
template <typename Stop>
std::optional<Place> seek(const std::vector<std::string_view>& lines, Place place, Stop stop) {
  while (place.line < lines.size()) {
    const std::string_view line = lines[place.line];
    if (place.column >= line.size() || line[place.column] == '#' || line[place.column] == '\\') {
      place = {place.line + 1, 0};
    } else if (stop(line[place.column])) {
      return place;
    } else {
      ++place.column;
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

const Expression* only_expression(const script::Program& program) {
  if (program.body.size() != 1) return nullptr;
  const auto* statement = std::get_if<script::Expr>(&program.body.front().node);
  return statement ? statement->value.get() : nullptr;
}

// Finds what to mark in `segment`, the text of one expression, possibly over several lines. Python
// parses the segment for that (from 3.13 in parentheses on lines of their own), and so do we.
std::optional<Anchors> find_anchors(const std::string& segment, Version version) {
  const bool in_parentheses = version >= Version{3, 13};
  const auto parsed =
      script::parse(in_parentheses ? "(\n" + segment + "\n)" : segment, "", version);
  if (!parsed.program) return std::nullopt;
  const Expression* expression = only_expression(*parsed.program);
  if (!expression) return std::nullopt;

  const std::vector<std::string_view> lines = split_lines(segment);
  const int first_line = in_parentheses ? 2 : 1;
  const auto begin_of = [&](const Expression& e) {
    return Place{static_cast<std::size_t>(e.range.line - first_line),
                 static_cast<std::size_t>(e.range.column)};
  };
  const auto end_of = [&](const Expression& e) {
    return Place{static_cast<std::size_t>(e.range.end_line - first_line),
                 static_cast<std::size_t>(e.range.end_column)};
  };
  const auto from_bracket = [&](const Expression& before, char bracket) -> std::optional<Anchors> {
    const auto left = seek(lines, end_of(before), [bracket](char c) { return c == bracket; });
    if (!left) return std::nullopt;
    return Anchors{*left, end_of(*expression)};
  };

  if (const auto* operation = std::get_if<script::BinOp>(&expression->node)) {
    const auto left =
        seek(lines, end_of(*operation->left), [](char c) { return !is_space(c) && c != ')'; });
    if (!left) return std::nullopt;
    Place right{left->line, left->column + 1};
    const std::string_view line = lines[left->line];
    if (right.column < line.size() && right < begin_of(*operation->right) &&
        !is_space(line[right.column]) && line[right.column] != '\\' && line[right.column] != '#')
      ++right.column;
    return Anchors{*left, right};
  }
  if (const auto* subscript = std::get_if<script::Subscript>(&expression->node))
    return from_bracket(*subscript->value, '[');
  if (const auto* call = std::get_if<script::Call>(&expression->node); call && in_parentheses)
    return from_bracket(*call->function, '(');
  return std::nullopt;
}

// The marks of 3.11 and 3.12, under one line.
std::string c_marks(std::string_view line, const SourceRange& range, Version version) {
  const std::string_view stripped = strip_left(line);
  const std::size_t indent = line.size() - stripped.size();
  const std::size_t start = static_cast<std::size_t>(range.column);
  std::size_t end = static_cast<std::size_t>(range.end_column);
  std::optional<Anchors> anchors;
  if (range.line != range.end_line) {
    end = strip_right(line).size();
  } else if (end <= line.size() && start < end) {
    anchors = find_anchors(std::string(line.substr(start, end - start)), version);
  }
  if (start < indent || end > line.size() || start >= end) return "";
  if (end - start == stripped.size() && !anchors) return "";

  const auto column = [&](std::size_t byte) { return columns(stripped, byte - indent); };
  std::string marks(column(start), ' ');
  marks.append(column(end) - column(start), anchors ? '~' : '^');
  if (anchors) {
    const std::size_t from = column(start + anchors->left.column);
    const std::size_t to = std::min(column(start + anchors->right.column), marks.size());
    for (std::size_t i = from; i < to; ++i) marks[i] = '^';
  }
  return marks;
}

// Whether the traceback module leaves the marks out although they would not cover the whole text:
// `return f(…)` and `name = f(…)` alone on their lines.
bool is_plain_call_statement(std::string text, const Place& start, const Place& end,
                             std::size_t line_count) {
  // A return can't be parsed on its own here; with a target of the same length it can.
  const bool is_return = text.starts_with("return") && text.size() > 6 && is_space(text[6]);
  if (is_return) text.replace(0, 6, "_____=");
  const auto parsed = script::parse(text, "", Version{3, 13});
  if (!parsed.program || parsed.program->body.empty()) return false;
  const auto* assign = std::get_if<script::Assign>(&parsed.program->body.front().node);
  if (!assign || assign->targets.size() != 1 ||
      !std::holds_alternative<script::Name>(assign->targets.front().node))
    return false;
  const auto* call = std::get_if<script::Call>(&assign->value->node);
  if (!call || (is_return && !std::holds_alternative<script::Name>(call->function->node)))
    return false;
  const SourceRange& range = assign->value->range;
  return range.line == 1 && static_cast<std::size_t>(range.end_line) == line_count &&
         static_cast<std::size_t>(range.column) == start.column &&
         static_cast<std::size_t>(range.end_column) == end.column;
}

// The common leading white space of the lines that are not blank.
std::size_t common_indent(const std::vector<std::string>& lines) {
  std::optional<std::string_view> common;
  for (const std::string& line : lines) {
    const std::string_view stripped = strip_left(line);
    if (stripped.empty()) continue;
    const std::string_view indent = std::string_view(line).substr(0, line.size() - stripped.size());
    if (!common) common = indent;
    std::size_t same = 0;
    while (same < common->size() && same < indent.size() && (*common)[same] == indent[same]) ++same;
    common = common->substr(0, same);
  }
  return common ? common->size() : 0;
}

void dedent(std::vector<std::string>& lines) {
  const std::size_t indent = common_indent(lines);
  for (std::string& line : lines) {
    if (strip_left(line).empty()) {
      line.clear();
    } else {
      line.erase(0, indent);
    }
  }
}

// The excerpt of 3.13 and later (Lib/traceback.py): all significant lines of the instruction.
std::string python_excerpt(const std::vector<std::string_view>& source, const SourceRange& range) {
  std::vector<std::string> lines;
  for (int number = range.line; number <= range.end_line; ++number)
    lines.emplace_back(strip_right(source[static_cast<std::size_t>(number - 1)]));
  const std::size_t indent_before = lines.front().size();
  dedent(lines);
  const std::size_t removed = indent_before - lines.front().size();
  const std::size_t last = lines.size() - 1;
  const auto dedented = [removed](int column) {
    const auto byte = static_cast<std::size_t>(column);
    return byte > removed ? byte - removed : 0;
  };
  const Place start{0, std::min(dedented(range.column), lines.front().size())};
  const Place end{last, std::min(dedented(range.end_column), lines[last].size())};

  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  text.pop_back();
  const std::size_t tail = lines[last].size() - end.column;
  std::optional<Anchors> anchors;
  if (start.column + tail <= text.size())
    anchors = find_anchors(text.substr(start.column, text.size() - tail - start.column), {3, 13});

  const bool covers_everything =
      strip_left(std::string_view(lines.front()).substr(0, start.column)).empty() &&
      strip_right(std::string_view(lines[last]).substr(end.column)).empty();
  const bool marked =
      !is_plain_call_statement(text, start, end, lines.size()) && (anchors || !covers_everything);

  std::set<std::size_t> significant{0, last};
  if (anchors) {
    if (anchors->left.line == 0) anchors->left.column += start.column;
    if (anchors->right.line == 0) anchors->right.column += start.column;
    for (const std::size_t line : {anchors->left.line, anchors->right.line}) {
      if (line > 0) significant.insert(line - 1);
      significant.insert(line);
      if (line < last) significant.insert(line + 1);
    }
  }

  std::vector<std::string> result;
  const auto show = [&](std::size_t number) {
    const std::string& line = lines[number];
    result.push_back(line);
    if (!marked) return;
    const std::size_t blank = line.size() - strip_left(line).size();
    const std::size_t stop =
        number == last ? columns(line, end.column) : columns(line, line.size());
    const std::size_t from = number == 0 ? columns(line, start.column) : 0;
    std::string marks;
    for (std::size_t column = 0; column < stop; ++column) {
      if (column < blank || column < from) {
        marks += ' ';
      } else if (!anchors) {
        marks += '^';
      } else {
        const auto column_of = [&](const Place& p) { return columns(lines[p.line], p.column); };
        const bool after_left = number > anchors->left.line || (number == anchors->left.line &&
                                                                column >= column_of(anchors->left));
        const bool before_right =
            number < anchors->right.line ||
            (number == anchors->right.line && column < column_of(anchors->right));
        marks += after_left && before_right ? '^' : '~';
      }
    }
    result.push_back(marks);
  };

  std::optional<std::size_t> previous;
  for (const std::size_t number : significant) {
    if (previous && number - *previous == 2) show(number - 1);
    if (previous && number - *previous > 2)
      result.push_back("...<" + std::to_string(number - *previous - 1) + " lines>...");
    show(number);
    previous = number;
  }
  dedent(result);
  std::string excerpt;
  for (const std::string& line : result) excerpt += "    " + line + "\n";
  return excerpt;
}

}  // namespace

std::string source_excerpt(const std::vector<std::string_view>& lines, int line,
                           const SourceRange& range, Version version, bool c_printer) {
  if (line < 1 || static_cast<std::size_t>(line) > lines.size()) return "";
  const std::string_view text = lines[static_cast<std::size_t>(line - 1)];
  // The printer in C leaves white space at the end of a line.
  const std::string_view stripped = c_printer ? strip_left(text) : strip_right(strip_left(text));
  const bool has_columns = range.line == line && version >= Version{3, 11} &&
                           static_cast<std::size_t>(range.end_line) <= lines.size();
  if (!c_printer && has_columns) return stripped.empty() ? "" : python_excerpt(lines, range);

  if (stripped.empty() && !c_printer) return "";
  std::string excerpt = "    " + std::string(stripped) + "\n";
  if (c_printer && has_columns && version < Version{3, 13}) {
    const std::string marks = c_marks(text, range, version);
    if (!marks.empty()) excerpt += "    " + marks + "\n";
  }
  return excerpt;
}

}  // namespace lastcall::machine
