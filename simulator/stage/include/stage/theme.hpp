#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "stage/painter.hpp"

// The colours of everything that is drawn (design/visual.md). One table.
namespace lastcall::stage {

struct Theme {
  std::string_view name;  // "dark", "light", "contrast"
  bool is_dark = true;
  Color background, panel, raised, line, text, dim, faint, accent, on_accent, ok, error, warning;
  Color terminal;  // behind the terminal and the exit status
};

// All themes, the default (dark) first. In each, text on background, panel, raised and terminal has
// a contrast of at least 4.5:1 (contrast: 7:1), faint excepted: it is for what is repeated
// elsewhere.
std::span<const Theme> themes();
// nullopt for an unknown name.
std::optional<Theme> find_theme(std::string_view name);

// A handler's mark: functions are numbered in the order of their first registration, and take their
// hue and shape from a colour-blind-safe set (Okabe and Ito's), the two out of step so that the
// first 56 functions differ in at least one.
struct Mark {
  Shape shape;
  Color color;
};
Mark mark_of(std::uint16_t function, const Theme& theme);

// The contrast of two opaque colours as WCAG 2 defines it: 1 … 21.
double contrast(Color a, Color b);

}  // namespace lastcall::stage
