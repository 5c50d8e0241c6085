#include "trace/words.hpp"

#include <array>
#include <cstdio>

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

}  // namespace lastcall::trace
