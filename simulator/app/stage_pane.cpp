#include <algorithm>
#include <optional>
#include <string>

#include "model.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

stage::Scene scene_of(const Model& model, const Run& run, stage::Moment moment) {
  stage::View view = model.view;
  view.reduced_motion = model.settings.reduced_motion;
  return stage::compose(run.timeline, moment, view);
}

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

// The first step whose sentence differs between two runs.
std::optional<std::size_t> first_difference(const Run& a, const Run& b) {
  const std::size_t count = std::min(a.timeline.steps().size(), b.timeline.steps().size());
  for (std::size_t i = 1; i < count; ++i) {
    const trace::Event& left = a.trace.events()[a.timeline.steps()[i].lead];
    const trace::Event& right = b.trace.events()[b.timeline.steps()[i].lead];
    if (left.kind != right.kind || left.detail != right.detail || left.handler != right.handler ||
        left.value != right.value || a.trace.text(left.text) != b.trace.text(right.text) ||
        a.trace.text(left.text2) != b.trace.text(right.text2))
      return i;
  }
  if (a.timeline.steps().size() != b.timeline.steps().size()) return count;
  return std::nullopt;
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
  stage::Layout layout = stage::lay_out(area, u, part);
  if (layout.tight && shows_prediction(model)) {  // all the room to question and grades
    for (Rect* lane : {&layout.registry, &layout.calling, &layout.called})
      lane->height = area.bottom() - 12 * u - lane->y;
    layout.sentence = layout.terminal = layout.status = {};
  }
  stage::Scene scene = scene_of(model, run, moment);
  if (title.empty()) show_placed(model, scene);
  stage::draw(scene, layout, ui.theme(), ui.painter());
  if (!title.empty() || part == stage::Part::terminal) return;
  draw_prediction(model, ui, layout, scene);
  if (!model.asking()) card_controls(model, ui, scene, layout);
}

}  // namespace

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
    const auto difference = first_difference(*run, *model.compared_run);
    const std::string words = !difference ? "no difference in any step"
                              : *difference == model.player.step()
                                  ? "the first difference is here"
                                  : "the first difference is step " + std::to_string(*difference);
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

void draw_transport(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(rect, 0, t.panel);
  ui.painter().line({rect.x, rect.y}, {rect.right(), rect.y}, t.line, u);
  const float height = std::min(42 * u, rect.height - 14 * u);
  float x = rect.x + 20 * u;
  const auto place = [&](float width) {
    const Rect at{x, rect.center().y - height / 2, width, height};
    x += width + 10 * u;
    return at;
  };
  Player& player = model.player;
  using stage::Icon;
  const bool with_ends = rect.width > 560 * u;
  if (with_ends && ui.button("to the start", place(42 * u), "to the start",
                             {.tooltip = "To the start", .key = "Home", .icon = Icon::to_start}))
    player.jump(0);
  if (ui.button("step back", place(42 * u), "step back",
                {.tooltip = "One step back", .key = "←", .icon = Icon::step_back}))
    player.step_back();
  if (ui.button("play", place(52 * u), player.playing() ? "pause" : "play",
                {.style = ButtonStyle::primary,
                 .tooltip = player.playing() ? "Pause" : "Play",
                 .key = "Space",
                 .icon = player.playing() ? Icon::pause : Icon::play}))
    model.asking() ? model.check_prediction() : player.toggle();
  if (ui.button("step forward", place(42 * u), "step forward",
                {.tooltip = "One step on", .key = "→", .icon = Icon::step_forward}))
    player.step_forward();
  if (with_ends && ui.button("to the end", place(42 * u), "to the end",
                             {.tooltip = "To the end", .key = "End", .icon = Icon::to_end}))
    player.jump(player.step_count() - 1);

  const Rect speed_at{rect.right() - 20 * u - 52 * u, rect.center().y - 34 * u / 2, 52 * u, 34 * u};
  std::string speed = std::to_string(player.speed());
  speed.erase(speed.find_last_not_of('0') + 1);
  if (speed.ends_with('.')) speed.pop_back();
  if (ui.button("speed", speed_at, speed + "×",
                {.tooltip = "Speed: a click doubles it; slower with [, faster with ]"}))
    player.set_speed(player.speed() >= Player::fastest ? Player::slowest : player.speed() * 2);

  const auto& run = model.document.run();
  if (!run) return;
  const Rect timeline{x + 16 * u, rect.y, speed_at.x - 14 * u - x - 16 * u, rect.height};
  if (timeline.width < 40 * u) return;
  stage::Scene scene = scene_of(model, *run, player.moment());
  stage::draw_timeline(scene, timeline, u, t, ui.painter());
  ui.area("timeline", timeline, "step " + std::to_string(player.step()));
  if (ui.dragging("timeline")) player.jump(stage::step_at(scene, timeline, u, ui.mouse().x));
}

}  // namespace lastcall::app
