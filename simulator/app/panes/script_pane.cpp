
#include <algorithm>
#include <string>
#include <utility>

#include "model.hpp"
#include "ui/highlight.hpp"

namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;

constexpr float code_size = 14.25F;
constexpr float gutter = 52;

// What ImGui's callback tells and is told.
struct Editing {
  int cursor = -1;                           // where the text cursor is, for scrolling to it
  const std::string* replacement = nullptr;  // the text was changed by something else than typing
};

int while_editing(ImGuiInputTextCallbackData* data) {
  Editing& editing = *static_cast<Editing*>(data->UserData);
  if (editing.replacement) {
    // The cursor goes to the end of what is new.
    const std::string_view before(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const std::string& after = *editing.replacement;
    std::size_t same = 0;
    while (same < before.size() && same < after.size() &&
           before[before.size() - 1 - same] == after[after.size() - 1 - same])
      ++same;
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, after.c_str(), after.c_str() + after.size());
    data->CursorPos = static_cast<int>(after.size() - same);
    data->SelectionStart = data->SelectionEnd = data->CursorPos;
  }
  editing.cursor = data->CursorPos;
  return 0;
}

int line_of(const std::string& text, int position) {
  return static_cast<int>(std::count(
      text.begin(), text.begin() + std::min<std::ptrdiff_t>(position, std::ssize(text)), '\n'));
}

const script::Diagnostic* error_on(const Document& document, int line) {
  for (const script::Diagnostic& error : document.errors())
    if (error.range.line == line) return &error;
  return nullptr;
}

}  // namespace

void draw_script(Model& model, Ui& ui, const Rect& rect) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  stage::Painter& painter = ui.painter();
  painter.fill(rect, 0, t.panel);
  const float heading = rect.y + 22 * u;
  ui.label({rect.x + 18 * u, heading}, "SCRIPT", Font::semibold, 12.5F, t.dim, 80 * u);
  const std::string name = model.document.name() + (model.document.changed() ? " · not saved" : "");
  const ButtonOptions menu{.style = ButtonStyle::quiet,
                           .tooltip = "New, examples, open, save, recent files",
                           .menu = true};
  const float name_width = std::min(ui.button_width(name, menu), rect.width - 100 * u);
  const Rect name_at{rect.right() - 8 * u - name_width, heading - 15 * u, name_width, 30 * u};
  if (ui.button("file", name_at, name, menu)) open_menu(model, name_at, file_items(model, name_at));

  const float notice = draw_disk_notice(model, ui, {rect.x, rect.y + 40 * u, rect.width, 0});
  const Rect body{rect.x, rect.y + 40 * u + notice, rect.width,
                  std::max(0.0F, rect.height - 40 * u - notice)};
  const float line_height = painter.measure("A", Font::mono, code_size * u).height;
  const float char_width = painter.measure("A", Font::mono, code_size * u).width;

  std::string text = model.document.text();
  const auto line_count = std::count(text.begin(), text.end(), '\n') + 1;
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    longest = std::max(longest, end - begin);
    begin = end + 1;
  }
  const float content_width =
      std::max(body.width - gutter * u - 16 * u, static_cast<float>(longest + 1) * char_width);
  const float content_height =
      std::max(body.height - 4 * u, static_cast<float>(line_count + 1) * line_height + 8 * u);

  const stage::MarkedLines marked = [&]() -> stage::MarkedLines {
    const trace::Timeline* steps = model.timeline();
    if (!steps || model.document.stale()) return {};
    const std::size_t step = model.step();
    if (model.asks_welcome()) return {steps->line_of_step(model.welcome->step + 1), false, {}};
    return stage::marked_lines(
        *steps, std::min(step, model.last_seen(*model.document.run()).value_or(step)));
  }();
  const std::uint32_t running = marked.running;
  model.source.reset();

  ImGui::SetCursorScreenPos({body.x, body.y});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 9 * u);
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, 5 * u);
  ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0);
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, imgui::to_imgui(t.line));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, imgui::to_imgui(t.faint));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, imgui::to_imgui(t.dim));
  imgui::begin_child("script", {body.width, body.height}, ImGuiWindowFlags_HorizontalScrollbar);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float left = origin.x + gutter * u;
  const float top = origin.y + 2 * u;

  painter.push_clip(body);
  for (const std::uint32_t line : marked.callers) {
    const float y = top + static_cast<float>(line - 1) * line_height;
    painter.fill({body.x, y, body.width, line_height}, 0, t.panel.mixed(t.error, 0.13F));
    painter.fill({body.x, y, 4 * u, line_height}, 0, t.panel.mixed(t.error, 0.5F));
  }
  if (running > 0) {
    const float y = top + static_cast<float>(running - 1) * line_height;
    const stage::Color tint = marked.failed ? t.error : t.accent;
    painter.fill({body.x, y, body.width, line_height}, 0,
                 t.panel.mixed(tint, marked.failed ? 0.24F : 0.16F));
    painter.fill({body.x, y, 4 * u, line_height}, 0, tint);
    if (model.script_scrolled_to != running && !ImGui::IsAnyItemActive()) {
      model.script_scrolled_to = running;
      const float local = static_cast<float>(running - 1) * line_height;
      if (local < ImGui::GetScrollY() ||
          local + 2 * line_height > ImGui::GetScrollY() + body.height)
        ImGui::SetScrollY(std::max(0.0F, local - body.height / 3));
    }
  }

  // The editor itself is invisible: its text is drawn over it, in colours.
  Editing editing;
  if (model.edited_text != text) editing.replacement = &model.document.text();
  if (ui.area("script", body, model.document.name()) || std::exchange(model.wants_script, false))
    ImGui::SetKeyboardFocusHere();
  ui.skip_in_tab();  // who only passes by is not to be caught in it: F2, or a click
  ImGui::SetCursorScreenPos({left, top});
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, 0);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, imgui::to_imgui(t.accent.faded(0.35F)));
  ImGui::InputTextMultiline("##editor", &text, {content_width, content_height},
                            ImGuiInputTextFlags_AllowTabInput | ImGuiInputTextFlags_CallbackAlways |
                                ImGuiInputTextFlags_NoUndoRedo |
                                ImGuiInputTextFlags_NoHorizontalScroll,
                            while_editing, &editing);
  const bool changed = text != model.document.text();
  const bool active = ImGui::IsItemActive();
  model.edited_text = text;
  ImGui::PopStyleColor(3);
  ImGui::PopStyleVar();

  char in_string = 0;
  int number = 1;
  for (std::size_t begin = 0; begin <= text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    const float y = top + static_cast<float>(number - 1) * line_height;
    const auto spans = highlight(line, t, in_string);
    begin = end + 1;
    if (y + line_height < body.y || y > body.bottom()) continue;
    const std::string label = std::to_string(number);
    const bool is_running = static_cast<std::uint32_t>(number) == running;
    painter.text({left - 14 * u - painter.measure(label, Font::mono, code_size * u).width, y},
                 label, Font::mono, code_size * u, is_running ? t.text : t.faint);
    if (is_running && marked.failed && y >= body.y && y + line_height <= body.bottom()) {
      const float behind = left + painter.measure(line, Font::mono, code_size * u).width + 16 * u;
      model.source = stage::Point{std::min(behind, body.right() + 10 * u), y + line_height / 2};
    }
    for (const Span& span : spans) {
      const float before =
          painter.measure(line.substr(0, span.begin), Font::mono, code_size * u).width;
      painter.text({left + before, y}, line.substr(span.begin, span.end - span.begin), Font::mono,
                   code_size * u, span.color);
    }
    if (const script::Diagnostic* error = error_on(model.document, number)) {
      const auto column = static_cast<std::size_t>(std::max(0, error->range.column));
      const std::size_t stop = error->range.end_line == number
                                   ? static_cast<std::size_t>(std::max(0, error->range.end_column))
                                   : line.size();
      const float from =
          painter.measure(line.substr(0, std::min(column, line.size())), Font::mono, code_size * u)
              .width;
      const float to = std::max(
          from + char_width,
          painter.measure(line.substr(0, std::min(stop, line.size())), Font::mono, code_size * u)
              .width);
      const float under = y + line_height - 2 * u;
      for (float x = left + from; x < left + to; x += 4 * u)
        painter.line({x, under}, {x + 2 * u, under - 2 * u}, t.error, 1.4F * u);
    }
  }
  painter.pop_clip();
  if (active && (changed || editing.replacement) && editing.cursor >= 0) {
    const float y = static_cast<float>(line_of(text, editing.cursor)) * line_height;
    if (y < ImGui::GetScrollY()) ImGui::SetScrollY(y);
    if (y + 2 * line_height > ImGui::GetScrollY() + body.height)
      ImGui::SetScrollY(y + 2 * line_height - body.height);
  }
  ImGui::EndChild();
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar(3);
  if (changed) {
    model.document.edit(text, true);
    model.document_changed(true);
  }

  if (!model.document.errors().empty()) {
    const script::Diagnostic& error = model.document.errors().front();
    std::string message = "Line " + std::to_string(error.range.line) + ": " + error.message + ".";
    if (!error.remedy.empty()) message += " " + error.remedy;
    const float size = 14 * u;
    const auto lines = stage::wrap(message, Font::text, size, rect.width - 44 * u, painter);
    const float height =
        20 * u * static_cast<float>(std::min<std::size_t>(lines.size(), 6)) + 18 * u;
    const Rect box{rect.x + 10 * u, rect.bottom() - height - 10 * u, rect.width - 20 * u, height};
    painter.fill(box, 8 * u, t.panel.mixed(t.error, 0.14F));
    painter.outline(box, 8 * u, t.error.faded(0.7F), u, false);
    float y = box.y + 8 * u;
    for (std::size_t i = 0; i < lines.size() && i < 6; ++i, y += 20 * u)
      painter.text({box.x + 12 * u, y}, lines[i], Font::text, size, t.text);
  }
}

}  // namespace lastcall::app
