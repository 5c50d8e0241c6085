x = [1]
x.extend(i for i in x if len(x) < 10)
print(len(x))
x = [1, 2]
x += (i for i in x if len(x) < 9)
print(x)
x = [1, 2, 3]
x[1:2] = (i * 10 for i in x)
print(x)
x = [1, 2, 3]
x[:] = (x.append(i) or i for i in list(x))
print(x)
