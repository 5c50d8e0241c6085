#pragma once

#include <optional>
#include <string>

#include "model.hpp"

namespace lastcall::app {

// The settings as JSON, for the user's configuration folder.
std::string settings_to_text(const Settings& settings);

// Reads them back; every value is checked, and one that is missing or out of range gets its
// default. nullopt if the text is no settings file at all.
std::optional<Settings> settings_from_text(const std::string& text);

// What `now` has otherwise than `before`, on top of what others have kept meanwhile; of the files
// that were open last, those of both.
std::string merged_settings(const std::string& before, const std::string& now,
                            const std::string& others);

// The bounds of the panes, in design pixels.
inline constexpr float least_left = 240, most_left = 900;
inline constexpr float least_terminal = 80, most_terminal = 700;

// Puts a file first among the recent ones.
void remember_file(Settings& settings, const std::string& path);

}  // namespace lastcall::app
