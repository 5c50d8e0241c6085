#pragma once

#include <string>
#include <vector>

namespace lastcall::text {

// The words of a command as a shell takes them, to be copied: quoted where need be.
std::string as_command_line(const std::vector<std::string>& words);

}  // namespace lastcall::text
