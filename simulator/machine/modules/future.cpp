#include "modules/modules.hpp"

namespace lastcall::machine {

namespace {

// A feature, as `from __future__ import division` binds it.
struct Feature final : Native {
  Feature(Class* c, std::string the_text) : Native(c), text(std::move(the_text)) {}
  Object* copy() const override { return new Feature(*this); }
  std::size_t size() const override { return sizeof *this + text.size(); }
  std::string text;  // its repr
};

// https://docs.python.org/3/library/__future__.html; the flags are those of the compiler.
struct Entry {
  std::string_view name;
  Version since;
  std::string_view optional, mandatory;
  int flag;
};
constexpr Entry entries[] = {
    {"nested_scopes", {2, 7}, "(2, 1, 0, 'beta', 1)", "(2, 2, 0, 'alpha', 0)", 0x10},
    {"generators", {2, 7}, "(2, 2, 0, 'alpha', 1)", "(2, 3, 0, 'final', 0)", 0},
    {"division", {2, 7}, "(2, 2, 0, 'alpha', 2)", "(3, 0, 0, 'alpha', 0)", 0x2000},
    {"absolute_import", {2, 7}, "(2, 5, 0, 'alpha', 1)", "(3, 0, 0, 'alpha', 0)", 0x4000},
    {"with_statement", {2, 7}, "(2, 5, 0, 'alpha', 1)", "(2, 6, 0, 'alpha', 0)", 0x8000},
    {"print_function", {2, 7}, "(2, 6, 0, 'alpha', 2)", "(3, 0, 0, 'alpha', 0)", 0x10000},
    {"unicode_literals", {2, 7}, "(2, 6, 0, 'alpha', 2)", "(3, 0, 0, 'alpha', 0)", 0x20000},
    {"barry_as_FLUFL", {3, 0}, "(3, 1, 0, 'alpha', 2)", "(4, 0, 0, 'alpha', 0)", 0x40000},
    {"generator_stop", {3, 5}, "(3, 5, 0, 'beta', 1)", "(3, 7, 0, 'alpha', 0)", 0x80000},
    {"annotations", {3, 7}, "(3, 7, 0, 'beta', 1)", "", 0x100000},
};

std::string repr_of(const Interpreter& in, const Entry& entry) {
  std::string mandatory(entry.mandatory);
  if (mandatory.empty()) {
    mandatory = in.at_least(3, 11)   ? "None"
                : in.at_least(3, 10) ? "(3, 11, 0, 'alpha', 0)"
                : in.at_least(3, 8)  ? "(3, 10, 0, 'alpha', 0)"
                                     : "(4, 0, 0, 'alpha', 0)";
  }
  const int flag = in.at_least(3, 8) && entry.flag > 0x10 ? entry.flag << 4 : entry.flag;
  return "_Feature(" + std::string(entry.optional) + ", " + mandatory + ", " +
         std::to_string(flag) + ")";
}

Value feature_repr(Interpreter& in, Arguments& arguments) {
  return in.str(self_of<Feature>(arguments).text);
}
constexpr BuiltinEntry methods[] = {{"__repr__", feature_repr, {}}};

void fill(Interpreter& in, Module& module) {
  Class* const cls = make_class(in, {.module = "__future__",
                                     .name = "_Feature",
                                     .base = in.types.object,
                                     .methods = methods,
                                     .properties = {}});
  std::vector<Value> names;
  for (const Entry& entry : entries) {
    if (in.version < entry.since) continue;
    set_attribute(in, module, entry.name, in.heap().make<Feature>(cls, repr_of(in, entry)));
    names.push_back(in.str(std::string(entry.name)));
  }
  set_attribute(in, module, "all_feature_names", in.list(std::move(names)));
}

}  // namespace

const ModuleDefinition module_future{"__future__", {}, fill};

}  // namespace lastcall::machine
