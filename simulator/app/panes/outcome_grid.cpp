#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/outcomes.hpp"
#include "python/signals.hpp"
#include "trace/narrate.hpp"
#include "trace/words.hpp"

// Many ends of one program side by side.
namespace lastcall::app {
namespace {

using stage::Color;
using stage::Font;
using stage::Icon;
using stage::Point;
using stage::Rect;
using stage::Theme;
using trace::Summary;

// In design pixels.
constexpr float margin = 26;
constexpr float label_width = 108;
constexpr float column_width = 194;
constexpr float column_gap = 11;
constexpr float sentence_height = 50;
constexpr float heading_height = 60;
constexpr float stage_height = 186;
constexpr float who_height = 86;
constexpr float error_height = 70;
constexpr float output_height = 82;
constexpr float status_height = 92;
constexpr float legend_height = 34;
constexpr std::size_t most_rows = 3;   // of handlers on the little stage
constexpr std::size_t most_discs = 3;  // of handlers in the row of discs

class Grid {
 public:
  Grid(const std::vector<Column>& columns, const Rect& rect, float unit, const Theme& theme,
       stage::Painter& painter)
      : columns_(columns), rect_(rect), unit_(unit), theme_(theme), painter_(painter) {}

  void draw(const std::string& noun) {
    sentence(sentence_of(columns_, noun));
    const float top = rect_.y + (sentence_height + 16) * unit_;
    const std::array heights{stage_height, who_height, error_height, output_height, status_height};
    static constexpr std::array names{"stage", "who runs", "stderr", "output", "exit status"};
    const bool goes_on =
        std::ranges::any_of(columns_, [](const Column& each) { return each.summary.goes_on; });
    const std::array notes{goes_on ? "at this step" : "at the end", "in order", "", "to stdout",
                           "the parent sees"};
    float y = top + heading_height * unit_;
    for (std::size_t row = 0; row < heights.size(); ++row) {
      const float height = heights[row] * unit_;
      if (row > 0)
        painter_.line({rect_.x + margin * unit_, y}, {rect_.right() - margin * unit_, y},
                      theme_.line, unit_);
      text({rect_.x + margin * unit_, y + 22 * unit_}, names[row], Font::semibold, 14, theme_.text,
           label_width);
      text({rect_.x + margin * unit_, y + 42 * unit_}, notes[row], Font::text, 13, theme_.dim,
           label_width);
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        const Rect column = column_rect(i, columns_.size(), rect_, unit_);
        cell(row, i, {column.x, y, column.width, height});
      }
      y += height;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Rect column = column_rect(i, columns_.size(), rect_, unit_);
      heading(columns_[i], {column.x, top, column.width, heading_height * unit_});
      if (i == 0)
        painter_.outline(
            {column.x - 5 * unit_, top - 4 * unit_, column.width + 10 * unit_, y - top + 4 * unit_},
            12 * unit_, theme_.line, 1.5F * unit_, false);
    }
    const float legend = y + 18 * unit_;
    float x = rect_.x + (margin + label_width) * unit_;
    painter_.outline({x, legend - 7 * unit_, 24 * unit_, 14 * unit_}, 4 * unit_, theme_.warning,
                     2 * unit_, false);
    x += 34 * unit_;
    text({x, legend}, "differs from " + columns_.front().title, Font::text, 13, theme_.text, 260);
    x += painter_.measure("differs from " + columns_.front().title, Font::text, 13 * unit_).width +
         26 * unit_;
    text({x, legend}, "faded: the same", Font::text, 13, theme_.dim, 200);
  }

 private:
  // Text centred on a height; room in design pixels.
  void text(Point at, std::string_view words, Font font, float size, Color color, float room) {
    const std::string shown = stage::elide(words, font, size * unit_, room * unit_, painter_);
    const stage::Size extent = painter_.measure(shown, font, size * unit_);
    painter_.text({at.x, at.y - extent.height / 2}, shown, font, size * unit_, color);
  }

  void sentence(const std::string& words) {
    const Rect at{rect_.x + margin * unit_, rect_.y + 8 * unit_, rect_.width - 2 * margin * unit_,
                  sentence_height * unit_};
    painter_.fill(at, 8 * unit_, theme_.background.mixed(theme_.accent, 0.08F));
    painter_.fill({at.x, at.y, 4 * unit_, at.height}, 0, theme_.accent);
    const float size = 16 * unit_;
    const auto lines = stage::wrap(words, Font::semibold, size, at.width - 40 * unit_, painter_);
    const std::size_t shown = std::min<std::size_t>(lines.size(), 2);
    float y = at.center().y - 10.5F * unit_ * static_cast<float>(shown - 1);
    for (std::size_t i = 0; i < shown; ++i, y += 21 * unit_)
      text({at.x + 20 * unit_, y}, lines[i], Font::semibold, 16, theme_.text,
           at.width / unit_ - 40);
  }

  void heading(const Column& column, const Rect& at) {
    const bool code = !column.statement.empty();
    float x = at.x + 6 * unit_;
    if (code) {
      painter_.icon(column.icon, {x + 8 * unit_, at.y + 18 * unit_}, 7 * unit_, theme_.text);
      x += 24 * unit_;
    }
    text({x, at.y + 18 * unit_}, column.title, Font::bold, 15, theme_.text,
         (at.right() - x) / unit_ - 4);
    if (code)
      text({at.x + 6 * unit_, at.y + 42 * unit_}, fitting(column.statement, at.width - 12 * unit_),
           Font::mono, 12.5F, theme_.dim, at.width / unit_ - 10);
  }

  // A statement, without its arguments where there is no room for them.
  std::string fitting(const std::string& statement, float room) const {
    const std::size_t open = statement.find('(');
    if (open == std::string::npos ||
        painter_.measure(statement, Font::mono, 12.5F * unit_).width <= room)
      return statement;
    return statement.substr(0, open) + "(…)";
  }

  void cell(std::size_t row, std::size_t index, const Rect& at) {
    const Column& column = columns_[index];
    const Difference& differs = column.differs;
    const std::array marks{false, differs.handlers, differs.errors, differs.output, differs.ending};
    const Rect inner = at.inset(0, 5 * unit_);
    const float faded = index == 0 || marks[row] || row == 0 ? 1 : 0.55F;
    if (!column.trace) {
      if (row == 0)
        text({at.x + 12 * unit_, at.center().y}, "the script has an error so", Font::text, 13,
             theme_.error, column_width - 20);
      return;
    }
    const Summary& summary = column.summary;
    const Words words = words_of(column);
    const float left = at.x + 12 * unit_;
    const float room = at.width / unit_ - 24;
    switch (row) {
      case 0: little_stage(column, inner); break;
      case 1: discs(summary, inner, faded); break;
      case 2: {
        const std::size_t lines = std::min<std::size_t>(summary.errors.size(), 2);
        float y = inner.center().y - 10 * unit_ * static_cast<float>(lines > 0 ? lines - 1 : 0);
        if (lines == 0)
          text({left, y}, "nothing", Font::text, 13.5F, theme_.text.faded(faded), room);
        for (std::size_t i = 0; i < lines; ++i, y += 20 * unit_) {
          std::string line = trace::one_line(summary.errors[i], 40);
          if (i + 1 == lines && summary.errors.size() > lines)
            line += " +" + std::to_string(summary.errors.size() - lines);
          text({left, y}, line, Font::semibold, 13.5F, theme_.error.faded(faded), room - 20);
        }
        break;
      }
      case 3: output(summary, inner, faded); break;
      default:
        text({left, inner.y + 26 * unit_}, words.status, Font::mono,
             words.status.size() > 4 ? 20 : 25, theme_.text.faded(faded), room - 20);
        text({left, inner.y + 56 * unit_}, words.origin, Font::text, 13, theme_.dim.faded(faded),
             room);
    }
    if (row == 0 || index == 0 || !marks[row]) return;
    painter_.outline(inner, 9 * unit_, theme_.warning, 2 * unit_, false);
    const Point sign{inner.right() - 16 * unit_, inner.y + 16 * unit_};
    painter_.fill({sign.x - 9 * unit_, sign.y - 9 * unit_, 18 * unit_, 18 * unit_}, 9 * unit_,
                  theme_.warning);
    const stage::Size extent = painter_.measure("≠", Font::bold, 13 * unit_);
    painter_.text({sign.x - extent.width / 2, sign.y - extent.height / 2}, "≠", Font::bold,
                  13 * unit_, theme_.background);
  }

  // The phases, and where the cards are at the end.
  void little_stage(const Column& column, const Rect& at) {
    painter_.fill(at, 10 * unit_, theme_.panel.mixed(theme_.background, 0.35F));
    painter_.outline(at, 10 * unit_, theme_.line, unit_, false);
    const std::vector<stage::PhaseMark>& phases = column.phases;
    using Status = stage::PhaseMark::Status;
    const float y = at.y + 20 * unit_;
    const float pitch = (at.width - 40 * unit_) / 4;
    for (std::size_t i = 0; i < phases.size(); ++i) {
      const Point center{at.x + 20 * unit_ + pitch * static_cast<float>(i), y};
      const Status status = phases[i].status;
      const float radius = 7 * unit_;
      const Rect ring{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
      const bool is_end = i + 1 == phases.size();
      if (status == Status::failed || status == Status::killed) {
        painter_.fill(ring, radius, theme_.error);
        if (!is_end)
          painter_.icon(status == Status::failed ? Icon::error : Icon::flash, center, 4 * unit_,
                        theme_.background);
      } else if (status == Status::current && column.summary.goes_on) {
        painter_.fill(ring, radius, theme_.accent);
      } else if (status == Status::skipped || status == Status::coming) {
        painter_.outline(ring, radius, theme_.faint, 1.5F * unit_, true);
      } else {
        painter_.outline(ring, radius, theme_.ok, 1.5F * unit_, false);
        painter_.icon(Icon::check, center, 3.8F * unit_, theme_.ok);
      }
      if (is_end) break;
      const Status next = phases[i + 1].status;
      const bool passes = next != Status::skipped && next != Status::coming &&
                          status != Status::skipped && status != Status::killed;
      if (passes)
        painter_.line({center.x + 10 * unit_, y}, {center.x + pitch - 10 * unit_, y}, theme_.ok,
                      1.75F * unit_);
    }
    const auto& handlers = column.summary.handlers;
    if (handlers.empty()) {
      text({at.x + 16 * unit_, at.center().y + 10 * unit_}, "no handler is registered", Font::text,
           13, theme_.dim, column_width - 30);
      return;
    }
    const std::size_t shown = std::min(handlers.size(), most_rows);
    const float width = (at.width - 46 * unit_) / 2;
    float row = at.y + 42 * unit_;
    bool nobody = true;
    for (std::size_t i = 0; i < shown; ++i, row += 43 * unit_) {
      const Summary::One& one = handlers[i];
      const Rect left{at.x + 11 * unit_, row, width, 36 * unit_};
      const Rect right{left.right() + 24 * unit_, row, width, 36 * unit_};
      const bool never = one.fate == Summary::Fate::never;
      const bool waits = one.fate == Summary::Fate::waiting;
      little_card(one, left, !waits, never);
      if (!never) nobody = false;
      if (never || waits) continue;
      painter_.line({left.right() + 6 * unit_, row + 18 * unit_},
                    {right.x - 7 * unit_, row + 18 * unit_}, theme_.faint, 1.5F * unit_);
      painter_.line({right.x - 11 * unit_, row + 14 * unit_},
                    {right.x - 7 * unit_, row + 18 * unit_}, theme_.faint, 1.5F * unit_);
      painter_.line({right.x - 11 * unit_, row + 22 * unit_},
                    {right.x - 7 * unit_, row + 18 * unit_}, theme_.faint, 1.5F * unit_);
      little_card(one, right, false, false);
    }
    if (handlers.size() > shown)
      text({at.x + 14 * unit_, at.bottom() - 9 * unit_},
           "and " + std::to_string(handlers.size() - shown) + " more", Font::text, 12, theme_.dim,
           column_width - 28);
    if (nobody)
      for (const auto& [words, down] : {std::pair{"nobody", -9.0F}, std::pair{"is called", 9.0F}})
        text({at.x + at.width / 2 + 14 * unit_, at.y + 104 * unit_ + down * unit_}, words,
             Font::text, 13, theme_.dim, 80);
  }

  void little_card(const Summary::One& one, const Rect& at, bool ghost, bool lost) {
    const stage::Mark mark = stage::mark_of(one.mark, theme_);
    const float strength = ghost ? 0.5F : 1;
    if (ghost) {
      painter_.outline(at, 6 * unit_, lost ? theme_.error : theme_.line, 1.25F * unit_, true);
    } else {
      painter_.fill(at, 6 * unit_, theme_.raised);
      painter_.outline(at, 6 * unit_, theme_.line, unit_, false);
    }
    painter_.fill({at.x + 2 * unit_, at.y + 6 * unit_, 3 * unit_, at.height - 12 * unit_},
                  1.5F * unit_, mark.color.faded(strength));
    painter_.shape(mark.shape, {at.x + 17 * unit_, at.center().y}, 5 * unit_,
                   mark.color.faded(strength));
    text({at.x + 29 * unit_, at.center().y}, one.name, Font::semibold, 14,
         ghost ? theme_.dim : theme_.text, at.width / unit_ - 50);
    const Point sign{at.right() - 13 * unit_, at.center().y};
    if (lost) {
      painter_.icon(Icon::lost, sign, 6 * unit_, theme_.error);
    } else if (one.fate == Summary::Fate::running && !ghost) {
      painter_.outline(at, 6 * unit_, theme_.accent, 2 * unit_, false);
      painter_.shape(stage::Shape::circle, sign, 4 * unit_, theme_.accent);
    } else if (!ghost && one.fate != Summary::Fate::waiting) {
      const bool returned = one.fate == Summary::Fate::returned;
      painter_.icon(returned ? Icon::check : Icon::error, sign, 5 * unit_,
                    returned ? theme_.ok : theme_.error);
    }
  }

  // Discs with letter and shape, in the order of the calls; one that never runs is hollow, dashed
  // and struck.
  void discs(const Summary& summary, const Rect& at, float faded) {
    const float radius = 20 * unit_;
    float x = at.x + 12 * unit_ + radius;
    const float y = at.center().y;
    if (summary.handlers.empty())
      text({at.x + 12 * unit_, y}, "no handler", Font::text, 13.5F, theme_.dim.faded(faded), 160);
    const std::size_t shown = std::min(summary.handlers.size(), most_discs);
    for (std::size_t i = 0; i < shown; ++i, x += 51 * unit_) {
      const Summary::One& one = summary.handlers[i];
      const stage::Mark mark = stage::mark_of(one.mark, theme_);
      const Rect ring{x - radius, y - radius, 2 * radius, 2 * radius};
      if (one.fate == Summary::Fate::never) {
        painter_.outline(ring, radius, theme_.faint, 1.5F * unit_, true);
        painter_.shape(mark.shape, {x, y}, 7 * unit_, mark.color.faded(0.5F));
        painter_.line({x - 14 * unit_, y + 14 * unit_}, {x + 14 * unit_, y - 14 * unit_},
                      theme_.error, 2.5F * unit_);
        continue;
      }
      if (one.fate == Summary::Fate::waiting) {  // nobody knows yet whether it runs
        painter_.outline(ring, radius, theme_.faint, 1.5F * unit_, true);
        painter_.shape(mark.shape, {x, y}, 7 * unit_, mark.color.faded(faded));
        continue;
      }
      if (one.fate == Summary::Fate::running)
        painter_.outline(ring.inset(-4 * unit_, -4 * unit_), radius + 4 * unit_, theme_.accent,
                         2 * unit_, false);
      if (i + 1 < shown && has_run(summary.handlers[i + 1]))
        painter_.line({x + radius + 2 * unit_, y}, {x + 51 * unit_ - radius - 2 * unit_, y},
                      theme_.faint, 1.5F * unit_);
      stage::draw_disc(one.name, mark, {x, y}, radius, {theme_.background, faded}, unit_, theme_,
                       painter_);
      if (one.fate == Summary::Fate::cut_short)
        painter_.icon(Icon::error, {x - 14 * unit_, y + 14 * unit_}, 5 * unit_, theme_.error);
    }
    if (summary.handlers.size() > shown)
      text({x - radius, y}, "+" + std::to_string(summary.handlers.size() - shown), Font::semibold,
           14, theme_.dim.faded(faded), 40);
  }

  static bool has_run(const Summary::One& one) {
    return one.fate != Summary::Fate::never && one.fate != Summary::Fate::waiting;
  }

  // How much of what was printed arrived, as a bar, and in words.
  void output(const Summary& summary, const Rect& at, float faded) {
    const float left = at.x + 12 * unit_;
    const float width = at.width - 24 * unit_;
    const std::uint64_t all = summary.arrived + summary.lost + summary.pending;
    const float y = at.y + 14 * unit_;
    const float height = 14 * unit_;
    const float part = all == 0 ? 0
                                : width * static_cast<float>(static_cast<double>(summary.arrived) /
                                                             static_cast<double>(all));
    painter_.outline({left, y, width - (summary.lost > 0 ? 24 * unit_ : 0), height}, 3 * unit_,
                     theme_.line, unit_, true);
    if (part > 0) painter_.fill({left, y, part, height}, 3 * unit_, theme_.ok.faded(0.85F * faded));
    const std::string words =
        all == 0 ? (summary.goes_on ? "nothing so far" : "nothing is printed")
        : summary.goes_on
            ? trace::counted(summary.arrived, "byte") +
                  (summary.pending > 0 ? ", " + std::to_string(summary.pending) + " wait" : "")
            : "all " + trace::counted(all, "byte") + " arrive";
    if (summary.lost == 0)
      return text({left, y + 34 * unit_}, words, Font::text, 13.5F, theme_.text.faded(faded),
                  width / unit_);
    painter_.outline({left + part, y, std::max(0.0F, width - 24 * unit_ - part), height}, 3 * unit_,
                     theme_.error, 1.25F * unit_, true);
    painter_.icon(Icon::flame, {left + 6 * unit_, y + 34 * unit_}, 6.5F * unit_, theme_.error);
    text({left + 20 * unit_, y + 34 * unit_}, trace::counted(summary.lost, "byte") + " lost",
         Font::semibold, 13.5F, theme_.error, width / unit_ - 20);
  }

  const std::vector<Column>& columns_;
  const Rect rect_;
  const float unit_;
  const Theme& theme_;
  stage::Painter& painter_;
};

}  // namespace

stage::Size columns_size(const std::vector<Column>& columns) {
  return {
      2 * margin + label_width + static_cast<float>(columns.size()) * (column_width + column_gap),
      8 + sentence_height + 16 + heading_height + stage_height + who_height + error_height +
          output_height + status_height + legend_height + 8};
}

stage::Rect column_rect(std::size_t index, std::size_t count, const Rect& rect, float unit) {
  const float room = rect.width - (2 * margin + label_width) * unit;
  const float pitch = room / static_cast<float>(std::max<std::size_t>(count, 1));
  const float top = rect.y + (sentence_height + 12) * unit;
  return {rect.x + (margin + label_width) * unit + pitch * static_cast<float>(index), top,
          pitch - column_gap * unit, rect.bottom() - top};
}

void draw_columns(const std::vector<Column>& columns, const std::string& noun, const Rect& rect,
                  float unit, const Theme& theme, stage::Painter& painter) {
  if (columns.empty()) return;
  Grid(columns, rect, unit, theme, painter).draw(noun);
}

Words words_of(const Column& column) {
  Words words;
  if (!column.trace) {
    words.handlers = "the script has an error so";
    return words;
  }
  const Summary& summary = column.summary;
  std::size_t never = 0;
  std::size_t waiting = 0;
  for (const Summary::One& one : summary.handlers) {
    if (one.fate == Summary::Fate::never) {
      ++never;
      continue;
    }
    if (one.fate == Summary::Fate::waiting) {
      ++waiting;
      continue;
    }
    words.handlers += (words.handlers.empty() ? "" : ", ") + one.name;
    if (one.fate == Summary::Fate::raised) words.handlers += " (raised)";
    if (one.fate == Summary::Fate::cut_short) words.handlers += " (cut short)";
    if (one.fate == Summary::Fate::running) words.handlers += " (runs)";
  }
  if (words.handlers.empty()) words.handlers = summary.handlers.empty() ? "no handler" : "nobody";
  if (never > 0) words.handlers += "; " + std::to_string(never) + " never";
  if (waiting > 0) words.handlers += "; " + std::to_string(waiting) + " so far not";
  for (const std::string& error : summary.errors)
    words.errors += (words.errors.empty() ? "" : ", ") + error;
  if (words.errors.empty()) words.errors = "nothing";
  words.output = trace::counted(summary.arrived, "byte") + " arrive";
  if (summary.lost > 0) words.output += ", " + trace::counted(summary.lost, "byte") + " lost";
  if (summary.pending > 0)
    words.output += ", " + trace::counted(summary.pending, "byte") + " in the buffer";
  if (summary.goes_on && !summary.is_settled) {
    words.status = "?";
    words.origin = "still running";
    return words;
  }
  if (!summary.goes_on && !summary.ended) {
    words.status = "stopped";
    words.origin = column.trace->limit();
    return words;
  }
  if (summary.ending.killed) {
    const int number = summary.ending.code;
    words.status = python::signal_name(number);
    words.origin = "killed by signal " + std::to_string(number);
    return words;
  }
  words.status = std::to_string(summary.ending.code);
  using trace::ExitCause;
  switch (summary.cause) {
    case ExitCause::end_of_file: words.origin = "the script came to its end"; break;
    case ExitCause::sys_exit: words.origin = "from " + summary.wrote; break;
    case ExitCause::exception: words.origin = "from the exception"; break;
    case ExitCause::keyboard_interrupt: words.origin = "from KeyboardInterrupt"; break;
    case ExitCause::os__exit: words.origin = "from os._exit"; break;
    case ExitCause::handler: words.origin = "from SystemExit in a handler"; break;
    default: break;
  }
  return words;
}

std::string columns_to_markdown(const std::vector<Column>& columns, const std::string& noun) {
  const auto cell = [](std::string words) {
    std::string safe;
    for (const char c : words) {
      if (c == '|') safe += '\\';
      safe += c == '\n' ? ' ' : c;
    }
    return " " + safe + " |";
  };
  std::string text = "|" + cell(noun) + cell("who runs") + cell("stderr") + cell("output") +
                     cell("exit status") + "\n|---|---|---|---|---|\n";
  for (const Column& column : columns) {
    const Words words = words_of(column);
    text += "|" + cell(column.title) + cell(words.handlers) + cell(words.errors) +
            cell(words.output) + cell(words.status) + "\n";
  }
  return text + "\n" + sentence_of(columns, noun) + "\n";
}

}  // namespace lastcall::app
