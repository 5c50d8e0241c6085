def f(*args):
    raise ValueError("long")


f("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "cccccccccccccccccccccccccccc",
  "dddddddddddddddddddddddd","eeeeeeeeeeeeeeeeeeeeeeee",
  "ffffffffffffffffffffffff",
  "gggggggggggggggggggggggg",
  "hhhhhhhhhhhhhhhhhhhhhhhh") <<
