#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "machine/machine.hpp"
#include "script/syntax_tree.hpp"

namespace lastcall::machine {

// The source lines that a traceback shows below `File …, line …`, indented by four and each ending
// in a newline: the line itself, and from 3.11 the marks under the part of it that was running.
//
// `lines` is the whole source, `line` the number that the traceback names, `range` the instruction
// (a line of 0 if its columns are not known). `c_printer` selects the marks of the traceback
// printer written in C, which prints the ignored exceptions up to 3.14 and everything up to 3.12;
// the one written in Python (Lib/traceback.py) prints uncaught exceptions from 3.13 and all
// from 3.15. Measured against CPython 3.11.7, 3.12.1, 3.13.0 and the records of 3.14 and 3.15.
std::string source_excerpt(const std::vector<std::string_view>& lines, int line,
                           const script::SourceRange& range, Version version, bool c_printer);

}  // namespace lastcall::machine
