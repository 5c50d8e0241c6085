#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <utility>

#include "parsing.hpp"

// Against what real interpreters print: reports/recorded.json, made by reports/record.py.
using namespace lastcall::script;

namespace {

nlohmann::json load(const std::string& name) {
  std::ifstream file(std::string(LASTCALL_REPORTS "/") + name);
  REQUIRE(file.good());
  return nlohmann::json::parse(file);
}

lastcall::python::Version version_of(const std::string& text) {
  const std::size_t dot = text.find('.');
  return {std::stoi(text.substr(0, dot)), std::stoi(text.substr(dot + 1))};
}

std::string_view strip(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\f");
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t\f") - first + 1);
}

// What stderr would show before the text runs: warnings, or the first error.
std::string report(const std::string& text, const ParseResult& result,
                   lastcall::python::Version version) {
  if (!result.program) {
    return render_as_python(result.errors.front(), text, "scenario.py", version);
  }
  std::string out;
  for (const Warning& warning : result.program->warnings) {
    const std::string_view line = result.program->lines[static_cast<std::size_t>(warning.line - 1)];
    out += "scenario.py:" + std::to_string(warning.line) + ": SyntaxWarning: " + warning.message +
           "\n  " + std::string(strip(line)) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("Errors and warnings are Python's, byte for byte, for every version that was recorded") {
  // The few that are not, each with the versions; the list may only shrink.
  std::set<std::pair<std::string, std::string>> known;
  for (const auto& entry : load("known_differences.json")) {
    for (const auto& version : entry["versions"]) known.emplace(entry["text"], version);
  }
  for (const auto& entry : load("recorded.json")) {
    const std::string text = entry["text"];
    for (const auto& recorded : entry["reports"]) {
      for (const std::string version : recorded["versions"]) {
        const ParseResult result = parse(text, "scenario.py", version_of(version));
        // What the subset leaves out is refused in our own words.
        if (!result.program && result.errors.front().kind == Diagnostic::Kind::outside_subset) {
          continue;
        }
        INFO("text: ", text);
        INFO("version: ", version);
        const std::string ours = report(text, result, version_of(version));
        if (known.contains({text, version})) {
          CHECK(ours != recorded["stderr"].get<std::string>());
        } else {
          CHECK(ours == recorded["stderr"].get<std::string>());
        }
      }
    }
  }
}

TEST_CASE("3.14 warns of jumps out of finally, and what is inside is warned of once") {
  const std::string text =
      "def f():\n  for x in y:\n    try:\n      pass\n    finally:\n      for z in y:\n"
      "        break\n      continue\n  try:\n    pass\n  finally:\n    return 1 is 1\n";
  const auto program = program_of(text);
  REQUIRE(program->warnings.size() == 3);
  CHECK(program->warnings[0].message == "'continue' in a 'finally' block");
  CHECK(program->warnings[0].line == 8);
  CHECK(program->warnings[1].message == "'return' in a 'finally' block");
  CHECK(program->warnings[2].message == "\"is\" with 'int' literal. Did you mean \"==\"?");
  CHECK(program_of(text, {3, 11})->warnings.size() == 2);
}

TEST_CASE("The report of an error at the end of a line of a megabyte is made in no time") {
  const std::string text = "x = \"" + std::string(900'000, 'a') + "\" + (1 1\n";
  const auto version = version_of("3.14");
  const ParseResult result = parse(text, "scenario.py", version);
  // Quadratic work would take minutes here.
  CHECK(report(text, result, version).size() > 1'800'000);
}
