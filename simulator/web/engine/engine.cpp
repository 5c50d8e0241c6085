#include "engine/engine.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <vector>

#include "document/document.hpp"
#include "document/script_edit.hpp"
#include "figure/figure.hpp"
#include "figure/svg.hpp"
#include "lesson/check.hpp"
#include "lesson/grade.hpp"
#include "lesson/library.hpp"
#include "lessons/predict.hpp"
#include "machine/machine.hpp"
#include "python/rules.hpp"
#include "script/script.hpp"
#include "stage/stage.hpp"
#include "trace/comparison.hpp"
#include "trace/json.hpp"
#include "trace/narrate.hpp"

namespace lastcall::web {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kept_runs = 4;
constexpr std::size_t most_sentences = 2000;
constexpr float largest_part = 4096;  // pixels

// Smaller than the command line's: a page shares its machine with others, and its memory is never
// given back.
machine::Limits web_limits() {
  machine::Limits limits;
  limits.steps = 2'000'000;
  limits.events = 500'000;
  limits.memory = std::size_t{64} << 20;
  limits.output = std::size_t{8} << 20;
  return limits;
}

// One sentence for people.
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

python::Version version_of(const Json& question) {
  const std::string name = question.value("python", "3.14");
  const auto version = python::parse_version(name);
  if (!version) throw Refused("Python " + name + " is not modelled.");
  return *version;
}

Json diagnostic(const script::Diagnostic& error, const std::string& text, const std::string& name) {
  return {{"line", error.range.line},
          {"column", error.range.column},
          {"end_line", error.range.end_line},
          {"end_column", error.range.end_column},
          {"message", error.message},
          {"remedy", error.remedy},
          {"text", script::render(error, text, name)}};
}

std::string hex(stage::Color color) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned part : {unsigned{color.red}, unsigned{color.green}, unsigned{color.blue}})
    text += {digits[part >> 4], digits[part & 15]};
  return text;
}

Json verdict(const lesson::Verdict& verdict) {
  Json remarks = Json::array();
  for (const lesson::Remark& remark : verdict.remarks)
    remarks.push_back({{"subject", remark.subject},
                       {"right", remark.right},
                       {"expected", remark.expected},
                       {"happened", remark.happened},
                       {"why", remark.why}});
  return {{"right", verdict.right}, {"remarks", remarks}, {"explanation", verdict.explanation}};
}

const char* tone(stage::Tone tone) {
  switch (tone) {
    case stage::Tone::neutral: return "neutral";
    case stage::Tone::ok: return "ok";
    case stage::Tone::error: return "error";
    case stage::Tone::warning: return "warning";
  }
  return "neutral";
}

constexpr std::pair<const char*, app::EndingKind> ending_kinds[] = {
    {"end of file", app::EndingKind::end_of_file},
    {"sys.exit", app::EndingKind::sys_exit},
    {"exception", app::EndingKind::exception},
    {"signal", app::EndingKind::signal},
    {"handled", app::EndingKind::handled},
    {"os._exit", app::EndingKind::os__exit},
    {"abort", app::EndingKind::abort},
};

app::EndingChoice ending_from(const Json& said) {
  const std::string kind = said.value("kind", "");
  for (const auto& [name, known] : ending_kinds)
    if (kind == name) return {known, said.value("value", "")};
  throw Refused("There is no ending \"" + kind + "\".");
}

Json ending_to(const app::EndingChoice& ending) {
  for (const auto& [name, known] : ending_kinds)
    if (ending.kind == known) return {{"kind", name}, {"value", ending.value}};
  return nullptr;
}

constexpr std::pair<const char*, app::Behaviour> behaviours[] = {
    {"prints", app::Behaviour::prints},
    {"raises", app::Behaviour::raises},
    {"exits", app::Behaviour::exits},
    {"registers another", app::Behaviour::registers_another},
    {"unregisters another", app::Behaviour::unregisters_another},
    {"clears", app::Behaviour::clears},
    {"leaves", app::Behaviour::leaves},
    {"sleeps", app::Behaviour::sleeps},
};

constexpr const char* part_names[] = {"order", "status", "stderr", "lost"};

}  // namespace

// A run that was asked for, and can be asked about by its number until others have taken its place.
struct Engine::Inside {
  struct Kept {
    std::size_t number;
    std::shared_ptr<const script::Program> program;
    std::shared_ptr<const figure::Run> run;
    const trace::Timeline& timeline() const { return run->timeline; }
  };
  std::deque<Kept> runs;
  std::size_t last_number = 0;
  std::optional<lesson::Library> library;
  std::map<std::string, std::string> brought;  // where pictures of lessons that were brought are

  const Kept& kept(const Json& question, const char* which = "run") const {
    const auto number = question.value(which, std::size_t{0});
    for (const Kept& one : runs)
      if (one.number == number) return one;
    throw Refused("This run is gone; run the script anew.");
  }

  const lesson::Library& lessons() {
    if (!library) library.emplace(lesson::built_in());
    return *library;
  }
  const lesson::Lesson& lesson_of(const Json& question) {
    const lesson::Lesson* const lesson = lessons().find(question.value("lesson", ""));
    if (!lesson) throw Refused("There is no such lesson.");
    return *lesson;
  }
  const lesson::Task& task_of(const Json& question) {
    const lesson::Lesson& lesson = lesson_of(question);
    const auto step = question.value("step", std::size_t{0});
    if (step >= lesson.steps.size() || !lesson.steps[step].task)
      throw Refused("There is no task in this step.");
    return *lesson.steps[step].task;
  }

  // ---- a run ------------------------------------------------------------------------------------

  static std::shared_ptr<const script::Program> parsed(const Json& question) {
    script::ParseResult result = script::parse(
        question.value("text", ""), question.value("name", "demo.py"), version_of(question));
    if (!result.program) throw Refused("The script has an error: mend it first.");
    return std::move(result.program);
  }

  Json run(const Json& question) {
    const std::string text = question.value("text", ""), name = question.value("name", "demo.py");
    const python::Version version = version_of(question);
    script::ParseResult parsed = script::parse(text, name, version);
    if (!parsed.program) {
      Json errors = Json::array();
      for (const script::Diagnostic& error : parsed.errors)
        errors.push_back(diagnostic(error, text, name));
      return {{"errors", errors}};
    }
    machine::Options options;
    options.python = version;
    options.stdout_is_tty = question.value("tty", true);
    options.limits = web_limits();
    options.argv = question.value("arguments", std::vector<std::string>());
    options.standard_input = [&question] { return question.value("input", ""); };
    if (const auto files = question.find("files"); files != question.end()) {
      options.find_module = [&files](const std::string& module) -> std::optional<std::string> {
        const auto found = files->find(module + ".py");
        if (found == files->end() || !found->is_string()) return std::nullopt;
        return found->get<std::string>();
      };
    }
    const auto done = std::make_shared<const figure::Run>(machine::run(*parsed.program, options));
    runs.push_back({++last_number, parsed.program, done});
    if (runs.size() > kept_runs) runs.pop_front();

    const trace::Trace& trace = done->trace;
    const trace::RunResult result = trace::result_of(trace);
    Json handlers = Json::array();
    for (const app::PaletteHandler& handler : app::handlers_of(*parsed.program)) {
      const auto count = std::count_if(
          trace.handlers().begin(), trace.handlers().end(),
          [&](const trace::Handler& one) { return trace.text(one.name) == handler.name; });
      std::optional<std::uint16_t> function;
      for (const trace::Handler& one : trace.handlers())
        if (trace.text(one.name) == handler.name) function = one.function;
      handlers.push_back({{"name", handler.name},
                          {"parameters", handler.parameters},
                          {"arguments", app::placeholder_arguments(handler)},
                          {"line", handler.line},
                          {"count", count},
                          {"function", function ? Json(*function) : Json()}});
    }
    Json warnings = Json::array();
    for (const script::Warning& warning : parsed.program->warnings)
      warnings.push_back({{"line", warning.line}, {"message", warning.message}});
    const auto question_step = stage::step_of_question(done->timeline, 0);
    return {{"run", last_number},
            {"last_step", done->timeline.steps().size() - 1},
            {"python", trace.python()},
            {"killed", result.ending.killed},
            {"code", result.ending.code},
            {"ended", lesson::to_text(result.ending)},
            {"out", result.out},
            {"err", result.err},
            {"terminal", lesson::terminal_text(trace)},
            {"limit", trace.limit()},
            {"handlers", handlers},
            {"free_name", app::free_name(*parsed.program)},
            {"ending", ending_to(app::ending_of(*parsed.program))},
            {"question_step", question_step ? Json(*question_step) : Json()},
            {"warnings", warnings}};
  }

  std::string trace_text(const Json& question) const {
    return trace::to_json(kept(question).run->trace);
  }

  // ---- what is to be seen -----------------------------------------------------------------------

  std::string figure_text(const Json& question) const {
    figure::Look look;
    look.theme = question.value("theme", "dark");
    look.width = question.value("width", 0);
    look.height = question.value("height", 0);
    look.transparent = question.value("transparent", false);
    look.caption = question.value("caption", "");
    const std::string view = question.value("view", "stage");
    const auto& names = figure::view_names();
    const auto found = std::find(names.begin(), names.end(), view);
    if (found == names.end() || view == "window") throw Refused("There is no view " + view + ".");
    look.view = static_cast<figure::View>(found - names.begin());
    std::shared_ptr<const figure::Run> compared;
    if (question.contains("compared")) compared = kept(question, "compared").run;
    const figure::Figure figure(kept(question).run, compared, look);
    const std::size_t step = question.value("step", figure.last_step());
    return figure.svg({std::min(step, figure.last_step()), 1}, question.value("prefix", ""));
  }

  // Parts of the stage at a moment, each an SVG of its own, and the words beside them.
  Json frame(const Json& question) const {
    const trace::Timeline& timeline = kept(question).timeline();
    const std::size_t last = timeline.steps().size() - 1;
    const stage::Moment moment{std::min(question.value("step", last), last),
                               std::clamp(question.value("progress", 1.0), 0.0, 1.0)};
    stage::View view;
    if (question.value("hide", false)) view.last_seen = stage::step_of_question(timeline);
    view.reduced_motion = question.value("reduced", false);
    view.even_steps = true;  // the page finds a step from its share of the timeline
    view.registry_scroll = question.value("registry_scroll", std::size_t{0});
    view.called_scroll = question.value("called_scroll", std::size_t{0});
    const auto theme = stage::find_theme(question.value("theme", "dark"));
    if (!theme) throw Refused("There is no such theme.");
    const stage::Scene scene = stage::compose(timeline, moment, view);

    Json drawn = Json::array(), track, lanes;
    const std::string prefix = question.value("prefix", "");
    for (const Json& part : question.value("parts", Json::array())) {
      const auto side = [&](const char* name) {
        return std::clamp(part.value(name, 100.0F), 1.0F, largest_part);
      };
      const float width = side("width"), height = side("height");
      const std::string name = part.value("part", "");
      figure::SvgPainter painter(prefix + name + "-");
      const stage::Rect area{0, 0, width, height};
      if (name == "phases") {
        stage::draw_phases(scene, area, 1, *theme, painter);
      } else if (name == "timeline") {
        stage::draw_timeline(scene, area, 1, *theme, painter);
        track = {stage::x_of_step(scene, area, 1, 0),
                 stage::x_of_step(scene, area, 1, static_cast<double>(last))};
      } else if (name == "lanes") {
        // without the margin that a picture of them has
        const stage::Rect outside = area.inset(-26, -26);
        stage::Layout layout = stage::lay_out(outside, 1, stage::Part::registry);
        layout.tight = part.value("tight", false);
        stage::draw_lanes(scene, layout, *theme, painter);
        stage::draw_travel(scene, layout, *theme, painter);
        const stage::Layout own = stage::layout_of(scene, layout);
        for (const stage::Rect& lane : {own.registry, own.calling, own.called})
          lanes.push_back({lane.x, lane.width});
      } else if (name == "stage") {
        stage::draw(scene, stage::lay_out(area, 1, stage::Part::stage), *theme, painter);
      } else {
        throw Refused("The stage has no part \"" + name + "\".");
      }
      drawn.push_back(painter.element(width, height));
    }
    const trace::Sentence sentence = trace::narrate(timeline, moment.step);
    Json terminal = Json::array();
    for (const stage::TerminalPiece& piece : scene.terminal)
      terminal.push_back({{"err", piece.stream == trace::Stream::stderr_}, {"text", piece.text}});
    Json phases = Json::array();
    for (const stage::PhaseMark& phase : scene.phases)
      phases.push_back({{"label", phase.label},
                        {"current", phase.status == stage::PhaseMark::Status::current},
                        {"done", phase.status == stage::PhaseMark::Status::done}});
    const stage::Beat beat = stage::beat_of(timeline, moment.step);
    const auto lane_of = [&] {
      if (!scene.calling.empty()) return "calling";
      for (const stage::Card& card : scene.called)
        if (card.progress < 1 || card.from.lane != stage::Lane::called) return "called";
      return "registry";
    };
    return {{"pictures", drawn},
            {"track", track},  // from where to where the timeline's steps are
            {"lanes", lanes},  // where each of the three is, and how wide
            {"step", scene.step},
            {"lead", scene.lead},
            {"rest", scene.rest},
            {"who", sentence.who},
            {"line", scene.lines.running},
            {"command", scene.command},
            {"process", scene.process},
            {"terminal", terminal},
            {"pending", scene.pending},
            {"status", scene.status},
            {"status_detail", scene.status_detail},
            {"status_tone", tone(scene.status_tone)},
            {"phases", phases},
            {"lane", lane_of()},
            {"counts",
             {{"registry", scene.waiting},
              {"calling", scene.calling.size()},
              {"called", scene.called_slots}}},
            {"motion", beat.motion},  // seconds at speed 1
            {"pause", beat.rest},
            {"hidden", scene.answer_hidden}};
  }

  // What is to be seen at a step in words, for those who do not see it.
  Json words(const Json& question) const {
    const figure::Figure figure(kept(question).run, nullptr, {});
    const figure::Words words =
        figure.words(std::min(question.value("step", figure.last_step()), figure.last_step()));
    return {{"title", words.title}, {"description", words.description}};
  }

  Json narrate(const Json& question) const {
    const trace::Timeline& timeline = kept(question).timeline();
    Json sentences = Json::array();
    for (std::size_t i = 0; i < std::min(timeline.steps().size(), most_sentences); ++i)
      sentences.push_back(trace::narrate(timeline, i).text());
    return {{"sentences", sentences}, {"more", timeline.steps().size() > most_sentences}};
  }

  Json compare(const Json& question) const {
    const trace::Timeline &a = kept(question).timeline(),
                          &b = kept(question, "compared").timeline();
    const auto difference = trace::first_difference(a, b);
    return {
        {"difference", difference ? Json(*difference) : Json()},
        {"words", trace::difference_in_words(difference, question.value("step", std::size_t{0}))}};
  }

  // ---- edits ------------------------------------------------------------------------------------

  Json edit(const Json& question) const {
    const auto program = parsed(question);
    const std::string what = question.value("edit", ""), name = question.value("handler", "");
    const std::string arguments = question.value("arguments", "");
    app::Edited edited;
    if (what == "register") {
      edited = app::register_handler(*program, name, arguments, question.value("twice", false));
    } else if (what == "unregister") {
      edited = app::unregister_handler(*program, name);
    } else if (what == "decorate") {
      edited = app::toggle_decorator(*program, name);
    } else if (what == "define") {
      app::NewHandler handler;
      handler.name = name.empty() ? app::free_name(*program) : name;
      const std::string behaviour = question.value("behaviour", "prints");
      for (const auto& [word, known] : behaviours)
        if (behaviour == word) handler.behaviour = known;
      handler.parameter = question.value("parameter", "");
      handler.other = question.value("other", "");
      edited = app::define_handler(*program, handler);
    } else if (what == "end") {
      edited = app::set_ending(*program, ending_from(question.value("ending", Json::object())));
    } else if (what == "fork") {
      edited = app::add_fork(*program);
    } else if (what == "thread") {
      edited = app::add_thread(*program, question.value("daemon", false));
    } else if (what == "clear") {
      edited = app::add_clear(*program);
    } else {
      throw Refused("There is no edit \"" + what + "\".");
    }
    if (!edited) throw Refused("The script cannot be changed in this way.");
    return {{"text", *edited}};
  }

  // The script with each of the endings, run: what a choice would come to.
  Json endings(const Json& question) const {
    const auto program = parsed(question);
    Json rows = Json::array();
    for (const Json& said : question.value("endings", Json::array())) {
      const auto edited = app::set_ending(*program, ending_from(said));
      if (!edited) continue;
      script::ParseResult again = script::parse(*edited, program->filename, program->version);
      if (!again.program) continue;
      machine::Options options;
      options.python = program->version;
      options.stdout_is_tty = question.value("tty", true);
      options.limits = web_limits();
      const figure::Run run(machine::run(*again.program, options));
      const lesson::Facts facts(run.timeline, 0);
      std::vector<std::string> calls;
      for (const trace::HandlerId handler : facts.calls()) calls.push_back(facts.label(handler));
      rows.push_back({{"ending", said},
                      {"text", *edited},
                      {"ended", lesson::to_text(run.trace.ending())},
                      {"calls", calls},
                      {"handlers", facts.handlers().size()},
                      {"lost", facts.lost()},
                      {"err", facts.err()}});
    }
    return {{"rows", rows}};
  }

  // ---- predictions ------------------------------------------------------------------------------

  // What is asked about a run: the sandbox's question, or that of a lesson's step.
  struct Asked {
    const Kept& about;
    lesson::Predict task;
    std::uint16_t process = 0;
    lesson::Facts facts{about.timeline(), process};
  };
  Asked asked(const Json& question) {
    const Kept& about = kept(question);
    if (!question.contains("lesson")) return {about, app::sandbox_question(about.run->trace)};
    const lesson::Task& task = task_of(question);
    const auto* const predict = std::get_if<lesson::Predict>(&task.what);
    if (!predict) throw Refused("This step asks for no prediction.");
    return {about, *predict, static_cast<std::uint16_t>(task.in_child ? 1 : 0)};
  }

  Json question(const Json& question) {
    const auto [about, task, process, facts] = asked(question);
    const auto step = stage::step_of_question(about.timeline(), process);
    Json parts = Json::array(), cards = Json::array(), endings = Json::array();
    for (const lesson::Part part : task.parts)
      parts.push_back(part_names[static_cast<std::size_t>(part)]);
    for (const trace::HandlerId handler : facts.handlers())
      cards.push_back({{"id", handler},
                       {"name", app::card_name(facts, facts.handlers(), handler)},
                       {"function", about.run->trace.handlers()[handler].function}});
    for (const trace::Ending ending : facts.ending_choices())
      endings.push_back(
          {{"killed", ending.killed}, {"code", ending.code}, {"text", lesson::to_text(ending)}});
    return {{"step", step ? Json(*step) : Json()},
            {"parts", parts},
            {"cards", cards},
            {"endings", endings},
            {"stderr", facts.stderr_choices()}};
  }

  Json grade(const Json& question) {
    const auto [about, task, process, facts] = asked(question);
    lesson::Prediction prediction;
    if (question.contains("order")) {
      std::vector<trace::HandlerId> order;
      for (const Json& id : question["order"]) {
        const auto handler = id.get<trace::HandlerId>();
        const auto& known = facts.handlers();
        if (std::find(known.begin(), known.end(), handler) == known.end())
          throw Refused("There is no such handler.");
        order.push_back(handler);
      }
      prediction.order = order;
    }
    if (question.contains("ending"))
      prediction.ending = trace::Ending{question["ending"].value("killed", false),
                                        question["ending"].value("code", 0)};
    if (question.contains("stderr"))
      prediction.stderr_choice = question["stderr"].get<std::size_t>();
    if (question.contains("lost")) prediction.lost = question["lost"].get<bool>();
    return verdict(lesson::grade(task, facts, prediction));
  }

  // ---- lessons ----------------------------------------------------------------------------------

  Json lesson_list(const Json&) {
    Json list = Json::array();
    for (const lesson::Entry& entry : lessons().entries()) {
      if (!entry.lesson) continue;
      Json steps = Json::array();
      for (const lesson::Step& step : entry.lesson->steps) steps.push_back(step.title);
      list.push_back({{"number", entry.lesson->number},
                      {"name", entry.lesson->name},
                      {"title", entry.lesson->title},
                      {"minutes", entry.lesson->minutes},
                      {"needs", entry.lesson->needs},
                      {"steps", steps}});
    }
    return {{"lessons", list}};
  }

  // Other lessons in the place of those that are built in, and where their pictures are.
  Json teach(const Json& question) {
    std::vector<lesson::File> files;
    for (const Json& file : question.at("lessons"))
      files.push_back({file.value("name", ""), file.value("text", "")});
    library.emplace(std::move(files));
    brought = question.value("pictures", std::map<std::string, std::string>());
    return lesson_list({});
  }
  std::string with_pictures(std::string html) const {
    constexpr std::string_view from = "src=\"";
    for (std::size_t at = 0; (at = html.find(from, at)) != std::string::npos;) {
      at += from.size();
      const std::size_t size = html.find('"', at) - at;
      const auto found = brought.find(html.substr(at, size));
      if (found != brought.end()) html.replace(at, size, found->second);
    }
    return html;
  }

  // One step of a lesson, without the answers.
  Json lesson_step(const Json& question) {
    const lesson::Lesson& lesson = lesson_of(question);
    const auto number = question.value("step", std::size_t{0});
    if (number >= lesson.steps.size()) throw Refused("The lesson has no such step.");
    const lesson::Step& step = lesson.steps[number];
    Json blocks = Json::array();
    std::optional<std::size_t> scenario;
    constexpr const char* kinds[] = {"paragraph", "item", "scenario", "console", "code"};
    for (const lesson::Block& block : step.blocks) {
      if (block.kind == lesson::BlockKind::scenario && !scenario) scenario = block.index;
      blocks.push_back({{"kind", kinds[static_cast<std::size_t>(block.kind)]},
                        {"html", with_pictures(block.html)},
                        {"text", block.text},
                        {"marker", block.marker}});
    }
    Json task;
    if (step.task) {
      task = {{"kind", lesson::name(*step.task)},
              {"hints", step.task->hints.size()},
              {"python", step.task->python},
              {"tty", !step.task->to_pipe},
              {"in_child", step.task->in_child}};
      if (step.task->scenario) scenario = step.task->scenario;
      if (const auto* const choose = std::get_if<lesson::Choose>(&step.task->what)) {
        Json options = Json::array();
        for (const lesson::Option& option : choose->options) options.push_back(option.text);
        task["options"] = options;
        task["several"] = choose->several;
      }
      if (const auto* const edit = std::get_if<lesson::Edit>(&step.task->what))
        task["until"] = edit->until.text();
      if (const auto* const explore = std::get_if<lesson::Explore>(&step.task->what)) {
        task["until"] = explore->until.text();
        task["find"] = lesson::name(explore->find);
      }
    }
    Json answer = {{"name", lesson.name},
                   {"title", step.title},
                   {"lesson_title", lesson.title},
                   {"steps", lesson.steps.size()},
                   {"python", step.task ? step.task->python : lesson.python},
                   {"tty", !step.task || !step.task->to_pipe},
                   {"blocks", blocks},
                   {"task", task}};
    if (scenario)
      answer["scenario"] = {{"name", lesson.scenarios[*scenario].name},
                            {"text", lesson.scenarios[*scenario].text}};
    if (const lesson::Lesson* const next = lessons().after(lesson)) answer["next"] = next->name;
    return answer;
  }

  Json hint(const Json& question) {
    const lesson::Task& task = task_of(question);
    const auto number = question.value("hint", std::size_t{0});
    if (number >= task.hints.size()) throw Refused("There is no further hint.");
    return {{"text", task.hints[number]}};
  }

  std::vector<std::string> solving(const lesson::Lesson& lesson, const lesson::Task& task,
                                   const lesson::Explore& explore) {
    const lesson::Scenario& scenario = lesson.scenarios[task.scenario.value_or(0)];
    std::vector<std::string> versions;
    for (const python::Version version : python::versions())
      versions.push_back(python::to_string(version));
    return lesson::solutions(explore, versions, [&](const std::string& version) {
      const auto run =
          app::run_as(scenario.text, scenario.name, *python::parse_version(version), !task.to_pipe);
      return run && explore.until.holds(run->timeline);
    });
  }

  // Grades what was chosen, or what the run of the changed script does; predictions are graded by
  // "grade".
  Json check(const Json& question) {
    const lesson::Task& task = task_of(question);
    if (const auto* const choose = std::get_if<lesson::Choose>(&task.what))
      return verdict(lesson::grade(*choose, question.value("chosen", std::set<std::size_t>())));
    if (const auto* const edit = std::get_if<lesson::Edit>(&task.what))
      return verdict(lesson::grade(edit->until, kept(question).timeline()));
    const auto* const explore = std::get_if<lesson::Explore>(&task.what);
    if (!explore) throw Refused("This is graded as a prediction.");
    const Kept& asked = kept(question);
    const auto found = solving(lesson_of(question), task, *explore);
    const bool is_one =
        std::find(found.begin(), found.end(), asked.run->trace.python()) != found.end();
    return verdict(lesson::grade(*explore, is_one, asked.timeline()));
  }

  // The answer, for who asks to be shown it.
  Json solution(const Json& question) {
    const lesson::Task& task = task_of(question);
    if (const auto* const choose = std::get_if<lesson::Choose>(&task.what)) {
      Json right = Json::array();
      for (std::size_t i = 0; i < choose->options.size(); ++i)
        if (choose->options[i].right) right.push_back(i);
      return {{"options", right}};
    }
    if (const auto* const edit = std::get_if<lesson::Edit>(&task.what))
      return {{"text", edit->solution}};
    if (const auto* const explore = std::get_if<lesson::Explore>(&task.what))
      return {{"versions", solving(lesson_of(question), task, *explore)}};
    const Kept& asked = kept(question);
    const lesson::Facts facts(asked.timeline(), task.in_child ? 1 : 0);
    const lesson::Prediction right = lesson::solution(std::get<lesson::Predict>(task.what), facts);
    Json answer = Json::object();
    if (right.order) answer["order"] = *right.order;
    if (right.ending)
      answer["ending"] = {{"killed", right.ending->killed}, {"code", right.ending->code}};
    if (right.stderr_choice) answer["stderr"] = *right.stderr_choice;
    if (right.lost) answer["lost"] = *right.lost;
    return answer;
  }

  // ---- the program ------------------------------------------------------------------------------

  static Json about(const Json&) {
    Json pythons = Json::array(), themes = Json::array(), changes = Json::array();
    for (const python::Version version : python::versions())
      pythons.push_back(python::to_string(version));
    for (const stage::Theme& theme : stage::themes()) {
      Json marks = Json::array();
      for (std::uint16_t i = 0; i < 8; ++i) marks.push_back(hex(stage::mark_of(i, theme).color));
      themes.push_back({{"name", theme.name},
                        {"dark", theme.is_dark},
                        {"colors",
                         {{"background", hex(theme.background)},
                          {"panel", hex(theme.panel)},
                          {"raised", hex(theme.raised)},
                          {"line", hex(theme.line)},
                          {"text", hex(theme.text)},
                          {"dim", hex(theme.dim)},
                          {"faint", hex(theme.faint)},
                          {"accent", hex(theme.accent)},
                          {"on-accent", hex(theme.on_accent)},
                          {"ok", hex(theme.ok)},
                          {"error", hex(theme.error)},
                          {"warning", hex(theme.warning)},
                          {"terminal", hex(theme.terminal)}}},
                        {"marks", marks}});
    }
    for (const python::Change& change : python::changes())
      changes.push_back({{"since", python::to_string(change.since)},
                         {"topic", change.topic},
                         {"text", change.text}});
    const machine::Limits limits = web_limits();
    return {{"version", LASTCALL_VERSION},
            {"pythons", pythons},
            {"demo", app::demo_script},
            {"themes", themes},
            {"changes", changes},
            {"limits",
             {{"memory", limits.memory},
              {"events", limits.events},
              {"steps", limits.steps},
              {"output", limits.output}}}};
  }

  struct Row {
    const char* name;
    std::function<std::string(Inside&, const Json&)> answer;
  };
  template <typename Method>
  static Row row(const char* name, Method method) {
    return {name, [method](Inside& inside, const Json& question) {
              return std::invoke(method, inside, question)
                  .dump(-1, ' ', false, Json::error_handler_t::replace);
            }};
  }
  static const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"about", [](Inside&, const Json& q) { return about(q).dump(); }},
        row("run", &Inside::run),
        {"trace", [](Inside& inside, const Json& q) { return inside.trace_text(q); }},
        {"figure", [](Inside& inside, const Json& q) { return inside.figure_text(q); }},
        row("frame", &Inside::frame),
        row("words", &Inside::words),
        row("narrate", &Inside::narrate),
        row("compare", &Inside::compare),
        row("edit", &Inside::edit),
        row("endings", &Inside::endings),
        row("question", &Inside::question),
        row("grade", &Inside::grade),
        row("lessons", &Inside::lesson_list),
        row("teach", &Inside::teach),
        row("lesson", &Inside::lesson_step),
        row("hint", &Inside::hint),
        row("check", &Inside::check),
        row("solution", &Inside::solution),
    };
    return all;
  }
};

Engine::Engine() : inside_(std::make_unique<Inside>()) {}
Engine::~Engine() = default;

std::string Engine::answer(std::string_view question) {
  const auto refusal = [](const std::string& words) {
    return Json{{"error", words}}.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  try {
    const Json asked = Json::parse(question);
    const std::string name = asked.value("ask", "");
    for (const Inside::Row& row : Inside::rows())
      if (name == row.name) return row.answer(*inside_, asked);
    return refusal("The engine does not know the question \"" + name + "\".");
  } catch (const std::bad_alloc&) {
    return refusal("There is not enough memory for this.");
  } catch (const std::exception& error) {
    return refusal(error.what());
  }
}

}  // namespace lastcall::web
