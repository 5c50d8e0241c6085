#include <algorithm>

#include "language/class.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"

// `list[int]` and `int | str`: what annotations are made of
// (https://docs.python.org/3/library/stdtypes.html#types-genericalias, #types-union).
namespace lastcall::machine {

namespace {

struct GenericAlias final : Native {
  GenericAlias(Class* c, Class* the_origin, std::vector<Value> the_arguments)
      : Native(c), origin(the_origin), arguments(std::move(the_arguments)) {}
  void visit(Visitor& v) override { Native::visit(v), v(origin), visit_all(v, arguments); }
  Object* copy() const override { return new GenericAlias(*this); }
  Class* origin;
  std::vector<Value> arguments;
};

struct Union final : Native {
  Union(Class* c, std::vector<Value> the_members) : Native(c), members(std::move(the_members)) {}
  void visit(Visitor& v) override { Native::visit(v), visit_all(v, members); }
  Object* copy() const override { return new Union(*this); }
  std::vector<Value> members;
};

std::string shown(Interpreter& in, Value value) {
  if (value.is_none() || value.same(Value(in.types.none_type))) return "None";
  if (value.tag() == Value::Tag::ellipsis) return "...";
  const Class* const cls = value.as<Class>();
  if (!cls) return in.repr(value);
  return (cls->module == "builtins" ? "" : cls->module + ".") + cls->qualname;
}

Value alias_repr(Interpreter& in, Arguments& arguments) {
  const GenericAlias& alias = self_of<GenericAlias>(arguments);
  std::string text;
  for (const Value& each : alias.arguments) text += (text.empty() ? "" : ", ") + shown(in, each);
  return in.str(shown(in, Value(alias.origin)) + "[" + (text.empty() ? "()" : text) + "]");
}
Value alias_call(Interpreter& in, Arguments& arguments) {
  Arguments rest{std::span<Value>(arguments.positional.subspan(1)), arguments.keywords};
  return begin_call(in, Value(self_of<GenericAlias>(arguments).origin), rest);
}
Value alias_entries(Interpreter& in, Arguments& arguments) {
  return in.tuple({Value(self_of<GenericAlias>(arguments).origin)});
}
Value alias_eq(Interpreter& in, Arguments& arguments) {
  const GenericAlias& alias = self_of<GenericAlias>(arguments);
  const GenericAlias* const other = native<GenericAlias>(arguments.positional[1]);
  if (!other) return Value::not_implemented();
  return Value::boolean(alias.origin == other->origin &&
                        in.equal(in.tuple(alias.arguments), in.tuple(other->arguments)));
}
Value alias_hash(Interpreter& in, Arguments& arguments) {
  const GenericAlias& alias = self_of<GenericAlias>(arguments);
  return Value::integer(
      static_cast<std::int64_t>(in.hash(Value(alias.origin)) ^ in.hash(in.tuple(alias.arguments))));
}
Value alias_origin(Interpreter&, Arguments& arguments) {
  return self_of<GenericAlias>(arguments).origin;
}
Value alias_args(Interpreter& in, Arguments& arguments) {
  return in.tuple(self_of<GenericAlias>(arguments).arguments);
}
constexpr BuiltinEntry alias_methods[] = {
    {"__call__", alias_call, any_arguments}, {"__eq__", alias_eq, one_argument},
    {"__hash__", alias_hash, no_arguments},  {"__mro_entries__", alias_entries, one_argument},
    {"__repr__", alias_repr, no_arguments},
};

Value union_repr(Interpreter& in, Arguments& arguments) {
  std::string text;
  for (const Value& each : self_of<Union>(arguments).members)
    text += (text.empty() ? "" : " | ") + shown(in, each);
  return in.str(text);
}
Value union_args(Interpreter& in, Arguments& arguments) {
  return in.tuple(self_of<Union>(arguments).members);
}
Value union_eq(Interpreter& in, Arguments& arguments) {
  const Union* const other = native<Union>(arguments.positional[1]);
  if (!other) return Value::not_implemented();
  const std::vector<Value>& mine = self_of<Union>(arguments).members;
  return Value::boolean(mine.size() == other->members.size() &&
                        std::all_of(mine.begin(), mine.end(), [&](Value each) {
                          return in.contains(in.tuple(other->members), each);
                        }));
}
Value union_hash(Interpreter& in, Arguments& arguments) {
  std::uint64_t hash = 0;
  for (const Value& each : self_of<Union>(arguments).members) hash ^= in.hash(each);
  return Value::integer(static_cast<std::int64_t>(hash));
}
constexpr BuiltinEntry union_methods[] = {
    {"__eq__", union_eq, one_argument},
    {"__hash__", union_hash, no_arguments},
    {"__repr__", union_repr, no_arguments},
};

}  // namespace

Value make_generic_alias(Interpreter& in, Class* origin, Value arguments) {
  const Tuple* const several = arguments.as<Tuple>();
  return make<GenericAlias>(in, in.types.generic_alias, origin,
                            several ? several->items.copy() : std::vector<Value>{arguments});
}

Value make_union(Interpreter& in, Value left, Value right) {
  const auto is_type = [](Value value) {
    return value.is_none() || value.as<Class>() || native<GenericAlias>(value) ||
           native<Union>(value);
  };
  if (!is_type(left) || !is_type(right)) return Value();
  std::vector<Value> members;
  const auto add = [&](Value value) {
    if (value.is_none()) value = Value(in.types.none_type);
    const bool known = std::any_of(members.begin(), members.end(),
                                   [&](Value each) { return in.equal(each, value); });
    if (!known) members.push_back(value);
  };
  for (const Value& side : {left, right}) {
    if (const Union* nested = native<Union>(side))
      for (const Value& each : std::vector<Value>(nested->members)) add(each);
    else
      add(side);
  }
  if (members.size() == 1) return members.front();
  return make<Union>(in, in.types.union_type, std::move(members));
}

std::vector<Value> union_members(Value value) {
  const Union* const members = native<Union>(value);
  return members ? members->members : std::vector<Value>{};
}

void fill_generic_types(Interpreter& in) {
  Types& t = in.types;
  add_methods(in, t.generic_alias, alias_methods);
  add_getter(in, t.generic_alias, "__origin__", alias_origin);
  add_getter(in, t.generic_alias, "__args__", alias_args);
  add_methods(in, t.union_type, union_methods);
  add_getter(in, t.union_type, "__args__", union_args);
}

}  // namespace lastcall::machine
