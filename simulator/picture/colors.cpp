#include "picture/colors.hpp"

#include <algorithm>

namespace lastcall::picture {

std::vector<Histogram::Count> Histogram::sorted() const {
  std::vector<Count> all;
  all.reserve(counts_.size());
  for (const auto& [color, count] : counts_) all.push_back({color, count});
  std::sort(all.begin(), all.end(), [](const Count& a, const Count& b) {
    return a.count != b.count ? a.count > b.count : channels(a.color) < channels(b.color);
  });
  return all;
}

}  // namespace lastcall::picture
