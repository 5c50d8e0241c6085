#include "lastcall/semantics.hpp"

#include <stdexcept>
#include <string>

namespace lastcall {

namespace {

struct Epoch {
  int major;
  int first_minor;
  int last_minor;
  Semantics semantics;
};

constexpr Epoch kEpochs[] = {
    {2,
     7,
     7,
     {Semantics::Storage::stack, Semantics::Reraise::last, Semantics::ExitInHandler::sets_status,
      false, false, false}},
    {3,
     6,
     9,
     {Semantics::Storage::slots, Semantics::Reraise::last, Semantics::ExitInHandler::silent}},
    {3,
     10,
     13,
     {Semantics::Storage::slots, Semantics::Reraise::never, Semantics::ExitInHandler::reported}},
    {3,
     14,
     15,
     {Semantics::Storage::snapshot, Semantics::Reraise::never, Semantics::ExitInHandler::reported}},
};

}  // namespace

Semantics Semantics::python(int major, int minor) {
  for (const Epoch& epoch : kEpochs) {
    if (major == epoch.major && minor >= epoch.first_minor && minor <= epoch.last_minor) {
      return epoch.semantics;
    }
  }
  throw std::invalid_argument("lastcall: there are no rules for Python " + std::to_string(major) +
                              "." + std::to_string(minor) + "; choose 2.7, or 3.6 to 3.15");
}

}  // namespace lastcall
