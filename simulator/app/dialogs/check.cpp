#include <utility>

#include "model.hpp"

namespace lastcall::app {

void Model::check_with_python() {
  if (!python.begin_search || check) return;
  if (!document.program()) {
    message = "The script has an error: mend it first.";
    return;
  }
  check.emplace();
  check->text = document.text();
  if (!pythons) python.begin_search();
}

void Model::run_python() {
  may_run_python = true;
  check->stage = Check::Stage::running;
  check->comparison.reset();
  python.begin_run((*pythons)[check->chosen], document.name(), check->text);
}

void Model::poll_python() {
  if (!check) return;
  if (check->stage == Check::Stage::searching) {
    if (!pythons) {
      pythons = python.found();
      if (!pythons) return;
      std::erase_if(*pythons,
                    [](const RealPython& p) { return !python::parse_version(p.feature); });
    }
    if (pythons->empty()) {
      check->stage = Check::Stage::done;
      check->problem = "No Python interpreter was found, neither on PATH nor under pyenv.";
      pythons.reset();  // one may be installed by the next time
      return;
    }
    const std::string wanted = python::to_string(document.version());
    check->chosen = pythons->size() - 1;
    for (std::size_t i = 0; i < pythons->size(); ++i)
      if ((*pythons)[i].feature == wanted) check->chosen = i;
    check->stage = Check::Stage::asking;
    if (may_run_python) run_python();
  } else if (check->stage == Check::Stage::running) {
    auto real = python.result();
    if (!real) return;
    check->stage = Check::Stage::done;
    const auto version = python::parse_version((*pythons)[check->chosen].feature);
    const auto run = run_as(check->text, document.name(), *version, false);
    if (run) {
      check->comparison =
          trace::compare(std::move(*real), trace::result_of(run->trace), document.name());
    } else {
      check->problem = "As Python " + python::to_string(*version) + " the script has an error.";
    }
  }
}

}  // namespace lastcall::app
