#include "app/app.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "document/settings.hpp"
#include "imgui/compat.hpp"
#include "imgui/fonts.hpp"
#include "imgui/painter.hpp"
#include "model.hpp"
#include "ui/ui.hpp"

namespace lastcall::app {

using stage::Rect;

struct App::Inside {
  ImGuiContext* context = ImGui::CreateContext();
  imgui::Fonts fonts;
  Ui ui;
  std::string shown;
  stage::Painter* second_painter = nullptr;
  float monitor_scale = 1;
  float fonts_for = 0;
  std::vector<float> layout;   // what the panes depended on, in the last frame
  std::vector<Key> keys_down;  // fed to the text that has the keyboard, until the next frame

  // A layer is an ImGui window that is as large as ours and has nothing of its own.
  void begin_layer(const char* name, ImGuiWindowFlags flags) const {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | flags);
    const imgui::Fonts::Sized code = fonts.at(stage::Font::mono, 14.25F * fonts_for);
    imgui::push_font(code.font, code.size);
  }
  static void end_layer() {
    ImGui::PopFont();
    ImGui::End();
  }

  static void feed(ImGuiIO& io, const Key& key, bool down) {
    static const std::map<std::string_view, ImGuiKey> keys{{"left", ImGuiKey_LeftArrow},
                                                           {"right", ImGuiKey_RightArrow},
                                                           {"up", ImGuiKey_UpArrow},
                                                           {"down", ImGuiKey_DownArrow},
                                                           {"home", ImGuiKey_Home},
                                                           {"end", ImGuiKey_End},
                                                           {"backspace", ImGuiKey_Backspace},
                                                           {"delete", ImGuiKey_Delete},
                                                           {"enter", ImGuiKey_Enter},
                                                           {"a", ImGuiKey_A},
                                                           {"c", ImGuiKey_C},
                                                           {"v", ImGuiKey_V},
                                                           {"x", ImGuiKey_X}};
    if (const auto found = keys.find(key.name); found != keys.end())
      imgui::feed_key(io, found->second, key.ctrl, key.shift, down);
  }
};

namespace {

// A door that lacks something leads nowhere there.
FileDoor completed(FileDoor door) {
  constexpr const char* nothing = "There is no disk.";
  if (!door.read) door.read = [](const std::string&) { return FileResult{false, "", nothing}; };
  if (!door.write)
    door.write = [](const std::string&, const std::string&, const std::string&) {
      return FileResult{false, "", nothing};
    };
  if (!door.stamp) door.stamp = [](const std::string&) { return std::string(); };
  if (!door.list) door.list = [](const std::string&) { return std::vector<std::string>(); };
  if (!door.absolute) door.absolute = [](const std::string& path) { return path; };
  return door;
}

// All panes side by side, or one page of them.
void draw_panes(Model& model, Ui& ui, const Rect& window) {
  const Panes panes = lay_out_panes(model, ui, window);
  if (panes.script.height > 0)
    draw_script(model, ui, panes.script);
  else
    model.source.reset();
  if (panes.rail.height > 0) draw_rail(model, ui, panes.rail);
  if (panes.lesson.height > 0) draw_lesson(model, ui, panes.lesson, panes.stage.height <= 0);
  if (panes.palette.height > 0) draw_palette(model, ui, panes.palette);
  if (panes.endings.height > 0) draw_endings(model, ui, panes.endings);
  if (panes.stage.height > 0)
    draw_stage(model, ui, panes.stage, !panes.pages.empty() && model.page == Page::terminal);
  for (const float edge : {panes.script.right(), panes.palette.right(), panes.lesson.right()})
    if (edge > 0 && edge < window.right())
      ui.painter().line({edge, panes.bar.bottom()}, {edge, panes.transport.y}, model.theme().line,
                        ui.unit());
  draw_left_edge(model, ui, panes);
  draw_transport(model, ui, panes.transport);
  if (panes.bar.height > 0) draw_top_bar(model, ui, panes.bar, panes.pages);
}

}  // namespace

App::App(FileDoor files, PythonDoor python, ExportDoor exporter)
    : model_(std::make_unique<Model>()), inside_(std::make_unique<Inside>()) {
  ImGuiIO& io = this->io();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  ImGui::GetStyle().WindowPadding = {0, 0};
  ImGui::GetStyle().WindowBorderSize = 0;
  ImGui::GetStyle().WindowRounding = 0;
  model_->files = completed(std::move(files));
  model_->python = std::move(python);
  model_->exporter = std::move(exporter);
  model_->document_changed(false);
  model_->player.jump(0);
}

App::~App() {
  ImGui::DestroyContext(inside_->context);
}

ImGuiIO& App::io() const {
  ImGui::SetCurrentContext(inside_->context);
  return ImGui::GetIO();
}

void App::open(std::string text, const std::string& path) {
  model_->message = model_->open_text(std::move(text), path);
}

void App::open_file(const std::string& path) {
  model_->lose_text([this, path] { model_->message = model_->open_file(path); });
}

bool App::check_file() {
  return model_->check_file();
}

void App::ask_to_quit() {
  model_->ask_to_quit();
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
  if (const auto version = python::parse_version(settings->python))
    model_->document.set_version(*version);
  model_->document.set_stdout_is_tty(settings->stdout_is_tty);
  model_->document_changed(false);
  return true;
}

void App::set_progress(
    lesson::Progress progress,
    std::function<lesson::Progress(const lesson::Progress::Change& change)> change) {
  model_->progress = std::move(progress);
  model_->change_kept = std::move(change);
}

std::string App::settings_onto(const std::string& before, const std::string& others) const {
  return merged_settings(before, settings(), others);
}

void App::set_system_is_dark(bool is_dark) {
  model_->system_is_dark = is_dark;
}

void App::welcome() {
  if (model_->settings.welcomed) return;
  model_->settings.welcomed = true;
  model_->begin_welcome();
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
  imgui::build_font_atlas(io);
}

void App::frame(float width, float height, double seconds) {
  draw_frame(width, height, seconds);
  // What is shown is settled: where a pane has found out in this frame how much room it needs, it
  // has it at once.
  for (int i = 0;
       i < 3 && std::exchange(inside_->layout, model_->layout_key()) != model_->layout_key(); ++i)
    draw_frame(width, height, 0);
}

void App::draw_frame(float width, float height, double seconds) {
  ImGuiIO& io = this->io();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {1, 1};
  io.DeltaTime = static_cast<float>(std::max(seconds, 1e-4));
  if (wants_fonts()) load_fonts();
  Model& model = *model_;
  model.advance(seconds);
  model.work_on_what_if();
  model.idle += seconds;
  model.poll_python();
  model.poll_export();

  ImGui::NewFrame();
  inside_->begin_layer("lastcall", ImGuiWindowFlags_NoBringToFrontOnFocus);
  imgui::ImGuiPainter window_painter(*ImGui::GetWindowDrawList(), inside_->fonts);
  stage::Painter* const second = std::exchange(inside_->second_painter, nullptr);
  imgui::RecordingPainter painter(window_painter, second);
  const float u = inside_->fonts_for;
  const Rect window{0, 0, width, height};
  const Ui::Frame ui_frame{painter, model.theme(), u, window};
  Ui& ui = inside_->ui;
  ui.begin(ui_frame);
  if (model.player.playing()) ui.be_quiet();
  if (const std::string wanted = std::exchange(model.wants_focus, ""); !wanted.empty())
    ui.focus_on(wanted);
  painter.fill(window, 0, model.theme().background);

  if (model.fills_screen()) {
    draw_present(model, ui, window);
  } else {
    draw_panes(model, ui, window);
  }
  draw_selected(model, ui);
  draw_lesson_pointer(model, ui);
  draw_menu(model, ui);
  draw_prompt(model, ui);
  draw_confirm(model, ui);
  draw_check(model, ui);
  draw_export(model, ui);
  draw_file_panel(model, ui);
  draw_keys_overlay(model, ui);
  draw_quit_question(model, ui);
  Inside::end_layer();

  // An overlay is an ImGui window of its own, so that the editor below it gets no input.
  if (ui.wants_overlay()) ImGui::SetNextWindowFocus();
  inside_->begin_layer("overlay", ui.wants_overlay() ? 0 : ImGuiWindowFlags_NoInputs);
  imgui::ImGuiPainter top_painter(*ImGui::GetWindowDrawList(), inside_->fonts);
  imgui::RecordingPainter overlay_painter(top_painter, second);
  ui.end(overlay_painter);
  Inside::end_layer();
  ImGui::Render();
  for (const Key& key : std::exchange(inside_->keys_down, {})) Inside::feed(io, key, false);
  // In the next frame, so that the fonts are loaded before it.
  model.fit_to(width / inside_->monitor_scale, height / inside_->monitor_scale);
  inside_->shown = painter.shown() + overlay_painter.shown();
}

ImDrawData* App::draw_data() const {
  return ImGui::GetDrawData();
}

void App::draw_also_with(stage::Painter* painter) {
  inside_->second_painter = painter;
}

void App::show(stage::Moment moment) {
  model_->player.show_at(moment);
}

bool App::moving() const {
  const bool welcomes = model_->welcome && model_->welcome->seconds < 10;
  const bool computes = model_->what_if && model_->what_if->goes_on;
  return model_->player.moving() || computes || welcomes || waiting() || wants_fonts() ||
         (model_->presenting && model_->idle < 4);
}

bool App::waiting() const {
  using Stage = Check::Stage;
  const auto& check = model_->check;
  const auto& exporting = model_->exporting;
  if (model_->copies_table || (exporting && exporting->stage == Exporting::Stage::writing))
    return true;
  return check && (check->stage == Stage::searching || check->stage == Stage::running);
}

bool App::typing() const {
  return io().WantTextInput;
}

// The text that has the keyboard loses it, and keeps what was typed: ImGui's own Escape would take
// that back.
void App::leave_text() {
  io();
  ImGui::SetWindowFocus(nullptr);
}

void App::key(const Key& key) {
  Ui& ui = inside_->ui;
  const bool is_typing = typing();
  if (is_typing && !key.ctrl && ui.has_overlay() &&
      (key.name == "tab" || key.name == "down" || key.name == "up")) {
    leave_text();
    return ui.focus_next(key.name == "up" || key.shift ? -1 : 1);
  }
  if (is_typing && key.name == "escape" && !ui.has_overlay()) return leave_text();
  const KeyPress pressed{key.name, key.ctrl, key.shift};
  // With Shift the arrows leave a card where it is, and go on to the next.
  if (!is_typing && model_->asking() && !ui.has_overlay() && key.shift && !key.ctrl &&
      (key.name == "left" || key.name == "right") &&
      ui.focus_in_group(question_groups(), key.name == "right" ? 1 : -1))
    return;
  if (!is_typing && (prediction_key(*model_, ui, pressed) || terminal_key(*model_, ui, pressed) ||
                     edge_key(*model_, ui, pressed) || welcome_key(*model_, pressed) ||
                     what_if_key(*model_, ui, pressed)))
    return;
  if (!is_typing && !key.ctrl) {
    if (key.name == "tab" && model_->asking() && !ui.has_overlay())
      return ui.focus_next_group(question_groups(), key.shift ? -1 : 1);
    if (key.name == "tab") return ui.focus_next(key.shift ? -1 : 1);
    if (model_->asking() && !ui.has_overlay()) {
      const int direction = key.name == "right" || key.name == "down" ? 1
                            : key.name == "left" || key.name == "up"  ? -1
                                                                      : 0;
      if (direction != 0 && ui.focus_in_group(question_groups(), direction)) return;
    }
    if (ui.has_focus() && (key.name == "enter" || key.name == "space"))
      return ui.activate_focused();
    if (ui.has_focus() && key.name == "escape" && !model_->menu && !model_->showing_keys)
      return ui.clear_focus();
    if (ui.has_overlay() && (key.name == "down" || key.name == "up"))
      return ui.focus_next(key.name == "down" ? 1 : -1);
  }
  for (const Command& command : commands()) {
    if (is_typing && !command.while_typing) continue;
    if (ui.has_overlay() && !command.in_overlay) continue;
    for (const KeyPress& press : command.presses) {
      if (!(press == pressed)) continue;
      model_->message.clear();
      command.run(*model_);
      return;
    }
  }
  // Any other key goes on at once, where a sentence is left to be read.
  if (!is_typing && !ui.has_overlay()) model_->player.go_on();
}

void App::edit_key(const Key& key) {
  if (!typing()) return;
  Inside::feed(io(), key, true);
  inside_->keys_down.push_back(key);
}

void App::type(std::string_view text) {
  io().AddInputCharactersUTF8(std::string(text).c_str());
}

void App::mouse_move(float x, float y) {
  if (x >= 0 && y >= 0) model_->idle = 0;
  imgui::feed_mouse_position(io(), x, y);
}
void App::mouse_button(bool down) {
  imgui::feed_mouse_button(io(), 0, down);
}
void App::mouse_wheel(float lines) {
  imgui::feed_mouse_wheel(io(), 0, lines);
}

void App::reveal(std::string_view name) {
  inside_->ui.reveal(name);
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

std::string App::clipboard() const {
  io();
  const char* const text = ImGui::GetClipboardText();
  return text ? text : "";
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
    const auto version = python::parse_version(value);
    if (!version) return false;
    model_->document.set_version(*version);
    model_->document_changed(false);
    return true;
  }
  if (name == "compare") {
    const auto version = python::parse_version(value);
    if (!version) return false;
    model_->compared = *version;
    model_->document_changed(false);
    return true;
  }
  if (name == "stdout") {
    if (value != "tty" && value != "pipe") return false;
    model_->settings.stdout_is_tty = value == "tty";
    model_->document.set_stdout_is_tty(value == "tty");
    model_->document_changed(false);
    return true;
  }
  if (name == "first start") {
    if (value != "on" && value != "off") return false;
    model_->welcome.reset();
    if (value == "on") model_->begin_welcome();
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
