#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Names that somebody may have meant who wrote another.
namespace lastcall::text {

// The candidate that is nearest to a name by Levenshtein's distance, where a change of case costs
// half; none if more than a third of the characters differ, or there are 750 candidates or more
// (CPython's suggestions.c). Candidates and names of more than 40 bytes are not looked at.
std::optional<std::string> nearest_name(const std::vector<std::string>& candidates,
                                        std::string_view name);

// Those of the candidates whose share of characters in common with the word is at least `cutoff`
// (0 to 1), the most alike first and no more than `most`: difflib.get_close_matches.
std::vector<std::string> close_matches(std::string_view word,
                                       const std::vector<std::string>& candidates, std::size_t most,
                                       double cutoff);

}  // namespace lastcall::text
