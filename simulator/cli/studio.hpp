#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/image.hpp"
#include "machine/machine.hpp"
#include "stage/stage.hpp"
#include "trace/state.hpp"

namespace lastcall::app {
class App;
class Canvas;
}  // namespace lastcall::app

// Pictures of a scenario: what `render`, `figures` and the window's export have in common.
namespace lastcall::cli {

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
  std::string caption;  // below the picture; may be empty
};

// What is shown: a script that has been parsed, and how it is run; or a run that is there already.
struct Subject {
  std::shared_ptr<const script::Program> program;   // null: there is a trace
  std::shared_ptr<const script::Program> compared;  // as another version; null for none
  bool stdout_is_tty = true;
  std::shared_ptr<const trace::Trace> trace = nullptr;
};

class Studio {
 public:
  // Runs the script. Throws std::invalid_argument, with a sentence for people, if there can be no
  // such picture.
  Studio(const Subject& subject, const Look& look);
  ~Studio();
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;

  const trace::Timeline& timeline() const { return run_->timeline; }
  const Look& look() const { return look_; }  // its size is known now
  // Why a run was stopped before its end ("more than 4000000 events happened"), with its version
  // if there are two; "" if it was not.
  std::string stopped() const;
  // The last step of the run, or of that which it is compared with.
  std::size_t last_step() const;
  int width() const { return look_.width * look_.scale; }  // in pixels
  int height() const { return look_.height * look_.scale; }

  export_::Image image(stage::Moment moment);
  std::string svg(stage::Moment moment);
  // What is to be seen at a step, in words; and in an animation of several.
  export_::Words words(std::size_t step) const;
  export_::Words words(std::size_t first, std::size_t last) const;

 private:
  struct Run {
    trace::Trace trace;
    trace::Timeline timeline;
    explicit Run(trace::Trace the_trace) : trace(std::move(the_trace)), timeline(trace) {}
  };
  static std::size_t lines_of(const Run& run, int width);
  void choose_size();
  // Everything but the background.
  void draw(stage::Painter& painter, stage::Moment moment, float unit) const;
  void draw_view(stage::Painter& painter, stage::Moment moment, const stage::Rect& area,
                 float unit) const;
  std::string title() const;
  app::Canvas& canvas(int unit);
  app::App& window(float unit);

  Subject subject_;
  Look look_;
  stage::Theme theme_;
  std::unique_ptr<Run> run_;
  std::unique_ptr<Run> compared_;
  std::optional<std::size_t> difference_;  // the first step in which the two differ
  std::unique_ptr<app::Canvas> canvas_;
  int canvas_unit_ = 0;
  std::unique_ptr<app::App> window_;
  float window_unit_ = 0;
};

// The first step of a run in which an exception is raised or reported.
std::optional<std::size_t> first_exception(const trace::Timeline& timeline);

// When which moment is shown, in an animation of the steps `first` to `last`: each moves for as
// long as in the window and then rests for as long as its sentence takes to read.
struct Tempo {
  std::size_t first = 0;
  std::size_t last = 0;
  int fps = 25;
  double speed = 1;
  bool reduced_motion = false;
};
// How many frames there are.
std::size_t frame_count(const trace::Timeline& timeline, const Tempo& tempo);
// Each moment in order, with the frames for which it is shown, until `shoot` returns false.
void for_each_shot(const trace::Timeline& timeline, const Tempo& tempo,
                   const std::function<bool(stage::Moment moment, std::size_t frames)>& shoot);

}  // namespace lastcall::cli
