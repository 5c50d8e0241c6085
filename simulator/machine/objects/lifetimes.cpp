#include "objects/lifetimes.hpp"

#include <algorithm>
#include <utility>

#include "system/process.hpp"

namespace lastcall::machine {
namespace {

// Whether one thing holds a certain object.
struct Finder final : Visitor {
  explicit Finder(const Object* the_wanted) : wanted(the_wanted) {}
  void operator()(Value& value) override { found |= value.is_object() && value.object() == wanted; }
  using Visitor::operator();
  const Object* wanted;
  bool found = false;
};

struct Collector final : Visitor {
  explicit Collector(std::vector<Object*>& the_objects) : objects(the_objects) {}
  void operator()(Value& value) override {
    if (value.is_object() && !value.object()->immortal) objects.push_back(value.object());
  }
  using Visitor::operator();
  std::vector<Object*>& objects;
};

}  // namespace

std::vector<Object*> held_by(Object* object) {
  std::vector<Object*> held;
  Collector collector(held);
  object->visit(collector);
  if (object->kind == Kind::list || object->kind == Kind::tuple)
    std::reverse(held.begin(), held.end());
  return held;
}

// Marks what is reached, and remembers from where.
struct Lifetimes::Tracer final : Visitor {
  explicit Tracer(Lifetimes& the_lifetimes) : lifetimes(the_lifetimes) {}
  void operator()(Value& value) override {
    if (!value.is_object()) return;
    Object* const object = value.object();
    if (object->immortal || object->marked) return;
    object->marked = true;
    lifetimes.nodes_.push_back({object, parent});
  }
  using Visitor::operator();

  void from(Origin origin) {
    lifetimes.origins_.push_back(origin);
    parent = -static_cast<std::int32_t>(lifetimes.origins_.size());
  }

  Lifetimes& lifetimes;
  std::int32_t parent = -1;
};

void Lifetimes::watch(Object* object) {
  if (object->watched || object->immortal) return;
  object->watched = true;
  watched_.push_back(object);
  // It has no witness yet; a path to it is found by the next look.
  forget_witnesses();
}

void Lifetimes::end(Object* object) {
  object->ended = true;
  object->watched = false;
  std::erase(watched_, object);
}

void Lifetimes::forget_witnesses() {
  nodes_.clear();
  witnesses_.clear();
  in_cycles_ = 0;
}

void Lifetimes::visit(Visitor& visitor) {
  for (Object*& object : watched_) visitor(object);
  forget_witnesses();
}

void Lifetimes::redirect(const std::unordered_map<Object*, Object*>& copies) {
  for (Object*& object : watched_)
    if (const auto found = copies.find(object); found != copies.end()) object = found->second;
  forget_witnesses();
}

bool Lifetimes::stands(Process& process, std::size_t number) {
  Node& node = nodes_[number];
  if (node.checked == check_) return true;
  Finder finder(node.object);
  if (node.parent >= 0) {
    if (!stands(process, static_cast<std::size_t>(node.parent))) return false;
    nodes_[static_cast<std::size_t>(node.parent)].object->visit(finder);
  } else {
    const Origin& origin = origins_[static_cast<std::size_t>(-1 - node.parent)];
    if (origin.frame) {
      if (origin.thread >= process.threads.size()) return false;
      const auto& frames = process.threads[origin.thread]->frames;
      if (origin.index >= frames.size() || frames[origin.index].get() != origin.frame) return false;
      frames[origin.index]->visit(finder);
    } else {
      process.visit_rest(finder);
    }
  }
  if (finder.found) node.checked = check_;
  return finder.found;
}

bool Lifetimes::witnesses_stand(Process& process) {
  if (witnesses_.size() + in_cycles_ != watched_.size()) return false;
  ++check_;
  return std::all_of(witnesses_.begin(), witnesses_.end(),
                     [&](std::size_t node) { return stands(process, node); });
}

void Lifetimes::trace(Interpreter& in) {
  Process& process = in.process();
  nodes_.clear();
  origins_.clear();
  Tracer tracer(*this);
  tracer.from({});
  process.visit_rest(tracer);
  for (std::size_t thread = 0; thread < process.threads.size(); ++thread) {
    const auto& frames = process.threads[thread]->frames;
    for (std::size_t index = 0; index < frames.size(); ++index) {
      tracer.from({thread, index, frames[index].get()});
      frames[index]->visit(tracer);
    }
  }
  for (std::size_t next = 0; next < nodes_.size(); ++next) {
    tracer.parent = static_cast<std::int32_t>(next);
    nodes_[next].object->visit(tracer);
  }
  in.work(nodes_.size());
}

void Lifetimes::unmark() {
  for (const Node& node : nodes_) node.object->marked = false;
}

// Keeps of all nodes those that lead to watched objects. To be called while the marks are there.
void Lifetimes::remember_witnesses() {
  constexpr std::int32_t unused = -1, used = -2;
  std::vector<std::int32_t> place(nodes_.size(), unused);
  for (std::size_t i = nodes_.size(); i-- > 0;) {  // a node comes after the one that holds it
    if (nodes_[i].object->watched) place[i] = used;
    if (place[i] == used && nodes_[i].parent >= 0)
      place[static_cast<std::size_t>(nodes_[i].parent)] = used;
  }
  unmark();
  std::vector<Node> kept;
  witnesses_.clear();
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (place[i] != used) continue;
    Node node = nodes_[i];
    if (node.parent >= 0) node.parent = place[static_cast<std::size_t>(node.parent)];
    place[i] = static_cast<std::int32_t>(kept.size());
    if (node.object->watched) witnesses_.push_back(kept.size());
    kept.push_back(node);
  }
  nodes_ = std::move(kept);
  in_cycles_ = watched_.size() - witnesses_.size();
}

Object* Lifetimes::dropped(Interpreter& in, std::vector<Object*>& others) {
  Process& process = in.process();
  if (witnesses_stand(process)) return nullptr;
  trace(in);
  const bool all_reached = std::all_of(watched_.begin(), watched_.end(),
                                       [](const Object* object) { return object->marked; });
  if (all_reached) {
    remember_witnesses();
    return nullptr;
  }
  std::vector<Object*> lost;
  for (Object* object : process.heap.objects())
    if (!object->marked && !object->ended) lost.push_back(object);
  in.work(lost.size());
  if (lost.size() > 10'000 && lost.size() > 2 * nodes_.size()) process.heap.collect_soon();
  Object* const found = cascade(lost);
  if (found) {
    for (Object* object : watched_)
      if (!object->marked && object != found) others.push_back(object);
    unmark();
    forget_witnesses();
    return found;
  }
  // What was not reached is held by a cycle: it has no witness, and needs none, for nothing but a
  // collection can end it. (Should it be reached again, somebody finds it by what holds it.)
  remember_witnesses();
  return nullptr;
}

// Lets go of what nobody holds, and of what that alone held, and so on, until a watched object has
// died: that one, or null.
Object* Lifetimes::cascade(const std::vector<Object*>& lost) {
  for (Object* object : lost) object->holders = 0;
  for (Object* object : lost)
    for (Object* held : held_by(object)) ++held->holders;
  std::vector<Object*> pending;  // the next one last: of several, the oldest dies first
  for (Object* object : lost)
    if (object->holders == 0) pending.push_back(object);
  std::sort(pending.begin(), pending.end(),
            [](const Object* a, const Object* b) { return a->serial > b->serial; });
  while (!pending.empty()) {
    Object* const object = pending.back();
    pending.pop_back();
    if (object->watched) return object;
    std::vector<Object*> freed;
    for (Object* held : held_by(object))
      if (!held->marked && !held->ended && --held->holders == 0) freed.push_back(held);
    pending.insert(pending.end(), freed.rbegin(), freed.rend());
  }
  return nullptr;
}

std::vector<Object*> Lifetimes::unreachable(Interpreter& in, Object* root) {
  trace(in);
  std::vector<Object*> lost;
  for (Object* object : in.heap().objects())
    if (!object->marked && !object->ended) lost.push_back(object);
  unmark();
  forget_witnesses();
  std::sort(lost.begin(), lost.end(),
            [](const Object* a, const Object* b) { return a->serial < b->serial; });
  if (root) left_by_collection(in, lost, root);
  return lost;
}

// What a collection has reached from `root`: each object behind the one that led to it. What
// CPython keeps in an object of its own counts as one: a function's closure and defaults, to 3.10
// the dictionary of an instance.
void Lifetimes::left_by_collection(Interpreter& in, std::vector<Object*>& objects, Object* root) {
  constexpr std::uint32_t waits = 1, taken = 0;
  for (Object* object : objects)
    for (Object* held : held_by(object)) held->holders = taken;  // those of others do not count
  for (Object* object : objects) object->holders = waits;
  if (root->holders != waits) return;
  struct Step {
    Object* object;
    bool is_inside;
  };
  std::vector<Step> steps;
  const auto take = [&steps](Object* object) {
    if (object->holders != waits) return;
    object->holders = taken;
    steps.push_back({object, false});
  };
  take(root);
  std::vector<Object*> order;
  for (std::size_t next = 0; next < steps.size(); ++next) {
    const auto [object, is_inside] = steps[next];
    if (!is_inside) order.push_back(object);
    std::vector<Object*> inside;
    Collector collector(inside);
    if (object->kind == Kind::function) {
      visit_all(collector, static_cast<Function&>(*object).defaults);
      visit_all(collector, static_cast<Function&>(*object).closure);
    } else if (object->kind == Kind::instance && !in.at_least(3, 11)) {
      static_cast<Instance&>(*object).attributes.visit(collector);
    }
    if (inside.empty()) {
      for (Object* held : held_by(object)) take(held);
    } else if (is_inside) {
      for (Object* held : inside) take(held);
    } else {
      steps.push_back({object, true});
      if (object->kind == Kind::instance) {
        if (object->cls) take(object->cls);
        continue;
      }
      for (Object* held : held_by(object))
        if (std::find(inside.begin(), inside.end(), held) == inside.end()) take(held);
    }
  }
  for (Object* object : objects)
    if (object->holders == waits) order.push_back(object);
  objects = std::move(order);
}

}  // namespace lastcall::machine
