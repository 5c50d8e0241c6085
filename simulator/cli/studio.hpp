#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/outcomes.hpp"
#include "figure/figure.hpp"
#include "machine/machine.hpp"
#include "picture/image.hpp"

namespace lastcall::app {
class App;
}  // namespace lastcall::app
namespace lastcall::imgui {
class Canvas;
}  // namespace lastcall::imgui

// Pictures of a scenario: what `render`, `figures` and the window's export have in common.
namespace lastcall::cli {

using figure::Look;
using figure::View;
using figure::view_names;

// One run, or what becomes of the script in many ways, side by side.
enum class Table : std::uint8_t { none, endings, versions };

// What is shown: a script that has been parsed, and how it is run; or a run that is there already.
struct Subject {
  std::shared_ptr<const script::Program> program;   // null: there is a trace
  std::shared_ptr<const script::Program> compared;  // as another version; null for none
  bool stdout_is_tty = true;
  std::shared_ptr<const trace::Trace> trace = nullptr;
  Table table = Table::none;
  std::optional<std::size_t> table_step = {};  // that its columns are at; else at their ends
};

class Studio {
 public:
  // Runs the script. Throws std::invalid_argument, with a sentence for people, if there can be no
  // such picture.
  Studio(const Subject& subject, const Look& look);
  ~Studio();
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;

  const trace::Timeline& timeline() const { return figure_.timeline(); }
  const Look& look() const { return figure_.look(); }  // its size is known now
  std::string stopped() const { return figure_.stopped(); }
  std::size_t last_step() const { return figure_.last_step(); }
  int width() const { return figure_.width(); }  // in pixels
  int height() const { return figure_.height(); }

  picture::Image image(stage::Moment moment);
  std::string svg(stage::Moment moment);
  picture::Words words(std::size_t step) const { return figure_.words(step); }
  picture::Words words(std::size_t first, std::size_t last) const {
    return figure_.words(first, last);
  }

 private:
  imgui::Canvas& canvas(int unit);
  app::App& window(float unit);

  Subject subject_;
  figure::Figure figure_;
  std::unique_ptr<imgui::Canvas> canvas_;
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
  bool real_time = false;  // of a recorded run: each step takes what it took
};
// How many frames there are.
std::size_t frame_count(const trace::Timeline& timeline, const Tempo& tempo);
// Each moment in order, with the frames for which it is shown, until `shoot` returns false.
void for_each_shot(const trace::Timeline& timeline, const Tempo& tempo,
                   const std::function<bool(stage::Moment moment, std::size_t frames)>& shoot);

}  // namespace lastcall::cli
