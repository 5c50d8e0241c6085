#include "app/app.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/imgui_compat.hpp"
#include "fonts.hpp"
#include "model.hpp"
#include "painter.hpp"
#include "settings.hpp"
#include "ui.hpp"

namespace lastcall::app {

using stage::Rect;

struct App::Inside {
  ImGuiContext* context = ImGui::CreateContext();
  Fonts fonts;
  Ui ui;
  std::string shown;
  float monitor_scale = 1;
  float fonts_for = 0;
};

App::App(FileDoor files) : model_(std::make_unique<Model>()), inside_(std::make_unique<Inside>()) {
  ImGuiIO& io = this->io();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  ImGui::GetStyle().WindowPadding = {0, 0};
  ImGui::GetStyle().WindowBorderSize = 0;
  ImGui::GetStyle().WindowRounding = 0;
  model_->files.read = [read = files.read](const std::string& path) {
    FileResult result = read(path);
    return Files::Result{result.ok, std::move(result.text), std::move(result.error)};
  };
  model_->files.write = [write = std::move(files.write)](const std::string& path,
                                                         const std::string& text) {
    FileResult result = write(path, text);
    return Files::Result{result.ok, std::move(result.text), std::move(result.error)};
  };
  model_->document_changed(false);
  model_->player.reset(model_->timeline() ? model_->timeline()->steps().size() : 1, 0);
}

App::~App() {
  ImGui::DestroyContext(inside_->context);
}

ImGuiIO& App::io() const {
  ImGui::SetCurrentContext(inside_->context);
  return ImGui::GetIO();
}

void App::open(std::string text, const std::string& path) {
  model_->path = path;
  const std::size_t slash = path.find_last_of('/');
  model_->document.load(
      std::move(text),
      path.empty() ? "demo.py" : path.substr(slash == std::string::npos ? 0 : slash + 1));
  model_->document_changed(false);
  model_->player.reset(model_->timeline() ? model_->timeline()->steps().size() : 1, 0);
}

void App::open_file(const std::string& path) {
  Files::Result file = model_->files.read(path);
  if (file.ok) {
    open(std::move(file.text), path);
  } else {
    model_->message = file.error;
  }
}

void App::ask_to_quit() {
  if (model_->document.changed()) {
    model_->asking_to_quit = true;
  } else {
    model_->quit = true;
  }
}

bool App::wants_to_quit() const {
  return model_->quit;
}

std::string App::settings() const {
  return settings_to_text(model_->settings);
}

bool App::set_settings(const std::string& text) {
  const auto settings = settings_from_text(text);
  if (!settings) return false;
  model_->settings = *settings;
  if (const auto version = machine::parse_version(settings->python))
    model_->document.set_version(*version);
  model_->document.set_stdout_is_tty(settings->stdout_is_tty);
  model_->document_changed(false);
  return true;
}

void App::say(std::string message) {
  model_->message = std::move(message);
}

void App::set_monitor_scale(float scale) {
  inside_->monitor_scale = scale;
}

bool App::wants_fonts() const {
  return inside_->fonts_for != model_->unit() * inside_->monitor_scale;
}

void App::load_fonts() {
  ImGuiIO& io = this->io();
  inside_->fonts_for = model_->unit() * inside_->monitor_scale;
  inside_->fonts.load(inside_->fonts_for);
  build_font_atlas(io);
}

void App::frame(float width, float height, double seconds) {
  ImGuiIO& io = this->io();
  io.DisplaySize = {width, height};
  io.DeltaTime = static_cast<float>(std::max(seconds, 1e-4));
  if (wants_fonts()) load_fonts();
  Model& model = *model_;
  model.player.advance(seconds);

  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
  ImGui::Begin("lastcall", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleColor();
  ImGui::PushFont(inside_->fonts.at(stage::Font::mono, 14.25F * inside_->fonts_for).font);

  // Two layers: overlays have to lie over the editor, which is a window of its own.
  ImGuiPainter window_painter(*ImGui::GetWindowDrawList(), inside_->fonts);
  ImGuiPainter top_painter(*ImGui::GetForegroundDrawList(), inside_->fonts);
  RecordingPainter painter(window_painter);
  RecordingPainter overlay_painter(top_painter);
  const float u = inside_->fonts_for;
  const Rect window{0, 0, width, height};
  const Ui::Frame ui_frame{painter, overlay_painter, model.theme(), u, window};
  Ui& ui = inside_->ui;
  ui.begin(ui_frame);
  painter.fill(window, 0, model.theme().background);

  const Panes panes = lay_out_panes(model, ui, window);
  if (panes.script.height > 0) draw_script(model, ui, panes.script);
  if (panes.palette.height > 0) {
    draw_palette(model, ui, panes.palette);
    draw_endings(model, ui, panes.endings);
  }
  for (const float edge : {panes.script.right(), panes.palette.right()})
    if (edge > 0 && edge < width)
      painter.line({edge, panes.bar.bottom()}, {edge, panes.transport.y}, model.theme().line, u);
  if (panes.stage.height > 0)
    draw_stage(model, ui, panes.stage, !panes.pages.empty() && model.page == Page::terminal);
  draw_transport(model, ui, panes.transport);
  if (!model.presenting) draw_top_bar(model, ui, panes.bar, panes.pages);
  draw_menu(model, ui);
  draw_keys_overlay(model, ui);
  draw_quit_question(model, ui);
  ui.end();

  ImGui::PopFont();
  ImGui::End();
  ImGui::Render();
  inside_->shown = painter.shown() + overlay_painter.shown();
}

ImDrawData* App::draw_data() const {
  return ImGui::GetDrawData();
}

bool App::moving() const {
  return model_->player.moving();
}

bool App::typing() const {
  return io().WantTextInput;
}

void App::key(const Key& key) {
  Ui& ui = inside_->ui;
  const bool is_typing = typing();
  if (!is_typing && !key.ctrl) {
    if (key.name == "tab") return ui.focus_next(key.shift ? -1 : 1);
    if (ui.has_focus() && (key.name == "enter" || key.name == "space"))
      return ui.activate_focused();
    if (ui.has_focus() && key.name == "escape" && !model_->menu && !model_->showing_keys)
      return ui.clear_focus();
    if (model_->menu && (key.name == "down" || key.name == "up"))
      return ui.focus_next(key.name == "down" ? 1 : -1);
  }
  for (const Command& command : commands()) {
    if (is_typing && !command.while_typing) continue;
    for (const KeyPress& press : command.presses) {
      if (press.key != key.name || press.ctrl != key.ctrl || press.shift != key.shift) continue;
      model_->message.clear();
      command.run(*model_);
      return;
    }
  }
}

void App::type(std::string_view text) {
  io().AddInputCharactersUTF8(std::string(text).c_str());
}

void App::mouse_move(float x, float y) {
  feed_mouse_position(io(), x, y);
}
void App::mouse_button(bool down) {
  feed_mouse_button(io(), 0, down);
}
void App::mouse_wheel(float lines) {
  feed_mouse_wheel(io(), 0, lines);
}

std::unique_ptr<ControlPlace> App::control(std::string_view name) const {
  const Control* control = inside_->ui.find(name);
  if (!control) return nullptr;
  const Rect& rect = control->rect;
  return std::make_unique<ControlPlace>(
      ControlPlace{rect.x, rect.y, rect.width, rect.height, control->label, control->enabled});
}

std::vector<std::string> App::control_names() const {
  std::vector<std::string> names;
  for (const Control& control : inside_->ui.controls()) names.push_back(control.name);
  return names;
}

const std::string& App::focused() const {
  return inside_->ui.focus();
}

const std::string& App::shown_text() const {
  return inside_->shown;
}

bool App::set_option(std::string_view name, const std::string& value) {
  if (name == "theme") {
    if (value != "system" && !stage::find_theme(value)) return false;
    model_->settings.theme = value;
    return true;
  }
  if (name == "text size") {
    int percent = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), percent);
    if (error != std::errc() || end != value.data() + value.size() || percent < 75 || percent > 300)
      return false;
    model_->settings.text_size = percent;
    return true;
  }
  if (name == "python") {
    const auto version = machine::parse_version(value);
    if (!version) return false;
    model_->document.set_version(*version);
    model_->document_changed(false);
    return true;
  }
  if (name == "reduced motion") {
    if (value != "on" && value != "off") return false;
    model_->settings.reduced_motion = value == "on";
    return true;
  }
  return false;
}

}  // namespace lastcall::app
