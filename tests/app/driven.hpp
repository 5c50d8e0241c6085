#pragma once

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/app.hpp"
#include "model.hpp"
#include "text/command_line.hpp"

using namespace lastcall::app;

// The interface in process, with a disk that is a table.
struct Driven {
  std::map<std::string, std::string> disk;
  App app{file_door(), python_door(), export_door()};

  // Interpreters that were found, and what the next run of one ends with; nothing while it runs.
  std::vector<RealPython> pythons{{"/usr/bin/python3.11", "3.11.2", "3.11"},
                                  {"/opt/python3.14", "3.14.0", "3.14"}};
  std::optional<lastcall::trace::RunResult> real_run;
  std::vector<std::string> runs;  // "path name"
  // The commands that were to write a file, and what comes of the next; nothing while it works.
  std::vector<std::string> exports;
  std::optional<std::string> export_result;

  explicit Driven(float width = 1440, float height = 900) { resize(width, height); }
  void resize(float width, float height) {
    width_ = width;
    height_ = height;
    frames(2);
  }
  void frames(int count) {
    for (int i = 0; i < count; ++i) app.frame(width_, height_, 0.016);
  }
  void move_to(const std::string& name) {
    app.reveal(name);
    frames(1);
    const auto place = app.control(name);
    REQUIRE_MESSAGE(place, name);
    app.mouse_move(place->x + place->width / 2, place->y + place->height / 2);
    frames(1);
  }
  void click(const std::string& name) { drag(name, name); }
  void drag(const std::string& name, const std::string& to) {
    move_to(name);
    app.mouse_button(true);
    frames(1);
    if (to != name) move_to(to);
    app.mouse_button(false);
    frames(1);
    app.mouse_move(-1, -1);
    frames(4);
  }
  void press(const std::string& name, bool ctrl = false, bool shift = false) {
    app.key({name, ctrl, shift});
    app.edit_key({name, ctrl, shift});
    frames(4);
  }
  // To a control by the keyboard: Tab until it has the focus; while a question is open Tab goes
  // from group to group, and the arrows on inside of one.
  void reach(const std::string& name) {
    for (std::size_t i = 0; i < 200 && app.focused() != name; ++i) {
      press("tab");
      if (!app.model().asking()) continue;
      for (const char* direction : {"left", "right"}) {
        for (int steps = 0; steps < 15 && app.focused() != name; ++steps)
          press(direction, false, true);
        if (app.focused() == name) return;
      }
    }
    REQUIRE_MESSAGE(app.focused() == name, name);
  }
  // The same, then Enter.
  void use(const std::string& name) {
    reach(name);
    press("enter");
  }
  // Types into what has the keyboard.
  void type(const std::string& text) {
    app.type(text);
    frames(2);
  }
  void settle() {
    for (int i = 0; i < 5000 && app.moving(); ++i) frames(1);
    frames(1);
  }
  bool shows(const std::string& text) { return app.shown_text().find(text) != std::string::npos; }
  const std::string& script() { return app.model().document.text(); }

 private:
  ExportDoor export_door() {
    ExportDoor door;
    door.begin = [this](const std::vector<std::string>& words, const std::string&,
                        const std::string&) {
      exports.push_back(lastcall::text::as_command_line(words));
      export_result.reset();
    };
    door.text = door.begin;
    door.result = [this] { return std::exchange(export_result, std::nullopt); };
    door.link = [](const std::string& text, const std::string& name, const std::string& python,
                   std::size_t step, bool stdout_is_tty) {
      if (text.size() > 10'000) return std::string();
      return "link to " + name + " as " + python + ", step " + std::to_string(step) +
             (stdout_is_tty ? "" : ", a pipe");
    };
    return door;
  }
  FileDoor file_door() {
    FileDoor door;
    door.read = [this](const std::string& path) {
      const auto found = disk.find(path);
      return found == disk.end() ? FileResult{false, "", "Cannot read " + path}
                                 : FileResult{true, found->second, ""};
    };
    door.write = [this](const std::string& path, const std::string& text,
                        const std::string& stamp) {
      if (path.starts_with("/full/")) return FileResult{false, "", "The disk is full."};
      const auto found = disk.find(path);
      if ((found == disk.end() ? "" : "=" + found->second) != stamp)
        return FileResult{false, "", path + " is another file."};
      disk[path] = text;
      return FileResult{true, "", ""};
    };
    door.stamp = [this](const std::string& path) {
      const auto found = disk.find(path);
      return found == disk.end() ? "" : "=" + found->second;
    };
    door.list = [this](const std::string& folder) {
      std::vector<std::string> names;
      for (const auto& [path, text] : disk)
        if (path.starts_with(folder) && path.find('/', folder.size()) == std::string::npos)
          names.push_back(path.substr(folder.size()));
      if (folder == "/") names.push_back("home/");
      return names;
    };
    door.absolute = [](const std::string& path) {
      return path.starts_with('/') ? path : path.empty() ? "/home" : "/home/" + path;
    };
    return door;
  }
  PythonDoor python_door() {
    PythonDoor door;
    door.begin_search = [] {};
    door.found = [this] { return std::optional(pythons); };
    door.begin_run = [this](const RealPython& python, const std::string& name, const std::string&) {
      runs.push_back(python.path + " " + name);
    };
    door.result = [this] { return std::exchange(real_run, std::nullopt); };
    return door;
  }
  float width_ = 0, height_ = 0;
};
