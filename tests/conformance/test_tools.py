#!/usr/bin/env python3
"""Tests of the tools beside it, and of the records being whole. Needs no interpreter but the one that runs it."""
import hashlib
import json
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True
import compare  # noqa: E402
import events  # noqa: E402
import generate  # noqa: E402
import record  # noqa: E402


class Versions(unittest.TestCase):
    def test_are_ordered_by_number_and_candidates_come_before_their_release(self):
        versions = ["3.15.0", "3.9.18", "3.13.0", "3.15.0rc1", "2.7.18", "3.13.18"]
        self.assertEqual(sorted(versions, key=compare.version_key),
                         ["2.7.18", "3.9.18", "3.13.0", "3.13.18", "3.15.0rc1", "3.15.0"])

    def test_of_one_feature_version_the_newest_patch_counts(self):
        self.assertEqual(compare.newest_patches(["3.13.0", "3.13.18", "3.9.18", "3.13.9"]),
                         {"3.9": "3.9.18", "3.13": "3.13.18"})


class Records(unittest.TestCase):
    def test_have_no_addresses_and_no_places_in_them(self):
        self.assertEqual(compare.normalise('<function f at 0x7f00a>\n  File "/tmp/x/scenario.py", line 1'),
                         '<function f at 0xADDR>\n  File "scenario.py", line 1')
        self.assertEqual(compare.normalise('File "/opt/py/lib/python3.12/json/decoder.py", line 3'),
                         'File "<stdlib>/json/decoder.py", line 3')
        self.assertEqual(compare.normalise("/tmp/x/scenario.py:2: SyntaxWarning: w"), "scenario.py:2: SyntaxWarning: w")

    def test_ask_for_all_but_where_the_library_has_its_lines(self):
        whole = {"end": 0, "stdout": "", "stderr": '  File "<stdlib>/threading.py", line 5, in join\n'}
        self.assertEqual(compare.asked(whole), ("end", "stdout", "stderr"))
        self.assertEqual(compare.asked({**whole, "end": "timeout"}), ())
        self.assertEqual(compare.differing(whole, {**whole, "stderr": whole["stderr"].replace("5", "77")}), [])
        self.assertEqual(compare.differing(whole, {**whole, "end": 1, "stderr": "x"}), ["end", "stderr"])

    def test_are_there_for_every_case_and_for_nothing_else(self):
        for cases, expected in (("cases", "expected.json"), ("generated", "generated.json")):
            with open(os.path.join(HERE, expected), encoding="utf-8") as f:
                text = f.read()
            table = json.loads(text)["cases"]
            for name, digest in json.loads(text)["digests"].items():
                with open(os.path.join(HERE, cases, name), "rb") as f:
                    self.assertEqual(hashlib.sha256(f.read()).hexdigest()[:16], digest, f"{name} was changed: record it")
            self.assertEqual(sorted(table), sorted(n for n in os.listdir(os.path.join(HERE, cases)) if n.endswith(".py")))
            self.assertEqual([n for n, records in table.items() if not records], [])
            self.assertEqual(text, json.dumps(json.loads(text), indent=1, sort_keys=True) + "\n", expected)


class Events(unittest.TestCase):
    def test_differ_for_a_reason_in_the_versions_and_releases_that_it_names(self):
        known = {"a.py": {"3.6 3.7": "old", "3.13.0": "chance: now and then"}}
        self.assertEqual(events.reason_of(known, "a.py", "3.7.16"), "old")
        self.assertEqual(events.reason_of(known, "a.py", "3.13.0"), "chance: now and then")
        self.assertIsNone(events.reason_of(known, "a.py", "3.13.18"))
        self.assertIsNone(events.reason_of(known, "b.py", "3.6.15"))

    def test_are_known_to_differ_for_a_reason_in_cases_that_there_are(self):
        with open(os.path.join(HERE, "known_events.json"), encoding="utf-8") as f:
            known = json.load(f)
        for name, reasons in known.items():
            self.assertTrue(os.path.exists(os.path.join(HERE, "cases", name)), name)
            for versions, reason in reasons.items():
                self.assertRegex(versions, r"^3\.\d+(\.\d+)?( 3\.\d+(\.\d+)?)*$")
                self.assertTrue(reason)


class RandomPrograms(unittest.TestCase):
    def test_are_functions_of_their_seed(self):
        self.assertEqual(generate.program(7), generate.program(7))
        self.assertNotEqual(generate.program(7), generate.program(8))
        self.assertNotEqual(generate.program(7), generate.program(7, "wide"))

    def test_are_programs(self):
        for seed in range(200):
            compile(generate.program(seed), f"seed {seed}", "exec")
            compile(generate.program(seed, "wide"), f"wide seed {seed}", "exec")

    def test_are_the_recorded_ones(self):
        for name in os.listdir(os.path.join(HERE, "generated")):
            kind, seed = name[:-len(".py")].split("_")
            with open(os.path.join(HERE, "generated", name), encoding="utf-8") as f:
                self.assertEqual(f.read(), generate.program(int(seed), kind), name)

    def test_shrink_to_what_matters(self):
        source = "x = 1\n\n\ndef f():\n    try:\n        print(x)\n    finally:\n        print('bad')\n\n\nf()\nprint(x)\n"
        small = generate.shrink(source, lambda candidate: "bad" in candidate)
        self.assertEqual(small.split(), ["print('bad')"])


if __name__ == "__main__":
    unittest.main()
