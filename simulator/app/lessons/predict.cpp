#include "lessons/predict.hpp"

#include <algorithm>
#include <utility>

#include "stage/scene.hpp"
#include "trace/words.hpp"

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
  stops_.clear();
  if (!asks(Part::order)) return;
  const trace::Timeline& timeline = run_->timeline;
  std::size_t index = 0;
  for (std::size_t step = step_ + 1; step < timeline.steps().size(); ++step) {
    const trace::Event& lead = timeline.trace().events()[timeline.steps()[step].lead];
    if (lead.kind != trace::EventKind::call || lead.process != facts_->process()) continue;
    if (!is_as_said(index, lead.handler)) stops_.push_back({step, lead.handler, index});
    ++index;
  }
}

bool Predicting::is_as_said(std::size_t index, HandlerId called) const {
  return index < order_.size() && facts_->alike(order_[index], called);
}

std::optional<std::size_t> Predicting::place_of(HandlerId handler) const {
  const auto found = std::find(order_.begin(), order_.end(), handler);
  if (found == order_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - order_.begin());
}

const Predicting::Stop* Predicting::stop_at(std::size_t step) const {
  const auto found = std::find_if(stops_.begin(), stops_.end(),
                                  [step](const Stop& stop) { return stop.step == step; });
  return found == stops_.end() ? nullptr : &*found;
}

std::string Predicting::in_words(const Stop& stop) const {
  const std::string name = facts_->label(stop.called);
  if (std::find(cards_.begin(), cards_.end(), stop.called) == cards_.end())
    return name + " runs, too: it is registered only now.";
  const auto place = place_of(stop.called);
  if (!place) return "You said that " + name + " never runs. It does.";
  return "You said that " + name + " is called " + trace::ordinal(*place + 1) + ". It is called " +
         trace::ordinal(stop.index + 1) + ".";
}

}  // namespace lastcall::app
