#include "lesson/progress.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lastcall::lesson {
namespace {

using Json = nlohmann::json;

constexpr int format = 1;

}  // namespace

void Progress::mark(const Lesson& lesson, std::size_t step) {
  done_[lesson.name].insert(lesson.steps.at(step).title);
}

bool Progress::is_done(const Lesson& lesson, std::size_t step) const {
  const auto found = done_.find(lesson.name);
  return found != done_.end() && found->second.contains(lesson.steps.at(step).title);
}

std::size_t Progress::count(const Lesson& lesson) const {
  std::size_t count = 0;
  for (std::size_t step = 0; step < lesson.steps.size(); ++step) count += is_done(lesson, step);
  return count;
}

std::size_t Progress::next(const Lesson& lesson) const {
  for (std::size_t step = 0; step < lesson.steps.size(); ++step) {
    if (!is_done(lesson, step)) return step;
  }
  return 0;
}

void Progress::merge(const Progress& other) {
  for (const auto& [name, steps] : other.done_) done_[name].insert(steps.begin(), steps.end());
}

bool Progress::contains(const Progress& other) const {
  Progress both = *this;
  both.merge(other);
  return both == *this;
}

std::string Progress::to_text() const {
  const Json json{{"format", format}, {"done", done_}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Progress::ReadResult Progress::from_text(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("format") || !json["format"].is_number_integer())
    return {};
  if (json["format"].get<std::int64_t>() > format) return {std::nullopt, Error::newer};
  try {
    Progress progress;
    json.at("done").get_to(progress.done_);
    return {std::move(progress), {}};
  } catch (const Json::exception&) {
    return {};
  }
}

std::string Progress::explain(Error error) {
  return error == Error::newer ? "was written by a newer lastcall; use that one"
                               : "is no file of progress, or it is damaged";
}

}  // namespace lastcall::lesson
