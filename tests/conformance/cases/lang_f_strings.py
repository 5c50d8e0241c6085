name, value, items, table = "x", 3.14159, [1, 2, 3], {"key": "v"}
width, precision = 10, 2
print(f"{name} {value} {items} {table['key']} {len(items)} {name.upper()!r} {items[1:]}")
print(f"{value:.2f}|{value:{width}.{precision}f}|{name:>5}|{name!r:^7}|{5:03d}|{255:#x}|{1234567:,}")
print(f"{{literal}} {'nested ' + f'{name}'} {name if value > 3 else 'no'} {(lambda v: v * 2)(4)}")
print(f"{name}" "plain" f"{value:.0f}", f"", f'{"a"}{"b"}', rf"\n{name}", f"""multi
{name}
line""")
print(f"{None} {True} {[]} {()} {1 + 1} {1 < 2} {not name} {-value:.1f} {items[-1]}")
