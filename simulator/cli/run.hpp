#pragma once

#include "scenario.hpp"

namespace lastcall::cli {

// Runs what was loaded, prints what it prints and ends as it does: the result is the exit status,
// unless a signal ends this process.
int run_program(const Scenario& scenario, const Loaded& loaded);

}  // namespace lastcall::cli
