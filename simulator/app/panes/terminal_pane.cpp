#include <algorithm>
#include <string>
#include <utility>

#include "model.hpp"

namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;
using stage::TerminalText;

// The byte of a line that is nearest to an x.
std::size_t column_at(const TerminalText& text, std::size_t line, float x, const Ui& ui) {
  const std::string& words = text.lines[line].text;
  const auto x_of = [&](std::size_t column) {
    return text.origin.x +
           ui.painter()
               .measure(std::string_view(words).substr(0, column), Font::mono, text.size)
               .width;
  };
  std::size_t column = 0;
  while (column < words.size()) {
    const std::size_t next = stage::next_character(words, column);
    if ((x_of(column) + x_of(next)) / 2 > x) break;
    column = next;
  }
  return column;
}

TextPlace place_at(const TerminalText& text, stage::Point point, const Ui& ui) {
  const float row = std::max(0.0F, (point.y - text.origin.y) / text.line_height);
  const std::size_t line =
      std::min(text.first + static_cast<std::size_t>(row), text.lines.size() - 1);
  return {line, column_at(text, line, point.x, ui)};
}

// What is selected of a line: from, to.
std::pair<std::size_t, std::size_t> selected_part(const TerminalText& text, std::size_t line,
                                                  const TextPlace& from, const TextPlace& to) {
  const std::size_t size = text.lines[line].text.size();
  const std::size_t begin = line == from.line ? from.column : 0;
  const std::size_t end = line == to.line ? to.column : size;
  return {std::min(begin, size), std::min(end, size)};
}

// The text between two places; without a selection all of what the program has printed.
std::string text_of(const TerminalText& text, const std::optional<Selection>& selection) {
  std::string result;
  if (!selection || selection->anchor == selection->head) {
    for (const TerminalText::Line& line : text.lines)
      if (line.kind == TerminalText::Kind::out || line.kind == TerminalText::Kind::err)
        result += line.goes_on ? line.text : line.text + "\n";
      else if (line.kind == TerminalText::Kind::fold)
        result += line.hidden;
    return result;
  }
  const auto [from, to] = std::minmax(selection->anchor, selection->head);
  for (std::size_t i = from.line; i <= std::min(to.line, text.lines.size() - 1); ++i) {
    if (text.lines[i].kind == TerminalText::Kind::fold) {
      result += text.lines[i].hidden;
      continue;
    }
    const auto [begin, end] = selected_part(text, i, from, to);
    result += text.lines[i].text.substr(begin, end - begin);
    if (i < to.line && !text.lines[i].goes_on) result += "\n";
  }
  return result;
}

void draw_selection(Ui& ui, const TerminalText& text, const Selection& selection,
                    const Rect& rect) {
  const auto [from, to] = std::minmax(selection.anchor, selection.head);
  ui.painter().push_clip(rect);
  for (std::size_t i = std::max(from.line, text.first);
       i <= to.line && i < std::min(text.lines.size(), text.first + text.capacity); ++i) {
    const auto [begin, end] = selected_part(text, i, from, to);
    const std::string_view words = text.lines[i].text;
    const auto width = [&](std::size_t size) {
      return ui.painter().measure(words.substr(0, size), Font::mono, text.size).width;
    };
    const float y = text.origin.y + static_cast<float>(i - text.first) * text.line_height;
    const float line_end = i < to.line ? 6 * ui.unit() : 0;  // the newline is selected, too
    ui.painter().fill(
        {text.origin.x + width(begin), y, width(end) - width(begin) + line_end, text.line_height},
        0, ui.theme().accent.faded(0.32F));
  }
  ui.painter().pop_clip();
}

// `above`: whether it is said at the right that there are lines above.
void draw_buttons(Model& model, Ui& ui, const Rect& rect, bool above, bool has_selection) {
  const float u = ui.unit();
  // Beside the heading: what falls into the terminal comes down at the right.
  float left =
      rect.x + 26 * u + ui.painter().measure("TERMINAL", Font::semibold, 12.5F * u).width + 14 * u;
  const auto place = [&](float width) {
    const Rect at{left, rect.y + 9 * u, width, 28 * u};
    left += width + 6 * u;
    return at;
  };
  const float note =
      above ? ui.painter().measure("… 999 lines above", Font::text, 12.5F * u).width + 20 * u : 0;
  const auto fits = [&](float width) { return left + width < rect.right() - 14 * u - note; };
  const bool is_tty = model.document.stdout_is_tty();
  const ButtonOptions menu{.tooltip =
                               "What standard output is: a terminal shows each line at "
                               "once, a pipe gets it when the buffer is flushed",
                           .menu = true};
  const std::string label = is_tty ? "terminal" : "pipe";
  if (const float width = ui.button_width(label, menu); fits(width)) {
    const Rect at = place(width);
    const auto item = [&](const char* name, const char* words, bool tty) {
      return Menu::Item{name, words,
                        [&model, tty] {
                          model.settings.stdout_is_tty = tty;
                          model.document.set_stdout_is_tty(tty);
                          model.document_changed(false);
                        },
                        is_tty == tty};
    };
    if (ui.button("stdout", at, label, menu))
      open_menu(model, at,
                {item("stdout terminal", "stdout is a terminal: lines appear at once", true),
                 item("stdout pipe", "stdout is a pipe: text waits in a buffer", false)});
  }
  const ButtonOptions options{.style = ButtonStyle::quiet,
                              .tooltip = has_selection ? "Copy what is selected · Ctrl C"
                                                       : "Copy what was printed · Ctrl C"};
  if (const float width = ui.button_width("Copy", options); fits(width))
    if (ui.button("copy", place(width), "Copy", options)) run_command(model, "copy");
  if (!model.python.begin_search) return;
  const ButtonOptions real{.style = ButtonStyle::quiet,
                           .tooltip =
                               "Run the script by an interpreter of this machine, and "
                               "compare · R"};
  if (const float width = ui.button_width("Check…", real); fits(width))
    if (ui.button("check", place(width), "Check…", real)) model.check_with_python();
}

}  // namespace

void draw_terminal_controls(Model& model, Ui& ui, const stage::Scene& scene, const Rect& rect) {
  if (rect.height <= 0) return;
  const float u = ui.unit();
  const TerminalText text = stage::lay_out_terminal(scene, rect, u, ui.painter());
  const Rect body{rect.x + 2 * u, text.origin.y - 4 * u, rect.width - 4 * u,
                  std::max(0.0F, rect.bottom() - text.origin.y + 2 * u)};
  const bool was_held = ui.dragging("terminal");
  ui.area("terminal", body, "");
  auto& selection = model.terminal_selection;
  if (ui.dragging("terminal")) {
    const TextPlace place = place_at(text, ui.mouse(), ui);
    if (!was_held || !selection) selection = Selection{place, place};
    selection->head = place;
  }
  const std::size_t highest = text.lines.size() - std::min(text.lines.size(), text.capacity);
  model.view.terminal_scroll =
      std::min(highest, scrolled(model.view.terminal_scroll, ui.wheel(body)));
  if (selection) {
    for (TextPlace* place : {&selection->anchor, &selection->head}) {
      place->line = std::min(place->line, text.lines.size() - 1);
      place->column = std::min(place->column, text.lines[place->line].text.size());
    }
    draw_selection(ui, text, *selection, body);
  }
  if (std::exchange(model.wants_copy, false)) {
    ImGui::SetClipboardText(text_of(text, selection).c_str());
    model.message = selection && selection->anchor != selection->head
                        ? "The selection was copied."
                        : "What was printed was copied.";
  }
  if (rect.height > 100 * u) draw_buttons(model, ui, rect, text.first > 0, selection.has_value());
  model.terminal_lines.clear();
  for (const TerminalText::Line& line : text.lines) model.terminal_lines.push_back(line.text);
}

bool terminal_key(Model& model, const Ui& ui, const KeyPress& press) {
  if (ui.focus() != "terminal" || model.terminal_lines.empty()) return false;
  const auto& lines = model.terminal_lines;
  auto& selection = model.terminal_selection;
  const TextPlace end{lines.size() - 1, lines.back().size()};
  if (press.ctrl && press.key == "a") {
    selection = Selection{{0, 0}, end};
    return true;
  }
  if (press.key == "escape" && selection) {
    selection.reset();
    return true;
  }
  if (!press.shift) {
    const bool up = press.key == "up";
    if (!up && press.key != "down") return false;
    model.view.terminal_scroll = scrolled(model.view.terminal_scroll, up ? 1.0F : -1.0F);
    return true;
  }
  if (!selection) selection = Selection{end, end};
  TextPlace& head = selection->head;
  const std::string& line = lines[head.line];
  if (press.key == "up") {
    head = head.line > 0
               ? TextPlace{head.line - 1, std::min(head.column, lines[head.line - 1].size())}
               : TextPlace{0, 0};
  } else if (press.key == "down") {
    head = head.line < end.line
               ? TextPlace{head.line + 1, std::min(head.column, lines[head.line + 1].size())}
               : end;
  } else if (press.key == "left") {
    if (head.column > 0) {
      do --head.column;
      while (head.column > 0 && (static_cast<unsigned char>(line[head.column]) & 0xC0) == 0x80);
    } else if (head.line > 0) {
      head = {head.line - 1, lines[head.line - 1].size()};
    }
  } else if (press.key == "right") {
    if (head.column < line.size()) {
      head.column = stage::next_character(line, head.column);
    } else if (head.line < end.line) {
      head = {head.line + 1, 0};
    }
  } else if (press.key == "home") {
    head.column = 0;
  } else if (press.key == "end") {
    head.column = line.size();
  } else {
    return false;
  }
  return true;
}

}  // namespace lastcall::app
