#include "trace/words.hpp"

#include <array>
#include <cstdio>

#include "python/signals.hpp"
#include "trace/state.hpp"

namespace lastcall::trace {

std::string ordinal(std::size_t number) {
  const std::size_t last = number % 100 / 10 == 1 ? 0 : number % 10;
  return std::to_string(number) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string counted(std::uint64_t number, std::string_view thing) {
  return std::to_string(number) + " " + std::string(thing) + (number == 1 ? "" : "s");
}

std::string duration(std::int64_t nanoseconds) {
  constexpr std::int64_t ms = 1'000'000;
  if (nanoseconds < ms) return "";
  if (nanoseconds < 1000 * ms) return std::to_string(nanoseconds / ms) + " ms";
  std::array<char, 32> text{};
  const std::int64_t seconds = nanoseconds / (1000 * ms);
  if (seconds < 60) {
    std::snprintf(text.data(), text.size(), "%.1f seconds", static_cast<double>(nanoseconds) / 1e9);
    return text.data();
  }
  if (seconds < 3600)
    return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
  return std::to_string(seconds / 3600) + " h " + std::to_string(seconds / 60 % 60) + " min";
}

std::string list(const std::vector<std::string>& names, std::size_t total) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) text += i + 1 == total ? " and " : ", ";
    text += names[i];
  }
  if (total > names.size()) text += " and " + std::to_string(total - names.size()) + " more";
  return text;
}

std::string list(const std::vector<std::string>& names) {
  return list(names, names.size());
}

std::string in_words(Ending ending) {
  if (!ending.killed) return "exit status " + std::to_string(ending.code);
  return "killed by " + python::signal_name(ending.code);
}

std::string_view written_exit(const SourceMap& source, std::uint32_t line) {
  const std::string_view words = source.line(line);
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.';
  };
  std::string_view written = "SystemExit";
  std::size_t first = words.size();
  for (const std::string_view way : {"sys.exit", "raise SystemExit", "exit", "quit"}) {
    for (std::size_t at = words.find(way); at < first; at = words.find(way, at + 1)) {
      const std::size_t end = at + way.size();
      if ((at > 0 && is_word(words[at - 1])) || (end < words.size() && is_word(words[end])))
        continue;
      first = at;
      written = way;
    }
  }
  return written;
}

std::string_view written_exit(const Timeline& timeline, std::size_t event) {
  constexpr std::size_t look_back = 256;
  const std::vector<Event>& events = timeline.trace().events();
  const Event& asked = events[event];
  std::uint32_t line = asked.line;
  for (std::size_t i = event; line == 0 && i-- > 0 && i + look_back > event;) {
    const Event& before = events[i];
    if (before.process == asked.process && before.kind == EventKind::raise &&
        timeline.trace().text(before.text) == "SystemExit")
      line = before.line;
  }
  return written_exit(timeline.source(), line);
}

}  // namespace lastcall::trace
