#include "studio.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <thread>

#include "app/app.hpp"
#include "figure/svg.hpp"
#include "imgui/canvas.hpp"
#include "picture/rasterizer.hpp"
#include "trace/json.hpp"
#include "trace/narrate.hpp"

namespace lastcall::cli {
namespace {

using trace::EventKind;

std::shared_ptr<const figure::Run> run_as(const script::Program* program, bool stdout_is_tty) {
  if (!program) return nullptr;
  machine::Options options;
  options.python = program->version;
  options.stdout_is_tty = stdout_is_tty;
  return std::make_shared<const figure::Run>(machine::run(*program, options));
}

// The table that is asked for; nothing if it is the run itself that is shown.
std::optional<figure::Panel> panel_of(const Subject& subject, const Look& look) {
  if (subject.table == Table::none) return std::nullopt;
  if (look.view == View::window || subject.compared)
    throw std::invalid_argument("the table of all endings or versions is a picture of its own");
  if (!subject.program)
    throw std::invalid_argument("a trace has one end: the table of all needs the script");
  const bool endings = subject.table == Table::endings;
  const app::RunOptions options{subject.program->version, subject.stdout_is_tty};
  auto columns =
      endings ? app::under_all_endings(*subject.program, options)
              : app::as_all_versions(subject.program->text, subject.program->filename, options);
  if (subject.table_step) {
    if (*subject.table_step >= app::step_count(columns))
      throw std::invalid_argument("there is no such step: the longest run has steps 0 to " +
                                  std::to_string(app::step_count(columns) - 1));
    columns = app::columns_at(columns, *subject.table_step);
  }
  const std::string noun = endings ? "ending" : "version";
  figure::Panel panel;
  panel.size = app::columns_size(columns);
  panel.words =
      (endings ? "under every ending. " : "as every version. ") + app::sentence_of(columns, noun);
  for (const app::Column& column : columns) {
    const app::Words words = app::words_of(column);
    panel.words += " " + column.title + ": runs " + words.handlers + "; stderr: " + words.errors +
                   "; stdout: " + words.output + "; exit status " + words.status + ".";
  }
  panel.draw = [columns = std::move(columns), noun](const stage::Rect& area, float unit,
                                                    const stage::Theme& theme,
                                                    stage::Painter& painter) {
    app::draw_columns(columns, noun, area, unit, theme, painter);
  };
  return panel;
}

}  // namespace

Studio::Studio(const Subject& subject, const Look& look)
    : subject_(subject),
      figure_(subject.trace ? std::make_shared<const figure::Run>(*subject.trace)
                            : run_as(subject.program.get(), subject.stdout_is_tty),
              run_as(subject.compared.get(), subject.stdout_is_tty), look,
              panel_of(subject, look)) {}

Studio::~Studio() = default;

imgui::Canvas& Studio::canvas(int unit) {
  if (!canvas_ || canvas_unit_ != unit) {
    canvas_ = std::make_unique<imgui::Canvas>(static_cast<float>(unit));
    canvas_unit_ = unit;
  }
  return *canvas_;
}

app::App& Studio::window(float unit) {
  if (!window_ || window_unit_ != unit) {
    window_ = std::make_unique<app::App>(app::FileDoor{});
    window_unit_ = unit;
    window_->set_monitor_scale(unit);
    window_->set_option("theme", look().theme);
    window_->set_option("reduced motion", look().reduced_motion ? "on" : "off");
    if (subject_.trace) {
      window_->open(trace::to_json(*subject_.trace), "");
    } else {
      window_->open(subject_.program->text, subject_.program->filename);
      window_->set_option("python", figure_.timeline().trace().python());
      window_->set_option("stdout", subject_.stdout_is_tty ? "tty" : "pipe");
    }
    if (subject_.compared)
      window_->set_option("compare", python::to_string(subject_.compared->version));
    // Panes find their size in the first frames.
    for (int i = 0; i < 2; ++i)
      window_->frame(static_cast<float>(look().width) * unit,
                     static_cast<float>(look().height) * unit, 0);
  }
  return *window_;
}

picture::Image Studio::image(stage::Moment moment) {
  const auto unit = static_cast<float>(look().scale);
  const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
  const std::uint8_t alpha = look().transparent ? 0 : 255;
  const stage::Color ground = figure_.theme().background;
  picture::Image image(width(), height(), ground.red, ground.green, ground.blue, alpha);
  ImDrawData* data = nullptr;
  const auto pixel_width = static_cast<float>(width());
  const auto pixel_height = static_cast<float>(height());
  if (look().view == View::window) {
    app::App& app = window(unit);
    app.show(moment);
    for (int i = 0; i < 2; ++i) app.frame(pixel_width, pixel_height, 0);
    data = app.draw_data();
  } else {
    data = canvas(look().scale).draw(pixel_width, pixel_height, [&](stage::Painter& painter) {
      figure_.draw(painter, moment, unit);
    });
  }
  picture::rasterize(*data, image, threads);
  return image;
}

std::string Studio::svg(stage::Moment moment) {
  if (look().view != View::window) return figure_.svg(moment);
  const auto wide = static_cast<float>(look().width);
  const auto high = static_cast<float>(look().height);
  figure::SvgPainter painter;
  app::App& app = window(1);
  app.show(moment);
  app.frame(wide, high, 0);
  app.draw_also_with(&painter);
  app.frame(wide, high, 0);
  return painter.document(wide, high, static_cast<float>(look().scale), words(moment.step));
}

std::optional<std::size_t> first_exception(const trace::Timeline& timeline) {
  const std::vector<trace::Step>& steps = timeline.steps();
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const trace::Event& lead = timeline.trace().events()[steps[i].lead];
    if (lead.kind == EventKind::raise || lead.kind == EventKind::report ||
        (lead.kind == EventKind::exit_requested &&
         lead.detail == static_cast<std::uint8_t>(trace::ExitCause::exception)))
      return i;
  }
  return std::nullopt;
}

namespace {

constexpr double last_rest = 2;  // seconds, in addition

stage::Beat beat_of(const trace::Timeline& timeline, std::size_t step, const Tempo& tempo) {
  stage::Beat beat =
      tempo.real_time ? stage::real_beat_of(timeline, step) : stage::beat_of(timeline, step);
  if (step == tempo.first || tempo.reduced_motion) beat.motion = 0;
  if (step == tempo.last) beat.rest += last_rest;
  return beat;
}

// Frames up to a time, so that no rounding adds up.
std::size_t frames_until(double seconds, const Tempo& tempo) {
  return static_cast<std::size_t>(std::llround(seconds / tempo.speed * tempo.fps));
}

}  // namespace

std::size_t frame_count(const trace::Timeline& timeline, const Tempo& tempo) {
  double time = 0;
  for (std::size_t step = tempo.first; step <= tempo.last; ++step) {
    const stage::Beat beat = beat_of(timeline, step, tempo);
    time += beat.motion + beat.rest;
  }
  return std::max<std::size_t>(frames_until(time, tempo), 1);
}

void for_each_shot(const trace::Timeline& timeline, const Tempo& tempo,
                   const std::function<bool(stage::Moment moment, std::size_t frames)>& shoot) {
  double begin = 0;
  std::size_t shown = 0;
  for (std::size_t step = tempo.first; step <= tempo.last; ++step) {
    const stage::Beat beat = beat_of(timeline, step, tempo);
    const double moving = beat.motion;
    const bool is_last = step == tempo.last;
    const double end = begin + moving + beat.rest;
    const std::size_t until = std::max<std::size_t>(frames_until(end, tempo), is_last ? 1 : 0);
    for (; shown < until; ++shown) {
      const double time = static_cast<double>(shown) / tempo.fps * tempo.speed;
      const double progress = moving > 0 ? (time - begin) / moving : 1;
      if (progress >= 1) break;
      if (!shoot({step, std::max(progress, 0.0)}, 1)) return;
    }
    if (shown < until) {
      if (!shoot({step, 1}, until - shown)) return;
      shown = until;
    }
    begin = end;
  }
}

}  // namespace lastcall::cli
