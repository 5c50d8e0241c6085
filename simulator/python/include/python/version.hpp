#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Which Pythons there are.
namespace lastcall::python {

// A feature version of Python; patch releases are not told apart.
struct Version {
  int major = 3;
  int minor = 14;
  friend auto operator<=>(const Version&, const Version&) = default;
};

// "3.14"
std::string to_string(Version version);

// The versions that are modelled, oldest first: 2.7, 3.6 … 3.15.
const std::vector<Version>& versions();
// Reads "3.14" (or "2.7"); nullopt for anything that is not modelled.
std::optional<Version> parse_version(std::string_view text);
// Reads any version of two numbers, as a record of a real run may have it; nullopt for other text.
std::optional<Version> read_version(std::string_view text);
// What an interpreter that works in `directory` calls the script it is given: in __file__ and in
// tracebacks it is an absolute path from 3.9 on ("What's New in Python 3.9"), and that of the
// __main__.py of a folder in 2.7 and from 3.8 on (measured). Nothing is taken out of the path.
std::string name_of_script(Version version, const std::string& directory, const std::string& given,
                           bool in_folder);

}  // namespace lastcall::python
