class Config:
    name = "x"
    size = 1 / 0
