"""The F-measure of a segmentation, as the SIGHAN bakeoffs define it: words with the same place in their line."""

def spans(line):
    at, places = 0, set()
    for word in line.split():
        places.add((at, at + len(word)))
        at += len(word)
    return places

def f_measure(gold, cut):
    right = wanted = given = 0
    with open(gold, encoding="utf-8") as golds, open(cut, encoding="utf-8") as cuts:
        for expected, actual in zip(golds, cuts, strict=True):
            expected, actual = spans(expected), spans(actual)
            right += len(expected & actual)
            wanted += len(expected)
            given += len(actual)
    return 2 * right / (wanted + given) if right else 0.0
