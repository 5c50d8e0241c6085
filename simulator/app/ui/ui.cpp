#include "ui/ui.hpp"

#include <algorithm>
#include <utility>

namespace lastcall::app {
namespace {

using stage::Color;
using stage::Font;
using stage::Point;
using stage::Rect;

constexpr float label_size = 15;

}  // namespace

void Ui::begin(const Frame& frame) {
  frame_ = &frame;
  tooltip_.clear();
  is_quiet_ = false;
  const ImGuiIO& io = ImGui::GetIO();
  mouse_ = {io.MousePos.x, io.MousePos.y};
  pressed_ = ImGui::IsMouseClicked(0);
  released_ = ImGui::IsMouseReleased(0);
  if (pressed_) {
    focus_.clear();
    focus_is_by_key_ = false;
  }
}

void Ui::end(stage::Painter& overlay_painter) {
  overlay_painter_ = &overlay_painter;
  const bool had_overlay = std::exchange(had_overlay_, overlay_ != nullptr);
  if (had_overlay_ && !had_overlay) focus_before_ = focus();
  if (const auto draw = std::exchange(overlay_, nullptr)) draw();
  if (released_) held_.clear();
  std::swap(last_controls_, controls_);
  controls_.clear();
  if (had_overlay && !had_overlay_ && !find(focus_)) focus_ = std::exchange(focus_before_, "");
  if (find(keyboard_for_)) keyboard_for_.clear();
  if (!find(focus_) && focus_ != keyboard_for_) focus_.clear();
  activate_.clear();
  revealed_.clear();
  draw_tooltip();
  overlay_painter_ = nullptr;
}

// Below what it is about; or where it covers none of the controls that the hand may go to next.
Rect Ui::tooltip_place(Rect box, const Rect& window) const {
  const float gap = 6 * unit();
  const Rect& of = tooltip_at_;
  const float right = of.right() + gap;
  const float left = of.x - box.width - gap;
  const float middle = of.center().y - box.height / 2;
  std::vector<Point> places{
      {of.x, of.bottom() + gap}, {right, middle}, {left, middle}, {of.x, of.y - box.height - gap}};
  const auto at = [&](Point place) {
    box.x = std::clamp(place.x, window.x, std::max(window.x, window.right() - box.width));
    box.y = place.y;
    return box;
  };
  const auto covers = [&](const Rect& one) {
    return one.x < box.right() && box.x < one.right() && one.y < box.bottom() &&
           box.y < one.bottom();
  };
  constexpr float pane = 150;  // what is higher is an area, not a target
  for (const Point place : places) {
    at(place);
    if (box.x != place.x && place.x != of.x) continue;
    if (box.bottom() > window.bottom() || box.y < window.y || covers(of)) continue;
    const bool free = std::ranges::none_of(last_controls_, [&](const Control& control) {
      return control.enabled && control.rect.height < pane * unit() && !(control.rect == of) &&
             covers(control.rect);
    });
    if (free) return box;
  }
  at(places.front());
  return box.bottom() > window.bottom() ? at(places.back()) : box;
}

void Ui::draw_tooltip() {
  if (tooltip_.empty() || is_quiet_) return;
  const float padding = 9 * unit();
  const float size = 13.5F * unit();
  const auto lines = stage::wrap(tooltip_, Font::text, size, 320 * unit(), painter());
  float width = 0;
  for (const std::string& line : lines)
    width = std::max(width, painter().measure(line, Font::text, size).width);
  const float line_height = 19 * unit();
  const Rect& window = frame_->window;
  const float height = line_height * static_cast<float>(lines.size()) + 2 * padding;
  const Rect box = tooltip_place({0, 0, width + 2 * padding, height}, window);
  painter().fill(box, 7 * unit(), theme().raised);
  painter().outline(box, 7 * unit(), theme().line, unit(), false);
  float y = box.y + padding - unit();
  for (const std::string& line : lines) {
    painter().text({box.x + padding, y}, line, Font::text, size, theme().text);
    y += line_height;
  }
}

Ui::Response Ui::respond(std::string_view name, std::string_view label, const Rect& rect,
                         bool enabled, std::string_view tooltip) {
  enabled = enabled && (!had_overlay_ || overlay_painter_);
  controls_.push_back({std::string(name), std::string(label), rect, enabled,
                       scrolling_ ? scrolling_->name : std::string()});
  Response response;
  response.focused = focus() == name;
  if (!enabled) return response;
  const bool in_sight = !scrolling_ || scrolling_->rect.contains(mouse_);
  response.hovered = in_sight && rect.contains(mouse_) && (held_.empty() || held_ == name);
  if (response.hovered && pressed_) held_ = focus_ = name;
  response.held = held_ == name;
  response.clicked = (response.held && released_ && response.hovered) || activate_ == name;
  if ((response.hovered || response.focused) && !tooltip.empty()) {
    tooltip_ = tooltip;
    tooltip_at_ = rect;
  }
  return response;
}

float Ui::button_width(std::string_view label, const ButtonOptions& options) const {
  float width = painter().measure(label, Font::text, label_size * unit()).width + 28 * unit();
  if (!options.key.empty())
    width += painter().measure(options.key, Font::mono, 12 * unit()).width + 9 * unit();
  if (options.mark) width += 21 * unit();
  if (options.menu) width += 16 * unit();
  return width;
}

bool Ui::button(std::string_view name, const Rect& rect, std::string_view label,
                const ButtonOptions& options) {
  std::string tooltip(options.tooltip);
  if (!options.key.empty() && options.icon)
    tooltip += (tooltip.empty() ? "" : " · ") + std::string(options.key);
  const Response response = respond(name, label, rect, options.enabled, tooltip);
  const stage::Theme& t = theme();
  const float radius = 8 * unit();
  Color ground = t.raised;
  Color ink = t.text;
  Color border = t.line;
  switch (options.style) {
    case ButtonStyle::plain: break;
    case ButtonStyle::primary:
      ground = border = t.accent;
      ink = t.on_accent;
      break;
    case ButtonStyle::quiet:
      ground = border = Color{t.panel.red, t.panel.green, t.panel.blue, 0};
      ink = options.left ? t.text : t.dim;  // what a menu offers looks as if it could be had
      break;
    case ButtonStyle::selected: border = t.accent; break;
  }
  if (response.hovered) {
    ground = ground.alpha == 0 ? t.raised : ground.mixed(t.text, response.held ? 0.16F : 0.08F);
    if (options.style == ButtonStyle::quiet) ink = t.text;
  }
  if (!options.enabled) ink = ink.mixed(t.panel, 0.55F);
  painter().fill(rect, radius, ground);
  painter().outline(rect, radius, border, (options.style == ButtonStyle::selected ? 2 : 1) * unit(),
                    false);
  if (response.focused)
    painter().outline(rect.inset(-3 * unit(), -3 * unit()), radius + 3 * unit(), t.accent,
                      2 * unit(), false);
  if (options.icon) {
    painter().icon(*options.icon, rect.center(), 8 * unit(), ink);
    return response.clicked;
  }
  const float wanted = button_width(label, options);
  float x = rect.x + 14 * unit();
  if (!options.left) x = rect.x + std::max(8 * unit(), (rect.width - wanted) / 2 + 14 * unit());
  const float middle = rect.center().y;
  float room = rect.right() - 8 * unit() - x;
  if (options.mark) {
    const stage::Mark mark = stage::mark_of(*options.mark, t);
    painter().shape(mark.shape, {x + 5 * unit(), middle}, 6 * unit(), mark.color);
    x += 21 * unit();
    room -= 21 * unit();
  }
  const float key_width =
      options.key.empty() ? 0 : painter().measure(options.key, Font::mono, 12 * unit()).width;
  if (key_width > 0) room -= key_width + 9 * unit();
  const Font font = options.style == ButtonStyle::primary ? Font::semibold : Font::text;
  this->label({x, middle}, label, font, label_size, ink, room);
  x += std::min(room, painter().measure(label, font, label_size * unit()).width) + 9 * unit();
  if (key_width > 0)
    this->label({x, middle}, options.key, Font::mono, 12,
                options.style == ButtonStyle::primary ? ink : t.dim, key_width + unit());
  if (options.menu) {
    const Point at{rect.right() - 15 * unit(), middle};
    painter().line({at.x - 4 * unit(), at.y - 2 * unit()}, {at.x, at.y + 2 * unit()}, t.dim,
                   1.6F * unit());
    painter().line({at.x, at.y + 2 * unit()}, {at.x + 4 * unit(), at.y - 2 * unit()}, t.dim,
                   1.6F * unit());
  }
  return response.clicked;
}

bool Ui::area(std::string_view name, const Rect& rect, std::string_view label,
              std::string_view tooltip) {
  const Response response = respond(name, label, rect, true, tooltip);
  if (response.focused)
    painter().outline(rect.inset(-2 * unit(), -2 * unit()), 10 * unit(), theme().accent, 2 * unit(),
                      false);
  return response.clicked;
}

Ui::Typed Ui::text_field(std::string_view name, const Rect& rect, std::string& text, Start start) {
  respond(name, text, rect, true, {});
  const stage::Theme& t = theme();
  painter().fill(rect, 8 * unit(), t.background);
  const float size = 14.25F * unit();
  const float height = painter().measure("A", Font::mono, size).height;
  const float padding = 12 * unit();
  const float y = rect.center().y - height / 2;
  if (keyboard_for_ == name) {
    ImGui::SetKeyboardFocusHere();
    keyboard_for_.clear();
    starting_ = name;
  }
  ImGui::SetCursorScreenPos({rect.x + padding, y});
  ImGui::SetNextItemWidth(std::max(1.0F, rect.width - 2 * padding));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, imgui::to_imgui(t.text));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, imgui::to_imgui(t.accent.faded(0.35F)));
  ImGui::PushID(std::string(name).c_str());
  const std::string before = text;
  Typed typed;
  std::optional<Start> starts;  // while the cursor is to be placed
  if (starting_ == name) starts = start;
  const auto place_cursor = [](ImGuiInputTextCallbackData* data) {
    if (const auto& how = *static_cast<std::optional<Start>*>(data->UserData)) {
      data->CursorPos = data->SelectionEnd = data->BufTextLen;
      data->SelectionStart = how == Start::selected ? 0 : data->BufTextLen;
    }
    return 0;
  };
  typed.submitted = ImGui::InputText(
      "##text", &text, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackAlways,
      place_cursor, &starts);
  typed.changed = text != before;
  const bool active = ImGui::IsItemActive();
  if (active && starts) starting_.clear();
  ImGui::PopID();
  ImGui::PopStyleColor(3);
  ImGui::PopStyleVar();
  if (active) focus_ = name;
  painter().outline(rect, 8 * unit(), active ? t.accent : t.line, (active ? 2 : 1) * unit(), false);
  return typed;
}

void Ui::focus_on(std::string_view name) {
  focus_ = keyboard_for_ = name;
  focus_is_by_key_ = true;
}

const std::string& Ui::focus() const {
  static const std::string none;
  return focus_is_by_key_ ? focus_ : none;
}

void Ui::focus_next(int direction) {
  std::vector<std::string_view> names;
  for (const Control& control : last_controls_)
    if (control.enabled && control.by_tab) names.push_back(control.name);
  if (names.empty()) return;
  const auto now = std::find(names.begin(), names.end(), focus_);
  const auto count = static_cast<std::ptrdiff_t>(names.size());
  std::ptrdiff_t index = now == names.end() ? (direction > 0 ? -1 : count) : now - names.begin();
  index = (index + direction + count) % count;
  focus_on(names[static_cast<std::size_t>(index)]);
  revealed_ = focus_;
}

namespace {

bool is_in(const std::vector<std::string>& group, std::string_view name) {
  return std::ranges::any_of(group,
                             [&](const std::string& begin) { return name.starts_with(begin); });
}

}  // namespace

void Ui::focus_next_group(const Groups& groups, int direction) {
  std::vector<std::string_view> stops;  // of each group the first kind that is there
  std::ptrdiff_t now = -1;
  for (const auto& group : groups) {
    auto first = last_controls_.end();
    for (const std::string& begin : group) {
      first = std::ranges::find_if(last_controls_, [&](const Control& control) {
        return control.enabled && control.name.starts_with(begin);
      });
      if (first != last_controls_.end()) break;
    }
    if (first == last_controls_.end()) continue;
    if (is_in(group, focus_)) now = std::ssize(stops);
    stops.push_back(first->name);
  }
  if (stops.empty()) return focus_next(direction);
  const std::ptrdiff_t count = std::ssize(stops);
  const std::ptrdiff_t next =
      now < 0 ? (direction > 0 ? 0 : count - 1) : (now + direction + count) % count;
  focus_on(stops[static_cast<std::size_t>(next)]);
  revealed_ = focus_;
}

bool Ui::focus_in_group(const Groups& groups, int direction) {
  for (const auto& group : groups) {
    if (focus().empty() || !is_in(group, focus_)) continue;
    std::vector<std::string_view> names;
    for (const Control& control : last_controls_)
      if (control.enabled && is_in(group, control.name)) names.push_back(control.name);
    const auto at = std::ranges::find(names, focus_);
    if (at == names.end()) return false;
    const std::ptrdiff_t index =
        std::clamp<std::ptrdiff_t>(at - names.begin() + direction, 0, std::ssize(names) - 1);
    focus_on(names[static_cast<std::size_t>(index)]);
    revealed_ = focus_;
    return true;
  }
  return false;
}

const Control* Ui::find(std::string_view name) const {
  for (const Control& control : last_controls_)
    if (control.name == name) return &control;
  return nullptr;
}

void Ui::label(Point left_middle, std::string_view text, Font font, float size, Color color,
               float room) {
  const float pixels = size * unit();
  const std::string shown = stage::elide(text, font, pixels, room, painter());
  const float height = painter().measure("A", font, pixels).height;
  painter().text({left_middle.x, left_middle.y - height / 2}, shown, font, pixels, color);
}

float Ui::wheel(const Rect& rect) const {
  const bool reachable = !had_overlay_ || overlay_painter_;
  return reachable && rect.contains(mouse_) ? ImGui::GetIO().MouseWheel : 0;
}

float Ui::begin_scroll(std::string_view name, const Rect& rect, float content_height) {
  float& offset = scrolled_[std::string(name)];
  offset -= wheel(rect) * 48 * unit();
  if (const Control* control = find(revealed_); control && control->scroll_area == name) {
    const float margin = 8 * unit();
    if (control->rect.y < rect.y + margin) offset -= rect.y + margin - control->rect.y;
    if (control->rect.bottom() > rect.bottom() - margin)
      offset += control->rect.bottom() - rect.bottom() + margin;
  }
  const float highest = std::max(0.0F, content_height - rect.height);
  offset = std::clamp(offset, 0.0F, highest);
  scrolling_ = ScrollArea{std::string(name), rect};
  if (highest > 0) {
    const float height = std::max(24 * unit(), rect.height * rect.height / content_height);
    const float y = rect.y + (rect.height - height) * offset / highest;
    painter().fill({rect.right() + 4 * unit(), y, 4 * unit(), height}, 2 * unit(), theme().faint);
  }
  painter().push_clip(rect);
  return offset;
}

void Ui::end_scroll() {
  painter().pop_clip();
  scrolling_.reset();
}

Ui::Flow::Flow(Ui& ui, const Rect& area, float height, float gap)
    : area_(area), height_(height * ui.unit()), gap_(gap * ui.unit()), x_(area.x), y_(area.y) {}

Rect Ui::Flow::next(float width) {
  width = std::min(width, area_.width);
  if (x_ > area_.x && x_ + width > area_.right()) {
    x_ = area_.x;
    y_ += height_ + gap_;
  }
  const Rect rect{x_, y_, width, height_};
  x_ += width + gap_;
  return rect;
}

}  // namespace lastcall::app
