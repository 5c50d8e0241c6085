#include <algorithm>
#include <string>
#include <utility>

#include "language/class.hpp"
#include "language/evaluation.hpp"
#include "script/tree_walk.hpp"
#include "system/process.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"

// What `match` does with a subject (https://docs.python.org/3/reference/compound_stmts.html#match;
// match_class and match_keys in CPython's ceval.c).
namespace lastcall::machine {

namespace {

class Matcher {
 public:
  Matcher(Interpreter& in, const std::vector<Value>& values) : in_(in), values_(values) {}

  bool matches(const script::Pattern& pattern, Value subject) {
    const Nesting nesting(in_, "");
    return std::visit([&](const auto& node) { return match(node, subject); }, pattern.node);
  }
  // The names that are bound, with their values.
  std::vector<std::pair<std::string, Value>> bound;

 private:
  Value next_value() { return values_[at_++]; }
  void bind(const std::string& name, Value value) {
    if (!name.empty()) bound.emplace_back(name, value);
  }
  // Passes over the values of a pattern that is not looked at.
  void skip(const script::Pattern& pattern) {
    script::for_each_in_pattern(
        pattern, [this](const script::Expression&) { ++at_; },
        [](const std::string&, const script::Pattern&) {});
  }

  bool match(const script::MatchValue& node, Value subject) {
    const Value value = next_value();
    const auto* constant = std::get_if<script::Constant>(&node.value->node);
    if (constant && std::holds_alternative<script::Singleton>(constant->value))
      return subject.same(value);
    return in_.truth(in_.compare(script::ComparisonOperator::equal, subject, value));
  }

  bool match(const script::MatchSequence& node, Value subject) {
    const bool is_sequence =
        subject.as<List>() || subject.as<Tuple>() || subject.as<Range>() ||
        (is_instance_kind(subject) && in_.find_attribute(subject, in_.intern("_items")) &&
         in_.type_of(subject)->name == "deque");
    if (!is_sequence) return false;
    const std::vector<Value> items = in_.to_vector(subject);
    const auto& patterns = node.patterns;
    const auto is_star = [](const script::Pattern& each) {
      return std::holds_alternative<script::MatchStar>(each.node);
    };
    const auto star = std::find_if(patterns.begin(), patterns.end(), is_star);
    const auto before = static_cast<std::size_t>(star - patterns.begin());
    const std::size_t fixed = patterns.size() - (star == patterns.end() ? 0 : 1);
    if (star == patterns.end() ? items.size() != fixed : items.size() < fixed) return false;
    for (std::size_t i = 0; i < before; ++i)
      if (!matches(patterns[i], items[i])) return false;
    if (star == patterns.end()) return true;
    const std::size_t after = fixed - before, tail = items.size() - after;
    bind(std::get<script::MatchStar>(star->node).name,
         in_.list({items.begin() + static_cast<std::ptrdiff_t>(before),
                   items.begin() + static_cast<std::ptrdiff_t>(tail)}));
    for (std::size_t i = 0; i < after; ++i)
      if (!matches(patterns[before + 1 + i], items[tail + i])) return false;
    return true;
  }
  bool match(const script::MatchStar&, Value) { return true; }  // the sequence around it binds it

  bool match(const script::MatchMapping& node, Value subject) {
    Dict* const dict = subject.as<Dict>();
    if (!dict) return false;
    std::vector<Value> keys, found;
    for (std::size_t i = 0; i < node.keys.size(); ++i) keys.push_back(next_value());
    for (const Value& key : keys) {
      const Value value = dict->table.find(in_, key);
      if (!value) return false;
      found.push_back(value);
    }
    for (std::size_t i = 0; i < found.size(); ++i)
      if (!matches(node.patterns[i], found[i])) return false;
    if (node.rest.empty()) return true;
    Dict* const rest = in_.dict();
    for (const Table::Entry& entry : dict->table.entries()) {
      const bool taken = std::any_of(keys.begin(), keys.end(),
                                     [&](Value key) { return in_.equal(key, entry.key); });
      if (!taken) rest->table.set(in_, entry.key, entry.value);
    }
    bind(node.rest, rest);
    return true;
  }

  bool match(const script::MatchClass& node, Value subject) {
    const Value type = next_value();
    Class* const cls = type.as<Class>();
    if (const Builtin* builtin = type.as<Builtin>()) {
      outside_subset(in_, "a pattern of " + std::string(builtin->name) + "()",
                     "compare in an `if`");
    }
    if (!cls) in_.raise(in_.types.TypeError, "called match pattern must be a class");
    const Value is_instance =
        in_.call(in_.state().builtins->table.find("isinstance"), {subject, type});
    if (!in_.truth(is_instance)) return false;
    if (!node.positional.empty() && !match_positional(node, cls, subject)) return false;
    for (std::size_t i = 0; i < node.names.size(); ++i) {
      const Value value = in_.find_attribute(subject, in_.intern(node.names[i]));
      if (!value || !matches(node.named[i], value)) return false;
    }
    return true;
  }
  bool match_positional(const script::MatchClass& node, Class* cls, Value subject) {
    const Value names = in_.find_attribute(Value(cls), in_.intern("__match_args__"));
    const std::size_t count = node.positional.size();
    if (!names) {
      const Types& t = in_.types;
      bool matches_itself = false;
      for (const Class* each :
           {t.bool_, t.bytes, t.dict, t.float_, t.frozenset, t.int_, t.list, t.set, t.str, t.tuple})
        matches_itself |= cls->is_subclass_of(each);
      check_count(cls, count, matches_itself ? 1 : 0);
      return matches(node.positional[0], subject);
    }
    const Tuple* const tuple = names.as<Tuple>();
    if (!tuple) {
      in_.raise(in_.types.TypeError,
                cls->name + ".__match_args__ must be a tuple (got " + in_.type_name(names) + ")");
    }
    check_count(cls, count, tuple->items.size());
    for (std::size_t i = 0; i < count; ++i) {
      Str* const name = tuple->items[i].as<Str>();
      if (!name) {
        in_.raise(in_.types.TypeError, "__match_args__ elements must be strings (got " +
                                           in_.type_name(tuple->items[i]) + ")");
      }
      const Value value = in_.find_attribute(subject, in_.intern(name->text));
      if (!value || !matches(node.positional[i], value)) return false;
    }
    return true;
  }
  void check_count(const Class* cls, std::size_t given, std::size_t most) {
    if (given <= most) return;
    in_.raise(in_.types.TypeError, cls->name + "() accepts " + std::to_string(most) +
                                       " positional sub-pattern" + (most == 1 ? "" : "s") + " (" +
                                       std::to_string(given) + " given)");
  }

  bool match(const script::MatchAs& node, Value subject) {
    if (node.pattern && !matches(*node.pattern, subject)) return false;
    bind(node.name, subject);
    return true;
  }

  bool match(const script::MatchOr& node, Value subject) {
    bool found = false;
    for (const script::Pattern& each : node.patterns) {
      const std::size_t start = at_, names = bound.size();
      if (!found) {
        found = matches(each, subject);
        if (!found) bound.resize(names);
      }
      at_ = start;
      skip(each);
    }
    return found;
  }

  Interpreter& in_;
  const std::vector<Value>& values_;
  std::size_t at_ = 0;
};

}  // namespace

Value match_pattern(Interpreter& in, const script::Pattern& pattern, Value subject,
                    const std::vector<Value>& values) {
  Matcher matcher(in, values);
  if (!matcher.matches(pattern, subject)) return Value::none();
  std::vector<Value> items;
  std::vector<std::string> names;
  script::for_each_in_pattern(
      pattern, [](const script::Expression&) {},
      [&](const std::string& name, const script::Pattern&) {
        if (std::find(names.begin(), names.end(), name) != names.end()) return;
        names.push_back(name);
        for (const auto& [bound, value] : matcher.bound)
          if (bound == name) {
            items.push_back(value);
            break;
          }
      });
  return in.tuple(std::move(items));
}

}  // namespace lastcall::machine
