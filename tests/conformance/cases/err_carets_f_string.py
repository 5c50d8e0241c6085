name = "x"
value = 0
print(f"name {name} and {1 / value:.2f} and {name!r}")
