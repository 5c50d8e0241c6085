// write_hostile KIND VERSION SEED: prints the harmless hostile scenario of a seed. KIND is
// "confusion" or "reentry".
#include <cstdio>
#include <cstdlib>
#include <string>

#include "../scripts.hpp"

int main(int count, char** given) {
  using namespace lastcall;
  const auto version = count == 4 ? machine::parse_version(given[2]) : std::nullopt;
  const std::string kind = version ? given[1] : "";
  if (kind != "confusion" && kind != "reentry") {
    std::fputs("usage: write_hostile confusion|reentry VERSION SEED\n", stderr);
    return 2;
  }
  const auto bytes = test::hostile_bytes(std::strtoull(given[3], nullptr, 10), 80);
  const std::string text = test::hostile_script(
      kind == "reentry" ? test::Hostility::reentry : test::Hostility::confusion, bytes, *version,
      true);
  std::fputs(text.c_str(), stdout);
  return 0;
}
