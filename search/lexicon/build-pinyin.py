#!/usr/bin/env python3
"""Makes pinyin.tsv and pinyin-words.tsv. Run only when the source changes.

  npm pack pinyin@3.1.0 && tar xzf pinyin-3.1.0.tgz && python3 build-pinyin.py package/lib/data

pinyin.tsv: character, tab, its readings without tones, the usual one first, ü as v. pinyin-words.tsv: word, tab, a reading
for each character; only words whose reading is not that of the usual readings of their characters. Words of
pinyin-own-words.tsv (beside this file) are added and win.
"""
import re
import sys
import unicodedata

SYLLABLE = re.compile("[a-z]{1,6}$")
NO_SYLLABLES = {"m", "n", "ng", "hm", "hng", "nia", "kei", "ê"}


def toneless(reading):
    plain = unicodedata.normalize("NFD", reading.strip()).replace("u\u0308", "v")
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def readings(text):
    out = []
    for part in text:
        plain = toneless(part)
        if SYLLABLE.match(plain) and plain not in NO_SYLLABLES and plain not in out:
            out.append(plain)
    return out


def main():
    folder = sys.argv[1]
    characters = {}
    for code, text in re.findall(r'dict\[0x([0-9A-Fa-f]+)\] = "([^"]*)"', open(folder + "/dict-zi.js", encoding="utf-8").read()):
        code = int(code, 16)
        if 0x3400 <= code <= 0x9FFF or code == 0x3007:
            found = readings(text.split(","))
            if found:
                characters[chr(code)] = found
    words = {}
    for word, text in re.findall(r'"([^"]+)": (\[\[.*\]\])', open(folder + "/phrases-dict.js", encoding="utf-8").read()):
        parts = [readings(re.findall(r'"([^"]*)"', part)) for part in re.findall(r"\[([^\[\]]*)\]", text)]
        if 2 <= len(word) <= 4 and len(parts) == len(word) and all(parts):
            words[word] = [part[0] for part in parts]
    for line in open("pinyin-own-words.tsv", encoding="utf-8"):
        if not line.startswith("#") and "\t" in line:
            word, text = line.rstrip("\n").split("\t")
            words[word] = text.split(" ")
    known = {syllable for found in characters.values() for syllable in found}
    with open("pinyin.tsv", "w", encoding="utf-8", newline="\n") as out:
        for c in sorted(characters):
            out.write(f"{c}\t{' '.join(characters[c])}\n")
    with open("pinyin-words.tsv", "w", encoding="utf-8", newline="\n") as out:
        for word in sorted(words):
            if all(c in characters for c in word) and known.issuperset(words[word]) and words[word] != [characters[c][0] for c in word]:
                out.write(f"{word}\t{' '.join(words[word])}\n")


if __name__ == "__main__":
    main()
