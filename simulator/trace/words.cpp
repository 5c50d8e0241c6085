#include "trace/words.hpp"

namespace lastcall::trace {

std::string ordinal(std::size_t number) {
  const std::size_t last = number % 100 / 10 == 1 ? 0 : number % 10;
  return std::to_string(number) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
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
