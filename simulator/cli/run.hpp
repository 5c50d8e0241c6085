#pragma once

#include "scenario.hpp"

namespace lastcall::cli {

// Runs what was loaded, prints what it prints and ends as it does: the result is the exit status,
// unless a signal ends this process. `name`: of the script, in messages of our own.
int run_program(const Scenario& scenario, const Loaded& loaded, const std::string& name);

}  // namespace lastcall::cli
