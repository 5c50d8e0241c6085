#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "lesson/grade.hpp"

// A prediction of how a run goes on: what is asked, and what was answered so far. Graded by the
// lesson's room, from the trace; nothing here is drawn.
namespace lastcall::app {

// The most handlers that a person is asked to arrange.
inline constexpr std::size_t max_arranged = 12;

// What the sandbox asks about a run: the order of its handlers, where they are not too many, the
// exit status and stderr of its first process.
lesson::Predict sandbox_question(const trace::Trace& trace);

// A name for a card that no other of `cards` has, which stand in the order of registering: "B", "A
// 2".
std::string card_name(const lesson::Facts& facts, const std::vector<trace::HandlerId>& cards,
                      trace::HandlerId card);

class Predicting {
 public:
  // `step`: the one in which it is asked. O(events).
  Predicting(std::shared_ptr<const Run> run, lesson::Predict task, bool in_child, std::size_t step);
  // The sandbox's question about a run; nullopt for one that does not end by itself.
  static std::optional<Predicting> about(std::shared_ptr<const Run> run);

  const Run& run() const { return *run_; }
  const lesson::Predict& task() const { return task_; }
  const lesson::Facts& facts() const { return *facts_; }
  std::size_t step() const { return step_; }
  bool asks(lesson::Part part) const;
  // The handlers to arrange, in the order of registering; none where the order is not asked.
  const std::vector<trace::HandlerId>& cards() const { return cards_; }
  std::string card_name(trace::HandlerId card) const {
    return app::card_name(*facts_, cards_, card);
  }

  // Where the cards are: in the expected order of the calls, where those go that never run, or, at
  // first, in neither.
  const std::vector<trace::HandlerId>& order() const { return order_; }
  const std::vector<trace::HandlerId>& never() const { return never_; }
  std::vector<trace::HandlerId> left_over() const;
  void place(trace::HandlerId card, std::size_t index);  // in the order; at its end if beyond
  void place_never(trace::HandlerId card);
  void take_back(trace::HandlerId card);
  void rest_never_runs();

  lesson::Prediction answers;  // beside the order
  // What has no answer yet, for people: "the exit status". Cards may be left over.
  std::vector<std::string> unanswered() const;
  float content_height = 0;  // of the panel in the last frame

  // Grades it. A card that was left over is expected never to run.
  void check();
  const std::optional<lesson::Verdict>& verdict() const { return verdict_; }

  // Where the calls of a graded prediction go another way than it said: playing stops there.
  struct Stop {
    std::size_t step = 0;
    trace::HandlerId called = trace::no_handler;
    std::size_t index = 0;  // of the call
  };
  const std::vector<Stop>& stops() const { return stops_; }
  // The one at a step; null if there is none.
  const Stop* stop_at(std::size_t step) const;
  // "You said that A never runs. It does."
  std::string in_words(const Stop& stop) const;
  // Whether the call of this number is as it was said.
  bool is_as_said(std::size_t index, trace::HandlerId called) const;
  // Where a handler was placed: its number in the order, or nothing: it never runs.
  std::optional<std::size_t> place_of(trace::HandlerId handler) const;

  std::optional<std::size_t> stopped_at;  // the step at which playing has stopped last
  bool seen_to_end = false;               // … or that it has come to the end once

 private:
  std::shared_ptr<const Run> run_;
  lesson::Predict task_;
  std::unique_ptr<const lesson::Facts> facts_;
  std::size_t step_;
  std::vector<trace::HandlerId> cards_, order_, never_;
  std::vector<Stop> stops_;
  std::optional<lesson::Verdict> verdict_;
};

}  // namespace lastcall::app
