#include "python/characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace lastcall::python {
namespace {

// What a character is; what it becomes in each case, as a distance, or as a row of `specials`.
struct Record {
  std::uint16_t traits;
  std::int32_t cases[4];
  constexpr Record(int p, int upper, int lower, int title, int folded)
      : traits(static_cast<std::uint16_t>(p)), cases{upper, lower, title, folded} {}
};
// From this character on they are of this kind.
struct Run {
  char32_t first;
  std::uint16_t kind;
};
constexpr std::int32_t special = 0x200000;
#include "unicode.inc"

// Where the runs of ASCII are, of which nearly all texts are.
constexpr auto ascii_runs = [] {
  std::array<std::uint8_t, 128> places{};
  for (std::size_t c = 0, run = 0; c < places.size(); ++c) {
    while (runs[run + 1].first <= c) ++run;
    places[c] = static_cast<std::uint8_t>(run);
  }
  return places;
}();

const Run& run_of(char32_t c) {
  if (c < ascii_runs.size()) return runs[ascii_runs[c]];
  const auto after =
      std::upper_bound(std::begin(runs), std::end(runs), c,
                       [](char32_t code, const Run& run) { return code < run.first; });
  return *std::prev(after);
}

const Record& record_of(char32_t c, std::size_t column) {
  return records[kinds[run_of(c).kind][column]];
}

}  // namespace

Characters::Characters(Version version) {
  while (column_ + 1 < std::size(columns) && columns[column_ + 1] <= version) ++column_;
}

bool Characters::has(char32_t c, Trait trait) const {
  return (record_of(c, column_).traits & static_cast<std::uint16_t>(trait)) != 0;
}

Letters Characters::in_case(char32_t c, Case wanted) const {
  const std::int32_t change = record_of(c, column_).cases[static_cast<std::size_t>(wanted)];
  if (change < special) return {{static_cast<char32_t>(static_cast<std::int32_t>(c) + change)}, 1};
  const char32_t(&letters)[3] = specials[change - special];
  return {{letters[0], letters[1], letters[2]}, letters[2] != 0 ? 3U : letters[1] != 0 ? 2U : 1U};
}

int Characters::decimal_value(char32_t c) const {
  // A row of them begins with a zero (unicode.py sees to it).
  return has(c, Trait::decimal) ? static_cast<int>((c - run_of(c).first) % 10) : -1;
}

}  // namespace lastcall::python
