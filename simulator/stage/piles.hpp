#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "trace/folds.hpp"

namespace lastcall::stage {

// Which neighbours in a lane lie on a pile and are drawn as one card. A slot is a handler's, a
// place is a card's.
class Piles {
 public:
  // Of the slots from `first` to `end`, those beside each other for which `key` is the same, and
  // not 0, become piles, if they are enough. To be called for ascending slots. O(end - first).
  template <class Key>
  void look(std::size_t first, std::size_t end, Key key) {
    for (std::size_t slot = first; slot < end;) {
      const auto kind = key(slot);
      const std::size_t bottom = slot++;
      while (slot < end && key(slot) == kind) ++slot;
      if (kind != 0 && slot - bottom >= trace::least_folded)
        piles_.push_back({bottom, slot - bottom});
    }
  }

  // The place of a slot, or of the end of so many. O(piles).
  std::size_t place(std::size_t slot) const {
    std::size_t place = slot;
    for (const Pile& pile : piles_)
      if (slot > pile.first) place -= std::min(pile.count, slot - pile.first + 1) - 1;
    return place;
  }
  // The first slot at a place. O(piles).
  std::size_t slot(std::size_t place) const {
    for (const Pile& pile : piles_) {
      if (place <= pile.first) break;
      place += pile.count - 1;
    }
    return place;
  }
  // How many handlers lie on the pile whose first slot this is; else 1.
  std::size_t count(std::size_t slot) const {
    for (const Pile& pile : piles_)
      if (pile.first == slot) return pile.count;
    return 1;
  }

 private:
  struct Pile {
    std::size_t first;
    std::size_t count;
  };
  std::vector<Pile> piles_;  // ascending
};

}  // namespace lastcall::stage
