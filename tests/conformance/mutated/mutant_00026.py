x += 1
name = "x"
print(f"{value=} {name=} {value + 1 = } {value=:>5} {name=!s}")
