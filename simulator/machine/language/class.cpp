#include "language/class.hpp"

#include <optional>
#include <utility>

#include "language/evaluation.hpp"
#include "system/process.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"

namespace lastcall::machine {

namespace {

// What `super(…)` makes: looks attributes up above `start`, on behalf of `self`.
struct Super final : Native {
  Super(Class* c, Class* the_start, Value the_self) : Native(c), start(the_start), self(the_self) {}
  void visit(Visitor& v) override { Native::visit(v), v(start), v(self); }
  Object* copy() const override { return new Super(*this); }
  std::size_t size() const override { return sizeof *this; }
  Class* start;
  Value self;
};

Value self_of_frame(PythonFrame& frame) {
  if (frame.code->positional_count == 0) return Value();
  for (const auto& [slot, cell] : frame.code->parameter_cells)
    if (slot == 0) return frame.cell(cell).to<Cell>().value;
  return frame.local(0);
}

Value construct_super(Interpreter& in, Class* cls, Arguments& arguments) {
  refuse_keywords(in, "super", arguments);
  const std::size_t given = arguments.positional.size();
  if (given > 2) {
    in.raise(in.types.TypeError,
             in.python2() || !in.at_least(3, 8)
                 ? "super() takes at most 2 arguments (" + std::to_string(given) + " given)"
                 : "super expected at most 2 arguments, got " + std::to_string(given));
  }
  if (given == 0) {
    if (in.python2()) in.raise(in.types.TypeError, "super() takes at least 1 argument (0 given)");
    PythonFrame* const frame = current_frame(in);
    const Value self = frame ? self_of_frame(*frame) : Value();
    if (!self) in.raise(in.types.RuntimeError, "super(): no arguments");
    for (std::size_t i = 0; i < frame->code->cells.size(); ++i) {
      if (frame->code->cells[i]->text != "__class__") continue;
      Class* const start = frame->cell(static_cast<int>(i)).to<Cell>().value.as<Class>();
      if (!start) in.raise(in.types.RuntimeError, "super(): empty __class__ cell");
      return make<Super>(in, cls, start, self);
    }
    in.raise(in.types.RuntimeError, "super(): __class__ cell not found");
  }
  Class* const start = arguments.positional[0].as<Class>();
  if (!start || start->old_style) {
    const bool old_words = !in.at_least(3, 10);
    in.raise(in.types.TypeError,
             std::string(old_words && in.python2() ? "super() argument 1 must be type, not "
                                                   : "super() argument 1 must be a type, not ") +
                 in.type_name(arguments.positional[0]));
  }
  if (given == 1)
    outside_subset(in, "super() with one argument", "write super() or super(Class, self)");
  const Value self = arguments.positional[1];
  const Class* const as_class = self.as<Class>();
  if (!in.is_instance(self, start) && !(as_class && as_class->is_subclass_of(start))) {
    in.raise(in.types.TypeError, "super(type, obj): obj must be an instance or subtype of type");
  }
  return make<Super>(in, cls, start, self);
}

// ---- property, staticmethod, classmethod --------------------------------------------------------

Value construct_property(Interpreter& in, Class* cls, Arguments& arguments) {
  const std::vector<Value> values =
      bind(in, "property", arguments, 0, {"fget", "fset", "fdel", "doc"});
  Property* property = make<Property>(in, cls, values[0] ? values[0] : Value::none());
  property->setter = values[1];
  property->deleter = values[2];
  property->doc = values[3];
  if (!property->doc && values[0])
    if (const Function* getter = values[0].as<Function>()) property->doc = getter->doc;
  return property;
}

Value construct_wrapper(Interpreter& in, Class* cls, Arguments& arguments) {
  refuse_keywords(in, cls->name, arguments);
  check_count(in, cls->name, arguments.positional.size(), 1, 1);
  return make<Property>(in, cls, arguments.positional[0]);
}

// A copy of the property with one part replaced.
Property& changed_property(Interpreter& in, Arguments& arguments) {
  const Property& old = *arguments.positional[0].as<Property>();
  Property* property = make<Property>(in, old.cls, old.getter);
  property->setter = old.setter;
  property->deleter = old.deleter;
  property->doc = old.doc;
  return *property;
}
Value with_getter(Interpreter& in, Arguments& arguments) {
  Property& property = changed_property(in, arguments);
  property.getter = arguments.positional[1];
  return &property;
}
Value with_setter(Interpreter& in, Arguments& arguments) {
  Property& property = changed_property(in, arguments);
  property.setter = arguments.positional[1];
  return &property;
}
Value with_deleter(Interpreter& in, Arguments& arguments) {
  Property& property = changed_property(in, arguments);
  property.deleter = arguments.positional[1];
  return &property;
}

constexpr BuiltinEntry property_methods[] = {
    {"getter", with_getter, one_argument},
    {"setter", with_setter, one_argument},
    {"deleter", with_deleter, one_argument},
};

// What is a property here is a getset_descriptor in a builtin type, which does not say.
Property& own_property(Interpreter& in, Arguments& arguments, const char* name) {
  Property& property = arguments.positional[0].to<Property>();
  if (property.immortal) {
    in.raise(in.types.AttributeError,
             "'getset_descriptor' object has no attribute '" + std::string(name) + "'");
  }
  return property;
}

Value get_fget(Interpreter& in, Arguments& arguments) {
  return own_property(in, arguments, "fget").getter;
}
Value get_fset(Interpreter& in, Arguments& arguments) {
  const Value setter = own_property(in, arguments, "fset").setter;
  return setter ? setter : Value::none();
}
Value get_fdel(Interpreter& in, Arguments& arguments) {
  const Value deleter = own_property(in, arguments, "fdel").deleter;
  return deleter ? deleter : Value::none();
}
Value get_property_doc(Interpreter&, Arguments& arguments) {
  const Value doc = arguments.positional[0].as<Property>()->doc;
  return doc ? doc : Value::none();
}
Value get_is_abstract(Interpreter& in, Arguments& arguments) {
  const Value getter = arguments.positional[0].as<Property>()->getter;
  if (!getter || !getter.as<Function>()) return Value::boolean(false);
  const Value found = in.find_attribute(getter, in.intern("__isabstractmethod__"));
  return Value::boolean(found && in.truth(found));
}
Value get_wrapped(Interpreter&, Arguments& arguments) {
  return arguments.positional[0].to<Property>().getter;
}

// ---- generators ---------------------------------------------------------------------------------

Generator& generator_of(Arguments& arguments) {
  return arguments.positional[0].to<Generator>();
}

// What a generator returned that ended by a StopIteration.
}  // namespace
Value stop_value(const Exception* exception) {
  return exception->fields.empty() || !exception->fields[0] ? Value::none() : exception->fields[0];
}
namespace {

// The next value, or StopIteration with what the generator returned.
Value value_or_stop(Interpreter& in, Generator& generator, Value sent,
                    Exception* thrown = nullptr) {
  Value returned = Value::none();
  const Value value = resume_generator(in, generator, sent, thrown, &returned);
  if (value) return value;
  in.raise(in.make_exception(in.types.StopIteration, returned.is_none()
                                                         ? std::vector<Value>{}
                                                         : std::vector<Value>{returned}));
}

Value generator_next(Interpreter& in, Arguments& arguments) {
  return value_or_stop(in, generator_of(arguments), Value::none());
}
Value generator_send(Interpreter& in, Arguments& arguments) {
  Generator& generator = generator_of(arguments);
  const auto* frame = static_cast<const PythonFrame*>(generator.frame.get());
  if (frame && frame->next == 0 && !arguments.positional[1].is_none()) {
    in.raise(in.types.TypeError, "can't send non-None value to a just-started generator");
  }
  return value_or_stop(in, generator, arguments.positional[1]);
}
// Throws into what the generator delegates to; nothing if that cannot take it. If it ends by that,
// the generator goes on behind the `yield from`.
std::optional<Value> throw_into_delegate(Interpreter& in, Generator& generator, Value delegate,
                                         Exception* exception) {
  const Nesting nesting(in, "");
  const bool closes = exception->cls->is_subclass_of(in.types.GeneratorExit);
  Str* const name = in.intern(closes ? "close" : "throw");
  const Value method = in.find_attribute(delegate, name);
  if (!method) return std::nullopt;
  generator.running = true;
  struct Release {
    Generator& held;
    ~Release() { held.running = false; }
  } const release{generator};
  try {
    if (!closes) return in.call(method, {Value(exception)});
    in.call(method, {});
    return std::nullopt;
  } catch (const Raised& raised) {
    auto& frame = static_cast<PythonFrame&>(*generator.frame);
    if (closes || !raised.exception->cls->is_subclass_of(in.types.StopIteration)) {
      generator.running = false;
      return value_or_stop(in, generator, Value::none(), raised.exception);
    }
    // Where `yield from` has its result: in place of the delegate.
    std::uint32_t send = frame.next - 1;
    while (frame.code->instructions[send].op != Op::send) --send;
    frame.next = static_cast<std::uint32_t>(frame.code->instructions[send].argument);
    frame.pop();
    generator.running = false;
    return value_or_stop(in, generator, stop_value(raised.exception));
  }
}

Value throw_into(Interpreter& in, Generator& generator, Exception* exception) {
  if (generator.running) in.raise(in.types.ValueError, "generator already executing");
  if (const Value delegate = delegate_of(generator)) {
    const std::optional<Value> result = throw_into_delegate(in, generator, delegate, exception);
    if (result) return *result;
  }
  return value_or_stop(in, generator, Value::none(), exception);
}

Value generator_throw(Interpreter& in, Arguments& arguments) {
  const Value type = arguments.positional[1];
  Exception* exception = type.as<Exception>();
  if (const Class* cls = type.as<Class>(); cls && cls->is_exception) {
    const Value value = argument(arguments, 2);
    exception = value.as<Exception>();
    if (!exception) {
      exception = (value.is_null() || value.is_none() ? in.call(type, {}) : in.call(type, {value}))
                      .as<Exception>();
    }
  }
  if (!exception) {
    in.raise(in.types.TypeError,
             "exceptions must be classes or instances deriving from BaseException, not " +
                 in.type_name(type));
  }
  begin_raise(in, exception);
  return throw_into(in, generator_of(arguments), exception);
}
Value generator_close(Interpreter& in, Arguments& arguments) {
  Generator& generator = generator_of(arguments);
  const auto* frame = static_cast<const PythonFrame*>(generator.frame.get());
  if (generator.exhausted || (frame && frame->next == 0)) {
    generator.exhausted = true;
    return Value::none();
  }
  Exception* const exit = in.make_exception(in.types.GeneratorExit, {});
  begin_raise(in, exit);
  if (generator.running) in.raise(in.types.ValueError, "generator already executing");
  Value returned = Value::none();
  try {
    if (const Value delegate = delegate_of(generator)) {
      if (throw_into_delegate(in, generator, delegate, exit))
        in.raise(in.types.RuntimeError, "generator ignored GeneratorExit");
    }
    if (resume_generator(in, generator, Value::none(), exit, &returned))
      in.raise(in.types.RuntimeError, "generator ignored GeneratorExit");
  } catch (const Raised& raised) {
    const Class* const cls = raised.exception->cls;
    if (!cls->is_subclass_of(in.types.GeneratorExit) &&
        !cls->is_subclass_of(in.types.StopIteration))
      throw;
  }
  return in.at_least(3, 13) ? returned : Value::none();
}
Value generator_itself(Interpreter&, Arguments& arguments) {
  return arguments.positional[0];
}

constexpr BuiltinEntry generator_methods[] = {
    {"__next__", generator_next, no_arguments, {3, 0}},
    {"next", generator_next, no_arguments, {2, 7}, {3, 0}},
    {"__iter__", generator_itself, no_arguments},
    {"send", generator_send, one_argument},
    {"throw", generator_throw, positional(1, 3)},
    {"close", generator_close, no_arguments},
};

Value generator_name(Interpreter&, Arguments& arguments) {
  return generator_of(arguments).name;
}
Value generator_qualname(Interpreter&, Arguments& arguments) {
  return generator_of(arguments).qualname;
}
Value generator_is_running(Interpreter&, Arguments& arguments) {
  return Value::boolean(generator_of(arguments).running);
}

// ---- tracebacks ---------------------------------------------------------------------------------

Value traceback_next(Interpreter&, Arguments& arguments) {
  const Value next = arguments.positional[0].to<Traceback>().next;
  return next ? next : Value::none();
}
Value traceback_line(Interpreter&, Arguments& arguments) {
  return Value::integer(arguments.positional[0].to<Traceback>().line);
}

}  // namespace

namespace {

// The order of lookup behind `start`, on behalf of an instance of `own`.
Value find_behind(const Class* own, const Class* start, std::string_view name) {
  Value result;
  bool behind = false;
  own->any_in_order([&](const Class* c) {
    if (behind) {
      result = c->attributes.find(name);
      if (result) return true;
    }
    behind |= c == start;
    return false;
  });
  return result;
}

}  // namespace

Value find_on_super(Interpreter& in, Value super, Str* name) {
  const Super* const object = dynamic_cast<Super*>(super.as<Native>());
  if (name->text == "__class__") return super.object()->cls;
  Class* const as_class = object->self.as<Class>();
  const bool for_class = as_class && as_class->is_subclass_of(object->start);
  Class* const own = for_class ? as_class : in.type_of(object->self);
  const Value found = find_behind(own, object->start, name->text);
  if (!found) return Value();
  // On behalf of a class, plain functions are not bound.
  if (for_class && !found.as<Property>() && !is_instance_kind(found)) return found;
  if (for_class && found.as<Property>() && found.object()->cls == in.types.property) return found;
  return bind_attribute(in, found, for_class ? Value::none() : object->self, own);
}

// ---- generators ---------------------------------------------------------------------------------

Generator::Generator(Class* c) : Object(Kind::generator, c) {}
Generator::Generator(const Generator& other)
    : Object(other),
      frame(other.frame ? other.frame->copy() : nullptr),
      running(other.running),
      exhausted(other.exhausted),
      name(other.name),
      qualname(other.qualname) {}
Generator::~Generator() = default;
void Generator::visit(Visitor& visitor) {
  Object::visit(visitor);
  if (frame) frame->visit(visitor);
  visitor(name), visitor(qualname);
}
std::size_t Generator::size() const {
  const auto* python = static_cast<const PythonFrame*>(frame.get());
  return sizeof *this + (python ? sizeof *python + python->values.size() * sizeof(Value) : 0);
}

PythonFrame& mount_generator(Interpreter& in, Generator& generator) {
  if (generator.running) in.raise(in.types.ValueError, "generator already executing");
  std::unique_ptr<PythonFrame> frame(static_cast<PythonFrame*>(generator.frame.release()));
  PythonFrame& mounted = *frame;
  generator.exhausted = true;  // should it be too deep to run
  push_frame(in, std::move(frame));
  generator.exhausted = false;
  generator.running = true;
  mounted.loop_end = -1;
  mounted.delegated = false;
  std::vector<Exception*>& handling = in.thread().handling;
  handling.insert(handling.end(), mounted.handling.begin(), mounted.handling.end());
  mounted.handling.clear();
  return mounted;
}

void unmount_generator(Interpreter& in, Thread& thread) {
  PythonFrame& frame = static_cast<PythonFrame&>(*thread.frames.back());
  Generator& generator = frame.subject.to<Generator>();
  // 2.7 forgets what a generator handled when it yields.
  if (!in.python2())
    frame.handling.assign(
        thread.handling.begin() + static_cast<std::ptrdiff_t>(frame.handling_base),
        thread.handling.end());
  thread.handling.resize(frame.handling_base);
  generator.running = false;
  if (frame.waits_guarded()) in.heap().watch(&generator);
  generator.frame = std::move(thread.frames.back());
  thread.frames.pop_back();
}

Value delegate_of(const Generator& generator) {
  const auto* frame = static_cast<const PythonFrame*>(generator.frame.get());
  if (!frame || frame->next == 0) return Value();
  const Instruction& last = frame->code->instructions[frame->next - 1];
  if (last.op != Op::yield_value || last.extra == 0) return Value();
  return frame->values[frame->top - 1];
}

Value send_to_delegate(Interpreter& in, Value delegate, Value sent, Value& returned) {
  const bool plain = !is_instance_kind(delegate);
  if (sent.is_none() && plain) return in.next(delegate);
  try {
    Str* const method = in.intern(sent.is_none() ? "__next__" : "send");
    const Value function = in.get_attribute(delegate, method);
    return sent.is_none() ? in.call(function, {}) : in.call(function, {sent});
  } catch (const Raised& raised) {
    if (!raised.exception->cls->is_subclass_of(in.types.StopIteration)) throw;
    returned = stop_value(raised.exception);
    return Value();
  }
}

Value resume_generator(Interpreter& in, Generator& generator, Value sent, Exception* thrown,
                       Value* returned) {
  if (generator.exhausted) {
    if (thrown) throw Raised{thrown};
    return Value();
  }
  const std::size_t depth = in.thread().frames.size();
  PythonFrame& frame = mount_generator(in, generator);
  if (frame.next > 0 && !thrown) frame.push(sent);
  const Value value = in.run_nested(depth, thrown);
  if (!generator.exhausted) return value;
  if (returned) *returned = value;
  return Value();
}

// ---- the builtin types --------------------------------------------------------------------------

void fill_function_types(Interpreter& in) {
  Types& t = in.types;
  t.super->construct = construct_super;
  t.property->construct = construct_property;
  t.staticmethod->construct = construct_wrapper;
  t.classmethod->construct = construct_wrapper;
  add_methods(in, t.property, property_methods);
  add_getter(in, t.property, "fget", get_fget);
  add_getter(in, t.property, "fset", get_fset);
  for (Class* cls : {t.property, t.staticmethod, t.classmethod})
    add_getter(in, cls, "__isabstractmethod__", get_is_abstract);
  add_getter(in, t.property, "fdel", get_fdel);
  add_getter(in, t.property, "__doc__", get_property_doc);
  add_getter(in, t.staticmethod, "__func__", get_wrapped);
  add_getter(in, t.classmethod, "__func__", get_wrapped);
  add_methods(in, t.generator, generator_methods);
  add_getter(in, t.generator, "__name__", generator_name);
  add_getter(in, t.generator, "__qualname__", generator_qualname);
  add_getter(in, t.generator, "gi_running", generator_is_running);
  add_getter(in, t.traceback, "tb_next", traceback_next);
  add_getter(in, t.traceback, "tb_lineno", traceback_line);
}

}  // namespace lastcall::machine
