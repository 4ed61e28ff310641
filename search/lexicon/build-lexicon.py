#!/usr/bin/env python3
"""Merges the word lists into words.txt and writes variants.txt.

  python3 build-lexicon.py --jieba jieba-words.txt --smartcn smartcn-words.tsv --opencc TSCharacters.txt

jieba-words.txt: word, frequency, tag, separated by spaces; smartcn-words.tsv: word, tab, frequency;
TSCharacters.txt: traditional character, tab, simplified characters separated by spaces ("#" starts a comment).
Frequencies of each list are scaled to a total of TOTAL. A word in both lists gets the mean, a word in one list half
of what that list gives it. Only words of Han characters of the basic plane, up to MAX_LENGTH characters, are kept;
words with traditional characters are dropped, since text is folded to simplified characters before it is segmented.
Words of domain-words.tsv (beside this file, one a line) that are rarer than DOMAIN get that frequency.
The output is sorted by code unit, which is what the reader relies on.
"""
import argparse

TOTAL = 100_000_000
MAX_LENGTH = 10
DOMAIN = 1_500


def han(word):
    return all("\u3400" <= c <= "\u9fff" for c in word)


def read(path, separator):
    out = {}
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split(separator)
        if len(cells) > 1 and 0 < len(cells[0]) <= MAX_LENGTH and han(cells[0]):
            out[cells[0]] = out.get(cells[0], 0) + int(cells[1])
    total = sum(out.values())
    return {w: f * TOTAL / total for w, f in out.items()}


def read_variants(path):
    out = {}
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("#") or len(cells) != 2:
            continue
        simple = cells[1].split(" ")
        # A character that may stay as it is stays: 乾 is 干 or 乾 by context.
        if len(cells[0]) == 1 and cells[0] not in simple and len(simple[0]) == 1 and max(cells[0], simple[0]) <= "\uffff":
            out[cells[0]] = simple[0]
    return out


def main():
    options = argparse.ArgumentParser()
    for name in ("--jieba", "--smartcn", "--opencc"):
        options.add_argument(name, required=True)
    options = options.parse_args()
    variants = read_variants(options.opencc)
    jieba, smartcn = read(options.jieba, " "), read(options.smartcn, "\t")
    words = {w: (jieba.get(w, 0) + smartcn.get(w, 0)) / 2 for w in jieba.keys() | smartcn.keys()}
    for line in open("domain-words.tsv", encoding="utf-8"):
        word = line.strip()
        words[word] = max(words.get(word, 0), DOMAIN)
    with open("words.txt", "w", encoding="utf-8", newline="\n") as out:
        for word in sorted(words):
            if not any(c in variants for c in word):
                out.write(f"{word}\t{max(1, round(words[word]))}\n")
    with open("variants.txt", "w", encoding="utf-8", newline="\n") as out:
        for old, new in sorted(variants.items()):
            out.write(f"{old}\t{new}\n")


if __name__ == "__main__":
    main()
