#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "document/settings.hpp"
#include "model.hpp"
#include "trace/comparison.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

// The cards are controls: a click on one says what it is. Nothing is edited by surprise.
void card_controls(Model& model, Ui& ui, const stage::Scene& scene, const stage::Layout& layout) {
  for (std::size_t i = 0; i < scene.registry.size(); ++i) {
    const stage::Card& card = scene.registry[i];
    if (card.handler == trace::no_handler || card.progress < 1) continue;
    const Rect rect = stage::card_rect(card, scene, layout);
    if (rect.y < layout.registry.y || rect.bottom() > layout.registry.bottom()) continue;
    if (ui.area(card_name(scene, i), rect, card.name, card.detail)) {
      const bool again = model.selected && model.selected->handler == card.handler;
      model.selected.reset();
      if (!again) model.selected = Model::Selected{card.handler, rect};
    }
    if (model.selected && model.selected->handler == card.handler) {
      model.selected->at = rect;
      ui.painter().outline(rect.inset(-3 * ui.unit(), -3 * ui.unit()), 12 * ui.unit(),
                           ui.theme().accent, 2 * ui.unit(), false);
    }
  }
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
  const bool asks_what_if = model.what_if && title.empty() && part != stage::Part::terminal;
  stage::Layout layout = stage::lay_out(
      area, u, part, asks_what_if ? stage::one_line_terminal : model.settings.terminal_height);
  if (!layout.tight && title.empty() && model.asking() && part != stage::Part::terminal) {
    // The terminal gives way, so that all of the question is in sight.
    const float missing = question_height(model, layout) - layout.calling.height / u;
    const float left = layout.terminal.height / u - missing;
    if (missing > 0)
      layout =
          stage::lay_out(area, u, part, left < least_terminal ? stage::one_line_terminal : left);
  }
  if (layout.tight && shows_prediction(model)) {  // all the room to question and grades
    for (Rect* lane : {&layout.registry, &layout.calling, &layout.called})
      lane->height = area.bottom() - 12 * u - lane->y;
    layout.sentence = layout.terminal = layout.status = {};
  }
  const bool judges = title.empty() && part != stage::Part::terminal && is_judging(model) &&
                      !layout.tight && layout.called.x > layout.registry.right();
  if (judges) widen_called(layout);
  if (title.empty() && part != stage::Part::terminal) layout.source = model.source;
  stage::Scene scene = scene_of(model, run, moment);
  if (title.empty()) show_placed(model, scene);
  if (judges) show_judged(model, ui, scene);
  if (asks_what_if) show_what_if(model, scene);
  if (title.empty()) show_welcome(model, ui, scene);
  if (title.empty() && shows_prediction(model)) {  // the board needs the room
    scene.other.reset();
    scene.travel.reset();
  }
  stage::draw(scene, layout, ui.theme(), ui.painter());
  if (&run == model.document.run().get()) {
    draw_terminal_controls(model, ui, scene, layout.terminal);
    if (part != stage::Part::terminal && !asks_what_if) draw_terminal_edge(model, ui, layout);
    scroll_lanes(model, ui, scene, layout);
  }
  if (!title.empty() || part == stage::Part::terminal) return;
  const stage::Layout own = stage::layout_of(scene, layout);
  if (judges) draw_judged(model, ui, own, scene);
  draw_prediction(model, ui, own, scene);
  draw_welcome(model, ui, own, scene);
  if (!model.asking() && !model.asks_welcome()) card_controls(model, ui, scene, own);
}

}  // namespace

void draw_selected(Model& model, Ui& ui) {
  const auto& run = model.document.run();
  if (!model.selected || !run || model.asking() || model.table != Model::Table::none ||
      model.selected->handler >= run->trace.handlers().size() || model.player.playing()) {
    model.selected.reset();
    return;
  }
  const Model::Selected selected = *model.selected;
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const trace::Handler& handler = run->trace.handlers()[selected.handler];
  const std::string name(run->trace.text(handler.name));
  std::vector<std::string> lines{"Function " + name +
                                 (handler.def_line != 0
                                      ? ", defined on line " + std::to_string(handler.def_line)
                                      : ", built in")};
  lines.push_back("Will be called as " + std::string(run->trace.text(handler.call)));
  if (handler.line != 0) lines.push_back("Registered on line " + std::to_string(handler.line));
  for (std::size_t step = 1; step < std::min<std::size_t>(run->timeline.steps().size(), 5000);
       ++step) {
    const trace::Event& lead = run->trace.events()[run->timeline.steps()[step].lead];
    if (lead.kind != trace::EventKind::register_ || lead.handler != selected.handler) continue;
    lines.back() += ", in step " + std::to_string(step);
    break;
  }
  const float width = 320 * u;
  const float height = (static_cast<float>(lines.size()) * 22 + 62) * u;
  const Rect& window = ui.frame().window;
  Rect box{selected.at.right() + 14 * u, selected.at.y - 4 * u, width, height};
  box.x = std::min(box.x, window.right() - width - 8 * u);
  box.y = std::clamp(box.y, window.y + 8 * u, std::max(window.y, window.bottom() - height - 8 * u));
  ui.painter().fill({box.x, box.y + 5 * u, box.width, box.height}, 10 * u, {0, 0, 0, 70});
  ui.painter().fill(box, 10 * u, t.raised);
  ui.painter().outline(box, 10 * u, t.accent, 1.5F * u, false);
  float y = box.y + 20 * u;
  for (std::size_t i = 0; i < lines.size(); ++i, y += 22 * u)
    ui.label({box.x + 14 * u, y}, lines[i], i == 0 ? stage::Font::semibold : stage::Font::text, 14,
             i == 0 ? t.text : t.dim, width - 28 * u);
  const Rect first{box.x + 12 * u, box.bottom() - 44 * u, ui.button_width("Unregister"), 32 * u};
  if (ui.button("unregister card", first, "Unregister",
                {.tooltip = "Adds atexit.unregister(" + name + ") to the script"})) {
    model.selected.reset();
    model.apply(model.document.program() ? unregister_handler(*model.document.program(), name)
                                         : Edited{});
    return;
  }
  if (ui.button("close card",
                {first.right() + 8 * u, first.y, ui.button_width("Close", {.key = "Esc"}), 32 * u},
                "Close", {.key = "Esc"}))
    model.selected.reset();
}

std::size_t scrolled(std::size_t count, float wheel) {
  const auto moved = static_cast<std::ptrdiff_t>(count) + std::lround(wheel);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, moved));
}

stage::Scene scene_of(const Model& model, const Run& run, stage::Moment moment) {
  stage::View view = model.view;
  view.reduced_motion = model.settings.reduced_motion;
  view.last_seen = model.last_seen(run);
  view.story = model.player.playing() && !model.compared_run && !model.predicting;
  stage::Scene scene = stage::compose(run.timeline, moment, view);
  scene.read = model.player.read();
  if (scene.answer_hidden && !model.predicting) {
    scene.lead = "What happens next?";
    scene.rest = "The answer is hidden until H is pressed.";
  }
  return scene;
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
  if (model.table != Model::Table::none && !terminal_alone) return draw_table(model, ui, rect);
  const stage::Part part =
      terminal_alone ? stage::Part::terminal : stage::Part::stage_without_timeline;
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
  if (model.document.stale()) ui.painter().fill(rect, 0, t.background.faded(0.55F));
}

}  // namespace lastcall::app
