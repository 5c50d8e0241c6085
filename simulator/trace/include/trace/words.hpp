#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Words that sentences, pictures and lessons have in common.
namespace lastcall::trace {

// "1st", "2nd", "3rd", "4th", … "11th".
std::string ordinal(std::size_t number);

// "1 byte", "3 bytes".
std::string counted(std::uint64_t number, std::string_view thing);

// A time as people say it: "3.2 seconds", "50 ms"; "" for less than a millisecond.
std::string duration(std::int64_t nanoseconds);

// "C", "C and B", "C, B and A"; of `total` the first few are named: "C, B and 7 more".
std::string list(const std::vector<std::string>& names, std::size_t total);
std::string list(const std::vector<std::string>& names);

}  // namespace lastcall::trace
