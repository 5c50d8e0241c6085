// Special methods and callbacks that change the container under way: see Hostility::reentry.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../hostile/scripts.hpp"

using namespace lastcall;

// The first byte chooses the version; the others make the scenario.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const python::Version version = test::fuzzed_version({data, size});
  const std::string text =
      test::hostile_script(test::Hostility::reentry, {data + 1, size - 1}, version, false);
  if (!test::survives(text, version)) std::abort();
  return 0;
}
