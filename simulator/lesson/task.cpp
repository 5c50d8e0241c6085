#include "task.hpp"

#include <algorithm>

#include "python/rules.hpp"
#include "text.hpp"

namespace lastcall::lesson {
namespace {

constexpr std::string_view boxes[] = {"( )", "(x)", "[ ]", "[x]"};

}  // namespace

std::string_view name(const Task& task) {
  return task_names[task.what.index()];
}

bool is_answered_once(const Task& task) {
  return std::holds_alternative<Predict>(task.what) || std::holds_alternative<Choose>(task.what);
}

std::string_view name(Explore::Find find) {
  switch (find) {
    case Explore::Find::any: break;
    case Explore::Find::oldest: return "the oldest version";
    case Explore::Find::newest: return "the newest version";
  }
  return "a version";
}

std::string way_of_running(const Task& task) {
  return "as Python " + task.python +
         (task.to_pipe ? ", with its output going to a pipe" : ", at a terminal");
}

std::vector<TaskReader::Entry> TaskReader::entries(std::string_view text, Place place) {
  std::vector<Entry> result;
  ++place.line;  // below the fence
  for (; !text.empty(); ++place.line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (trimmed(row).empty()) continue;
    const bool more = row[0] == ' ' || row[0] == '\t';
    if (more && !result.empty()) {
      std::string& body = result.back().body;
      body += (body.empty() ? "" : " ") + std::string(trimmed(row));
      continue;
    }
    Entry entry;
    entry.place = place;
    const auto box = std::find_if(std::begin(boxes), std::end(boxes),
                                  [&](std::string_view known) { return row.starts_with(known); });
    const std::size_t colon = row.find(':');
    if (box != std::end(boxes)) {
      entry.key = *box;
      entry.value = trimmed(row.substr(3));
    } else if (colon == std::string_view::npos || more) {
      problems.push_back({place, "this line of a task is neither \"key: value\" nor an option",
                          "a value that takes more lines is indented from the second on"});
      continue;
    } else {
      entry.key = trimmed(row.substr(0, colon));
      entry.value = trimmed(row.substr(colon + 1));
    }
    result.push_back(std::move(entry));
  }
  return result;
}

void TaskReader::complain(const Entry& entry, std::string message, std::string remedy) {
  problems.push_back({entry.place, std::move(message), std::move(remedy)});
}

bool TaskReader::read_common(const Entry& entry, Task& task) {
  const std::string value = entry.value + (entry.body.empty() ? "" : " " + entry.body);
  if (entry.key == "hint") {
    task.hints.push_back(value);
  } else if (entry.key == "of") {
    const auto found =
        std::find_if(lesson.scenarios.begin(), lesson.scenarios.end(),
                     [&](const Scenario& scenario) { return scenario.name == value; });
    if (found == lesson.scenarios.end()) {
      complain(entry, "there is no script \"" + value + "\" above", "name one that stands before");
    } else {
      task.scenario = static_cast<std::size_t>(found - lesson.scenarios.begin());
    }
  } else if (entry.key == "python") {
    task.python = value;
    if (!python::read_version(value)) {
      complain(entry, "\"" + value + "\" is no version of Python", "write, for example, 3.9");
    }
  } else if (entry.key == "stdout") {
    task.to_pipe = value == "pipe";
    if (value != "pipe" && value != "terminal") {
      complain(entry, "stdout cannot be \"" + value + "\"", "it is a pipe or a terminal");
    }
  } else {
    return false;
  }
  return true;
}

bool TaskReader::read_part_of(const Entry& entry, Predict& predict) {
  if (entry.key == "wrong") {
    predict.wrong.push_back({entry.place, entry.value, entry.body});
    if (entry.body.empty()) {
      complain(entry, "this wrong answer has no explanation", "write it below, indented");
    }
    return true;
  }
  if (entry.key != "ask") return false;
  for (std::string_view rest = entry.value; !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view one = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::optional<Part> part = part_of(one);
    if (!part) {
      complain(entry, "\"" + std::string(one) + "\" cannot be asked for",
               "order, status, stderr and lost can");
    } else if (std::find(predict.parts.begin(), predict.parts.end(), *part) ==
               predict.parts.end()) {
      predict.parts.push_back(*part);
    }
  }
  return true;
}

bool TaskReader::read_part_of(const Entry& entry, Choose& choose) {
  if (entry.key.size() != 3 || entry.key.find_first_of("([") != 0) return false;
  const bool several = entry.key[0] == '[';
  if (!choose.options.empty() && several != choose.several) {
    complain(entry, "options with ( ) and with [ ] are mixed",
             "( ) where one is right, [ ] where several can be");
  }
  choose.several = several;
  choose.options.push_back({entry.place, entry.key[1] == 'x', entry.value, entry.body});
  if (entry.body.empty()) {
    complain(
        entry, "this option has no explanation",
        "write below, indented, why it is " + std::string(entry.key[1] == 'x' ? "right" : "wrong"));
  }
  return true;
}

std::optional<Condition> TaskReader::read_condition(const Entry& entry) {
  const std::string text = entry.value + (entry.body.empty() ? "" : " " + entry.body);
  auto condition = Condition::parse(text);
  if (auto* const error = std::get_if<Condition::Error>(&condition)) {
    complain(entry, std::move(error->message), std::move(error->remedy));
    return std::nullopt;
  }
  return std::get<Condition>(std::move(condition));
}

std::optional<Task> TaskReader::read(std::string_view task_name, std::string_view text,
                                     Place place) {
  const std::size_t problems_before = problems.size();
  Task task;
  task.place = place;
  task.python = lesson.python;
  if (!lesson.scenarios.empty()) task.scenario = lesson.scenarios.size() - 1;
  Predict predict;
  Choose choose;
  Explore explore;
  std::optional<Condition> until;
  const bool is_conditional = task_name == "edit" || task_name == "explore";
  for (const Entry& entry : entries(text, place)) {
    if (read_common(entry, task)) continue;
    if (task_name == "predict" && read_part_of(entry, predict)) continue;
    if (task_name == "predict" && entry.key == "in" && entry.value == "the child") {
      task.in_child = true;
      continue;
    }
    if (task_name == "choose" && read_part_of(entry, choose)) continue;
    if (is_conditional && entry.key == "until") {
      until = read_condition(entry);
      continue;
    }
    if (task_name == "explore" && entry.key == "find") {
      explore.find = entry.value == "oldest"   ? Explore::Find::oldest
                     : entry.value == "newest" ? Explore::Find::newest
                                               : Explore::Find::any;
      if (entry.value != "any" && explore.find == Explore::Find::any) {
        complain(entry, "\"" + entry.value + "\" cannot be found", "any, oldest and newest can");
      }
      continue;
    }
    complain(entry, "the task \"" + std::string(task_name) + "\" has no \"" + entry.key + "\"",
             task_name == "predict"  ? "it has ask, wrong, hint, of, in, python and stdout"
             : task_name == "choose" ? "it has options ( ) and (x), or [ ] and [x], hint and of"
             : task_name == "edit"   ? "it has until, hint, of, python and stdout"
                                     : "it has until, find, hint, of and stdout");
  }
  const auto lacks = [&](std::string message, std::string remedy) {
    problems.push_back({place, std::move(message), std::move(remedy)});
  };
  if (problems.size() == problems_before) {
    if (task.hints.empty()) lacks("this task has no hint", "add a line \"hint:\"");
    if (task_name != "choose" && !task.scenario) {
      lacks("there is no script that this task could be about",
            "put one before it, in a block that begins with ```python demo.py");
    }
    if (task_name == "predict" && predict.parts.empty()) {
      lacks("nothing is asked for", "add a line as \"ask: order, status\"");
    }
    if (task_name == "choose") {
      const auto right = std::count_if(choose.options.begin(), choose.options.end(),
                                       [](const Option& option) { return option.right; });
      if (right == 0 || static_cast<std::size_t>(right) == choose.options.size() ||
          (!choose.several && right != 1)) {
        lacks("a choice needs a right answer and a wrong one",
              "mark what is right with (x); where several are, use [x] and [ ]");
      }
    }
    if (is_conditional && !until) lacks("there is no condition", "add a line \"until:\"");
  }
  if (problems.size() != problems_before) return std::nullopt;
  if (task_name == "predict") task.what = std::move(predict);
  if (task_name == "choose") task.what = std::move(choose);
  if (task_name == "edit") task.what = Edit{*std::move(until), "", {}};
  if (task_name == "explore") task.what = Explore{*std::move(until), explore.find};
  return task;
}

}  // namespace lastcall::lesson
