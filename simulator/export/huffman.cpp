#include "huffman.hpp"

#include <algorithm>
#include <array>

namespace lastcall::export_ {
namespace {

// A symbol, or two items of the level below.
struct Item {
  std::uint64_t weight;
  bool is_symbol;
};

std::vector<std::uint8_t> code_lengths(std::span<const std::uint32_t> counts, unsigned limit) {
  std::vector<std::size_t> symbols;  // the rarest first
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) symbols.push_back(i);
  std::vector<std::uint8_t> lengths(symbols.empty() ? 0 : symbols.back() + 1);
  std::stable_sort(symbols.begin(), symbols.end(),
                   [&](std::size_t a, std::size_t b) { return counts[a] < counts[b]; });
  std::vector<Item> leaves;
  for (const std::size_t symbol : symbols) leaves.push_back({counts[symbol], true});
  std::vector<std::vector<Item>> levels{leaves};
  while (levels.size() < limit) {
    const std::vector<Item>& below = levels.back();
    std::vector<Item> pairs;
    for (std::size_t i = 0; i + 1 < below.size(); i += 2)
      pairs.push_back({below[i].weight + below[i + 1].weight, false});
    std::vector<Item> level(leaves.size() + pairs.size());
    std::merge(leaves.begin(), leaves.end(), pairs.begin(), pairs.end(), level.begin(),
               [](const Item& a, const Item& b) { return a.weight < b.weight; });
    levels.push_back(std::move(level));
  }
  // A symbol's code is as long as there are levels on which it is among those taken.
  std::size_t taken = 2 * (symbols.size() - 1);
  for (; !levels.empty(); levels.pop_back()) {
    const auto end = levels.back().begin() + static_cast<std::ptrdiff_t>(taken);
    const auto count = static_cast<std::size_t>(
        std::count_if(levels.back().begin(), end, [](const Item& item) { return item.is_symbol; }));
    for (std::size_t i = 0; i < count; ++i) ++lengths[symbols[i]];
    taken = 2 * (taken - count);
  }
  return lengths;
}

}  // namespace

HuffmanCode::HuffmanCode(std::span<const std::uint32_t> counts, unsigned limit)
    : lengths_(code_lengths(counts, limit)), bits_(lengths_.size()) {
  std::array<unsigned, 16> next{};  // code of each length
  for (const std::uint8_t length : lengths_)
    for (std::size_t longer = length + 1U; length > 0 && longer < next.size(); ++longer)
      next[longer] += 1U << (longer - length);
  for (std::size_t i = 0; i < lengths_.size(); ++i) {
    if (lengths_[i] == 0) continue;
    const unsigned code = next[lengths_[i]]++;
    for (unsigned bit = 0; bit < lengths_[i]; ++bit)
      bits_[i] =
          static_cast<std::uint16_t>(bits_[i] | (code >> bit & 1) << (lengths_[i] - 1 - bit));
  }
}

}  // namespace lastcall::export_
