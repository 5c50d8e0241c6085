name = "x"
raise ValueError(
    "a long message about "
    + name
)
