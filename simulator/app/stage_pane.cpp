#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "model.hpp"
#include "trace/comparison.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

// The cards are controls: a click on one that waits unregisters its handler.
void card_controls(Model& model, Ui& ui, const stage::Scene& scene, const stage::Layout& layout) {
  std::optional<std::string> chosen;
  for (std::size_t i = 0; i < scene.registry.size(); ++i) {
    const stage::Card& card = scene.registry[i];
    if (card.look != stage::Look::solid || card.progress < 1) continue;
    const Rect rect = stage::card_rect(card, scene, layout);
    if (rect.y < layout.registry.y || rect.bottom() > layout.registry.bottom()) continue;
    if (ui.area(card_name(scene, i), rect, card.name, card.detail + " · click to unregister"))
      chosen = card.name;
  }
  if (chosen)
    model.apply(model.document.program() ? unregister_handler(*model.document.program(), *chosen)
                                         : Edited{});
}

// The wheel over a lane shows older cards; a step brings the newest back.
void scroll_lanes(Model& model, const Ui& ui, const stage::Scene& scene,
                  const stage::Layout& layout) {
  stage::View& view = model.view;
  if (std::exchange(model.drawn_step, scene.step) != scene.step)
    view.registry_scroll = view.called_scroll = view.terminal_scroll = 0;
  view.registry_scroll =
      std::min(scene.registry_slots, scrolled(view.registry_scroll, -ui.wheel(layout.registry)));
  view.called_scroll =
      std::min(scene.called_slots, scrolled(view.called_scroll, ui.wheel(layout.called)));
}

void draw_run(Model& model, Ui& ui, const Rect& rect, const Run& run, stage::Moment moment,
              const std::string& title, stage::Part part) {
  const float u = ui.unit();
  Rect area = rect;
  if (!title.empty()) {
    ui.label({rect.x + 26 * u, rect.y + 18 * u}, title, stage::Font::semibold, 15, ui.theme().text,
             rect.width - 52 * u);
    area = {rect.x, rect.y + 30 * u, rect.width, rect.height - 30 * u};
  }
  stage::Layout layout = stage::lay_out(area, u, part, model.settings.terminal_height);
  if (layout.tight && shows_prediction(model)) {  // all the room to question and grades
    for (Rect* lane : {&layout.registry, &layout.calling, &layout.called})
      lane->height = area.bottom() - 12 * u - lane->y;
    layout.sentence = layout.terminal = layout.status = {};
  }
  stage::Scene scene = scene_of(model, run, moment);
  if (title.empty()) show_placed(model, scene);
  stage::draw(scene, layout, ui.theme(), ui.painter());
  if (&run == model.document.run().get()) {
    draw_terminal_controls(model, ui, scene, layout.terminal);
    if (part != stage::Part::terminal) draw_terminal_edge(model, ui, layout);
    scroll_lanes(model, ui, scene, layout);
  }
  if (!title.empty() || part == stage::Part::terminal) return;
  draw_prediction(model, ui, layout, scene);
  if (!model.asking()) card_controls(model, ui, scene, layout);
}

}  // namespace

std::size_t scrolled(std::size_t count, float wheel) {
  const auto moved = static_cast<std::ptrdiff_t>(count) + std::lround(wheel);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, moved));
}

stage::Scene scene_of(const Model& model, const Run& run, stage::Moment moment) {
  stage::View view = model.view;
  view.reduced_motion = model.settings.reduced_motion;
  return stage::compose(run.timeline, moment, view);
}

std::string card_name(const stage::Scene& scene, std::size_t index) {
  const std::string& name = scene.registry[index].name;
  const auto before = std::count_if(scene.registry.begin(),
                                    scene.registry.begin() + static_cast<std::ptrdiff_t>(index),
                                    [&](const stage::Card& card) { return card.name == name; });
  return "card " + name + (before > 0 ? " " + std::to_string(before + 1) : "");
}

void draw_stage(Model& model, Ui& ui, const Rect& rect, bool terminal_alone) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(rect, 0, t.background);
  const auto& run = model.document.run();
  if (!run) {
    ui.label({rect.x + 26 * u, rect.y + 40 * u}, "Nothing has run yet: the script has an error.",
             stage::Font::text, 16, t.text, rect.width - 52 * u);
    return;
  }
  const stage::Part part =
      terminal_alone ? stage::Part::terminal : stage::Part::stage_without_timeline;
  ui.painter().push_clip(rect);
  if (model.compared_run && !model.predicting) {
    const float half = rect.width / 2;
    const std::string words = trace::difference_in_words(model.difference, model.player.step());
    draw_run(model, ui, {rect.x, rect.y, half, rect.height}, *run, model.player.moment(),
             "Python " + run->trace.python() + ": " + words, part);
    draw_run(model, ui, {rect.x + half, rect.y, half, rect.height}, *model.compared_run,
             model.player.moment(), "Python " + model.compared_run->trace.python(), part);
    ui.painter().line({rect.x + half, rect.y}, {rect.x + half, rect.bottom()}, t.line, u);
  } else {
    draw_run(model, ui, rect, *run, model.player.moment(), "", part);
  }
  ui.painter().pop_clip();
  if (model.document.stale()) ui.painter().fill(rect, 0, t.background.faded(0.55F));
}

}  // namespace lastcall::app
