#include "trace/source_map.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace lastcall::trace {
namespace {

constexpr std::uint32_t most_lines = 1'000'000;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view without_indentation(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

// "f" of "def f(x):" or "async def f(x):".
std::string_view defined_name(std::string_view line) {
  if (line.starts_with("async ")) line = without_indentation(line.substr(6));
  if (!line.starts_with("def ")) return {};
  line = without_indentation(line.substr(4));
  std::size_t size = 0;
  while (size < line.size() && is_name_character(line[size])) ++size;
  return line.substr(0, size);
}

// The names that stand in a line, and those of them that are registered there.
void note_names(std::string_view line, std::set<std::string_view>& named,
                std::set<std::string_view>& registered) {
  const std::string_view defined = defined_name(line);
  for (std::size_t i = 0; i < line.size() && line[i] != '#'; ++i) {
    if (!is_name_character(line[i])) continue;
    std::size_t end = i;
    while (end < line.size() && is_name_character(line[end])) ++end;
    const std::string_view name = line.substr(i, end - i);
    const bool is_definition = name.data() == defined.data();
    if (line.substr(0, i).ends_with("register(")) {
      registered.insert(name);
    } else if (!is_definition) {
      named.insert(name);
    }
    i = end;
  }
}

// How many times a line opens or closes a text of several lines.
bool toggles_text(std::string_view line, std::string_view quotes) {
  std::size_t count = 0;
  for (std::size_t i = line.find(quotes); i != std::string_view::npos;
       i = line.find(quotes, i + quotes.size()))
    ++count;
  return count % 2 == 1;
}

}  // namespace

SourceMap::SourceMap(std::string_view source) : source_(source) {
  const std::string_view text = source_;
  for (std::size_t begin = 0; begin <= text.size() && starts_.size() < most_lines;) {
    starts_.push_back(begin);
    begin = std::min(text.find('\n', begin), text.size()) + 1;
  }
  at_.assign(starts_.size() + 1, -1);
  std::set<std::string_view> named, registered;
  std::string_view in_text;       // the quotes of the text that a line is inside of
  bool decorated = false;         // the next function is registered by a decorator
  std::vector<std::size_t> open;  // functions, the innermost last
  const auto close = [&](std::size_t indentation) {
    while (!open.empty() && functions_[open.back()].indentation >= indentation) open.pop_back();
  };
  for (std::uint32_t number = 1; number <= starts_.size(); ++number) {
    const std::string_view words = line(number);
    at_[number] = open.empty() ? -1 : static_cast<std::int32_t>(open.back());
    if (!in_text.empty()) {
      if (toggles_text(words, in_text)) in_text = {};
      continue;
    }
    for (const std::string_view quotes : {"\"\"\"", "'''"})
      if (toggles_text(words, quotes)) in_text = quotes;
    if (words.empty() || words.starts_with('#')) continue;
    note_names(words, named, registered);
    if (words.starts_with('@') && words.find("register") != std::string_view::npos)
      decorated = true;
    const std::size_t indentation =
        static_cast<std::size_t>(words.data() - text.data()) - starts_[number - 1];
    close(indentation);
    at_[number] = open.empty() ? -1 : static_cast<std::int32_t>(open.back());
    for (const std::size_t index : open) {
      Function& function = functions_[index];
      if (function.first_line == 0) function.first_line = number;
      function.last_line = number;
    }
    const std::string_view name = defined_name(words);
    if (name.empty()) continue;
    functions_.push_back(
        {std::string(name), number, 0, number, indentation, std::exchange(decorated, false)});
    open.push_back(functions_.size() - 1);
  }
  for (Function& function : functions_)
    function.is_offered =
        function.indentation == 0 && (function.is_offered || registered.contains(function.name) ||
                                      !named.contains(function.name));
}

const Function* SourceMap::function_at(std::uint32_t line) const {
  if (line >= at_.size() || at_[line] < 0) return nullptr;
  return &functions_[static_cast<std::size_t>(at_[line])];
}

const Function* SourceMap::defined_at(std::uint32_t line) const {
  const auto found =
      std::lower_bound(functions_.begin(), functions_.end(), line,
                       [](const Function& one, std::uint32_t at) { return one.def_line < at; });
  if (found == functions_.end()) return nullptr;
  // Decorators stand above, with nothing between.
  for (std::uint32_t number = line; number < found->def_line; ++number)
    if (!this->line(number).starts_with('@')) return nullptr;
  return &*found;
}

std::string_view SourceMap::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::string_view text = source_;
  const std::size_t begin = starts_[number - 1];
  std::string_view words = text.substr(begin, text.find('\n', begin) - begin);
  words = without_indentation(words);
  const std::size_t end = words.find_last_not_of(" \t\r");
  return words.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

}  // namespace lastcall::trace
