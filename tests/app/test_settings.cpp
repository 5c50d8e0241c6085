#include <doctest/doctest.h>

#include "document/settings.hpp"

using namespace lastcall::app;

TEST_CASE("settings survive being written and read") {
  Settings settings;
  settings.theme = "light";
  settings.text_size = 150;
  settings.reduced_motion = true;
  settings.python = "2.7";
  settings.recent_files = {"/a.py", "/b.py"};
  const auto read = settings_from_text(settings_to_text(settings));
  REQUIRE(read);
  CHECK(read->theme == "light");
  CHECK(read->text_size == 150);
  CHECK(read->reduced_motion);
  CHECK(read->python == "2.7");
  CHECK(read->recent_files == settings.recent_files);
}

TEST_CASE("values that make no sense get their defaults, one by one") {
  const auto read = settings_from_text(
      R"({"theme": "pink", "text_size": 100000, "python": "4.0", "reduced_motion": "yes",
          "left_width": 300, "terminal_height": 3})");
  REQUIRE(read);
  CHECK(read->theme == "system");
  CHECK(read->text_size == 100);
  CHECK(read->python == "3.14");
  CHECK_FALSE(read->reduced_motion);
  CHECK(read->left_width == 300);
  CHECK(read->terminal_height == 0);
}

TEST_CASE("the system's theme is read from what it says by itself, and dark otherwise") {
  CHECK(prefers_dark("", "", ""));
  CHECK(prefers_dark("Adwaita:dark", "gtk-application-prefer-dark-theme=0", "0;15"));
  CHECK_FALSE(prefers_dark("Adwaita", "", ""));
  CHECK(prefers_dark("", "[Settings]\ngtk-application-prefer-dark-theme = true\n", "0;15"));
  CHECK_FALSE(prefers_dark("", "[Settings]\ngtk-application-prefer-dark-theme=0\n", ""));
  CHECK_FALSE(prefers_dark("", "gtk-application-prefer-dark-theme", ""));
  CHECK_FALSE(prefers_dark("", "", "0;default;15"));
  CHECK(prefers_dark("", "", "15;0"));
}

TEST_CASE("the files opened last come first, each once, and not too many") {
  Settings settings;
  for (int i = 0; i < 30; ++i) remember_file(settings, "/" + std::to_string(i % 15));
  remember_file(settings, "/7");
  CHECK(settings.recent_files.size() == 10);
  CHECK(settings.recent_files[0] == "/7");
  CHECK(settings.recent_files[1] == "/14");
  CHECK(settings_from_text(settings_to_text(settings))->recent_files == settings.recent_files);
}

TEST_CASE("what is no settings file is refused") {
  CHECK_FALSE(settings_from_text(""));
  CHECK_FALSE(settings_from_text("[]"));
  CHECK_FALSE(settings_from_text("\xff{{{"));
}

TEST_CASE("what two windows have changed is kept of both") {
  Settings settings;
  settings.recent_files = {"/a.py"};
  const std::string before = settings_to_text(settings);
  Settings mine = settings;
  mine.theme = "light";
  mine.recent_files = {"/mine.py", "/a.py"};
  Settings others = settings;
  others.text_size = 150;
  others.recent_files = {"/others.py", "/a.py"};
  const auto kept =
      settings_from_text(merged_settings(before, settings_to_text(mine), settings_to_text(others)));
  REQUIRE(kept);
  CHECK(kept->theme == "light");
  CHECK(kept->text_size == 150);
  CHECK(kept->recent_files == std::vector<std::string>{"/mine.py", "/a.py", "/others.py"});
  // Where there are none yet, or damaged ones, it is mine.
  for (const char* nothing : {"", "[1", "7"})
    CHECK(merged_settings(before, settings_to_text(mine), nothing) == settings_to_text(mine));
}
