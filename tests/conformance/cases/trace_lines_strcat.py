x = ("a"
  "b" %
  undefined)
