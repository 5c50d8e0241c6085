#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "figure/words.hpp"
#include "stage/stage.hpp"
#include "trace/state.hpp"

// A run as a figure: what is shown of it, at which size, and in which words. Drawn with any
// painter; as SVG it needs nothing else, and is the same in the program and on a page.
namespace lastcall::figure {

// What of a scenario is shown.
enum class View : std::uint8_t { window, stage, registry, terminal, timeline };
// Their names, in that order.
const std::vector<std::string>& view_names();

// How it is shown.
struct Look {
  View view = View::stage;
  int width = 0;  // in design pixels, of the whole picture; 0 for what the view needs
  int height = 0;
  int scale = 1;  // pixels per design pixel, 1 … 3
  std::string theme = "dark";
  bool transparent = false;  // no background; not for the window
  bool reduced_motion = false;
  bool even_steps = false;  // of a recorded run: on the timeline nothing takes longer than anything
  std::string caption;      // below the picture; may be empty
};

// A run with its index.
struct Run {
  trace::Trace trace;
  trace::Timeline timeline;
  explicit Run(trace::Trace the_trace) : trace(std::move(the_trace)), timeline(trace) {}
};

// What is shown in the place of a run's steps: a table of what becomes of a script in many ways.
struct Panel {
  stage::Size size;  // in design pixels; where there is less room it is drawn smaller
  std::string words;
  std::function<void(const stage::Rect& area, float unit, const stage::Theme& theme,
                     stage::Painter& painter)>
      draw;
};

class Figure {
 public:
  // `compared`: the same script as another version; null for none. Throws std::invalid_argument,
  // with a sentence for people, if there can be no such picture.
  Figure(std::shared_ptr<const Run> run, std::shared_ptr<const Run> compared, const Look& look,
         std::optional<Panel> panel = std::nullopt);

  const trace::Timeline& timeline() const { return run_->timeline; }
  const Look& look() const { return look_; }  // its size is known now
  const stage::Theme& theme() const { return theme_; }
  // Why a run was stopped before its end ("more than 4000000 events happened"), with its version
  // if there are two; "" if it was not.
  std::string stopped() const;
  // The last step of the run, or of that which it is compared with.
  std::size_t last_step() const;
  int width() const { return look_.width * look_.scale; }  // in pixels
  int height() const { return look_.height * look_.scale; }
  // What is to be seen at a step, in words; and in an animation of several.
  Words words(std::size_t step) const;
  Words words(std::size_t first, std::size_t last) const;

  // Everything but the background, `unit` pixels a design pixel. Not for the window.
  void draw(stage::Painter& painter, stage::Moment moment, float unit) const;
  // An SVG document, not for the window. `prefix`: what the ids in it begin with.
  std::string svg(stage::Moment moment, const std::string& prefix = {}) const;

 private:
  static std::size_t lines_of(const Run& run, int width);
  int height_of_run() const;
  void choose_size();
  void draw_view(stage::Painter& painter, stage::Moment moment, const stage::Rect& area,
                 float unit) const;
  std::string title() const;

  Look look_;
  stage::Theme theme_;
  std::shared_ptr<const Run> run_;
  std::shared_ptr<const Run> compared_;
  std::optional<Panel> panel_;
  std::optional<std::size_t> difference_;  // the first step in which the two differ
};

}  // namespace lastcall::figure
