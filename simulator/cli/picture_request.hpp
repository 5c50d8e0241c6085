#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <stdexcept>
#include <string>

#include "picture_file.hpp"
#include "scenario.hpp"
#include "studio.hpp"

// What can be asked of a picture, on the command line and in a document.
namespace lastcall::cli {

// What was asked for cannot be; status 2. Anything else that goes wrong is status 1.
struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct PictureRequest {
  Scenario scenario;
  Look look;
  std::string compare;
  std::string step;  // a number, "end", "first-exception", or nothing
  std::string view = "stage";
  std::string size;
  std::optional<std::size_t> from, to;
  int fps = 25;
  bool real_time = false;
  double speed = 1;
  bool all_endings = false;
  bool all_versions = false;

  // Adds everything but the script and the file.
  void add_options(CLI::App& app, const std::vector<std::string>& more_themes = {});

  // The studio in which it is made, of a script, parsed, or a trace; null if its comparison has an
  // error that has been told. Throws BadRequest.
  std::unique_ptr<Studio> studio(const Loaded& loaded) const;
  // Throw BadRequest if the run has no such steps, or too many for an animation.
  std::size_t step_of(const Studio& studio) const;
  Tempo tempo_of(const Studio& studio) const;
  Tempo animation_of(const Studio& studio) const;
  // Whether a picture of this format shows several steps.
  bool moves(Format format) const { return is_animated(format) && step.empty() && !is_table(); }
  bool is_table() const { return all_endings || all_versions; }
  // The picture, whatever its format. Throws BadRequest and std::runtime_error.
  void draw(Studio& studio, Format format, const picture::Sink& sink,
            const Progress& progress) const;
  picture::Words words(const Studio& studio, Format format) const;
};

// A validator of CLI11's: a version that is modelled.
std::string check_version(const std::string& text);

}  // namespace lastcall::cli
