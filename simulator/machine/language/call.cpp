#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "language/class.hpp"
#include "language/evaluation.hpp"
#include "system/process.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "words/wording.hpp"

// Calls: what can be called, and how the arguments of a function written in Python are bound
// (https://docs.python.org/3/reference/expressions.html#calls; initialize_locals in CPython's
// Python/ceval.c, PyEval_EvalCodeEx in 2.7's).
namespace lastcall::machine {

namespace {

std::string plural(std::size_t count) {
  return count == 1 ? "" : "s";
}

// Fills the parameters of one new frame.
class Binder {
 public:
  Binder(Interpreter& in, Function& function, Arguments& arguments, PythonFrame& frame)
      : in_(in),
        function_(function),
        code_(*function.code),
        arguments_(arguments),
        frame_(frame),
        named_(static_cast<std::size_t>(code_.positional_count + code_.keyword_only_count)),
        positional_(static_cast<std::size_t>(code_.positional_count)) {}

  void bind() {
    const std::size_t given = arguments_.positional.size();
    const std::size_t taken = std::min(given, positional_);
    std::copy_n(arguments_.positional.begin(), taken, frame_.values.begin());
    std::size_t next = named_;
    if (code_.has_var_positional) {
      frame_.values[next++] =
          in_.tuple({arguments_.positional.begin() + static_cast<std::ptrdiff_t>(taken),
                     arguments_.positional.end()});
    }
    Dict* const others = code_.has_var_keyword ? in_.dict() : nullptr;
    if (others) frame_.values[next] = others;

    if (in_.python2()) {
      if (given > positional_ && !code_.has_var_positional) raise_count_of_2();
      bind_keywords(others);
      fill_defaults_of_2();
      return;
    }
    bind_keywords(others);
    if (given > positional_ && !code_.has_var_positional) raise_too_many();
    fill_defaults();
  }

 private:
  std::string name() const { return wording::function_name(in_.version, function_); }
  Value& slot(std::size_t index) { return frame_.values[index]; }
  std::size_t default_count() const { return function_.defaults.size(); }
  std::size_t required() const { return positional_ - default_count(); }

  void bind_keywords(Dict* others) {
    for (const auto& [keyword, value] : arguments_.keywords) {
      std::size_t i = static_cast<std::size_t>(code_.positional_only);
      while (i < named_ && code_.locals[i]->text != keyword->text) ++i;
      if (i < named_) {
        if (!slot(i).is_null()) {
          in_.raise(in_.types.TypeError, name() + " got multiple values for " +
                                             (in_.python2() ? "keyword " : "") + "argument '" +
                                             keyword->text.str() + "'");
        }
        slot(i) = value;
      } else if (others) {
        others->table.set(keyword, value);
      } else {
        raise_unexpected(*keyword);
      }
    }
  }

  [[noreturn]] void raise_unexpected(const Str& keyword) {
    if (in_.python2() && positional_ == 0 && !code_.has_var_positional) raise_count_of_2();
    std::vector<std::string> by_position;
    for (const auto& [given, value] : arguments_.keywords)
      for (std::size_t i = 0; i < static_cast<std::size_t>(code_.positional_only); ++i)
        if (code_.locals[i]->text == given->text) by_position.push_back(given->text);
    if (!by_position.empty()) {
      std::string list;
      for (const std::string& each : by_position) list += (list.empty() ? "" : ", ") + each;
      in_.raise(in_.types.TypeError,
                name() + " got some positional-only arguments passed as keyword arguments: '" +
                    list + "'");
    }
    std::vector<std::string_view> known;
    for (std::size_t i = static_cast<std::size_t>(code_.positional_only); i < named_; ++i)
      known.push_back(code_.locals[i]->text);
    in_.raise(in_.types.TypeError, unexpected_keyword(in_, name(), keyword.text, known));
  }

  [[noreturn]] void raise_too_many() {
    std::size_t by_keyword = 0;
    for (std::size_t i = positional_; i < named_; ++i) by_keyword += !slot(i).is_null();
    const std::size_t given = arguments_.positional.size();
    const std::size_t defaults = default_count();
    std::string takes = std::to_string(positional_);
    if (defaults > 0) takes = "from " + std::to_string(required()) + " to " + takes;
    std::string text = name() + " takes " + takes + " positional argument" +
                       (defaults > 0 ? "s" : plural(positional_)) + " but " + std::to_string(given);
    if (by_keyword > 0) {
      text += " positional argument" + plural(given) + " (and " + std::to_string(by_keyword) +
              " keyword-only argument" + plural(by_keyword) + ")";
    }
    text += given == 1 && by_keyword == 0 ? " was given" : " were given";
    in_.raise(in_.types.TypeError, std::move(text));
  }

  [[noreturn]] void raise_missing(const std::vector<std::string>& names, const char* kind) {
    in_.raise(in_.types.TypeError, name() + " missing " + std::to_string(names.size()) +
                                       " required " + kind + " argument" + plural(names.size()) +
                                       ": " + wording::name_list(names));
  }

  void fill_defaults() {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < required(); ++i)
      if (slot(i).is_null()) missing.push_back(code_.locals[i]->text);
    if (!missing.empty()) raise_missing(missing, "positional");
    fill_positional_defaults();
    for (std::size_t i = positional_; i < named_; ++i) {
      if (!slot(i).is_null()) continue;
      const std::string& id = code_.locals[i]->text;
      const auto found =
          std::find_if(function_.keyword_defaults.begin(), function_.keyword_defaults.end(),
                       [&id](const auto& entry) { return entry.first == id; });
      if (found == function_.keyword_defaults.end())
        missing.push_back(id);
      else
        slot(i) = found->second;
    }
    if (!missing.empty()) raise_missing(missing, "keyword-only");
  }
  void fill_positional_defaults() {
    for (std::size_t i = required(); i < positional_; ++i)
      if (slot(i).is_null()) slot(i) = function_.defaults[i - required()];
  }

  // 2.7: too many, or any where none is taken.
  [[noreturn]] void raise_count_of_2() {
    const std::size_t given = arguments_.positional.size() + arguments_.keywords.size();
    if (positional_ == 0) {
      in_.raise(in_.types.TypeError,
                name() + " takes no arguments (" + std::to_string(given) + " given)");
    }
    raise_given_of_2(default_count() > 0 ? "at most" : "exactly", positional_, given);
  }
  [[noreturn]] void raise_given_of_2(const std::string& bound, std::size_t count,
                                     std::size_t given) {
    in_.raise(in_.types.TypeError, name() + " takes " + bound + " " + std::to_string(count) +
                                       " argument" + plural(count) + " (" + std::to_string(given) +
                                       " given)");
  }
  void fill_defaults_of_2() {
    for (std::size_t i = 0; i < required(); ++i) {
      if (!slot(i).is_null()) continue;
      std::size_t given = 0;
      for (std::size_t j = 0; j < positional_; ++j) given += !slot(j).is_null();
      raise_given_of_2(code_.has_var_positional || default_count() > 0 ? "at least" : "exactly",
                       required(), given);
    }
    fill_positional_defaults();
  }

  Interpreter& in_;
  Function& function_;
  const Code& code_;
  Arguments& arguments_;
  PythonFrame& frame_;
  const std::size_t named_;       // parameters with a name, keyword-only ones included
  const std::size_t positional_;  // those that take positional arguments
};

// Of an object whose __call__ is an object with a __call__ …
constexpr std::string_view calling = " while calling a Python object";

// The arguments of a call with `self` in front of them.
class WithSelf {
 public:
  WithSelf(Value self, const Arguments& given) {
    const std::size_t size = given.positional.size() + 1;
    Value* values = few_.data();
    if (size > few_.size()) {
      many_.resize(size);
      values = many_.data();
    }
    values[0] = self;
    std::copy(given.positional.begin(), given.positional.end(), values + 1);
    arguments_ = {{values, size}, given.keywords};
  }
  WithSelf(const WithSelf&) = delete;
  WithSelf& operator=(const WithSelf&) = delete;
  Arguments& arguments() { return arguments_; }

 private:
  std::array<Value, 6> few_;
  std::vector<Value> many_;
  Arguments arguments_;
};

// `callable(self, …)`.
Value begin_with_self(Interpreter& in, Value callable, Value self, const Arguments& arguments) {
  const Nesting nesting(in, calling);
  WithSelf with_self(self, arguments);
  return begin_call(in, callable, with_self.arguments());
}

// A class whose metaclass, base or `__new__` has a say.
Value begin_special_class(Interpreter& in, Class& cls, Arguments& arguments) {
  const Value hook = cls.cls->find(in.common_names.call);
  if (hook && !hook.as<Builtin>()) return begin_with_self(in, hook, Value(&cls), arguments);
  return begin_instance(in, cls, arguments);
}

Value begin_class(Interpreter& in, Class& cls, Arguments& arguments) {
  if (cls.made_specially) return begin_special_class(in, cls, arguments);
  if (!cls.construct) {
    in.raise(in.types.TypeError, "cannot create '" + cls.name + "' instances");
  }
  const Value made = cls.construct(in, &cls, arguments);
  if (cls.is_builtin) return made;
  if (made.is_object() && cls.find(in.common_names.del)) in.heap().watch(made.object());
  const Value initializer = cls.find(in.common_names.init);
  if (!initializer || initializer.as<Builtin>()) return made;
  if (Function* function = initializer.as<Function>(); function && !function->code->is_generator) {
    WithSelf with_self(made, arguments);
    return begin_function(in, *function, with_self.arguments(), PythonFrame::Role::constructor,
                          made);
  }
  const Value result = in.call(bind_attribute(in, initializer, made, &cls), arguments);
  if (!result.is_none()) in.raise(in.types.TypeError, wording::init_returned(in.type_name(result)));
  return made;
}

// 2.7's `A.f(…)` insists on an instance of A.
Value begin_unbound(Interpreter& in, const BoundMethod& method, Arguments& arguments) {
  const Class& cls = method.self.to<Class>();
  const Value first = arguments.positional.empty() ? Value() : arguments.positional[0];
  if (!first || !in.is_instance(first, &cls)) {
    const Function* const function = method.function.as<Function>();
    in.raise(in.types.TypeError,
             "unbound method " + (function ? function->name.to<Str>().text.str() : "?") +
                 "() must be called with " + cls.name + " instance as first argument (got " +
                 (first ? in.type_name(first) + " instance" : "nothing") + " instead)");
  }
  return begin_call(in, method.function, arguments);
}

[[noreturn]] void raise_not_callable(Interpreter& in, Value value) {
  Class* const cls = in.type_of(value);
  if (cls->old_style)
    in.raise(in.types.AttributeError, cls->name + " instance has no __call__ method");
  in.raise(in.types.TypeError, "'" + in.type_name(value) + "' object is not callable");
}

}  // namespace

namespace {

// What may hold, or be, an object of which it is noticed when it dies.
bool may_hold(Value value) {
  if (!value.is_object() || value.object()->immortal) return false;
  switch (value.object()->kind) {
    case Kind::int_:
    case Kind::str:
    case Kind::bytes:
    case Kind::range:
    case Kind::module: return false;
    default: return true;
  }
}

void hold_arguments(PythonFrame& frame, const Arguments& arguments) {
  for (const Value value : arguments.positional)
    if (may_hold(value)) frame.arguments.push_back(value);
  for (const auto& [name, value] : arguments.keywords)
    if (may_hold(value)) frame.arguments.push_back(value);
}

}  // namespace

Value begin_function(Interpreter& in, Function& function, Arguments& arguments,
                     PythonFrame::Role role, Value subject) {
  const Code& code = *function.code;
  if (code.is_async) {
    outside_subset(in, "running an `async def` function", "call an ordinary function");
  }
  auto frame = std::make_unique<PythonFrame>(&code, function.globals);
  const std::size_t given = arguments.positional.size();
  if (arguments.keywords.empty() && given == static_cast<std::size_t>(code.positional_count) &&
      code.parameter_count() == code.positional_count) {
    std::copy(arguments.positional.begin(), arguments.positional.end(), frame->values.begin());
  } else {
    Binder(in, function, arguments, *frame).bind();
  }
  for (int i = 0; i < code.free_begin; ++i)
    frame->cell(i) = in.heap().make<Cell>(in.types.cell, Value());
  for (const auto& [slot, cell] : code.parameter_cells)
    frame->cell(cell).to<Cell>().value = frame->local(slot);
  for (std::size_t i = 0; i < function.closure.size(); ++i)
    frame->cell(code.free_begin + static_cast<int>(i)) = function.closure[i];
  frame->names = function.class_names;
  frame->role = role;
  frame->subject = subject;
  if (code.is_generator) {
    Generator* generator = in.heap().make<Generator>(in.types.generator);
    generator->name = function.name;
    generator->qualname = function.qualname;
    frame->role = PythonFrame::Role::generator;
    frame->subject = generator;
    generator->frame = std::move(frame);
    return generator;
  }
  if (!in.at_least(3, 11) && in.heap().lifetimes().is_watching()) hold_arguments(*frame, arguments);
  push_frame(in, std::move(frame));
  return Value::deferred();
}

Value begin_call(Interpreter& in, Value callable, Arguments& arguments) {
  Borrow::check_none();
  if (!callable.is_object()) raise_not_callable(in, callable);
  switch (callable.object()->kind) {
    case Kind::function: return begin_function(in, callable.to<Function>(), arguments);
    case Kind::builtin: {
      Builtin& builtin = callable.to<Builtin>();
      if (!builtin.self.is_null()) {
        WithSelf with_self(builtin.self, arguments);
        check_signature(in, builtin, with_self.arguments());
        return builtin.function(in, with_self.arguments());
      }
      check_signature(in, builtin, arguments);
      return builtin.function(in, arguments);
    }
    case Kind::bound_method: {
      const BoundMethod& method = callable.to<BoundMethod>();
      if (method.unbound) return begin_unbound(in, method, arguments);
      return begin_with_self(in, method.function, method.self, arguments);
    }
    case Kind::class_: return begin_class(in, callable.to<Class>(), arguments);
    case Kind::property:
      // A staticmethod can be called itself from 3.10 on.
      if (callable.object()->cls == in.types.staticmethod && in.at_least(3, 10)) {
        const Nesting nesting(in, calling);
        return begin_call(in, callable.to<Property>().getter, arguments);
      }
      break;
    case Kind::instance:
    case Kind::exception:
    case Kind::native: {
      Class* const cls = in.type_of(callable);
      const Value found = cls->find(in.common_names.call);
      if (!found) break;
      if (found.as<Function>() || found.as<Builtin>())
        return begin_with_self(in, found, callable, arguments);
      const Nesting nesting(in, calling);
      return begin_call(in, bind_attribute(in, found, callable, cls), arguments);
    }
    default: break;
  }
  raise_not_callable(in, callable);
}

bool Interpreter::callable(Value value) {
  if (!value.is_object()) return false;
  switch (value.object()->kind) {
    case Kind::function:
    case Kind::builtin:
    case Kind::bound_method:
    case Kind::class_: return true;
    case Kind::property: return value.object()->cls == types.staticmethod && at_least(3, 10);
    case Kind::instance:
    case Kind::exception:
    case Kind::native: return static_cast<bool>(type_of(value)->find(common_names.call));
    default: return false;
  }
}

}  // namespace lastcall::machine
