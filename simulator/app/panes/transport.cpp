#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "model.hpp"

namespace lastcall::app {
namespace {

using stage::Rect;

constexpr float film_strip_top = 15;    // below the middle of the timeline, in design pixels
constexpr float forked_strip_top = 25;  // … if it is two lines
constexpr float film_strip_height = 16;

std::string speed_label(double speed) {
  std::string text = std::to_string(speed);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text + "×";
}

std::vector<Menu::Item> transport_items(Model& model) {
  std::vector<Menu::Item> items;
  for (double speed = Player::slowest; speed <= Player::fastest; speed *= 2) {
    const std::string label = speed_label(speed);
    items.push_back({"speed " + label, label, [&model, speed] { model.player.set_speed(speed); },
                     speed == model.player.speed()});
  }
  items.push_back({"loop", "loop · L", [&model] { model.player.set_loop(!model.player.loop()); },
                   model.player.loop()});
  for (const auto& [name, label] :
       {std::pair{"next handler", "to the next handler · N"},
        std::pair{"next exception", "to the next exception · X"},
        std::pair{"next phase", "to the next phase · F"},
        std::pair{"end differently from here", "end differently from here… · E"},
        std::pair{"to the first difference", "to the first difference · D"}})
    items.push_back(
        {name, label, [&model, command = name] { run_command(model, command); }, false});
  return items;
}

// A strip of its own below the timeline: a drag there marks the steps of a film, a drag at an end
// of what is marked moves that end, a click where nothing is marked takes the mark away.
void draw_film_strip(Model& model, Ui& ui, const stage::Scene& scene, const Rect& timeline,
                     const Rect& strip) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const auto x_of = [&](std::size_t step) {
    return stage::x_of_step(scene, timeline, u, static_cast<double>(step));
  };
  const std::size_t last = scene.step_count - 1;
  const float middle = strip.center().y;
  const bool hovered = strip.contains(ui.mouse()) && !ui.has_overlay();
  ui.painter().fill({x_of(0), middle - u, x_of(last) - x_of(0), 2 * u}, u,
                    hovered ? t.accent.faded(0.6F) : t.line);
  if (model.span) {
    const float from = x_of(model.span->first);
    const float to = x_of(model.span->second);
    ui.painter().fill({from, middle - 3 * u, to - from, 6 * u}, 3 * u, t.accent);
    for (const float x : {from, to})
      ui.painter().fill({x - 3 * u, middle - 7 * u, 6 * u, 14 * u}, 2 * u, t.accent);
  }
  ui.area("film span", {x_of(0) - 6 * u, strip.y, x_of(last) - x_of(0) + 12 * u, strip.height},
          "film span", "Drag: the steps of a film · Shift [ and Shift ]");
  ui.skip_in_tab();
  if (!ui.dragging("film span")) return model.span_from.reset();
  const std::size_t step = stage::step_at(scene, timeline, u, ui.mouse().x);
  if (!model.span_from) {
    const auto is_at = [&](std::size_t end) { return std::abs(x_of(end) - ui.mouse().x) < 8 * u; };
    if (model.span && is_at(model.span->first))
      model.span_from = model.span->second;
    else if (model.span && is_at(model.span->second))
      model.span_from = model.span->first;
    else
      model.span.reset(), model.span_from = step;
  }
  const auto [first, second] = std::minmax(*model.span_from, step);
  if (first != second) model.span = {first, second};
}

}  // namespace

void draw_transport(Model& model, Ui& ui, const Rect& whole) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  ui.painter().fill(whole, 0, t.panel);
  ui.painter().line({whole.x, whole.y}, {whole.right(), whole.y}, t.line, u);
  Rect rect = whole;
  if (model.what_if) rect.height = transport_above_the_map * u;
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
    model.play_or_pause();
  if (ui.button("step forward", place(42 * u), "step forward",
                {.tooltip = "One step on", .key = "→", .icon = Icon::step_forward}))
    player.step_forward();
  if (with_ends && ui.button("to the end", place(42 * u), "to the end",
                             {.tooltip = "To the end", .key = "End", .icon = Icon::to_end}))
    player.jump(player.step_count() - 1);

  const float button = 34 * u;
  const std::string speed = speed_label(player.speed());
  const ButtonOptions menu{.tooltip = "Speed, loop, and where to jump", .menu = true};
  const float speed_width = ui.button_width(speed, menu);
  const Rect speed_at{rect.right() - 20 * u - speed_width, rect.center().y - button / 2,
                      speed_width, button};
  float end = speed_at.x;
  const bool played = model.document.shows_other();
  const std::string asks = played ? "Back" : "What if…";
  const std::string why_not = played ? "" : model.why_no_what_if();
  ButtonOptions ask{.tooltip = "What if it ended here? · W",
                    .enabled = why_not.empty() || model.what_if};
  if (played)
    ask = {.style = ButtonStyle::selected, .tooltip = "To the script's own end", .key = "Esc"};
  if (model.what_if) ask.style = ButtonStyle::selected;
  if (!ask.enabled) ask.tooltip = why_not;
  const float ask_width = ui.button_width(asks, ask);
  const Rect ask_at{end - 10 * u - ask_width, speed_at.y, ask_width, button};
  Rect end_at = speed_at;
  if (rect.width > 760 * u || played) {
    if (ui.button(played ? "leave played end" : "what if", ask_at, asks, ask)) {
      if (played) {
        model.leave_played_end();
        return;
      }
      model.ask_what_if(!model.what_if);
    }
    end = ask_at.x;
    end_at = ask_at;
  }
  const bool ends_here = std::exchange(model.wants_end_menu, false);
  if (ends_here) open_menu(model, end_at, ending_items(model, Ending::from_here));
  if (ui.button("speed", speed_at, speed, menu)) open_menu(model, speed_at, transport_items(model));

  const auto& run = model.document.run();
  if (!run) return;
  const Rect timeline{x + 16 * u, rect.y, end - 14 * u - x - 16 * u, rect.height};
  if (timeline.width < 40 * u) return;
  const bool in_table = model.table != Model::Table::none && model.played();
  stage::Scene scene = in_table ? stage::compose(*model.played(), player.moment(), model.view)
                                : scene_of(model, *run, player.moment());
  if (!scene.future_hidden) {
    scene.step = player.step();
    scene.step_count = player.step_count();
  }
  if (model.what_if)
    draw_what_if(model, ui, {whole.x, rect.bottom(), whole.width, whole.bottom() - rect.bottom()},
                 scene, timeline);
  stage::draw_timeline(scene, timeline, u, t, ui.painter());
  if (model.difference && !scene.future_hidden && !in_table) {
    const float at = stage::x_of_step(scene, timeline, u, static_cast<double>(*model.difference));
    const float sign = ui.painter().measure("≠", stage::Font::text, 15 * u).width;
    ui.label({at - sign / 2, stage::y_of_step(scene, timeline, u, *model.difference) + 21 * u}, "≠",
             stage::Font::text, 15, t.warning, 2 * sign);
  }
  const float below =
      timeline.center().y + (scene.turns.size() > 1 ? forked_strip_top : film_strip_top) * u;
  const Rect bar{timeline.x, timeline.y, timeline.width, below - timeline.y};
  if (!model.what_if && !scene.future_hidden && !in_table)
    draw_film_strip(model, ui, scene, timeline,
                    {timeline.x, below, timeline.width,
                     std::min(film_strip_height * u, rect.bottom() - below)});
  ui.area("timeline", bar, "step " + std::to_string(player.step()));
  if (!ui.dragging("timeline")) return;
  const std::size_t step = stage::step_at(scene, timeline, u, ui.mouse().x);
  player.jump(in_table ? step : std::min(step, model.last_seen(*run).value_or(step)));
}

}  // namespace lastcall::app
