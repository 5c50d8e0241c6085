#include "ui/rich_text.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "stage/stage.hpp"

namespace lastcall::app {
namespace {

using stage::Font;

// What stays together: no blank, one font.
struct Piece {
  std::string text;
  bool code = false;
  bool glued = false;  // to the piece before: no blank between them
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  bool code = false;
  bool glued = false;
  std::string piece;
  const auto finish = [&](bool next_is_glued) {
    if (!piece.empty()) {
      pieces.push_back({piece, code, glued});
      piece.clear();
    }
    glued = next_is_glued;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`' && (code || text.find('`', i + 1) != std::string_view::npos)) {
      finish(i > 0 && text[i - 1] != ' ');
      code = !code;
    } else if (text[i] == ' ' || text[i] == '\n') {
      finish(false);
    } else {
      piece += text[i];
    }
  }
  finish(false);
  return pieces;
}

float lay_out(Ui& ui, const stage::Rect& at, std::string_view text, const RichStyle& style,
              bool draws) {
  if (text.empty()) return 0;
  const float u = ui.unit();
  stage::Painter& painter = ui.painter();
  const float size = style.size * u;
  const float code_size = size * 0.92F;
  const float line_height = style.size * 1.42F * u;
  const float blank = painter.measure(" ", style.font, size).width;
  float y = at.y;
  float x = 0;
  // What is drawn at once: a run of pieces of one font.
  constexpr float pad = 3;  // left and right of code
  std::string run;
  float run_x = 0;
  bool run_is_code = false;
  const auto flush = [&] {
    if (!draws) run.clear();
    if (run.empty()) return;
    const Font font = run_is_code ? Font::mono : style.font;
    const float shown = run_is_code ? code_size : size;
    float down = 0;
    if (run_is_code) {
      const float width = painter.measure(run, font, shown).width;
      painter.fill({at.x + run_x - pad * u, y + u, width + 2 * pad * u, line_height - 3 * u}, 4 * u,
                   ui.theme().raised.mixed(ui.theme().text, 0.05F));
      down = (painter.measure("A", style.font, size).height -
              painter.measure("A", font, shown).height) /
             2;
    }
    painter.text({at.x + run_x, y + down}, run, font, shown, style.color);
    run.clear();
  };
  std::vector<Piece> pieces = pieces_of(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto width_of = [&](const Piece& piece) {
      return painter
          .measure(piece.text, piece.code ? Font::mono : style.font, piece.code ? code_size : size)
          .width;
    };
    // What is glued to it goes into the same line.
    float together = width_of(pieces[i]);
    for (std::size_t k = i + 1; k < pieces.size() && pieces[k].glued; ++k)
      together += width_of(pieces[k]);
    float before = x > 0 && !pieces[i].glued ? blank : 0;
    if (x > 0 && !pieces[i].glued && x + before + together > at.width) {
      flush();
      y += line_height;
      x = before = 0;
    }
    // A word that is wider than the line is broken.
    if (width_of(pieces[i]) > at.width) {
      const auto lines = stage::wrap(pieces[i].text, Font::mono, pieces[i].code ? code_size : size,
                                     at.width, painter);
      if (lines.size() > 1) {
        const Piece rest{pieces[i].text.substr(lines.front().size()), pieces[i].code, false};
        pieces[i].text = lines.front();
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
      }
    }
    if (!run.empty() && run_is_code != pieces[i].code) flush();
    if (run.empty()) {
      run_x = x + before + (pieces[i].code ? pad * u : 0);
      run_is_code = pieces[i].code;
    } else if (before > 0) {
      run += ' ';
    }
    run += pieces[i].text;
    // Measured as a whole, so that nothing adds up.
    x = run_x +
        painter.measure(run, run_is_code ? Font::mono : style.font, run_is_code ? code_size : size)
            .width +
        (run_is_code ? pad * u : 0);
  }
  flush();
  return y + line_height - at.y;
}

}  // namespace

float draw_rich(Ui& ui, const stage::Rect& at, std::string_view text, const RichStyle& style) {
  return lay_out(ui, at, text, style, true);
}

std::string quotes_as_code(std::string_view text) {
  if (text.find('`') != std::string_view::npos) return std::string(text);
  std::string shown;
  bool quoted = false;
  std::string part;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      if (quoted) {
        // A line that begins so is asked for, not the same words elsewhere.
        const bool indented = part.starts_with("\n ");
        if (indented) shown += "an indented ";
        while (part.ends_with('\n')) part.pop_back();
        part.erase(0, std::min(part.find_first_not_of(indented ? "\n " : "\n"), part.size()));
        for (std::size_t at = 0; (at = part.find('\n', at)) != std::string::npos; at += 3)
          part.replace(at, 1, " / ");
        shown += "`" + std::exchange(part, "") + "`";
      }
      quoted = !quoted;
    } else if (!quoted) {
      shown += text[i];
    } else if (text[i] == '\\' && i + 1 < text.size()) {
      ++i;
      part += text[i] == 'n' ? '\n' : text[i];
    } else {
      part += text[i];
    }
  }
  return quoted ? std::string(text) : shown;
}

float measure_rich(Ui& ui, float width, std::string_view text, const RichStyle& style) {
  return lay_out(ui, {0, 0, width, 0}, text, style, false);
}

}  // namespace lastcall::app
