#pragma once

#include <string>
#include <string_view>

namespace lastcall::figure {

// What a picture says to those who do not see it; written into its file.
struct Words {
  std::string title;
  std::string description;
};

// Stands in every file that is written here, as plain text.
inline constexpr std::string_view signature = "Made by lastcall";

// No picture is larger than this, in either direction; in pixels.
inline constexpr int max_side = 16384;

}  // namespace lastcall::figure
