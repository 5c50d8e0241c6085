#include "python/version.hpp"

#include <algorithm>
#include <charconv>

namespace lastcall::python {

std::string to_string(Version version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

const std::vector<Version>& versions() {
  static const std::vector<Version> all{{2, 7},  {3, 6},  {3, 7},  {3, 8},  {3, 9}, {3, 10},
                                        {3, 11}, {3, 12}, {3, 13}, {3, 14}, {3, 15}};
  return all;
}

std::optional<Version> parse_version(std::string_view text) {
  for (const Version version : versions())
    if (to_string(version) == text) return version;
  return std::nullopt;
}

std::optional<Version> read_version(std::string_view text) {
  Version version{0, 0};
  const char* const end = text.data() + text.size();
  const auto [dot, error] = std::from_chars(text.data(), end, version.major);
  if (error != std::errc() || dot == end || *dot != '.') return std::nullopt;
  const auto [rest, error2] = std::from_chars(dot + 1, end, version.minor);
  if (error2 != std::errc() || rest != end || version.major < 0 || version.minor < 0)
    return std::nullopt;
  return version;
}

std::string name_of_script(Version version, const std::string& directory, const std::string& given,
                           bool in_folder) {
  const bool is_absolute = version >= Version{3, 9} ||
                           (in_folder && (version == Version{3, 8} || version == Version{2, 7}));
  if (!is_absolute || given.starts_with('/')) return given;
  return (directory == "/" ? "" : directory) + "/" + given;
}

}  // namespace lastcall::python
