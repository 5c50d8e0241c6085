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

}  // namespace lastcall::python
