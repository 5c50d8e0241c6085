#include <algorithm>
#include <string>
#include <utility>

#include "model.hpp"
#include "ui/highlight.hpp"

// For the back row: code and stage, as large as the window allows, and nothing else.
namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;

// In design pixels.
constexpr float code_size = 14;
constexpr float code_pitch = 21.5F;
constexpr float blank_pitch = 10;
constexpr std::size_t most_lines = 14;
constexpr double fades_after = 3;  // seconds

struct Line {
  std::size_t number = 0;  // from 1
  std::string_view text;
  std::vector<Span> spans;
  bool blank = false;
  bool again = false;  // blank, as the one before: without room
};

std::vector<Line> lines_of(const std::string& text, const stage::Theme& theme) {
  std::vector<Line> lines;
  char in_string = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Line line{lines.size() + 1, std::string_view(text).substr(begin, end - begin), {}};
    line.spans = highlight(line.text, theme, in_string);
    line.blank = line.text.find_first_not_of(" \t\r") == std::string_view::npos;
    line.again = line.blank && !lines.empty() && lines.back().blank;
    lines.push_back(std::move(line));
    begin = end + 1;
  }
  return lines;
}

// The script, and in it the line that runs; where that line ends, if something is raised there.
std::optional<stage::Point> draw_code(const Model& model, Ui& ui, const Rect& rect,
                                      const stage::MarkedLines& marked) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  stage::Painter& painter = ui.painter();
  const std::vector<Line> lines = lines_of(model.document.text(), t);
  painter.push_clip(rect);
  // As many as fit, around the one that runs.
  const auto height_of = [&](const Line& line) {
    return (line.again ? 0 : line.blank ? blank_pitch : code_pitch) * u;
  };
  float all = 0;
  for (const Line& line : lines) all += height_of(line);
  const auto codes = static_cast<std::size_t>(std::ranges::count(lines, false, &Line::blank));
  const bool fits = all <= rect.height - 12 * u && codes <= most_lines;
  const float above = (fits ? 7 : 22) * u;
  const float room = rect.height - (fits ? 12 : 44) * u;
  std::size_t first = marked.running > 0 ? std::min<std::size_t>(marked.running, lines.size()) : 0;
  first = first > 0 ? first - 1 : 0;
  std::size_t last = first;  // behind the last that is shown
  float used = 0;
  std::size_t shown = 0;
  const auto take = [&](std::size_t index) {
    const float more = height_of(lines[index]);
    const std::size_t code = lines[index].blank ? 0 : 1;
    if (used + more > room || shown + code > most_lines) return false;
    used += more;
    shown += code;
    return true;
  };
  if (last < lines.size() && take(last)) ++last;
  for (bool grows = true; grows;) {
    grows = false;
    if (first > 0 && take(first - 1)) --first, grows = true;
    if (last < lines.size() && take(last)) ++last, grows = true;
  }
  float y = rect.y + above;
  const auto told = [&](std::size_t count, const char* where, float at) {
    if (count > 0)
      ui.label({rect.x + 44 * u, at},
               "… " + std::to_string(count) + (count == 1 ? " line " : " lines ") + where,
               Font::text, 12.5F, t.dim, rect.width - 56 * u);
  };
  told(first, "above", rect.y + 12 * u);
  std::optional<stage::Point> source;
  for (std::size_t i = first; i < last; ++i) {
    const Line& line = lines[i];
    const float height = height_of(line);
    const bool running = line.number == marked.running;
    const bool calls = std::ranges::find(marked.callers, line.number) != marked.callers.end();
    if (running || calls) {
      const stage::Color tint = marked.failed || calls ? t.error : t.accent;
      painter.fill({rect.x, y, rect.width, height}, 0,
                   t.background.mixed(tint, running ? 0.24F : 0.13F));
      painter.fill({rect.x, y, 4 * u, height}, 0, tint);
    }
    if (!line.blank) {
      const std::string number = std::to_string(line.number);
      const float wide = painter.measure(number, Font::mono, 12.5F * u).width;
      ui.label({rect.x + 32 * u - wide, y + height / 2}, number, Font::mono, 12.5F,
               running ? t.text : t.dim, wide + u);
    }
    float x = rect.x + 44 * u;
    const float advance = painter.measure("0", Font::mono, code_size * u).width;
    // A line that is too long is cut, and says so.
    const auto columns =
        static_cast<std::size_t>(std::max(1.0F, (rect.right() - 20 * u - x) / advance));
    const bool cut =
        painter.measure(line.text, Font::mono, code_size * u).width > rect.right() - 8 * u - x;
    const float text_y = y + (height - painter.measure("A", Font::mono, code_size * u).height) / 2;
    for (const Span& span : line.spans) {
      if (cut && span.begin >= columns) break;
      const std::size_t stop = cut ? std::min(span.end, columns) : span.end;
      const float before =
          painter.measure(line.text.substr(0, span.begin), Font::mono, code_size * u).width;
      painter.text({x + before, text_y}, line.text.substr(span.begin, stop - span.begin),
                   Font::mono, code_size * u, span.color);
    }
    if (cut) painter.text({rect.right() - 16 * u, text_y}, "…", Font::mono, code_size * u, t.dim);
    if (running && marked.failed) {
      const float behind = x + painter.measure(line.text, Font::mono, code_size * u).width + 8 * u;
      source = stage::Point{std::min(behind, rect.right() - 10 * u), y + height / 2};
    }
    y += height;
  }
  told(lines.size() - last, "below", std::min(y + 12 * u, rect.bottom() - 12 * u));
  painter.pop_clip();
  return source;
}

// How many of the class have said so, on each card; before anybody has, which key is whose.
void draw_tally(const Model& model, Ui& ui, const stage::Scene& scene,
                const stage::Layout& layout) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const bool asks = model.hides_answer || !model.tally.empty();
  if (!asks) return;
  std::size_t waiting = 0;
  for (const stage::Card& card : scene.registry)
    if (card.look == stage::Look::solid) ++waiting;
  std::size_t number = waiting;
  for (const stage::Card& card : scene.registry) {
    const bool waits = card.look == stage::Look::solid;
    const std::size_t key = waits ? number-- : 0;
    const Rect rect = stage::card_rect(card, scene, layout);
    if (rect.y < layout.registry.y || rect.bottom() > layout.registry.bottom()) continue;
    const auto votes = model.tally.find(card.handler);
    const bool counted = votes != model.tally.end();
    if (!counted && (key == 0 || key > 9)) continue;
    const std::string words = counted ? std::to_string(votes->second) : std::to_string(key);
    const float wide = ui.painter().measure(words, Font::bold, 15 * u).width;
    const float height = std::min(24 * u, rect.height - 4 * u);
    const Rect pill{rect.right() - wide - 26 * u, rect.center().y - height / 2, wide + 18 * u,
                    height};
    if (counted)
      ui.painter().fill(pill, height / 2, t.accent);
    else
      ui.painter().outline(pill, 5 * u, t.line, u, false);
    ui.label({pill.x + 9 * u, pill.center().y}, words, Font::bold, 15,
             counted ? t.on_accent : t.text, wide + u);
  }
}

}  // namespace

bool Model::fills_screen() const {
  return presenting && !learning && !predicting && !compared_run && table == Table::none &&
         document.run() && !document.stale();
}

void Model::count_vote(std::size_t index) {
  const trace::Timeline* const steps = timeline();
  if (!steps) return;
  const std::size_t seen = std::min(step(), last_seen(*document.run()).value_or(step()));
  const trace::State state = steps->at_step(seen);
  if (index >= state.registry_size()) return;
  ++tally[state.registry(state.registry_size() - 1 - index).handler];
}

void draw_present(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const Run& run = *model.document.run();
  const std::size_t step = model.player.step();
  if (std::exchange(model.drawn_step, step) != step) {
    model.shows_reason = false;
    model.view.registry_scroll = model.view.called_scroll = model.view.terminal_scroll = 0;
  }
  stage::Scene scene = scene_of(model, run, model.player.moment());
  scene.large = true;
  const bool has_reason = !scene.rest.empty();
  if (!model.shows_reason) scene.rest.clear();
  scene.aside = has_reason ? 76 : 0;
  // The same for the whole run, so that nothing moves; while something is hidden, of what is seen.
  const std::size_t cards = model.last_seen(run)
                                ? std::max(scene.registry_slots, scene.called_slots)
                                : run.trace.handlers().size();
  Rect code;
  const bool two = scene.other || (!model.last_seen(run) && run.timeline.process_count() > 1);
  stage::Layout layout = stage::lay_out_large(rect, u, cards, two, code);
  ui.painter().fill(rect, 0, t.background);
  layout.source = draw_code(model, ui, code, scene.lines);
  ui.painter().line({code.right(), code.y}, {code.right(), code.bottom()}, t.line, u);
  stage::draw(scene, layout, t, ui.painter());
  draw_tally(model, ui, scene, layout);
  if (has_reason) {
    const Rect& sentence = layout.sentence;
    const Rect at{sentence.right() - 78 * u, sentence.center().y - 15 * u, 70 * u, 30 * u};
    if (ui.button(
            "why", at, "why?",
            {.style = model.shows_reason ? ButtonStyle::selected : ButtonStyle::quiet, .key = "↓"}))
      model.shows_reason = !model.shows_reason;
    ui.skip_in_tab();
  }
  if (model.idle < fades_after) {
    const float height = transport_height * u * 0.75F;
    return draw_transport(model, ui, {rect.x, rect.bottom() - height, rect.width, height});
  }
  const float height = 4 * u;
  const Rect bar{rect.x, rect.bottom() - height, rect.width, height};
  ui.painter().fill(bar, 0, t.line);
  if (scene.future_hidden) return;  // how far it is would tell how long it is
  const auto last = static_cast<float>(std::max<std::size_t>(model.player.step_count(), 2) - 1);
  ui.painter().fill({bar.x, bar.y, bar.width * static_cast<float>(step) / last, height}, 0,
                    t.accent);
}

}  // namespace lastcall::app
