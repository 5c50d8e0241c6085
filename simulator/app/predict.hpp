#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "trace/state.hpp"

// Predicting an ending: the question that a trace gives, and the grades of an answer, with reasons
// from the trace. Pure functions; nothing here is drawn.
namespace lastcall::app {

// What is asked about the end of the first process. The choices hold the right one and plausible
// others, in an order that does not tell which is which.
struct Question {
  std::size_t step = 0;                      // the last before the ending plays
  std::vector<trace::HandlerId> registered;  // then, oldest first: what is to be arranged
  bool too_many = false;                     // so many that none are to be arranged
  std::vector<std::string> endings;          // "0", "1", "killed by a signal"
  std::vector<std::string> reports;          // on stderr: "nothing", "a traceback of ValueError"
  std::size_t right_ending = 0;              // of endings
  std::size_t right_report = 0;              // of reports
};

// The most handlers that a person is asked to arrange.
inline constexpr std::size_t max_arranged = 12;

// nullopt for a run that does not end by itself. O(events).
std::optional<Question> question_of(const trace::Timeline& timeline);

// An answer. What is not in the order is expected never to be called.
struct Prediction {
  std::vector<trace::HandlerId> order;
  std::optional<std::size_t> ending;  // of the question's endings
  std::optional<std::size_t> report;  // of the question's reports
};

// One answer, graded: what it is about ("1st: C", "exit status 3"), and why, from the trace.
struct Grade {
  bool right = false;
  std::string answer;
  std::string reason;
};

struct Grades {
  std::vector<Grade> handlers;  // in the expected order; then those expected never to be called
  Grade ending;
  Grade report;

  std::size_t count() const { return handlers.size() + 2; }
  std::size_t right() const;
};

// Handlers that were registered alike (the same function with the same arguments) stand for each
// other. `question` is the timeline's own. O(events).
Grades grade(const trace::Timeline& timeline, const Question& question,
             const Prediction& prediction);

}  // namespace lastcall::app
