class Plain:
    pass


p = Plain()
calls = [
    lambda: 1 + "a",
    lambda: "a" + 1,
    lambda: [1] + (2,),
    lambda: None + 1,
    lambda: {} + {},
    lambda: "a" * "b",
    lambda: "a" - "b",
    lambda: 1 < "a",
    lambda: [] < 5,
    lambda: None < None,
    lambda: p < p,
    lambda: p + 1,
    lambda: -"a",
    lambda: ~1.5,
    lambda: +[],
    lambda: 1 << -1,
    lambda: 1.5 | 2,
    lambda: "a" / 2,
    lambda: 5 // 0,
    lambda: 5 % 0,
    lambda: 5.0 / 0,
    lambda: 5.0 // 0,
    lambda: 5.0 % 0,
    lambda: 5 / 0,
    lambda: 0 ** -1,
    lambda: 0.0 ** -1,
    lambda: 2 ** "a",
    lambda: 1 in 5,
    lambda: 1 in "a",
    lambda: (1, 2) + [3],
    lambda: b"a" + "b",
    lambda: p @ p,
    lambda: divmod(1, 0),
]
for number, call in enumerate(calls):
    try:
        print(number, call())
    except Exception as e:
        print(number, type(e).__name__, e)
