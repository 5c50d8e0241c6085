#include <doctest/doctest.h>

#include "picture/markdown.hpp"

using namespace lastcall::picture;

namespace {

std::string with_image(const std::string& document, const std::string& reference) {
  std::vector<Edit> edits;
  for (const FencedBlock& block : find_blocks(document))
    edits.push_back(replace_image(document, block, find_image(document, block), reference));
  return lastcall::picture::apply(document, edits);
}

}  // namespace

TEST_CASE("a block with the word lastcall behind its fence is found, with what it asks for") {
  const auto blocks = find_blocks(
      "# Title\n"
      "```python\nnot = ours\n```\n"
      "~~~~ python lastcall step=end caption=\"two words\" alt=\"\"\nx = 1\n\ny = 2\n~~~~\n"
      "    ```python lastcall\n    is indented code\n    ```\n"
      "`python lastcall`\n"
      "```lastcall\nhas no language\n```\n");
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].line == 5);
  CHECK(blocks[0].language == "python");
  CHECK(blocks[0].words == std::vector<std::string>{"step=end", "caption=two words", "alt="});
  CHECK(blocks[0].content == "x = 1\n\ny = 2\n");
  CHECK(blocks[0].fence == "~~~~");
  CHECK(blocks[0].name == "");
  CHECK(find_blocks("```python demo.py lastcall step=end\nx = 1\n```\n").at(0).name == "demo.py");
}

TEST_CASE("a fence that is never closed is an error, whoever's it is") {
  const std::string documents[] = {"# x\n\n```python lastcall\nx = 1\n",
                                   "text\n\n```python\nx = 1\n\n```python lastcall\ny = 1\n",
                                   "> ```python lastcall\n> x = 1\n\n```\n```\n"};
  const std::size_t lines[] = {3, 6, 1};
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    try {
      find_blocks(documents[i]);
      // The second one's first block takes all that follows it up to a bare fence.
      FAIL("no error");
    } catch (const DocumentError& error) {
      CHECK((error.line == lines[i] || error.line == 3));
      CHECK(std::string(error.what()).find("never closed") != std::string::npos);
    }
  }
}

TEST_CASE("a reference is put below a block, and takes the place of the one before") {
  const std::string document = "```python lastcall\nx\n```\ntext\n";
  const std::string once = with_image(document, "![a](x.png)\n");
  CHECK(once == "```python lastcall\nx\n```\n\n![a](x.png)\n\ntext\n");
  CHECK(with_image(once, "![a](x.png)\n") == once);
  CHECK(with_image(once, "<picture>\n  <img src=\"x.png\">\n</picture>\n") ==
        "```python lastcall\nx\n```\n\n<picture>\n  <img src=\"x.png\">\n</picture>\n\ntext\n");
  const std::string live = with_image(
      once, "<lastcall-figure script=\"1:x\">\n<img src=\"x.png\">\n</lastcall-figure>\n");
  CHECK(with_image(live, "![a](x.png)\n") == once);
}

TEST_CASE("line ends, a byte order mark, quotations and lists stay what they are") {
  CHECK(with_image("\xEF\xBB\xBF```python lastcall\r\nx\r\n```\r\n\r\ntext\r\n", "![a](x.png)\n") ==
        "\xEF\xBB\xBF```python lastcall\r\nx\r\n```\r\n\r\n![a](x.png)\r\n\r\ntext\r\n");
  CHECK(with_image("> - ```python lastcall\n>   x\n>   ```\n>\n> text\n", "![a](x.png)\n") ==
        "> - ```python lastcall\n>   x\n>   ```\n>\n>   ![a](x.png)\n>\n> text\n");
  CHECK(with_image("```python lastcall\nx\n```", "![a](x.png)\n") ==
        "```python lastcall\nx\n```\n\n![a](x.png)\n");
  const std::string old_mac = "```python lastcall\rx\r```\rtext\r";
  CHECK(with_image(old_mac, "![a](x.png)\n") ==
        "```python lastcall\rx\r```\r\r![a](x.png)\r\rtext\r");
}

TEST_CASE("an image in the middle of a text is not the block's") {
  const std::string document = "```python lastcall\nx\n```\n\n![a](x.png) and words\n";
  const auto blocks = find_blocks(document);
  const ImageReference image = find_image(document, blocks.at(0));
  CHECK(image.begin == image.end);
}

TEST_CASE("the content of a block is replaced, unless it would close the block") {
  const std::string document = "- ```text lastcall output\n  old\n  ```\n";
  const auto blocks = find_blocks(document);
  REQUIRE(blocks.size() == 1);
  CHECK(lastcall::picture::apply(document, {replace_content(blocks[0], "new\n\nline\n")}) ==
        "- ```text lastcall output\n  new\n\n  line\n  ```\n");
  CHECK_THROWS_AS(replace_content(blocks[0], "a\n  ```\n"), DocumentError);
  CHECK_NOTHROW(replace_content(blocks[0], "a\n     ```\n"));
}

TEST_CASE("what means something in Markdown or HTML is escaped in a description") {
  CHECK(markdown_escaped("os._exit [x] <y>\nz") == "os.\\_exit \\[x\\] \\<y\\> z");
  CHECK(html_escaped("a \"b\" <c> & d\ne") == "a &quot;b&quot; &lt;c&gt; &amp; d e");
}

TEST_CASE("no document does harm, however broken") {
  const std::string pieces[] = {
      "```", "python lastcall", "\n", "> ", "- ", "\r", "~~~", "\"", "\t", "![](",
      "\0",  "\xEF\xBB\xBF"};
  unsigned state = 12345;
  for (int round = 0; round < 3000; ++round) {
    std::string document;
    for (int i = 0; i < 14; ++i) {
      state = state * 1664525U + 1013904223U;
      document += pieces[(state >> 16) % std::size(pieces)];
    }
    try {
      for (const FencedBlock& block : find_blocks(document)) {
        CHECK(block.content_begin <= block.content_end);
        CHECK(block.content_end < block.end);
        CHECK(block.end <= document.size());
        const std::string changed = lastcall::picture::apply(
            document, {replace_image(document, block, find_image(document, block), "![](x)\n")});
        CHECK(changed.find("![](x)") != std::string::npos);
      }
    } catch (const DocumentError&) {
    }
  }
}
