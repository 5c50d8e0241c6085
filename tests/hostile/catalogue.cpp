#include "catalogue.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "modules/modules.hpp"
#include "script/script.hpp"
#include "system/world.hpp"
#include "trace/trace.hpp"

namespace lastcall::test {
namespace {

// How a scenario writes what the machine has in that module; empty if it cannot.
std::string written(std::string_view module, std::string_view name,
                    const std::vector<std::string>& modules) {
  const std::string own(name);
  const auto letter = [](char c) {
    return c == '_' || (c | 0x20) >= 'a' || (c >= '0' && c <= '9');
  };
  if (own.empty() || !std::all_of(own.begin(), own.end(), letter)) return "";
  if (module == "builtins" || module == "__builtin__" || module == "exceptions") return own;
  if (module == "posix") return "os." + own;
  if (module == "posixpath") return "os.path." + own;
  if (module == "json.decoder") return "json." + own;
  if (std::find(modules.begin(), modules.end(), module) == modules.end()) return "";
  return std::string(module) + "." + own;
}

std::vector<std::string> types_of_in(const std::vector<std::string>& modules,
                                     const std::string& definitions,
                                     const std::vector<std::string>& expressions,
                                     python::Version version) {
  std::vector<std::string> types;
  // An expression outside the subset ends the run: then those after it are asked in another.
  while (types.size() < expressions.size()) {
    std::string text = "from __future__ import print_function\n";
    for (const std::string& module : modules) text += "import " + module + "\n";
    text += definitions;
    for (std::size_t i = types.size(); i < expressions.size(); ++i)
      text += "try: print(type(" + expressions[i] + ").__name__)\nexcept Exception: print('')\n";
    const script::ParseResult parsed = script::parse(text, "types.py", version);
    if (!parsed.program) throw std::logic_error(parsed.errors.front().message + text);
    machine::Options options;
    options.python = version;
    options.stdout_is_tty = true;  // each line is flushed
    const trace::Trace trace = machine::run(*parsed.program, options);
    std::string out;
    for (const trace::Event& event : trace.events())
      if (event.kind == trace::EventKind::flush &&
          event.detail == static_cast<std::uint8_t>(trace::Stream::stdout_))
        out += trace.text(event.text);
    for (std::size_t at = 0, end = 0; (end = out.find('\n', at)) != std::string::npos; at = end + 1)
      types.push_back(out.substr(at, end - at));
    if (types.size() < expressions.size()) types.emplace_back();
  }
  return types;
}

// Some modules are there for those of the library alone.
bool is_importable(std::string_view module, python::Version version) {
  const script::ParseResult parsed =
      script::parse("import " + std::string(module) + "\n", "import.py", version);
  machine::Options options;
  options.python = version;
  const trace::Trace trace = machine::run(*parsed.program, options);
  return trace.limit().empty() && trace.ending().code == 0;
}

Catalogue make_catalogue(python::Version version) {
  Catalogue made;
  std::string imports;
  for (const machine::ModuleDefinition* module : machine::all_modules()) {
    if (module->name == "__future__" || !is_importable(module->name, version)) continue;
    made.modules.emplace_back(module->name);
    imports += "import " + std::string(module->name) + "\n";
  }
  const script::ParseResult parsed = script::parse(imports, "catalogue.py", version);
  machine::Options options;
  options.python = version;
  trace::TraceBuilder builder("catalogue.py", imports, python::to_string(version), false);
  machine::Interpreter in(*parsed.program, options, builder);
  in.world->run();
  for (machine::Object* object : in.immortals.objects()) {
    const machine::Value value(object);
    if (const auto* function = value.as<machine::Builtin>(); function && !function->owner) {
      const std::string name = written(function->module, function->name, made.modules);
      if (!name.empty()) made.functions.push_back(name);
    }
    if (const auto* cls = value.as<machine::Class>()) {
      const std::string name = written(cls->module, cls->name, made.modules);
      if (!name.empty() && cls->construct) made.types.push_back(name);
      CatalogueType type{cls->name, {}};
      for (const machine::Table::Entry& entry : cls->attributes.entries())
        if (const auto* text = entry.key.as<machine::Str>()) type.attributes.push_back(text->text);
      if (!type.attributes.empty()) made.holders.push_back(std::move(type));
    }
  }
  // Of the types some have a name that is bound nowhere.
  const std::vector<std::string> classes = types_of_in(made.modules, "", made.types, version);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < classes.size(); ++i)
    if (classes[i] == "type") std::swap(made.types[kept++], made.types[i]);
  made.types.resize(kept);
  std::sort(made.functions.begin(), made.functions.end());
  made.functions.erase(std::unique(made.functions.begin(), made.functions.end()),
                       made.functions.end());
  return made;
}

}  // namespace

const Catalogue& catalogue(python::Version version) {
  static std::map<std::pair<int, int>, Catalogue> made;
  const auto [place, fresh] = made.try_emplace({version.major, version.minor});
  if (fresh) place->second = make_catalogue(version);
  return place->second;
}

std::vector<std::string> types_of(const std::string& definitions,
                                  const std::vector<std::string>& expressions,
                                  python::Version version) {
  return types_of_in(catalogue(version).modules, definitions, expressions, version);
}

}  // namespace lastcall::test
