#include "words/library_frames.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

#include "compiler/code.hpp"
#include "machine/machine.hpp"
#include "system/world.hpp"

namespace lastcall::machine {
namespace {

constexpr std::size_t version_count = 11;

struct FrameRow {
  std::string_view name;
  std::string_view file;
  std::string_view function;
  std::string_view source;  // of all lines of the statement; empty for what is frozen
  int begin;                // the columns that are underlined: on the first line,
  int end;                  // … and on the last
  std::array<int, version_count> lines;
};
constexpr FrameRow rows[] = {
#include "words/library_frames.inc"
};

// The place of the version that runs among those of the rows.
std::size_t version_index(const Interpreter& in) {
  return in.version.major == 2 ? 0 : static_cast<std::size_t>(in.version.minor - 5);
}

}  // namespace

void add_library_frame(Interpreter& in, Exception* exception, std::string_view frame) {
  const std::size_t version = version_index(in);
  const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const FrameRow& each) {
    return each.name == frame && each.lines[version] != 0;
  });
  if (row == std::end(rows)) return;
  const int line = row->lines[version];
  auto& frames = in.world->library_frames();
  auto found = frames.find(std::string(frame));
  if (found == frames.end()) {
    auto made = std::make_unique<World::LibraryFrame>();
    made->source = std::make_unique<script::Program>();
    made->source->filename =
        row->file.starts_with('<') ? std::string(row->file) : library_file(in, row->file);
    std::vector<std::string_view>& lines = made->source->lines;
    if (!row->source.empty()) lines.resize(static_cast<std::size_t>(line - 1));
    for (std::string_view rest = row->source; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      lines.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    made->code = std::make_unique<Code>();
    made->code->program = made->source.get();
    made->code->name = row->function;
    made->code->qualname = row->function;
    found = frames.emplace(std::string(frame), std::move(made)).first;
  }
  script::SourceRange range;
  if (row->end > 0 && in.at_least(3, 11)) {
    const auto more = static_cast<int>(std::count(row->source.begin(), row->source.end(), '\n'));
    range = {line, row->begin, line + more, row->end};
  }
  exception->traceback = in.heap().make<Traceback>(in.types.traceback, found->second->code.get(),
                                                   range, line, exception->traceback);
}

void raise_in_library(Interpreter& in, std::string_view frame, Class* type, std::string message) {
  in_library(in, frame, [&] { in.raise(type, std::move(message)); });
  std::abort();  // never reached
}

}  // namespace lastcall::machine
