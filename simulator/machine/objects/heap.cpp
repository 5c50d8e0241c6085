#include "objects/heap.hpp"

#include <algorithm>

namespace lastcall::machine {

namespace {

// How much is dropped before it is collected: as much as there is, within these bounds.
constexpr std::size_t least_garbage = 64u << 20, most_garbage = 192u << 20;

}  // namespace

Heap::~Heap() {
  for (Object* object : objects_) delete object;
}

void Heap::Marker::operator()(Value& value) {
  if (!value.is_object()) return;
  Object* const object = value.object();
  if (object->marked || object->immortal) return;
  object->marked = true;
  pending.push_back(object);
}

void Heap::Marker::drain() {
  while (!pending.empty()) {
    Object* const object = pending.back();
    pending.pop_back();
    object->visit(*this);
  }
}

void Heap::sweep() {
  bytes_ = 0;
  const auto dead = std::partition(objects_.begin(), objects_.end(),
                                   [](const Object* object) { return object->marked; });
  std::for_each(dead, objects_.end(), [](Object* object) { delete object; });
  objects_.erase(dead, objects_.end());
  for (Object* object : objects_) {
    object->marked = false;
    bytes_ += object->size();
  }
  threshold_ = bytes_ + std::clamp(bytes_, least_garbage, most_garbage);
  attention_at_ = lifetimes_.is_watching() ? 0 : threshold_;
}

std::unordered_map<Object*, Object*> Heap::copy_into(Heap& child) const {
  std::unordered_map<Object*, Object*> copies;
  copies.reserve(objects_.size());
  child.objects_.reserve(child.objects_.size() + objects_.size());
  for (Object* object : objects_) {
    child.objects_.push_back(object->copy());  // there is room: this takes it at once
    copies.emplace(object, child.objects_.back());
  }
  Redirector redirect(copies);
  for (const auto& [object, copy] : copies) copy->visit(redirect);
  child.next_serial_ = next_serial_;
  child.bytes_ += bytes_;
  child.threshold_ = threshold_;
  child.lifetimes_ = lifetimes_;
  child.lifetimes_.redirect(copies);
  child.attention_at_ = attention_at_;
  return copies;
}

void Redirector::operator()(Value& value) {
  if (!value.is_object() || value.object()->immortal) return;
  const auto found = copies.find(value.object());
  if (found != copies.end()) value = Value(found->second);
}

}  // namespace lastcall::machine
