// The README's table of semantics, held against the registry: every cell is measured.
#include <doctest/doctest.h>
#include <lastcall/exceptions.hpp>
#include <lastcall/registry.hpp>

#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using lastcall::Registry;
using lastcall::Report;
using lastcall::Semantics;

using Row = std::vector<std::string>;

std::string trimmed(const std::string& text) {
  std::size_t begin = text.find_first_not_of(' ');
  std::size_t end = text.find_last_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
}

// The rows of the table whose header's first cell is `heading`, header and rule included.
std::vector<Row> table_in_readme(const std::string& heading) {
  std::ifstream readme(README);
  REQUIRE(readme.is_open());
  std::vector<Row> rows;
  for (std::string line; std::getline(readme, line);) {
    bool wanted = !rows.empty() || line.starts_with("| " + heading + " |");
    if (wanted && !line.starts_with("|")) break;
    if (!wanted) continue;
    Row cells;
    std::istringstream rest(line.substr(1));
    for (std::string cell; std::getline(rest, cell, '|');) cells.push_back(trimmed(cell));
    rows.push_back(cells);
  }
  return rows;
}

// "default", "2.7" or "3.6 to 3.9": every Semantics that a column speaks for.
std::vector<Semantics> semantics_of(const std::string& column) {
  if (column == "default") return {Semantics{}};
  int major = 0, first = 0, last = 0;
  int read = std::sscanf(column.c_str(), "%d.%d to %*d.%d", &major, &first, &last);
  REQUIRE(read >= 2);
  if (read == 2) last = first;
  std::vector<Semantics> all;
  for (int minor = first; minor <= last; ++minor) all.push_back(Semantics::python(major, minor));
  return all;
}

std::string registered_by_a_handler(const Semantics& semantics) {
  Registry registry(semantics);
  std::string called;
  registry.register_([&] { called += 'A'; });
  registry.register_([&] {
    registry.register_([&] { called += 'N'; });
    called += 'B';
  });
  registry.run();
  return called == "BNA" ? "is called next" : called == "BA" ? "is dropped" : called;
}

std::string removed_by_a_handler(const Semantics& semantics) {
  if (!semantics.has_unregister) return "–";
  Registry registry(semantics);
  std::string called;
  lastcall::Token a = registry.register_([&] { called += 'A'; });
  registry.register_([&] {
    registry.cancel(a);
    called += 'B';
  });
  registry.run();
  return called == "BA" ? "is called all the same" : called == "B" ? "is not called" : called;
}

std::string run_by_a_handler(const Semantics& semantics) {
  Registry registry(semantics);
  std::string called;
  bool nested = false;
  registry.register_([&] { called += 'A'; });
  registry.register_([&] {
    called += 'B';
    if (nested) return;
    nested = true;
    registry.run();
  });
  registry.run();
  return called == "BA"     ? "those waiting"
         : called == "BBA"  ? "itself and those waiting"
         : called == "BBAA" ? "itself and those waiting, which are then called again"
                            : called;
}

void handler() {}

std::string size_after_unregister(const Semantics& semantics) {
  if (!semantics.has_ncallbacks) return "–";
  Registry registry(semantics);
  registry.register_([] {});
  registry.register_(handler);
  registry.unregister(handler);
  return std::to_string(registry.size());
}

std::string raised_by_the_run(const Semantics& semantics) {
  Registry registry(semantics);
  registry.register_([] { throw 1; });
  registry.register_([] { throw 2; });
  Report report = registry.run();
  try {
    report.rethrow();
  } catch (int error) {
    return error == 1 ? "the last one" : "another";
  }
  return "nothing";
}

std::string system_exit(const Semantics& semantics) {
  Registry registry(semantics);
  registry.register_([] { throw lastcall::SystemExit(4); });
  bool is_reported = false;
  Registry::Run run(registry);
  while (run.next()) {
    run.call();
    is_reported |= run.to_report() != nullptr;
  }
  bool sets_status = semantics.exit_in_handler == Semantics::ExitInHandler::sets_status;
  return is_reported ? "is reported" : sets_status ? "sets the exit status" : "is silent";
}

const std::map<std::string, std::function<std::string(const Semantics&)>> probes{
    {"a handler that a handler registers", registered_by_a_handler},
    {"a waiting handler that a handler removes", removed_by_a_handler},
    {"a run inside a handler calls", run_by_a_handler},
    {"`size()` of two handlers when one is unregistered", size_after_unregister},
    {"of the errors of the handlers, a run re-raises", raised_by_the_run},
    {"SystemExit in a handler", system_exit},
};

}  // namespace

TEST_CASE("Every cell of the README's table of semantics is what the registry does") {
  std::vector<Row> table = table_in_readme("what differs");
  REQUIRE(table.size() == probes.size() + 2);
  const Row& header = table[0];
  for (std::size_t row = 2; row < table.size(); ++row) {
    REQUIRE(table[row].size() == header.size());
    auto probe = probes.find(table[row][0]);
    REQUIRE_MESSAGE(probe != probes.end(), "no probe for the row: ", table[row][0]);
    for (std::size_t column = 1; column < header.size(); ++column) {
      CAPTURE(table[row][0]);
      CAPTURE(header[column]);
      for (const Semantics& semantics : semantics_of(header[column])) {
        CHECK(probe->second(semantics) == table[row][column]);
      }
    }
  }
}

TEST_CASE("The README's table of semantics leaves out no modelled version") {
  std::vector<Row> table = table_in_readme("what differs");
  REQUIRE(!table.empty());
  std::size_t versions = 0;
  for (std::size_t column = 2; column < table[0].size(); ++column) {
    versions += semantics_of(table[0][column]).size();
  }
  CHECK(versions == 11);  // 2.7 and 3.6 to 3.15
}
