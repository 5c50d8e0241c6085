# Lists, dicts, sets and text.
words = "the quick brown fox jumps over the lazy dog".split()
counts = {}
lengths = []
seen = set()
for i in range(3000):
    word = words[i % len(words)]
    counts[word] = counts.get(word, 0) + 1
    lengths.append(len(word))
    if word not in seen:
        seen.add(word)
    line = f"{i}: {word}"
    if line.endswith("dog"):
        line = line.upper()
pairs = [(count, word) for word, count in counts.items()]
pairs.sort()
grid = [[0] * 10 for _ in range(10)]
for k in range(20):
    for y in range(10):
        row = grid[y]
        for x in range(10):
            row[x] += x * y
print(pairs, sum(lengths), grid[9][9], len(seen))
