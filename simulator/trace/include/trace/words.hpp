#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trace/source_map.hpp"
#include "trace/trace.hpp"

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

// "exit status 3", "killed by SIGTERM".
std::string in_words(Ending ending);

// What a program wrote on a line to exit: "sys.exit", "raise SystemExit", "exit", "quit";
// "SystemExit" where the line does not tell.
std::string_view written_exit(const SourceMap& source, std::uint32_t line);
// … for an event that a SystemExit led to, which need not have a line of its own.
class Timeline;
std::string_view written_exit(const Timeline& timeline, std::size_t event);

}  // namespace lastcall::trace
