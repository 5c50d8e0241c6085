#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "objects/lifetimes.hpp"
#include "objects/object.hpp"

namespace lastcall::machine {

// Owns the objects of one simulated process (or, for the builtin types and constants, of the run).
// Collection is mark and sweep, at moments when no C++ code holds a Value on its stack.
class Heap {
 public:
  explicit Heap(bool immortal = false) : immortal_(immortal) {}
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;
  ~Heap();

  template <typename T, typename... Args>
  T* make(Args&&... args) {
    std::unique_ptr<T> object(new T(std::forward<Args>(args)...));
    objects_.push_back(object.get());
    object->serial = next_serial_++;
    object->immortal = immortal_;
    bytes_ += object->T::size();
    return object.release();
  }

  // Bytes of the objects allocated and not yet collected; containers that grew since are counted
  // again at each collection and through `charge`.
  std::size_t bytes() const { return bytes_; }
  void charge(std::size_t bytes) { bytes_ += bytes; }
  // How many objects were made so far.
  std::uint64_t made() const { return next_serial_ - 1; }
  const std::vector<Object*>& objects() const { return objects_; }
  // Whether so much was allocated since the last collection that another is worth it.
  bool wants_collection() const { return bytes_ > threshold_; }
  // Whether that is so, or an object is watched that may have been dropped. Made for loops: one
  // comparison.
  bool wants_attention() const { return bytes_ > attention_at_; }

  // Those objects of which one can tell when they end.
  void watch(Object* object) {
    lifetimes_.watch(object);
    attention_at_ = 0;
  }
  void end(Object* object) {
    lifetimes_.end(object);
    if (!lifetimes_.is_watching()) attention_at_ = threshold_;
  }
  // So that what was dropped is deleted when there is an opportunity.
  void collect_soon() { threshold_ = attention_at_ = 0; }
  Lifetimes& lifetimes() { return lifetimes_; }
  // Deletes what cannot be reached from the roots, which `visit_roots(visitor)` enumerates.
  template <typename VisitRoots>
  void collect(VisitRoots&& visit_roots) {
    Marker marker;
    visit_roots(static_cast<Visitor&>(marker));
    lifetimes_.visit(marker);
    marker.drain();
    sweep();
  }

  // Copies every object into `child` (os.fork). The map leads from each object to its copy; whoever
  // holds other Values redirects them with a Redirector. Immortal objects are shared.
  std::unordered_map<Object*, Object*> copy_into(Heap& child) const;

 private:
  struct Marker final : Visitor {
    void operator()(Value& value) override;
    using Visitor::operator();
    void drain();
    std::vector<Object*> pending;
  };
  void sweep();

  bool immortal_;
  std::vector<Object*> objects_;
  std::uint64_t next_serial_ = 1;
  std::size_t bytes_ = 0;
  std::size_t threshold_ = 64u << 20;
  std::size_t attention_at_ = threshold_;
  Lifetimes lifetimes_;
};

// Replaces each value by its copy in a forked child.
struct Redirector final : Visitor {
  void weak(Object*& object) override {
    Value value(object);
    if (object) (*this)(value), object = value.object();
  }
  explicit Redirector(const std::unordered_map<Object*, Object*>& the_copies)
      : copies(the_copies) {}
  void operator()(Value& value) override;
  using Visitor::operator();
  const std::unordered_map<Object*, Object*>& copies;
};

}  // namespace lastcall::machine
