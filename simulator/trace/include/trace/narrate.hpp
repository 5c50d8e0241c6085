#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "trace/state.hpp"

// A trace in plain words.
namespace lastcall::trace {

// What happened in one step, and why. Plain text in UTF-8, good enough to teach from alone.
struct Sentence {
  std::string lead;  // what happened: "B raised ValueError."
  std::string rest;  // why, and what follows from it: "Python reports it and goes on: …"; or ""
  // The process, where there are several: "Parent", "Child 2"; or "".
  std::string who = {};

  // All of it: "Child: B is called. It is …".
  std::string text() const {
    return (who.empty() ? who : who + ": ") + lead + (rest.empty() ? rest : " " + rest);
  }
};

// Some text of the program as one short line that is safe to show anywhere: of at most `limit`
// characters, with " / " for a line's end, and U+FFFD for what is not a character or would move a
// cursor.
std::string one_line(std::string_view text, std::size_t limit = 72);

// The sentence of a step; step < timeline.steps().size(). Bounded in length however long the texts
// of the trace are. O(log n), and the length of the step.
Sentence narrate(const Timeline& timeline, std::size_t step);

}  // namespace lastcall::trace
