#include "engine/engine.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using lastcall::web::Engine;
using Json = nlohmann::json;

namespace {

Json ask(Engine& engine, Json question) {
  return Json::parse(engine.answer(question.dump()));
}

const std::string demo =
    "import atexit, sys\ndef A():\n    print('a')\natexit.register(A)\nsys.exit(3)\n";

}  // namespace

TEST_CASE("a script is run, and its moments are shown") {
  Engine engine;
  const Json run = ask(engine, {{"ask", "run"}, {"text", demo}});
  CHECK(run["ended"] == "exit status 3");
  CHECK(run["out"] == "a\n");
  CHECK(run["ending"] == Json{{"kind", "sys.exit"}, {"value", "3"}});
  const Json frame =
      ask(engine, {{"ask", "frame"},
                   {"run", run["run"]},
                   {"step", 1},
                   {"parts", {{{"part", "lanes"}, {"width", 600}, {"height", 300}}}}});
  CHECK(frame["lead"] == "A is registered.");
  CHECK(frame["pictures"][0].get<std::string>().starts_with("<svg"));
  CHECK(frame["counts"]["registry"] == 1);
}

TEST_CASE("errors come with their places, and what to write instead") {
  Engine engine;
  const Json run = ask(engine, {{"ask", "run"}, {"text", "x = ("}});
  CHECK(run["errors"][0]["line"] == 1);
  CHECK(run["errors"][0]["text"].get<std::string>().starts_with("demo.py:1:5: error: "));
  CHECK_FALSE(run.contains("run"));
}

TEST_CASE("only the newest runs are kept; of the others it is said that they are gone") {
  Engine engine;
  const Json first = ask(engine, {{"ask", "run"}, {"text", demo}});
  for (int i = 0; i < 10; ++i) (void)ask(engine, {{"ask", "run"}, {"text", demo}});
  CHECK(ask(engine, {{"ask", "frame"}, {"run", first["run"]}})["error"] ==
        "This run is gone; run the script anew.");
}

TEST_CASE("whatever is asked, the answer is a sentence") {
  Engine engine;
  for (const char* question :
       {"",
        "{",
        "[]",
        "3",
        "null",
        R"({"ask": 3})",
        R"({"ask": "nothing"})",
        R"({"ask": "run", "text": 3})",
        R"({"ask": "run", "python": "9.9"})",
        R"({"ask": "frame"})",
        R"({"ask": "frame", "run": -1})",
        R"({"ask": "trace"})",
        R"({"ask": "figure", "run": 1})",
        R"({"ask": "edit", "text": "x = ("})",
        R"({"ask": "edit", "text": "", "edit": "explode"})",
        R"({"ask": "edit", "text": "", "edit": "end", "ending": {"kind": "never"}})",
        R"({"ask": "lesson", "lesson": "99"})",
        R"({"ask": "lesson", "lesson": "1", "step": 99})",
        R"({"ask": "check", "lesson": "1", "step": 0})",
        R"({"ask": "teach", "lessons": 3})",
        R"({"ask": "teach", "lessons": [{"name": 3}]})",
        R"({"ask": "grade", "run": 7})"}) {
    CAPTURE(question);
    const Json answer = Json::parse(engine.answer(question));
    REQUIRE(answer.contains("error"));
    CHECK_FALSE(answer["error"].get<std::string>().empty());
  }
}

TEST_CASE("what is absurdly large, or outside, is taken for the nearest that there is") {
  Engine engine;
  const Json run = ask(engine, {{"ask", "run"}, {"text", demo}});
  const Json frame =
      ask(engine, {{"ask", "frame"},
                   {"run", run["run"]},
                   {"step", 1'000'000},
                   {"progress", -4},
                   {"parts", {{{"part", "lanes"}, {"width", 1e30}, {"height", -5}}}}});
  CHECK(frame["step"] == run["last_step"]);
}

TEST_CASE("the limits of a page end a run with a sentence") {
  Engine engine;
  const Json run = ask(engine, {{"ask", "run"}, {"text", "while True:\n    pass\n"}});
  CHECK_FALSE(run["limit"].get<std::string>().empty());
  CHECK(run["question_step"].is_null());
}

TEST_CASE("other lessons can be brought, with their pictures") {
  Engine engine;
  const std::string text =
      "---\ntitle: Mine\nminutes: 1\nneeds: nothing\npython: 3.14\nformat: 1\n---\n\n## One\n\n"
      "![a picture](mine.svg)\n";
  const Json list = ask(engine, {{"ask", "teach"},
                                 {"lessons", {{{"name", "03-mine.md"}, {"text", text}}}},
                                 {"pictures", {{"mine.svg", "data:image/svg+xml;base64,x"}}}});
  REQUIRE(list["lessons"].size() == 1);
  CHECK(list["lessons"][0]["name"] == "03-mine");
  const Json step = ask(engine, {{"ask", "lesson"}, {"lesson", "03-mine"}, {"step", 0}});
  CHECK(step["blocks"][0]["html"].get<std::string>().find("src=\"data:image/svg+xml;base64,x\"") !=
        std::string::npos);
  CHECK(ask(engine, {{"ask", "teach"}}).contains("error"));
  CHECK(ask(engine, {{"ask", "lessons"}})["lessons"].size() == 1);
}

TEST_CASE("every step of every lesson can be shown, and every task is solved by its own solution") {
  Engine engine;
  const Json list = ask(engine, {{"ask", "lessons"}});
  CHECK(list["lessons"].size() >= 16);
  for (const Json& lesson : list["lessons"]) {
    for (std::size_t i = 0; i < lesson["steps"].size(); ++i) {
      const Json asked{{"lesson", lesson["name"]}, {"step", i}};
      CAPTURE(asked);
      Json question = asked;
      question["ask"] = "lesson";
      const Json step = ask(engine, question);
      REQUIRE(step["title"] == lesson["steps"][i]);
      if (step["task"].is_null()) continue;
      const auto with = [&](const char* name, Json more = Json::object()) {
        Json all = asked;
        all["ask"] = name;
        all.update(more);
        return ask(engine, all);
      };
      Json run;
      if (step.contains("scenario"))
        run = ask(engine, {{"ask", "run"},
                           {"text", step["scenario"]["text"]},
                           {"name", step["scenario"]["name"]},
                           {"python", step["python"]},
                           {"tty", step["tty"]}});
      const Json number = run.is_null() ? Json(0) : run["run"];
      const Json solution = with("solution", {{"run", number}});
      REQUIRE_FALSE(solution.contains("error"));
      Json verdict;
      if (step["task"]["kind"] == "predict") {
        Json answer = solution;
        answer["run"] = number;
        verdict = with("grade", answer);
      } else if (step["task"]["kind"] == "choose") {
        verdict = with("check", {{"chosen", solution["options"]}});
      } else {
        const bool is_edit = step["task"]["kind"] == "edit";
        const Json changed =
            ask(engine, {{"ask", "run"},
                         {"text", is_edit ? solution["text"] : step["scenario"]["text"]},
                         {"name", step["scenario"]["name"]},
                         {"python", is_edit ? step["python"] : solution["versions"][0]},
                         {"tty", step["tty"]}});
        REQUIRE_FALSE(changed.contains("errors"));
        verdict = with("check", {{"run", changed["run"]}});
      }
      CHECK(verdict["right"] == true);
    }
  }
}
