#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>

#include "model.hpp"
#include "python/signals.hpp"
#include "trace/summary.hpp"

// What if it ended here? A map under the timeline: each way to end from outside, at every step.
namespace lastcall::app {
namespace {

using stage::Color;
using stage::Font;
using stage::Icon;
using stage::Rect;
using Kind = WhatIf::Kind;
using Way = WhatIf::Way;

// In design pixels.
constexpr float heading_height = 27;
constexpr float row_pitch = 31;
constexpr float cell_height = 27;
constexpr float widest_cell = 46;
constexpr float tint = 0.2F;        // of a cell
constexpr float least_disc = 18;    // of a cell, so that a disc is drawn in it: else a bar
constexpr float least_number = 40;  // … so that a number is
constexpr float sentence_height = 46;
constexpr float bottom_margin = 10;

constexpr std::array causes{"Ctrl C", "kill", "kill -9, out of memory", "the program itself",
                            "the machine"};

// A run of a whole script is made for many a cell: what takes longer is not known here.
RunOptions options_of(const Document& document) {
  RunOptions options{document.version(), document.stdout_is_tty(), window_limits()};
  options.limits.steps = 200'000;
  return options;
}

Color color_of(Kind kind, const stage::Theme& theme) {
  switch (kind) {
    case Kind::all:
    case Kind::one_cut: return theme.ok;
    case Kind::some: return theme.warning;
    case Kind::none: return theme.error;
    case Kind::nobody:
    case Kind::unknown: break;
  }
  return theme.dim;
}

// How much of the disc is filled: told without colour.
void draw_disc(Ui& ui, Kind kind, stage::Point center, float radius) {
  const Color color = color_of(kind, ui.theme());
  stage::Painter& painter = ui.painter();
  const float u = ui.unit();
  const Rect disc{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
  const auto part = [&](const Rect& clip) {
    painter.push_clip(clip);
    painter.shape(stage::Shape::circle, center, radius, color);
    painter.pop_clip();
  };
  const auto ring = [&] {
    painter.shape(stage::Shape::circle, center, radius, color);
    painter.shape(stage::Shape::circle, center, radius - 1.9F * u,
                  ui.theme().panel.mixed(color, tint));
  };
  switch (kind) {
    case Kind::all: return painter.shape(stage::Shape::circle, center, radius, color);
    case Kind::one_cut:
      part({disc.x, disc.y, radius, 2 * radius});
      return part({center.x, center.y, radius, radius});
    case Kind::some: ring(); return part({disc.x, disc.y, radius, 2 * radius});
    case Kind::none: return ring();
    case Kind::nobody:
      return painter.line({disc.x + u, center.y}, {disc.right() - u, center.y}, color, 2 * u);
    case Kind::unknown:
      ui.label({center.x - 4 * u, center.y}, "?", Font::bold, 13, color, 2 * radius);
  }
}

// Where there is no room for a disc: how high the bar is.
void draw_bar(Ui& ui, Kind kind, const Rect& cell) {
  static constexpr std::array heights{1.0F, 0.75F, 0.5F, 0.22F, 0.08F, 0.08F};
  const float height = cell.height * heights[static_cast<std::size_t>(kind)];
  ui.painter().fill({cell.x, cell.bottom() - height, cell.width, height}, 0,
                    color_of(kind, ui.theme()));
}

void draw_legend(Ui& ui, float x, float y, float room) {
  static constexpr std::array rows{std::pair{Kind::all, "all handlers run"},
                                   std::pair{Kind::one_cut, "all run, one is cut short"},
                                   std::pair{Kind::some, "some run to their end"},
                                   std::pair{Kind::none, "none runs to its end"}};
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  if (room < 150 * u) return;
  for (const auto& [kind, words] : rows) {
    const Rect box{x, y - 14 * u, 32 * u, 28 * u};
    ui.painter().fill(box, 5 * u, t.panel.mixed(color_of(kind, t), tint));
    draw_disc(ui, kind, box.center(), 6 * u);
    ui.label({x + 42 * u, y}, words, Font::text, 14, t.text, room - 42 * u);
    y += row_pitch * u;
  }
  ui.label({x + 2 * u, y}, "-15", Font::mono, 13, t.text, 34 * u);
  ui.label({x + 42 * u, y}, "bytes of output lost", Font::text, 14, t.text, room - 42 * u);
}

std::string after(std::size_t step) {
  return " after step " + std::to_string(step) + ": ";
}

void draw_sentence(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const Way way = model.what_if->way;
  const std::size_t step = model.step();
  const WhatIf::Cell* const cell = model.what_if_cell();
  const WhatIf& result = model.what_if->work->result();
  const Kind kind = cell ? cell->kind : Kind::unknown;
  const Color color = cell && kind != Kind::unknown ? color_of(kind, t) : t.line;
  ui.painter().fill(rect, 8 * u, t.panel.mixed(color, 0.16F));
  ui.painter().fill({rect.x, rect.y, 4 * u, rect.height}, 0, color);
  std::string head = WhatIf::name(way) + after(step);
  std::string words;
  if (cell) {
    words = cell->unknown()
                ? "what happens then is not known: it takes too long, or waits for what "
                  "is not simulated."
                : trace::in_words(model.what_if->work->summary(way, step));
  } else if (std::ranges::binary_search(result.steps, step)) {
    words = "not computed yet.";
  } else {
    head = step == 0 ? "Nothing has run yet. " : "The process is over by now. ";
    words = result.steps.empty() ? "" : "← and → choose a step, ↑ and ↓ how it ends.";
  }
  const ButtonOptions options{.tooltip = "Shows the run that ends so; the script stays as it is",
                              .key = "Enter",
                              .enabled = cell && !cell->unknown()};
  const float width = ui.button_width("Play this end", options);
  const Rect at{rect.right() - width - 14 * u, rect.y + 7 * u, width, rect.height - 14 * u};
  const float left = rect.x + 22 * u;
  const float room = at.x - left - 14 * u;
  const float used = ui.painter().measure(head, Font::semibold, 16 * u).width;
  if (used + ui.painter().measure(words, Font::text, 16 * u).width < room) {
    ui.label({left, rect.center().y}, head, Font::semibold, 16, t.text, room);
    ui.label({left + used, rect.center().y}, words, Font::text, 16, t.text, room - used);
  } else {
    ui.label({left, rect.center().y - 9.5F * u}, head, Font::semibold, 14, t.text, room);
    ui.label({left, rect.center().y + 9.5F * u}, words, Font::text, 14, t.text, room);
  }
  if (ui.button("play this end", at, "Play this end", options)) model.play_what_if();
}

}  // namespace

float what_if_height() {
  return heading_height + row_pitch * static_cast<float>(WhatIf::ways) + 8 + sentence_height +
         bottom_margin;
}

std::string Model::why_no_what_if() const {
  if (!document.run()) return "Nothing has run yet: the script has an error.";
  if (!document.run()->program)
    return "A recorded run cannot be ended anew: nobody knows what the program would have done.";
  if (document.shows_other()) return "This run was ended so already: Escape leads back.";
  if (is_masked()) return "It would tell the answer.";
  if (compared_run) return "Two versions are compared: leave that first.";
  return "";
}

void Model::ask_what_if(bool wanted) {
  what_if.reset();
  if (!wanted) return;
  message = why_no_what_if();
  if (!message.empty()) return;
  show_table(Table::none);
  presenting = false;
  player.pause();
  what_if.emplace();
  begin_what_if();
  const auto& steps = what_if->work->result().steps;
  if (steps.empty()) return;
  player.jump(std::clamp(player.step(), steps.front(), steps.back()));
}

void Model::begin_what_if() {
  const std::shared_ptr<const Run>& run = document.run();
  what_if->generation = document.generation();
  what_if->goes_on = true;
  what_if->work = std::make_unique<WhatIfWork>(
      run->program, std::shared_ptr<const trace::Trace>(run, &run->trace), options_of(document));
}

void Model::work_on_what_if() {
  if (!what_if) return;
  if (!why_no_what_if().empty() || table != Table::none) return what_if.reset();
  if (what_if->generation != document.generation()) begin_what_if();
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::milliseconds share_of_frame{10};
  const Clock::time_point begin = Clock::now();
  while (what_if->goes_on && Clock::now() - begin < share_of_frame)
    what_if->goes_on = what_if->work->go_on(step());
}

const WhatIf::Cell* Model::what_if_cell() const {
  return what_if ? what_if->work->at(what_if->way, step()) : nullptr;
}

void Model::play_what_if() {
  const WhatIf::Cell* const cell = what_if_cell();
  if (!cell || cell->unknown()) return;
  const std::size_t from = step();
  const std::string name = WhatIf::name(what_if->way);
  auto ended = what_if->work->run(what_if->way, from);
  if (!ended) {
    message = "That moment is inside Python itself: there is no run to be shown that ends there.";
    return;
  }
  std::shared_ptr<const script::Program> program = document.run()->program;
  what_if.reset();
  document.show(std::make_shared<const Run>(std::move(program), std::move(*ended)));
  document_changed(false);
  player.jump(from);
  player.play();
  message = name + " after step " + std::to_string(from) + ". Escape brings back the script's end.";
}

void Model::leave_played_end() {
  const std::size_t from = step();
  document.show_own();
  document_changed(false);
  player.jump(std::min(from, player.step_count() - 1));
}

bool what_if_key(Model& model, const Ui& ui, const KeyPress& press) {
  if (!model.what_if || ui.has_overlay() || ui.has_focus() || press.ctrl || press.shift)
    return false;
  const auto& steps = model.what_if->work->result().steps;
  const auto way = static_cast<std::size_t>(model.what_if->way);
  if (press.key == "up" || press.key == "down") {
    const std::size_t next = press.key == "down" ? std::min(way + 1, WhatIf::ways - 1)
                             : way > 0           ? way - 1
                                                 : 0;
    model.what_if->way = static_cast<Way>(next);
  } else if ((press.key == "left" || press.key == "right") && !steps.empty()) {
    const std::size_t step = model.player.step();
    model.player.jump(press.key == "right" ? std::min(step + 1, steps.back())
                                           : std::max(step, steps.front() + 1) - 1);
  } else if (press.key == "enter") {
    model.play_what_if();
  } else {
    return false;
  }
  return true;
}

void draw_what_if(Model& model, Ui& ui, const Rect& rect, const stage::Scene& scene,
                  const Rect& timeline) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  stage::Painter& painter = ui.painter();
  const WhatIf& result = model.what_if->work->result();
  const auto x_of = [&](std::size_t step) {
    return stage::x_of_step(scene, timeline, u, static_cast<double>(step));
  };
  const float pitch = x_of(2) - x_of(1);
  const float width = std::max(1.0F, std::min(widest_cell * u, pitch - std::min(5 * u, pitch / 4)));
  const float left = x_of(1) - width / 2;
  const float right = x_of(std::max<std::size_t>(scene.step_count, 2) - 1) + width / 2;
  const float heading = rect.y + heading_height / 2 * u;
  const float labels = rect.x + 18 * u;
  ui.label({labels, heading}, "What if it ended here?", Font::semibold, 16, t.text,
           left - labels - 8 * u);

  // The numbers of the steps, as many as there is room for; the present one in a pill, tied to the
  // timeline.
  const std::size_t now = model.step();
  const float number_room =
      painter.measure(std::to_string(scene.step_count), Font::text, 13 * u).width + 12 * u;
  const auto every =
      static_cast<std::size_t>(std::max(1.0F, std::ceil(number_room / std::max(1.0F, pitch))));
  const std::size_t last = result.steps.empty() ? 0 : result.steps.back();
  for (std::size_t step = every; step <= last; step += every) {
    const float x = x_of(step);
    if (step == now || (x > x_of(now) - number_room && x < x_of(now) + number_room && every > 1))
      continue;
    const std::string number = std::to_string(step);
    const float wide = painter.measure(number, Font::text, 13 * u).width;
    ui.label({x - wide / 2, heading}, number, Font::text, 13, t.dim, 60 * u);
  }
  const float x_now = x_of(now);
  if (std::ranges::binary_search(result.steps, now)) {
    const std::string number = std::to_string(now);
    const float wide = painter.measure(number, Font::bold, 13 * u).width;
    const Rect pill{x_now - wide / 2 - 10 * u, heading - 10 * u, wide + 20 * u, 20 * u};
    painter.fill(
        {x_now - u, timeline.center().y + 15 * u, 2 * u, pill.y - timeline.center().y - 15 * u}, 0,
        t.accent);
    painter.fill(pill, 10 * u, t.accent);
    ui.label({x_now - wide / 2, heading}, number, Font::bold, 13, t.on_accent, wide + u);
  }

  // Of cells that share a pixel one is drawn.
  const auto stride =
      static_cast<std::size_t>(std::max(1.0F, std::floor(1 / std::max(pitch, 1e-6F))));
  std::optional<std::pair<Rect, const WhatIf::Cell*>> hovered;
  std::optional<Rect> chosen;
  float y = rect.y + (heading_height + row_pitch / 2) * u;
  for (std::size_t row = 0; row < WhatIf::ways; ++row, y += row_pitch * u) {
    const Way way = WhatIf::all_ways[row];
    const bool is_chosen = way == model.what_if->way;
    const Rect band{rect.x + 14 * u, y - 15 * u, right + 6 * u - rect.x - 14 * u, 30 * u};
    if (is_chosen) painter.fill(band, 8 * u, t.panel.mixed(t.accent, 0.12F));
    const std::string name = WhatIf::name(way);
    const float wide = painter.measure(name, Font::mono, 13.5F * u).width;
    const float name_x = left - 14 * u - wide;
    ui.label({name_x, y}, name, Font::mono, 13.5F, t.text, wide + u);
    ui.label({labels, y}, causes[row], Font::text, 12.5F, t.dim, name_x - labels - 10 * u);
    const auto& cells = result.cells[row];
    const auto cell_at = [&](std::size_t step) {
      return Rect{x_of(step) - width / 2, y - cell_height / 2 * u, width, cell_height * u};
    };
    if (is_chosen && std::ranges::binary_search(result.steps, now)) chosen = cell_at(now);
    for (std::size_t i = 0; i < result.steps.size(); i += stride) {
      const Rect at = cell_at(result.steps[i]);
      const float x = x_of(result.steps[i]);
      if (!cells[i]) {  // to come
        if (width >= 4 * u) painter.outline(at, 5 * u, t.line, u, true);
        continue;
      }
      const Kind kind = cells[i]->kind;
      if (width < least_disc * u) {
        draw_bar(ui, kind, at);
      } else {
        painter.fill(at, 5 * u, t.panel.mixed(color_of(kind, t), tint));
        const std::string lost =
            kind != Kind::unknown && cells[i]->lost > 0 ? "-" + std::to_string(cells[i]->lost) : "";
        const float lost_width = painter.measure(lost, Font::mono, 12 * u).width;
        const bool numbered =
            !lost.empty() && lost_width + 19 * u <= width && width >= least_number * u;
        const float disc = numbered ? at.x + (width - lost_width - 15 * u) / 2 + 6 * u : x;
        draw_disc(ui, kind, {disc, y}, 6 * u);
        if (numbered)
          ui.label({disc + 9 * u, y}, lost, Font::mono, 12, t.text, lost_width + u);
        else if (!lost.empty())  // a stroke says that something is lost
          painter.fill({x - 6 * u, at.bottom() - 5 * u, 12 * u, 2 * u}, 0, t.text);
      }
      if (at.contains(ui.mouse()) && !ui.has_overlay()) hovered = {at, &*cells[i]};
    }
    const Rect all{left, band.y, right - left, band.height};
    const std::string control = "what if " + name;
    const bool used = ui.area(control, all, name);
    ui.skip_in_tab();
    if ((used || ui.dragging(control)) && !result.steps.empty()) {
      model.what_if->way = way;
      if (ui.dragging(control) || all.contains(ui.mouse()))
        model.player.jump(std::clamp(stage::step_at(scene, timeline, u, ui.mouse().x),
                                     result.steps.front(), result.steps.back()));
    }
  }
  if (chosen) painter.outline(chosen->inset(-2 * u, -2 * u), 7 * u, t.accent, 3 * u, false);
  draw_legend(ui, right + 34 * u, rect.y + (heading_height + row_pitch / 2) * u,
              rect.right() - right - 50 * u);
  const float bottom = rect.bottom() - (bottom_margin + sentence_height) * u;
  draw_sentence(model, ui, {labels, bottom, rect.width - 36 * u, sentence_height * u});
  if (!hovered) return;
  const auto& [at, cell] = *hovered;
  const std::string words = cell->unknown() ? "not known" : trace::ending_in_words(cell->ending);
  const float wide = painter.measure(words, Font::semibold, 14 * u).width;
  Rect tip{at.center().x, at.bottom() + 8 * u, wide + 24 * u, 30 * u};
  tip.x = std::min(tip.x, rect.right() - tip.width - 8 * u);
  painter.fill(tip, 6 * u, t.text);
  ui.label({tip.x + 12 * u, tip.center().y}, words, Font::semibold, 14, t.background, wide + u);
}

void show_what_if(const Model& model, stage::Scene& scene) {
  const WhatIf::Cell* const cell = model.what_if_cell();
  const auto& run = model.document.run();
  if (!cell || cell->unknown() || !run || run->timeline.process_of_step(model.step()) != 0) return;
  using Fate = trace::Summary::Fate;
  const std::vector<trace::Summary::One>& all =
      model.what_if->work->summary(model.what_if->way, model.step()).handlers;
  const auto fate_of = [&](trace::HandlerId handler) -> const trace::Summary::One* {
    const auto found = std::ranges::find(all, handler, &trace::Summary::One::handler);
    return found == all.end() ? nullptr : &*found;
  };
  for (stage::Card& card : scene.registry) {
    const trace::Summary::One* const one = fate_of(card.handler);
    if (!one || card.look != stage::Look::solid) continue;
    card.next = false;
    card.brief.clear();
    const bool never = one->fate == Fate::never;
    card.look = never ? stage::Look::lost : stage::Look::ghost;
    card.detail = never                         ? "would never run"
                  : one->fate == Fate::returned ? "would be called, and return"
                  : one->fate == Fate::raised   ? "would be called, and raise " + one->exception
                                                : "would be called, and cut short";
    card.brief = never ? "never runs" : "would be called";
    if (!never) {
      card.badge = one->fate == Fate::cut_short ? "cut short" : "runs";
      card.badge_tone = one->fate == Fate::cut_short ? stage::Tone::error : stage::Tone::ok;
    }
  }
  for (stage::Card& card : scene.calling) {
    const trace::Summary::One* const one = fate_of(card.handler);
    if (!one || one->fate != Fate::cut_short) continue;
    card.detail = "would be cut short here";
    card.badge = "cut short";
    card.badge_tone = stage::Tone::error;
  }
  scene.status_lock.clear();
  const trace::Ending ending = cell->ending;
  scene.status_detail = "→ " + (ending.killed ? python::signal_name(ending.code)
                                              : "status " + std::to_string(ending.code));
}

}  // namespace lastcall::app
