raise ValueError(1) from (
    KeyError(
      2))
