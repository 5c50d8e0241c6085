// write_hostile KIND VERSION SEED prints the harmless hostile scenario of a seed, write_hostile
// KIND FILE the one that a fuzzer made of a file. KIND is "confusion" or "reentry".
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "../scripts.hpp"

int main(int count, char** given) {
  using namespace lastcall;
  const std::string kind_name = count > 1 ? given[1] : "";
  if ((kind_name != "confusion" && kind_name != "reentry") || count < 3 || count > 4) {
    std::fputs("usage: write_hostile confusion|reentry VERSION SEED | FILE\n", stderr);
    return 2;
  }
  const test::Hostility kind =
      kind_name == "reentry" ? test::Hostility::reentry : test::Hostility::confusion;
  std::string text;
  if (count == 4) {
    const auto version = python::parse_version(given[2]);
    if (!version) {
      std::fprintf(stderr, "write_hostile: there is no Python %s\n", given[2]);
      return 2;
    }
    text = test::hostile_script(kind, test::hostile_bytes(std::strtoull(given[3], nullptr, 10), 80),
                                *version, true);
  } else {
    std::ifstream file(given[2], std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) {
      std::fprintf(stderr, "write_hostile: %s is empty, or not there\n", given[2]);
      return 2;
    }
    const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
    const python::Version version = test::fuzzed_version(data);
    text = "# Python " + python::to_string(version) + "\n" +
           test::hostile_script(kind, std::span(data).subspan(1), version, false);
  }
  std::fputs(text.c_str(), stdout);
  return 0;
}
