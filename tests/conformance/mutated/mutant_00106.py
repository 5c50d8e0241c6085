def f(a,  '\x'b):
    return a / b


arguments = (1, 0)
print(f(*arguments) if arguments else None)
