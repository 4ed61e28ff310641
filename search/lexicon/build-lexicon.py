#!/usr/bin/env python3
"""Makes words.tsv, bigrams.tsv and names.tsv from the published word lists. Run only when a source or a rule changes.

  python3 build-lexicon.py --jieba jieba-words.txt --smartcn smartcn-words.tsv --bigrams smartcn-bigrams.tsv \\
      --divisions county-divisions.csv

jieba-words.txt: word, frequency, tag; smartcn-words.tsv: word, count; smartcn-bigrams.tsv: first, second, count;
county-divisions.csv: a column 名称. Counts stay those of SmartCN (7.9 million words of newspaper text); a word that only
jieba has gets its frequency scaled to that total and halved. SmartCN knows where newspapers cut, so of jieba's own words
are left out: rare ones, names of persons (the model of names finds them), numbers, dates, and every word whose parts
SmartCN has seen as neighbours or that is made of two of its longer words; names of places with their suffix stay.
"""
import argparse
import collections
import csv

MIN_JIEBA = 4
SCALE = 7_858_035 / 60_101_967 * 0.5
DIVISION = 20
CLASSES = {"未##数", "未##时", "未##人", "未##地", "未##团", "未##串", "未##专", "未##它", "始##始", "末##末"}
DOUBLE = "欧阳 司马 上官 诸葛 司徒 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 轩辕 南宫 独孤 西门 闻人".split()
MARKS = "，。、：；？！“”（）《》‘’『』—…"
SURNAMES = set(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊"
    "纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪"
    "包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮储靳松井段富巫乌焦巴弓牧山谷车侯全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束"
    "龙叶幸司韶黎薄印宿白怀蒲从鄂索籍赖卓蔺屠蒙池乔胥苍双闻党翟谭贡劳姬申冉宰雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连"
    "茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利师巩聂晁勾敖融冷辛阚那简饶空曾沙丰关蒯相查游竺权盖桓公"
    "肖付闫覃岳佟代苟区佘逯盘楚仝亓门隋麦海郗蹇展但原初修苑商帅丛战雒占兰鹿檀卿由")


def han(word):
    return all("\u3400" <= c <= "\u9fff" for c in word)


def rows(path, separator=None):
    for line in open(path, encoding="utf-8"):
        yield line.rstrip("\n").split(separator)


def own_words(path, known, pairs):
    """jieba's words that are worth having, and its names."""
    words, names, foreign = {}, [], []
    for word, frequency, tag in rows(path, " "):
        frequency = int(frequency)
        if not han(word) or not 2 <= len(word) <= 8:
            continue
        if tag in ("nr", "nrfg"):
            names.append(word)
        if tag == "nrt":
            foreign.append(word)
        if word in known or frequency < (3 if tag in ("i", "nrt") and len(word) > 2 else MIN_JIEBA):
            continue
        if tag in ("nr", "nrfg", "m", "mq", "t"):
            continue
        place = tag == "ns" and 2 < len(word) < 5 and word[-1] in "省市县区州盟旗镇乡村"
        if tag != "i" and not place:
            if any(word[i:] in pairs.get(word[:i], ()) for i in range(1, len(word))):
                continue
            if any(known.get(word[:i]) and known.get(word[i:]) for i in range(2, len(word) - 1)):
                continue
            if len(word) > 4 and tag != "nrt":
                continue
        # Newspapers had it in two words as often as the pair was counted; a place and its suffix are one word here.
        together = 2 * pairs.get(word[:-1], {}).get(word[-1], 0) if place else 0
        words[word] = max(1, round(frequency * SCALE), together)
    return words, names, foreign


def write_names(names, foreign):
    """For each character: how often a surname; first, second or only character of a given name; in a transliteration."""
    table = collections.defaultdict(lambda: [0] * 5)
    for name in names:
        if len(name) in (2, 3) and name[0] in SURNAMES:
            table[name[0]][0] += 1
            if len(name) == 2:
                table[name[1]][3] += 1
            else:
                table[name[1]][1] += 1
                table[name[2]][2] += 1
    for surname in SURNAMES:
        table[surname][0] = max(1, table[surname][0])
    for word in foreign:
        if len(word) > 2 and word[0] not in SURNAMES or len(word) > 3:
            for c in word:
                table[c][4] += 1
    with open("names.tsv", "w", encoding="utf-8", newline="\n") as out:
        for c in sorted(table):
            out.write(c + "\t" + "\t".join(map(str, table[c])) + "\n")
        for surname in DOUBLE:
            out.write(f"{surname}\t20\t0\t0\t0\t0\n")


def main():
    options = argparse.ArgumentParser()
    for name in ("--jieba", "--smartcn", "--bigrams", "--divisions"):
        options.add_argument(name, required=True)
    options = options.parse_args()
    keep = lambda w: w in CLASSES or han(w) and len(w) <= 10 or w in MARKS or w in ("——", "……")
    known = {w: int(f) for w, f in rows(options.smartcn, "\t") if keep(w)}
    pairs = collections.defaultdict(dict)
    for first, second, count in rows(options.bigrams, "\t"):
        if first in known and second in known:
            pairs[first][second] = int(count)
    own, names, foreign = own_words(options.jieba, known, pairs)
    words = {**own, **known}
    for row in csv.DictReader(open(options.divisions, encoding="utf-8-sig")):
        if han(row["名称"]) and 2 < len(row["名称"]) < 6 and not row["名称"].startswith("市辖"):
            words[row["名称"]] = max(words.get(row["名称"], 0), DIVISION)
    with open("words.tsv", "w", encoding="utf-8", newline="\n") as out:
        for word in sorted(words):
            out.write(f"{word}\t{words[word]}\n")
    with open("bigrams.tsv", "w", encoding="utf-8", newline="\n") as out:
        for first in sorted(pairs):
            out.write(first + "".join(f"\t{w} {n}" for w, n in sorted(pairs[first].items())) + "\n")
    write_names(names, foreign)


if __name__ == "__main__":
    main()
