#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "trace/state.hpp"

namespace lastcall::app {

// Making a file of what is shown: what the person has chosen so far. Nothing here draws.
struct Exporting {
  enum class Kind { picture, animation, slides, trace, transcript, script };
  enum class Stage { asking, writing, done };

  Kind kind = Kind::picture;
  std::string format = "png";
  std::string view = "stage";
  std::string theme = "dark";
  bool fine = false;     // two pixels for one
  std::size_t step = 0;  // that a picture shows
  bool copying = false;  // the picture goes to the clipboard
  std::string written;   // the file that was written last, with its folder
  std::string path;
  bool path_typed = false;  // else it follows what is chosen
  Stage stage = Stage::asking;
  std::string problem;  // why nothing was written
  bool is_new = true;   // the path is to get the keyboard
};

// What of a run can be exported, with the formats that it can have.
struct ExportKind {
  Exporting::Kind kind;
  std::string_view name;
  std::vector<std::string_view> formats;  // the first is what is taken unless another is chosen
};
const std::array<ExportKind, 6>& export_kinds();
inline bool is_drawn(Exporting::Kind kind) {
  return kind <= Exporting::Kind::slides;
}

// Takes another kind, with a format that it can have.
void choose(Exporting& exporting, Exporting::Kind kind);

// What an export is of.
struct ExportSubject {
  std::string name;  // of the script's file: "demo.py"
  std::string python;
  std::string compared;  // another version, or ""
  std::size_t step = 0;
  bool stdout_is_tty = true;
  bool reduced_motion = false;
  double speed = 1;
  std::optional<std::pair<std::size_t, std::size_t>> span =
      {};  // of a film: its first and last step
};

// The step that tells most about a run: the first exception, else the end.
std::size_t most_telling_step(const trace::Timeline& timeline);
// A fenced block of Markdown that `lastcall figures` makes a picture of, with the script in it.
std::string export_markdown(const Exporting& exporting, const ExportSubject& subject,
                            const std::string& script);

// "demo.png", "demo-%02d.svg" …
std::string suggested_path(const Exporting& exporting, const ExportSubject& subject);
// The words of the command that writes the file, from "lastcall" on; empty for the script, which
// is but copied.
std::vector<std::string> export_command(const Exporting& exporting, const ExportSubject& subject);

}  // namespace lastcall::app
