#include "figure/figure.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <stdexcept>

#include "figure/svg.hpp"
#include "text/printable.hpp"
#include "trace/comparison.hpp"
#include "trace/narrate.hpp"

namespace lastcall::figure {
namespace {

using stage::Rect;
using trace::EventKind;

constexpr float title_height = 34;  // of each side of a comparison, in design pixels
constexpr float caption_line = 21;
constexpr float caption_padding = 14;
constexpr std::size_t most_caption_lines = 4;

float caption_height(std::size_t lines) {
  return caption_line * static_cast<float>(lines) + 2 * caption_padding;
}

stage::Part part_of(View view) {
  switch (view) {
    case View::window:
    case View::stage: return stage::Part::stage;
    case View::registry: return stage::Part::registry;
    case View::terminal: return stage::Part::terminal;
    case View::timeline: return stage::Part::timeline;
  }
  return stage::Part::stage;
}

// The words of a sentence that may be followed by another.
std::string sentence(std::string words) {
  if (!words.empty() && words.back() != '.' && words.back() != '?' && words.back() != '!')
    words += '.';
  return words;
}

std::string names_of(const std::vector<stage::Card>& cards, bool newest_first,
                     const std::function<bool(const stage::Card&)>& counts) {
  std::vector<std::string> names;
  for (const stage::Card& card : cards) {
    if (!counts(card)) continue;
    names.push_back(card.name + (card.badge.empty() ? "" : " (" + card.badge + ")"));
  }
  if (newest_first) std::reverse(names.begin(), names.end());
  constexpr std::size_t most = 12;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
    list += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > most) list += " and " + std::to_string(names.size() - most) + " more";
  return list;
}

// Everything that a scene shows, for those who do not see it.
std::string describe_in_words(const stage::Scene& scene) {
  std::string words = sentence(scene.lead);
  if (!scene.rest.empty()) words += " " + sentence(scene.rest);
  const auto add = [&words](const std::string& what, const std::string& list) {
    if (!list.empty()) words += " " + what + ": " + list + ".";
  };
  using stage::Look;
  const auto is = [](Look look) {
    return [look](const stage::Card& card) { return card.look == look; };
  };
  add("In the registry, next to be called first", names_of(scene.registry, true, is(Look::solid)));
  add("Being called", names_of(scene.calling, false, is(Look::active)));
  add("Called, in order", names_of(scene.called, false, is(Look::solid)));
  std::string lost = names_of(scene.registry, true, is(Look::lost));
  add("Never called", lost);
  if (scene.status != "?") {
    words += " Exit status: " + scene.status + " (" + scene.status_detail + ").";
  }
  return words;
}

}  // namespace

const std::vector<std::string>& view_names() {
  static const std::vector<std::string> names{"window", "stage", "registry", "terminal",
                                              "timeline"};
  return names;
}

Figure::Figure(std::shared_ptr<const Run> run, std::shared_ptr<const Run> compared,
               const Look& look, std::optional<Panel> panel)
    : look_(look),
      run_(std::move(run)),
      compared_(std::move(compared)),
      panel_(std::move(panel)) {
  const auto theme = stage::find_theme(look.theme);
  if (!theme) throw std::invalid_argument("there is no theme \"" + look.theme + "\"");
  theme_ = *theme;
  if (look.view == View::window && look.transparent)
    throw std::invalid_argument("the window has a background; other views can be transparent");
  if (look.view == View::window && !look.caption.empty())
    throw std::invalid_argument("the window has no room for a caption; other views have");
  if (compared_) difference_ = trace::first_difference(run_->timeline, compared_->timeline);
  choose_size();
  if (width() > max_side || height() > max_side)
    throw std::invalid_argument(
        "a picture of " + std::to_string(width()) + "×" + std::to_string(height()) +
        " pixels is too large: " + std::to_string(max_side) + " is the most for a side");
}

// How many lines a run has written in the end, where so many characters fit into one.
std::size_t Figure::lines_of(const Run& run, int width) {
  const auto columns = static_cast<std::size_t>(std::max(20.0, width / 8.55));
  const trace::State end = run.timeline.at(run.trace.events().size());
  std::string text;
  for (std::size_t i = 0; i < end.written_count() && text.size() < 16 * 1024; ++i)
    text += end.written(i).text;
  std::size_t lines = 1;  // the command
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find('\n', begin), text.size());
    lines += std::max<std::size_t>(1, (stop - begin + columns - 1) / columns);
    begin = stop + 1;
  }
  return lines;
}

int Figure::height_of_run() const {
  const float cards = std::clamp(static_cast<float>(run_->trace.handlers().size()), 3.0F, 8.0F);
  const int side = compared_ ? look_.width / 2 : look_.width;
  const int terminal_width = side - std::min(248, side * 3 / 10) - 52;
  std::size_t lines = lines_of(*run_, terminal_width);
  if (compared_) lines = std::max(lines, lines_of(*compared_, terminal_width));
  switch (look_.view) {
    case View::window: return 900;
    case View::stage:
      return static_cast<int>(
          std::ceil(stage::height_for(static_cast<float>(side), cards,
                                      static_cast<float>(std::min<std::size_t>(lines, 10)))));
    case View::registry: return static_cast<int>(cards * 76 + 51) + 52;
    case View::timeline: return 84;
    case View::terminal: {
      const float text = 50 + 21.5F * static_cast<float>(std::min<std::size_t>(lines, 30));
      return static_cast<int>(std::max(text, 128.0F)) + 12;
    }
  }
  return 0;
}

// What is not said is taken from what there is to be shown, the same for all steps.
void Figure::choose_size() {
  int& width = look_.width;
  int& height = look_.height;
  if (panel_ && width == 0) width = static_cast<int>(panel_->size.width);
  if (width == 0) width = look_.view == View::window || compared_ ? 1440 : 1048;
  if (height != 0) return;
  if (panel_) {
    const float scale = std::min(1.0F, static_cast<float>(width) / panel_->size.width);
    height = static_cast<int>(std::ceil(panel_->size.height * scale));
  } else {
    height = height_of_run();
  }
  if (compared_ && look_.view != View::window) height += static_cast<int>(title_height);
  if (!look_.caption.empty()) {
    const std::size_t wrapped = stage::wrap(look_.caption, stage::Font::text, 15,
                                            static_cast<float>(width) - 52, SvgPainter())
                                    .size();
    height += static_cast<int>(caption_height(std::min(wrapped, most_caption_lines)));
  }
}

std::string Figure::stopped() const {
  std::string words;
  for (const Run* run : {run_.get(), compared_.get()}) {
    if (!run || run->trace.limit().empty()) continue;
    if (!words.empty()) words += "; ";
    words += (compared_ ? "as Python " + run->trace.python() + ", " : "") + run->trace.limit();
  }
  return words;
}

std::size_t Figure::last_step() const {
  const std::size_t last = timeline().steps().size() - 1;
  return compared_ ? std::max(last, compared_->timeline.steps().size() - 1) : last;
}

std::string Figure::title() const {
  return text::printable_line(run_->trace.filename()) +
         (run_->trace.recorded() ? " recorded with Python " : " as Python ") +
         run_->trace.python() + (compared_ ? " and " + compared_->trace.python() : "");
}

Words Figure::words(std::size_t step) const {
  const std::string caption = look_.caption.empty() ? "" : sentence(look_.caption) + " ";
  if (panel_) return {title(), caption + title() + ", " + panel_->words};
  const std::size_t last = last_step();
  std::string text = title() + ", step " + std::to_string(step) + " of " + std::to_string(last) +
                     ". " + describe_in_words(stage::compose(timeline(), {step, 1}));
  if (compared_)
    text += " As Python " + compared_->trace.python() + " (" +
            trace::difference_in_words(difference_, step) +
            "): " + describe_in_words(stage::compose(compared_->timeline, {step, 1}));
  return {title(), caption + text};
}

Words Figure::words(std::size_t first, std::size_t last) const {
  std::string text = "Animation of " + title() + ".";
  if (difference_) text += " The first difference is step " + std::to_string(*difference_) + ".";
  constexpr std::size_t longest = 1000;
  last = std::min(last, timeline().steps().size() - 1);
  for (std::size_t step = std::max<std::size_t>(first, 1); step <= last; ++step) {
    if (text.size() > longest) {
      text += " And so on, up to step " + std::to_string(last) + ".";
      break;
    }
    text += " " + sentence(trace::narrate(timeline(), step).lead);
  }
  if (!look_.caption.empty()) text = sentence(look_.caption) + " " + text;
  return {title(), text};
}

void Figure::draw_view(stage::Painter& painter, stage::Moment moment, const Rect& area,
                       float unit) const {
  if (panel_) {
    const float scale = std::min({1.0F, area.width / unit / panel_->size.width,
                                  area.height / unit / panel_->size.height});
    return panel_->draw(area, unit * scale, theme_, painter);
  }
  stage::View view;
  view.reduced_motion = look_.reduced_motion;
  view.even_steps = look_.even_steps;
  const auto draw_run = [&](const Run& run, const Rect& rect, stage::Part part) {
    stage::draw(stage::compose(run.timeline, moment, view), stage::lay_out(rect, unit, part),
                theme_, painter);
  };
  if (!compared_) {
    draw_run(*run_, area, part_of(look_.view));
    return;
  }
  const float half = area.width / 2;
  const float top = title_height * unit;
  const auto side = [&](const Run& run, float x, const std::string& words) {
    painter.push_clip({x, area.y, half, area.height});
    painter.text({x + 26 * unit, area.y + 12 * unit},
                 stage::elide("Python " + run.trace.python() + words, stage::Font::semibold,
                              15 * unit, half - 52 * unit, painter),
                 stage::Font::semibold, 15 * unit, theme_.text);
    draw_run(run, {x, area.y + top, half, area.height - top}, part_of(look_.view));
    painter.pop_clip();
  };
  side(*run_, area.x, ": " + trace::difference_in_words(difference_, moment.step));
  side(*compared_, area.x + half, "");
  painter.fill({area.x + half - unit / 2, area.y, unit, area.height}, 0, theme_.line);
}

void Figure::draw(stage::Painter& painter, stage::Moment moment, float unit) const {
  Rect area{0, 0, static_cast<float>(look_.width) * unit, static_cast<float>(look_.height) * unit};
  if (!look_.caption.empty()) {
    const float size = 15 * unit;
    const float room = area.width - 52 * unit;
    auto lines = stage::wrap(look_.caption, stage::Font::text, size, room, painter);
    if (lines.size() > most_caption_lines) {
      lines.resize(most_caption_lines);
      lines.back() = stage::elide(lines.back() + " …", stage::Font::text, size, room, painter);
    }
    const float height = caption_height(lines.size()) * unit;
    area.height = std::max(0.0F, area.height - height);
    float y = area.bottom() + caption_padding * unit;
    for (const std::string& line : lines) {
      const float width = painter.measure(line, stage::Font::text, size).width;
      painter.text({(area.width - width) / 2, y}, line, stage::Font::text, size, theme_.dim);
      y += caption_line * unit;
    }
  }
  draw_view(painter, moment, area, unit);
}

std::string Figure::svg(stage::Moment moment, const std::string& prefix) const {
  const auto wide = static_cast<float>(look_.width);
  const auto high = static_cast<float>(look_.height);
  SvgPainter painter(prefix);
  if (!look_.transparent) painter.fill({0, 0, wide, high}, 0, theme_.background);
  draw(painter, moment, 1);
  return painter.document(wide, high, static_cast<float>(look_.scale), words(moment.step));
}

}  // namespace lastcall::figure
