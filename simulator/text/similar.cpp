#include "text/similar.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lastcall::text {
namespace {

constexpr std::size_t max_candidates = 750;
constexpr std::size_t max_name = 40;
constexpr std::size_t move_cost = 2;
constexpr std::size_t case_cost = 1;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t substitution_cost(char a, char b) {
  if (a == b) return 0;
  return lower(a) == lower(b) ? case_cost : move_cost;
}

// Levenshtein's distance, where a change of case costs half; anything above `limit` once it is sure
// to be.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty() || b.empty()) return move_cost * (a.size() + b.size());
  if (b.size() < a.size()) std::swap(a, b);
  if ((b.size() - a.size()) * move_cost > limit) return limit + 1;

  std::array<std::size_t, max_name + 1> row{};
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i * move_cost;
  for (std::size_t j = 0; j < b.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = (j + 1) * move_cost;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const std::size_t substitute = diagonal + substitution_cost(b[j], a[i]);
      diagonal = row[i + 1];
      row[i + 1] = std::min(substitute, std::min(row[i], diagonal) + move_cost);
    }
  }
  return row[a.size()];
}

// How many characters the blocks have that both texts have in the same order: the longest one, the
// first of equals, and what stands before and behind it.
std::size_t characters_in_common(std::string_view a, std::string_view b) {
  std::size_t at_a = 0, at_b = 0, longest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      std::size_t size = 0;
      while (i + size < a.size() && j + size < b.size() && a[i + size] == b[j + size]) ++size;
      if (size > longest) at_a = i, at_b = j, longest = size;
    }
  }
  if (longest == 0) return 0;
  return longest + characters_in_common(a.substr(0, at_a), b.substr(0, at_b)) +
         characters_in_common(a.substr(at_a + longest), b.substr(at_b + longest));
}

}  // namespace

std::optional<std::string> nearest_name(const std::vector<std::string>& candidates,
                                        std::string_view name) {
  if (candidates.size() >= max_candidates || name.size() > max_name) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  for (const std::string& candidate : candidates) {
    if (candidate == name || candidate.size() > max_name) continue;
    const std::size_t limit = (candidate.size() + name.size() + 3) * move_cost / 6;
    const std::size_t d = distance(name, candidate, limit);
    if (d > limit || (best && d >= best_distance)) continue;
    best = candidate;
    best_distance = d;
  }
  return best;
}

std::vector<std::string> close_matches(std::string_view word,
                                       const std::vector<std::string>& candidates, std::size_t most,
                                       double cutoff) {
  std::vector<std::pair<double, std::string>> found;
  for (const std::string& candidate : candidates) {
    const double ratio = 2 * static_cast<double>(characters_in_common(candidate, word)) /
                         static_cast<double>(candidate.size() + word.size());
    if (ratio >= cutoff) found.emplace_back(ratio, candidate);
  }
  std::sort(found.rbegin(), found.rend());
  if (found.size() > most) found.resize(most);
  std::vector<std::string> matches;
  for (auto& [ratio, candidate] : found) matches.push_back(std::move(candidate));
  return matches;
}

}  // namespace lastcall::text
