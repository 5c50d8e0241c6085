#include "parsing.hpp"

using namespace lastcall::script;

TEST_CASE("Ints of every base become decimal digits of any size") {
  CHECK(literal<IntLiteral>("0").digits == "0");
  CHECK(literal<IntLiteral>("00_0").digits == "0");
  CHECK(literal<IntLiteral>("1_000_000").digits == "1000000");
  CHECK(literal<IntLiteral>("0xFF").digits == "255");
  CHECK(literal<IntLiteral>("0o777").digits == "511");
  CHECK(literal<IntLiteral>("0b_1010").digits == "10");
  CHECK(literal<IntLiteral>("0x100000000000000000000").digits == "1208925819614629174706176");
  CHECK(literal<IntLiteral>("123456789012345678901234567890").digits ==
        "123456789012345678901234567890");
}

TEST_CASE("A leading zero means octal in 2.7 and nothing later") {
  CHECK(literal<IntLiteral>("0777", {2, 7}).digits == "511");
  CHECK(error_of("0777", {3, 7}).python_message == "invalid token");
  CHECK(error_of("0777").python_message.starts_with("leading zeros in decimal integer literals"));
}

TEST_CASE("Floats are read with the nearest double, and beyond its ends") {
  CHECK(literal<FloatLiteral>("0.1").value == 0.1);
  CHECK(literal<FloatLiteral>("1_0.5e-1_0").value == 10.5e-10);
  CHECK(literal<FloatLiteral>(".5").value == 0.5);
  CHECK(literal<FloatLiteral>("5.").value == 5.0);
  CHECK(literal<FloatLiteral>("09.5").value == 9.5);
  CHECK(literal<FloatLiteral>("1e400").value > 1e308);
  CHECK(literal<FloatLiteral>("1e-400").value == 0.0);
}

TEST_CASE("An int of too many digits is refused with Python's own words where it has some") {
  const std::string digits(4301, '9');
  CHECK(error_of(digits).python_message.starts_with("Exceeds the limit (4300 digits)"));
  CHECK(error_of(digits, {3, 6}).kind == Diagnostic::Kind::outside_subset);
  CHECK(literal<IntLiteral>(digits.substr(1)).digits.size() == 4300);
}

TEST_CASE("Escapes are decoded, in raw strings not") {
  CHECK(text_of(R"("a\tb\n\\\'\"\x41\101\u00e9\U0001F600")") == "a\tb\n\\'\"AA\u00e9\U0001F600");
  CHECK(text_of(R"(r"\t\"")") == "\\t\\\"");
  CHECK(text_of("'a\\\nb'") == "ab");
  CHECK(text_of("'''a\r\nb'''") == "a\nb");
  CHECK(text_of(R"("\400")", {3, 6}) == "\u0100");
}

TEST_CASE("A lone surrogate is kept as its three bytes") {
  CHECK(text_of(R"("\ud800")") == "\xED\xA0\x80");
}

TEST_CASE("Adjacent literals are joined") {
  CHECK(text_of("('a' \"b\"\n '''c''')") == "abc");
}

TEST_CASE("Bytes hold bytes, and only ASCII may be written into them") {
  CHECK(literal<BytesLiteral>(R"(b"\xff\377\u00e9")").value == "\xFF\xFF\\u00e9");
  CHECK(error_of("b'\u00e9'").python_message == "bytes can only contain ASCII literal characters");
  CHECK(error_of("b'a' 'b'").python_message == "cannot mix bytes and nonbytes literals");
}

TEST_CASE("In 2.7 a string is bytes unless it is marked as unicode") {
  CHECK(text_of(R"("\u00e9\xe9")", {2, 7}) == "\\u00e9\xE9");
  CHECK(text_of(R"(u"\u00e9\xe9")", {2, 7}) == "\u00e9\u00e9");
  CHECK(literal<StringLiteral>("u'a'", {2, 7}).is_unicode_prefixed);
  const auto program = program_of("from __future__ import unicode_literals\n'a'\n", {2, 7});
  const auto& value = std::get<Expr>(program->body[1].node).value->node;
  CHECK(std::get<StringLiteral>(std::get<Constant>(value).value).is_unicode_prefixed);
}

TEST_CASE("A character by its name is refused, and the remedy says what to write") {
  const Diagnostic error = error_of(R"("\N{BULLET}")");
  CHECK(error.kind == Diagnostic::Kind::outside_subset);
  CHECK(error.remedy.find("\\u") != std::string::npos);
}

TEST_CASE("An f-string is constants and values in order") {
  const auto program = program_of("f'a{{{x!r:>{w}}}}b' 'c'");
  const auto& joined = std::get<JoinedStr>(expression_of(*program).node);
  REQUIRE(joined.values.size() == 3);
  const auto text = [](const Expression& part) {
    return std::get<StringLiteral>(std::get<Constant>(part.node).value).value;
  };
  CHECK(text(joined.values[0]) == "a{");
  const auto& field = std::get<FormattedValue>(joined.values[1].node);
  CHECK(field.conversion == 'r');
  CHECK(std::get<JoinedStr>(field.format_spec->node).values.size() == 2);
  CHECK(text(joined.values[2]) == "}bc");
}

TEST_CASE("`=` in an f-string shows its text, and the repr unless something else is asked for") {
  const auto part = [](const std::string& source, std::size_t index) {
    const auto program = program_of(source);
    auto& values = std::get<JoinedStr>(expression_of(*program).node).values;
    if (const auto* constant = std::get_if<Constant>(&values.at(index).node)) {
      return std::get<StringLiteral>(constant->value).value;
    }
    return std::string(1, std::get<FormattedValue>(values.at(index).node).conversion);
  };
  CHECK(part("f'{ x = }'", 0) == " x = ");
  CHECK(part("f'{x=}'", 1) == "r");
  CHECK(part("f'{x=!s}'", 1) == "s");
  CHECK(part("f'{x=:5}'", 1) == std::string(1, '\0'));
}

TEST_CASE("Names may be written in any script, and are compared in one form") {
  const auto program = program_of("\u017dluk\u00fd = \u5909\u6570 = \U0001D431\n");
  const auto& assign = std::get<Assign>(program->body[0].node);
  CHECK(std::get<Name>(assign.targets[0].node).id == "\u017dluk\u00fd");
  CHECK(std::get<Name>(assign.value->node).id == "x");
  CHECK(error_of("x = \u201ca\u201d").python_message == "invalid character '\u201c' (U+201C)");
  CHECK(error_of("x\u00a0= 1").python_message == "invalid non-printable character U+00A0");
}

TEST_CASE("Quotes may be used again inside an f-string from 3.12 on") {
  program_of("f'{a['b']}'", {3, 12});
  CHECK(!read("f'{a['b']}'", {3, 11}).program);
}
