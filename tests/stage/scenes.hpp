#pragma once

#include <string>

#include "machine/machine.hpp"
#include "script/script.hpp"
#include "stage/stage.hpp"
#include "trace/state.hpp"

// A script that was run, ready to be looked at.
struct Shown {
  lastcall::trace::Trace trace;
  lastcall::trace::Timeline timeline;

  explicit Shown(const std::string& text, lastcall::python::Version version = {3, 14})
      : trace(run(text, version)), timeline(trace) {}

  std::size_t last() const { return timeline.steps().size() - 1; }
  lastcall::stage::Scene at(std::size_t step, double progress = 1,
                            const lastcall::stage::View& view = {}) const {
    return lastcall::stage::compose(timeline, {step, progress}, view);
  }
  // The first step whose leading event is of this kind.
  std::size_t step_of(lastcall::trace::EventKind kind, std::size_t from = 1) const {
    for (std::size_t i = from; i < timeline.steps().size(); ++i)
      if (trace.events()[timeline.steps()[i].lead].kind == kind) return i;
    return 0;
  }

 private:
  static lastcall::trace::Trace run(const std::string& text, lastcall::python::Version version) {
    lastcall::machine::Options options;
    options.python = version;
    options.stdout_is_tty = true;
    return lastcall::machine::run(*lastcall::script::parse(text, "demo.py", version).program,
                                  options);
  }
};

inline const std::string demo = R"(import atexit, sys
def A():
    print("A: closing the log")
def B():
    raise ValueError("disk full")
def C(name):
    print("C: bye,", name)
atexit.register(A)
atexit.register(B)
atexit.register(C, "Ada")
sys.exit(3)
)";

// A painter that keeps what it is told, and measures every character as 0.6 of the size.
struct NotingPainter final : lastcall::stage::Painter {
  struct Text {
    lastcall::stage::Rect rect;
    std::string text;
    lastcall::stage::Color color;
  };
  std::vector<Text> texts;
  std::vector<lastcall::stage::Rect> fills;
  int clips = 0;

  // Part of a text.
  bool shows(std::string_view words) const {
    for (const Text& one : texts)
      if (one.text.find(words) != std::string::npos) return true;
    return false;
  }
  bool has(std::string_view words) const {
    for (const Text& one : texts)
      if (one.text == words) return true;
    return false;
  }

  void fill(const lastcall::stage::Rect& rect, float, lastcall::stage::Color) override {
    fills.push_back(rect);
  }
  void outline(const lastcall::stage::Rect&, float, lastcall::stage::Color, float, bool) override {}
  void line(lastcall::stage::Point, lastcall::stage::Point, lastcall::stage::Color,
            float) override {}
  void shape(lastcall::stage::Shape, lastcall::stage::Point, float,
             lastcall::stage::Color) override {}
  void icon(lastcall::stage::Icon, lastcall::stage::Point, float, lastcall::stage::Color) override {
  }
  void text(lastcall::stage::Point at, std::string_view text, lastcall::stage::Font font,
            float size, lastcall::stage::Color color) override {
    const lastcall::stage::Size extent = measure(text, font, size);
    texts.push_back({{at.x, at.y, extent.width, extent.height}, std::string(text), color});
  }
  lastcall::stage::Size measure(std::string_view text, lastcall::stage::Font,
                                float size) const override {
    std::size_t characters = 0;
    for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return {0.6F * size * static_cast<float>(characters), 1.2F * size};
  }
  void push_clip(const lastcall::stage::Rect&) override { ++clips; }
  void pop_clip() override { --clips; }
};
