#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "machine/machine.hpp"
#include "script/script.hpp"
#include "stage/stage.hpp"
#include "trace/state.hpp"
#include "trace/summary.hpp"

// One program, ended in many ways: under every ending, as every version, and by every signal at
// every step. Nothing here draws; each is a run of its own.
namespace lastcall::app {

struct RunOptions {
  python::Version python{3, 14};
  bool stdout_is_tty = true;
  machine::Limits limits = {};
};

// What of a column is another than in the first: the rows of the table.
struct Difference {
  bool handlers = false, errors = false, output = false, ending = false;
  bool any() const { return handlers || errors || output || ending; }
};

// A column of a comparison: a run, and what became of it.
struct Column {
  std::string title;      // "sys.exit(3)", "Python 3.9"
  std::string statement;  // "sys.exit(3)": what the script ends with here
  stage::Icon icon = stage::Icon::sheet;
  std::shared_ptr<const trace::Trace> trace;        // null if the script has an error so
  std::shared_ptr<const trace::Timeline> timeline;  // of the trace
  trace::Summary summary;
  std::vector<stage::PhaseMark> phases;  // of the first process, at its end
  Difference differs;
};

// "Three endings call C, B and A; three call none of them. …", of what differs.
std::string sentence_of(const std::vector<Column>& columns, const std::string& noun);

// The program under each ending: end of file, sys.exit(3), an exception, SIGTERM, SIGKILL,
// os._exit(7). The script's own last statement gives way to each of them; its own ending stands
// instead of the one of its kind. Six runs.
std::vector<Column> under_all_endings(const script::Program& program, const RunOptions& options);
// The program as each version that is modelled, of those that behave alike the newest.
std::vector<Column> as_all_versions(const std::string& text, const std::string& name,
                                    const RunOptions& options);

// How many steps the longest of them has.
std::size_t step_count(const std::vector<Column>& columns);
// All of them at one step, each as far as it has come by then, and what differs so far; one that
// has fewer steps is over. O(events).
std::vector<Column> columns_at(const std::vector<Column>& columns, std::size_t step);

// The table of them as a picture: one column each, what differs from the first framed. The sentence
// is above it.
stage::Size columns_size(const std::vector<Column>& columns);  // in design pixels
void draw_columns(const std::vector<Column>& columns, const std::string& noun,
                  const stage::Rect& rect, float unit, const stage::Theme& theme,
                  stage::Painter& painter);
// Where a column is, for clicks.
stage::Rect column_rect(std::size_t index, std::size_t count, const stage::Rect& rect, float unit);
// The same table for a document, in Markdown.
std::string columns_to_markdown(const std::vector<Column>& columns, const std::string& noun);
// The cells of a column in words: who runs, stderr, output, exit status.
struct Words {
  std::string handlers, errors, output, status, origin;
};
Words words_of(const Column& column);

// What if it ended here?
struct WhatIf {
  enum class Way : std::uint8_t { sigint, sigterm, sigkill, os__exit, power };
  static constexpr std::array all_ways{Way::sigint, Way::sigterm, Way::sigkill, Way::os__exit,
                                       Way::power};
  static constexpr std::size_t ways = all_ways.size();
  // What becomes of the handlers, in a word.
  enum class Kind : std::uint8_t {
    all,      // each runs to its own end
    one_cut,  // all are called, and one of them is cut short
    some,     // run to their end
    none,
    nobody,   // none is registered
    unknown,  // the kernel would interrupt what blocks here, and that is not simulated; or too long
  };
  // Of the many there are, a few words each: the whole is told by WhatIfWork::summary.
  struct Cell {
    Kind kind = Kind::unknown;
    bool dies = false;       // there, and nothing of it runs any more
    std::uint64_t lost = 0;  // bytes of output
    trace::Ending ending;
    bool unknown() const { return kind == Kind::unknown; }
  };
  static std::string name(Way way);

  // The steps at whose end it is asked; not the start of a run, nor what is after the end.
  std::vector<std::size_t> steps;
  // [way][index into steps]; nothing where it is not computed yet.
  std::array<std::vector<std::optional<Cell>>, ways> cells;
};

// The same, step by step, so that a window stays alive: each `go_on` computes one cell at most by a
// run, and says whether there is more to come. The steps come in no order: first every 64th, then
// what is between, so that the map is soon known as a whole; `first` before all others.
class WhatIfWork {
 public:
  WhatIfWork(std::shared_ptr<const script::Program> program,
             std::shared_ptr<const trace::Trace> trace, const RunOptions& options);
  bool go_on(std::optional<std::size_t> first = {});
  const WhatIf& result() const { return result_; }
  // How many cells there are in the end.
  std::size_t size() const { return result_.steps.size() * WhatIf::ways; }
  // The cell of a way at a step; null if it is not computed yet, or nothing is asked at that step.
  const WhatIf::Cell* at(WhatIf::Way way, std::size_t step) const;
  // All that is known of a cell that is: computed anew, unless it was the last that was asked for.
  const trace::Summary& summary(WhatIf::Way way, std::size_t step);
  // The run that ends so at a step. nullopt if it cannot be had: where there is more than one
  // process, the machine looks for what comes from outside only where Python code runs, and what it
  // ends by may not be what the cell says.
  std::optional<trace::Trace> run(WhatIf::Way way, std::size_t step) const;

 private:
  struct Found {
    WhatIf::Cell cell;
    trace::Summary summary;
  };
  Found find(WhatIf::Way way, std::size_t step) const;
  void compute(WhatIf::Way way, std::size_t index);
  std::optional<std::size_t> index_of(std::size_t step) const;

  std::shared_ptr<const script::Program> program_;
  std::shared_ptr<const trace::Trace> trace_;
  trace::Timeline timeline_;
  RunOptions options_;
  bool may_handle_sigterm_;
  WhatIf result_;
  std::vector<std::size_t> order_;                           // of indices into the steps
  std::size_t next_ = 0;                                     // cell: of order_[next_ / ways]
  std::optional<std::pair<WhatIf::Way, std::size_t>> told_;  // the cell that summary_ is of
  trace::Summary summary_;
};

}  // namespace lastcall::app
