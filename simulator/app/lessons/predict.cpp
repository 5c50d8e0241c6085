#include "lessons/predict.hpp"

#include <algorithm>
#include <utility>

#include "stage/scene.hpp"

namespace lastcall::app {

using lesson::Part;
using trace::HandlerId;

lesson::Predict sandbox_question(const trace::Trace& trace) {
  lesson::Predict task;
  if (trace.handlers().size() <= max_arranged) task.parts.push_back(Part::order);
  task.parts.insert(task.parts.end(), {Part::status, Part::stderr_});
  return task;
}

Predicting::Predicting(std::shared_ptr<const Run> run, lesson::Predict task, bool in_child,
                       std::size_t step)
    : run_(std::move(run)),
      task_(std::move(task)),
      facts_(std::make_unique<lesson::Facts>(run_->timeline, static_cast<std::uint16_t>(in_child))),
      step_(step) {
  if (asks(Part::order)) cards_ = facts_->handlers();
}

std::optional<Predicting> Predicting::about(std::shared_ptr<const Run> run) {
  const auto step = stage::step_of_question(run->timeline);
  if (!step) return std::nullopt;
  lesson::Predict task = sandbox_question(run->trace);
  return Predicting(std::move(run), std::move(task), false, *step);
}

bool Predicting::asks(Part part) const {
  return std::find(task_.parts.begin(), task_.parts.end(), part) != task_.parts.end();
}

std::string card_name(const lesson::Facts& facts, const std::vector<HandlerId>& cards,
                      HandlerId card) {
  std::string name = facts.label(card);
  const auto twins = std::count_if(cards.begin(), cards.end(), [&](HandlerId other) {
    return other < card && facts.label(other) == name;
  });
  if (twins > 0) name += " " + std::to_string(twins + 1);
  return name;
}

std::vector<HandlerId> Predicting::left_over() const {
  std::vector<HandlerId> rest;
  for (const HandlerId card : cards_)
    if (std::find(order_.begin(), order_.end(), card) == order_.end() &&
        std::find(never_.begin(), never_.end(), card) == never_.end())
      rest.push_back(card);
  return rest;
}

void Predicting::take_back(HandlerId card) {
  std::erase(order_, card);
  std::erase(never_, card);
}

void Predicting::place(HandlerId card, std::size_t index) {
  take_back(card);
  index = std::min(index, order_.size());
  order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(index), card);
}

void Predicting::place_never(HandlerId card) {
  take_back(card);
  never_.push_back(card);
}

void Predicting::rest_never_runs() {
  for (const HandlerId card : left_over()) never_.push_back(card);
}

std::vector<std::string> Predicting::unanswered() const {
  std::vector<std::string> missing;
  if (asks(Part::status) && !answers.ending) missing.emplace_back("the exit status");
  if (asks(Part::stderr_) && !answers.stderr_choice)
    missing.emplace_back("what is printed to stderr");
  if (asks(Part::lost) && !answers.lost) missing.emplace_back("whether text is lost");
  return missing;
}

void Predicting::check() {
  if (asks(Part::order)) answers.order = order_;
  verdict_ = grade(task_, *facts_, answers);
}

}  // namespace lastcall::app
