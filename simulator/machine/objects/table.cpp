#include <algorithm>

#include "types/builtin.hpp"

namespace lastcall::machine {
namespace {

constexpr std::int32_t free_mark = -1;
constexpr std::int32_t removed_mark = -2;
constexpr std::size_t linear_probes = 9;  // LINEAR_PROBES of setobject.c

// The slots that a key of this hash may be in, in the order in which each layout tries them.
class Probe {
 public:
  Probe(Table::Probing probing, std::uint64_t hash, std::size_t mask)
      : probing_(probing), mask_(mask), perturb_(hash), at_(masked(hash)) {
    start_run();
  }
  std::size_t slot() const { return at_; }
  void advance() {
    using enum Table::Probing;
    switch (probing_) {
      case insertion: at_ = (at_ + 1) & mask_; return;
      case dict2:
      case set2:
        jump_ = (jump_ << 2) + jump_ + perturb_ + 1;
        perturb_ >>= 5;
        at_ = masked(jump_);
        return;
      case set36:
      case set39:
      case set3:
        if (run_ > 0) {
          --run_;
          ++at_;
          return;
        }
        perturb_ >>= 5;
        at_ = masked(jump_ * 5 + 1 + perturb_);
        jump_ = at_;
        start_run();
        return;
    }
  }

 private:
  void start_run() {
    if (jump_ == none) jump_ = at_;
    run_ = at_ + linear_probes <= mask_ ? linear_probes : 0;
  }
  std::size_t masked(std::uint64_t place) const { return static_cast<std::size_t>(place & mask_); }

  static constexpr std::uint64_t none = static_cast<std::uint64_t>(-1);
  Table::Probing probing_;
  std::size_t mask_;
  std::uint64_t perturb_;
  std::size_t at_;
  std::uint64_t jump_ = none;
  std::size_t run_ = 0;
};

// Whether the hash of a key is the same in every run of the real interpreter.
bool has_fixed_hash(Value key) {
  if (!key.is_object()) return !key.is_none();
  if (key.as<Int>()) return true;
  if (auto* tuple = key.as<Tuple>()) {
    const Borrow borrow;
    const auto items = tuple->items.span(borrow);
    return std::all_of(items.begin(), items.end(), has_fixed_hash);
  }
  return false;
}

}  // namespace

std::uint64_t text_hash(std::string_view text) {
  if (text.empty()) return 0;
  auto hash = static_cast<std::uint64_t>(static_cast<unsigned char>(text[0])) << 7;
  for (char c : text) hash = (1000003 * hash) ^ static_cast<unsigned char>(c);
  hash ^= text.size();
  return hash == static_cast<std::uint64_t>(-1) ? static_cast<std::uint64_t>(-2) : hash;
}

std::uint64_t text_hash(const Str* text) {
  if (text->hash == 0) text->hash = text_hash(text->text);
  return text->hash;
}

// `matches` is given the slot of an entry. If it returns false, the layout is what it was.
template <typename Matches>
std::size_t Table::find_slot(std::uint64_t hash, Matches&& matches) const {
  if (index_.empty()) return none;
  if (probing_ == Probing::insertion) {  // what Probe does, without asking whose layout it is
    const std::size_t mask = index_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
      const std::int32_t at = index_[slot];
      if (at == free_mark) return none;
      if (at == removed_mark) continue;
      if (entries_[static_cast<std::size_t>(at)].hash == hash && matches(slot)) return slot;
    }
  }
  for (Probe probe(probing_, hash, index_.size() - 1);; probe.advance()) {
    const std::int32_t at = index_[probe.slot()];
    if (at == free_mark) return none;
    if (at == removed_mark) continue;
    if (entries_[static_cast<std::size_t>(at)].hash == hash && matches(probe.slot()))
      return probe.slot();
  }
}

std::size_t Table::find_slot(std::string_view key) const {
  return find_slot(text_hash(key), [&](std::size_t slot) {
    const Str* text = entry_in(slot).key.as<Str>();
    return text && text->text == key;
  });
}

std::size_t Table::find_slot(Interpreter& in, Value key, std::uint64_t hash, bool to_add) {
  const Str* text = in.python2() ? nullptr : key.as<Str>();
  // An __eq__ of the scenario may change the table while it is searched: if it was laid out anew,
  // or lost the key that was compared, it is searched again, as in CPython (Objects/dictobject.c,
  // setobject.c).
  // What is to be added to a set of 3.x is there if an equal key was, whatever became of that.
  const bool settled = to_add && is_set3();
  for (;;) {
    const std::uint64_t before = layout_;
    bool changed = false;
    const std::size_t slot = find_slot(hash, [&](std::size_t at) {
      const std::int32_t number = index_[at];
      const Value mine = entry_in(at).key;
      if (mine.same(key)) return true;
      if (const Str* other = text ? mine.as<Str>() : nullptr) return other->text == text->text;
      const bool equal = in.equal(mine, key);
      if (equal && settled) return true;
      changed = layout_ != before || index_[at] != number || !entry_in(at).key.same(mine);
      return equal || changed;
    });
    if (!changed) return slot;
  }
}

std::size_t Table::free_slot(std::uint64_t hash) const {
  if (probing_ == Probing::insertion) {
    const std::size_t mask = index_.size() - 1;
    std::size_t slot = hash & mask;
    while (index_[slot] >= 0) slot = (slot + 1) & mask;
    return slot;
  }
  std::size_t removed = none;
  for (Probe probe(probing_, hash, index_.size() - 1);; probe.advance()) {
    const std::int32_t at = index_[probe.slot()];
    if (at == free_mark) return removed == none ? probe.slot() : removed;
    if (at == removed_mark && removed == none && probing_ != Probing::set39) removed = probe.slot();
  }
}

void Table::insert(std::uint64_t hash, Value key, Value value) {
  if (index_.empty()) {
    index_.assign(8, free_mark);
    entries_.reserve(4);
    ++layout_;
  }
  if (probing_ == Probing::insertion && (fill_ + 1) * 3 > index_.size() * 2) resize(used_ * 2 + 1);
  if (entries_.size() > 2 * used_ + 16) compact();
  const std::size_t slot = free_slot(hash);
  const bool fresh = index_[slot] == free_mark;
  index_[slot] = static_cast<std::int32_t>(entries_.size());
  entries_.push_back({hash, key, value});
  ++used_;
  ++version_;
  if (fresh) ++fill_;
  const std::size_t mask = index_.size() - 1;
  const std::size_t grown = used_ * (used_ > 50000 ? 2 : 4);
  switch (probing_) {
    case Probing::insertion: break;
    case Probing::dict2:
      if (fill_ * 3 >= (mask + 1) * 2) resize(grown);
      break;
    case Probing::set2:
      if (fresh && fill_ * 3 >= (mask + 1) * 2) resize(grown);
      break;
    case Probing::set36:
      if (fresh && fill_ * 3 >= mask * 2) resize(grown);
      break;
    case Probing::set39:
    case Probing::set3:
      if (fresh && fill_ * 5 >= mask * 3) resize(grown);
      break;
  }
}

void Table::compact() {
  ++layout_;
  std::vector<std::int32_t> moved(entries_.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i].key) continue;
    moved[i] = static_cast<std::int32_t>(kept);
    entries_[kept++] = entries_[i];
  }
  entries_.resize(kept);
  for (std::int32_t& at : index_)
    if (at >= 0) at = moved[static_cast<std::size_t>(at)];
}

void Table::resize(std::size_t minimum) {
  std::size_t size = 8;
  while (size <= minimum) size <<= 1;
  if (probing_ == Probing::insertion)
    while (used_ * 3 >= size * 2) size <<= 1;
  compact();
  // Entries go in again in the order of the old slots where that order is the one that shows.
  std::vector<std::int32_t> order;
  order.reserve(used_);
  if (probing_ == Probing::insertion) {
    for (std::size_t i = 0; i < entries_.size(); ++i) order.push_back(static_cast<std::int32_t>(i));
  } else {
    for (std::int32_t at : index_)
      if (at >= 0) order.push_back(at);
  }
  index_.assign(size, free_mark);
  fill_ = used_;
  for (std::int32_t at : order) index_[free_slot(entries_[static_cast<std::size_t>(at)].hash)] = at;
}

void Table::reserve_for_merge(std::size_t others) {
  if (index_.empty()) {
    index_.assign(8, free_mark);
    ++layout_;
  }
  const std::size_t mask = index_.size() - 1;
  switch (probing_) {
    case Probing::insertion: break;
    case Probing::dict2:
    case Probing::set2:
      if ((fill_ + others) * 3 >= (mask + 1) * 2) resize((used_ + others) * 2);
      break;
    case Probing::set36:
      if ((fill_ + others) * 3 >= mask * 2) resize((used_ + others) * 2);
      break;
    case Probing::set39:
    case Probing::set3:
      if ((fill_ + others) * 5 >= mask * 3) resize((used_ + others) * 2);
      break;
  }
}

void Table::shrink_to_members() {
  if (index_.empty() || probing_ == Probing::insertion || probing_ == Probing::dict2) return;
  const std::size_t mask = index_.size() - 1, removed = fill_ - used_;
  if (probing_ == Probing::set2 ? removed * 5 < mask : removed <= mask / 4) return;
  resize(used_ * (used_ > 50000 ? 2 : 4));
}

void Table::reserve_for_literal(std::size_t items) {
  if (probing_ == Probing::dict2 && items > 5) resize(items);
}

bool Table::copy_layout(const Table& other) {
  if (probing_ != other.probing_ || probing_ == Probing::set2 || probing_ == Probing::dict2 ||
      fill_ != 0 || index_.size() != other.index_.size() || other.fill_ != other.used_)
    return false;
  replace(Table(other));
  return true;
}

Value Table::remove_slot(std::size_t slot) {
  Entry& entry = entry_in(slot);
  const Value value = entry.value;
  entry.key = Value();
  entry.value = Value();
  index_[slot] = removed_mark;
  --used_;
  ++version_;
  // So that taking from the end again and again stays cheap.
  while (!entries_.empty() && !entries_.back().key) entries_.pop_back();
  return value;
}

Table::Key::Key(Interpreter& in, Value the_value) : value(the_value), hash(in.hash(the_value)) {}

Value Table::find(Interpreter& in, Key key) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  return slot == none ? Value() : entry_in(slot).value;
}

bool Table::contains(Interpreter& in, Key key) {
  return find_slot(in, key.value, key.hash) != none;
}

void Table::set(Interpreter& in, Key key, Value value) {
  const std::size_t slot = find_slot(in, key.value, key.hash, true);
  if (slot == none)
    add(in, key, value);
  else if (!is_set3())
    entry_in(slot).value = value;
}

Value Table::find_or_set(Interpreter& in, Key key, Value value) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  if (slot != none) return entry_in(slot).value;
  add(in, key, value);
  return value;
}

void Table::add(Interpreter& in, const Key& key, Value value) {
  if (probing_ != Probing::insertion && !in.python2() && !has_fixed_hash(key.value))
    unordered_ = true;
  insert(key.hash, key.value, value);
  in.heap().charge(sizeof(Entry) + 2 * sizeof(std::int32_t));
}

Value Table::remove(Interpreter& in, Key key) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  return slot == none ? Value() : remove_slot(slot);
}

bool Table::discard(Interpreter& in, Key key) {
  const std::size_t slot = find_slot(in, key.value, key.hash);
  if (slot == none) return false;
  remove_slot(slot);
  return true;
}

const Value* Table::place(const Str* key) const {
  const std::size_t slot = find_slot(text_hash(key), [this, key](std::size_t at) {
    const Value mine = entry_in(at).key;
    if (mine.is_object() && mine.object() == key) return true;
    const Str* text = mine.as<Str>();
    return text && text->text == key->text;
  });
  return slot == none ? nullptr : &entry_in(slot).value;
}

Value Table::find(std::string_view key) const {
  const std::size_t slot = find_slot(key);
  return slot == none ? Value() : entry_in(slot).value;
}

void Table::set(Str* key, Value value) {
  if (const Value* const found = place(key)) {
    entries_[position_of(*found)].value = value;
    return;
  }
  insert(text_hash(key), key, value);
}

Value Table::remove(std::string_view key) {
  const std::size_t slot = find_slot(key);
  return slot == none ? Value() : remove_slot(slot);
}

void Table::clear() {
  entries_.clear();
  index_.clear();
  used_ = fill_ = 0;
  unordered_ = false;
  ++version_;
  ++layout_;
}

void Table::replace(Table&& other) {
  // Whoever searches this one, or iterates over it, must see that it changed.
  const std::uint64_t version = version_ + 1, layout = layout_ + 1;
  *this = std::move(other);
  version_ = version;
  layout_ = layout;
}

Table::Entry Table::next(std::size_t& position) const {
  if (follows_slots()) {
    while (position < index_.size()) {
      const std::int32_t at = index_[position++];
      if (at >= 0) return entries_[static_cast<std::size_t>(at)];
    }
    return {};
  }
  while (position < entries_.size()) {
    const Entry& entry = entries_[position++];
    if (entry.key) return entry;
  }
  return {};
}

std::vector<Table::Entry> Table::entries() const {
  std::vector<Entry> all;
  all.reserve(used_);
  for (const Entry& entry : entries_)
    if (entry.key) all.push_back(entry);
  return all;
}

std::vector<Table::Entry> Table::ordered_entries() const {
  std::vector<Entry> all;
  all.reserve(used_);
  std::size_t position = 0;
  while (const Entry entry = next(position)) all.push_back(entry);
  return all;
}

}  // namespace lastcall::machine
