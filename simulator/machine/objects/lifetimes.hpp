#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "objects/object.hpp"

// When an object's life ends.
//
// CPython counts references: what nobody holds is gone at once, and only what holds itself, in a
// cycle, waits for the collector
// (https://docs.python.org/3/reference/datamodel.html#objects-values-and-types). Of most objects
// nobody can tell. Those of which one can are watched: an instance with a __del__, a generator that
// waits inside a try or with statement, an open file, the target of a weak reference. While there
// is one, the evaluation loop asks between instructions whether one was dropped.
//
// The answer is exact, and cheap in the usual case. For each watched object a path of references
// from a root of the process is remembered, its witness; while that stands, the object lives. Where
// it does not, all that can be reached is marked. Of the rest, what no other of the rest holds has
// died, and what that alone held, and so on: what remains holds itself.
namespace lastcall::machine {

class Interpreter;
class Heap;
struct Frame;
struct Process;

// What an object holds, in the order in which CPython lets go of it: a list or tuple from its end.
std::vector<Object*> held_by(Object* object);

class Lifetimes {
 public:
  // From now on the end of `object` is noticed. It is not kept alive by that, but it is not deleted
  // before it was `ended`.
  void watch(Object* object);
  bool is_watching() const { return !watched_.empty(); }

  // The watched object that has just died since nobody holds it, or null: what is to happen at its
  // end is to be done then, and this asked again. Only while no C++ code holds Values. O(watched)
  // if nothing was dropped, else O(objects). `others` are those that may have died as well, and
  // whose turn comes later.
  Object* dropped(Interpreter& in, std::vector<Object*>& others);
  // All that no root leads to, cycles included, in the order in which a collector comes to it: the
  // oldest first; or, if `root` leads to them, in that in which a collection before has left them.
  std::vector<Object*> unreachable(Interpreter& in, Object* root = nullptr);
  // Nothing is left to do for it: it is no more.
  void end(Object* object);

  // For whoever deletes or copies objects: what is watched stays as long as it is not ended, and
  // what was known of who holds it is forgotten.
  void visit(Visitor& visitor);
  void redirect(const std::unordered_map<Object*, Object*>& copies);

 private:
  // Where a reference comes from: a frame, or the rest of what the process holds (null).
  struct Origin {
    std::size_t thread = 0, index = 0;
    const Frame* frame = nullptr;
  };
  // An object that was reached: by another node, or, below 0, by the origin of number -1 - parent.
  struct Node {
    Object* object;
    std::int32_t parent;
    std::uint64_t checked = 0;
  };
  struct Tracer;

  bool witnesses_stand(Process& process);
  bool stands(Process& process, std::size_t node);
  void trace(Interpreter& in);
  void remember_witnesses();
  void forget_witnesses();
  void unmark();
  static void left_by_collection(Interpreter& in, std::vector<Object*>& objects, Object* root);
  Object* cascade(const std::vector<Object*>& lost);

  std::vector<Object*> watched_;
  std::vector<Origin> origins_;
  std::vector<Node> nodes_;             // those on the paths to watched objects; while tracing, all
  std::vector<std::size_t> witnesses_;  // the nodes of the watched objects
  std::size_t in_cycles_ = 0;           // watched objects that have no witness
  std::uint64_t check_ = 0;
};

}  // namespace lastcall::machine
